"""The letters that a message asks for: whom each is for, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.endings import accepted, taken_at
from bot.domain.interviews import last_if_missed
from bot.domain.models import ApplicationStatus, Case, Contact
from bot.domain.pressure import Hold
from bot.language.reader import read_topics
from bot.language.understanding import Event, Intent, Signal, Understanding
from bot.services.advice import advise
from bot.services.concerns import concern_of
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.interviews import last_spoken_of
from bot.services.mail import own_letter
from bot.services.matching import OPEN, Match, at_company, name_words, named_in, one_of, words_of
from bot.services.materials import keep_materials, materials_sent
from bot.services.questions import FREE
from bot.services.replan import replan
from bot.services.told import DraftWanted, Heard, MaterialsNoted, NothingOnFile, OffersHeld, Told
from bot.services.wishes import CHOOSE, Aim, Wish, asks_which, wishes_in
from bot.writing.drafts import DraftKind
from bot.writing.names import is_title

#: Whom a letter is for stands among so many first words.
_NAMED_WITHIN: Final = 20
_PRONOUNS: Final = frozenset({"them", "they", "him", "her", "he", "she"})
#: What only an offer is answered with.
_OF_AN_OFFER: Final = frozenset({Aim.DECLINE, Aim.ACCEPT, Aim.MORE_TIME, Aim.THINK, Aim.TERMS})
#: What others are told of the person's own plans.
_TELLING: Final = frozenset({"tell", "let", "inform", "write", "write to", "answer", "email", "message"})
_TELLS: Final = frozenset({Aim.TOOK_ANOTHER, Aim.OFFER_ELSEWHERE})
#: "Write a thank-you note": of which kind it is to be is asked.
#: "Send Helen my portfolio": a thing to send that is not on file yet.
_THING: Final = re.compile(
    r"send(?: to)? (?:[\w’'.-]+ ){1,3}?(?P<what>my [\w’' -]{2,60}?)(?: (?:by|on|before|until) .*)?[.!]?",
    re.IGNORECASE,
)
_BY_ITS_NAME: Final = re.compile(
    r"(?:write|draft|compose|send) (?:out )?(?:an?|the|my|some)\b", re.IGNORECASE
)
#: "Write them a nice reply": to what was heard last.
_A_REPLY: Final = re.compile(r"\ban? (?:\w+ ){0,2}(?:reply|answer|response)\b", re.IGNORECASE)
_ANSWERS: Final = {
    Aim.DECLINE: DraftKind.OFFER_REFUSAL,
    Aim.TOOK_ANOTHER: DraftKind.OFFER_REFUSAL,
    Aim.ACCEPT: DraftKind.ACCEPTANCE,
    Aim.MORE_TIME: DraftKind.MORE_TIME,
    Aim.THINK: DraftKind.OFFER_ANSWER,
    Aim.TERMS: DraftKind.OFFER_TERMS,
    Aim.THANKS: DraftKind.OFFER_ANSWER,
}
_WHILE_WAITING: Final = {
    Aim.DECLINE: DraftKind.WITHDRAWAL,
    Aim.TOOK_ANOTHER: DraftKind.WITHDRAWAL,
    Aim.ACCEPT: DraftKind.ACCEPTANCE,
    Aim.OFFER_ELSEWHERE: DraftKind.EXPEDITE,
    Aim.THANKS: DraftKind.THANK_YOU,
    Aim.CALL: DraftKind.CALL_REQUEST,
    Aim.UPDATE: DraftKind.CHECK_IN,
}
_AFTER_THE_END: Final = {
    ApplicationStatus.REJECTED: DraftKind.REJECTION_ANSWER,
    ApplicationStatus.WITHDRAWN: DraftKind.WITHDRAWAL,
}
#: "I've got an offer from Bolt", told inside the wish.
_OFFERED: Final = re.compile(
    r"\b(?:i(?:[’']?ve| have|[’']?m| am)?|we) (?:\w+ ){0,3}?offer\b.*"
    r"|\b[\w&’'.-]+ (?:has |have )?(?:just )?offered me\b.*",
    re.IGNORECASE | re.DOTALL,
)


def wishes_for_letters(desk: Desk, text: str, kind: str) -> bool:
    """Whether the message asks for a letter where a question of that kind is open. What anything can be the
    answer to is no wish unless somebody on file is named; "send them my CV" is one of the things to send."""
    if asks_which(text) and kind not in FREE and _offers(desk):
        return True
    wishes = [wish for wish in wishes_in(text) if not (kind == "materials" and wish.verb.startswith("send"))]
    if kind in FREE:
        return any(wish.aims and _first_named(desk, wish) for wish in wishes)
    return any(_meant(desk, wish, None) and (wish.aims or _first_named(desk, wish)) for wish in wishes)


def letters_wished(desk: Desk, heard: Understanding, hint: int | None) -> Heard | None:
    """The letters asked for, or the question whom one is for; which offer to take is answered with those on
    file. None where the message asks for none."""
    if Signal.PASTED in heard.first.signals or own_letter(desk.person, heard.text):
        return None
    if asks_which(heard.text) and (offers := _offers(desk)):
        return Heard(told=(OffersHeld(offers=tuple(offers)),))
    told: list[Told] = []
    for wish in wishes_in(heard.text):
        if _left_to_others(desk, wish, heard):
            continue
        found = _meant(desk, wish, hint)
        if nobody := _nobody_on_file(desk, wish, heard.first):
            told.append(nobody)
        elif found is None:
            continue
        elif found.case is None:
            return which(desk, heard.text, found.choices)
        else:
            told += _letter(desk, found.case, wish)
    return _heard(desk, told) if told else None


def _heard(desk: Desk, told: Sequence[Told]) -> Heard:
    """With the way back where a thing to send was noted, which the plan then asks for."""
    if not any(isinstance(t, MaterialsNoted) for t in told):
        return Heard(told=tuple(told))
    cases = {case.application.id: case for case in replan(desk)}
    fresh = tuple(
        replace(t, case=cases[t.case.application.id]) if isinstance(t, DraftWanted | MaterialsNoted) else t
        for t in told
    )
    return Heard(told=fresh, change_id=desk.unit.change_id)


def offer_told_beside(desk: Desk, heard: Understanding, told: Sequence[Told]) -> Understanding | None:
    """The offer of another employer that is told in a wish, with its company; None where none is."""
    to = [t.case for t in told if isinstance(t, DraftWanted) and DraftKind.EXPEDITE in t.kinds]
    said = _OFFERED.search(heard.text) if to else None
    news = desk.read(said[0]) if said else None
    if news is None or news.first.intent is not Intent.OUTCOME_OFFER or news.first.company is None:
        return None
    return None if at_company(news.first.company.value, to) else news


def _left_to_others(desk: Desk, wish: Wish, heard: Understanding) -> bool:
    """Whether it is rather a yes ("accept"), a question ("may I write?"), a kind of letter that is asked for
    by its name, or something to be reminded of ("I'll write tomorrow")."""
    of_an_offer, text = bool(set(wish.aims) & _OF_AN_OFFER), heard.text
    if text.strip(" .!").casefold() == wish.verb or (
        concern_of(text) and not (of_an_offer and _offers(desk))
    ):
        return True
    if wish.may and not of_an_offer and not set(wish.aims) & _TELLS:
        return True
    if not wish.aims and _A_REPLY.search(wish.rest):
        return True
    by_its_name = _BY_ITS_NAME.match(wish.rest) and heard.first.intent is not Intent.LOG_FOLLOWUP
    if by_its_name and not of_an_offer and not set(wish.aims) & _TELLS:
        return True
    moment = desk.moment(wish.rest) if wish.will and not of_an_offer else None
    return moment is not None and moment.value.day > desk.today


def _meant(desk: Desk, wish: Wish, hint: int | None) -> Match | None:
    """The case that a letter is for, or those to choose from; None where it is for nobody on file."""
    named = _first_named(desk, wish)
    if wish.verb == CHOOSE:
        return one_of([case for case in named if case in _offers(desk)])
    if named:
        hinted = [case for case in named if case.application.id == hint]
        return one_of(hinted or _fitting(named, wish))
    hinted = [case for case in desk.unit.cases() if case.application.id == hint]
    of_an_offer = wish.of_an_offer or bool(set(wish.aims) & _OF_AN_OFFER)
    if of_an_offer and (offers := _offers(desk)):
        return one_of([case for case in hinted if case in offers] or offers)
    if hinted:
        return Match(hinted[0])
    if set(words_of(wish.rest)[:4]) & _PRONOUNS:
        last = max(desk.unit.cases(), key=_in_hand, default=None)
        return Match(last) if last else None
    return one_of(desk.unit.cases(list(OPEN))) if _can_be_anybodys(wish) else None


def _in_hand(case: Case) -> datetime:
    """When it was spoken of last, by them or by us, or ended."""
    spoken, ended = last_spoken_of(case), case.application.closed_at
    return max(spoken, ended) if ended else spoken


def _can_be_anybodys(wish: Wish) -> bool:
    """Whether a wish that names nobody is one all the same: "send a thank-you note", "how do I say no?"."""
    return bool(set(wish.aims) & ({Aim.DECLINE} if wish.of_an_offer else set(Aim) - _OF_AN_OFFER))


def _offers(desk: Desk) -> list[Case]:
    return desk.unit.cases([ApplicationStatus.OFFER])


def _first_named(desk: Desk, wish: Wish) -> list[Case]:
    """The cases whose company, or one of whose people, is named first."""
    words, cases = words_of(wish.rest)[:_NAMED_WITHIN], desk.unit.cases()
    for end in range(1, len(words) + 1):
        if words[end - 1] in _PRONOUNS:
            return []
        if named := named_in(" ".join(words[:end]), cases) or _with_person(words[end - 1], cases):
            return named
    return []


def _with_person(word: str, cases: Sequence[Case]) -> list[Case]:
    return [case for case in cases if any(word in _names_of(contact) for contact in case.contacts)]


def _names_of(contact: Contact) -> set[str]:
    return {word for word in name_words(contact.name) if not is_title(word)}


def _fitting(named: Sequence[Case], wish: Wish) -> Sequence[Case]:
    """Of several cases those of which it can be said, first of all open ones."""
    offered = [case for case in named if case.application.status is ApplicationStatus.OFFER]
    if offered and set(wish.aims) & _OF_AN_OFFER:
        return offered
    return [case for case in named if case.application.status in OPEN] or named


def _nobody_on_file(desk: Desk, wish: Wish, event: Event) -> NothingOnFile | None:
    """A company that is named first, and is not on file."""
    company = event.company.value if event.company and wish.verb != CHOOSE else ""
    if not company or not wish.aims or at_company(company, desk.unit.cases()):
        return None
    first = set(name_words(company)) <= set(words_of(wish.rest)[:4]) and not _first_named(desk, wish)
    return NothingOnFile(company=company) if first else None


def _letter(desk: Desk, case: Case, wish: Wish) -> Sequence[Told]:
    """The letter, or whether it is the moment for it; which kind is asked where the words do not say."""
    kind = _kind(desk, case, wish)
    if kind is DraftKind.CHECK_IN:
        advice = advise(desk, case, call=False)
        if advice.thanks_first or isinstance(advice.verdict, Hold):
            return (advice,)
    if kind is not None:
        return (_wanted(case, kind, wish),)
    if materials_sent(wish.rest, case):
        return (_wanted(case, DraftKind.MATERIALS, wish),)
    if sending := _THING.fullmatch(wish.rest):
        kept = keep_materials(desk, case, read_topics(sending["what"]) or [sending["what"]])
        return MaterialsNoted(case=case, materials=kept), _wanted(case, DraftKind.MATERIALS, wish)
    return () if wish.verb.startswith("send") or wish.of_an_offer else (DraftWanted(case=case),)


def _kind(desk: Desk, case: Case, wish: Wish) -> DraftKind | None:
    """The kind of letter, by what it is to do and how the case stands."""
    status = case.application.status
    if accepted(case):
        return DraftKind.ACCEPTANCE
    if status in _AFTER_THE_END:
        return _AFTER_THE_END[status]
    if status is ApplicationStatus.OFFER:
        return _answer(desk, case, wish)
    kind = _while_waiting(case, wish)
    return DraftKind.WITHDRAWAL if kind is None and wish.verb in _TELLING and _has_a_job(desk) else kind


def _has_a_job(desk: Desk) -> bool:
    """Whether the person took another job: what there is to tell the others is that."""
    return taken_at(desk.unit.cases()) is not None


def _wanted(case: Case, kind: DraftKind, wish: Wish) -> DraftWanted:
    words = set(words_of(wish.rest)[:_NAMED_WITHIN])
    named = [contact for contact in case.contacts if words & _names_of(contact)]
    return DraftWanted(case=case, kinds=(kind,), to=named[0] if len(named) == 1 else None)


def _answer(desk: Desk, case: Case, wish: Wish) -> DraftKind | None:
    """What an offer is answered with; a yes that names another employer is a no to this one."""
    aim = next((aim for aim in wish.aims if aim in _ANSWERS), None)
    others = [other for other in desk.unit.cases() if other.application.id != case.application.id]
    if aim in (Aim.ACCEPT, Aim.TOOK_ANOTHER):
        aim = Aim.DECLINE if named_in(wish.rest, others) else Aim.ACCEPT
    return _ANSWERS[aim] if aim else None


def _while_waiting(case: Case, wish: Wish) -> DraftKind | None:
    if Aim.NEW_TIME in wish.aims and last_if_missed(case):
        return DraftKind.NO_SHOW
    return next((_WHILE_WAITING[aim] for aim in wish.aims if aim in _WHILE_WAITING), None)


def with_news(letters: Heard, news: Heard) -> Heard:
    """The letters behind what was told beside them."""
    return replace(news, told=(*news.told, *letters.told))
