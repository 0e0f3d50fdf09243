"""The timetable of the admin: look at it, and set an action back."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ascc.dates import yokohama_time

from .. import services
from ..conflicts import find_conflicts
from ..models import TimetableAction
from ..timetable import build_timetable, edition_days
from . import access, board
from .forms import MoveForm
from .items import desk_items, desk_rooms, people_names


@dataclass
class Desk:
    """All that staff work on: the edition, its rooms and its sessions; read once a request."""

    edition: object
    user: object
    rooms: list = field(init=False)
    items: list = field(init=False)

    def __post_init__(self):
        """Read rooms and sessions."""
        self.rooms = desk_rooms(self.edition)
        self.items = desk_items(self.edition, self.rooms, self.user)

    @cached_property
    def by_pk(self):
        """The sessions by their pk."""
        return {item.pk: item for item in self.items}

    def lines(self, conflicts):
        """Conflicts in words."""
        return board.conflict_lines(conflicts, self.by_pk, people_names(self.items))


class DeskView(WagtailAdminTemplateMixin, TemplateView):
    """A page about one edition, for those who may edit it."""

    header_icon = "calendar-alt"

    def setup(self, request, *args, **kwargs):
        """Read the edition; the right to see it is asked before anything else."""
        super().setup(request, *args, **kwargs)
        self.edition = access.open_edition(request.user, kwargs["edition_pk"])

    @cached_property
    def desk(self):
        """Rooms and sessions of the edition."""
        return Desk(self.edition, self.request.user)

    def get(self, request, *args, **kwargs):
        """Show the page."""
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self):
        """The way from the admin's home over the edition."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": timetable_url(self.edition), "label": str(self.edition)},
            {"url": "", "label": self.get_page_title()},
        ]


class TimetableView(DeskView):
    """Rooms by time for each day, with what is wrong and what was done last."""

    template_name = "programme/admin/timetable.html"
    page_title = gettext_lazy("Timetable")

    def get_context_data(self, **kwargs):
        """Add the days, the conflicts, the last actions and the forms."""
        desk, edition = self.desk, self.edition
        lines = desk.lines(find_conflicts(desk.items))
        timetable = build_timetable(desk.items, edition_days(edition.starts_on, edition.ends_on))
        return super().get_context_data(
            edition=edition,
            days=timetable.days,
            undated=timetable.undated,
            has_sessions=timetable.has_sessions,
            conflicts=lines,
            conflicts_of=board.by_session(lines),
            actions=board.last_actions(edition),
            forms={item.pk: self._move_form(item) for item in desk.items if self._may_move(item)},
            editions=access.own_editions(self.request.user),
            may_publish=self.may_publish,
            **kwargs,
        )

    @cached_property
    def may_publish(self):
        """Whether staff may change what is public, too."""
        return access.may_publish(self.request.user, self.edition)

    def _may_move(self, item):
        return (self.may_publish or not item.is_live) and not item.is_locked

    def _move_form(self, item):
        initial = {
            "session": item.pk,
            "day": item.day,
            "start": item.starts_at and yokohama_time(item.starts_at),
            "end": item.ends_at and yokohama_time(item.ends_at),
            "room": item.room and item.room.pk,
        }
        return MoveForm(
            initial=initial,
            auto_id=f"move-{item.pk}-%s",
            edition=self.edition,
            rooms=self.desk.rooms,
            items=[item],
        )


class CurrentTimetableView(View):
    """From the menu to the timetable of the newest edition that one may edit."""

    def get(self, request):
        """Lead on; who may edit none has no business here."""
        editions = access.own_editions(request.user)
        if not editions:
            raise PermissionDenied
        return redirect(timetable_url(_current(editions)))


class UndoView(View):
    """Sets an action back (POST), or says why it cannot."""

    http_method_names = ["post"]

    def post(self, request, edition_pk, action_pk):
        """Ask the service; it refuses what was changed since."""
        edition = access.open_edition(request.user, edition_pk)
        action = get_object_or_404(TimetableAction, pk=action_pk, edition=edition)
        items = Desk(edition, request.user).by_pk
        concerned = [items[int(pk)] for pk in action.after if int(pk) in items]
        if not access.may_change(request.user, edition, concerned):
            raise PermissionDenied
        undo_action(request, action)
        return redirect(timetable_url(edition))


def undo_action(request, action) -> bool:
    """Undo, and tell staff what came of it. Returns whether it was undone."""
    try:
        services.undo(action, request.user)
    except services.CannotUndoError as error:
        messages.error(request, _why_not(error))
        return False
    except services.SessionError as error:
        text = _("It cannot be undone: “%(session)s” would be wrong. %(errors)s")
        joined = " ".join(error.messages)
        messages.error(request, text % {"session": error.session, "errors": joined})
        return False
    messages.success(request, _("Undone. The sessions are as they were before."))
    return True


def timetable_url(edition) -> str:
    """The timetable of an edition in the admin."""
    return reverse("timetable:edition", args=[edition.pk])


def _why_not(error) -> str:
    if not error.sessions:
        return _("It cannot be undone any more: it was undone already, or a session is gone.")
    joint = pgettext("between words of a list", ", ")
    names = joint.join(str(session) for session in error.sessions)
    return _("It cannot be undone, because this was changed since: %(sessions)s") % {
        "sessions": names
    }


def _current(editions):
    """The edition that the menu leads to: the one that staff chose, else the newest."""
    chosen = editions[0].get_parent().specific.current_edition_id
    return next((each for each in editions if each.pk == chosen), editions[0])
