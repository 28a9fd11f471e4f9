// Words with entities become elements. Offsets count UTF-16 units, as strings do here.

import { dateTimeWords } from "./dates.js";
import { el } from "./make.js";
import { copy } from "./toast.js";

const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s" };

const pressed = (act) => (event) => {
  if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.stopPropagation();
  act(event.currentTarget);
};

// An element that acts like a button but flows with the text.
function tappable(tag, className, label, act) {
  const on = pressed(act);
  return el(tag, { class: className, role: "button", tabindex: "0", "aria-label": label, onclick: on, onkeydown: on });
}

function safeLink(address) {
  try {
    const url = new URL(address);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(address) {
  const href = safeLink(address);
  return href ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }) : el("span");
}

function quotation(entity) {
  if (entity.type === "blockquote") return el("blockquote");
  return tappable("blockquote", "folded", "Show or hide the rest", (quote) => quote.classList.toggle("folded"));
}

function dateTime(entity, words, now) {
  const date = new Date(entity.unix_time * 1000);
  const shown = entity.date_time_format ? dateTimeWords(date, entity.date_time_format, now) : null;
  return el("time", { datetime: date.toISOString(), title: date.toLocaleString() }, shown ?? words);
}

function wrapper(entity, words, context) {
  switch (entity.type) {
    case "text_link": return link(entity.url);
    case "url": return link(words.includes("://") ? words : `http://${words}`);
    case "email": return el("a", { href: `mailto:${words}` });
    case "bot_command": return tappable("span", "command", null, () => context.send(words));
    case "mention":
    case "hashtag": return el("span", { class: "tag-like" });
    case "blockquote":
    case "expandable_blockquote": return quotation(entity);
    case "spoiler": return tappable("span", "spoiler", "Hidden words", (spoiler) => spoiler.classList.add("open"));
    default: return el(PLAIN[entity.type] || "span");
  }
}

// Entities that hold their words as they are: nothing nests in them.
function whole(entity, words, context) {
  if (entity.type === "date_time") return dateTime(entity, words, context.now());
  const block = entity.type === "pre";
  const made = tappable(block ? "span" : "code", block ? "block" : "", `Copy: ${words}`, () => copy(words));
  if (block) made.dataset.hint = "Tap to copy";
  made.append(words);
  return made;
}

// Renders text[begin:end]; every entity here begins inside, and what reaches further is cut.
function render(text, begin, end, entities, context) {
  const made = document.createDocumentFragment();
  let at = begin;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const start = Math.max(entity.offset, at);
    const stop = Math.min(entity.offset + entity.length, end);
    rest = others;
    if (stop <= start) continue;
    if (start > at) made.append(text.slice(at, start));
    const words = text.slice(start, stop);
    const inside = others.filter((other) => other.offset < stop);
    rest = others.filter((other) => other.offset >= stop);
    if (["pre", "code", "date_time"].includes(entity.type)) {
      made.append(whole(entity, words, context));
    } else {
      const around = wrapper(entity, words, context);
      around.append(render(text, start, stop, inside, context));
      made.append(around);
    }
    at = stop;
  }
  if (at < end) made.append(text.slice(at, end));
  return made;
}

// context: { now(): Date by the moved clock, send(text): say it as the person whose phone this is }
export function formatted(text, entities, context) {
  return render(text, 0, text.length, entities, context);
}
