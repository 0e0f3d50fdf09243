"""``schedule.xml`` of the frab family, for conference apps (https://c3voc.de/schedule/schema.xsd)."""

from xml.etree import ElementTree

from django.utils.translation import gettext_lazy as _

from . import frab, words
from .records import Programme

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = "https://c3voc.de/schedule/schema.xsd"


class FrabXml:
    """The programme for EventFahrplan, Giggity and their kin: one file a language."""

    content_type = "application/xml; charset=utf-8"
    label = _("Conference apps (schedule.xml)")
    needs_days = True

    def render(self, programme: Programme) -> bytes:
        """The document in UTF-8."""
        ElementTree.register_namespace("xsi", _XSI)
        root = ElementTree.Element("schedule", {f"{{{_XSI}}}noNamespaceSchemaLocation": _SCHEMA})
        ElementTree.SubElement(root, "generator", name=frab.GENERATOR, system=programme.home)
        _add(root, "url", programme.address)
        _add(root, "version", frab.version(programme))
        _add_conference(root, programme)
        for index, day in enumerate(programme.days, start=1):
            _add_day(root, programme, index, day)
        ElementTree.indent(root)
        return ElementTree.tostring(root, "utf-8", xml_declaration=True)


def _add(parent, name, value, **attributes):
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = str(value)
    return element


def _add_conference(root, programme):
    conference = ElementTree.SubElement(root, "conference")
    _add(conference, "acronym", programme.acronym)
    _add(conference, "title", programme.title.value)
    first, last = frab.first_and_last(programme)
    _add(conference, "start", frab.moment(first))
    _add(conference, "end", frab.moment(last))
    _add(conference, "days", len(programme.days))
    _add(conference, "timeslot_duration", f"00:{frab.TIMESLOT_MINUTES:02}")
    _add(conference, "base_url", programme.home)
    _add(conference, "url", programme.url)
    _add(conference, "time_zone_name", frab.ZONE)
    for track in programme.tracks:
        slug = frab.ascii_slug("track", track.slug)
        color = frab.COLOURS[track.colour]
        ElementTree.SubElement(conference, "track", name=track.name, slug=slug, color=color)


def _add_day(root, programme, index, day):
    begin, end = map(frab.moment, frab.day_bounds(day))
    attributes = {"index": str(index), "date": day.isoformat(), "start": begin, "end": end}
    element = ElementTree.SubElement(root, "day", attributes)
    for room, sessions in frab.by_room(programme, day).items():
        place = ElementTree.SubElement(element, "room", name=room.name, guid=room.guid)
        for session in sessions:
            _add_event(place, session, room, programme)


def _add_event(parent, session, room, programme):
    identity = {"guid": session.guid, "id": str(session.id), "code": session.code}
    event = ElementTree.SubElement(parent, "event", identity)
    hours, minutes = frab.duration(session)
    _add(event, "room", room.name)
    _add(event, "title", words.title(session))
    _add(event, "subtitle", "")
    _add(event, "type", session.kind)
    _add(event, "date", frab.moment(session.starts_at))
    _add(event, "start", f"{session.starts_at:%H:%M}")
    _add(event, "duration", f"{hours:02}:{minutes:02}")
    _add(event, "abstract", session.abstract)
    _add(event, "slug", frab.session_slug(session, programme))
    _add(event, "track", session.track.name if session.track else "")
    _add_people(event, session)
    if language := frab.spoken(session, programme):
        _add(event, "language", language)
    _add(event, "description", frab.long_description(session))
    _add_links(event, session)
    _add(event, "url", session.url)


def _add_people(event, session):
    persons = ElementTree.SubElement(event, "persons")
    for person in session.people:
        _add(persons, "person", person.name, id=str(person.id), guid=person.guid)


def _add_links(event, session):
    links = ElementTree.SubElement(event, "links")
    attachments = ElementTree.SubElement(event, "attachments")
    for link in session.links:
        if link.is_document:
            _add(attachments, "attachment", link.title, href=link.url)
        else:
            _add(links, "link", link.title, href=link.url)
