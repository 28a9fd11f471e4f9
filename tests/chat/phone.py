"""A phone without a network: the real router, services and store, and a Telegram of thirty lines.

For stories that need no HTTP: thousands of messages a minute. Time stands still unless it is moved.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.chat.presenter import NudgePresenter
from bot.chat.routes import Router
from bot.chat.talk import Tools
from bot.exports.files import Files
from bot.places.almanac import PublicAlmanac
from bot.playground.markup import parse_html
from bot.services.desk import Desk
from bot.services.nudging import deliver_due
from bot.services.ports import StoredUpdate, Waiting
from bot.store import SqlStore
from bot.writing.proofread.proofreader import Proofreader

_UPDATE_IDS = itertools.count(1)


@dataclass(frozen=True)
class About:
    encrypted: bool = False
    model: str | None = None


@dataclass
class Shown:
    """A message of the bot as it stands in the chat now."""

    id: int
    text: str
    keys: list[list[dict[str, Any]]] = field(default_factory=list)
    document: tuple[str, bytes] | None = None
    edited: bool = False

    @property
    def labels(self) -> list[str]:
        return [k["text"] for row in self.keys for k in row]


class Phone:
    """One person's chat."""

    def __init__(
        self, store: SqlStore, now: datetime, telegram_id: int = 7, language_code: str = "en"
    ) -> None:
        self.store, self.now = store, now
        self.telegram_id, self.language_code = telegram_id, language_code
        self.almanac = PublicAlmanac()
        self.router = Router(self.almanac, Tools(Files(), Proofreader(), About()))
        self.messages: dict[int, Shown] = {}
        self.toasts: list[str] = []
        self._ids = itertools.count(1)

    # what the person does

    def say(self, text: str, reply_to: int | None = None, **more: Any) -> list[Shown]:
        """Type a message; returns what the bot said or changed."""
        message = self._message(text) | more
        if reply_to is not None:
            message["reply_to_message"] = self._message("", message_id=reply_to)
        return self._handle({"message": message})

    def tell(self, *said: str) -> Phone:
        """Tell one thing after the other, from London, and pass over what is asked behind each."""
        self.say("/timezone London")
        for text in said:
            self.say(text)
            self.say("/cancel")
        return self

    def record(self, company: str = "") -> str:
        """What is on record of the case."""
        return self.say(f"/record {company}".strip())[-1].text

    def edit(self, message_id: int, text: str) -> list[Shown]:
        changed = self._message(text, message_id=message_id) | {"edit_date": int(self.now.timestamp())}
        return self._handle({"edited_message": changed})

    def send(self, **content: Any) -> list[Shown]:
        """Anything but text."""
        message = self._message("") | content
        del message["text"]
        return self._handle({"message": message})

    def tap(self, label: str, message_id: int | None = None) -> list[Shown]:
        """Tap the newest button whose label holds the words."""
        candidates = [self.messages[message_id]] if message_id else reversed(self.messages.values())
        for shown in candidates:
            for key in (k for row in shown.keys for k in row):
                if label in key["text"]:
                    return self.forge(key["callback_data"], shown.id)
        raise AssertionError(f"no button {label!r} in\n{self}")

    def forge(self, data: str, message_id: int) -> list[Shown]:
        query = {
            "id": str(next(self._ids)),
            "from": self._user(),
            "chat_instance": "1",
            "message": self._message("x", message_id=message_id),
            "data": data,
        }
        return self._handle({"callback_query": query})

    def wait(self, **by: float) -> list[Shown]:
        """Let time pass, nudges going out at their minute."""
        ends = self.now + timedelta(**by)
        seen: list[Shown] = []
        while (due := self.store.next_due()) is not None and due <= ends:
            self.now = max(self.now, due)
            before = self.now
            seen += self.tick()
            if self.store.next_due() == due and self.now == before:
                break
        self.now = ends
        return seen + self.tick()

    def next_nudge(self) -> list[Shown]:
        """Let time pass until the bot speaks up."""
        for _ in range(50):
            due = self.store.next_due()
            if due is None:
                return []
            self.now = max(self.now, due)
            if said := self.tick():
                return said
        raise AssertionError("the next nudge never came")

    def tick(self) -> list[Shown]:
        for person_id in self.store.people_due(self.now, 10):
            with self.store.work(person_id, self.now) as unit:
                deliver_due(Desk(unit, self.now, self.almanac, "UTC"), NudgePresenter())
        return self._drain()

    # what is on the screen

    @property
    def last(self) -> Shown:
        return list(self.messages.values())[-1]

    def find(self, words: str) -> Shown:
        """The newest message with these words."""
        for shown in reversed(self.messages.values()):
            if words in shown.text:
                return shown
        raise AssertionError(f"nothing says {words!r} in\n{self}")

    def __str__(self) -> str:
        return "\n".join(f"[{m.id}] {m.text}  {m.labels}" for m in self.messages.values())

    # Telegram

    def _user(self) -> dict[str, Any]:
        name = {"first_name": "Sam", "last_name": "Reed"}
        return {"id": self.telegram_id, "is_bot": False, "language_code": self.language_code, **name}

    def _message(self, text: str, message_id: int | None = None) -> dict[str, Any]:
        return {
            "message_id": message_id or next(self._ids),
            "date": int(self.now.timestamp()),
            "chat": {"id": self.telegram_id, "type": "private", "first_name": "Sam"},
            "from": self._user(),
            "text": text,
        }

    def _handle(self, payload: dict[str, Any]) -> list[Shown]:
        update_id = next(_UPDATE_IDS)
        self.store.keep_update(
            StoredUpdate(
                update_id=update_id,
                chat_id=self.telegram_id,
                payload={"update_id": update_id, **payload},
                received_at=self.now,
            )
        )
        with self.store.handle_next(self.telegram_id, self.now) as handling:
            assert handling is not None
            self.router.dispatch(handling, self.now)
        return self._drain()

    def _drain(self) -> list[Shown]:
        said: list[Shown] = []
        while claimed := self.store.claim_outgoing(self.now, owner="phone", lease_seconds=30, limit=10):
            for waiting in claimed:
                self.store.note_sending([waiting.id], self.now)
                shown = self._call(waiting)
                self.store.note_sent(waiting, shown.id if shown else None, self.now)
                said += [shown] if shown else []
        return said

    def _call(self, waiting: Waiting) -> Shown | None:
        call, body = waiting.call, waiting.call.payload
        if call.method == "answerCallbackQuery":
            self.toasts.append(body.get("text", ""))
            return None
        keys = body.get("reply_markup", {}).get("inline_keyboard", [])
        text = parse_html(body["text"])[0] if "text" in body else body.get("caption", "")
        shown = self.messages.get(body.get("message_id", 0))
        if shown is None and call.method == "editMessageReplyMarkup":
            return None
        if shown is not None and call.method.startswith("edit"):
            shown.keys = keys
            if "text" in body:
                shown.text, shown.edited = text, True
            return shown
        shown = Shown(next(self._ids), text, keys, call.document)
        self.messages[shown.id] = shown
        return shown
