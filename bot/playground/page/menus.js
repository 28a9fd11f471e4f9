// The things that open above the line to type in, and what can be attached.

import { el, icon } from "./make.js";
import { ask, closeDialog } from "./toast.js";

const byId = (id) => document.getElementById(id);
const popup = byId("popup");

const CITIES = [
  ["London", 51.507, -0.128], ["Lisbon", 38.722, -9.139], ["Berlin", 52.52, 13.405], ["New York", 40.713, -74.006],
  ["San Francisco", 37.775, -122.419], ["São Paulo", -23.551, -46.633], ["Mumbai", 19.076, 72.878], ["Sydney", -33.869, 151.209],
];

const MAIL = `Hi,

Thank you for coming in. The team enjoyed meeting you.
We will get back to you by the end of next week.

Best wishes,
Jane Doe`;

let opener = null;

export function close() {
  popup.hidden = true;
  opener?.setAttribute("aria-expanded", "false");
  opener = null;
}

export const isOpen = () => !popup.hidden;

function open(by, items) {
  close();
  popup.replaceChildren(...items);
  popup.hidden = false;
  opener = by;
  by?.setAttribute("aria-expanded", "true");
}

const entry = (className, first, second, act) =>
  el("button", { type: "button", class: className, onclick: () => { close(); act(); } }, first, second);

export const showsCommands = () => isOpen() && opener === byId("commands");

export function showCommands(by, commands, start, send) {
  const fitting = commands.filter(({ command }) => command.startsWith(start));
  if (!fitting.length && start) { close(); return; }
  const items = fitting.map(({ command, description }) =>
    entry("", el("b", {}, `/${command}`), el("span", {}, description), () => send(`/${command}`)));
  open(by, items.length ? items : [el("p", {}, "This bot has set no commands yet.")]);
}

export function toggle(by, fill) {
  if (isOpen() && opener === by) close();
  else fill();
}

const choice = (sign, label, act) =>
  entry("plain", el("span", { class: "sign" }, icon(sign)), el("b", {}, label), act);

export function showAttachments(by, ways) {
  open(by, [
    choice("mail", "Forward a mail", () => forwardMail(ways)),
    choice("place", "Location", () => pickPlace(ways)),
    choice("sticker", "Sticker", () => ways.act("sticker")),
    choice("voice", "Voice message", () => ways.act("voice")),
    choice("picture", "Photo", () => ways.act("photo", { caption: "" })),
    choice("file", "Document", () => ways.act("document", { name: "offer.pdf", mime: "application/pdf" })),
    choice("person", "Contact", () => ways.act("contact", { first_name: "Jane Doe", phone_number: "+442079460123" })),
  ]);
  popup.querySelector("button").focus();
}

export function showMessageMenu(by, message, ways) {
  const items = [choice("reply", "Reply", () => ways.reply(message))];
  if (message.from === "person" && message.kind === "text") items.push(choice("edit", "Edit", () => ways.edit(message)));
  if (message.text) items.push(choice("copy", "Copy the text", () => ways.copy(message)));
  open(by, items);
  popup.querySelector("button").focus();
}

export async function pickPlace(ways) {
  const cities = CITIES.map(([name, latitude, longitude]) =>
    el("button", { type: "button", onclick: () => { closeDialog("sent"); ways.act("location", { latitude, longitude }); } }, name));
  await ask("Where is this phone?", [el("div", { class: "cities" }, ...cities)], [["Cancel", "", "soft"]]);
}

async function forwardMail(ways) {
  const sender = el("input", { id: "mail-from", value: "Jane Doe", autocomplete: "off" });
  const text = el("textarea", { id: "mail-text" });
  text.value = MAIL;
  const body = [el("label", { for: "mail-from" }, "From"), sender, el("label", { for: "mail-text" }, "Mail"), text];
  const answer = await ask("Forward a mail", body, [["Cancel", "", "soft"], ["Forward", "send", "strong"]]);
  if (answer === "send" && text.value.trim()) ways.act("forward", { text: text.value, from_name: sender.value.trim() || "Jane Doe" });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !isOpen()) return;
  close();
  byId("words").focus();
});

document.addEventListener("click", (event) => {
  if (isOpen() && !popup.contains(event.target) && !opener?.contains(event.target)) close();
});
