"""Between a session's moments and the cells day, start, end and last day. Pure."""

from datetime import datetime, time

from django.utils import timezone

KEYS = ("day", "starts", "ends", "ends_on")


def time_cells(session) -> dict:
    """The four cells of a session; the last day stands only where it is another one."""
    start, end = _local(session.starts_at), _local(session.ends_at)
    day = start.date() if start else session.day
    ends_on = end.date() if end and end.date() != day else None
    return {"day": day, "starts": _time(start), "ends": _time(end), "ends_on": ends_on}


def moments(cells) -> dict:
    """The model's values from the four cells; a time without a day is left out.

    ``plan`` has refused such a row before.
    """
    day = cells["day"]
    return {
        "day": day,
        "starts_at": _moment(day, cells["starts"]),
        "ends_at": _moment(cells["ends_on"] or day, cells["ends"]),
    }


def _local(moment):
    return moment and timezone.localtime(moment, timezone.get_default_timezone())


def _time(moment) -> time | None:
    return moment and moment.time().replace(second=0, microsecond=0)


def _moment(day, at):
    if day is None or at is None:
        return None
    return timezone.make_aware(datetime.combine(day, at), timezone.get_default_timezone())
