"""Putting one text together: which sentences, in what order, within what length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.models import Tone

from ..facts import Facts
from ..fragments import clean, upper_first
from . import book
from .kinds import (
    CHANNEL_LIMIT,
    MEASURES,
    PLANS,
    SPOKEN,
    WINDOWS,
    Channel,
    DraftKind,
    Length,
    Paragraph,
    Slot,
)
from .words import ROOMY, TERSE, TIGHT, Words, words_for

SUBJECT_LIMIT = 120
#: A brief letter, and a shortened one, leave out what they can above this many words.
BRIEF_WORDS, SHORT_WORDS = 85, 60


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words of the whole text: at least `low`, at most `high`, and best not above `goal`. `sentences`
    must stay (0: no matter how many), and are best not exceeded where `tight`."""

    low: int
    goal: int
    high: int
    sentences: int
    tight: bool


def _bounds(kind: DraftKind, tone: Tone, length: Length) -> Bounds:
    measure = MEASURES[kind]
    short = length is Length.SHORT
    low, high = measure.short_words if short else measure.words
    goal = SHORT_WORDS if short else BRIEF_WORDS if tone is Tone.BRIEF else high
    return Bounds(low, min(goal, high), high, measure.sentences[0], short or tone is Tone.BRIEF)


def letter(kind: DraftKind, facts: Facts, tone: Tone, n: int, length: Length) -> tuple[str, str]:
    """Subject and body of the whole letter (or spoken text) in wording `n`, counted from 0."""
    words = words_for(facts, TIGHT if kind is DraftKind.VOICEMAIL else ROOMY)
    body = _body(kind, tone, n, length, words)
    if kind not in SPOKEN and len(body.split()) > _bounds(kind, tone, length).high:
        body = _body(kind, tone, n, length, words_for(facts, TERSE))
    return _subject(kind, n, words), body


def _body(kind: DraftKind, tone: Tone, n: int, length: Length, words: Words) -> str:
    slots = [slot for paragraph in PLANS[kind] for slot in paragraph.slots if slot.fits(words.known)]
    said = {slot: _sentence(kind, tone, slot, n, words) for slot in slots}
    frame = _frame(kind, tone, n, words)
    sizes = {slot: _size(text, aloud=kind in SPOKEN) for slot, text in said.items()}
    around = sum(len(text.split()) for text in frame)
    chosen = _chosen(slots, sizes, around, _bounds(kind, tone, length))
    return _page(kind, frame, {slot: said[slot] for slot in chosen})


def _size(text: str, *, aloud: bool) -> int:
    """Words; aloud a number is said digit by digit, three of them in the time of two words."""
    digits = len(re.findall(r"\d", text)) if aloud else 0
    return len(text.split()) + digits * 2 // 3


def _chosen(slots: list[Slot], sizes: dict[Slot, int], around: int, bounds: Bounds) -> list[Slot]:
    """Which of the sentences stand: pads where it is too short, the heaviest left out where too long."""
    chosen = [slot for slot in slots if not slot.pad]
    pads = [slot for slot in slots if slot.pad]

    def size() -> int:
        return around + sum(sizes[slot] for slot in chosen)

    while pads and size() < bounds.low:
        chosen.append(pads.pop(0))
    for slot in sorted((s for s in chosen if s.weight), key=lambda s: -s.weight):
        fits = size() <= (bounds.goal if size() - sizes[slot] >= bounds.low else bounds.high)
        spare = bounds.sentences and _sentences(chosen) > bounds.sentences
        if fits and not (bounds.tight and spare):
            break
        if spare or not bounds.sentences:
            chosen.remove(slot)
    return chosen


def _sentences(chosen: list[Slot]) -> int:
    return sum(slot.part != WINDOWS for slot in chosen)


def _sentence(kind: DraftKind, tone: Tone, slot: Slot, n: int, words: Words) -> str:
    if slot.part == WINDOWS:
        rows = str(words.phrases["windows"]).splitlines()
        rows += ["[day and time]"] * (2 - len(rows))
        return "\n".join(f"- {row}" for row in rows)
    choice = _lines(kind, tone, slot.part, words)
    return _finish(book.render(choice[n % len(choice)], words.phrases))


