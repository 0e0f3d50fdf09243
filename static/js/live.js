/**
 * Keeps “now and next” right while the page is open: asks for the page again, and counts the
 * minutes by itself between two answers and without a network.
 */

const ASK_EVERY = 30_000;
const COUNT_EVERY = 5_000;

/** How far this device's clock is behind the server's, in milliseconds; see `setClock`. */
let behind = 0;

const status = document.querySelector("[data-live-status]");

function region() {
  return document.querySelector("[data-live]");
}

/** What runs now, in words: read out only when that is something else than before. */
function running(root) {
  const titles = [...root.querySelectorAll("[data-on] .session__title")];
  return titles.map((title) => title.textContent.trim()).join(", ");
}

/**
 * The minutes are those of the server: a device whose clock is wrong would count wrong ones.
 * A difference below a minute may as well be the age of the answer.
 */
function setClock() {
  const told = Date.parse(region().querySelector(".now__time").dateTime);
  const difference = told - Date.now();
  behind = Math.abs(difference) > 60_000 ? difference : 0;
}

/** Put the answer in place of the region, unless the reader's focus is in it. */
function show(answer) {
  const fresh = answer.querySelector("[data-live]");
  const old = region();
  if (!fresh || old.contains(document.activeElement)) {
    return;
  }
  const before = running(old);
  old.replaceWith(fresh);
  setClock();
  document.dispatchEvent(new CustomEvent("region-replaced", { detail: fresh }));
  const now = running(fresh);
  if (now && now !== before) {
    status.textContent = now;
  }
}

async function ask() {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.ok) {
      show(new DOMParser().parseFromString(await response.text(), "text/html"));
    }
  } catch {
    // Without a network the last answer stays, and the minutes go on.
  }
  count();
}

function count() {
  document.querySelectorAll("[data-minutes-to]").forEach((element) => {
    const left = Date.parse(element.dataset.minutesTo) - Date.now() - behind;
    const minutes = Math.max(0, Math.ceil(left / 60_000));
    const words = minutes === 1 ? element.dataset.one : element.dataset.many;
    element.textContent = words.replace("{}", minutes);
  });
}

setClock();
setInterval(ask, ASK_EVERY);
setInterval(count, COUNT_EVERY);
document.addEventListener("visibilitychange", ask);
