"""Loading the content files of the programme; see ``ascc.loading``."""

from pathlib import Path

from ascc.content_files import read
from ascc.loading import ContentLoader, plain_values
from declaration.models import Body
from speakers.models import SpeakerPage

from . import clock
from .models import (
    EditionPage,
    ProgrammePage,
    Room,
    SessionOrganiser,
    SessionPage,
    SessionSpeaker,
    Track,
)

CONTENT = Path(__file__).parent / "content"


def load_editions(loader: ContentLoader):
    """Add the programme and its editions."""
    content = read(CONTENT / "editions.yaml")
    programme = content["programme"]

    def fill(page):
        current = f"{programme['slug']}/{programme['current_edition']}"
        page.current_edition = EditionPage.objects.get(pk=loader.page_id(current))

    loader.add_page(ProgrammePage, "", programme, skip=("current_edition",), fill=fill)
    for item in content["editions"]:
        loader.add_page(EditionPage, programme["slug"], item)


def load_sessions(loader: ContentLoader):
    """Add rooms, tracks and sessions of every edition that has a file named after it."""
    for path in sorted(CONTENT.glob("[0-9]*.yaml")):
        content = read(path)
        edition = loader.page(f"programme/{content['edition']}")
        rooms = _load_items(loader, Room, edition, content.get("rooms", ()))
        tracks = _load_items(loader, Track, edition, content.get("tracks", ()))
        for item in content["sessions"]:
            _add_session(loader, edition, item, rooms, tracks)


def tell_changes_from_now_on(loader: ContentLoader):
    """Begin to tell readers what changes in a loaded programme: what was loaded is no news."""
    for path in sorted(CONTENT.glob("[0-9]*.yaml")):
        slug = read(path)["edition"]
        if loader.is_new(f"told:{slug}"):
            edition = loader.page(f"programme/{slug}").specific
            edition.announced_at = clock.now()
            edition.save_revision(clean=False).publish()


def _load_items(loader, model, edition, items):
    """Add rooms or tracks; returns those that there are by their key in the file.

    One that was loaded before is known by its Japanese name: a later session finds it,
    unless staff removed or renamed it since.
    """
    known = {}
    for order, item in enumerate(items, start=1):
        data = {"sort_order": order, **item, "edition": edition}
        values = plain_values(model, {name: data[name] for name in data if name != "key"})
        if loader.is_new(f"{model._meta.model_name}:{edition.slug}:{item['key']}"):
            known[item["key"]] = model.objects.create(**values)
        else:
            found = model.objects.filter(edition=edition, name_ja=values["name_ja"])
            known[item["key"]] = found.first()
    return known


def _add_session(loader, edition, item, rooms, tracks):
    def fill(page):
        page.session_speakers = [_person(loader, person) for person in item.get("speakers", ())]
        page.session_organisers = [
            SessionOrganiser(body=Body.objects.get(slug=slug))
            for slug in item.get("organisers", ())
        ]

    data = dict(item)
    # A room or a track that staff removed since leaves the session without one.
    for name, known in (("room", rooms), ("track", tracks)):
        if name in data:
            data[name] = known.get(data[name])
    loader.add_page(
        SessionPage,
        f"programme/{edition.slug}",
        data,
        skip=("speakers", "organisers"),
        fill=fill,
    )


def _person(loader, item):
    data = dict(item)
    if "speaker" in data:
        data["speaker"] = SpeakerPage.objects.get(pk=loader.page_id(f"speakers/{data['speaker']}"))
    return SessionSpeaker(**plain_values(SessionSpeaker, data))
