"""How a message is built: Telegram HTML with every argument escaped, and its buttons.

Dates are shown as `<tg-time>` with readable text inside: a client that knows the tag can open the
instant in its own calendar, any other shows the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from typing import Any, Final

from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.chat.buttons import Do, pack
from bot.domain.localtime import local, zone_of
from bot.domain.models import Person

#: The label of the way back from one thing that was noted.
UNDO: Final = "↩️ Undo"


@dataclass(frozen=True, slots=True)
class Key:
    """One button: exactly one of callback data, an https address, or a text to copy."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None

    def as_json(self) -> dict[str, Any]:
        if self.copy is not None:
            return {"text": self.label, "copy_text": {"text": self.copy}}
        if self.url is not None:
            return {"text": self.label, "url": self.url}
        return {"text": self.label, "callback_data": self.data}


@dataclass(frozen=True, slots=True)
class View:
    """A message as it will be sent: Telegram HTML and rows of buttons."""

    html: str
    keys: tuple[tuple[Key, ...], ...] = ()

    def payload(self) -> dict[str, Any]:
        """The parameters of sendMessage or editMessageText."""
        body: dict[str, Any] = {
            "text": self.html,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        }
        if rows := [[k.as_json() for k in row] for row in self.keys if row]:
            body["reply_markup"] = {"inline_keyboard": rows}
        return body


def key(label: str, do: Do, row_id: int = 0, arg: str = "") -> Key:
    return Key(label, data=pack(do, row_id, arg))


def copy_key(label: str, text: str) -> Key | None:
    """A button that copies the text; None where Telegram would refuse its length."""
    fits = 0 < len(text.encode("utf-16-le")) // 2 <= InlineKeyboardButtonLimit.MAX_COPY_TEXT
    return Key(label, copy=text) if fits else None


def e(text: object) -> str:
    """Escaped for Telegram HTML."""
    return escape(str(text), quote=False)


def b(text: object) -> str:
    return f"<b>{e(text)}</b>"


def i(text: object) -> str:
    return f"<i>{e(text)}</i>"


def short(text: str, limit: int) -> str:
    """At most `limit` characters, on one line, cut with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def lines(*parts: str | None) -> str:
    """The parts that are there, a line each."""
    return "\n".join(p for p in parts if p)


def fits(html: str) -> str:
    """A message no longer than Telegram takes, cut at the end of a line. Ours are far shorter unless a
    person typed a lot; markup counts here though Telegram would not count it."""
    kept: list[str] = []
    room = int(MessageLimit.MAX_TEXT_LENGTH) - len("\n…")
    for line in html.split("\n"):
        room -= len(line.encode("utf-16-le")) // 2 + 1
        if room < 0:
            return "\n".join([*kept, "…"])
        kept.append(line)
    return html


def day_words(day: date, today: date | None = None) -> str:
    """ "Tue 24 Nov", with the year where it is not this one."""
    words = f"{day:%a} {day.day} {day:%b}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """ "today", "tomorrow", "yesterday" or the day itself."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    return f"{near}, {day_words(day, today)}" if near else day_words(day, today)


def clock(at: time) -> str:
    return f"{at:%H:%M}"


def when(instant: datetime, zone: str, today: date | None = None) -> str:
    """An instant as the person's local day and time, wrapped for Telegram."""
    words = moment_words(instant, zone, today)
    return f'<tg-time unix="{int(instant.timestamp())}">{words}</tg-time>'


def moment_words(instant: datetime, zone: str, today: date | None = None) -> str:
    """ "Tue 24 Nov, 09:00", the person's local day and time as plain text."""
    there = local(instant, zone)
    return f"{day_words(there.date(), today)}, {clock(there.time())}"


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 case", "3 cases"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def names(people: Iterable[str]) -> str:
    """ "Ana, Raj and Mei", plain text."""
    listed = list(people)
    if len(listed) < 2:
        return "".join(listed)
    return ", ".join(listed[:-1]) + " and " + listed[-1]


def paused_line(person: Person) -> str | None:
    """Said wherever a plan is shown that will not be kept to for now."""
    if not person.paused:
        return None
    if person.paused_until:
        return f"⏸ Nudges are paused until {when(person.paused_until, zone_of(person))}"
    return "⏸ Nudges are paused until you resume them"
