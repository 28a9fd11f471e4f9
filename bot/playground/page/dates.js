// Dates in words, in the zone of this browser: whose phone it is.

const WORDS = "en-GB";

function parts(date, options) {
  return new Intl.DateTimeFormat(WORDS, options).format(date);
}

export const clockTime = (date) => parts(date, { hour: "2-digit", minute: "2-digit" });
export const longDate = (date) => parts(date, { weekday: "long", day: "numeric", month: "long" });
export const shortDate = (date) => parts(date, { weekday: "short", day: "numeric", month: "short" });
export const zoneName = () => Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");

export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;

export function dayTitle(date, now) {
  const yesterday = new Date(now.getTime());
  yesterday.setDate(now.getDate() - 1);
  if (dayKey(date) === dayKey(now)) return `Today, ${shortDate(date)}`;
  if (dayKey(date) === dayKey(yesterday)) return `Yesterday, ${shortDate(date)}`;
  return longDate(date);
}

const SOON_MS = 6 * 86400000;

// A moment in few words, for a button: "Tue 09:00" within the week, "1 Dec" later.
export function soon(date, now) {
  const told = date - now < SOON_MS ? { weekday: "short", hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" };
  return parts(date, told);
}

// "3 days ahead of real time"
export function ahead(seconds) {
  if (seconds < 60) return "";
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor((seconds % 86400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const told = [];
  if (days) told.push(`${days} d`);
  if (hours) told.push(`${hours} h`);
  if (!days && minutes) told.push(`${minutes} min`);
  return `${told.join(" ")} ahead`;
}

const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];

function relative(date, now) {
  const seconds = (date - now) / 1000;
  const words = new Intl.RelativeTimeFormat(WORDS, { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.round(seconds / length), unit);
  }
  return words.format(Math.round(seconds), "second");
}

// A date_time entity as a phone shows it: r, or w (weekday), d or D (date), t or T (time).
export function dateTimeWords(date, form, now) {
  if (form === "r") return relative(date, now);
  const options = {};
  if (form.includes("w")) options.weekday = "long";
  if (form.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (form.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/t/i.test(form)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (form.includes("T")) options.second = "2-digit";
  return parts(date, options);
}
