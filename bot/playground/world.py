"""What the stand-in knows: people, their chats with the bot, messages, files, taps waiting for an answer."""

from __future__ import annotations

import asyncio
import itertools
import re
import secrets
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.clock import MovableClock
from bot.playground.errors import blocked, bot_to_itself, chat_not_found, query_too_old
from bot.playground.events import Events
from bot.playground.markup import Entity

Json = dict[str, Any]

BOT_ID = 700000001
FIRST_PERSON_ID = 500000001
_EARLIER = 1_760_000_000  # seconds of 1970 to October 2025: keeps message ids short
CALLBACK_SECONDS = 15.0  # observed life of a callback query on the live service


def unix(moment: datetime) -> int:
    """Seconds since 1970, as Telegram's dates are."""
    return int(moment.timestamp())


@dataclass
class Person:
    """Somebody with a phone. `wrote` makes the private chat exist; `blocked` makes sends fail with 403."""

    id: int
    name: str
    language_code: str
    last_name: str = ""
    wrote: bool = False
    blocked: bool = False

    def user(self) -> Json:
        """The person as a User of the Bot API."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.last_name:
            user["last_name"] = self.last_name
        return user | {"username": f"person_{self.id % 1000}", "language_code": self.language_code}

    def chat(self) -> Json:
        """The private chat with the bot as a Chat of the Bot API."""
        user = self.user()
        kept = ("id", "first_name", "last_name", "username")
        return {key: user[key] for key in kept if key in user} | {"type": "private"}


@dataclass
class File:
    """An uploaded file; `path` is what getFile gives and /file/bot<token>/ serves."""

    id: str
    path: str
    name: str
    mime: str
    content: bytes


@dataclass
class Message:
    """One message of a private chat, from either side. `extra` holds the Bot API fields of its kind."""

    id: int
    person: Person
    from_bot: bool
    date: datetime
    kind: str
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: Json | None = None
    extra: Json = field(default_factory=dict)
    file: File | None = None
    reply_to: int | None = None
    edited: datetime | None = None
    reaction: str | None = None
    pinned: bool = False

    @property
    def has_caption(self) -> bool:
        """Whether its words are a caption rather than the text."""
        return self.kind != "text"


@dataclass
class Tap:
    """A callback query: alive for a while on the real clock, answered once."""

    id: str
    born: float
    answer: asyncio.Future[Json]


class World:
    """The state behind the stand-in; lives in one event loop and is touched from there only."""

    def __init__(self, clock: MovableClock) -> None:
        self.clock = clock
        self.events = Events()
        self.bot: Json = {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Afterword",
            "username": "afterword_bot",
        }
        self.callback_seconds = CALLBACK_SECONDS
        self._file_numbers = itertools.count(1)
        # like the ids of updates, above all those of an earlier run: a bot with a database remembers them
        self._message_ids = itertools.count(int(time.time()) - _EARLIER)
        self._person_ids = itertools.count(FIRST_PERSON_ID)
        self.clear()

    def clear(self) -> None:
        """Forget everybody and everything said; two people are there to begin with.

        Ids go on counting, so that a bot which remembers does not take the new people for the old ones.
        """
        self.people: dict[int, Person] = {}
        self.messages: dict[int, Message] = {}
        self.files: dict[str, File] = {}
        self.taps: dict[str, Tap] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.descriptions: dict[str, str] = {}
        self.menu_button: Json = {"type": "default"}
        self.add_person("Ada", "en")
        self.add_person("Ben", "en")

    def add_person(self, name: str, language_code: str, last_name: str = "") -> Person:
        """A new person who has not written yet."""
        person = Person(next(self._person_ids), name, language_code, last_name)
        self.people[person.id] = person
        return person

    def find_person(self, who: object) -> Person:
        """By id or by first name, whatever the case. LookupError when there is none."""
        for person in self.people.values():
            if who == person.id or str(who).lower() in (person.name.lower(), str(person.id)):
                return person
        raise LookupError(f"nobody here is called {who}")

    def reachable(self, chat_id: str) -> Person:
        """The person behind a chat id the bot names. ApiError when the bot may not write there."""
        person = self.known_chat(chat_id)
        if person.blocked:
            raise blocked()
        return person

    def known_chat(self, chat_id: str) -> Person:
        """The person behind a chat id, blocked or not. ApiError when there is no such chat."""
        if chat_id == str(BOT_ID):
            raise bot_to_itself()
        person = self.people.get(int(chat_id)) if re.fullmatch("[0-9]{1,15}", chat_id) else None
        if person is None or not person.wrote:
            raise chat_not_found()
        return person

    def add_message(self, person: Person, from_bot: bool, kind: str, **fields: Any) -> Message:
        """Put a message into a chat, dated by the moved clock, and tell the page."""
        message = Message(next(self._message_ids), person, from_bot, self.clock.now(), kind, **fields)
        self.messages[message.id] = message
        self.changed("message", message)
        return message

    def next_message_id(self) -> int:
        """An id for a message that is kept elsewhere (in a group)."""
        return next(self._message_ids)

    def changed(self, event: str, message: Message) -> None:
        """Tell the page that this message is new, edited or gone."""
        self.events.send({"type": event, "person": message.person.id, "message_id": message.id})

    def find_message(self, person: Person, message_id: int) -> Message | None:
        """A message of this chat that still exists."""
        message = self.messages.get(message_id)
        return message if message and message.person is person else None

    def chat_messages(self, person: Person) -> list[Message]:
        """All of a chat, oldest first."""
        return [message for message in self.messages.values() if message.person is person]

    def add_file(self, name: str, mime: str, content: bytes, folder: str) -> File:
        """Keep a file's bytes under a new id."""
        number = next(self._file_numbers)
        suffix = f".{name.rsplit('.', 1)[1]}" if "." in name else ""
        file_id = f"BQAD{number:04d}{secrets.token_urlsafe(12)}"
        file = File(file_id, f"{folder}/file_{number}{suffix}", name, mime, content)
        self.files[file.id] = file
        return file

    def add_tap(self) -> Tap:
        """A new callback query that waits for its answer."""
        tap = Tap(str(secrets.randbits(62)), time.monotonic(), asyncio.get_running_loop().create_future())
        self.taps[tap.id] = tap
        return tap

    def take_tap(self, tap_id: str) -> Tap:
        """The callback query to answer. ApiError when unknown, too old, or already answered."""
        tap = self.taps.get(tap_id)
        if tap is None or tap.answer.done() or time.monotonic() - tap.born > self.callback_seconds:
            raise query_too_old()
        return tap
