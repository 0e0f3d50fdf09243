/**
 * The service worker: pages that a reader has seen, and the programme, without network.
 *
 * The network comes first, so that nobody reads an old page while there is a new one; what was
 * kept answers when it fails or takes too long. Only public pages are kept: nothing of the
 * admin, no short link, no page with a form (those vary by cookie), nothing that was posted.
 */

const FALLBACKS = {{ fallbacks|safe }}; // language → address of the page for what was not kept
// The number rises when what is stored changes its form: caches of other names are removed.
const LISTED = "ascc-listed-1"; // the pages of the list that the page in sight named
const VISITED = "ascc-visited-1"; // other pages, the last ones only
const FILES = "ascc-files-1"; // style sheets, scripts and signs of all of them
const OURS = [LISTED, VISITED, FILES];
const PATIENCE = 3000; // milliseconds for the network while there is a kept page
const MOST_VISITED = 40;
const AT_ONCE = 4; // pages that are fetched beside each other
const FILE_NAMES = /["'(](\/static\/[^"'#)?]+)/g;
const MODULE_NAMES = /\bfrom\s*["'](\.[^"']+)["']/g;
const HASHED = /\.[0-9a-f]{12}\.\w+$/; // such a file never changes

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(inTurn(Object.values(FALLBACKS), (address) => fetchAndKeep(address, LISTED)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([removeOldCaches(), self.clients.claim()]));
});

self.addEventListener("message", (event) => {
  const { page, list } = event.data;
  const work = async () => {
    if (list) {
      await keepList(list);
    }
    if (page && isPage(new URL(page))) {
      await keepUnlessKept(page);
    }
  };
  event.waitUntil(work().catch(() => {})); // the network went: again at the next visit
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname.startsWith("/static/")) {
    event.respondWith(file(request, url));
  } else if (wantsPage(request) && isPage(url)) {
    event.respondWith(page(event, url));
  } else if (request.mode === "navigate" && /^\/q\//i.test(url.pathname)) {
    // A printed code: only the server knows where it leads.
    event.respondWith(fetch(request).catch(() => fallback(url)));
  }
});

/** A page that is opened, or fetched anew by the page itself. */
function wantsPage(request) {
  return request.mode === "navigate" || request.headers.get("accept") === "text/html";
}

function isPage(url) {
  return url.pathname.split("/")[1] in FALLBACKS;
}

async function page(event, url) {
  const kept = await find(url);
  const asked = fetch(event.request).then(async (answer) => {
    if (answer.status >= 500 && kept) {
      throw new Error(`${answer.status}`); // a server in trouble: better what it said before
    }
    await keep(url, answer.clone());
    return answer;
  });
  // Also a late answer is kept.
  event.waitUntil(asked.catch(() => {}));
  try {
    return await (kept ? Promise.race([asked, late()]) : asked);
  } catch {
    return kept ? dated(kept) : fallback(url);
  }
}

function late() {
  return new Promise((_resolve, reject) => setTimeout(reject, PATIENCE));
}

