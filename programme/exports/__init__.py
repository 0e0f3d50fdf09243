"""Every format of the programme for other programs, by the last part of its address.

Another format is one more file with a class like those here, and one line in ``FORMATS``.
The class has ``content_type``, ``label`` (for readers), ``needs_days`` (whether the format
cannot say that there is no day yet) and ``render(programme) -> bytes``, which gets the plain
records of ``records.Programme`` in the language of the address.
"""

from .frab_json import FrabJson
from .frab_xml import FrabXml
from .ical import ICalendar
from .schedule2 import Schedule2

CALENDAR = "schedule.ics"
FORMATS = {
    CALENDAR: ICalendar(),
    "schedule.xml": FrabXml(),
    "schedule.json": FrabJson(),
    "schedule2.json": Schedule2(),
}
