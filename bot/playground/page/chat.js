// The list of messages: order, days, edits in place, and staying at the end.

import { bubble } from "./bubble.js";
import { dayKey, dayTitle } from "./dates.js";
import { el } from "./make.js";
import { now } from "./clock.js";

const NEAR_END_PX = 90;
const BURST_MS = 1500; // messages closer together than this came together
const BURST_MESSAGES = 4; // a nudge and its letters; more is talk, of which the newest counts
const ABOVE_PX = 8;
const byId = (id) => document.getElementById(id);
const list = byId("chat");

let messages = new Map();
let context = null;
let welcome = null;
let following = true; // whether the newest message is in sight, and is to stay there
let first = null; // the first message of the newest burst, while it is short
let inBurst = 0;
let arrivedAt = -BURST_MS;

const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;

export function toEnd() {
  following = true;
  list.scrollTop = list.scrollHeight;
  byId("to-end").hidden = true;
}

// What arrives from now on belongs to nothing before it.
export function beginAnew() {
  inBurst = 0;
  first = null;
  toEnd();
}

function begin(message, made) {
  const starts = !inBurst || performance.now() - arrivedAt > BURST_MS;
  arrivedAt = performance.now();
  inBurst = starts ? 1 : inBurst + 1;
  if (message.from === "person") inBurst = 0;
  if (!inBurst || inBurst > BURST_MESSAGES) first = null;
  else if (starts) first = made;
}

// To the end, but not past the beginning of what has just come: a nudge is read before its letters.
function toNewest() {
  toEnd();
  const top = first ? first.offsetTop - ABOVE_PX : Infinity;
  if (list.scrollTop <= top) return;
  list.scrollTop = top;
  following = false;
  byId("to-end").hidden = false;
}

function emptyChat() {
  const { bot, send } = welcome;
  return el(
    "li",
    { class: "welcome" },
    el("img", { src: "icon.svg", alt: "" }),
    el("b", {}, bot.first_name),
    el("p", {}, bot.description || "Say hello, or tell me about an interview in one sentence."),
    el("p", {}, el("button", { class: "strong start", type: "button", onclick: () => send("/start") }, "Start")),
  );
}

// Marks runs of one side, and puts a title where a day begins.
function arrange() {
  for (const old of list.querySelectorAll(".day, .welcome")) old.remove();
  if (!messages.size) {
    list.replaceChildren(emptyChat());
    return;
  }
  let day = "";
  let before = null;
  for (const item of list.querySelectorAll(".message")) {
    const date = new Date(messages.get(Number(item.dataset.id)).date);
    if (dayKey(date) !== day) {
      day = dayKey(date);
      item.before(el("li", { class: "day" }, dayTitle(date, now())));
      before = null;
    }
    item.classList.toggle("follows", before === item.dataset.from);
    before = item.dataset.from;
  }
}

export function fill(given, welcomeWords, ways) {
  context = ways;
  welcome = welcomeWords;
  messages = new Map(given.map((message) => [message.message_id, message]));
  list.replaceChildren(...given.map((message) => bubble(message, context)));
  arrange();
  toEnd();
}

const item = (id) => list.querySelector(`.message[data-id="${id}"]`);

export function put(message) {
  const stay = atEnd() || message.from === "person";
  const old = item(message.message_id);
  const made = bubble(message, context);
  messages.set(message.message_id, message);
  if (old) {
    made.style.animation = "none";
    old.replaceWith(made);
    if (first === old) first = made;
  } else {
    list.append(made);
    begin(message, made);
  }
  arrange();
  if (stay) toNewest();
  else if (!old) byId("to-end").hidden = false;
}

export function drop(id) {
  messages.delete(id);
  item(id)?.remove();
  arrange();
}

export function show(id) {
  const found = item(id);
  if (!found) return;
  found.scrollIntoView({ block: "center", behavior: "smooth" });
  found.classList.add("highlight");
  setTimeout(() => found.classList.remove("highlight"), 1500);
}

export const isEmpty = () => messages.size === 0;
export const redrawDays = () => { if (messages.size) arrange(); };

// The keys the newest message with a keyboard asks for; [] when it takes them away.
export function keyboard() {
  const asking = [...messages.values()].filter((message) => message.from === "bot" && message.keyboard);
  return asking.length ? asking[asking.length - 1].keyboard : [];
}

list.addEventListener("scroll", () => {
  following = atEnd();
  if (following) byId("to-end").hidden = true;
});
new ResizeObserver(() => { if (following) toEnd(); }).observe(list);
byId("to-end").addEventListener("click", toEnd);
