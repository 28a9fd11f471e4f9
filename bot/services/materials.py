"""What was promised or asked for: kept once each, by when it is wanted, and what of it was sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.models import Case, Material, MaterialState
from bot.language.materials import WANTED, listed_alone
from bot.language.understanding import Event, Intent
from bot.services.desk import Desk
from bot.services.matching import name_words, words_of
from bot.services.phrasing import SENT
from bot.services.told import MaterialsNoted

_FILLERS: Final = frozenset(
    [
        *("my", "the", "a", "an", "some", "of", "to", "them", "their", "it", "any", "both", "at", "least"),
        *("one", "two", "three", "four", "five", "six", "2", "3", "4", "5", "6", "few", "couple", "several"),
        *("further", "additional", "more", "another", "other", "recent", "latest", "last", "updated", "new"),
        *("current", "full", "short", "final", "signed"),
    ]
)
#: What sort of thing it is, which few repeat: "DBS sent" is about the DBS certificate.
_SORTS: Final = frozenset(
    {"certificate", "certificates", "copy", "copies", "form", "check", "scan", "document", "documents", "pdf"}
)
#: Where one thing is told and the next begins, in "DBS sent, references tomorrow".
_PIECES: Final = re.compile(
    r"[,;.\n]+|\bbut\b|\band\b(?=[^,;.]*\b(?:tomorrow|later|to follow|will)\b)", re.IGNORECASE
)
_STILL_TO_GO: Final = re.compile(
    r"\b(?:tomorrow|tonight|later|soon|to follow|follows?|following|will|i[’']?ll|still|yet|next|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|haven[’']?t|hasn[’']?t|not|to go|left|missing|waiting)\b",
    re.IGNORECASE,
)


def things_told(desk: Desk, event: Event, case: Case, text: str) -> MaterialsNoted | None:
    """The things noted, where a message tells of them and of nothing else."""
    if event.materials and (event.intent is Intent.OTHER or not _tells_more(desk, event, text)):
        return MaterialsNoted(case=case, materials=note_materials(desk, event, case, text))
    loose = event.intent in (Intent.OTHER, Intent.REPLY_RECEIVED) and event.company is None
    if loose and event.ask is None and (listed := listed_alone(text)):
        return MaterialsNoted(case=case, materials=keep_materials(desk, case, listed))
    return None


def _tells_more(desk: Desk, event: Event, text: str) -> bool:
    """Whether it names a round, or a day other than that for which the things are wanted."""
    days = {event.interview_at.value.day} if event.interview_at else set()
    days |= {event.reply_by.value} if event.reply_by else set()
    return event.stage is not None or bool(days - {wanted_by(desk, event, text)})


def note_materials(desk: Desk, event: Event, case: Case, text: str) -> tuple[Material, ...]:
    """Keep what was asked for, once each."""
    return keep_materials(
        desk, case, [found.value for found in event.materials], wanted_by(desk, event, text)
    )


def keep_materials(
    desk: Desk, case: Case, named: Sequence[str], due: date | None = None
) -> tuple[Material, ...]:
    have = {name_words(m.what) for m in case.materials}
    new = [what for what in named if name_words(what) not in have]
    return tuple(promise_material(desk, case, what, due) for what in new)


def promise_material(desk: Desk, case: Case, what: str, due: date | None = None) -> Material:
    return desk.unit.save(
        Material(
            person_id=desk.person.id,
            application_id=case.application.id,
            what=what,
            due=due,
            promised_at=desk.now,
        )
    )


def wanted_by(desk: Desk, event: Event, text: str) -> date | None:
    """The day that stands right behind the things: "bring my passport on Monday" arranges no round and
    promises no answer. With a time of day it does, unless it says "by"."""
    if not event.materials:
        return None
    behind = text[event.materials[-1].span.end :]
    found = desk.moment(behind)
    joined = WANTED.fullmatch(behind, 0, found.span.start) if found else None
    if found is None or joined is None:
        return None
    return found.value.day if found.value.at is None or joined["until"] else None


def send_materials(desk: Desk, materials: tuple[Material, ...]) -> tuple[Material, ...]:
    return tuple(desk.unit.save(replace(m, state=MaterialState.SENT, sent_at=desk.now)) for m in materials)


def sent_as_promised(text: str, cases: Sequence[Case]) -> Case | None:
    """The one case of which a promised material is said to have been sent."""
    if not SENT.search(text):
        return None
    found = [c for c in cases if materials_sent(text, c)]
    return found[0] if len(found) == 1 else None


def sent_by_its_name(event: Event, text: str, cases: Sequence[Case]) -> Case | None:
    """As `sent_as_promised`, where the thing was taken for a company: "DBS sent"."""
    case = sent_as_promised(text, cases) if event.company else None
    if case is None or event.company is None:
        return None
    words = set(name_words(event.company.value))
    return case if any(words <= set(name_words(m.what)) for m in case.materials) else None


def materials_sent(text: str, case: Case) -> tuple[Material, ...]:
    """The promised materials that the text names, where it tells of what has gone: in "DBS sent, references
    tomorrow" the DBS alone."""
    gone = " ".join(piece for piece in _PIECES.split(text) if not _STILL_TO_GO.search(piece))
    said = {_singular(word) for word in words_of(gone)}
    promised = [m for m in case.materials if m.state is MaterialState.PROMISED]
    heads = Counter(words[-1] for m in promised if (words := _telling(m.what)))
    return tuple(m for m in promised if _named(_telling(m.what), said, heads))


def names_some(text: str, case: Case) -> bool:
    """Whether the text names promised things at all, and be it "the portfolio" of two portfolios."""
    said = {_singular(word) for word in words_of(text)}
    promised = [m for m in case.materials if m.state is MaterialState.PROMISED]
    return any(words[-1] in said for m in promised if (words := _telling(m.what)))


def _named(telling: Sequence[str], said: Set[str], heads: Mapping[str, int]) -> bool:
    """Whether a thing is named in full, or by its last word where that is the last of no other thing: "the
    samples" for the further writing samples."""
    if not telling:
        return False
    return set(telling) <= said or (telling[-1] in said and heads[telling[-1]] == 1)


def _telling(what: str) -> tuple[str, ...]:
    """The words by which a thing is known again, in order."""
    words = tuple(word for word in name_words(what) if word not in _FILLERS)
    told = tuple(word for word in words if word not in _SORTS) or words
    return tuple(_singular(word) for word in told)


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word
