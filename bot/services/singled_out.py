"""Words that single one case out: "the leeds one", "cancel the nurse job", "they rejected me at the bank".

Where nothing on file is called so, the only open case is not meant by them either: it has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.domain.models import Case
from bot.services.matching import name_words, words_of
from bot.writing.fragments import vocabulary

#: Words as long as this from the start make one word of two forms: "nurse", "nursing".
STEM: Final = 4
_WORDS: Final = r"(?P<name>[\w&’'.-]+(?: [\w&’'.-]+){0,2})"
_SINGLES_OUT: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?:the|my|that|this) {_WORDS} "
        r"(?:one|job|role|position|post|case|application|interview|meeting|company|place|firm)\b",
        r"^(?:please |pls )?(?:cancel|call off|close|archive|re-?open|drop|forget|delete|remove|erase)"
        rf" (?:about )?(?:the |my )?{_WORDS}[.!]?$",
        r"\b(?:withdraw|withdrew|rejected|declined|turned \w+ down)\b.* (?:at|from)"
        rf" (?:the )?{_WORDS}[.!]?$",
    )
)
#: They tell nothing apart: any case may have such a round, and every case is a job.
_OF_ANY_CASE: Final = vocabulary(
    "it this that these them me us everything all both a an the my and or with for from at on in of to i "
    "you what said told just now again please yet other another last first second third next final new "
    "old same whole only wrong right early earlier late later upcoming coming dream one job role position "
    "post case application interview meeting call round company place firm offer reminder nudge question "
    "hr phone video zoom teams online onsite technical panel screening recruiter group today tomorrow "
    "tonight yesterday week month morning afternoon evening noon monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thurs fri sat sun process stage step phase end minute race "
    "running search team email mail manager there here"
)


def singled_out(text: str, cases: Sequence[Case]) -> list[Case] | None:
    """The cases that the words fit by a company, role, person, place or topic; None where they tell none
    apart."""
    said = next(
        (words for form in _SINGLES_OUT if (m := form.search(text)) and (words := _naming(m["name"]))), None
    )
    return None if said is None else [case for case in cases if said & _stems(_about(case))]


def _naming(name: str) -> set[str]:
    """The stems of the words that can tell one case from another."""
    words = (word for word in name_words(name) if not any(c.isdigit() for c in word))
    return _stems(w for w in words if not {w, w.removesuffix("s")} & _OF_ANY_CASE)


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:STEM] for word in words}


def _about(case: Case) -> list[str]:
    """Every word on file about the case."""
    stages = [x.stage.value.replace("_", " ") for x in case.interviews if x.stage]
    told = [case.application.company, case.application.role or "", *stages]
    told += [part for contact in case.contacts for part in (contact.name, contact.title)]
    told += [part for x in case.interviews for part in (*x.topics, x.stuck, x.notes)]
    return [word for text in told for word in words_of(text)]
