"""What leads from one page to another."""

from django.conf import settings
from django.core.paginator import Paginator
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from .labels import DEFAULT, EVERYTHING, LONG


def examples():
    """The examples of this theme."""
    return (
        Example("breadcrumbs", _("The way here from the home page."), _breadcrumbs()),
        Example(
            "language_switcher",
            _("The same page in the other languages."),
            (State(DEFAULT, {"links": _language_links()}),),
        ),
        Example("tabs", _("Choose a part of the same matter."), _tabs()),
        Example("pagination", _("From page to page of a long list."), _paginations()),
        Example("search_hit", _("What the search found."), _search_hits()),
    )


def _breadcrumbs():
    way = [
        {"title_html": samples.LABEL, "url": samples.URL},
        {"title_html": samples.TITLE, "url": samples.URL},
    ]
    return tuple(
        State(label, {"crumbs": [*way, {"title_html": title, "is_current": True}]})
        for label, title in ((DEFAULT, samples.TITLE), (LONG, samples.LONG_TITLE))
    )


def _language_links():
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "choose_url": samples.URL,
            "is_current": code == get_language(),
        }
        for code, _name in settings.LANGUAGES
    ]


def _tabs():
    items = [
        {"label_html": text, "url": samples.URL, "is_current": text is samples.TITLE}
        for text in (samples.TITLE, samples.LABEL, samples.NAME)
    ]
    noted = [{**item, "note": samples.LABEL} for item in items]
    return (
        State(DEFAULT, {"label": _("Sample tabs"), "items": items}),
        State(EVERYTHING, {"label": _("Sample tabs with notes"), "items": noted}),
    )


def _paginations():
    few, many = Paginator(range(30), 10), Paginator(range(90), 10)
    return (
        State(_("First page"), {"page_obj": few.page(1)}),
        State(_("A page in between"), {"page_obj": many.page(5)}),
    )


def _search_hits():
    hit = {"title_html": samples.TITLE, "url": samples.URL}
    other = samples.fallen_back(samples.SENTENCE)
    everything = {
        **hit,
        "detail": samples.LABEL,
        "date": samples.DAY,
        "snippet_html": other.value,
        "snippet_language": other.language,
    }
    return State(DEFAULT, {"hit": hit}), State(EVERYTHING, {"hit": everything})
