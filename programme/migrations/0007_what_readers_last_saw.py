"""Begin the record of what readers saw with what is public, and with what staff noted.

Until now staff wrote the former time and room of a moved session by hand.
"""

from datetime import UTC

from django.db import migrations
from django.utils import timezone

LANGUAGES = ("ja", "en")


def begin(apps, schema_editor):
    def model(name):
        return apps.get_model("programme", name)

    for session in model("SessionPage").objects.filter(live=True).order_by("pk"):
        people = model("SessionSpeaker").objects.filter(session=session).order_by("sort_order")
        published_at = session.last_published_at or timezone.now()
        facts = facts_of(session, people.select_related("speaker"))
        former = list(former_parts(session, facts))
        model("PublishedSession").objects.create(
            session=session,
            sequence=1 if former else 0,
            facts=facts,
            first_published_at=session.first_published_at or published_at,
            changed_at=published_at,
        )
        for field, old in former:
            model("Change").objects.create(
                session=session,
                field=field,
                old=old,
                new=facts[field],
                made_at=published_at,
                sequence=1,
            )


def facts_of(session, people):
    return {
        "time": {
            "day": session.day and session.day.isoformat(),
            "starts_at": utc(session.starts_at),
            "ends_at": utc(session.ends_at),
        },
        "room": session.room and named(session.room, "name"),
        "state": {"state": session.state, "replaced_by": None},
        "title": texts(session, "title"),
        "people": [person(item) for item in people if not item.speaker or item.speaker.live],
        "language": {
            "floor": session.floor_language,
            "interpretation": session.interpretation,
        },
    }


def former_parts(session, facts):
    if session.previous_starts_at:
        day = timezone.localdate(session.previous_starts_at, timezone.get_default_timezone())
        yield (
            "time",
            {
                "day": day.isoformat(),
                "starts_at": utc(session.previous_starts_at),
                "ends_at": utc(session.previous_ends_at),
            },
        )
    if session.previous_room:
        yield "room", named(session.previous_room, "name")


def person(item):
    if item.speaker:
        told = named(item.speaker, "title")
    else:
        told = {"guid": None, **texts(item, "placeholder")}
    nobody = {code: "" for code in LANGUAGES}
    return {**told, "role": item.role, "represented_by": nobody}


def named(obj, field):
    return {"guid": str(obj.guid), **texts(obj, field)}


def texts(obj, field):
    return {code: getattr(obj, f"{field}_{code}") or "" for code in LANGUAGES}


def utc(moment):
    return moment.astimezone(UTC).isoformat() if moment else None


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0006_changes_and_print_batches"),
        ("speakers", "0001_initial"),
        ("ascc", "0006_search_entry"),
    ]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
