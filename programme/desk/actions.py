"""One action on the timetable: a form, what it would change, and then the change."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .. import services
from ..enums import ActionKind
from ..models import Room, SessionPage
from . import access
from .forms import FORMS
from .plans import Plan
from .views import DeskView, timetable_url

_TITLES = {
    ActionKind.MOVE: gettext_lazy("Change time or room"),
    ActionKind.DELAY: gettext_lazy("Delay sessions"),
    ActionKind.CANCEL: gettext_lazy("Cancel sessions"),
    ActionKind.SUSPEND: gettext_lazy("Suspend sessions"),
    ActionKind.RESUME: gettext_lazy("Resume sessions"),
}
# What of a form goes on to the next step by itself.
_STEPS = ("csrfmiddlewaretoken", "apply", "back", "seen")


class ActionView(DeskView):
    """``GET`` shows the form, ``POST`` what it would change, ``POST`` with ``apply`` does it."""

    template_name = "programme/admin/action.html"

    def setup(self, request, *args, **kwargs):
        """Know the action by the address."""
        super().setup(request, *args, **kwargs)
        if kwargs["kind"] not in FORMS:
            raise Http404
        self.kind = ActionKind(kwargs["kind"])
        self.plan = self.conflicts = None
        self.is_outdated = False

    def get_page_title(self):
        """What is being done."""
        return _TITLES[self.kind]

    @cached_property
    def form(self):
        """The form, filled with what was sent or with what the link names."""
        given = {"initial": self.request.GET.dict()}
        if self.request.method == "POST":
            given = {"data": self.request.POST}
        parts = {"edition": self.edition, "rooms": self.desk.rooms, "items": self.desk.items}
        return FORMS[self.kind.value](**given, **parts)

    def post(self, request, *args, **kwargs):
        """Ask back once; do it only as it was shown."""
        if "back" not in request.POST and self.form.is_valid():
            self.plan = self._checked_plan()
        if self.plan:
            seen = request.POST.get("seen")
            self.is_outdated = bool(seen) and seen != self.plan.token
            if "apply" in request.POST and seen and not self.is_outdated and self._apply():
                return redirect(timetable_url(self.edition))
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs):
        """Add the form, or the plan with the conflicts that it would bring."""
        if self.plan:
            conflicts = self.plan.new_conflicts(self.desk.items)
            kwargs.update(
                changes=self.plan.changes,
                token=self.plan.token,
                conflicts=self.desk.lines(conflicts),
                sent=[pair for pair in self._sent() if pair[0] not in _STEPS],
            )
        return super().get_context_data(
            edition=self.edition,
            form=self.form,
            kind=self.kind.value,
            plan=self.plan,
            is_outdated=self.is_outdated,
            action_url=action_url(self.edition, self.kind),
            cancel_url=timetable_url(self.edition),
            **kwargs,
        )

    def _sent(self):
        return [(name, value) for name, values in self.request.POST.lists() for value in values]

    def _checked_plan(self) -> Plan | None:
        """The plan, or ``None`` where the form says why not."""
        plan = self.form.make_plan()
        self.form.check_days(plan)
        items = [change.before for change in plan.changes]
        if not items:
            text = _("Nothing would change: no session is meant, or it stands so already.")
            self.form.add_error(None, ValidationError(text, code="nothing"))
        elif not access.may_change(self.request.user, self.edition, items):
            text = _("You may not change published sessions. Ask somebody who may publish.")
            self.form.add_error(None, ValidationError(text, code="forbidden"))
        if locked := [item.title for item in items if item.is_locked]:
            text = _("Somebody has locked this session: %(session)s")
            error = ValidationError(text, code="locked", params={"session": locked[0]})
            self.form.add_error(None, error)
        return None if self.form.errors else plan

    def _apply(self) -> bool:
        """Do it in one transaction, unless somebody was faster."""
        try:
            with transaction.atomic():
                self._hold_sessions()
                values = _with_rooms(self.plan.values)
                action = services.change_sessions(
                    self.edition, values, self.kind, self.request.user
                )
        except services.SessionError as error:
            text = f"{error.session}: {' '.join(error.messages)}"
            self.form.add_error(None, ValidationError(text))
        except OutdatedError:
            self.is_outdated, self.plan = True, self._renewed_plan()
            return False
        if self.form.errors:
            self.plan = None
            return False
        messages.success(self.request, _done(action))
        return True

    def _hold_sessions(self):
        """Keep others from changing the sessions, and see that nobody has."""
        expected = {change.before.pk: change.before.version for change in self.plan.changes}
        held = SessionPage.objects.select_for_update().filter(pk__in=expected)
        found = {page.pk: page.latest_revision_id or 0 for page in held}
        if found != expected:
            raise OutdatedError

    def _renewed_plan(self):
        del self.desk, self.form
        return self._checked_plan() if self.form.is_valid() else None


class OutdatedError(Exception):
    """Somebody changed a session while another one was looking at the plan."""


def action_url(edition, kind) -> str:
    """Where an action on the timetable of an edition is begun."""
    return reverse("timetable:action", args=[edition.pk, ActionKind(kind).value])


def _with_rooms(values: dict) -> dict:
    """``values`` with each room as a record."""
    keys = {fields["room"] for fields in values.values() if fields.get("room")}
    rooms = Room.objects.in_bulk(keys)
    return {
        pk: {name: rooms.get(value) if name == "room" else value for name, value in fields.items()}
        for pk, fields in values.items()
    }


def _done(action) -> str:
    number = len(action.after)
    text = ngettext("%(action)s: %(number)d session.", "%(action)s: %(number)d sessions.", number)
    return text % {"action": capfirst(action.get_kind_display()), "number": number}
