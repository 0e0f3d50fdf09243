"""Columns, filters and the view of the list of speakers that staff work from."""

from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.widgets import BooleanRadioSelect

from ascc.i18n import localized
from declaration.models import Body

from .models import SpeakerPage


def office(speaker) -> str:
    """The office for a column, in the language of the admin."""
    return localized(speaker, "office").value


def organisation(speaker) -> str:
    """The city or organisation for a column, in the language of the admin."""
    if speaker.body:
        return localized(speaker.body, "name").value
    return localized(speaker, "organisation").value


class SpeakerFilterSet(WagtailFilterSet):
    """What speakers are looked for by, and what a profile may lack."""

    body = ModelChoiceFilter(
        label=_("City or organisation"),
        queryset=lambda request: Body.objects.filter(speakers__isnull=False).distinct(),
    )
    has_reading = BooleanFilter(
        label=_("Has a reading in kana"),
        field_name="name_kana",
        method="with_reading",
        widget=BooleanRadioSelect,
    )
    has_portrait = BooleanFilter(
        label=_("Has a portrait"),
        field_name="portrait",
        lookup_expr="isnull",
        exclude=True,
        widget=BooleanRadioSelect,
    )

    class Meta:
        model = SpeakerPage
        fields = []

    def with_reading(self, queryset, name, value):
        """Speakers with or without a reading."""
        return queryset.exclude(name_kana="") if value else queryset.filter(name_kana="")


class SpeakerIndexView(IndexView):
    """All speakers, by reading."""

    default_ordering = "name_kana"

    def annotate_queryset(self, pages):
        """Fetch the cities and organisations with the speakers."""
        pages = super().annotate_queryset(pages)
        return pages.select_related("body", for_specific_subqueries=True)
