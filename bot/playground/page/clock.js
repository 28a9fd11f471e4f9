// The clock: shows the moved time, and moves it.

import { get, post } from "./api.js";
import { ahead, clockTime, longDate, shortDate, soon, zoneName } from "./dates.js";
import { toast } from "./toast.js";

const REFRESH_MS = 4000;
const byId = (id) => document.getElementById(id);

let offset = 0; // milliseconds between the moved clock and this browser's
let busy = false;

export const now = () => new Date(Date.now() + offset);

function draw() {
  const moment = now();
  const narrow = matchMedia("(max-width: 760px)").matches;
  byId("clock-date").textContent = narrow ? shortDate(moment) : longDate(moment);
  byId("clock-time").textContent = clockTime(moment);
  byId("clock-time").dateTime = moment.toISOString();
}

export function set(clock) {
  offset = new Date(clock.now) - Date.now();
  const next = clock.next_nudge ? new Date(clock.next_nudge) : null;
  byId("clock-zone").textContent = zoneName();
  byId("clock-ahead").textContent = ahead(clock.offset_seconds);
  byId("to-nudge").disabled = busy || !next;
  byId("to-nudge").title = next ? `${longDate(next)}, ${clockTime(next)}` : "Nothing planned";
  const nudge = matchMedia("(max-width: 370px)").matches ? "Nudge" : "Next nudge";
  byId("to-nudge-narrow").textContent = next ? `${nudge} ${soon(next, now())}` : "Nothing planned";
  byId("clock-next").textContent = next ? `Next nudge ${shortDate(next)}, ${clockTime(next)}` : "Nothing planned yet";
  draw();
}

export async function refresh() {
  try {
    set(await get("clock"));
  } catch {
    // the stream of events tells when the connection is lost
  }
}

async function move(given) {
  busy = true;
  for (const each of document.querySelectorAll(".clock-buttons button")) each.disabled = true;
  try {
    const clock = await post("advance", given);
    busy = false;
    set(clock);
    if (!clock.moved) toast("Nothing planned");
  } catch (error) {
    toast(error.message);
  } finally {
    busy = false;
    for (const each of document.querySelectorAll("[data-seconds]")) each.disabled = false;
  }
}

export function start() {
  for (const each of document.querySelectorAll("[data-seconds]")) {
    each.addEventListener("click", () => move({ seconds: Number(each.dataset.seconds) }));
  }
  byId("to-nudge").addEventListener("click", () => move({ to_next_nudge: true }));
  setInterval(draw, 1000);
  setInterval(() => { if (!document.hidden && !busy) refresh(); }, REFRESH_MS);
}
