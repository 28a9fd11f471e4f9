"""A message as its two readers see it: the bot (an API Message) and the page (an entry of the transcript)."""

from __future__ import annotations

from typing import Any

from bot.playground.markup import utf16_length
from bot.playground.world import Message, World, unix

Json = dict[str, Any]


def api_message(world: World, message: Message, with_reply: bool = True) -> Json:
    """The message as Telegram would give it to the bot."""
    body: Json = {
        "message_id": message.id,
        "from": world.bot if message.from_bot else message.person.user(),
        "chat": message.person.chat(),
        "date": unix(message.date),
    }
    if message.edited:
        body["edit_date"] = unix(message.edited)
    replied = world.find_message(message.person, message.reply_to) if message.reply_to else None
    if replied and with_reply:  # Telegram gives one level of reply only
        body["reply_to_message"] = api_message(world, replied, with_reply=False)
    words, marks = ("caption", "caption_entities") if message.has_caption else ("text", "entities")
    if message.text:
        body[words] = message.text
        if message.entities:
            body[marks] = message.entities
    body |= message.extra
    if message.markup and "inline_keyboard" in message.markup:
        body["reply_markup"] = message.markup
    return body


def buttons(message: Message) -> list[list[Json]]:
    """Rows of inline buttons as the page draws them: text, action (callback, url, copy, other), value."""
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: Json) -> Json:
    shown: Json = {"text": button["text"], "style": button.get("style")}
    if "callback_data" in button:
        return shown | {"action": "callback", "value": button["callback_data"]}
    if "url" in button:
        return shown | {"action": "url", "value": button["url"]}
    if "copy_text" in button:
        return shown | {"action": "copy", "value": button["copy_text"]["text"]}
    return shown | {"action": "other", "value": ""}


def transcript_entry(world: World, message: Message) -> Json:
    """The message as tests and the page read it. Offsets of entities are UTF-16 units, dates ISO in UTC."""
    replied = world.find_message(message.person, message.reply_to) if message.reply_to else None
    entry: Json = {
        "message_id": message.id,
        "from": "bot" if message.from_bot else "person",
        "kind": message.kind,
        "text": message.text,
        "entities": message.entities,
        "length": utf16_length(message.text),
        "buttons": buttons(message),
        "keyboard": _reply_keyboard(message),
        "date": message.date.isoformat(),
        "edited": message.edited is not None,
        "reply_to": message.reply_to,
        "reply_text": (replied.text or f"({replied.kind})") if replied else None,
        "reaction": message.reaction,
        "pinned": message.pinned,
    }
    if message.file:
        entry["file"] = {
            "name": message.file.name,
            "mime": message.file.mime,
            "size": len(message.file.content),
            "url": f"/control/file/{message.file.id}",
        }
    for name in ("location", "contact", "forward_origin", "sticker"):
        if name in message.extra:
            entry[name] = message.extra[name]
    return entry


def _reply_keyboard(message: Message) -> list[list[Json]] | None:
    """Keys in place of the phone's own keyboard; an empty list takes them away, None leaves what is there."""
    markup = message.markup or {}
    if markup.get("remove_keyboard"):
        return []
    if "keyboard" not in markup:
        return None
    return [[_key(key) for key in row] for row in markup["keyboard"]]


def _key(key: str | Json) -> Json:
    given = {"text": key} if isinstance(key, str) else key
    asked = [what for what in ("location", "contact") if given.get(f"request_{what}")]
    return {"text": given["text"], "asks_for": asked[0] if asked else None}
