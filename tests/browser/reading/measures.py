"""What a browser can measure on a page, as scripts that run in it."""

# What sticks out sideways, as text for the message of a failure.
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .map(element => `${element.tagName}.${element.className}`).slice(-5);
}"""

# The share of the window's height that stays in place while the page scrolls.
FIXED_SHARE = """() => [...document.querySelectorAll("body *")]
  .filter(element => ["sticky", "fixed"].includes(getComputedStyle(element).position))
  .filter(element => element.checkVisibility())
  .map(element => element.getBoundingClientRect().height / innerHeight)
  .reduce((most, share) => Math.max(most, share), 0)"""

# Where each text lies that can be seen: ``lines(root)`` gives its node and its boxes.
_LINES = """
const lines = root => {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true})) continue;
    // What only screen readers get is a pixel large, or clipped away.
    if (parent.closest(".visually-hidden, .skip-link, thead, rt, [aria-hidden=true]")) continue;
    if (getComputedStyle(parent).clipPath !== "none") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push(...[...range.getClientRects()].map(box => ({node, box})));
  }
  return found;
};
const words = ({node}) => node.data.trim().slice(0, 40);
"""

# Text that a box around it cuts off.
CUT_OFF = f"""() => {{
  {_LINES}
  const cuts = element => {{
    const {{overflowX, overflowY}} = getComputedStyle(element);
    return [overflowX, overflowY].some(overflow => ["hidden", "clip"].includes(overflow));
  }};
  return [...document.querySelectorAll("body *")].filter(cuts).flatMap(element => {{
    const frame = element.getBoundingClientRect();
    if (frame.width <= 1) return [];
    return lines(element).filter(({{box}}) => box.right > frame.right + 1
      || box.left < frame.left - 1 || box.bottom > frame.bottom + 2 || box.top < frame.top - 2)
      .map(words);
  }});
}}"""

# Pairs of texts whose lines lie over each other. A line's box is higher than its letters, so
# only the middle of each counts.
OVERLAPPING = f"""() => {{
  {_LINES}
  const middle = ({{node, box}}) => ({{node, left: box.left + 1, right: box.right - 1,
    top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3}});
  const all = lines(document.body).map(middle);
  all.sort((one, other) => one.top - other.top);
  return all.flatMap((one, index) => {{
    const pairs = [];
    for (const other of all.slice(index + 1)) {{
      if (other.top >= one.bottom) break;
      if (other.node === one.node || other.left >= one.right || other.right <= one.left) continue;
      pairs.push(`${{words(one)}} | ${{words(other)}}`);
    }}
    return pairs;
  }});
}}"""

# Controls under 24 px, WCAG 2.5.8: links within a sentence are excepted, and so is what keeps
# its distance (a circle of 24 px around its middle touches no other target).
SMALL_TARGETS = """() => {
  const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
  const targets = [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter(element => element.checkVisibility() && element.type !== "hidden")
    .filter(element => !element.matches(".skip-link"))
    .map(element => ({element, box: element.getBoundingClientRect()}));
  const isSmall = ({box}) => box.width < 24 || box.height < 24;
  const inSentence = ({element}) => getComputedStyle(element).display === "inline"
    && [...element.parentElement.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const near = (one, other) => {
    const [x, y] = middle(one.box);
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < 12;
  };
  return targets.filter(isSmall).filter(one => !inSentence(one))
    .filter(one => targets.some(other => other !== one && near(one, other)))
    .map(({element, box}) => `${element.textContent.trim().slice(0, 30)} `
      + `${Math.round(box.width)}x${Math.round(box.height)}`);
}"""

# What is in focus: where it is, whether an outline shows it (a shadow alone would be lost in
# forced colours), and whether its middle or one of its corners is not under something else.
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const inside = [[0.5, 0.5], [0.02, 0.1], [0.98, 0.1], [0.02, 0.9], [0.98, 0.9]]
    .map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
  return {
    name: (element.innerText || element.getAttribute("aria-label") || element.name || "")
      .trim().slice(0, 60),
    tag: element.tagName,
    href: element.getAttribute("href"),
    isMain: element.id === "main",
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    uncovered: inside.some(found => found && (element.contains(found) || found.contains(element))),
  };
}"""

# How many things a keyboard should reach: each one once, what is not shown left out.
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
  .length"""
