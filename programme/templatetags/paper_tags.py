"""The programme on paper, offered on the page of an edition."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ascc.dates import short_date
from ascc.i18n import language_codes

from ..paper.options import BOTH
from ..timetable import edition_days

register = template.Library()


@dataclass(frozen=True)
class PaperLink:
    """A PDF to download; ``hreflang`` is empty for one in both languages."""

    title: str
    url: str
    hreflang: str
    language: str


@register.inclusion_tag("programme/_paper_links.html")
def paper_links(edition):
    """The booklet in the page's language and in both, and each day of the edition."""
    address = reverse("schedule_pdf", args=[edition.slug])
    code = get_language()
    links = [PaperLink(_("Booklet"), address, code, "")]
    if len(language_codes()) > 1:
        both = f"{address}?{urlencode({'language': BOTH})}"
        links.append(PaperLink(_("Booklet"), both, "", _("both languages")))
    for day in edition_days(edition.starts_on, edition.ends_on):
        url = f"{address}?{urlencode({'day': day.isoformat()})}"
        links.append(PaperLink(short_date(day), url, code, ""))
    return {"links": links}
