"""A call that the person means to make, said alone or beside other news."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.models import Case
from bot.language.understanding import Event, Intent, Understanding
from bot.services import snoozing
from bot.services.asked_back import wanted_on
from bot.services.calls import (
    agree_in_words,
    agreed_time,
    day_of_call,
    only_means_to_call,
    own_call_words,
    told_beside_a_call,
)
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.matching import OPEN, Match
from bot.services.told import Heard, Snoozed, Told


def own_call(desk: Desk, event: Event, found: Match, text: str) -> Told | Heard | None:
    """ "I will call Jane tomorrow at 3pm": kept for that hour; without one, a reminder on that day. None
    where no day is said, or they are not on file."""
    if found.choices and desk.moment(text):
        return which(desk, text, found.choices)
    if found.case and (at := agreed_time(desk, event, found.case, text)):
        return agree_in_words(desk, event, found.case, at, text)
    if found.case and (day := day_of_call(desk, event, text)):
        return Snoozed(case=found.case, nudge=snoozing.remind(desk, found.case, day, text), until=day)
    return None


def news_beside_a_call(desk: Desk, heard: Understanding) -> Understanding:
    """ "They decide on Friday. I'll call Jane tomorrow": the first read alone, since no day of the second is
    one of theirs; all of it where nothing but the call is told."""
    if own_call_words(heard.text) is None or only_means_to_call(heard.first, heard.text):
        return heard
    if wanted_on(desk, heard.text):  # "she said I should call her Thursday": the call is what they said
        return heard
    news = desk.read(told_beside_a_call(heard.text))
    if news.first.intent is not Intent.OTHER:
        return news
    waits = heard.first.intent is Intent.TIMELINE_UPDATE  # the day is that of the call, and none of theirs
    return desk.read(own_call_words(heard.text) or heard.text) if waits else heard


def call_beside(desk: Desk, words: str, told: Sequence[Told]) -> list[Told]:
    """The call in the open case that was spoken of."""
    spoken_of = next((n for t in reversed(told) if (n := case_id(t))), None)
    case = desk.unit.case(spoken_of) if spoken_of else None
    if case is None or case.application.status not in OPEN:
        return []
    meant = own_call(desk, desk.read(words).first, Match(case), words)
    return [] if meant is None or isinstance(meant, Heard) else [meant]


def case_id(told: Told) -> int | None:
    """The case that a piece of news is about."""
    case = getattr(told, "case", None)
    return case.application.id if isinstance(case, Case) else None
