"""The edition that an address names."""

from django.http import Http404

from .models import EditionPage


def public_edition(slug: str) -> EditionPage:
    """The public edition at ``…/programme/<slug>/``; raises ``Http404`` for another one."""
    edition = EditionPage.objects.public_editions().filter(slug=slug).first()
    if edition is None:
        raise Http404
    return edition
