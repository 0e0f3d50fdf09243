// Reads an iCalendar file from standard input with ical.js and prints what it understood:
// the calendar's own properties, and each event as calendars would show it.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'

// In strict mode the parser refuses what it otherwise passes over.
ICAL.design.strict = true
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')))
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone))
}

function eventOf(component) {
  const event = new ICAL.Event(component)
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    status: component.getFirstPropertyValue('status'),
    // Seconds since 1970: only right if the time zone of the file was understood.
    start: event.startDate.toUnixTime(),
    end: event.endDate.toUnixTime(),
    zone: event.startDate.zone.tzid,
  }
}

const properties = calendar.getAllProperties().map((one) => [one.name, String(one.getFirstValue())])
const events = calendar.getAllSubcomponents('vevent').map(eventOf)
console.log(JSON.stringify({ properties: Object.fromEntries(properties), events }))
