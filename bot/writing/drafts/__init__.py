"""The suggested texts: pure functions of the facts of a case, a tone, a channel and a seed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.models import Tone

from ..facts import Facts
from ..names import first
from . import book
from .kinds import CHANNEL_LIMIT, SPOKEN, Channel, DraftKind, Length, Text
from .letter import letter, short_body
from .words import turned

__all__ = [
    "CHANNEL_LIMIT",
    "SPOKEN",
    "Channel",
    "DraftKind",
    "Length",
    "Text",
    "compose",
    "compose_for_each",
    "wordings",
]

_BLANK = re.compile(r"\[[^\[\]\n]+\]")


def compose(
    kind: DraftKind,
    facts: Facts,
    *,
    channel: Channel = Channel.EMAIL,
    tone: Tone = Tone.WARM,
    length: Length = Length.NORMAL,
    avoid: Collection[str] = (),
    seed: int = 0,
) -> Text:
    """The text of `kind` made of `facts`: the same arguments always give the same text.

    No wording in `avoid` comes back while another is left. What is said aloud (`SPOKEN`) has no
    channel and comes as `Channel.EMAIL` without a subject; a LinkedIn note and a text message have
    one length.
    """
    return _compose(kind, facts, channel, tone, length, _order(kind, tone, avoid, seed)[0])


def compose_for_each(
    kind: DraftKind,
    facts: Sequence[Facts],
    *,
    channel: Channel = Channel.EMAIL,
    tone: Tone = Tone.WARM,
    length: Length = Length.NORMAL,
    avoid: Collection[str] = (),
    seed: int = 0,
) -> tuple[Text, ...]:
    """One text for each of several readers, in their order. No two share a sentence while there are
    as many wordings as readers (8 for a thank-you): they will lay them side by side. Each begins
    with another topic, and what stayed with the sender is told once, to the one it names."""
    order = _order(kind, tone, avoid, seed)
    told = _told_to(facts)
    texts = []
    for at, one in enumerate(facts):
        own = turned(one, at)
        own = own if at == told else replace(own, stuck="")
        texts.append(_compose(kind, own, channel, tone, length, order[at % len(order)]))
    return tuple(texts)


def wordings(kind: DraftKind, tone: Tone) -> tuple[str, ...]:
    """Every wording there is for a kind in a tone."""
    return tuple(f"{kind}.{tone}.{n + 1}" for n in range(book.wordings(kind, tone)))


def _order(kind: DraftKind, tone: Tone, avoid: Collection[str], seed: int) -> list[int]:
    """The wordings by number, starting from the seed's, those to avoid last."""
    names = wordings(kind, tone)
    turn = [(seed + k) % len(names) for k in range(len(names))]
    return sorted(turn, key=lambda n: names[n] in avoid)


def _told_to(facts: Sequence[Facts]) -> int:
    """Who is told what stayed: the one whose name is in it, else the first."""
    for at, one in enumerate(facts):
        name = first(one.recipient.name) if one.recipient else ""
        if name and re.search(rf"\b{re.escape(name)}\b", one.stuck, re.IGNORECASE):
            return at
    return 0


def _compose(kind: DraftKind, facts: Facts, channel: Channel, tone: Tone, length: Length, n: int) -> Text:
    spoken = kind in SPOKEN
    if spoken or channel is Channel.EMAIL:
        channel = Channel.EMAIL
        facts = _one_listener(facts) if spoken else facts
        subject, body = letter(kind, facts, tone, n, length)
    else:
        subject, body = "", short_body(kind, facts, tone, n, channel)
    blanks = tuple(dict.fromkeys(_BLANK.findall(f"{subject}\n{body}")))
    return Text(kind, channel, tone, f"{kind}.{tone}.{n + 1}", subject, body, blanks)


def _one_listener(facts: Facts) -> Facts:
    """On the phone there is one person at the other end."""
    if facts.recipient is not None or not facts.others:
        return facts
    return replace(facts, recipient=facts.others[0], others=facts.others[1:])
