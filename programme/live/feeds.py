"""The changes of an edition for programs: an Atom feed (RFC 4287) and JSON."""

import json
from datetime import datetime

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ascc.discovery.feeds import NewsFeed
from ascc.i18n import localized

from .entries import Entry


def changes_feed(edition, entries: list[Entry], changed_at: datetime, request) -> bytes:
    """The feed in the active language; an entry has the same identity in each."""
    address = request.build_absolute_uri(reverse("changes_feed", args=[edition.slug]))
    name = localized(edition, "title").value
    feed = NewsFeed(
        title=_("Changes of the programme – %(edition)s") % {"edition": name},
        link=request.build_absolute_uri(reverse("changes", args=[edition.slug])),
        description="",
        language=get_language(),
        author_name=name,
        feed_url=address,
        feed_guid=address,
        updated=changed_at.replace(microsecond=0),
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=request.build_absolute_uri(entry.url),
            description="\n".join(line_text(line) for line in entry.lines),
            unique_id=entry.guid.urn,
            pubdate=entry.made_at,
            updateddate=entry.made_at,
            categories=[line.label for line in entry.lines],
        )
    return feed.writeString("utf-8").encode()


def changes_json(edition, entries: list[Entry], changed_at: datetime, request) -> bytes:
    """The same as JSON: one object a change, its texts in the active language.

    Pages that stay open ask for it each minute; it is the same bytes until something changes.
    """
    document = {
        "edition": edition.slug,
        "language": get_language(),
        "changed_at": changed_at.isoformat(),
        "changes": [
            {
                "id": str(entry.guid),
                "session": entry.code,
                "title": entry.title,
                "url": request.build_absolute_uri(entry.url),
                "published_at": entry.made_at.isoformat(),
                "sequence": entry.sequence,
                "field": line.field,
                "label": line.label,
                "old": line.old_text,
                "new": line.new_text,
            }
            for entry in entries
            for line in entry.lines
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def line_text(line) -> str:
    """``Time: 10:00–11:00 → 10:20–11:20``."""
    values = " → ".join(filter(None, [line.old_text, line.new_text]))
    return _("%(label)s: %(values)s") % {"label": line.label, "values": values}
