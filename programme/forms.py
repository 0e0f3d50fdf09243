"""The form that narrows a timetable; see ``filters`` for what an address may ask."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language_info, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ascc.i18n import language_codes, localized
from declaration.sorting import collation_key

from . import filters
from .enums import SessionKind
from .models import SessionPage


class ProgrammeFilterForm(forms.Form):
    """A group of boxes a parameter; a group with nothing to choose between is left out."""

    follow = forms.MultipleChoiceField(label=_("I can follow it in"))
    room = forms.MultipleChoiceField(label=_("Room"))
    track = forms.MultipleChoiceField(label=_("Track"))
    theme = forms.MultipleChoiceField(label=pgettext_lazy("of a session", "Theme"))
    kind = forms.MultipleChoiceField(label=_("Kind"))
    city = forms.MultipleChoiceField(label=_("City or organisation"))

    def __init__(self, edition, chosen: filters.ProgrammeFilter):
        """``chosen`` is what the address asks for already."""
        super().__init__(
            initial={name: list(values) for name, values in chosen.values.items()},
            auto_id="filter_%s",
        )
        for name, choices in _choices(edition).items():
            self.fields[name].choices = choices
            self.fields[name].required = False
            self.fields[name].widget = forms.CheckboxSelectMultiple(choices=choices)
            if len(choices) < 2 and name not in chosen.values:
                del self.fields[name]


def _choices(edition) -> dict[str, list[tuple[str, str]]]:
    """What there is to choose from by parameter: only what a public session has."""
    sessions = SessionPage.objects.of_edition(edition).public_sessions()
    kinds = set(sessions.order_by().values_list("kind", flat=True).distinct())
    return {
        filters.FOLLOW: [
            (code, get_language_info(code)["name_translated"]) for code in language_codes()
        ],
        filters.ROOM: _named(edition.rooms.filter(sessions__in=sessions)),
        filters.TRACK: _named(edition.tracks.filter(sessions__in=sessions)),
        filters.THEME: _named(edition.themes.filter(sessions__in=sessions)),
        filters.KIND: [(kind.value, capfirst(kind.label)) for kind in SessionKind if kind in kinds],
        filters.CITY: sorted(_named(filters.cities_of(edition)), key=_by_name),
    }


def _named(items) -> list[tuple[str, str]]:
    return [(item.slug, localized(item, "name").value) for item in items.distinct()]


def _by_name(choice):
    return collation_key(choice[1])
