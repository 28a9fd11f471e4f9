"""The terms on which somebody is hired belong to the job: "part time assistant", "night porter", "marketing
manager maternity cover"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.language import lexicon
from bot.language.cues.words import WEEKDAYS
from bot.language.names.roles.role import Role
from bot.language.names.search import Names
from bot.language.names.tokens import low_at
from bot.language.patterns import one_of
from bot.language.text import Message

_COVER: Final = "(?:maternity|mat|paternity|parental|sickness|leave)(?: leave)? cover"
_TERM: Final = one_of(
    "(?:part|full|term)[ -]time|zero[ -]hours?|fixed[ -]term|temp|temporary|permanent|perm|casual|seasonal",
    f"bank|relief|freelance|(?:night|day|evening|weekend|late|early)(?:s|[ -]shift)?|{_COVER}",
)
#: Behind these a part of the week is a day on which something happened: "last night", "next weekend".
_A_DAY: Final = rf"(?:last|next|this|that|every|at|{WEEKDAYS}|tomorrow|yesterday|over the|on the) "
_BEFORE: Final = re.compile(rf"(?<!\w)(?P<day>{_A_DAY})?(?P<terms>(?:{_TERM}[ -])+)$")
_BEHIND: Final = re.compile(rf" (?:{_COVER}|\({_COVER}\)|(?:part|full)[ -]time)\b")
_LED: Final = re.compile(
    r"\b(?:for|as|be|role|position|job|post)(?: is| was|:)?(?: an?| the| my)? " + f"(?P<terms>(?:{_TERM} )+)"
)
_NEAR: Final = 60  # letters before the job
_TIME: Final = "time "  # what a job that was cut in two begins with: "part-|time assistant"
_LONGEST: Final = 4  # words of a title behind its terms
_LED_SCORE: Final = 3.0  # as sure as a job that only the model sees


def with_terms(message: Message, names: Names, jobs: Sequence[Role]) -> list[Role]:
    """The jobs with their terms; where none was found, what stands behind "for part time"."""
    taken = names.tokens
    found = list(jobs) if any(job.sure for job in jobs) else [*jobs, *_led_by_terms(message)]
    return [_widened(message, job, taken) for job in found]


def _widened(message: Message, job: Role, taken: set[int]) -> Role:
    low = message.low
    behind = _BEHIND.match(low, job.end)
    cut = len(_TIME) if low.startswith(_TIME, job.start) else 0
    before = _BEFORE.search(low, max(0, job.start - _NEAR), job.start + cut)
    starts = before is not None and not before["day"] and before.start("terms") < job.start
    start = before.start("terms") if before is not None and starts else job.start
    wider = _between(message, job, start, behind.end() if behind else job.end)
    return job if taken & set(range(wider.first, wider.last)) else wider


def _led_by_terms(message: Message) -> Iterator[Role]:
    """ "For part time assistant": a trade, whatever it may mean by itself."""
    led = _LED.search(message.low)
    if led is None:
        return
    first = bisect_left(message.tokens, led.end(), key=lambda token: token.start)
    last = first
    while last - first < _LONGEST and _of_a_title(low_at(message, last)):
        last += 1
    if last > first and low_at(message, last - 1) in lexicon.role_heads():
        yield Role(first, last, message.tokens[first].start, message.tokens[last - 1].end, _LED_SCORE)


def _of_a_title(low: str) -> bool:
    return low in lexicon.role_words() or low in lexicon.role_heads()


def _between(message: Message, job: Role, start: int, end: int) -> Role:
    """The job from one place of the text to another."""
    first, last = (bisect_left(message.tokens, at, key=lambda token: token.start) for at in (start, end))
    return replace(job, first=first, last=last, start=start, end=end)
