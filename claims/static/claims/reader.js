// In the reader the words in focus are brought into view, and opening the reasons puts the focus on the first one.
"use strict";

function showWords() {
  const words = document.querySelector("#reader mark.now");
  if (words) words.scrollIntoView({ block: "nearest" });
}

function startEditing() {
  const form = document.querySelector("#reader form.reword");
  if (form && !form.querySelector(".problems")) form.elements.text.focus({ preventScroll: true });
}

// The address that htmx keeps has no fragment, so that after a reload nothing else leads to the words.
if (!location.hash && new URLSearchParams(location.search).has("claim")) showWords();

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id !== "reader") return;
  showWords();
  startEditing();
});

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("details.dismiss") && event.target.open) {
      event.target.querySelector(".reasons button, select").focus();
    }
  },
  true,
);
