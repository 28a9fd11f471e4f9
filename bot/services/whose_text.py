"""Which case a text of the person's own belongs to: whom it greets, what was just shown, what it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.domain.models import Case, Draft
from bot.services.checking import people_of
from bot.services.desk import Desk
from bot.writing.proofread.text import distance, folded

#: A text that is checked so soon after a draft was shown is meant in its place.
JUST_NOW: Final = timedelta(hours=1)
#: Shorter names are a letter away from too many words.
SHORTEST_NAME: Final = 4
_GREETING: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?P<names>[^,!:\n]{2,60})(?=[,!:\n])",
    re.IGNORECASE,
)
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof"})


def case_meant(desk: Desk, text: str) -> Case | None:
    """The case that a text belongs to: the one whose contact it greets; else the one whose draft was shown
    just now; else the one whose company stands in it."""
    cases = desk.unit.cases()
    for greets in (greets_by_name, _greets_nearly):
        greeted = [case for case in cases if greets(case, text)]
        if len(greeted) == 1:
            return greeted[0]
    among = greeted or cases
    newest = newest_draft(desk, among)
    if newest and desk.now - newest.created_at <= JUST_NOW:
        return desk.unit.case(newest.application_id)
    named = [c for c in among if c.application.company.casefold() in text.casefold()]
    return named[0] if len(named) == 1 else None


def greets_by_name(case: Case, text: str) -> bool:
    """Whether the text begins with a greeting to somebody of the case."""
    return bool(_greeted(text) & _names_of(case))


def _greets_nearly(case: Case, text: str) -> bool:
    """As `greets_by_name`, a slip in the name allowed: "Hi Pria"."""
    return any(
        len(said) >= SHORTEST_NAME and distance(said, name, 1) == 1
        for said in _greeted(text)
        for name in _names_of(case)
    )


def _greeted(text: str) -> frozenset[str]:
    greeting = _GREETING.match(text.strip())
    return frozenset(map(folded, re.findall(r"\w+", greeting["names"]))) if greeting else frozenset()


def _names_of(case: Case) -> frozenset[str]:
    words = (word for name in people_of([case]) for word in re.findall(r"\w+", folded(name)))
    return frozenset(words) - _TITLES


def newest_draft(desk: Desk, cases: Sequence[Case]) -> Draft | None:
    """The text that was written last for any of the cases."""
    drafts = [d for case in cases for d in desk.unit.drafts(case.application.id)[:1]]
    return max(drafts, key=lambda d: (d.created_at, d.id), default=None)
