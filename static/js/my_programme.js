/**
 * The page of a reader's own programme: the marked sessions, what overlaps, what changed since
 * the last look, and the way to another phone. A shared programme asks whether to add it.
 */

import { addStars, readStars, saveStars } from "./stars.js";

const page = document.querySelector("#my");
const all = document.querySelector("#all-sessions");
const find = (name) => page.querySelector(`[data-${name}]`);
const MOST_IN_A_CODE = 60; // as the server has it

function say(text) {
  find("said").textContent = text;
}

/** The marked sessions as nodes, days without any left out. */
function markedSessions(stars) {
  const days = all.content.cloneNode(true);
  days.querySelectorAll("[data-item]").forEach((item) => {
    if (!stars.has(item.dataset.item)) {
      item.remove();
    }
  });
  days.querySelectorAll("section").forEach((day) => {
    if (!day.querySelector("[data-item]")) {
      day.remove();
    }
  });
  return days;
}

const titleOf = (item) => item.querySelector(".session__title").textContent.trim();

/** As `programme.my.overlaps`: what begins when another ends does not overlap. */
function doOverlap(one, other) {
  return (
    Date.parse(one.dataset.starts) < Date.parse(other.dataset.ends) &&
    Date.parse(other.dataset.starts) < Date.parse(one.dataset.ends)
  );
}

function markOverlaps(items, marked) {
  for (const item of items) {
    const others = marked.includes(item) ? marked : [];
    const beside = others.filter((other) => other !== item && doOverlap(item, other));
    const note = item.querySelector("[data-beside]");
    note.hidden = beside.length === 0;
    note.textContent = page.dataset.overlap.replace("{titles}", beside.map(titleOf).join(" / "));
  }
}

/** Mark what was told after the reader last looked. */
function markChanges(items, stars) {
  for (const item of items) {
    const isNews = Date.parse(item.dataset.told) > Date.parse(stars.get(item.dataset.item));
    item.querySelector("[data-changed]").hidden = !isNews;
  }
}

/** The reader has looked: the next time only what is newer is marked. */
function rememberLook(codes) {
  const stars = readStars();
  const now = new Date().toISOString();
  codes.filter((code) => stars.has(code)).forEach((code) => stars.set(code, now));
  saveStars(stars);
}

function fillInAddresses(codes) {
  const query = `?s=${codes.join(",")}`;
  find("link").value = new URL(page.dataset.own + query, window.location.href).href;
  find("calendar-link").href = page.dataset.calendar + query;
  find("code-picture").src = page.dataset.code + query;
  find("code-box").hidden = codes.length > MOST_IN_A_CODE;
}

function showOwn() {
  const stars = readStars();
  const shown = find("shown");
  shown.replaceChildren(markedSessions(stars));
  const items = [...shown.querySelectorAll("[data-item]")];
  shown.hidden = find("along").hidden = items.length === 0;
  find("empty").hidden = items.length > 0;
  markChanges(items, stars);
  document.dispatchEvent(new CustomEvent("region-replaced", { detail: shown }));
  // What is taken out stays in sight until the page is opened again: a slip is soon undone.
  document.addEventListener("stars", () => bringUpToDate(items));
  rememberLook(items.map((item) => item.dataset.item));
}

function bringUpToDate(items) {
  const stars = readStars();
  const marked = items.filter((item) => stars.has(item.dataset.item));
  items.forEach((item) => item.classList.toggle("my__item--out", !marked.includes(item)));
  markOverlaps(items, marked);
  find("along").hidden = marked.length === 0;
  if (marked.length) {
    fillInAddresses(marked.map((item) => item.dataset.item));
  }
}

/** Ask whether the sessions in sight come into the reader's own programme. */
function askToAdd() {
  const codes = [...page.querySelectorAll("[data-item]")].map((item) => item.dataset.item);
  const stars = readStars();
  const hasAll = codes.every((code) => stars.has(code));
  find("has-all").hidden = !hasAll;
  find("merge").hidden = hasAll;
  find("add").addEventListener("click", () => {
    addStars(codes);
    window.location.assign(`${page.dataset.own}#added`);
  });
  find("keep").addEventListener("click", () => {
    find("merge").hidden = true;
  });
}

function offerSharing() {
  const link = find("link");
  const [send, copy] = [find("send"), find("copy")];
  send.hidden = !navigator.share;
  copy.hidden = !navigator.clipboard;
  // A reader who closes the sheet of the telephone has changed their mind: no error.
  send.addEventListener("click", () => navigator.share({ url: link.value }).catch(() => {}));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.value);
    say(page.dataset.copied);
  });
  link.addEventListener("focus", () => link.select());
  // Without network there is no picture, and its text is no help.
  find("code-picture").addEventListener("error", () => {
    find("code-box").hidden = true;
  });
}

offerSharing();
if (all) {
  showOwn();
  if (window.location.hash === "#added") {
    say(page.dataset.added);
    window.history.replaceState(null, "", page.dataset.own);
  }
} else {
  askToAdd();
}
