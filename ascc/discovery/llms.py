"""``/llms.txt``: the key pages of the site for language models (https://llmstxt.org)."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Site

from ..i18n import language_codes, localized
from ..models import BasePage, SiteSettings
from .description import description
from .outline import headline


def llms_text(request) -> str:
    """Markdown: the name of the site, what it is, and its key pages in each language."""
    site, root = SiteSettings.load(request_or_site=request), _root(request)
    pages = key_pages(root) if root else []
    # The format has one name and one summary: in English, which its readers know best.
    with translation.override("en"):
        lines = [f"# {localized(site, 'site_name').value or settings.WAGTAIL_SITE_NAME}"]
        if pages:
            lines += ["", f"> {description(pages[0], localized(site, 'site_name').value)}"]
    for code in language_codes():
        with translation.override(code):
            lines += ["", f"## {get_language_info(code)['name_local']}", ""]
            lines += [_page(page, site, request) for page in pages]
            lines.append(_link(_("News as a feed (Atom)"), reverse("news_feed"), request))
    lines += ["", "## Optional", "", _link("Sitemap", reverse("sitemap"), request)]
    return "\n".join(lines) + "\n"


def key_pages(root) -> list[BasePage]:
    """The home page and what it leads to: the pages below it and, a level deeper, lists.

    A list is a page with pages of its own, or the only one of its kind.
    """
    deep = root.depth + 2
    pages = root.get_descendants(inclusive=True).live().public().filter(depth__lte=deep).specific()
    return [page for page in pages if page.depth < deep or page.numchild or page.max_count == 1]


def _root(request):
    site = Site.find_for_request(request)
    return site.root_page if site else None


def _page(page, site, request) -> str:
    about = description(page, localized(site, "site_name").value)
    return _link(headline(page).value, page.get_url(request), request, about)


def _link(title, path, request, about="") -> str:
    link = f"- [{title.translate(_ESCAPES)}]({request.build_absolute_uri(path)})"
    return f"{link}: {about}" if about else link


# In the text of a Markdown link.
_ESCAPES = str.maketrans({"[": r"\[", "]": r"\]"})
