/** The page for what was not kept: links to the main pages that were (see `/sw.js`). */

/** The lists of pages that the service worker kept, each `{"pages": [{"url", "title"}]}`. */
async function keptLists() {
  const lists = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).pathname.endsWith("/offline.json")) {
        lists.push(await (await cache.match(request, { ignoreVary: true })).json());
      }
    }
  }
  return lists;
}

function link({ url, title }) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.textContent = title;
  item.append(anchor);
  return item;
}

const titled = (await keptLists()).flatMap((list) => list.pages).filter((page) => page.title);
for (const part of document.querySelectorAll("[data-kept-pages]")) {
  // The pages were kept in one language, which the list says.
  const links = titled.filter((page) => page.language === part.closest("[lang]").lang);
  part.querySelector("ul").append(...links.map(link));
  part.hidden = links.length === 0;
}
