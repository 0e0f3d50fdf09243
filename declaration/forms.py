"""Forms of the public lists and of the registers in the admin."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from .enums import BodyKind, Register
from .services import check_transition
from .sorting import country_key


class LenientChoiceField(forms.ChoiceField):
    """A choice from an address: a word that is no choice counts as none, without an error."""

    def clean(self, value):
        """The value if it is a choice, else the empty one."""
        return value if self.valid_value(value or "") else ""


class CityFilterForm(forms.Form):
    """What narrows the list of cities; read from the address."""

    register = LenientChoiceField(label=_("What to show"), required=False, choices=Register.choices)
    country = LenientChoiceField(label=_("Country"), required=False)
    kind = LenientChoiceField(label=_("Kind"), required=False)

    def __init__(self, data, countries):
        """``countries`` are the :class:`django_countries.fields.Country` that there are."""
        super().__init__(data)
        names = sorted(
            ((country.code, str(country.name)) for country in countries),
            key=lambda pair: country_key(pair[1]),
        )
        self.fields["country"].choices = [("", _("All countries")), *names]
        self.fields["kind"].choices = [("", _("All kinds")), *BodyKind.choices]


class RecordForm(WagtailAdminModelForm):
    """The admin form of a record of either register."""

    def clean_state(self):
        """Refuse a state that may not follow the stored one, at the field."""
        state = self.cleaned_data["state"]
        if self.instance.pk:
            check_transition(self.instance, self.instance.state, state)
        return state
