// Short notices, alerts that wait for an answer, and the clipboard.

import { el } from "./make.js";

const SHOWN_MS = 2600;
const byId = (id) => document.getElementById(id);

export function toast(words) {
  const note = el("p", { class: "toast" }, words);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), SHOWN_MS + words.length * 20);
}

export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast("Copied");
  } catch {
    toast("Your browser would not copy this. Select the text and copy it by hand.");
  }
}

// Opens the dialog; resolves to the value of the button pressed, or "" when it was put away.
export function ask(title, body, buttons) {
  const dialog = byId("dialog");
  byId("dialog-title").textContent = title;
  byId("dialog-body").replaceChildren(...body);
  byId("dialog-buttons").replaceChildren(
    ...buttons.map(([label, value, look]) => el("button", { class: look, value, type: "submit" }, label)),
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

export function closeDialog(value) {
  byId("dialog").close(value);
}

export const alertBox = (words) => ask("Afterword", [el("p", {}, words)], [["OK", "ok", "strong"]]);
