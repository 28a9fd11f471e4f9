"""A text cut into lines, sentences and words, each with its place (code points, end exclusive)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.writing.phrases import straighten

MAX_CHARACTERS = 4096

_WORD = re.compile(r"[^\W\d_]+(?:['\u02bb][^\W\d_]+)*")
_STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|no|nos|vs|approx|e\.g|i\.e|a\.m|p\.m|etc|co|inc|ltd|jr|sr)|\b[A-Z])\.$",
    re.I,
)
_CODE = re.compile(
    r"(?:https?://|www\.)\S+"  # addresses of pages
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # and of people
    r"|\b[\w-]+(?:\.[\w-]+)+/\S*"
    r"|(?<!\S)\S*\w[@_#/:+&]\w\S*"
    r"|\b(?=\w*\d)(?=\w*[^\W\d_])\w[\w.:-]*\w\b"  # letters and digits together: EPSG:4326, A320neo
    r"|(?<!\S)[+(]?\d[\d ()./:-]{3,}\d(?!\w)"  # telephone numbers, dates in figures
    r"|\b[A-Za-z]\w*\.[a-z]{2,3}\b"
)
SIGN_OFF = re.compile(
    r"^(?:with |my |and )*(?:many |kind(?:est)? |best |warm(?:est)? |very |all |yours? |most )*"
    r"(?:regards?|wishes|sincerely|faithfully|truly|cordially|respectfully|gratefully|thanks|thank you|"
    r"best|cheers|kindly|all the best|warmly|love|take care|yours|respectfully yours|sincerely yours|"
    r"looking forward(?: to [\w ]{1,30})?)(?: again| so much| in advance)?[ ,.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Span:
    """A piece of the text and where it stands."""

    start: int
    end: int
    words: str


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word without case and accents, for comparing names."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


#: A greeting has few words, unless it names a whole panel and ends in a comma.
_GREETING_WORDS = 7
_PANEL_GREETING_WORDS = 24
#: "Hi Ana, thank you for …": the greeting of a letter that is all one line.
_OPENING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?:[\w.'’-]+ ){0,2}[\w'’-]+(?=[,!] ?\S)",
    re.IGNORECASE,
)
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "’": "'",
        "ʼ": "'",
        "ʻ": "'",
    }
)


class Text:
    """One text under examination. `plain` has straight apostrophes and the very positions of `raw`."""

    def __init__(self, raw: str) -> None:
        self.raw = raw[:MAX_CHARACTERS]
        self.plain = straighten(self.raw)

    @cached_property
    def lines(self) -> list[Span]:
        """Every line that holds something, without the blanks around it."""
        return [
            _trimmed(self.raw, found.start(), found.end())
            for found in re.finditer(r"[^\n]*\S[^\n]*", self.raw)
        ]

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences, with their closing mark; a line's end closes one too."""
        spans, start = [], 0
        for stop in _STOP.finditer(self.raw):
            if stop.group().startswith(".") and _SHORT.search(self.raw[max(0, start) : stop.start() + 1]):
                continue
            spans.append((start, stop.end()))
            start = stop.end()
        spans.append((start, len(self.raw)))
        return [_trimmed(self.raw, *span) for span in spans if self.raw[span[0] : span[1]].strip()]

    @cached_property
    def words(self) -> list[Span]:
        """Every word (letters, inner apostrophes), code-like pieces left out."""
        return [
            Span(found.start(), found.end(), found.group())
            for found in _WORD.finditer(self.plain)
            if not self.in_code(found.start(), found.end())
        ]

    @cached_property
    def code(self) -> list[tuple[int, int]]:
        """Addresses, numbers, codes: never to be corrected."""
        return [found.span() for found in _CODE.finditer(self.raw)]

    @cached_property
    def greeting(self) -> Span | None:
        """The first line, where it is a greeting (short, or ending in a comma), or the greeting that it
        begins with; without its comma."""
        if not self.lines:
            return None
        first = self.lines[0]
        longest = _PANEL_GREETING_WORDS if first.words.endswith(",") else _GREETING_WORDS
        if opening := _OPENING.match(first.words):
            return Span(first.start, first.start + opening.end(), opening.group())
        if len(self.lines) == 1 or len(first.words.split()) > longest or first.words.endswith((".", "?")):
            return None
        cut = first.words.rstrip(" ,:;!–-")
        return Span(first.start, first.start + len(cut), cut)

    def in_code(self, start: int, end: int) -> bool:
        """Whether any of these characters belongs to an address, a number or a code."""
        return any(start < stop and begin < end for begin, stop in self.code)


def _trimmed(raw: str, start: int, end: int) -> Span:
    piece = raw[start:end]
    start += len(piece) - len(piece.lstrip())
    words = piece.strip()
    return Span(start, start + len(words), words)


def distance(one: str, other: str, limit: int = 3) -> int:
    """How many letters to change, add, drop or swap with their neighbour; `limit` + 1 if more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != against))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
