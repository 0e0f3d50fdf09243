"""Keeping the index: the only writer of search entries."""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from ..models import SearchEntry
from . import sources
from .documents import SearchDocument, entries

_KEY = ("model", "object_id", "kind", "language")
_VALUES = [
    each.name for each in SearchEntry._meta.fields if each.name != "id" and each.name not in _KEY
]
_BATCH = 200
_paused = ContextVar("search_paused", default=False)


@transaction.atomic
def refresh(label: str, ids: Iterable[int]) -> None:
    """Index the objects with ``ids`` of the model called ``label`` anew.

    Those that the public may not see (any more) leave the index.
    """
    ids = list(ids)
    rows = _rows(label, sources.documents(label, ids))
    kept = {tuple(getattr(row, name) for name in _KEY) for row in rows}
    stored = SearchEntry.objects.filter(model=label, object_id__in=ids)
    gone = [pk for pk, *key in stored.values_list("pk", *_KEY) if tuple(key) not in kept]
    SearchEntry.objects.filter(pk__in=gone).delete()
    _store(rows)


@transaction.atomic
def rebuild() -> int:
    """Index everything public anew; returns the number of entries."""
    by_label: dict[str, list[SearchDocument]] = {}
    for document in sources.documents():
        by_label.setdefault(document.label, []).append(document)
    SearchEntry.objects.all().delete()
    rows = [row for label, documents in by_label.items() for row in _rows(label, documents)]
    _store(rows)
    return len(rows)


def schedule(label: str, ids: Iterable[int]) -> None:
    """Index these objects anew once what changed them is committed; a worker may do it."""
    from .tasks import refresh_entries

    ids = list(ids)
    if ids and not _paused.get():
        transaction.on_commit(lambda: refresh_entries.enqueue(label, ids))


@contextmanager
def paused():
    """Schedule nothing within, because the caller rebuilds the index at the end."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)


def _rows(label, documents) -> list[SearchEntry]:
    years = sources.years_of(label, [document.obj.pk for document in documents])
    return [
        row
        for document in documents
        for row in entries(document, document.year or years.get(document.obj.pk))
    ]


def _store(rows: list[SearchEntry]) -> None:
    # Two workers may index the same object: the later one writes over the first.
    SearchEntry.objects.bulk_create(
        rows,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=_KEY,
        update_fields=_VALUES,
    )
