// Puts the page together: whose phone it is, what arrives, what the person does.

import { get, listen, post } from "./api.js";
import * as chat from "./chat.js";
import * as clock from "./clock.js";
import * as composer from "./composer.js";
import { el } from "./make.js";
import * as menus from "./menus.js";
import { alertBox, ask, copy, toast } from "./toast.js";

const TYPING_MS = 5000;
const SETTLE_MS = 350; // after the bot spoke, its plan is written soon
const TAP_SECONDS = 12;
const byId = (id) => document.getElementById(id);

let state = { bot: {}, people: [], commands: [] };
let person = null;
let messages = [];
let refreshing = 0;
let typing = 0;
let filling = false; // while a chat is read, what arrives makes us read it again
let missed = false;
const unread = new Map();

async function attempt(work) {
  try {
    await work;
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}

const say = (text, replyTo) => attempt(post("say", { person: person.id, text, reply_to: replyTo ?? null }));
const act = (kind, given = {}) => attempt(post(kind, { person: person.id, ...given }));
const editOwn = (id, text) => attempt(post("edit", { person: person.id, message_id: id, text }));
const lastOwn = () => messages.filter((each) => each.from === "person" && each.kind === "text").at(-1);

async function tap(message, shown, button) {
  button.classList.add("waiting");
  button.setAttribute("aria-busy", "true");
  try {
    const answer = await post("tap", {
      person: person.id, button: shown.value, message_id: message.message_id, timeout: TAP_SECONDS,
    });
    if (!answer.answered) toast("The bot has not answered this tap");
  } catch (error) {
    toast(error.message);
  } finally {
    button.classList.remove("waiting");
    button.removeAttribute("aria-busy");
  }
}

const messageWays = { reply: composer.reply, edit: composer.edit, copy: (message) => copy(message.text) };

const ways = {
  now: clock.now,
  send: (text) => composer.send(text),
  show: chat.show,
  tap,
  menu: (message, by) => menus.showMessageMenu(by, message, messageWays),
  answer: (message) => (message.from === "person" && message.kind === "text" ? composer.edit : composer.reply)(message),
};

function status(words, live = false) {
  byId("status").textContent = words;
  byId("status").classList.toggle("live", live);
}

function drawPeople() {
  byId("phone-of").textContent = `${person.name}’s phone`;
  byId("people").replaceChildren(...state.people.map((each) => {
    const count = unread.get(each.id) || 0;
    return el(
      "button",
      {
        class: "person", type: "button", "aria-pressed": String(each.id === person.id), onclick: () => open(each),
        "aria-label": count ? `${each.name}, ${count} unread` : each.name,
      },
      el("span", { class: "face", "aria-hidden": "true" }, each.name[0]),
      el("span", {}, each.name),
      count ? el("span", { class: "unread", "aria-hidden": "true" }, String(count)) : null,
    );
  }));
}

async function open(who) {
  filling = true;
  person = who;
  unread.delete(who.id);
  drawPeople();
  composer.leaveContext();
  menus.close();
  do {
    missed = false;
    messages = (await get("transcript", { person: who.id })).messages;
    if (person !== who) return;
  } while (missed);
  filling = false;
  chat.fill(messages, { bot: state.bot, send: ways.send }, ways);
  composer.redraw();
}

async function load() {
  state = await get("state");
  byId("bot-name").textContent = state.bot.first_name;
  document.title = `${state.bot.first_name} playground`;
  clock.set(state.clock);
  const same = state.people.find((each) => each.id === person?.id);
  await open(same || state.people[0]);
}

function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(clock.refresh, SETTLE_MS);
}

function arrived(event) {
  if (event.message?.from === "bot" && event.type === "message") status("bot");
  refreshSoon();
  if (event.person !== person.id) {
    if (event.type === "message" && event.message?.from === "bot") {
      unread.set(event.person, (unread.get(event.person) || 0) + 1);
      drawPeople();
    }
    return;
  }
  if (filling) {
    missed = true;
    return;
  }
  messages = messages.filter((each) => each.message_id !== event.message_id);
  if (event.type === "delete") {
    chat.drop(event.message_id);
  } else if (event.message) {
    messages.push(event.message);
    messages.sort((one, other) => one.message_id - other.message_id);
    chat.put(event.message);
  }
  composer.redraw();
}

function showTyping(event) {
  if (event.person !== person.id) return;
  status("typing…", true);
  clearTimeout(typing);
  typing = setTimeout(() => status("bot"), TYPING_MS);
}

function answered(event) {
  if (event.person !== person.id || !event.text) return;
  if (event.show_alert) alertBox(event.text);
  else toast(event.text);
}

async function commandsChanged() {
  state = { ...state, ...(await get("state")) };
  if (menus.showsCommands()) composer.offerCommands();
  if (chat.isEmpty()) await open(person);
}

async function peopleChanged() {
  state.people = (await get("people")).people;
  drawPeople();
}

// Whoever moves the clock wants to see what comes of it.
async function clockMoved() {
  chat.beginAnew();
  await clock.refresh();
  chat.redrawDays();
}

function restarted() {
  unread.clear();
  person = null;
  return load();
}

const HANDLERS = {
  message: arrived,
  edit: arrived,
  delete: arrived,
  typing: showTyping,
  toast: answered,
  clock: clockMoved,
  commands: commandsChanged,
  people: peopleChanged,
  reset: restarted,
};

async function connection(connected) {
  status(connected ? "bot" : "connecting…");
  if (connected && (await attempt(load()))) document.body.dataset.ready = "yes";
}

async function restart() {
  const body = [el("p", {}, "Both chats are emptied and the clock goes back to now.")];
  const answer = await ask("Restart the story?", body, [["Keep it", "", "soft"], ["Restart", "restart", "strong"]]);
  if (answer === "restart") await attempt(post("reset"));
}

composer.start({ say, edit: editOwn, act, lastOwn, commands: () => state.commands, personName: () => person.name });
clock.start();
byId("restart").addEventListener("click", restart);
listen((event) => { if (person || event.type === "reset") HANDLERS[event.type]?.(event); }, connection);
