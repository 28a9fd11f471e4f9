// One message: its words or file, the buttons below it, the time.

import { clockTime } from "./dates.js";
import { el, icon } from "./make.js";
import { formatted } from "./text.js";
import { copy } from "./toast.js";

function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function cardLike(sign, words) {
  return el("div", { class: "card-like" }, icon(sign), el("span", {}, words));
}

// What stands above the words, by kind of message.
function attachment(message) {
  const { file } = message;
  switch (message.kind) {
    case "photo": {
      const picture = el("img", { class: "picture", src: file.url, alt: message.text || file.name });
      return el("a", { href: file.url, target: "_blank", rel: "noopener" }, picture);
    }
    case "document": {
      const about = el("div", {}, el("b", {}, file.name), el("span", {}, `${size(file.size)} · Download`));
      return el("a", { class: "file", href: file.url, download: file.name }, el("span", { class: "sheet" }, icon("file")), about);
    }
    case "sticker": return el("span", { class: "big", role: "img", "aria-label": "Sticker" }, message.sticker.emoji);
    case "voice": return cardLike("voice", "Voice message");
    case "location": {
      const { latitude, longitude } = message.location;
      return cardLike("place", `Location ${latitude.toFixed(2)}, ${longitude.toFixed(2)}`);
    }
    case "contact": return cardLike("person", `${message.contact.first_name} ${message.contact.phone_number}`);
    default: return null;
  }
}

function meta(message) {
  const told = [];
  if (message.edited) told.push(el("span", {}, "edited"));
  const time = el("time", { datetime: message.date }, clockTime(new Date(message.date)));
  return el("span", { class: "meta" }, ...told, time);
}

function words(message, context) {
  if (!message.text) return null;
  const made = el("div", { class: "words" }, formatted(message.text, message.entities, context));
  const last = made.lastChild;
  made.classList.toggle("ends-in-block", last instanceof Element && last.matches(".block, blockquote"));
  // room for the time at the end of the last line
  made.style.setProperty("--meta", message.edited ? "84px" : "44px");
  return made;
}

function quote(message, context) {
  if (!message.reply_to) return null;
  return el("button", { class: "quote", type: "button", onclick: () => context.show(message.reply_to) }, message.reply_text || "Deleted message");
}

function origin(message) {
  if (!message.forward_origin) return null;
  return el("p", { class: "origin" }, "Forwarded from ", el("b", {}, message.forward_origin.sender_user_name));
}

function button(shown, message, context) {
  const look = `tap ${shown.style || ""}`.trim();
  if (shown.action === "url") {
    const address = shown.value.startsWith("http") ? shown.value : null;
    return el("a", { class: look, href: address, target: "_blank", rel: "noopener noreferrer" }, shown.text, icon("link", "mark"));
  }
  if (shown.action === "copy") {
    return el("button", { class: look, type: "button", onclick: () => copy(shown.value) }, shown.text, icon("copy", "mark"));
  }
  return el("button", {
    class: look,
    type: "button",
    onclick: (event) => context.tap(message, shown, event.currentTarget),
  }, shown.text);
}

function buttons(message, context) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((row) => el("div", { class: "row" }, ...row.map((each) => button(each, message, context))));
  return el("div", { class: "buttons" }, ...rows);
}

// context adds to that of text.js: show(id), tap(message, button, element), menu(message, element), answer(message)
export function bubble(message, context) {
  const side = message.from === "bot" ? "bot" : "person-side";
  const more = el("button", {
    class: "icon more",
    type: "button",
    "aria-label": "More about this message",
    onclick: (event) => context.menu(message, event.currentTarget),
  }, icon("dots"));
  return el(
    "li",
    { class: `message ${side}`, "data-id": message.message_id, "data-from": message.from, ondblclick: () => context.answer(message) },
    el("div", { class: "bubble" }, origin(message), quote(message, context), attachment(message), words(message, context), meta(message)),
    message.reaction ? el("span", { class: "reaction" }, message.reaction) : null,
    buttons(message, context),
    more,
  );
}
