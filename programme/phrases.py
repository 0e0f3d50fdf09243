"""Day, time, room and organisers of a session in words, as safe HTML in the active language."""

from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ascc.dates import date_html
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html


def day_html(session) -> SafeString:
    """The day with its weekday, or that it is not announced."""
    return date_html(session.held_on) or tba_html(_("Day not announced"))


def time_html(starts_at, ends_at, is_sample=False) -> SafeString:
    """From when to when with the zone, or that it is not announced."""
    time = render_to_string(
        "components/session_time.html", {"starts_at": starts_at, "ends_at": ends_at}
    )
    if not starts_at:
        return time
    return _marked(format_html("{} {}", time, _("Japan time (JST)")), is_sample)


def room_html(room, is_sample=False) -> SafeString:
    """The room and its floor, or that it is not announced."""
    if room is None:
        return tba_html(_("Room not announced"))
    name = joined(localized_html(localized(room, field)) for field in ("name", "floor"))
    return _marked(name, is_sample)


def organisers_html(session) -> SafeString:
    """The organisers, each with a link to its profile where that is published."""
    items = list(session.session_organisers.all())
    prefetch_related_objects(items, "body")
    return joined(_body_html(item.body) for item in items)


def tba_html(label: str = "") -> SafeString:
    """What stands where something is not known yet."""
    return render_to_string("components/tba.html", {"label": label})


def joined(parts) -> SafeString:
    """What is not empty of ``parts`` (safe HTML or text), as a list within a sentence."""
    joint = pgettext("between words of a list", ", ")
    return format_html_join(joint, "{}", ((part,) for part in parts if part))


def _marked(value, is_sample) -> SafeString:
    if not is_sample:
        return value
    return format_html("{} {}", value, render_to_string("components/sample_mark.html"))


def _body_html(body) -> SafeString:
    name = localized_html(localized(body, "name"))
    return format_html('<a href="{}">{}</a>', body.get_url(), name) if body.live else name
