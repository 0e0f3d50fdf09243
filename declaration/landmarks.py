"""The published pages of the two registers that other pages lead to."""

from .enums import Geography, Register
from .models import CityIndexPage, DeclarationPage, LetterPage


def letter_page() -> LetterPage | None:
    """The latest published letter."""
    return LetterPage.objects.live().public().order_by("-date", "-pk").first()


def declaration_page() -> DeclarationPage | None:
    """The page of the Asian declaration."""
    pages = DeclarationPage.objects.live().public().filter(framework__geography=Geography.ASIA)
    return pages.select_related("framework").order_by("path").first()


def city_index() -> CityIndexPage | None:
    """The list of cities."""
    return CityIndexPage.objects.live().public().first()


def cities_url(request, geography=Geography.ASIA) -> str:
    """The address of the list of cities, which shows the Asian side unless asked for Europe."""
    index = city_index()
    if index is None:
        return ""
    query = f"?register={Register.EUROPE}" if geography == Geography.EUROPE else ""
    return index.get_url(request) + query
