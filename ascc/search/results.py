"""What a page of search results shows, read with a number of queries that does not grow."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from ..enums import SearchKind
from ..i18n import language_codes
from . import marks, matching, spelling
from .terms import Query

PER_PAGE = 20
PER_GROUP = 5
SUGGESTIONS = 8


@dataclass(frozen=True)
class Hit:
    """A find as the result list shows it; ``language`` is set where a text is in another one."""

    title_html: SafeString
    title_language: str
    url: str
    kind: str
    kind_label: str
    detail: str
    date: date | None
    snippet_html: SafeString
    snippet_language: str


@dataclass(frozen=True)
class Choice:
    """A kind or an edition to narrow the finds to, with how many it has; no label means all."""

    label: str
    number: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Group:
    """The best finds of a kind, and the way to all of them where there are more."""

    kind: str
    label: str
    number: int
    hits: list[Hit]
    url: str


@dataclass(frozen=True)
class Way:
    """Another question that finds something; ``language`` is set where it is in another one."""

    text: str
    number: int
    url: str
    language: str = ""


@dataclass(frozen=True)
class Asked:
    """What a reader asked for: ``kind`` and ``year`` are empty where all are wanted.

    ``as_typed`` is true where slips are not to be corrected.
    """

    query: Query
    language: str
    kind: str = ""
    year: int | None = None
    page: str = ""
    as_typed: bool = False

    def address(self, **changes) -> str:
        """The query string for the same question with other choices; the first page of it."""
        values = {
            "q": self.query.text,
            "kind": self.kind,
            "edition": self.year or "",
            "exact": "1" if self.as_typed else "",
            **changes,
        }
        return "?" + urlencode({name: value for name, value in values.items() if value})


@dataclass(frozen=True)
class Results:
    """The finds of a question. ``groups`` where every kind is wanted, else a ``page`` of hits.

    ``corrected`` is what the finds are for where the question had a slip. Where there are
    none, ``elsewhere`` are the other languages that have some, ``parts`` the terms that do.
    """

    asked: Asked
    total: int = 0
    corrected: Query | None = None
    kinds: list[Choice] = field(default_factory=list)
    editions: list[Choice] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    page: Page | None = None
    hits: list[Hit] = field(default_factory=list)
    elsewhere: list[Way] = field(default_factory=list)
    parts: list[Way] = field(default_factory=list)

    @property
    def query(self) -> Query:
        """What the finds are for."""
        return self.corrected or self.asked.query

    @property
    def as_typed_url(self) -> str:
        """The same question without a correction."""
        return self.asked.address(exact="1")

    @property
    def page_query(self) -> str:
        """The query string that the number of a page is put behind."""
        return self.asked.address().removeprefix("?") + "&"


def search(asked: Asked) -> Results:
    """The finds of a question; slips are corrected where it finds nothing as it is."""
    query, corrected = asked.query, None
    entries = matching.found(query, asked.language)
    numbers = matching.numbers(entries)
    if not numbers and not asked.as_typed:
        corrected = spelling.corrected(query, asked.language)
    if corrected:
        query = corrected
        entries = matching.found(query, asked.language)
        numbers = matching.numbers(entries)
    if not numbers:
        return _nothing(asked)
    return _something(asked, entries, query, numbers, corrected)


def suggest(query: Query, language: str) -> list:
    """The best entries with the terms in their names, for a list under the field."""
    entries = matching.found_by_name(query, language)
    return list(matching.best_first(entries, query)[:SUGGESTIONS])


def _something(asked, entries, query, numbers, corrected) -> Results:
    kinds, editions = _kind_choices(asked, numbers), _edition_choices(asked, numbers)
    total = sum(
        number
        for (kind, year), number in numbers.items()
        if asked.kind in ("", kind) and asked.year in (None, year)
    )
    if asked.year is not None:
        entries = entries.filter(year=asked.year)
    shared = {"corrected": corrected, "kinds": kinds, "editions": editions, "total": total}
    if not asked.kind:
        return Results(asked, groups=_groups(asked, entries, query, numbers), **shared)
    rows = matching.best_first(entries.filter(kind=asked.kind), query)
    paginator = Paginator(rows, PER_PAGE)
    paginator.count = total  # known already
    page = paginator.get_page(asked.page)
    return Results(asked, page=page, hits=[hit(row, query) for row in page], **shared)


def _groups(asked, entries, query, numbers) -> list[Group]:
    rows: dict[str, list] = {}
    for row in matching.best_of_each_kind(entries, query, PER_GROUP):
        rows.setdefault(row.kind, []).append(row)
    groups = []
    for kind, found in rows.items():  # in the order of the best find of each
        number = _number(numbers, kind, asked.year)
        groups.append(
            Group(
                kind=kind,
                label=SearchKind(kind).label,
                number=number,
                hits=[hit(row, query) for row in found],
                url=asked.address(kind=kind) if number > len(found) else "",
            )
        )
    return groups


def _nothing(asked) -> Results:
    """What may help: the same question in other languages, and its terms one by one."""
    return Results(asked, elsewhere=_elsewhere(asked), parts=_parts(asked))


def _elsewhere(asked) -> list[Way]:
    ways = []
    for code in language_codes():
        if code != asked.language and (number := matching.found(asked.query, code).count()):
            with translation.override(code):
                url = reverse("search") + asked.address(kind="", edition="")
            name = get_language_info(code)["name_translated"]
            ways.append(Way(name, number, url, code))
    return ways


def _parts(asked) -> list[Way]:
    terms = asked.query.terms
    if len(terms) == 1:
        return []
    numbers = matching.numbers_of_terms(asked.query, asked.language)
    return [
        Way(term.typed, number, asked.address(q=term.typed, kind="", edition=""))
        for term, number in zip(terms, numbers, strict=True)
        if number
    ]


def hit(row, query: Query) -> Hit:
    """An entry as a find of ``query``."""
    return Hit(
        title_html=marks.marked(row.title, query),
        title_language=_other(row.title_language, row),
        url=row.url,
        kind=row.kind,
        kind_label=row.get_kind_display(),
        detail=row.detail,
        date=row.date,
        snippet_html=marks.snippet(row.text, query, row.text_language),
        snippet_language=_other(row.text_language, row),
    )


def _other(language: str, row) -> str:
    return "" if language == row.language else language


def _kind_choices(asked, numbers) -> list[Choice]:
    counts = {kind: _number(numbers, kind, asked.year) for kind in SearchKind.values}
    choices = [("", "", sum(counts.values()))]
    choices += [(kind, SearchKind(kind).label, number) for kind, number in counts.items()]
    return [
        Choice(label, number, asked.address(kind=kind), kind == asked.kind)
        for kind, label, number in choices
        if number or kind in ("", asked.kind)
    ]


def _edition_choices(asked, numbers) -> list[Choice]:
    """The editions of the finds, the newest first; none where there is no choice."""
    years = sorted({year for _kind, year in numbers if year}, reverse=True)
    if asked.year and asked.year not in years:
        years.append(asked.year)
    if not years:
        return []
    counts = {year: _number(numbers, asked.kind, year) for year in [None, *years]}
    return [
        Choice(str(year or ""), number, asked.address(edition=year or ""), year == asked.year)
        for year, number in counts.items()
        if number or year in (None, asked.year)
    ]


def _number(numbers, kind: str, year: int | None) -> int:
    return sum(
        number
        for (each_kind, each_year), number in numbers.items()
        if kind in ("", each_kind) and year in (None, each_year)
    )
