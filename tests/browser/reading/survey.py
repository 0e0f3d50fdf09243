"""Counting what success criteria are about: a criterion about sound needs a page with sound.

The names of the counts are those of ascc/accessibility/criteria.yaml.
"""

from collections import Counter
from html.parser import HTMLParser

EMBEDDED = {"iframe", "object", "embed"}
CHECKED_TYPES = {"email", "url", "number", "date", "time", "datetime-local", "tel", "password"}
PERSONAL_TYPES = {"email", "tel"}

# Before any script of a page: note what it listens to and which clocks it sets.
WATCH_SCRIPTS = """
window.listened = [];
window.clocks = 0;
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  const everywhere = [window, document, document.body, document.documentElement].includes(this);
  window.listened.push({type, everywhere});
  return add.call(this, type, ...rest);
};
const later = window.setTimeout;
window.setTimeout = (task, delay, ...rest) => {
  window.clocks += delay >= 10000;
  return later(task, delay, ...rest);
};
const again = window.setInterval;
window.setInterval = (...given) => {
  window.clocks += 1;
  return again(...given);
};
"""

# After the page has loaded: how many of each kind there are.
COUNT_BEHAVIOUR = """() => {
  const listens = (pattern, everywhereOnly) => window.listened.filter(
    ({type, everywhere}) => pattern.test(type) && (everywhere || !everywhereOnly)).length;
  const rules = list => [...list].flatMap(
    rule => rule.selectorText ? [rule] : rules(rule.cssRules || []));
  const shows = rule => /:(hover|focus)/.test(rule.selectorText)
    && ["display", "visibility", "opacity", "content"].some(name => rule.style[name]);
  const long = animation => {
    const {iterations, endTime} = animation.effect.getComputedTiming();
    return iterations > 1 || endTime > 5000;
  };
  return {
    timers: window.clocks,
    key_shortcuts: listens(/^key/, true),
    gestures: listens(/^(touchmove|pointermove|gesture)/),
    down_events: listens(/^(mousedown|pointerdown|touchstart)$/),
    drags: listens(/^drag/) + document.querySelectorAll("[draggable=true], [type=range]").length,
    device_motion: listens(/^device(motion|orientation)/),
    repeating_motion: document.getAnimations().filter(long).length
      + document.querySelectorAll("marquee, blink, img[src$='.gif']").length,
    hover_content: [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules))
      .filter(shows).length,
  };
}"""


class Elements(HTMLParser):
    """Counts the elements of one page; ``counts`` has a zero for what is not there."""

    def __init__(self, html: str):
        super().__init__()
        self.counts = Counter(
            dict.fromkeys(
                (
                    "audio", "video", "embedded", "pictures", "refresh",
                    "entries", "personal_fields", "passwords",
                ),
                0,
            )
        )  # fmt: skip
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.counts["audio"] += tag == "audio"
        self.counts["video"] += tag == "video"
        self.counts["embedded"] += tag in EMBEDDED
        self.counts["pictures"] += tag == "img" and ".svg" not in attributes.get("src", "")
        self.counts["refresh"] += tag == "meta" and attributes.get("http-equiv") == "refresh"
        self.counts["entries"] += tag == "form" and attributes.get("method", "") == "post"
        if tag in {"input", "select", "textarea"}:
            self._count_field(attributes)

    def _count_field(self, attributes):
        kind = attributes.get("type", "text")
        is_checked = kind in CHECKED_TYPES or {"required", "pattern"} & attributes.keys()
        is_personal = kind in PERSONAL_TYPES or attributes.get("autocomplete", "off") != "off"
        self.counts["entries"] += bool(is_checked)
        self.counts["personal_fields"] += is_personal
        self.counts["passwords"] += kind == "password"
