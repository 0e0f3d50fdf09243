"""Slugs that no page may take, because printed or agreed addresses use them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Top level of the site and the sub-addresses of pages, from the contract of public addresses.
RESERVED_SLUGS = frozenset(
    {
        "admin",
        "changes",
        "documents",
        "healthz",
        "log",
        "my.ics",
        "now",
        "q",
        "report",
        "search",
        "sign",
        "signage",
        "static",
        "support",
        "verify",
        "language",
        "media",
    }
)


def check_slug(page):
    """Raise ``ValidationError`` at ``slug`` when the page takes a reserved word."""
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
