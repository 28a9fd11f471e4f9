"""What an interview was about: what the rules take for topics is weighed, by a learned model, together with
the words around it, and what only the model sees is added: "Variance analysis, ERP migration. Went well"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.language import lexicon
from bot.language.learned import weights
from bot.language.learned.tagger import Tagger, tagged
from bot.language.names.words import table
from bot.language.stems import stems
from bot.language.text import Message
from bot.language.topic_ends import widened
from bot.language.understanding import Found
from bot.language.wording import Word

#: What stands between two topics of a list is a link: so the second one knows of the first.
TOPIC, LINK = "topic", "link"

_MOST: Final = 200  # tokens read of an event
_EDGE: Final = "|"
_MARKS: Final = ",.;:!?()-\"'"
_STOPS: Final = table(". ! ? ;")
#: Words by which it is announced what was talked about; what a list begins with, and what stands within it.
_LEADS: Final = table(
    "talk chat speak ask discuss cover grill quiz drill question questions go dig focus about abt mostly",
    "mainly topic conversation want know hear touch test probe lot explain tell mention come",
)
_OPENERS: Final = table("( : - about abt on into")
_SEPARATORS: Final = table(", and & + then or plus")
#: Words that make a sentence of what could be a bare list.
_VERBS: Final = table(
    "i we they he she it you be have do will would say get go tell hear think know decide ring call email",
    "want let feel nail i+be they+will",
)


@cache
def shipped() -> Tagger:
    return Tagger(weights.load("topics"))


def find(
    message: Message, words: Sequence[Word], start: int, end: int, ruled: Sequence[Found[str]]
) -> tuple[Found[str], ...]:
    """The topics between two places of the text, as typed. `words`: one for each token of the message;
    `ruled`: the topics that the rules find."""
    first, tokens = contexts(words, start, end, ruled)
    found = [
        (first + one.first, first + one.last)
        for one in tagged(shipped().tags(tokens, {}))
        if one.kind == TOPIC
    ]
    inside = words[: first + len(tokens)]
    return tuple(Found(message.text[s.start : s.end], s) for s in widened(message, inside, found))


def contexts(
    words: Sequence[Word], start: int, end: int, ruled: Sequence[Found[str]]
) -> tuple[int, list[list[str]]]:
    """The number of the first token between two places of the text, and the features of each."""
    first = bisect_left(words, start, key=lambda word: word.start)
    inside = words[first : min(first + _MOST, bisect_left(words, end, key=lambda word: word.start))]
    row = [stems(word.text)[-1] for word in inside]
    marks = _marks(inside, ruled)
    padded = [_EDGE, _EDGE, *row, _EDGE, _EDGE]
    kinds = [_kind(word) for word in padded]
    return first, [
        [*_around(padded, kinds, at + 2, marks[at]), *_within(kinds[at + 2], place, marks[at])]
        for at, place in enumerate(_places(row))
    ]


def _marks(words: Sequence[Word], ruled: Sequence[Found[str]]) -> list[str]:
    """Where the topics of the rules begin ("B") and go on ("I")."""
    marks = [""] * len(words)
    for topic in ruled:
        first, last = (
            bisect_left(words, at, key=lambda word: word.start) for at in (topic.span.start, topic.span.end)
        )
        marks[first:last] = ["B", *"I" * (last - first - 1)] if last > first else []
    return marks


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in its sentence a token stands: what was last said to announce topics, to open a list, and to
    part its items, how many tokens ago; the sentence has so many commas and names, and perhaps a verb."""

    lead: str
    since_lead: int
    opener: str
    separator: str
    since_separator: int
    begins: bool
    commas: int
    names: int
    told: bool


def _places(row: Sequence[str]) -> Iterator[_Place]:
    for begin, end in _sentences(row):
        sentence = row[begin:end]
        commas, told = min(3, sentence.count(",")), not _VERBS.isdisjoint(sentence)
        names = len({word for word in sentence if word.startswith("<")})
        lead = opener = separator = ""
        led = parted = begin
        for at in range(begin, end):
            yield _Place(lead, at - led, opener, separator, at - parted, at == begin, commas, names, told)
            if row[at] in _LEADS:
                lead, led = row[at], at + 1
            if row[at] in _OPENERS or row[at] == ")":
                opener = row[at]
            if row[at] in _SEPARATORS:
                separator, parted = row[at], at + 1


def _sentences(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    begin = 0
    for at, word in enumerate(row):
        if word in _STOPS or at + 1 == len(row):
            yield begin, at + 1
            begin = at + 1


def _around(row: Sequence[str], kinds: Sequence[str], at: int, ruled: str) -> Iterator[str]:
    second, one, own, after, later = row[at - 2 : at + 3]
    kind_before, kind, kind_behind = kinds[at - 1 : at + 2]
    yield f"w {own}"
    yield f"end {own[-3:]}"
    yield f"-1 {one}"
    yield f"-2 {second}"
    yield f"+1 {after}"
    yield f"+2 {later}"
    yield f"-1w {one} {own}"
    yield f"w+1 {own} {after}"
    yield f"-21 {second} {one}"
    yield f"+12 {after} {later}"
    yield f"-1+1 {one} {after}"
    yield f"ruled {ruled}"
    yield f"ruled {ruled} w {own}"
    yield f"ruled {ruled} -1 {one}"
    yield f"ruled {ruled} kinds {kind_before} {kind}"
    yield f"-1 {one} kind {kind}"
    yield f"+1 {after} kind {kind}"
    yield f"kinds {kind_before} {kind} {kind_behind}"


def _kind(word: str) -> str:
    if word.startswith("<") or word in _MARKS or word == _EDGE:
        return word
    return "common" if word in lexicon.common_words() else "rare"


def _within(own: str, place: _Place, ruled: str) -> Iterator[str]:
    """What its place says of a token of its `own` kind."""
    bare = f"commas {place.commas} told {place.told}"
    led = bool(place.lead)
    yield f"lead {place.lead} since {min(4, place.since_lead)}"
    yield f"lead {place.lead} {bare} {own}"
    yield f"lead {place.lead} ruled {ruled}"
    yield f"led {led} ruled {ruled} {bare}"
    yield f"led {led} since {min(8, place.since_lead)} {own}"
    yield f"led {led} {bare} {own}"
    yield f"begins {place.begins} {bare} {own}"
    yield f"opener {place.opener} {bare} {own}"
    yield f"opener {place.opener} led {led} {own}"
    yield f"names {place.names} {bare} {own}"
    yield f"parted {place.separator} since {min(3, place.since_separator)} led {led} {bare} {own}"
    yield f"parted {place.separator} since {min(3, place.since_separator)} opener {place.opener} {own}"
