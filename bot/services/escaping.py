"""Whether a message is a new sentence rather than the answer to the open question.

What can be no answer of any kind escapes first; what is left escapes if it is surely read as news, and an
answer to a question of this kind could not be read so by mistake.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.models import Case, Question
from bot.language.understanding import Ask, Event, Intent, Signal, Understanding
from bot.services.asides import is_aside
from bot.services.concerns import concern_of
from bot.services.corrections import says_when
from bot.services.deeds import INTERVIEW
from bot.services.desk import Desk
from bot.services.empty_answers import means_nothing
from bot.services.hired import says_hired, took_another
from bot.services.mail import own_letter
from bot.services.matching import begins_with, same_company
from bot.services.no_answers import asks_at_last, never_an_answer
from bot.services.numbers import is_whom_asked
from bot.services.phrasing import (
    A_ROUND,
    ACCEPTED,
    ANSWER_DUE,
    ASKS,
    ASKS_BACK,
    HEARD_BACK,
    INTERVIEWED,
    LEFT_OUT,
    PUT_TO_THEM,
    SURE_ENOUGH,
    THEY_DID,
    WILL_MEET,
    WORRIES,
)
from bot.services.put_right import says_right_name
from bot.services.questions import DATED, FREE
from bot.services.rounds import CHANGES
from bot.services.said_to_be import says_what_it_is
from bot.services.silence import says_nobody_called
from bot.services.talked import subjects
from bot.services.told import Concern
from bot.services.what_they_said import halves
from bot.services.wished_letters import wishes_for_letters

#: What an answer to each kind of question may be taken for on its own.
_ANSWERS_LIKE: Final = {
    **dict.fromkeys(DATED, frozenset({Intent.SNOOZE, Intent.TIMELINE_UPDATE, *INTERVIEW})),
    "materials": frozenset({Intent.REPLY_RECEIVED, Intent.LOG_FOLLOWUP}),
    "topics": frozenset({Intent.INTERVIEW_PAST, Intent.REPLY_RECEIVED}),
    "stuck": frozenset({Intent.INTERVIEW_PAST, Intent.REPLY_RECEIVED}),
    "who": frozenset({Intent.INTERVIEW_PAST}),
}
#: A person's name and title, in words.
_A_NAME: Final = 4
#: Who answers a question after so long has seen it; later, news is news.
ANSWERED_WITHIN: Final = timedelta(days=1)
#: A sentence about somebody, where a thing to send was asked for...
_TELLS: Final = re.compile(
    r"(?:i|i[’']?d|i[’']?ll|i[’']?m|he|she|they|we|it|nobody|no one|(?:my|his|her|their) \w+ (?:is|was))\b",
    re.IGNORECASE,
)
#: ... unless it says that it is to be sent.
_TO_SEND: Final = re.compile(
    r"\b(?:ask|want|need|send|sent|share|promis|provid|forward|mail|submit|upload|request|like|see)\w*",
    re.IGNORECASE,
)
#: Somebody who is described, and their name: "a woman called Anna".
_IS_CALLED: Final = re.compile(
    r"(?:(?:i|it was|just|only|with|met|an?|the|this|some|really|very|nice|lovely|friendly|young|older) )*"
    r"(?:someone|somebody|woman|man|lady|guy|girl|bloke|chap|person|gentleman) (?:called|named) (?-i:[A-Z])",
    re.IGNORECASE,
)
_AROUND: Final = re.compile(r"\b(?:before|after)\b", re.IGNORECASE)
_DEEDS: Final = frozenset(
    {
        Intent.LOG_FOLLOWUP,
        Intent.OUTCOME_OFFER,
        Intent.OUTCOME_REJECTION,
        Intent.REPLY_RECEIVED,
        Intent.SNOOZE,
    }
)


def escapes(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether it is a new sentence: never an answer, or news."""
    if is_whom_asked(desk, question, heard.text) or (question.kind == "who" and _IS_CALLED.match(heard.text)):
        return False
    return _never_an_answer(desk, heard, question) or _is_news(desk, heard, question)


