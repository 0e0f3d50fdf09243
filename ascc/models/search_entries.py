"""The search index: what the public may find, in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import SearchKind


class SearchEntry(models.Model):
    """One public object in one language, as search matches and shows it.

    Derived from the objects, so it may be thrown away and made anew (``rebuild_search``).
    ``model`` and ``object_id`` name the object; pages stand under the base page model.
    """

    model = models.CharField(max_length=100)
    object_id = models.PositiveBigIntegerField()
    language = models.CharField(max_length=10)
    kind = models.CharField(_("kind"), max_length=20, choices=SearchKind.choices)

    # --- Shown ---
    url = models.CharField(max_length=500)
    title = models.CharField(_("title"), max_length=500)
    title_language = models.CharField(max_length=10)
    detail = models.CharField(max_length=500, blank=True)
    date = models.DateField(null=True)
    text = models.TextField(blank=True)
    text_language = models.CharField(max_length=10, blank=True)

    # --- Matched: folded; see ``ascc.search.documents`` ---
    names = models.TextField()
    sounds = models.TextField(blank=True)
    matched = models.TextField()
    vocabulary = models.TextField(blank=True)

    # --- Narrowed and sorted ---
    year = models.PositiveSmallIntegerField(_("edition"), null=True)
    weight = models.PositiveSmallIntegerField()
    place = models.IntegerField(default=0)
    indexed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(
                fields=["model", "object_id", "kind", "language"], name="one_search_entry"
            )
        ]
        indexes = [models.Index(fields=["language", "kind"], name="search_entry_language")]

    def __str__(self):
        return self.title
