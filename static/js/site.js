/** Small helps that a page can do without. */

const wide = window.matchMedia("(width >= 60em)");

/** The menu sheet of a narrow window has no place in a wide one: close it when a phone is turned. */
function closeMenuWhenWide() {
  const menu = document.querySelector("#menu:popover-open");
  if (wide.matches && menu) {
    menu.hidePopover();
  }
}

wide.addEventListener("change", closeMenuWhenWide);
