"""Slugs that no page may take: not ASCII, or used by printed or agreed addresses."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Top level of the site and the sub-addresses of pages, from the contract of public addresses.
RESERVED_SLUGS = frozenset(
    {
        "admin",
        "card",
        "changes",
        "documents",
        "healthz",
        "log",
        "my",
        "offline",
        "paper",
        "now",
        "q",
        "report",
        "search",
        "sign",
        "signage",
        "static",
        "styleguide",
        "support",
        "verify",
        "language",
        "media",
    }
)


def check_slug(page):
    """Raise ``ValidationError`` at ``slug`` for a reserved word or what is not ASCII."""
    if not page.slug.isascii():
        raise ValidationError(
            {
                "slug": ValidationError(
                    _("Use only the letters a to z, digits and hyphens."), code="not_ascii"
                )
            }
        )
    if page.slug in RESERVED_SLUGS:
        raise ValidationError(
            {
                "slug": ValidationError(
                    _("“%(slug)s” is reserved for an address of the site. Choose another one."),
                    code="reserved",
                    params={"slug": page.slug},
                )
            }
        )
