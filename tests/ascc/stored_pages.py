"""What the admin answered and what it stored of a content page."""

from ascc.models import ContentPage
from tests.admin_forms import LANGUAGES


def columns(page, *fields):
    """The stored columns of both languages, as plain text."""
    return [str(getattr(page, f"{field}_{code}") or "") for field in fields for code in LANGUAGES]


def errors(response):
    """The codes of what the form has to say, by field."""
    return {
        field: [error.code for error in found]
        for field, found in response.context["form"].errors.as_data().items()
    }


def stored(slug="about"):
    return ContentPage.objects.get(slug=slug)
