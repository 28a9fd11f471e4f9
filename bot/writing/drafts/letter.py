"""Putting one text together: which sentences, in what order, within what length."""

from __future__ import annotations

import re

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
    Measure,
    Paragraph,
    Slot,
)
from .words import ROOMY, TIGHT, Words, words_for

SUBJECT_LIMIT = 120
#: A brief letter leaves out what it can above this many words.
BRIEF_WORDS = 85


def written_body(kind: DraftKind, facts: Facts, tone: Tone, n: int, length: Length) -> str:
    """The whole letter (or spoken text) in wording `n`, counted from 0."""
    words = words_for(facts, TIGHT if kind is DraftKind.VOICEMAIL else ROOMY)
    measure = MEASURES[kind]
    low, high = measure.short_words if length is Length.SHORT else measure.words
    slots = [slot for p in PLANS[kind] for slot in p.slots if slot.fits(words.known)]
    pads = [slot for slot in slots if slot.pad]
    chosen = [slot for slot in slots if not slot.pad]
    written = {slot: _sentence(kind, tone, slot, n, words) for slot in slots}
    frame = _frame(kind, tone, n, words)

    def size() -> int:
        return _count(frame) + sum(_count(written[slot]) for slot in chosen)

    while pads and size() < low:
        chosen.append(pads.pop(0))
    goal = min(high, BRIEF_WORDS) if tone is Tone.BRIEF else high
    for slot in sorted((s for s in chosen if s.weight and not s.pad), key=lambda s: -s.weight):
        fits = size() <= (goal if size() - _count(written[slot]) >= low else high)
        if fits and not _too_many(measure, chosen, length, tone):
            break
        if _may_go(measure, chosen):
            chosen.remove(slot)
    return _page(kind, frame, {slot: written[slot] for slot in chosen})


def _too_many(measure: Measure, chosen: list[Slot], length: Length, tone: Tone) -> bool:
    """Whether a short or brief check-in still has more sentences than it must."""
    low, _ = measure.sentences
    return bool(low) and (length is Length.SHORT or tone is Tone.BRIEF) and _sentences(chosen) > low


def _may_go(measure: Measure, chosen: list[Slot]) -> bool:
    return not measure.sentences[0] or _sentences(chosen) > measure.sentences[0]


def _sentences(chosen: list[Slot]) -> int:
    return sum(slot.part != WINDOWS for slot in chosen)


def _sentence(kind: DraftKind, tone: Tone, slot: Slot, n: int, words: Words) -> str:
    if slot.part == WINDOWS:
        rows = str(words.phrases["windows"]).splitlines()
        rows += ["[day and time]"] * (2 - len(rows))
        return "\n".join(f"- {row}" for row in rows)
    choice = book.lines(kind, tone, slot.part)
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


def _count(text: str | tuple[str, ...]) -> int:
    """Words, as a reader counts them."""
    return len(("\n".join(text) if isinstance(text, tuple) else text).split())


def short_body(kind: DraftKind, facts: Facts, tone: Tone, n: int, channel: Channel) -> str:
    """A LinkedIn note or a text message in wording `n`, within the channel's limit."""
    words = words_for(facts, TIGHT)
    limit = CHANNEL_LIMIT[channel]
    opening = book.lines("letter", tone, f"{channel}_greeting")
    start = book.render(opening[n % len(opening)], words.phrases)
    note = _note(kind, tone, "note", n, words)
    more = _note(kind, tone, "more", n, words)
    start += "\n" if start.endswith(",") else " "
    full = f"{start}{note} {more}".strip()
    return full if len(full) <= limit else clean_end(f"{start}{note}", limit)


def _note(kind: DraftKind, tone: Tone, part: str, n: int, words: Words) -> str:
    choice = book.lines(kind, tone, part)
    return _finish(book.render(choice[n % len(choice)], words.phrases)) if choice else ""


def clean_end(text: str, limit: int) -> str:
    """`text` within `limit`, ending with a whole sentence where it can."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    stop = max(head.rfind(". "), head.rfind("? "))
    return head[: stop + 1] if stop > limit // 2 else f"{clean(text, limit - 1)}."


def subject_line(kind: DraftKind, facts: Facts, n: int) -> str:
    """The subject of an e-mail; empty for what is said aloud."""
    choice = book.lines(kind, "any", "subject")
    if kind in SPOKEN or not choice:
        return ""
    line = upper_first(book.render(choice[n % len(choice)], words_for(facts).phrases))
    return line if len(line) <= SUBJECT_LIMIT else line[:SUBJECT_LIMIT].rsplit(" ", 1)[0]
