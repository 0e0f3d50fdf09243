"""Asking the database: which entries a query finds, and in what order.

``INSTR`` and ``STRPOS`` compare folded texts sign by sign, the same on SQLite and PostgreSQL,
and know no wildcards that would have to be escaped. (``LIKE`` was tried: it took twice as
long on SQLite, which also folds the case of ASCII letters in it.) Neither uses an index: the
whole of a language is read, a few milliseconds for thousands of entries.
"""

from django.db.models import Case, Count, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import RowNumber, StrIndex
from django.db.models.lookups import GreaterThan

from ..models import SearchEntry
from .terms import Query, Term

EXACT, BEGINS, NAMED, TOLD = range(4)


def entries_in(language: str):
    """All entries of a language."""
    return SearchEntry.objects.filter(language=language)


def found(query: Query, language: str):
    """The entries of a language that hold every term of a query."""
    entries = entries_in(language)
    for term in query.terms:
        entries = entries.filter(_holds(term, "matched"))
    return entries


def found_by_name(query: Query, language: str):
    """The entries with every term in one of their names."""
    return entries_in(language).filter(_all_in_names(query))


def best_first(entries, query: Query):
    """Found entries in order, each with its ``rank``.

    A name that is the query, then one that begins with it, then names that hold every term,
    then texts. Among equals by kind, the newest edition, and the place that the kind gives;
    the id of the object makes the order the same on every database.
    """
    rank = Case(
        When(_holds_part("names", f"\n {query.folded} \n"), then=Value(EXACT)),
        When(_holds_part("names", f"\n {query.folded}"), then=Value(BEGINS)),
        When(_all_in_names(query), then=Value(NAMED)),
        default=Value(TOLD),
        output_field=IntegerField(),
    )
    return entries.annotate(rank=rank).order_by(*_ORDER)


def best_of_each_kind(entries, query: Query, count: int):
    """The first ``count`` found entries of each kind, in order."""
    number = Window(RowNumber(), partition_by="kind", order_by=_ORDER)
    return best_first(entries, query).annotate(number=number).filter(number__lte=count)


def numbers(entries) -> dict[tuple[str, int | None], int]:
    """How many entries there are of each kind and edition."""
    rows = entries.order_by().values_list("kind", "year").annotate(number=Count("pk"))
    return {(kind, year): number for kind, year, number in rows}


def numbers_of_terms(query: Query, language: str) -> list[int]:
    """How many entries hold each term by itself, in one query."""
    columns = {
        f"term_{place}": Count("pk", filter=_holds(term, "matched"))
        for place, term in enumerate(query.terms)
    }
    totals = entries_in(language).aggregate(**columns)
    return [totals[name] for name in columns]


_ORDER = (
    F("rank").asc(),
    F("weight").asc(),
    F("year").desc(nulls_last=True),
    F("place").asc(),
    F("object_id").asc(),
)


def _all_in_names(query: Query) -> Q:
    condition = Q()
    for term in query.terms:
        condition &= _holds(term, "names")
    return condition


def _holds(term: Term, column: str) -> Q:
    looked_up = [
        *((column, needle) for needle in term.needles),
        *(("names", needle) for needle in term.name_needles),
        *(("sounds", sound) for sound in term.sounds),
    ]
    condition = Q()
    for name, part in looked_up:
        condition |= _holds_part(name, part)
    return condition


def _holds_part(column: str, part: str) -> Q:
    return Q(GreaterThan(StrIndex(F(column), Value(part)), 0))
