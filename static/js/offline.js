/**
 * Starts the service worker (`/sw.js`), and tells a reader when a page is not the present one.
 * The words come with the page (`#network`), in its language.
 */

const bar = document.querySelector("#network");
const root = document.documentElement;
const OUTSIDE_JAPAN = new Date().getTimezoneOffset() !== -9 * 60;
const AGAIN_AFTER = 20_000; // milliseconds until the network is tried again
// The moment in which the page in sight was made; `data-kept` is the service worker's.
const madeAt = new Date(root.dataset.kept ?? Date.now());

let isOffline = false;

/** "10:42" in Yokohama as all times of the site; with the day if that is not today. */
function timeOf(moment) {
  const inYokohama = { timeZone: "Asia/Tokyo" };
  const day = (date) => date.toLocaleDateString(root.lang, inYokohama);
  return moment.toLocaleString(root.lang, {
    ...inYokohama,
    ...(day(moment) === day(new Date()) ? {} : { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(OUTSIDE_JAPAN ? { timeZoneName: "short" } : {}),
  });
}

/** One of the bar's sentences; none takes the bar away. */
function say(name) {
  isOffline = name === "offline";
  const text = bar.dataset[name] ?? "";
  bar.textContent = text.replace("{time}", timeOf(madeAt));
}

function offerNewPage() {
  say("newer");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary";
  button.textContent = bar.dataset.show;
  // The browser keeps the place in the page.
  button.addEventListener("click", () => window.location.reload());
  bar.append(" ", button);
}

/** What the page says; the kept one differs from the present one by more than that. */
async function mainText(html) {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  return main?.textContent.replace(/\s+/g, " ");
}

/** Fetch the page in sight anew. The reader stays where they are; a button shows the new one. */
async function compareWithNetwork() {
  const headers = { accept: "text/html" };
  // First: the answer of the network takes its place.
  const kept = await caches.match(window.location.href, { ignoreVary: true, ignoreSearch: true });
  const answer = await fetch(window.location.href, { headers, cache: "no-cache" }).catch(() => null);
  const html = answer?.ok ? await answer.text() : "";
  if (!html || /<html[^>]* data-kept=/.test(html.slice(0, 500))) {
    say("offline");
  } else if (kept && (await mainText(await kept.text())) === (await mainText(html))) {
    say("");
  } else {
    offerNewPage();
  }
}

/** Whether the programme may be fetched ahead: not for a reader who saves data. */
function mayFetchAhead() {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  return !saveData && !effectiveType.includes("2g");
}

async function keepForLater() {
  const { active } = await navigator.serviceWorker.ready;
  const list = bar.dataset.list && mayFetchAhead() ? bar.dataset.list : null;
  active.postMessage({ page: window.location.href, list });
}

if (bar && "serviceWorker" in navigator) {
  if (root.dataset.kept) {
    say("offline");
    compareWithNetwork();
  }
  window.addEventListener("offline", () => say("offline"));
  // Browsers know that a network is there, not whether it leads anywhere: so ask again, too.
  setInterval(() => isOffline && !document.hidden && compareWithNetwork(), AGAIN_AFTER);
  window.addEventListener("online", () => {
    compareWithNetwork();
    keepForLater();
  });
  // After everything that the page itself needs.
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(bar.dataset.worker).then(keepForLater, () => {});
  });
}
