/**
 * A screen at a door or in the foyer. It asks its own address every half minute; between two
 * answers, and when there is none, it goes on by itself: the page holds the sessions of the
 * whole day with their times.
 */

const POLL = 30_000;
const TURN = 10_000;
const MINUTE = 60_000;
// A wrong clock of the screen is put right; what the way of an answer takes is not an error.
const TOLERANCE = 5_000;
// Further ahead than this, the time itself says more than the number of minutes.
const MINUTES_WORTH_TELLING = 60;
// Of the letters: what the style sheet sets is 1.
const [SMALLEST, LARGEST] = [0.5, 1.7];

const root = document.body;
const loadedAt = Date.now();
const rehearsed = root.dataset.rehearsed ? Number(root.dataset.rehearsed) * 1000 : null;
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Asia/Tokyo",
});
const region = () => document.querySelector("[data-screen]");
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" });

// As the server sent it; what comes again unchanged must not make the picture flicker.
let source = region().outerHTML;
let ahead = rehearsed === null ? 0 : rehearsed - loadedAt;
let etag = null;
let heardAt = loadedAt;
let nextPoll = null;
// How often the language has changed.
let turned = 0;
// False when something has come or gone that needs room.
let fits = false;

const now = () => Date.now() + ahead;

// --- Now, next, later: as programme/signage/slots.py does it -------------------

function read(element) {
  return {
    element,
    starts: Number(element.dataset.starts) * 1000,
    ends: Number(element.dataset.ends) * 1000,
    day: element.dataset.day,
    isHeld: "held" in element.dataset,
  };
}

/** Where each entry (in time order) stands at a moment: list name → entries. */
function slotsAt(entries, moment) {
  const over = entries.filter((entry) => entry.ends <= moment);
  const left = entries.filter((entry) => entry.ends > moment);
  const running = left.filter((entry) => entry.starts <= moment);
  const coming = left.filter((entry) => entry.starts > moment);
  const sameDay = coming.filter((entry) => entry.day === coming[0].day);
  const held = sameDay.findIndex((entry) => entry.isHeld);
  const cut = held < 0 ? sameDay.length : held + 1;
  return {
    now: running.sort((one, other) => other.isHeld - one.isHeld),
    next: sameDay.slice(0, cut),
    later: sameDay.slice(cut),
    away: [...over, ...coming.slice(sameDay.length)],
  };
}

function place(board, moment) {
  const elements = [...board.querySelectorAll("[data-starts]")];
  const entries = elements.map(read).sort((one, other) => one.starts - other.starts);
  const today = calendar.format(moment);
  for (const [name, placed] of Object.entries(slotsAt(entries, moment))) {
    const list = board.querySelector(`[data-slot="${name}"]`);
    const wanted = placed.map(({ element }) => element);
    if (wanted.some((element, index) => list.children[index] !== element)) {
      list.append(...wanted);
      fits = false;
    }
    placed.forEach((entry) => tell(entry, name, moment, today));
  }
}

/** The minutes and the bar of one entry. */
function tell({ element, starts, ends, day }, slot, moment, today) {
  hide(element.querySelector("[data-day-name]"), day === today);
  const minutes = Math.ceil(((slot === "now" ? ends : starts) - moment) / MINUTE);
  const words = element.querySelector("[data-minutes]");
  if (words) {
    hide(words, !["now", "next"].includes(slot) || minutes > MINUTES_WORTH_TELLING);
    const kind = slot === "now" ? "left" : "until";
    const form = words.dataset[`${kind}${minutes === 1 ? "One" : "Many"}`];
    write(words, form.replace("{minutes}", minutes));
  }
  const bar = element.querySelector("[data-progress]");
  if (bar) {
    hide(bar, slot !== "now");
    bar.value = Math.min(Math.max((moment - starts) / (ends - starts), 0), 1);
  }
}

function hide(element, isHidden) {
  if (element.hidden !== isHidden) {
    element.hidden = isHidden;
    fits = false;
  }
}

function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

// --- The picture as a whole ------------------------------------------------------

/**
 * Set the letters as large as everything has room for, in each language alike: they shall not
 * jump when the language changes. A phone or a narrow window scrolls instead.
 */
