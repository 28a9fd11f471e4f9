"""From what a bot or a person typed to a text with entities, as Telegram would store it.

HTML parse mode and explicit entities only: the bot uses no Markdown, and asking for it is refused.
"""

from __future__ import annotations

import re
from typing import Any

from telegram.constants import MessageEntityType, MessageLimit

from bot.playground.errors import bad_request, cannot_parse
from bot.playground.markup import Entity, checked_link, parse_html, sort_entities, utf16_length

_FOUND = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,;:!?)])"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)
_MADE_BY_PERSON = frozenset(MessageEntityType) - {"email", "url", "bot_command", "mention", "hashtag"}
_WHOLE = frozenset({"code", "pre"})  # nothing else may stand inside these


def formatted(text: str, parse_mode: str | None, entities: object = None) -> tuple[str, list[Entity]]:
    """Text and entities of what the bot sends. ApiError in Telegram's words when they do not fit together."""
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad_request("unsupported parse_mode")
        text, made = parse_html(text)
    else:
        made = _explicit(text, entities)
    return with_found(*_trimmed(text, _without_nested(made)))


def within(text: str, limit: int, words: str) -> None:
    """Refuse a text of more than `limit` UTF-16 units, in the words given."""
    if utf16_length(text) > limit:
        raise bad_request(words)


def message_text(text: str, parse_mode: str | None, entities: object) -> tuple[str, list[Entity]]:
    """A message's text: 1 to 4096 units once parsed."""
    if not text:
        raise bad_request("message text is empty")
    result, found = formatted(text, parse_mode, entities)
    if not result:
        raise bad_request("text must be non-empty")
    within(result, MessageLimit.MAX_TEXT_LENGTH, "message is too long")
    return result, found


def caption_text(text: str, parse_mode: str | None, entities: object) -> tuple[str, list[Entity]]:
    """A caption: 0 to 1024 units once parsed."""
    result, found = formatted(text, parse_mode, entities)
    within(result, MessageLimit.CAPTION_LENGTH, "message caption is too long")
    return result, found


def with_found(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Add what Telegram finds by itself (commands, addresses, mentions) outside of links and code."""
    closed = [entity for entity in entities if entity["type"] in (*_WHOLE, "text_link")]
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in closed]
    found: list[Entity] = []
    for match in _FOUND.finditer(text):
        begin = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        if any(begin < end and start < begin + length for start, end in taken):
            continue
        found.append({"type": match.lastgroup, "offset": begin, "length": length})
    return text, sort_entities(entities + found)


def _without_nested(entities: list[Entity]) -> list[Entity]:
    """Drop what stands inside code, and a quotation inside a quotation, as Telegram does in silence."""
    kept: list[Entity] = []
    for entity in sort_entities(entities):
        around = [e for e in kept if e["offset"] + e["length"] > entity["offset"]]
        if any(e["type"] in _WHOLE for e in around):
            continue
        if "blockquote" in entity["type"] and any("blockquote" in e["type"] for e in around):
            continue
        kept.append(entity)
    return kept


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at either end, as Telegram stores it; code that begins the text keeps its own."""
    ended = text.rstrip()
    whole_start = any(e["offset"] == 0 and e["type"] in _WHOLE for e in entities)
    result = ended if whole_start else ended.lstrip()
    cut = utf16_length(ended) - utf16_length(result)
    length = utf16_length(result)
    moved = []
    for entity in entities:
        begin = max(0, entity["offset"] - cut)
        end = min(length, entity["offset"] + entity["length"] - cut)
        if end > begin:
            moved.append({**entity, "offset": begin, "length": end - begin})
    return result, moved


def _explicit(text: str, entities: object) -> list[Entity]:
    """Entities given as a list, checked like Telegram checks them."""
    if entities is None:
        return []
    if not isinstance(entities, list):
        raise cannot_parse("expected an Array of MessageEntity")
    return [entity for given in entities if (entity := _checked(text, given)) is not None]


def _checked(text: str, given: Any) -> Entity | None:
    if not isinstance(given, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind = str(given.get("type"))
    if kind not in frozenset(MessageEntityType):
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if kind not in _MADE_BY_PERSON:
        return None
    begin, length = (_whole_number(given, name) for name in ("offset", "length"))
    total = utf16_length(text)
    if begin < 0:
        raise bad_request(f"receive an entity with incorrect offset {begin}")
    if begin > total:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
    if begin + length > total:
        raise bad_request(
            f"entity beginning at UTF-16 offset {begin} ends after the end of the text "
            f"at UTF-16 offset {begin + length}"
        )
    if kind == "text_link":
        if "url" not in given:
            raise bad_request("can't parse MessageEntity: Can't find field \"url\"")
        if checked_link(str(given["url"])) is None:
            raise bad_request(f"entity URL '{given['url']}' is invalid: Wrong HTTP URL")
    return dict(given)


def _whole_number(given: Entity, name: str) -> int:
    value = given.get(name, 0)
    if not isinstance(value, int):
        raise bad_request(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    return value
