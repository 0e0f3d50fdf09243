/**
 * Suggestions under a search field: an editable combobox with list autocomplete
 * (WAI-ARIA Authoring Practices). Without this file the form works as it stands.
 */

const PAUSE = 150; // milliseconds without a key before the site is asked

class Suggestions {
  #box;
  #field;
  #list = document.createElement("ul");
  #said = document.createElement("p");
  #active = -1;
  #timer;
  #asking;

  constructor(box) {
    this.#box = box;
    this.#field = box.querySelector("input");
    this.#build();
    this.#field.addEventListener("input", () => this.#wait());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.#close());
    // The field keeps the focus while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#follow(event.target.closest("li")));
  }

  #build() {
    this.#list.id = `${this.#field.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#box.dataset.label);
    this.#said.className = "visually-hidden";
    this.#said.setAttribute("role", "status");
    this.#box.append(this.#list, this.#said);
    // A field of the type "search" may have no other role (ARIA in HTML).
    const attributes = {
      type: "text",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
    };
    for (const [name, value] of Object.entries(attributes)) {
      this.#field.setAttribute(name, value);
    }
  }

  /** Ask when the reader pauses; an answer to an older question must not come after. */
  #wait() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const query = this.#field.value.trim();
    if (query) {
      this.#timer = setTimeout(() => this.#ask(query), PAUSE);
    } else {
      this.#close();
    }
  }

  async #ask(query) {
    this.#asking = new AbortController();
    try {
      const address = `${this.#box.dataset.suggestions}?${new URLSearchParams({ q: query })}`;
      const answer = await fetch(address, { signal: this.#asking.signal });
      if (answer.ok) {
        this.#show((await answer.json()).items);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#close(); // no network: the form still works
      }
    }
  }

  #show(items) {
    if (document.activeElement !== this.#field) {
      return;
    }
    this.#list.replaceChildren(...items.map((item, number) => this.#option(item, number)));
    this.#choose(-1);
    this.#open(items.length > 0);
    const { count, none } = this.#box.dataset;
    this.#said.textContent = items.length ? count.replace("{number}", items.length) : none;
  }

  #option(item, number) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${number}`;
    option.className = "suggestions__item";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.url = item.url;
    const title = document.createElement("span");
    title.className = "suggestions__title";
    title.lang = item.language;
    title.append(...marked(item.title, item.marks));
    const kind = document.createElement("span");
    kind.className = "suggestions__kind";
    kind.textContent = item.kind;
    option.append(title, " ", kind);
    return option;
  }

  #press(event) {
    // Enter and arrows belong to the Japanese input method while it converts.
    if (event.isComposing || this.#list.hidden) {
      return;
    }
    const last = this.#list.children.length - 1;
    const next = {
      ArrowDown: this.#active < last ? this.#active + 1 : -1,
      ArrowUp: this.#active < 0 ? last : this.#active - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.#choose(next);
    } else if (event.key === "Escape") {
      event.preventDefault(); // the next one empties the field
      this.#close();
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#follow(this.#list.children[this.#active]);
    }
  }

  #choose(number) {
    this.#active = number;
    [...this.#list.children].forEach((option, place) =>
      option.setAttribute("aria-selected", String(place === number)),
    );
    const option = this.#list.children[number];
    if (option) {
      this.#field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  #follow(option) {
    if (option) {
      window.location.assign(option.dataset.url);
    }
  }

  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#field.setAttribute("aria-expanded", String(isOpen));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#choose(-1);
    this.#open(false);
    this.#said.textContent = "";
  }
}

/** A title as nodes, with `mark` elements around the given pairs of start and end. */
function marked(title, marks) {
  const nodes = [];
  let place = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = title.slice(start, end);
    nodes.push(title.slice(place, start), mark);
    place = end;
  }
  return [...nodes, title.slice(place)];
}

for (const box of document.querySelectorAll("[data-suggestions]")) {
  new Suggestions(box);
}
