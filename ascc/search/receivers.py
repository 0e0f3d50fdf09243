"""What changes the index: saving, deleting, moving and restricting what it shows."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from ..models import BasePage, SiteDocument
from . import services, sources
from .documents import reference

_PAGES = reference(BasePage)


# Publishing, unpublishing and expiring save the object, too.
@receiver([post_save, post_delete])
def index_anew(sender, instance, raw=False, **kwargs):
    """Index what is saved or deleted, and what shows its name."""
    if raw:  # a fixture: what it belongs to may not be there yet
        return
    for label, ids in sources.touched_by(instance):
        services.schedule(label, ids)


@receiver([post_page_move, page_slug_changed])
def index_subtree(sender, instance, **kwargs):
    """The addresses of a page and of all below it have changed."""
    _index_pages_from(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def index_restricted(sender, instance, **kwargs):
    """A page and all below it were kept for some readers, or opened to all."""
    _index_pages_from(instance.page)


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def index_collection(sender, instance, **kwargs):
    """Documents were kept for some readers, or opened to all."""
    inside = instance.collection.get_descendants(inclusive=True)
    documents = SiteDocument.objects.filter(collection__in=inside)
    services.schedule(reference(SiteDocument), documents.values_list("pk", flat=True))


def _index_pages_from(page):
    pages = BasePage.objects.descendant_of(page, inclusive=True)
    services.schedule(_PAGES, pages.values_list("pk", flat=True))
