"""Filters of the lists in the admin."""

import django_filters
from django.utils.translation import gettext_lazy as _
from django_countries.fields import Country
from wagtail.admin.filters import WagtailFilterSet

from .models import Body, DeclarationSignature, LetterRecord
from .sorting import country_key


def countries_in_use() -> list[tuple[str, str]]:
    """Code and name of each country that a body is in, by name."""
    codes = Body.objects.exclude(country="").order_by().values_list("country", flat=True).distinct()
    countries = ((code, str(Country(code).name)) for code in codes)
    return sorted(countries, key=lambda pair: country_key(pair[1]))


class BodyFilterSet(WagtailFilterSet):
    """Cities and bodies by kind, country and whether they are published."""

    country = django_filters.ChoiceFilter(label=_("country"), choices=countries_in_use)

    class Meta:
        model = Body
        fields = ["kind", "country", "live"]


class LetterRecordFilterSet(WagtailFilterSet):
    """Records of the letter."""

    class Meta:
        model = LetterRecord
        fields = ["letter", "role", "state", "mode", "is_public"]


class SignatureFilterSet(WagtailFilterSet):
    """Signatures under a declaration."""

    class Meta:
        model = DeclarationSignature
        fields = ["framework", "state", "is_founding", "is_public"]
