"""Small forms of the timetable: each reads into a plan (``plans``) and writes nothing."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ascc.dates import long_date

from ..enums import ActionKind
from ..models import Change
from . import plans

LONGEST_DELAY = 12 * 60


class DayInput(forms.DateInput):
    """The browser's own day picker, which every keyboard knows."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """The browser's own field for a time."""

    input_type = "time"

    def __init__(self):
        super().__init__(format="%H:%M")


class DeskForm(forms.Form):
    """What the forms share: the edition with its rooms and items, and errors that get focus.

    Each form says in ``make_plan() -> plans.Plan`` what it is about to change.
    """

    kind: ActionKind

    def __init__(self, *args, edition, rooms, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.edition, self.rooms = edition, {room.pk: room for room in rooms}
        self.items = {item.pk: item for item in items}
        if field := self.fields.get("room"):
            field.choices = [("", field.empty_label), *((each.pk, each.name) for each in rooms)]

    def add_error(self, field, error):
        """Put the focus on the first field that is wrong."""
        super().add_error(field, error)
        wrong = [name for name in self.errors if name in self.fields]
        if wrong == [field]:
            self.fields[field].widget.attrs["autofocus"] = True

    def check_days(self, plan: plans.Plan):
        """Add an error where a session would leave the days of the edition."""
        first, last = self.edition.starts_on, self.edition.ends_on or self.edition.starts_on
        outside = [
            change.after
            for change in plan.changes
            if first and change.after.day and not first <= change.after.day <= last
        ]
        if outside:
            field = "day" if "day" in self.fields else None
            self.add_error(field, self._outside(outside[0].day, first, last))

    def _outside(self, day, first, last):
        return ValidationError(
            _("%(day)s is not a day of the edition (%(first)s to %(last)s)."),
            code="outside_edition",
            params={"day": long_date(day), "first": long_date(first), "last": long_date(last)},
        )


class RoomField(forms.TypedChoiceField):
    """A room of the edition by its pk; ``None`` where it is left open."""

    def __init__(self, empty_label, **kwargs):
        self.empty_label = empty_label
        super().__init__(coerce=int, empty_value=None, required=False, **kwargs)


class MoveForm(DeskForm):
    """Another time or room for one session."""

    kind = ActionKind.MOVE

    session = forms.IntegerField(widget=forms.HiddenInput)
    day = forms.DateField(label=_("Day"), required=False, widget=DayInput)
    start = forms.TimeField(label=_("Start"), required=False, widget=TimeInput)
    end = forms.TimeField(label=_("End"), required=False, widget=TimeInput)
    room = RoomField(_("to be announced"), label=_("Room"))

    def clean_session(self):
        """A session of this edition."""
        if self.cleaned_data["session"] not in self.items:
            raise ValidationError(_("This session is no longer here."), code="gone")
        return self.cleaned_data["session"]

    def clean(self):
        """An end needs a start and comes after it; a time needs its day."""
        data = super().clean()
        if self.errors:
            return data
        day, start, end = (data.get(name) for name in ("day", "start", "end"))
        if start and not day:
            self.add_error("day", ValidationError(_("Enter the day too."), code="day_missing"))
        if end and not start:
            self.add_error("start", ValidationError(_("Enter the start too."), code="required"))
        if start and not end:
            self.add_error("end", ValidationError(_("Enter the end too."), code="required"))
        if start and end and end <= start:
            self.add_error(
                "end", ValidationError(_("The end is not after the start."), code="before_start")
            )
        return data

    def make_plan(self):
        """Move the session."""
        data = self.cleaned_data
        times = [
            plans.at(data["day"], data[name]) if data[name] else None for name in ("start", "end")
        ]
        item, room = self.items[data["session"]], self.rooms.get(data["room"])
        return plans.plan_move(item, data["day"], *times, room)


class ScopeForm(DeskForm):
    """Which sessions: the one that was chosen, or all that begin from a time on."""

    session = forms.IntegerField(required=False, widget=forms.HiddenInput)
    day = forms.DateField(label=_("Day"), required=False, widget=DayInput)
    since = forms.TimeField(
        label=pgettext_lazy("time", "From"),
        required=False,
        widget=TimeInput,
        help_text=_("All sessions that begin at this time or later."),
    )
    room = RoomField(_("all rooms"), label=_("Room"))
    following_days = forms.BooleanField(label=_("The days after it, too"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.chosen:
            for name in ("day", "since", "room", "following_days"):
                self.fields.pop(name, None)

    @property
    def chosen(self):
        """The session that the form is about, if it is about one."""
        key = self["session"].value()
        return self.items.get(int(key)) if str(key or "").isdigit() else None

    def clean(self):
        """Ask for day and time where no session was chosen."""
        data = super().clean()
        if not self.chosen:
            for name in ("day", "since"):
                if not data.get(name) and name not in self.errors:
                    text = _("Enter the day.") if name == "day" else _("Enter the time.")
                    self.add_error(name, ValidationError(text, code="required"))
        return data

    def scope(self) -> plans.Scope:
        """What a valid form names."""
        data = self.cleaned_data
        if self.chosen:
            return plans.Scope(sessions=frozenset({self.chosen.pk}))
        return plans.Scope(
            day=data["day"],
            since=data["since"],
            room=data["room"],
            following_days=data.get("following_days", False),
        )


class DelayForm(ScopeForm):
    """Later by some minutes."""

    kind = ActionKind.DELAY

    minutes = forms.IntegerField(
        label=_("Later by"), min_value=1, max_value=LONGEST_DELAY, help_text=_("Minutes.")
    )
    following_days = None

    def make_plan(self):
        """Delay what is meant."""
        items = self.items.values()
        return plans.plan_delay(items, self.scope(), self.cleaned_data["minutes"])


class StopForm(ScopeForm):
    """Cancelled or suspended, and why."""

    note_ja = forms.CharField(
        label=_("Reason (Japanese)"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"lang": "ja"}),
        help_text=_("Readers see it at the session: why, and where they may turn."),
    )
    note_en = forms.CharField(
        label=_("Reason (English)"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"lang": "en"}),
    )

    def make_plan(self):
        """Stop what is meant."""
        data = self.cleaned_data
        notes = {"state_note_ja": data["note_ja"], "state_note_en": data["note_en"]}
        return plans.plan_stop(self.items.values(), self.scope(), self.kind, notes)


class CancelForm(StopForm):
    """It does not take place."""

    kind = ActionKind.CANCEL


class SuspendForm(StopForm):
    """It does not take place until further notice."""

    kind = ActionKind.SUSPEND


class ResumeForm(ScopeForm):
    """It takes place after all, perhaps later."""

    kind = ActionKind.RESUME

    minutes = forms.IntegerField(
        label=_("Later by"),
        min_value=0,
        max_value=LONGEST_DELAY,
        initial=0,
        required=False,
        help_text=_("Minutes; 0 where the time stays."),
    )

    def make_plan(self):
        """Resume what is meant, in the state that it had before."""
        scope, minutes = self.scope(), self.cleaned_data["minutes"] or 0
        items = [item for item in self.items.values() if scope.picks(item)]
        return plans.plan_resume(items, scope, minutes, states_before(item.pk for item in items))


def states_before(sessions) -> dict[int, str]:
    """What state readers saw of sessions before the present one, by pk."""
    changes = Change.objects.filter(session__in=list(sessions), field="state")
    lasting = {}
    for change in changes.order_by("made_at", "pk"):
        old = (change.old or {}).get("state", "planned")
        if old in ("planned", "moved", "delayed"):
            lasting[change.session_id] = old
    return lasting


FORMS = {
    form.kind.value: form for form in (MoveForm, DelayForm, CancelForm, SuspendForm, ResumeForm)
}
