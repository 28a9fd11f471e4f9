"""Where one event of a message ends and the next begins: what the rules take for a beginning is weighed, by
a learned model, together with what is told so far, what this part tells, and how it is joined on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from bot.language.judge import judge
from bot.language.learned import weights
from bot.language.learned.classifier import Classifier
from bot.language.parts import Part, Setting
from bot.language.stems import stems
from bot.language.understanding import Intent
from bot.language.wording import Word

BEGINS, GOES_ON = CHOICES = ("begins", "goes on")

_MOST_PARTS: Final = 30
_FIRST_WORDS: Final = 3
_SURE: Final = 3.0  # evidence of a company that is surely meant

#: The words of some parts that stand in a row.
Wording = Callable[[Sequence[Part]], Sequence[Word]]


@cache
def classifier() -> Classifier:
    return Classifier(weights.load("events"))


def group(parts: Sequence[Part], setting: Setting, wording: Wording) -> list[list[Part]]:
    """The parts of each event, in text order. A text of very many parts is no account of several events."""
    if len(parts) > _MOST_PARTS:
        return [list(parts)]
    groups: list[list[Part]] = [[]]
    for part in parts:
        if groups[-1] and classifier().judge(features(groups[-1], part, setting, wording)).best == BEGINS:
            groups.append([])
        groups[-1].append(part)
    return groups


def features(so_far: Sequence[Part], part: Part, setting: Setting, wording: Wording) -> list[str]:
    """What is weighed where `part` follows the parts of an event."""
    words = wording([part])
    told = Intent(judge(so_far, wording(so_far)).best)
    tells = judge([part], words)
    company = _company(so_far, part, setting)
    ruled = (part.kind or _elsewhere(part)) and _begins(part, so_far, setting)
    gap = setting.message.low[so_far[-1].clause.end : part.clause.start].strip()
    return [
        "always",
        f"ruled {bool(ruled)}",
        f"company {company}",
        f"told {told} tells {tells.best}",
        f"told {told} tells {tells.best} company {company}",
        f"sure {tells.sure > 0.6} tells {tells.best} company {company}",
        f"kind {part.kind} company {company}",
        f"dated {bool(part.spots)} before {any(p.spots for p in so_far)} company {company}",
        f"dated {bool(part.spots)} told {told} tells {tells.best}",
        f"gap {gap[:2]} {company}",
        f"pasted {part.pasted}",
        f"long {min(6, len(words) // 3)}",
        *_opening(words, company),
        *(f"phrase {label} {company}" for label in sorted(part.clause.labels)),
    ]


def _opening(words: Sequence[Word], company: str) -> Iterator[str]:
    row = [stem for word in words[:_FIRST_WORDS] for stem in stems(word.text)]
    yield from (f"{place} {word}" for place, word in enumerate(row))
    yield from (f"opens {word} {company}" for word in row)


def _company(so_far: Sequence[Part], part: Part, setting: Setting) -> str:
    """Whether the part names another company than the event so far, the same, the first, or none."""
    mine = _name(part, setting)
    theirs = next((name for p in reversed(so_far) if (name := _name(p, setting))), "")
    if not mine or not theirs:
        return ("first" if mine else "none") + (" after one" if theirs else "")
    return "same" if mine.startswith(theirs) or theirs.startswith(mine) else "other"


def _elsewhere(part: Part) -> bool:
    """Whether another company is surely spoken of, though nothing is reported in this part."""
    return part.company is not None and part.company.score >= _SURE and not part.evidence.question


def _begins(part: Part, so_far: Sequence[Part], setting: Setting) -> bool:
    """Another company, or an interview still to come behind one that is over."""
    kinds = {p.kind for p in so_far if p.kind}
    if not kinds or (part.pasted and any(p.pasted for p in so_far)):
        return False
    if _company(so_far, part, setting) == "other":
        return True
    if part.kind == Intent.INTERVIEW_UPCOMING and Intent.INTERVIEW_PAST in kinds:
        return bool(part.evidence.interview or part.spots) and not part.clause.has("cancelled")
    return (
        part.kind == Intent.INTERVIEW_PAST
        and Intent.INTERVIEW_UPCOMING in kinds
        and bool(part.evidence.interview)
        and part.evidence.did
    )


def _name(part: Part, setting: Setting) -> str:
    if part.company is None:
        return ""
    return setting.message.low[part.company.start : part.company.end].replace("the ", "")
