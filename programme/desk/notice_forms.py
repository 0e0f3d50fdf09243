"""The form of a notice for all, with what it does to the programme."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ascc.models import SiteNotice

from ..enums import ActionKind
from ..models import EditionPage
from . import plans
from .forms import LONGEST_DELAY, DayInput, TimeInput


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a day and a time."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class NoticeForm(forms.ModelForm):
    """What the notice says, how long, and whether sessions are delayed or suspended with it."""

    EFFECTS = [
        ("", _("Leave the programme as it is")),
        (ActionKind.DELAY.value, _("Delay all sessions from a time on")),
        (ActionKind.SUSPEND.value, _("Suspend all sessions from a time on")),
    ]

    shows_from = forms.DateTimeField(
        label=_("Shown from"),
        required=False,
        widget=MomentInput,
        help_text=_("Time in Yokohama. Empty: at once."),
    )
    effect = forms.ChoiceField(label=_("The programme"), choices=EFFECTS, required=False)
    edition = forms.ModelChoiceField(EditionPage.objects.none(), label=_("Edition"), required=False)
    day = forms.DateField(label=_("Day"), required=False, widget=DayInput)
    since = forms.TimeField(
        label=pgettext_lazy("time", "From"),
        required=False,
        widget=TimeInput,
        help_text=_("All sessions that begin at this time or later."),
    )
    following_days = forms.BooleanField(label=_("The days after it, too"), required=False)
    minutes = forms.IntegerField(
        label=_("Later by"),
        required=False,
        min_value=1,
        max_value=LONGEST_DELAY,
        help_text=_("Minutes."),
    )

    class Meta:
        model = SiteNotice
        fields = ["level", "title_ja", "title_en", "text_ja", "text_en", "shows_until"]
        widgets = {
            "title_ja": forms.TextInput(attrs={"lang": "ja"}),
            "title_en": forms.TextInput(attrs={"lang": "en"}),
            "text_ja": forms.Textarea(attrs={"lang": "ja", "rows": 4}),
            "text_en": forms.Textarea(attrs={"lang": "en", "rows": 4}),
            "shows_until": MomentInput(),
        }

    def __init__(self, *args, editions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = EditionPage.objects.filter(
            pk__in=[edition.pk for edition in editions]
        )
        # Everybody must be able to read it, whatever language they know.
        for name in ("title_ja", "title_en"):
            self.fields[name].required = True

    def clean_shows_from(self):
        """At once, unless somebody says otherwise."""
        moment = self.cleaned_data["shows_from"] or timezone.now()
        self.instance.shows_from = moment
        return moment

    def clean(self):
        """A text is there in both languages or in none; an effect says from when and how."""
        data = super().clean()
        for name, other in (("text_ja", "text_en"), ("text_en", "text_ja")):
            if data.get(other) and not data.get(name):
                self.add_error(name, _required(_("Enter the text in this language, too.")))
        if data.get("effect"):
            for name in ("edition", "day", "since"):
                self._require(name)
        if data.get("effect") == ActionKind.DELAY:
            self._require("minutes")
        return data

    def make_plan(self, items) -> plans.Plan:
        """What a valid form with an effect does to the sessions of its edition."""
        data = self.cleaned_data
        scope = plans.Scope(
            day=data["day"], since=data["since"], following_days=data["following_days"]
        )
        if data["effect"] == ActionKind.DELAY:
            return plans.plan_delay(items, scope, data["minutes"])
        notes = {f"state_note_{code}": data[f"title_{code}"] for code in ("ja", "en")}
        return plans.plan_stop(items, scope, ActionKind.SUSPEND, notes)

    def _require(self, name):
        if self.cleaned_data.get(name) in (None, "") and name not in self.errors:
            self.add_error(name, _required(_("Enter this, too.")))


def _required(text):
    return ValidationError(text, code="required")
