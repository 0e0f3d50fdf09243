/**
 * Stars: a reader marks sessions, the browser remembers them (localStorage); nobody else does.
 * A button is put at every session that the page shows; its words come with the page.
 */

const KEY = "ascc-stars";

/** Code of a session → when the reader last looked at it in their programme (ISO 8601). */
export function readStars() {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(KEY)) ?? {}));
  } catch {
    return new Map(); // no storage, or what is in it is not ours
  }
}

export function saveStars(stars) {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(stars)));
  } catch {
    // A browser that stores nothing: the button stays as it is.
  }
  tell();
}

/** Let everything on this page that shows stars look again. */
function tell() {
  document.dispatchEvent(new CustomEvent("stars"));
}

/** Mark sessions; what is marked already keeps its moment. */
export function addStars(codes) {
  const stars = readStars();
  const now = new Date().toISOString();
  codes.filter((code) => !stars.has(code)).forEach((code) => stars.set(code, now));
  saveStars(stars);
}

function toggle(code) {
  const stars = readStars();
  if (stars.delete(code)) {
    saveStars(stars);
  } else {
    addStars([code]);
  }
}

function makeButton(code, title, template) {
  const button = template.content.firstElementChild.cloneNode(true);
  button.dataset.star = code;
  if (button.dataset.name) {
    button.setAttribute("aria-label", button.dataset.name.replace("{title}", title));
  }
  button.addEventListener("click", () => toggle(code));
  return button;
}

/** Put a button at each session in `root` that has none. */
function decorate(root) {
  const small = document.querySelector("#star");
  for (const card of root.querySelectorAll("[data-session]:not(:has([data-star]))")) {
    const title = card.querySelector(".session__title")?.textContent.trim();
    card.append(makeButton(card.dataset.session, title, small));
  }
  const large = document.querySelector("#star-with-words");
  for (const place of root.querySelectorAll("[data-star-place]:empty")) {
    place.append(makeButton(place.dataset.starPlace, "", large));
  }
  show();
}

/** Bring all buttons to what is stored. */
function show() {
  const stars = readStars();
  for (const button of document.querySelectorAll("[data-star]")) {
    button.setAttribute("aria-pressed", String(stars.has(button.dataset.star)));
  }
}

decorate(document);
document.addEventListener("stars", show);
// A part of the page was replaced by a newer one (live.js).
document.addEventListener("region-replaced", (event) => decorate(event.detail));
// Another tab, or a page that comes back from the browser's memory.
window.addEventListener("storage", (event) => event.key === KEY && tell());
window.addEventListener("pageshow", (event) => event.persisted && tell());
