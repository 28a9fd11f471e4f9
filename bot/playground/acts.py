"""What people do with their phones: each act changes the chat and queues the update the bot would get."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from typing import Any

from telegram.constants import MessageLimit

from bot.playground.core import Core
from bot.playground.markup import utf16_length
from bot.playground.params import Upload
from bot.playground.sending import picture_size
from bot.playground.show import api_message, buttons
from bot.playground.texts import with_found
from bot.playground.world import Message, Person, unix

Json = dict[str, Any]


class CannotDoError(Exception):
    """The person cannot do this; the text says why."""


def _words(text: str) -> tuple[str, list[Json]]:
    """What the phone sends of what was typed: trimmed, with the entities it finds."""
    text = text.strip()
    if not text:
        raise CannotDoError("an empty message cannot be sent")
    if utf16_length(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise CannotDoError("a message has at most 4096 characters")
    return with_found(text, [])


def _post(core: Core, person: Person, kind: str, **fields: Any) -> Message:
    """A message from the person, on its way to the bot. Writing to a blocked bot lets it back in."""
    if person.blocked:
        set_blocked(core, person, False)
    person.wrote = True
    reply_to = fields.get("reply_to")
    if reply_to is not None and core.world.find_message(person, reply_to) is None:
        raise CannotDoError(f"there is no message {reply_to} to reply to")
    message = core.world.add_message(person, False, kind, **fields)
    _tell(core, person, "message", api_message(core.world, message))
    return message


def _tell(core: Core, person: Person, kind: str, body: Json) -> None:
    core.updates.add(kind, person.id, body)
    core.touch()


def say(core: Core, person: Person, text: str, reply_to: int | None = None) -> Message:
    """Type a text and send it."""
    words, entities = _words(text)
    return _post(core, person, "text", text=words, entities=entities, reply_to=reply_to)


def edit(core: Core, person: Person, message_id: int, text: str) -> Message:
    """Edit an own message; the bot gets `edited_message`."""
    message = core.world.find_message(person, message_id)
    if message is None or message.from_bot or message.kind != "text":
        raise CannotDoError("only an own text message can be edited")
    message.text, message.entities = _words(text)
    message.edited = core.clock.now()
    core.world.changed("edit", message)
    _tell(core, person, "edited_message", api_message(core.world, message))
    return message


def forward(core: Core, person: Person, text: str, from_name: str) -> Message:
    """Pass on a text by somebody who hides their account (a mail pasted into another chat, say)."""
    words, entities = _words(text)
    origin = {"type": "hidden_user", "sender_user_name": from_name, "date": unix(core.clock.now())}
    return _post(core, person, "text", text=words, entities=entities, extra={"forward_origin": origin})


def sticker(core: Core, person: Person, emoji: str = "👍") -> Message:
    """A sticker."""
    file = core.world.add_file("sticker.webp", "image/webp", b"RIFF\x00\x00\x00\x00WEBP", "stickers")
    body = _file_ids(file.id, file.content) | {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
    }
    return _post(core, person, "sticker", extra={"sticker": body})


def voice(core: Core, person: Person, seconds: int = 4) -> Message:
    """A voice message (of silence)."""
    file = core.world.add_file("voice.oga", "audio/ogg", b"OggS" + bytes(64), "voice")
    body = _file_ids(file.id, file.content) | {"duration": seconds, "mime_type": file.mime}
    return _post(core, person, "voice", file=file, extra={"voice": body})


def photo(core: Core, person: Person, upload: Upload, caption: str = "") -> Message:
    """A picture with an optional caption."""
    width, height = picture_size(upload.content) or (1, 1)
    file = core.world.add_file(upload.name, upload.mime, upload.content, "photos")
    body = [_file_ids(file.id, file.content) | {"width": width, "height": height}]
    words, entities = _words(caption) if caption.strip() else ("", [])
    return _post(core, person, "photo", text=words, entities=entities, file=file, extra={"photo": body})


def document(core: Core, person: Person, upload: Upload, caption: str = "") -> Message:
    """A file with an optional caption."""
    file = core.world.add_file(upload.name, upload.mime, upload.content, "documents")
    body = _file_ids(file.id, file.content) | {"file_name": file.name, "mime_type": file.mime}
    words, entities = _words(caption) if caption.strip() else ("", [])
    return _post(core, person, "document", text=words, entities=entities, file=file, extra={"document": body})


def location(core: Core, person: Person, latitude: float, longitude: float) -> Message:
    """A place on the map, in degrees."""
    extra = {"location": {"latitude": latitude, "longitude": longitude}}
    return _post(core, person, "location", extra=extra)


def contact(core: Core, person: Person, first_name: str, phone_number: str) -> Message:
    """Somebody's card."""
    return _post(
        core, person, "contact", extra={"contact": {"first_name": first_name, "phone_number": phone_number}}
    )


