"""Published pages without the hundred queries that publishing one takes.

One at a time for tests that read pages, hundreds at once for tests that count queries.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Locale

from ascc.models import BasePage
from ascc.services import ensure_short_link


def add_live_page(parent, model, slug, *, live=True, **fields):
    """As ``pages.add_page``, with the checks and the short link, but without a revision."""
    fields.setdefault("title_ja", f"{slug}（日本語）")
    fields.setdefault("title_en", f"{slug} (English)")
    page = parent.add_child(instance=model(slug=slug, live=live, **fields))
    if live and model.has_short_link:
        ensure_short_link(page)
    return page


def add_many_pages(parent, model, rows):
    """Add a published page of ``model`` under ``parent`` for each dict of column values.

    ``slug`` is required; returns the pages in order. No signal is sent, so there is no
    short link, search entry or revision.
    """
    content_type, locale = ContentType.objects.get_for_model(model), Locale.get_active()
    parent = type(parent).objects.get(pk=parent.pk)
    pages = [
        model(
            path=model._get_path(parent.path, parent.depth + 1, parent.numchild + number),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}{row['slug']}/",
            content_type=content_type,
            locale=locale,
            draft_title=row["slug"],
            **row,
        )
        for number, row in enumerate(rows, start=1)
    ]
    _insert_bases(pages)
    _insert_rows(model, pages)
    BasePage.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    return pages


def _insert_bases(pages):
    names = [field.attname for field in BasePage._meta.concrete_fields if field.attname != "id"]
    bases = [BasePage(**{name: page.__dict__[name] for name in names}) for page in pages]
    for page, base in zip(pages, BasePage.objects.bulk_create(bases), strict=True):
        page.pk = page.basepage_ptr_id = base.pk


def _insert_rows(model, pages):
    # bulk_create refuses models with a parent table; below it lies the insert itself.
    QuerySet(model)._batched_insert(pages, model._meta.local_concrete_fields, batch_size=100)