/** What was kept of an address; of a page with other choices (`?day=`) the page itself. */
async function find(url) {
  const address = url.pathname + url.search;
  for (const options of [{ ignoreVary: true }, { ignoreVary: true, ignoreSearch: true }]) {
    for (const name of [LISTED, VISITED]) {
      const found = await caches.match(address, { cacheName: name, ...options });
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** The page with the moment in which the server made it, for the bar that tells the reader. */
async function dated(response) {
  const text = await response.text();
  const made = new Date(response.headers.get("date") ?? Date.now()).toISOString();
  const headers = new Headers(response.headers);
  headers.delete("content-encoding"); // the text is unpacked
  headers.delete("content-length");
  return new Response(text.replace("<html", `<html data-kept="${made}"`), { headers });
}

async function fallback(url) {
  const address = FALLBACKS[url.pathname.split("/")[1]] ?? Object.values(FALLBACKS)[0];
  return (await caches.match(address, { ignoreVary: true })) ?? Response.error();
}

function isKeepable(answer) {
  const control = answer.headers.get("cache-control") ?? "";
  return (
    answer.status === 200 &&
    answer.type === "basic" &&
    !answer.redirected &&
    (answer.headers.get("content-type") ?? "").startsWith("text/html") &&
    !/no-store|private/.test(control) &&
    !/cookie/i.test(answer.headers.get("vary") ?? "")
  );
}

async function keep(url, answer) {
  if (!isKeepable(answer)) {
    return;
  }
  const listed = await caches.open(LISTED);
  const address = url.pathname + url.search;
  if (await listed.match(address, { ignoreVary: true })) {
    await listed.put(address, answer);
    return;
  }
  const visited = await caches.open(VISITED);
  await visited.delete(address, { ignoreVary: true }); // put again it is the youngest
  await visited.put(address, answer);
  const addresses = await visited.keys();
  await Promise.all(addresses.slice(0, -MOST_VISITED).map((old) => visited.delete(old)));
}

/** The page by which the worker came in was loaded before it could see it. */
async function keepUnlessKept(page) {
  if (!(await find(new URL(page)))) {
    await fetchAndKeep(page, VISITED);
  }
}

/**
 * Keep all pages of a list (`{"version", "pages": [{"url"}]}`), with their files. A browser
 * that has a page asks only whether it changed. The list is kept last: what was interrupted
 * begins anew at the next visit.
 */
async function keepList(address) {
  const listed = await caches.open(LISTED);
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) {
    return;
  }
  const list = await answer.clone().json();
  const { pathname } = new URL(answer.url); // one address may lead to the list of the day
  const known = await listed.match(pathname, { ignoreVary: true });
  if (known && (await known.json()).version === list.version) {
    return;
  }
  const isComplete = await inTurn(
    list.pages.map((entry) => entry.url),
    (url) => fetchAndKeep(url, LISTED),
  );
  if (!isComplete) {
    return;
  }
  await forgetAllBut(new Set([pathname, ...list.pages.map((entry) => entry.url)]));
  await listed.put(pathname, answer);
}

async function fetchAndKeep(address, name) {
  const answer = await fetch(address, { cache: "no-cache", headers: { accept: "text/html" } });
  if (!isKeepable(answer)) {
    return;
  }
  const text = await answer.clone().text();
  const cache = await caches.open(name);
  await cache.put(address, answer);
  await inTurn(fileNames(text), keepFile);
}

function fileNames(html) {
  return [...new Set([...html.matchAll(FILE_NAMES)].map((found) => found[1]))];
}

function moduleNames(script, name) {
  const base = new URL(name, self.location.origin);
  return [...script.matchAll(MODULE_NAMES)].map((found) => new URL(found[1], base).pathname);
}

/** Keep a file, and the modules that it imports. */
async function keepFile(name) {
  const files = await caches.open(FILES);
  if (HASHED.test(name) && (await files.match(name, { ignoreVary: true }))) {
    return;
  }
  const answer = await fetch(name);
  if (!answer.ok) {
    return;
  }
  await files.put(name, answer.clone());
  if (name.endsWith(".js")) {
    await inTurn(moduleNames(await answer.text(), name), keepFile);
  }
}

/** A file whose name holds its hash comes from what was kept, any other from the network. */
async function file(request, url) {
  const files = await caches.open(FILES);
  const kept = await files.match(url.pathname, { ignoreVary: true });
  if (kept && HASHED.test(url.pathname)) {
    return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) {
      return kept;
    }
    throw error;
  }
}

/** Remove the pages of a former list, and the files that no kept page needs any more. */
async function forgetAllBut(addresses) {
  const listed = await caches.open(LISTED);
  Object.values(FALLBACKS).forEach((address) => addresses.add(address));
  for (const request of await listed.keys()) {
    const url = new URL(request.url);
    if (!addresses.has(url.pathname + url.search)) {
      await listed.delete(request);
    }
  }
  const needed = new Set();
  for (const name of [LISTED, VISITED]) {
    for (const text of await textsOf(name)) {
      fileNames(text).forEach((file) => needed.add(file));
    }
  }
  const files = await caches.open(FILES);
  // A set is walked to its end also while it grows: modules of modules come in, too.
  for (const name of needed) {
    const kept = name.endsWith(".js") && (await files.match(name, { ignoreVary: true }));
    (kept ? moduleNames(await kept.text(), name) : []).forEach((file) => needed.add(file));
  }
  const unused = (await files.keys()).filter(({ url }) => !needed.has(new URL(url).pathname));
  await Promise.all(unused.map((request) => files.delete(request)));
}

async function textsOf(name) {
  const cache = await caches.open(name);
  const pages = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  return Promise.all(pages.filter(Boolean).map((page) => page.text()));
}

async function removeOldCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("ascc-") && !OURS.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * Do something with each item, a few at a time; one that fails does not stop the others.
 * Says whether none failed.
 */
async function inTurn(items, work) {
  const waiting = [...items];
  let failures = 0;
  const next = async () => {
    while (waiting.length) {
      await work(waiting.shift()).catch(() => (failures += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return failures === 0;
}
