"""Many pages saved at once, several times each: what is looked up by is brought up to date once."""

from contextlib import contextmanager

from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from ascc.search import services, sources


@contextmanager
def indexed_once():
    """Collects in the list that it gives the records whose entries are made anew at the end."""
    pages = []
    with services.paused(), disable_reference_index_auto_update():
        yield pages
    touched = {}
    for page in _as_stored(pages):
        ReferenceIndex.create_or_update_for_object(page)
        for label, ids in sources.touched_by(page):
            touched.setdefault(label, set()).update(ids)
    for label, ids in touched.items():
        services.schedule(label, ids)


def _as_stored(records):
    """The records as they are now: publishing saved another instance."""
    by_model = {}
    for record in records:
        by_model.setdefault(type(record), []).append(record.pk)
    for model, ids in by_model.items():
        yield from model.objects.filter(pk__in=ids)
