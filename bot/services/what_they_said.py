"""What was done and what came of it, in one breath: "called Jane, she said they went with someone else"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from bot.domain.models import Case
from bot.language.understanding import Event, Intent, Signal, Understanding
from bot.services.asked_back import wanted_on
from bot.services.calls import agreed_time
from bot.services.concerns import concern_of
from bot.services.desk import Desk
from bot.services.matching import at_company, match
from bot.services.phrasing import HEARD_BACK, LATER_DEADLINE, PUT_TO_THEM, SURE_ENOUGH, UNREACHED

#: Before what they did or said: a person, and what people do behind a call or a letter.
_DO: Final = (
    r"says?|said|told|replied|wants?|wanted|will|would|has|have|is|are|was|offered|invited|asked|went|decided"
    r"|confirmed|rejected|moved|chose|picked|can|needs?|phone|call|ring"
)
_THEN_THEY: Final = re.compile(
    r"(?:[,;.!]+\s*(?:(?i:and|but|so|then)\s+)*|\s+(?:(?i:and|but|so|then)\s+)+)"
    rf"(?=(?:(?i:she|he|they|it)|[A-Z][\w’'-]+)(?:[’'](?:ll|s|d|re|ve))? (?i:just )?(?i:{_DO})\b"
    r"|(?i:it[’']?s (?:a )?(?:no|yes)\b|unfortunately\b))"
)
_NEWS: Final = frozenset(
    {
        Intent.INTERVIEW_UPCOMING,
        Intent.OUTCOME_OFFER,
        Intent.OUTCOME_REJECTION,
        Intent.TIMELINE_UPDATE,
    }
)
#: What the reading of the whole keeps of the two, beside which the other is lost.
_ONE_OF_THEM: Final = frozenset({Intent.LOG_FOLLOWUP, Intent.REPLY_RECEIVED, Intent.INTERVIEW_PAST})
#: A round with its day and hour is told in few words: less sure a reading will do.
_ROUND_SURE: Final = 0.5


#: What is asked, feared or hoped is no answer: "emailed Jane to ask if they went with someone else".
_UNCERTAIN: Final = re.compile(
    r"\b(?:if|whether|because|what|when|why|how|hop(?:e|ing)|think|thought|guess|wonder(?:ing)?|in case|would"
    r"|unless|told (?:her|him|them))\b",
    re.IGNORECASE,
)
#: Before a question to us, behind what was told.
_THEN_ASKS: Final = re.compile(
    r"(?:[,;.!?]+\s*|\s+(?:and|but|so)\s+)(?:(?:and|but|so|also|btw)\s+)*"
    r"(?=(?:is|isn[’']?t|are|should|shall|can|could|may|do|does|did|will|would|when|how|what|why)"
    r" (?:it|i|we|they|that|this|he|she|you)\b)",
    re.IGNORECASE,
)


#: What a question put to them may be read as, by what it asks about.
_ASKED_ABOUT: Final = _NEWS | _ONE_OF_THEM


class Halves(NamedTuple):
    """What was done, what came of it, and the application that both are about."""

    deed: Understanding
    answer: Understanding
    application_id: int


def told_and_asked(desk: Desk, heard: Understanding) -> tuple[Understanding, Understanding] | None:
    """The interview that is told and the question behind it: "I had an interview at Acme yesterday, is it too
    early to write?" None where the message is one of the two."""
    if len(heard.events) > 1 or not heard.text.rstrip().endswith("?"):
        return None
    for cut in _THEN_ASKS.finditer(heard.text):
        told, asks = desk.read(heard.text[: cut.start()]), desk.read(heard.text[cut.end() :])
        event = told.first
        interview = event.intent is Intent.INTERVIEW_PAST and event.company is not None
        asked = asks.first.ask is not None or concern_of(asks.text) is not None
        if interview and event.sure >= SURE_ENOUGH and asked:
            return told, asks
    return None


def halves(desk: Desk, heard: Understanding, hint: int | None) -> Halves | None:
    """The two, where the reading of the whole message tells but one of them; None in all other cases, also
    where it must be asked first which case is meant."""
    event = heard.first
    if len(heard.events) > 1 or Signal.PASTED in event.signals or LATER_DEADLINE.search(heard.text):
        return None
    if event.company is not None and not at_company(event.company.value, desk.unit.cases()):
        return None  # nothing is on file that an answer could be to
    for cut in _THEN_THEY.finditer(heard.text):
        if _UNCERTAIN.search(heard.text[: cut.start()]):
            return None
        deed, answer = desk.read(heard.text[: cut.start()]), desk.read(heard.text[cut.end() :])
        case = match(deed.first, desk.unit.cases(), hint).case
        if case is None or _of_another(desk, answer, case):
            return None
        if _is_deed(heard, deed) and _is_answer(desk, heard, answer, case):
            return Halves(deed, answer, case.application.id)
    return None


def as_asked(desk: Desk, event: Event, text: str) -> Event:
    """A question put to them as the message that it was: nothing that it asks about has come about."""
    asked = PUT_TO_THEM.fullmatch(text.strip())
    if asked is None or _THEN_THEY.search(text):
        return event
    if event.intent not in _ASKED_ABOUT and not event.signals:
        return event
    deed = desk.read(asked["deed"]).first if asked["deed"] else event
    return replace(
        event,
        intent=Intent.LOG_FOLLOWUP,
        method=event.method or deed.method,
        stage=None,
        interview_at=None,
        reply_by=None,
        deadline=None,
        signals=frozenset(),
    )


def _of_another(desk: Desk, answer: Understanding, case: Case) -> bool:
    """Whether the answer names somebody, or a company, of another case."""
    event = answer.first
    other = match(event, desk.unit.cases()).case if event.company or event.people else None
    return other is not None and other.application.id != case.application.id


def _is_deed(heard: Understanding, deed: Understanding) -> bool:
    told, whole = deed.first, heard.first
    if len(deed.events) > 1 or told.sure < SURE_ENOUGH:
        return False
    if told.intent is Intent.LOG_FOLLOWUP:
        return whole.intent in _ONE_OF_THEM | _NEWS | {Intent.OTHER}
    return told.intent in _ONE_OF_THEM and whole.intent in _ONE_OF_THEM | {Intent.OTHER}


def _is_answer(desk: Desk, heard: Understanding, answer: Understanding, case: Case) -> bool:
    told = answer.first
    if agreed_time(desk, told, case, answer.text) or wanted_on(desk, answer.text):
        return True
    if told.intent is Intent.INTERVIEW_UPCOMING and told.interview_at and told.interview_at.value.at:
        return len(answer.events) == 1 and told.sure >= _ROUND_SURE
    if len(answer.events) > 1 or told.sure < SURE_ENOUGH:
        return False
    if told.intent is Intent.REPLY_RECEIVED and heard.first.intent is Intent.LOG_FOLLOWUP:
        return HEARD_BACK.search(answer.text) is not None and not UNREACHED.search(answer.text)
    if told.intent not in _NEWS:
        return False
    if told.intent is Intent.TIMELINE_UPDATE:  # a deed's own record keeps the day that they named
        return told.reply_by is not None and heard.first.reply_by is None
    return told.intent is not Intent.INTERVIEW_UPCOMING or told.interview_at is not None
