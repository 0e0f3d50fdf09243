"""Where a reader of an address that leads nowhere may have wanted to go."""

from wagtail.models import Site

from ..i18n import address_language
from ..models import BasePage

# Longer addresses are no typing mistakes.
_MOST_STEPS = 8


def nearest_page(request) -> BasePage | None:
    """The page that a lost address names but for its language, or the nearest one above it.

    ``/programme/2025/`` and ``/fr/programme/2025/`` lack a language that the site has;
    ``/ja/programme/2025/mistyped/`` has it, and stands below a page. The home page is no
    answer: every lost reader is shown the way there.
    """
    site = Site.find_for_request(request)
    steps = [step for step in request.path.split("/") if step]
    if site is None or not steps or len(steps) > _MOST_STEPS:
        return None
    if address_language(request.path):
        steps = steps[1:]
    root = site.root_page
    tried = _prefixes(root.url_path, steps) | _prefixes(root.url_path, steps[1:])
    pages = root.get_descendants().live().public().filter(url_path__in=tried)
    return pages.order_by("-depth").first()


def _prefixes(start: str, steps: list[str]) -> set[str]:
    return {start + "/".join(steps[: end + 1]) + "/" for end in range(len(steps))}
