// The line to type in: sending, answering a message, mending an own one, menus and keys.

import * as chat from "./chat.js";
import { el } from "./make.js";
import * as menus from "./menus.js";

const SUGGESTIONS = [
  "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role",
  "Second interview at Initech next Tuesday at 15:00",
  "Talked to Bob at Globex yesterday, they said they would decide by Friday",
];
const byId = (id) => document.getElementById(id);
const words = byId("words");

let ways = null; // say(text, replyTo), edit(id, text), act(kind, given), commands()
let replying = null;
let editing = null;

function fit() {
  words.style.height = "auto";
  words.style.height = `${Math.min(words.scrollHeight + 2, 140)}px`;
  byId("send").disabled = !words.value.trim();
}

function context(title, text) {
  byId("context-title").textContent = title;
  byId("context-text").textContent = text;
  byId("context").hidden = false;
  words.focus();
}

export function leaveContext() {
  if (editing) words.value = "";
  replying = null;
  editing = null;
  byId("context").hidden = true;
  fit();
}

export function reply(message) {
  leaveContext();
  replying = message;
  context(`Reply to ${message.from === "bot" ? "Afterword" : "yourself"}`, message.text || `(${message.kind})`);
}

export function edit(message) {
  leaveContext();
  editing = message;
  words.value = message.text;
  context("Edit your message", message.text);
  fit();
}

export async function send(text) {
  const done = editing ? await ways.edit(editing.message_id, text) : await ways.say(text, replying?.message_id);
  if (!done) return;
  words.value = "";
  editing = null;
  leaveContext();
}

function submit(event) {
  event.preventDefault();
  menus.close();
  if (words.value.trim()) send(words.value);
}

function key(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  else if (event.key === "Escape") leaveContext();
  else if (event.key === "ArrowUp" && menus.isOpen()) {
    event.preventDefault();
    byId("popup").querySelector("button:last-of-type")?.focus();
  } else if (event.key === "ArrowUp" && !words.value) {
    const own = ways.lastOwn();
    if (own) { event.preventDefault(); edit(own); }
  }
}

// The commands that begin with what is typed after a slash; all when nothing is typed.
export function offerCommands() {
  const start = /^\/?([a-z0-9_]*)$/.exec(words.value);
  if (start) menus.showCommands(byId("commands"), ways.commands(), start[1], send);
  else menus.close();
}

function typed() {
  fit();
  if (words.value.startsWith("/")) offerCommands();
  else menus.close();
}

function pressKey({ text, asks_for: wanted }) {
  if (wanted === "location") menus.pickPlace(ways);
  else if (wanted === "contact") ways.act("contact", { first_name: ways.personName(), phone_number: "+442079460123" });
  else ways.say(text);
}

// Draws what depends on the chat: first sentences while it is empty, keys when the bot gave some.
export function redraw() {
  const ideas = chat.isEmpty() ? SUGGESTIONS : [];
  byId("suggestions").replaceChildren(...ideas.map((idea) => el("button", { type: "button", onclick: () => send(idea) }, idea)));
  const rows = chat.keyboard();
  byId("keys").hidden = !rows.length;
  byId("keys").replaceChildren(...rows.map((row) =>
    el("div", { class: "row" }, ...row.map((each) => el("button", { type: "button", onclick: () => pressKey(each) }, each.text)))));
}

function moveInPopup(event) {
  const all = [...byId("popup").querySelectorAll("button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !all.length) return;
  event.preventDefault();
  all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
}

export function start(given) {
  ways = given;
  byId("composer").addEventListener("submit", submit);
  byId("context-close").addEventListener("click", leaveContext);
  byId("popup").addEventListener("keydown", moveInPopup);
  words.addEventListener("keydown", key);
  words.addEventListener("input", typed);
  byId("commands").addEventListener("click", (event) => {
    menus.toggle(event.currentTarget, () => menus.showCommands(byId("commands"), ways.commands(), "", send));
  });
  byId("attach").addEventListener("click", (event) => {
    menus.toggle(event.currentTarget, () => menus.showAttachments(byId("attach"), ways));
  });
}
