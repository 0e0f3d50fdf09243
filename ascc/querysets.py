"""Reading rules of the site shell."""

from django.contrib.contenttypes.models import ContentType
from django.db import models

from . import link_targets
from .enums import LinkState


class ShortLinkQuerySet(models.QuerySet):
    """Which short links there are for what."""

    def active(self):
        """Links that staff have not withdrawn."""
        return self.filter(state=LinkState.ACTIVE)

    def for_target(self, target):
        """Links that lead to ``target``, the automatic one first.

        Pages are kept under the base page, so that a link survives a change of type.
        """
        content_type, object_id = target_key(target)
        return self.filter(content_type=content_type, object_id=object_id).order_by(
            "-is_automatic", "pk"
        )

    def with_scan_totals(self):
        """Each link with ``scan_total``, the number of times that it was followed."""
        return self.annotate(scan_total=models.Sum("scans__count", default=0))

    def matching(self, text: str):
        """Links with ``text`` in their code, their label or the title of their target."""
        found = models.Q(code__icontains=text) | models.Q(label__icontains=text)
        for targets in link_targets.found_by_title(text):
            found |= models.Q(
                content_type=ContentType.objects.get_for_model(targets.model),
                object_id__in=targets.values("pk"),
            )
        return self.filter(found)


class SiteNoticeQuerySet(models.QuerySet):
    """Notices for all."""

    def put_up(self):
        """Those that nobody has taken down; some may not have begun, or be over."""
        return self.filter(is_on=True)


def target_key(target) -> tuple[ContentType, int]:
    """Content type and id by which a short link keeps ``target``."""
    model = getattr(target, "base_page_model", type(target))
    return ContentType.objects.get_for_model(model), target.pk
