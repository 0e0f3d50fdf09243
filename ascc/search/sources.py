"""What is searched: each app says what it gives, from its ``search_sources`` when it is ready.

The registry is filled while the site starts and never changes after that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from ..models import BasePage
from .documents import SearchDocument, reference


@dataclass(frozen=True)
class Source:
    """A model whose public objects are searched.

    ``public()`` are those that everybody may see, with what ``describe`` reads of them
    fetched; ``describe(objects)`` makes their documents.
    """

    model: type[Model]
    public: Callable[[], QuerySet]
    describe: Callable[[list], Iterable[SearchDocument]]

    def documents(self, ids: Iterable[int] | None = None) -> list[SearchDocument]:
        """The documents of all public objects, or of those with ``ids``."""
        objects = self.public() if ids is None else self.public().filter(pk__in=ids)
        return list(self.describe(list(objects)))


_sources: list[Source] = []
_followers: dict[type[Model], list] = defaultdict(list)
_years: dict[str, Callable[[Iterable[int]], dict[int, int]]] = {}


def register(*sources: Source) -> None:
    """Let objects be found."""
    _sources.extend(sources)


def follow(changed: type[Model], followers: type[Model], ids: Callable[[Model], Iterable[int]]):
    """When a ``changed`` object is saved or deleted, index the ``followers`` with ``ids`` anew."""
    _followers[changed].append((reference(followers), ids))


def add_years(model: type[Model], years: Callable[[Iterable[int]], dict[int, int]]) -> None:
    """Let ``years(ids)`` tell the edition of objects that do not know it themselves."""
    _years[reference(model)] = years


def documents(label: str | None = None, ids: Iterable[int] | None = None) -> list[SearchDocument]:
    """The public documents of the model that entries call ``label``; without it, of all."""
    return [
        document
        for source in _sources
        if label in (None, reference(source.model))
        for document in source.documents(ids)
    ]


def years_of(label: str, ids: Iterable[int]) -> dict[int, int]:
    """The newest edition of the objects that have one by other objects."""
    return _years[label](ids) if label in _years else {}


def touched_by(obj: Model) -> list[tuple[str, list[int]]]:
    """What a change of ``obj`` asks to be indexed anew: labels with ids."""
    touched = []
    # A page may come as its base, and of a kind that is searched no more.
    if isinstance(obj, (BasePage, *(source.model for source in _sources))):
        touched.append((reference(type(obj)), [obj.pk]))
    for changed, followers in _followers.items():
        if isinstance(obj, changed):
            touched += [(label, list(ids(obj))) for label, ids in followers]
    return [(label, ids) for label, ids in touched if ids]
