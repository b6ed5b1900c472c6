// What every page has. Single keys act on the visible element whose data-key they are: links and buttons are pressed,
// fields get the focus. Who does not want them switches them off in the list that "?" opens.
"use strict";

const KEYS_OFF = "desk-keys-off";
const STAYS = 8000; // milliseconds

// A browser that keeps nothing for this site refuses to be asked; keys then act, until the page is left.
let keysOff = false;
try {
  keysOff = localStorage.getItem(KEYS_OFF) !== null;
} catch {}

function keysAreOn() {
  return !keysOff;
}

function switchKeys(on) {
  keysOff = !on;
  try {
    if (on) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, "1");
  } catch {}
  showHints();
}

function isTyping(target) {
  return target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]") !== null;
}

function showHints() {
  document.documentElement.classList.toggle("keys", keysAreOn());
  for (const element of document.querySelectorAll("[data-opens]")) element.hidden = false;
}

function press(element) {
  if (element.matches("input, select, textarea")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

function elementFor(key) {
  const found = document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
  return [...found].find((element) => element.checkVisibility());
}

// What went well leaves by itself, so that it does not stand on the text; what went wrong stays.
function letGo() {
  for (const line of document.querySelectorAll("#messages .success:not(.leaving)")) {
    line.classList.add("leaving");
    setTimeout(() => line.matches(":hover, :focus-within") || line.remove(), STAYS);
  }
}

// htmx binds what it has put in a moment later. A key that comes in between waits, or the browser would send the form.
let isSettled = true;
let waitingKey = null;

function act(key) {
  const element = elementFor(key);
  if (element) press(element);
}

function settle() {
  isSettled = true;
  showHints();
  letGo();
  if (waitingKey) act(waitingKey);
  waitingKey = null;
}

document.documentElement.classList.add("scripted");
settle();
document.addEventListener("htmx:afterSwap", () => (isSettled = false));
document.addEventListener("htmx:afterSettle", settle);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (!keysAreOn() && event.key !== "?") return;
  const key = event.key.toLowerCase();
  if (!elementFor(key)) return;
  event.preventDefault();
  if (isSettled) act(key);
  else waitingKey = key;
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-keys-on]")) switchKeys(event.target.checked);
});

for (const box of document.querySelectorAll("[data-keys-on]")) box.checked = keysAreOn();

// Where an answer is a fault, htmx would leave the page as it was, without a word.
const FAULTS = {
  403: "This may not be done by your role, or the page is out of date. Load it again; nothing was changed.",
  404: "This is not here any more. Load the page again.",
};

function complain(words) {
  const list = document.createElement("ul");
  const line = list.appendChild(document.createElement("li"));
  list.className = "messages";
  line.className = "error";
  line.textContent = words;
  document.getElementById("messages").replaceChildren(list);
}

document.addEventListener("htmx:responseError", (event) => {
  complain(FAULTS[event.detail.xhr.status] ?? "Something broke, and nothing was half saved. Try again in a moment.");
});
document.addEventListener("htmx:sendError", () => {
  complain("The desk does not answer. Nothing was saved; try again in a moment.");
});
