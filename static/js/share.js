/** A button that shares the short link with the device's own sheet, or copies it. */

function button(label, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "qr-box__share";
  element.textContent = label;
  element.addEventListener("click", () => act(element));
  return element;
}

function share({ share: url, shareTitle: title }) {
  // A reader who closes the sheet changed their mind: that is no error.
  navigator.share({ title, url }).catch(() => {});
}

async function copy(element, { share: url, copiedLabel, copyLabel }) {
  await navigator.clipboard.writeText(url);
  element.textContent = copiedLabel;
  setTimeout(() => {
    element.textContent = copyLabel;
  }, 3000);
}

document.querySelectorAll("[data-share]").forEach((place) => {
  const texts = place.dataset;
  if (navigator.share) {
    place.prepend(button(texts.shareLabel, () => share(texts)));
  } else if (navigator.clipboard) {
    const element = button(texts.copyLabel, (self) => copy(self, texts));
    element.setAttribute("aria-live", "polite");
    place.prepend(element);
  }
});