def _never_an_answer(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether the words can be no answer, whatever else they are."""
    event, text, kind = heard.first, heard.text, question.kind
    return bool(
        own_letter(desk.person, text)
        or never_an_answer(text, _case_of(desk, question))
        or _asks_of_the_case(text, kind)
        or (kind not in DATED and says_when(desk, text))
        or (kind != "employer" and says_right_name(desk.unit.cases(), text))
        or says_what_it_is(desk, text, kind)
        or wishes_for_letters(desk, text, kind)
        or says_hired(text)
        or took_another(text)
        or (kind not in FREE and says_nobody_called(text))
        or is_aside(desk, heard, question)
        or (kind != "who" and WILL_MEET.match(text))
        or (kind == "role" and _tells_of_the_round(event))
        or (kind not in FREE | {"who"} and subjects(text))
        or ((put := PUT_TO_THEM.fullmatch(text.strip())) and put["deed"])
        or _no_answer(desk, heard, question)
        or _of_mine_to_send(heard, question)
        or (event.intent is Intent.OTHER and _speaks_to_us(event, text, question))
        or (kind not in DATED and event.interview_at and INTERVIEWED.match(text))
        or (kind == "deadline" and ACCEPTED.search(text))
        or (kind in DATED - {"day"} and _of_a_round(event, text))
        or halves(desk, heard, None) is not None
        or (kind in FREE and _told_by_another(desk, text, question))
    )


def _asks_of_the_case(text: str, kind: str) -> bool:
    """A worry, or a thing that was left out: nothing that was talked about. Other questions may have been."""
    concern = concern_of(text)
    if concern is Concern.LEFT_OUT and LEFT_OUT.match(text):
        return True
    return concern is not None and (kind not in FREE or asks_at_last(text) or bool(WORRIES.match(text)))


def _is_news(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether what the message is read as outweighs that it may be the answer."""
    event, kind = heard.first, question.kind
    other = _of_another_company(desk, event, question)
    if event.signals & CHANGES and (
        kind not in FREE | DATED or (other and Signal.CANCELLED in event.signals)
    ):
        return True
    if len(heard.events) > 1 or event.sure < SURE_ENOUGH:
        round_told = event.intent is Intent.INTERVIEW_UPCOMING and event.interview_at and kind not in DATED
        return len(heard.events) > 1 or (other and bool(round_told or _names_nobody(heard, question)))
    if event.intent is Intent.OTHER:  # a name in it may be that of a tool: "Figma"
        return other and kind not in FREE
    return other or _tells_news(event, heard.text, kind)


def _tells_news(event: Event, text: str, kind: str) -> bool:
    """Whether a sure reading, of the company that is asked about, is no slip of the reader's."""
    if event.intent in _ANSWERS_LIKE.get(kind, frozenset()):
        if event.intent is Intent.REPLY_RECEIVED and kind in FREE - {"materials"}:
            return bool(HEARD_BACK.search(text))
        return event.intent is Intent.SNOOZE and bool(ASKS_BACK.search(text))
    if event.intent in INTERVIEW:
        return bool(event.company and event.interview_at) or event.intent is Intent.INTERVIEW_UPCOMING
    if event.intent is Intent.TIMELINE_UPDATE and kind in FREE:
        if _said_by_an_employer(event, text):
            return True
        return bool(ANSWER_DUE.search(text))  # "their closing takes nine days" is what was talked about
    return event.intent in _DEEDS or kind not in DATED


def _said_by_an_employer(event: Event, text: str) -> bool:
    """ "Monzo said 30 january", in whatever letters the name is typed."""
    if event.company is None or event.reply_by is None:
        return False
    return re.match(r" (?:said|says|told me|promised)\b", text[event.company.span.end :]) is not None


def _of_a_round(event: Event, text: str) -> bool:
    """ "Trial with them Friday 8am", and not "Friday, after my trial" or "they said in the interview"."""
    first = A_ROUND.search(text) if event.intent is Intent.INTERVIEW_UPCOMING else None
    dated = event.interview_at.span.start if event.interview_at else 0
    return first is not None and first.start() < dated and not _AROUND.search(text)


def _tells_of_the_round(event: Event) -> bool:
    """ "Met sarah and tom, they asked about pricing": who was there and what about, and no role in it."""
    return bool(event.people and event.topics) and event.role is None


def _told_by_another(desk: Desk, text: str, question: Question) -> bool:
    """ "Harris rang, Friday 8am": what another employer on file did or said."""
    others = [case for case in desk.unit.cases() if case.application.id != question.application_id]
    return bool(begins_with(text, others)) and bool(THEY_DID.match(text.strip()))


def _of_another_company(desk: Desk, event: Event, question: Question) -> bool:
    """Whether another company is named than that of the question. What anything can be the answer to names
    one only if it is on file, has a capital, or comes with the day of an interview: "they asked abt
    conflict" names none."""
    case = _case_of(desk, question)
    if event.company is None or case is None or same_company(event.company.value, case.application.company):
        return False
    name = event.company.value
    on_file = any(same_company(name, company) for company in desk.known().companies)
    return question.kind not in FREE or on_file or name != name.lower() or event.interview_at is not None


def _case_of(desk: Desk, question: Question) -> Case | None:
    return desk.unit.case(question.application_id) if question.application_id else None


def _names_nobody(heard: Understanding, question: Question) -> bool:
    """A whole sentence without a person in it, where a person was asked for."""
    return question.kind == "who" and not heard.first.people and len(heard.text.split()) > _A_NAME


def _no_answer(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether the message can hardly be meant for the question: news a day later, or, where a thing to send
    was asked for, a sentence that speaks of none."""
    if question.kind in FREE and desk.now - question.asked_at > ANSWERED_WITHIN:
        news = heard.first.intent is not Intent.OTHER and heard.first.sure >= SURE_ENOUGH
        if news and not heard.first.materials:
            return True
    if question.kind != "materials" or heard.first.materials or means_nothing(heard.text, question.kind):
        return False
    return bool(_TELLS.match(heard.text.strip())) and not _TO_SEND.search(heard.text)


def _of_mine_to_send(heard: Understanding, question: Question) -> bool:
    """Whether something of the person's own was promised or asked for, where anything else was asked."""
    mine = any(found.value.casefold().startswith("my ") for found in heard.first.materials)
    told = _TELLS.match(heard.text.strip()) or THEY_DID.match(heard.text.strip())
    return mine and question.kind != "materials" and bool(told)


def _speaks_to_us(event: Event, text: str, question: Question) -> bool:
    """Whether a message asks the bot something. Thanks may be what was talked about; a request without a
    question mark may be, too, unless it is a name that was asked for."""
    if event.ask in (Ask.THANKS, Ask.GREETING):
        return False
    asks = bool(ASKS.match(text.strip()))
    if text.rstrip().endswith("?"):
        return asks or event.ask is not None
    return (event.ask is not None or asks) and question.kind not in (
        "topics",
        "stuck",
        "strengths",
        "materials",
    )
