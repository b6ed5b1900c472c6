// What every page has: "/" goes to the search box, and a focus that a swap of htmx lost goes where it belongs.
"use strict";

function isTyping(target) {
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const search = document.querySelector("[data-key='/']");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});