def _finish(sentence: str) -> str:
    """A capital at the start, and one full stop where a fact ended with its own ("Acme Inc.")."""
    sentence = re.sub(r"([.?!])\.(?=\s|$)", r"\1", sentence)
    return upper_first(re.sub(r"\s+([,.;:?!])", r"\1", sentence))


def _frame(kind: DraftKind, tone: Tone, n: int, words: Words) -> tuple[str, str]:
    """Greeting and sign-off; both empty for what is said aloud."""
    if kind in SPOKEN:
        return "", ""
    greetings, ends = book.lines("letter", tone, "greeting"), book.lines("letter", tone, "signoff")
    greeting = book.render(greetings[n % len(greetings)], words.phrases)
    ending = book.render(ends[n % len(ends)], words.phrases)
    return greeting, f"{ending}\n{words.phrases['sender']}"


def _page(kind: DraftKind, frame: tuple[str, str], written: dict[Slot, str]) -> str:
    labels = book.lines(kind, "any", "labels")
    blocks = []
    for at, paragraph in enumerate(PLANS[kind]):
        block = _paragraph(paragraph, written)
        if block:
            blocks.append(f"{labels[at]}\n{block}" if labels else block)
    return "\n\n".join(block for block in (frame[0], *blocks, frame[1]) if block)


def _paragraph(paragraph: Paragraph, written: dict[Slot, str]) -> str:
    sentences = [written[slot] for slot in paragraph.slots if slot in written]
    if paragraph.bullets:
        return "\n".join(f"- {sentence}" for sentence in sentences)
    joined = " ".join(sentences)
    return re.sub(r" ?(?<!\n)(- .*)", r"\n\1", joined, count=1) if "\n- " in joined else joined


def short_body(kind: DraftKind, facts: Facts, tone: Tone, n: int, channel: Channel) -> str:
    """A LinkedIn note or a text message in wording `n`, within the channel's limit. LinkedIn shows who
    writes, so the first name will do; a text message comes from a number and needs the whole one."""
    words = words_for(facts, TIGHT)
    greetings = book.lines("letter", tone, "note_greeting")
    greeting = book.render(greetings[n % len(greetings)], words.phrases)
    end = str(words.phrases["sender_first" if channel is Channel.LINKEDIN else "sender"])
    note = _note(kind, tone, "note", n, words)
    more = _note(kind, tone, "more", n, words)
    room = CHANNEL_LIMIT[channel] - len(f"{greeting}\n\n{end}")
    whole = f"{note} {more}".strip()
    return f"{greeting}\n{whole if len(whole) <= room else ended(note, room)}\n{end}"


def _note(kind: DraftKind, tone: Tone, part: str, n: int, words: Words) -> str:
    choice = _lines(kind, tone, part, words)
    return _finish(book.render(choice[n % len(choice)], words.phrases)) if choice else ""


def _lines(kind: DraftKind, tone: str, part: str, words: Words) -> tuple[str, ...]:
    """The sentences of a part; where no interview has been held, those written for then, if any."""
    early = book.lines(kind, tone, f"{part}_before") if words.phrases["before"] else ()
    return early or book.lines(kind, tone, part)


def ended(text: str, limit: int) -> str:
    """`text` within `limit`, ending with a whole sentence where it can."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    stop = max(head.rfind(". "), head.rfind("? "))
    return head[: stop + 1] if stop > limit // 2 else f"{clean(text, limit - 1)}."


def _subject(kind: DraftKind, n: int, words: Words) -> str:
    """Of an e-mail; empty for what is said aloud."""
    choice = _lines(kind, "any", "subject", words)
    if kind in SPOKEN or not choice:
        return ""
    if words.phrases["task"]:  # nobody has met: the role says more than "exchange"
        choice = tuple(line for line in choice if "talk" not in line)
    line = upper_first(book.render(choice[n % len(choice)], words.phrases))
    return line if len(line) <= SUBJECT_LIMIT else line[:SUBJECT_LIMIT].rsplit(" ", 1)[0]
