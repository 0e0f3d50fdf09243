"""The form of a new print batch."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from ascc.dates import long_date

from ..enums import PrintKind
from ..models import PrintBatch, Room


class PrintBatchForm(forms.ModelForm):
    """What is printed. The reason is asked for only where the gate is closed."""

    day = forms.TypedChoiceField(
        label=_("day"), required=False, coerce=date.fromisoformat, empty_value=None
    )
    room = forms.ModelChoiceField(
        label=_("room"), queryset=Room.objects.none(), required=False, empty_label=_("all rooms")
    )

    class Meta:
        model = PrintBatch
        fields = ["kind", "label", "day", "room", "override_reason"]

    def __init__(self, *args, edition, days, asks_reason=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].choices = [
            ("", _("all days")),
            *((day.isoformat(), long_date(day)) for day in days),
        ]
        self.fields["room"].queryset = edition.rooms.all()
        if not asks_reason:
            self.fields["override_reason"].widget = forms.HiddenInput()

    def clean(self):
        """A leaflet is of one day; what a booklet leaves out it could not correct."""
        cleaned = super().clean()
        kind = cleaned.get("kind")
        if kind == PrintKind.LEAFLET and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", _("Choose the day of the leaflet."))
        if kind == PrintKind.BOOKLET:
            for name in ("day", "room"):
                if cleaned.get(name):
                    self.add_error(name, _("A booklet holds all days and rooms."))
        return cleaned
