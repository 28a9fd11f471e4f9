"""What is said about the case of the open question and can be no answer to it: something put right, a number,
a thing to send, a wish about the letter. And news that stands beside an answer, in one message."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.domain.models import Question
from bot.language.understanding import Event, Intent, Understanding
from bot.places.phones import read_phone
from bot.services.absences import back_on
from bot.services.asked_back import wanted_on
from bot.services.calls import only_means_to_call
from bot.services.desk import Desk
from bot.services.empty_answers import means_nothing
from bot.services.facts import person_in_charge, promised_things
from bot.services.matching import same_company
from bot.services.phrasing import ANSWER_DUE, SORRY, SURE_ENOUGH
from bot.services.put_right import names_company
from bot.services.questions import DATED, FREE
from bot.services.there_too import says_there_too
from bot.services.who_was_there import changes_people

_IS: Final = r"(?:[’']s| is| was| should be| will be)"
_ROLE_IS: Final = re.compile(
    rf"{SORRY}*(?:the |my |their )?(?:role|job|position|post|(?:job )?title){_IS} ", re.IGNORECASE
)
_WHO_IT_WAS: Final = re.compile(
    rf"{SORRY}+(?:(?:it|that){_IS} (?:with )?|i (?:met|spoke (?:to|with)|talked (?:to|with)) |with )",
    re.IGNORECASE,
)
_HIM: Final = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)
_IT_WAS_WITH: Final = re.compile(r"(?:it|that) (?:was|is) with |i (?:met|spoke (?:to|with)) ", re.IGNORECASE)
_WHEN_IT_IS: Final = re.compile(
    rf"{SORRY}*(?:the |my )?(?:interview|meeting|call|round|lesson){_IS} (?:on |at |this |next |not )",
    re.IGNORECASE,
)
_IT_WAS_NOT: Final = re.compile(
    rf"{SORRY}*(?:it|that){_IS} (?:on |at )?[\w: ]{{2,20}},? (?:and |but )?not (?:on |at )?"
    r"[\w: ]{2,20}[.!]?",
    re.IGNORECASE,
)
_A_NUMBER: Final = re.compile(r"[+(]?\d[\d ().-]{7,20}\d")
_NUMBER_IS: Final = re.compile(
    r"\b(?:number|phone|telephone|mobile|cell|tel)\b[^.\d]{0,30}[+(]?\d[\d ().-]{7,20}\d", re.IGNORECASE
)
_OF_A_NUMBER: Final = re.compile(
    r"\b(?:number|phone|telephone|mobile|cell|tel|call|ring|whatsapp)\b", re.IGNORECASE
)
#: Whoever asks for something, or owes it: a sentence, and no list of things.
_SOMEBODY: Final = re.compile(r"(?:they|he|she|i|i[’'](?:ll|d|ve)|we|[A-Z][\w’'-]+) ", re.IGNORECASE)
#: How the letter shall be written, said to us: politely, ...
_PLEASE: Final = re.compile(
    r"(?:please|pls|plz) (?:write|say|call|address|sign|use|put|begin|start|open|end|change|mention|spell"
    r"|leave|drop|don[’']?t|do not|never)\b",
    re.IGNORECASE,
)
#: ... or shortly, with a word that only a letter has.
_WRITE_IT: Final = re.compile(
    r"(?:don[’']?t |do not )?(?:write|say|put|call me|sign|begin|start|address|use|spell|mention)\b.*"
    r"\b(?:dear|hi|hello|letter|note|e-?mail|message|draft|regards|signature)s?\b",
    re.IGNORECASE,
)
#: Where the next thing is told: a new subject, behind a mark or "and".
_NEXT: Final = re.compile(
    r"(?:[,;.!?]+\s+|\s+(?=(?:and|but|so) ))(?:(?:and|but|so|then|also|btw)\s+)*"
    r"(?=(?:they|he|she|we|it|i|there)(?:[’']\w+)? \w"
    r"|(?:the|their) (?:company|firm|employer)\b"
    r"|[\w’'-]+ (?:wants?|says?|said|will|asked|invited|told|promised|needs?|decides?)\b)",
    re.IGNORECASE,
)


def is_aside(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether the words are about the case that is asked about, and no answer to a question of this kind."""
    event, text, kind = heard.first, heard.text.strip(), question.kind
    if len(heard.events) > 1 or means_nothing(text, kind):
        return False
    if _gives_a_number(desk, text, kind):  # "micks number is ...": read as that of a company
        return True
    if _names_another(desk, event, question):
        return False
    return (
        _puts_right(desk, event, text, kind)
        or back_on(desk, event, text) is not None
        or (kind != "who" and (changes_people(desk.unit.cases(), text) or says_there_too(text)))
        or _names_a_thing_to_send(event, text, kind)
        or _calls_somebody(desk, event, text)
        or wanted_on(desk, text) is not None
        or (kind in FREE and bool(_PLEASE.match(text) or _WRITE_IT.match(text)))
    )


