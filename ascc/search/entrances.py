"""Ways into the site for a reader who has found nothing, or looked for nothing yet."""

from dataclasses import dataclass

from wagtail.models import Site

from ..i18n import localized
from ..templatetags.ascc_tags import localized_html


@dataclass(frozen=True)
class Entrance:
    """A page that leads to all of its kind."""

    title_html: str
    text_html: str
    url: str


def entrances(request) -> list[Entrance]:
    """The pages of the main menu, with what they say of themselves."""
    site = Site.find_for_request(request)
    pages = site.root_page.get_children().live().public().filter(show_in_menus=True).specific()
    return [
        Entrance(
            title_html=localized_html(localized(page, "title")),
            text_html=localized_html(localized(page, "introduction")),
            url=page.get_url(request),
        )
        for page in pages
    ]
