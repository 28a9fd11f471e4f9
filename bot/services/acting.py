"""What an understood message changes: each event carried out, in text order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.domain.models import Case, Question
from bot.language.understanding import Event, Intent, Signal, Understanding
from bot.services.absences import somebody_away
from bot.services.advice import advise
from bot.services.answers_wanted import answer_to_them
from bot.services.asked_back import asked_back
from bot.services.call_changes import call_held, call_put_right
from bot.services.calls import (
    agree_in_words,
    agreed_time,
    number_wanted,
    only_means_to_call,
    own_call_words,
)
from bot.services.changes import changes
from bot.services.coming_back import invited_again, mind_changed
from bot.services.concerns import answer_concern, concern_of
from bot.services.corrections import correct, of_the_job, put_when_right
from bot.services.deeds import INTERVIEW, as_it_was_read, taken_elsewhere
from bot.services.desk import Desk
from bot.services.doubts import (
    follow_on,
    hardly_a_company,
    of_another,
    which,
)
from bot.services.facts import promised_things, told_in_passing
from bot.services.feedback import feedback_told
from bot.services.hired import as_hired, starts_on_a_day, took_another
from bot.services.inbound import as_put_off, as_theirs, promise_missed
from bot.services.interviews import last_spoken_of
from bot.services.leaving import left_by_the_person
from bot.services.letters import letter_wanted
from bot.services.mail import own_letter, propose
from bot.services.matching import OPEN, Match, match, one_of
from bot.services.materials import sent_by_its_name
from bot.services.meant_calls import call_beside, case_id, news_beside_a_call, own_call
from bot.services.notes import note_told
from bot.services.outcomes import about_the_offer
from bot.services.ports import Link
from bot.services.put_right import person_renamed
from bot.services.record import log_followup
from bot.services.replan import replan
from bot.services.rounds import (
    as_task_done,
    further_round,
    handed_in,
    narrowed,
    only_called_off,
    round_changed,
)
from bot.services.several_offers import each_offer
from bot.services.silence import as_silence
from bot.services.talked import talked_about, with_subjects
from bot.services.thanked_already import thanked_already
from bot.services.there_too import was_there_too
from bot.services.told import Asked, CallAgreed, Captured, Heard, OutcomeNoted, Told
from bot.services.undated import with_its_day
from bot.services.vague_days import with_day
from bot.services.what_they_said import as_asked, halves, told_and_asked
from bot.services.who_was_there import not_there
from bot.services.wished_letters import letters_wished, offer_told_beside, with_news
from bot.services.word_to_them import as_told_to_them


def act(desk: Desk, heard: Understanding, hint: int | None, reply_to: Link | None = None) -> Heard:
    """Carry out every event of an understood message, in text order; what is to be written is no event."""
    if letters := letters_wished(desk, heard, hint):
        offer = offer_told_beside(desk, heard, letters.told)
        return with_news(letters, _act(desk, offer, None, None)) if offer else letters
    if both := halves(desk, heard, hint):
        deed = _act(desk, both.deed, both.application_id, reply_to)
        answer = _act(desk, both.answer, both.application_id, reply_to)
        return replace(answer, told=(*deed.told, *answer.told), change_id=desk.unit.change_id)
    if parts := told_and_asked(desk, heard):
        news = _act(desk, parts[0], hint, reply_to)
        case = next((n for t in news.told if (n := case_id(t))), None)
        answered = _act(desk, parts[1], case, reply_to).told if case else ()
        return replace(news, told=(*news.told, *answered))
    return _act(desk, heard, hint, reply_to)


def _act(desk: Desk, heard: Understanding, hint: int | None, reply_to: Link | None) -> Heard:
    if own_letter(desk.person, heard.text):
        return Heard(told=(Asked(ask=None),))
    if len(heard.events) == 1:
        heard = replace(heard, events=(_as_meant(desk, heard.first, heard.text, hint),))
    on_file = {c.application.id for c in desk.unit.cases()}
    heard = each_offer(desk, heard)
    news = news_beside_a_call(desk, heard)
    told: list[Told] = [*left_by_the_person(desk, news)]
    for event in () if told else _reported(desk, news):
        outcome = _act_on(desk, event, news.text, hint, reply_to)
        if isinstance(outcome, Heard):  # a question must be answered first
            return replace(outcome, told=(*told, *outcome.told))
        told.append(outcome)
    if news is not heard and news.text != own_call_words(heard.text):
        told += call_beside(desk, own_call_words(heard.text) or "", told)
    told += thanked_already(desk, heard.text, told)
    cases = {c.application.id: c for c in replan(desk)}
    fresh = tuple(_fresh(t, cases) for t in told)
    change_id = desk.unit.change_id if any(changes(t) for t in fresh) else None
    told_of = on_file | {case_id(t) for t in fresh if isinstance(t, Captured)}
    opened = tuple(n for t in fresh if (n := case_id(t)) and n not in told_of)
    return Heard(told=fresh, change_id=change_id, question=_follow_on(desk, heard, fresh), opened=opened)


def _as_meant(desk: Desk, event: Event, text: str, hint: int | None) -> Event:
    """The event with what it tells beside, and the days that are meant in the light of what is on file."""
    event = with_subjects(with_day(desk, as_asked(desk, event, text), text), text)
    return with_its_day(desk, as_put_off(desk, event, text, hint), text)


def _reported(desk: Desk, news: Understanding) -> Sequence[Event]:
    """The events to carry out. A question has one answer; what got cancelled may be the interview or the job;
    and of several pieces of news none waits for a doubt about another."""
    asks = news.first.intent is Intent.OTHER and concern_of(news.text)
    if len(news.events) == 1 or asks:
        certain = news.first.certain and not only_called_off(desk, news.text)
        return [replace(news.first, certain=certain)]
    return [replace(event, certain=True) for event in news.events]


def _act_on(desk: Desk, event: Event, text: str, hint: int | None, reply_to: Link | None) -> Told | Heard:
    if Signal.PASTED in event.signals and event.intent is not Intent.OTHER:
        return propose(desk, event, text)
    if hint is None and (known := _known_by_its_words(desk, event, text)):
        return known
    if took_another(text) and not (event.ask or event.signals):
        return taken_elsewhere(desk, event, text)
    event = as_told_to_them(as_hired(as_silence(event, text), text), text)
    event = of_the_job(as_task_done(as_theirs(desk, event, text), text), text)
    cases = _may_be_meant(desk, event, hint)
    found = match(event, cases, hint)
    if len(found.choices) > 1:
        found = one_of(narrowed(desk, event, text, found.choices)) or found
    case = found.case or _newest(cases, hint)
    return _told_of_a_case(desk, event, found, case, text, hint) or as_it_was_read(
        desk, event, found, text, hint, reply_to
    )


def _told_of_a_case(
    desk: Desk, event: Event, found: Match, case: Case | None, text: str, hint: int | None
) -> Told | Heard | None:
    """What the words say in the light of the case, such as that of a call that was asked for; None where the
    reading alone decides. `case` is the one found, else that last spoken of."""
    if of_the_offer := about_the_offer(desk, event, found, text):
        return of_the_offer
    if gone := somebody_away(desk, event, _at_hand(found, case), text):
        return gone
    if joined := was_there_too(desk, event, case, text):
        return joined
    if hint is None and (asked := of_another(desk, event, found, text)):
        return asked
    if wished := asked_back(desk, found, text) or (case and talked_about(desk, event, case, text)):
        return wished
    if Signal.NO_SHOW in event.signals and found.case and promise_missed(desk, found.case):
        return advise(desk, found.case, call=False)
    if hint is None and (rather := hardly_a_company(desk, event, found)):
        return which(desk, text, rather, "none", new_case=True)
    if event.intent is Intent.OTHER and (answered := answer_concern(desk, found, text)):
        return answered
    if case is not None and (held := call_held(desk, event, case, text)):
        return held
    if only_means_to_call(event, text):
        if kept := own_call(desk, event, found, text):
            return kept
    elif case is not None and (at := agreed_time(desk, event, case, text)):
        return agree_in_words(desk, event, case, at, text)
    if (event.intent is Intent.OTHER and event.ask is None) or promised_things(text):
        meant = _at_hand(found, case)
        told = note_told(desk, meant, text) or told_in_passing(desk, meant, text)
        if told is not None:
            return told
    return _on_file_changed(desk, event, found, case, text)


def _on_file_changed(
    desk: Desk, event: Event, found: Match, case: Case | None, text: str
) -> Told | Heard | None:
    """What the words put right or change of what is on file: a round, a task, a thing to send."""
    if Signal.CORRECTION in event.signals and case:
        right = further_round(desk, event, case, text) or correct(desk, event, case, text)
        if right:
            return right
    if found.case is not None and (changed := round_changed(desk, event, found.case, text)):
        return changed
    if found.case is not None:
        return handed_in(desk, event, found.case, text)
    sending = sent_by_its_name(event, text, desk.unit.cases())
    return log_followup(desk, event, sending, text) if sending else None


def _known_by_its_words(desk: Desk, event: Event, text: str) -> Told | None:
    """What the words alone say, whatever they were read as."""
    return (
        call_put_right(desk, text)
        or put_when_right(desk, text)
        or not_there(desk, text)
        or person_renamed(desk, text)
        or mind_changed(desk, event, text)
        or letter_wanted(desk, event, text)
        or answer_to_them(desk, event, text)
        or feedback_told(desk, text)
    )


def _may_be_meant(desk: Desk, event: Event, hint: int | None) -> list[Case]:
    """A new interview at a company of the past is a new case, unless they had said no of late."""
    cases = desk.unit.cases()
    if event.intent not in INTERVIEW:
        return cases
    open_cases = [c for c in cases if c.application.status in OPEN or c.application.id == hint]
    return invited_again(desk, event, open_cases) or open_cases


def _at_hand(found: Match, case: Case | None) -> Match:
    """The case named, else the open ones, else the one last spoken of."""
    if found.case or found.choices or case is None:
        return found
    return Match(case)


def _newest(cases: list[Case], hint: int | None) -> Case | None:
    """The case answered to, else the one last spoken of, by them or by us."""
    hinted = next((c for c in cases if c.application.id == hint), None)
    return hinted or max(cases, key=last_spoken_of, default=None)


def _fresh(told: Told, cases: dict[int, Case]) -> Told:
    """The same news with the case as it is after re-planning."""
    case = getattr(told, "case", None)
    if isinstance(case, Case) and case.application.id in cases:
        with_case: Any = told  # every member of the union that has a case is a dataclass with that field
        told = replace(with_case, case=cases[case.application.id])
    return told


def _follow_on(desk: Desk, heard: Understanding, told: tuple[Told, ...]) -> Question | None:
    """What to ask after the news. Who knows when to start was not asked for an answer."""
    if any(isinstance(t, OutcomeNoted) for t in told) and starts_on_a_day(heard.text):
        return None
    if calls := [t for t in told if isinstance(t, CallAgreed)]:
        return number_wanted(desk, calls[0])
    return follow_on(desk, heard.first, told)
