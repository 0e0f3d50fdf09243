/** Small helps that a page can do without. */

const wide = window.matchMedia("(width >= 60em)");

/** The menu sheet of a narrow window has no place in a wide one: close it when a phone is turned. */
function closeMenuWhenWide() {
  const menu = document.querySelector("#menu:popover-open");
  if (wide.matches && menu) {
    menu.hidePopover();
  }
}

/** Buttons that print are hidden until there is a script to do it. */
function showPrintButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

wide.addEventListener("change", closeMenuWhenWide);
showPrintButtons();
