"""Columns, filters and views of the lists that staff work from."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, ProtectedError
from django.forms import CheckboxSelectMultiple
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import (
    DateFromToRangeFilter,
    ModelChoiceFilter,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.views import generic
from wagtail.admin.views.pages.listing import IndexView

from ascc.dates import range_sign, short_date, yokohama_time
from ascc.i18n import localized

from .enums import SessionKind, SessionState
from .models import EditionPage, Room, SessionPage


def session_time(session) -> SafeString:
    """Day and time for a column, a line each; what is not known is left out."""
    times = [yokohama_time(time) for time in (session.starts_at, session.ends_at) if time]
    day = short_date(session.held_on) if session.held_on else ""
    lines = [day, range_sign().join(times)]
    return format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines if line))


def room_name(session) -> str:
    """The room for a column, in the language of the admin."""
    return localized(session.room, "name").value if session.room else ""


def edition_dates(edition) -> str:
    """First and last day for a column."""
    days = [short_date(day) for day in (edition.starts_on, edition.ends_on) if day]
    return range_sign().join(days)


class SessionFilterSet(WagtailFilterSet):
    """What sessions are looked for by."""

    edition = ModelChoiceFilter(
        label=gettext_lazy("Edition"),
        queryset=lambda request: EditionPage.objects.for_lists().order_by("-year"),
        method="of_edition",
    )
    day = DateFromToRangeFilter(label=gettext_lazy("Day"), widget=DateRangePickerWidget)
    room = ModelMultipleChoiceFilter(
        label=gettext_lazy("Room"),
        queryset=lambda request: Room.objects.all(),
        widget=CheckboxSelectMultiple,
    )
    state = MultipleChoiceFilter(
        label=gettext_lazy("State"), choices=SessionState.choices, widget=CheckboxSelectMultiple
    )
    kind = MultipleChoiceFilter(
        label=gettext_lazy("Kind"), choices=SessionKind.choices, widget=CheckboxSelectMultiple
    )

    class Meta:
        model = SessionPage
        fields = []

    def of_edition(self, queryset, name, edition):
        """Sessions of an edition: its pages in the tree."""
        return queryset.of_edition(edition)


class SessionIndexView(IndexView):
    """All sessions, the latest first."""

    default_ordering = "-starts_at"

    def order_queryset(self, queryset):
        """Put sessions without a time last, which each database would do in its own way."""
        # A search ranks by relevance, and its backend sorts by plain fields only.
        if self.is_searching or self.ordering.lstrip("-") != "starts_at":
            return super().order_queryset(queryset)
        start = F("starts_at")
        is_latest_first = self.ordering.startswith("-")
        order = start.desc(nulls_last=True) if is_latest_first else start.asc(nulls_last=True)
        return queryset.order_by(order, "path")

    def annotate_queryset(self, pages):
        """Fetch the rooms with the sessions."""
        pages = super().annotate_queryset(pages)
        return pages.select_related("room", for_specific_subqueries=True)


class EditionIndexView(IndexView):
    """All editions, the newest first."""

    default_ordering = "-year"


class EditionItemIndexView(generic.IndexView):
    """Rooms or tracks, with the number of sessions in each."""

    def get_base_queryset(self):
        """Fetch the editions and count the sessions."""
        items = super().get_base_queryset().select_related("edition")
        return items.annotate(session_count=Count("sessions"))


class EditionItemDeleteView(generic.DeleteView):
    """Deletes a room or track unless sessions need it, and then says so."""

    def get(self, request, *args, **kwargs):
        """Do not even ask where the answer would be refused."""
        if self.usage and self.usage.is_protected:
            return self._refuse()
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        """Answer a refusal with a message at the record, not with an error page."""
        try:
            return super().form_valid(form)
        except (PermissionDenied, ProtectedError):
            return self._refuse()

    def _refuse(self):
        text = _("%(name)s “%(object)s” is needed by sessions and cannot be deleted.")
        names = {"name": capfirst(self.object._meta.verbose_name), "object": self.object}
        messages.error(self.request, text % names)
        return redirect(reverse(self.edit_url_name, args=[self.object.pk]))
