"""Counting page views and scans: a number a day, nothing about anybody."""

import logging

from django.conf import settings
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from .i18n import address_language
from .models import PageCount, ScanCount, ShortLink, SiteSettings

logger = logging.getLogger(__name__)


def count_scan(link: ShortLink, language: str):
    """Add one to the scans of ``link`` that led to ``language`` today (venue's date)."""
    _add_one(ScanCount, link=link, day=timezone.localdate(), language=language)


def count_page(request, response):
    """Add one to the views of a public page today, where staff have switched that on.

    Only successful ``GET`` answers of pages in a language count; staff at work do not.
    """
    is_page = (
        request.method == "GET"
        and response.status_code == 200
        and address_language(request.path_info) is not None
        and response.headers.get("Content-Type", "").startswith("text/html")
        # Only staff have sessions. To read one would make every page vary by cookie.
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
    )
    if not is_page:
        return
    if SiteSettings.load(request_or_site=request).analytics_enabled:
        _add_one(PageCount, day=timezone.localdate(), path=request.path[:500])


def _add_one(model, **key):
    """Raise the row of ``key`` by one; a count that fails must not stop a reader."""
    try:
        with transaction.atomic():
            _raise_row(model, key)
    except DatabaseError:
        logger.exception("A view was not counted.")


def _raise_row(model, key):
    # In the database, so that workers that count at the same time lose nothing.
    if model.objects.filter(**key).update(count=F("count") + 1):
        return
    try:
        with transaction.atomic():
            model.objects.create(count=1, **key)
    except IntegrityError:  # another worker made the row meanwhile
        model.objects.filter(**key).update(count=F("count") + 1)
