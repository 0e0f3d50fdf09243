"""The page for readers whose short link leads nowhere: every language, and ways on."""

from enum import Enum

from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from .i18n import language_codes
from .views import for_this_reader, readers_language


class Problem(Enum):
    """Why a short link leads nowhere, with the status of the answer (RFC 9110, 15.5)."""

    UNKNOWN = (
        404,
        _("This short link does not exist"),
        _(
            "Please check the six characters after /q/. They are digits and letters; "
            "the letters I, L, O and U are never among them."
        ),
    )
    WITHDRAWN = (
        410,
        _("This short link is no longer in use"),
        _("It was printed for something that is over or has been replaced."),
    )
    HIDDEN = (
        404,
        _("This page is not open to the public at present"),
        _("The short link stays valid and will work again when the page is published."),
    )
    GONE = (
        410,
        _("The page of this short link no longer exists"),
        _("It has been removed from the site."),
    )

    def __init__(self, status, title, text):
        self.status = status
        self.title = title
        self.text = text


def help_page(request, problem: Problem):
    """Answer with what is wrong and where to go on, in every language, the reader's first."""
    first = readers_language(request)
    codes = sorted(language_codes(), key=lambda code: code != first)
    with translation.override(first):
        context = {"problem": problem, "codes": codes}
        response = render(request, "ascc/short_link_help.html", context, status=problem.status)
    response.headers["Content-Language"] = ", ".join(codes)
    response.headers["X-Robots-Tag"] = "noindex"
    return for_this_reader(response)
