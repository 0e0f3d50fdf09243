"""The filter of a timetable as its page shows it."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.safestring import SafeString

from .filters import DAY, ProgrammeFilter
from .forms import ProgrammeFilterForm


@dataclass(frozen=True)
class ChosenValue:
    """A value that is chosen, with the address without it."""

    label: SafeString | str
    url: str


@dataclass(frozen=True)
class FilterPanel:
    """``form`` to choose with; ``chosen`` values to take back one by one.

    ``day`` goes along in the form; ``reset_url`` keeps it too.
    """

    form: ProgrammeFilterForm
    chosen: tuple[ChosenValue, ...]
    day: str
    reset_url: str


def filter_panel(edition, chosen: ProgrammeFilter) -> FilterPanel:
    """The panel for what an address asks for."""
    form = ProgrammeFilterForm(edition, chosen)
    day = next(iter(chosen.values.get(DAY, ())), "")
    return FilterPanel(
        form=form,
        chosen=tuple(_chosen_values(form, chosen)),
        day=day,
        reset_url=_url(QueryDict(f"day={day}" if day else "")),
    )


def _chosen_values(form, chosen):
    query = QueryDict(chosen.query_string)
    for name, field in form.fields.items():
        labels = dict(field.choices)
        for value in chosen.values.get(name, ()):
            rest = query.copy()
            rest.setlist(name, [each for each in query.getlist(name) if each != value])
            yield ChosenValue(labels.get(value, value), _url(rest))


def _url(query) -> str:
    return f"?{query.urlencode()}#timetable" if query else "./#timetable"
