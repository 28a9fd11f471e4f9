"""Telegram's HTML parse mode: text with tags in, plain text and entities out, or Telegram's refusal.

Offsets and lengths of entities are UTF-16 code units, offsets in refusals UTF-8 bytes, as Telegram has it.
Named character references other than lt, gt, amp and quot are no error there: they stay as written.
The wording of refusals inside `<tg-time>` (Bot API 9.5) is not public; here it follows its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import cannot_parse

Entity = dict[str, Any]

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
_TAGS = frozenset(_SIMPLE) | {"a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+));?")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_DATE_TIME_FORMAT = re.compile(r"(?:r|w?[dD]?[tT]?)")
_NUMBER = re.compile("[0-9]{1,19}")
_SPACE = " \t\r\n\v\f"
_END = "\0"  # stands after the last character, so that every look ahead finds something
_LINK = re.compile(r"(?:https?|tg|ton)://", re.IGNORECASE)
_BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:].*)?", re.DOTALL)
_LANGUAGE = "code's language"  # kept while parsing: it counts where <code> and <pre> cover the same words
_LONGEST_REFERENCE = 10  # characters, "&#x10FFFF" being nine


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of every limit and offset in the Bot API."""
    return len(text) + sum(char > "\uffff" for char in text)


@dataclass
class _Open:
    """A tag that waits for its end: what it argues for, and where its text begins."""

    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source.replace(_END, "") + _END
        self.at = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.source[self.at] != _END:
            char = self.source[self.at]
            if char == "&" and (found := self._reference(self.at)):
                char, self.at = found
                self._append(char)
            elif char != "<":
                self._append(char)
                self.at += 1
            elif self.source[self.at + 1] == "/":
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), self.entities

    def _append(self, char: str) -> None:
        self.text.append(char)
        self.offset += utf16_length(char)

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _reference(self, at: int) -> tuple[str, int] | None:
        """The character a reference stands for and where it ends; None when it stays as written."""
        match = _REFERENCE.match(self.source, at)
        if match is None:
            return None
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            return (_NAMED[name], match.end()) if name in _NAMED else None
        code = int(hexadecimal, 16) if hexadecimal else int(decimal)
        if not 0 < code < 0x10FFFF or len(match.group().rstrip(";")) >= _LONGEST_REFERENCE:
            return None
        if 0xD800 <= code <= 0xDFFF:
            raise cannot_parse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return chr(code), match.end()

    def _take_until(self, stops: str) -> str:
        begin = self.at
        while self.source[self.at] not in stops and self.source[self.at] != _END:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_space(self) -> None:
        while self.source[self.at] in _SPACE:
            self.at += 1

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take_until(_SPACE + ">").lower()
        if self.source[self.at] == _END:
            raise cannot_parse(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if tag not in _TAGS:
            raise cannot_parse(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes: dict[str, str] = {}
        self._skip_space()
        while self.source[self.at] != ">":
            name, value = self._attribute(tag, begin)
            attributes[name] = value
            self._skip_space()
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            where = self._bytes(begin)
            raise cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append(_Open(tag, attributes, self.offset, len(self.text)))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take_until(_SPACE + "=>")
        if not name and self.source[self.at] != _END:
            where = self._bytes(begin)
            raise cannot_parse(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
        self._skip_space()
        if self.source[self.at] != "=":
            if self.source[self.at] != _END and (tag, name) == ("blockquote", "expandable"):
                return name, ""
            where = self._bytes(begin)
            if self.source[self.at] == _END:
                raise cannot_parse(f'Unclosed start tag "{tag}" at byte offset {where}')
            raise cannot_parse(
                "Expected equal sign in declaration of an attribute of the tag "
                f'"{tag}" at byte offset {where}'
            )
        self.at += 1
        self._skip_space()
        value = self._quoted() if self.source[self.at] in "'\"" else self._name_token()
        if self.source[self.at] == _END:
            raise cannot_parse(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return name, value

    def _name_token(self) -> str:
        begin = self.at
        match = _NAME_TOKEN.match(self.source, begin)
        self.at = match.end() if match else begin
        if self.source[self.at] not in _SPACE + ">" + _END:
            raise cannot_parse(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
        return self.source[begin : self.at].lower()

    def _quoted(self) -> str:
        quote = self.source[self.at]
        self.at += 1
        value: list[str] = []
        while self.source[self.at] not in (quote, _END):
            found = self._reference(self.at) if self.source[self.at] == "&" else None
            char, self.at = found or (self.source[self.at], self.at + 1)
            value.append(char)
        if self.source[self.at] == quote:
            self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        where = self._bytes(begin)
        if not self.open:
            raise cannot_parse(f"Unexpected end tag at byte offset {where}")
        self.at += 2
        name = self._take_until(_SPACE + ">").lower()
        self._skip_space()
        if self.source[self.at] != ">":
            raise cannot_parse(f"Unclosed end tag at byte offset {where}")
        self.at += 1
        opened = self.open[-1]
        if name and name != opened.tag:
            raise cannot_parse(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.open.pop()
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {"offset": opened.offset, "length": self.offset - opened.offset}
        if opened.tag in _SIMPLE:
            entity["type"] = _SIMPLE[opened.tag]
        elif opened.tag == "a":
            url = checked_link(opened.attributes.get("href") or "".join(self.text[opened.begin :]))
            if url is None:  # Telegram drops a link it cannot follow and keeps the words
                return
            entity |= {"type": "text_link", "url": url}
        elif opened.tag in ("pre", "code"):
            self._close_code(opened, entity)
            return
        elif opened.tag == "blockquote":
            expandable = "expandable" in opened.attributes
            entity["type"] = "expandable_blockquote" if expandable else "blockquote"
        elif opened.tag == "tg-emoji":
            emoji_id = _emoji_id(opened.attributes.get("emoji-id"))
            entity |= {"type": "custom_emoji", "custom_emoji_id": emoji_id}
        else:
            entity |= _date_time(opened.attributes)
        self.entities.append(entity)

    def _close_code(self, opened: _Open, entity: Entity) -> None:
        """`<pre><code class="language-x">` (either way round) is one block with a language."""
        entity["type"] = opened.tag
        css_class = opened.attributes.get("class", "")
        if opened.tag == "code" and css_class.startswith("language-"):
            entity[_LANGUAGE] = css_class.removeprefix("language-")
        last = self.entities[-1] if self.entities else {}
        same_place = all(last.get(key) == entity[key] for key in ("offset", "length"))
        if same_place and {last["type"], opened.tag} == {"pre", "code"}:
            entity = {**self.entities.pop(), **entity, "type": "pre"}
            if entity.get(_LANGUAGE):
                entity["language"] = entity[_LANGUAGE]
        self.entities.append(entity)


def _emoji_id(value: str | None) -> str:
    if value is None or not _NUMBER.fullmatch(value) or not 0 < int(value) < 2**63:
        raise cannot_parse("Invalid custom emoji identifier specified")
    return value


def _date_time(attributes: dict[str, str]) -> Entity:
    unix = attributes.get("unix", "")
    if not _NUMBER.fullmatch(unix) or not 0 < int(unix) < 2**31:
        raise cannot_parse("Invalid Unix time specified")
    entity: Entity = {"type": "date_time", "unix_time": int(unix)}
    form = attributes.get("format", "")
    if not _DATE_TIME_FORMAT.fullmatch(form):
        raise cannot_parse("Invalid date and time format specified")
    if form:
        entity["date_time_format"] = form
    return entity


def checked_link(url: str) -> str | None:
    """The link as Telegram keeps it, or None when it is none."""
    url = url.strip()
    if _LINK.match(url):
        return url if url.split(":", 1)[1].strip("/") else None
    if _BARE_HOST.fullmatch(url) and "://" not in url:
        return f"http://{url}"
    return None


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and sorted entities of a text in HTML parse mode. ApiError 400 in the parser's words."""
    text, entities = _Parser(source).parse()
    for entity in entities:
        entity.pop(_LANGUAGE, None)
    return text, sort_entities(entities)


def sort_entities(entities: list[Entity]) -> list[Entity]:
    """Outer before inner, first before last."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