function fit() {
  fits = true;
  root.style.removeProperty("--scale");
  if (!window.matchMedia("(width >= 40em) and (height >= 30em)").matches) {
    return;
  }
  const page = document.documentElement;
  const panels = document.querySelectorAll("[data-panel]");
  let scale = LARGEST;
  panels.forEach((_panel, index) => {
    show(index);
    root.style.setProperty("--scale", scale.toFixed(2));
    while (scale > SMALLEST && page.scrollHeight > page.clientHeight) {
      scale -= 0.05;
      root.style.setProperty("--scale", scale.toFixed(2));
    }
  });
  show(turned % panels.length);
}

function show(place) {
  document.querySelectorAll("[data-panel]").forEach((panel, index) => {
    panel.toggleAttribute("data-shown", index === place);
  });
}

function tick() {
  const moment = now();
  const time = clock.format(moment);
  document.querySelectorAll("[data-clock]").forEach((element) => {
    hide(element, false);
    write(element.querySelector("[data-clock-time]"), time);
  });
  document.querySelectorAll("[data-board]").forEach((board) => place(board, moment));
  const isStale = Date.now() - heardAt > 3 * POLL;
  document.querySelectorAll("[data-stale]").forEach((element) => {
    hide(element, !isStale);
    write(element, element.dataset.stale.replace("{time}", clock.format(heardAt + ahead)));
  });
  root.dataset.shift = Math.floor(moment / MINUTE) % 4;
  if (!fits) {
    fit();
  }
}

// --- The languages in turn -------------------------------------------------------

const button = document.querySelector("[data-turn]");

function setMode(mode) {
  root.dataset.mode = mode;
  button.textContent = mode === "turn" ? button.dataset.bothLabel : button.dataset.turnLabel;
  fit();
}

function turn() {
  if (root.dataset.mode === "turn") {
    turned += 1;
    const panels = document.querySelectorAll("[data-panel]");
    show(turned % panels.length);
    panels[turned % panels.length].classList.add("panel--turned");
  }
}

// --- News from the server --------------------------------------------------------

async function ask() {
  const headers = etag ? { "If-None-Match": etag } : {};
  const options = { cache: "no-store", headers, signal: AbortSignal.timeout(POLL / 2) };
  const response = await fetch(window.location.href, options);
  if (response.status === 304) {
    return heard(response);
  }
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-screen]");
  if (!fresh) {
    throw new Error("not a screen"); // the sign-in page of a Wi-Fi
  }
  etag = response.headers.get("ETag");
  heard(response);
  return wasDeployed(page) ? window.location.reload() : swap(fresh);
}

function heard(response) {
  const date = Date.parse(response.headers.get("Date"));
  heardAt = Date.now();
  if (rehearsed === null && date) {
    const difference = date - heardAt;
    ahead = Math.abs(difference) > TOLERANCE ? difference : 0;
  }
}

/** Whether the server has newer style sheets or scripts than this page. */
function wasDeployed(page) {
  const files = (doc) =>
    [...doc.querySelectorAll("link[rel=stylesheet], script[src]")].map(
      (element) => element.getAttribute("href") ?? element.getAttribute("src"),
    );
  return files(page).join() !== files(document).join();
}

function swap(fresh) {
  if (fresh.outerHTML === source) {
    return;
  }
  source = fresh.outerHTML;
  region().replaceWith(document.adoptNode(fresh));
  fits = false;
  tick();
}

/** Whatever goes wrong, the screen keeps what it has and asks again. */
async function poll() {
  try {
    await ask();
  } catch (error) {
    console.info("The screen keeps what it has:", error.message);
  }
  window.clearTimeout(nextPoll);
  nextPoll = window.setTimeout(poll, POLL);
}

async function stayAwake() {
  if (document.visibilityState === "visible" && "wakeLock" in navigator) {
    await navigator.wakeLock.request("screen").catch(() => {});
  }
}

// --- Start -------------------------------------------------------------------------

button.hidden = false;
button.addEventListener("click", () => setMode(root.dataset.mode === "turn" ? "both" : "turn"));
setMode(window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "both" : "turn");
tick();
window.setInterval(tick, 1000);
window.setInterval(turn, TURN);
window.addEventListener("resize", fit);
window.addEventListener("online", poll);
document.addEventListener("visibilitychange", stayAwake);
stayAwake();
poll();
