"""The control interface: people's phones, the clock and scripted trouble as JSON over HTTP.

The page and the story tests use the same one, under /control/. A person is named by id or first name ("Ada"
and "Ben" are there). A mistake is answered 400 with {"error": why}, somebody or something unknown 404.

POST with a JSON body, and what comes back:
  people        {name, language_code?, last_name?}             person
  say           {person, text, reply_to?}                      message: an entry of the transcript
  edit          {person, message_id, text}                     message
  forward       {person, text, from_name?}                     message
  sticker       {person, emoji?}                               message
  voice         {person, seconds?}                             message
  photo         {person, name?, content? (base64), caption?}   message
  document      {person, name?, mime?, content? (base64), caption?}  message
  location      {person, latitude, longitude}                  message
  contact       {person, first_name, phone_number}             message
  group         {person, text, title?}                         {}; a message in a group the bot is in
  tap           {person, button, message_id?, timeout?}        {answered, text, show_alert}, {url} or {copied}
                button: label, label without its emoji, or callback data, on the newest message that has it
  forge_tap     {person, message_id, data}                     {query_id}; any data, does not wait
  block, unblock {person}                                      person
  faults        {method, kind, times?, seconds?, code?, description?}  the script (kinds: faults.Fault)
  clear_faults  {}                                             the script
  settings      {callback_seconds?, rate_limits?}              the settings
  advance       {seconds} or {to (ISO with zone)} or {to_next_nudge: true}  clock, and whether it "moved"
  reset         {}                                             people with new ids; clock back to real time

GET:
  state                     bot, people, commands, clock: what the page starts with
  people                    id, name, language_code, wrote, blocked
  transcript?person=        {messages}: message_id, from, kind, text, entities (UTF-16 offsets), buttons (rows
                            of text, action, value), date, edited, reply_to, file and more (show.py)
  calls?method=&since=      every API call of the bot: number, at, method, params, ok, error_code
  clock                     {now, offset_seconds, next_nudge}: ISO in UTC; next_nudge null when there is none
  now                       {now} alone, for a bot in another process that follows this clock
  wait_idle?quiet_ms=&timeout=  {idle}: true once no update is unconfirmed and no call was made for quiet_ms
                            (default 300) milliseconds, false after timeout (default 10) seconds
  file/<file_id>            a file's bytes
  events                    server-sent events, JSON objects with a type of message, edit, delete, toast,
                            typing, clock, people, commands, reset
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.playground import acts
from bot.playground.acts import CannotDoError
from bot.playground.core import Core
from bot.playground.params import Upload
from bot.playground.show import transcript_entry
from bot.playground.world import Message, Person

Json = dict[str, Any]

# A grey square, for who sends a picture without bringing one.
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFhAJ/wlseKgAAAABJRU5ErkJggg=="
)
_JUST_AFTER = timedelta(seconds=1)  # past the due time, so that the bot's tick finds the nudge due


@dataclass
class Control:
    """The acts of the control interface. `next_due` tells when the bot will next send something by itself."""

    core: Core
    next_due: Callable[[], Awaitable[datetime | None]] | None = None
    on_reset: Callable[[], Awaitable[None]] | None = None

    async def post(self, act: str, given: Json) -> object:
        """Carry out one POST. LookupError for the unknown; CannotDoError, KeyError, ValueError for a slip."""
        handler = getattr(self, f"_post_{act}", None)
        if handler is None:
            raise LookupError(f"there is no act {act}")
        return await handler(given)

    async def get(self, what: str, query: dict[str, str]) -> object:
        """Answer one GET. LookupError for the unknown."""
        handler = getattr(self, f"_get_{what}", None)
        if handler is None:
            raise LookupError(f"there is no {what}")
        return await handler(query)

    def _person(self, given: Json | dict[str, str]) -> Person:
        return self.core.world.find_person(given["person"])

    def _entry(self, message: Message) -> Json:
        return transcript_entry(self.core.world, message)

    async def _post_people(self, given: Json) -> Json:
        person = self.core.world.add_person(
            given["name"], given.get("language_code", "en"), given.get("last_name", "")
        )
        self.core.world.events.send({"type": "people"})
        return shown_person(person)

    async def _post_say(self, given: Json) -> Json:
        return self._entry(acts.say(self.core, self._person(given), given["text"], given.get("reply_to")))

    async def _post_edit(self, given: Json) -> Json:
        return self._entry(acts.edit(self.core, self._person(given), int(given["message_id"]), given["text"]))

    async def _post_forward(self, given: Json) -> Json:
        sender = given.get("from_name", "Jane Doe")
        return self._entry(acts.forward(self.core, self._person(given), given["text"], sender))

    async def _post_sticker(self, given: Json) -> Json:
        return self._entry(acts.sticker(self.core, self._person(given), given.get("emoji", "👍")))

    async def _post_voice(self, given: Json) -> Json:
        return self._entry(acts.voice(self.core, self._person(given), int(given.get("seconds", 4))))

    async def _post_photo(self, given: Json) -> Json:
        upload = Upload(given.get("name", "photo.png"), "image/png", _content(given, _PIXEL))
        return self._entry(acts.photo(self.core, self._person(given), upload, given.get("caption", "")))

    async def _post_document(self, given: Json) -> Json:
        mime = given.get("mime", "application/octet-stream")
        upload = Upload(given.get("name", "file.txt"), mime, _content(given, b"A file.\n"))
        return self._entry(acts.document(self.core, self._person(given), upload, given.get("caption", "")))

    async def _post_location(self, given: Json) -> Json:
        latitude, longitude = float(given["latitude"]), float(given["longitude"])
        return self._entry(acts.location(self.core, self._person(given), latitude, longitude))

    async def _post_contact(self, given: Json) -> Json:
        person = self._person(given)
        return self._entry(acts.contact(self.core, person, given["first_name"], given["phone_number"]))

    async def _post_group(self, given: Json) -> Json:
        acts.say_in_group(self.core, self._person(given), given["text"], given.get("title", "Job hunters"))
        return {}

    async def _post_tap(self, given: Json) -> Json:
        message_id = given.get("message_id")
        return await acts.tap(
            self.core,
            self._person(given),
            given["button"],
            None if message_id is None else int(message_id),
            float(given.get("timeout", 10)),
        )

    async def _post_forge_tap(self, given: Json) -> Json:
        return {
            "query_id": acts.forge_tap(
                self.core, self._person(given), int(given["message_id"]), given["data"]
            )
        }

    async def _post_block(self, given: Json) -> Json:
        person = self._person(given)
        acts.set_blocked(self.core, person, True)
        return shown_person(person)

    async def _post_unblock(self, given: Json) -> Json:
        person = self._person(given)
        acts.set_blocked(self.core, person, False)
        return shown_person(person)

    async def _post_faults(self, given: Json) -> Json:
        self.core.faults.add(given)
        return self._script()

    async def _post_clear_faults(self, _given: Json) -> Json:
        self.core.faults.script.clear()
        return self._script()

    def _script(self) -> Json:
        return {"faults": [asdict(fault) for fault in self.core.faults.script]}

    async def _post_settings(self, given: Json) -> Json:
        if "callback_seconds" in given:
            self.core.world.callback_seconds = float(given["callback_seconds"])
        if "rate_limits" in given:
            self.core.limits.on = bool(given["rate_limits"])
        return {"callback_seconds": self.core.world.callback_seconds, "rate_limits": self.core.limits.on}

    async def _post_advance(self, given: Json) -> Json:
        by = await self._step(given)
        if by is not None:
            self.core.touch()
            self.core.clock.advance(by)
        return await self._get_clock({}) | {"moved": by is not None}

    async def _step(self, given: Json) -> timedelta | None:
        """How far to move; None when nothing is planned to move to."""
        now = self.core.clock.now()
        if given.get("to_next_nudge"):
            due = await self._due()
            return None if due is None else max(due + _JUST_AFTER - now, timedelta())
        if "to" in given:
            moment = datetime.fromisoformat(given["to"])
            if moment.tzinfo is None:
                raise ValueError("“to” needs a zone, as in 2026-11-24T09:00:00+00:00")
            return moment - now
        return timedelta(seconds=float(given["seconds"]))

    async def _post_reset(self, _given: Json) -> Json:
        if self.on_reset:
            await self.on_reset()
        self.core.reset()
        return await self._get_people({})

    async def _due(self) -> datetime | None:
        return await self.next_due() if self.next_due else None

    async def _get_state(self, query: dict[str, str]) -> Json:
        world = self.core.world
        return {
            "bot": world.bot | world.descriptions,
            "commands": menu(world.commands),
            "clock": await self._get_clock(query),
        } | await self._get_people(query)

    async def _get_people(self, _query: dict[str, str]) -> Json:
        return {"people": [shown_person(person) for person in self.core.world.people.values()]}

    async def _get_transcript(self, query: dict[str, str]) -> Json:
        messages = self.core.world.chat_messages(self._person(query))
        return {"messages": [self._entry(message) for message in messages]}

    async def _get_calls(self, query: dict[str, str]) -> Json:
        method, since = query.get("method", "").lower(), int(query.get("since", 0))
        recent = [call for call in self.core.calls if call.number > since]
        kept = [call for call in recent if method in ("", call.method.lower())]
        return {"calls": [call.as_json() for call in kept], "count": self.core.call_count}

    async def _get_clock(self, _query: dict[str, str]) -> Json:
        clock, due = self.core.clock, await self._due()
        return {
            "now": clock.now().isoformat(),
            "offset_seconds": clock.offset.total_seconds(),
            "next_nudge": due.isoformat() if due else None,
        }

    async def _get_now(self, _query: dict[str, str]) -> Json:
        return {"now": self.core.clock.now().isoformat()}

    async def _get_wait_idle(self, query: dict[str, str]) -> Json:
        quiet = float(query.get("quiet_ms", 300)) / 1000
        ends = time.monotonic() + float(query.get("timeout", 10))
        while time.monotonic() < ends:
            silent = time.monotonic() - self.core.last_activity >= quiet
            if silent and not self.core.running and not self.core.updates.pending:
                return {"idle": True}
            await asyncio.sleep(min(0.02, quiet))
        return {"idle": False}


def shown_person(person: Person) -> Json:
    """A person as the control interface gives them."""
    return {
        "id": person.id,
        "name": person.name,
        "language_code": person.language_code,
        "wrote": person.wrote,
        "blocked": person.blocked,
    }


def menu(commands: dict[tuple[str, str], list[Json]]) -> list[Json]:
    """The commands a private chat shows: those for all private chats if set, else the default ones."""
    for scope in ("all_private_chats:", "default:"):
        for language in ("en", ""):
            if (scope, language) in commands:
                return commands[(scope, language)]
    return []


def _content(given: Json, default: bytes) -> bytes:
    if "content" not in given:
        return default
    try:
        return base64.b64decode(given["content"], validate=True)
    except (binascii.Error, ValueError):
        raise CannotDoError("“content” is not base64") from None
