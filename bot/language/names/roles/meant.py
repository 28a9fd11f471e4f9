"""Which of the jobs named is the one applied for: not what somebody there is ("head chef is Marco"), and in
any case what the words name as such ("interviewed as chef with Marco")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.language.names.roles.find import find
from bot.language.names.roles.role import Role
from bot.language.names.search import Named, Names
from bot.language.names.tokens import text_before
from bot.language.text import Message

_IS_CALLED: Final = re.compile(r",? (?:is|was|will be|being)(?: called| named)? ")
_IS_IT: Final = re.compile(r",? (?:who |that )?(?:is|was|who's|being)(?: the| their| a| an)? ")
#: "The role is head chef", "job: porter": the job itself.
_THE_JOB: Final = re.compile(r"\b(?:role|position|job|post|title|vacancy)\b[^.;!?]{0,12}$")
_INTERVIEWED_AS: Final = re.compile(
    r"\b(?:interview(?:ed|ing)?|trial(?: shift| day)?|assessment(?: centre| day)?|onsite|screen|tried out)\b"
    r"[^.;!?\n]{0,80}? as (?:an? |the )?$"
)
_NEAR: Final = 110  # letters before a title


def meant(message: Message, names: Names, jobs: Sequence[Role]) -> list[Role]:
    """The jobs found without those that somebody holds; where none is left, what "as" names behind an
    interview."""
    left = [job for job in jobs if not _held(message, job, names.people)]
    if any(job.sure for job in left) or " as " not in message.low:
        return left
    taken = names.tokens
    return [*left, *(title for title in find(message) if _as_it(message, title) and title.first not in taken)]


def _held(message: Message, job: Role, people: Sequence[Named]) -> bool:
    if _THE_JOB.search(text_before(message, job.start, _NEAR)):
        return False
    behind = any(_IS_CALLED.fullmatch(message.low, job.end, one.start) for one in people)
    return behind or any(_IS_IT.fullmatch(message.low, one.end, job.start) for one in people)


def _as_it(message: Message, title: Role) -> bool:
    return title.sure and _INTERVIEWED_AS.search(text_before(message, title.start, _NEAR)) is not None
