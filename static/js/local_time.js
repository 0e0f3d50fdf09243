/**
 * The reader's own time under the time in Yokohama, where the two differ. It is reckoned for
 * each moment, so that summer time is right; in Japan nothing is added.
 */

const JAPAN = 9 * 60; // minutes before UTC, all year (no summer time)
const texts = document.querySelector("#local-time");
const { lang } = document.documentElement;
const weekday = new Intl.DateTimeFormat(lang, { weekday: "short" });
const clock = new Intl.DateTimeFormat(lang, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Minutes that the reader's clock is before UTC at a moment. */
const offsetAt = (moment) => -moment.getTimezoneOffset();

/** "UTC-7", "UTC+5:30": as readers know their zone wherever they are. */
function zoneAt(moment) {
  const minutes = offsetAt(moment);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** "Mon 18:30", in the order of the page's language. */
function withDay(moment) {
  return texts.dataset.moment
    .replace("{day}", weekday.format(moment))
    .replace("{time}", clock.format(moment));
}

/** "Mon 18:30–19:45"; the weekday again where the end is on another day. */
function span(start, end) {
  if (!end) {
    return withDay(start);
  }
  const isSameDay = start.toDateString() === end.toDateString();
  return withDay(start) + texts.dataset.range + (isSameDay ? clock.format(end) : withDay(end));
}

function addLocalTime(element) {
  const [start, end] = [...element.querySelectorAll("time[datetime]")].map(
    (time) => new Date(time.dateTime),
  );
  if (!start || Number.isNaN(start.getTime()) || offsetAt(start) === JAPAN) {
    return;
  }
  const line = document.createElement("span");
  line.className = "time__local";
  line.textContent = texts.dataset.text
    .replace("{time}", span(start, end))
    .replace("{zone}", zoneAt(start));
  element.parentElement.append(line);
  element.dataset.isLocal = "";
}

function addLocalTimes(root) {
  root.querySelectorAll(".time:not([data-is-local], s *)").forEach(addLocalTime);
}

if (texts) {
  addLocalTimes(document);
  // A part of the page was replaced by a newer one (live.js), or sessions were brought in.
  document.addEventListener("region-replaced", (event) => addLocalTimes(event.detail));
}