def _calls_somebody(desk: Desk, event: Event, text: str) -> bool:
    """ "Call him Thursday": not "I should phone suppliers on Fridays", which may be the job."""
    known = bool(event.people) or _HIM.search(text) is not None
    return known and only_means_to_call(event, text) and desk.moment(text) is not None


def _names_another(desk: Desk, event: Event, question: Question) -> bool:
    case = desk.unit.case(question.application_id) if question.application_id else None
    return case is None or bool(
        event.company and not same_company(event.company.value, case.application.company)
    )


def _puts_right(desk: Desk, event: Event, text: str, kind: str) -> bool:
    """Whether it says what the role, who it was, or when it is, where something else was asked."""
    if kind != "role" and event.role and _ROLE_IS.match(text):
        return True
    if kind != "who" and person_in_charge(text):
        return True
    if kind == "role" and event.people and _IT_WAS_WITH.match(text):
        return True
    if kind != "who" and event.people and not event.topics and _WHO_IT_WAS.match(text):
        return True
    says_when = _WHEN_IT_IS.match(text) or _IT_WAS_NOT.fullmatch(text)
    return kind not in DATED and bool(says_when and desk.moment(text))


def _gives_a_number(desk: Desk, text: str, kind: str) -> bool:
    if kind in ("phone", "my_phone", "who") or not (found := _A_NUMBER.search(text)):
        return False
    if found[0] == text.strip(" .") or _NUMBER_IS.search(text):
        return True
    return bool(_OF_A_NUMBER.search(text) and read_phone(text, desk.person.country))


def _names_a_thing_to_send(event: Event, text: str, kind: str) -> bool:
    if kind == "materials":
        return False
    told = bool(event.materials) and not event.topics and _SOMEBODY.match(text) is not None
    return told or bool(promised_things(text))


def parted(desk: Desk, text: str, kind: str) -> tuple[str, list[str]]:
    """The answer in a message, and each piece of news beside it: a day they named, a round arranged, a thing
    to send, what they are called. The answer is empty where all of it is news."""
    parts = _parts(text)
    news = [part for part in parts if len(parts) > 1 and _is_news(desk, part, kind)]
    return _together([part for part in parts if part not in news]), [_together([part]) for part in news]


def company_beside(text: str) -> tuple[str, str]:
    """What a message tells, and what it says beside that the company is called; the second empty where it
    says nothing of the kind, or nothing else."""
    parts = _parts(text)
    naming = [part for part in parts if names_company(_bare(part))]
    if len(naming) != 1 or len(parts) == 1:
        return text, ""
    return _together([part for part in parts if part not in naming]), _bare(naming[0])


def _parts(text: str) -> list[str]:
    """The message cut before each new subject, marks and all."""
    cuts = [0, *(found.end() for found in _NEXT.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if text[start:end].strip()]


def _together(parts: list[str]) -> str:
    return re.sub(r"[\s,;]+(?:(?:and|but|so|then|also|btw)\s*)*$", "", "".join(parts).strip())


def _bare(part: str) -> str:
    return _together([part]).strip(" .!")


def _is_news(desk: Desk, part: str, kind: str) -> bool:
    if names_company(_bare(part)):
        return True
    event = desk.read(_bare(part)).first
    if event.sure < SURE_ENOUGH:
        return False
    if event.intent is Intent.INTERVIEW_UPCOMING:
        return event.interview_at is not None
    if event.intent is Intent.TIMELINE_UPDATE:
        return event.reply_by is not None and bool(ANSWER_DUE.search(part))
    return _names_a_thing_to_send(event, part, kind)