def say_in_group(core: Core, person: Person, text: str, title: str = "Job hunters") -> None:
    """A text in a group the bot is in; only the bot sees it, the page shows private chats."""
    words, entities = _words(text)
    group_id = -(10**9 + int(hashlib.sha256(title.encode()).hexdigest()[:7], 16))
    body: Json = {
        "message_id": core.world.next_message_id(),
        "from": person.user(),
        "chat": {"id": group_id, "type": "group", "title": title},
        "date": unix(core.clock.now()),
        "text": words,
    }
    if entities:
        body["entities"] = entities
    core.updates.add("message", group_id, body)
    core.touch()


def set_blocked(core: Core, person: Person, blocked: bool) -> None:
    """Block the bot or let it back in; the bot learns it by `my_chat_member`."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    member = {"status": "member", "user": core.world.bot}
    kicked = {"status": "kicked", "user": core.world.bot, "until_date": 0}
    body = {
        "chat": person.chat(),
        "from": person.user(),
        "date": unix(core.clock.now()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
    _tell(core, person, "my_chat_member", body)
    core.world.events.send({"type": "people"})


async def tap(
    core: Core, person: Person, button: str, message_id: int | None = None, timeout: float = 10.0
) -> Json:
    """Tap an inline button, named by its label or its callback data, on the newest message that has it.

    Waits up to `timeout` seconds for the bot's answerCallbackQuery and returns it with `answered`, `text` and
    `show_alert`; for a link or copy button returns its `url` or `copied` at once, as no update is sent.
    """
    message, found = _find_button(core, person, button, message_id)
    if found["action"] != "callback":
        outcome = {"url": "url", "copy": "copied"}.get(found["action"], "other")
        return {"answered": True, outcome: found["value"]}
    pending = core.world.add_tap()
    body = {
        "id": pending.id,
        "from": person.user(),
        "message": api_message(core.world, message),
        "chat_instance": str(person.id * 7919),
        "data": found["value"],
    }
    _tell(core, person, "callback_query", body)
    try:
        answer = await asyncio.wait_for(asyncio.shield(pending.answer), timeout)
    except TimeoutError:
        return {"answered": False, "text": "", "show_alert": False, "query_id": pending.id}
    core.world.events.send({"type": "toast", "person": person.id, **answer})
    return answer | {"query_id": pending.id}


def _find_button(core: Core, person: Person, button: str, message_id: int | None) -> tuple[Message, Json]:
    for message in reversed(core.world.chat_messages(person)):
        if message_id is not None and message.id != message_id:
            continue
        shown = [each for row in buttons(message) for each in row]
        for each in shown:
            if button in (each["value"], each["text"]):
                return message, each
        for each in shown:  # a label may be given without its emoji
            if each["text"].split(" ", 1)[-1].strip().lower() == button.lower():
                return message, each
    raise CannotDoError(f"no message has a button “{button}”")


def forge_tap(core: Core, person: Person, message_id: int, data: str) -> str:
    """A tap with any callback data, as a changed client could send it; returns the id of the query."""
    message = core.world.messages.get(message_id)
    if message is None:
        raise CannotDoError(f"there is no message {message_id}")
    pending = core.world.add_tap()
    body = {
        "id": pending.id,
        "from": person.user(),
        "message": api_message(core.world, message),
        "chat_instance": secrets.token_hex(8),
        "data": data,
    }
    _tell(core, person, "callback_query", body)
    return pending.id


def _file_ids(file_id: str, content: bytes) -> Json:
    return {"file_id": file_id, "file_unique_id": f"u{file_id[4:12]}", "file_size": len(content)}
