// In the reader the words in focus are brought into view, and opening the reasons puts the focus on the first one.
"use strict";

function showWords() {
  const words = document.querySelector("#reader mark.now");
  if (words) words.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id === "reader") showWords();
});

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("details.dismiss") && event.target.open) {
      event.target.querySelector("button, select").focus();
    }
  },
  true,
);
