/** Small helps that a page can do without. */

const wide = window.matchMedia("(width >= 60em)");

/** The menu sheet of a narrow window has no place in a wide one: close it when a phone is turned. */
function closeMenuWhenWide() {
  const menu = document.querySelector("#menu:popover-open");
  if (wide.matches && menu) {
    menu.hidePopover();
  }
}

/**
 * A box that can scroll sideways has a tab stop, so that the keyboard can scroll it. Where
 * everything in it is in sight, the stop is one too many.
 */
function stopOnlyWhereSomethingScrolls(box) {
  if (box.scrollWidth > box.clientWidth) {
    box.tabIndex = 0;
  } else {
    box.removeAttribute("tabindex");
  }
}

const boxes = new ResizeObserver((entries) => {
  entries.forEach(({ target }) => stopOnlyWhereSomethingScrolls(target));
});
document.querySelectorAll("[role=region][tabindex]").forEach((box) => boxes.observe(box));

wide.addEventListener("change", closeMenuWhenWide);
