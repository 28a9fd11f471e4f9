"""A message made ready for reading: cleaned letter by letter, so that places in it stay places in
the text as it was given, and cut into tokens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from bot.language import mask
from bot.language.dates.words import classify

MOST_TOKENS = 820  # what 4096 letters of a real message hold, marks counted
LONGEST = 4096  # characters read; Telegram's own limit for one message

_PLAIN = {
    ord(odd): plain
    for odd, plain in zip(
        "’‘ʼ`´“”„«»–—−‑‐\u00a0\u202f\u2009\t", "'''''\"\"\"\"\"––--- \u0020\u0020 ", strict=True
    )
}
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

_TOKEN = re.compile(
    r"""
      (?P<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d))
    | (?P<numeric>\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])
        | \d{1,2}-\d{1,2}-\d{2,4}(?![\d-])
        | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?![\d.])
        | (?<=\bon[ ])\d{1,2}\.\d{1,2}\.(?![\w.]))
    | (?P<clock>\d{1,2}[:.h]\d\d(?![\d])(?:[ ]?[ap]\.?m\b\.?|[ap]\b)?
        | \d{1,2}[ ]?(?:[ap]\.m\.|[ap]m\b)
        | \d{1,2}[ap]\b
        | (?:0?[1-9]|1[0-2])[0-5]\d(?:[ap]|[ ]?[ap]m)\b
        | (?:[01]\d|2[0-3])[0-5]\dh\b
        | (?:1[3-9]|2[0-3])h\b)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<shorthand>2(?:day|moro|morrow|nite|night|mrw|mro)\b)
    | (?P<code>(?:[a-z]\d|f2f|b2b|b2c)\b)
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<mark>[^\s\w]|_)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`low` is the token in small letters; `kind` is the name of its pattern above."""

    low: str
    kind: str
    start: int
    end: int
    capital: bool


def _plain(text: str) -> str:
    """The text with typographic marks made plain and invisible ones made spaces; same length."""
    text = text.translate(_PLAIN)
    if not text.isascii():
        text = _INVISIBLE.sub(" ", text)
        if any(c.isdigit() and c > "9" for c in text):
            text = "".join(str(d) if (d := unicodedata.decimal(c, None)) is not None else c for c in text)
    return text


_BARE = str.maketrans("łøđıßæœ", "lodisao")


def _bare(letter: str) -> str:
    """The letter without its accent; é and e are one in every list of words."""
    return unicodedata.normalize("NFD", letter)[0] if "\u00e0" <= letter <= "\u1eff" else letter


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):  # a letter that grows when made small, such as the Turkish İ
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else "".join(map(_bare, low)).translate(_BARE)


@dataclass(slots=False)
class Message:
    """`plain` and `low` have the same length as the text read; what cannot hold a date or a name
    (links, addresses, telephone numbers, money, versions) is blanked in `low`."""

    text: str
    plain: str = field(init=False)
    low: str = field(init=False)

    def __post_init__(self) -> None:
        self.plain = _plain(self.text[:LONGEST])
        self.low = mask.blank(_lower(self.plain))

    @cached_property
    def tokens(self) -> list[Token]:
        plain = self.plain
        return [
            Token(
                found[0],
                "word" if found.lastgroup in ("shorthand", "code") else found.lastgroup or "mark",
                found.start(),
                found.end(),
                plain[found.start()].isupper(),
            )
            for found in islice(_TOKEN.finditer(self.low), MOST_TOKENS)
        ]

    @cached_property
    def classes(self) -> list[tuple[str, int]]:
        """The class of each token in the grammar of dates, and its value."""
        return [classify(token.low, token.kind) for token in self.tokens]

    @cached_property
    def capitals(self) -> list[bool]:
        """Which tokens are written as names are: with a capital that means something, or like eBay."""
        if self.shouted:
            return [False] * len(self.tokens)
        plain = self.plain
        return [
            t.kind == "word"
            and (
                t.capital
                or (not plain[t.start : t.end].islower() and any(c.isupper() for c in plain[t.start : t.end]))
            )
            for t in self.tokens
        ]

    @cached_property
    def remembered(self) -> dict[tuple[int, bool], object]:
        """Names read before, by first token and whether small letters were allowed."""
        return {}

    @cached_property
    def shouted(self) -> bool:
        """Whether capitals say nothing here, because (nearly) everything is in them."""
        words = [t for t in self.tokens if t.kind == "word" and t.end - t.start > 1]
        loud = sum(self.plain[t.start : t.end].isupper() for t in words)
        return len(words) >= 4 and loud > 0.8 * len(words)

    @cached_property
    def small(self) -> bool:
        """Whether the writer does not use capitals at all (a lone "I" or "HR" aside)."""
        return not any(t.capital and t.end - t.start > 2 for t in self.tokens if t.kind == "word")

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next one."""
        if index + 1 >= len(self.tokens):
            return "\n"
        return self.low[self.tokens[index].end : self.tokens[index + 1].start]
