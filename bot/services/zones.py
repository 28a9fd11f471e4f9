"""The person's time zone: guessed, asked for when the first nudge needs it, and changed on a journey."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, Final, NamedTuple

from bot.domain.localtime import local
from bot.domain.models import Case, NudgeState, Question
from bot.language import lexicon
from bot.language.reader import understand
from bot.language.understanding import Found, Moment, Span, Understanding
from bot.places import PlaceZone, find_zone, zone_of_location
from bot.services.acting import act
from bot.services.desk import Desk
from bot.services.interviews import placed
from bot.services.questions import SAID, TALKED_PAST, ask_next, rest_zone, wants_zone, with_next
from bot.services.replan import replan, replan_at_once
from bot.services.told import Captured, Heard

#: Sentences said before the zone was known are kept up to this number, to be read again in it.
MOST_KEPT: Final = 5
#: Somebody who writes between these hours is awake late, or somewhere else.
SMALL_HOURS: Final = (time(1, 30), time(5, 0))
#: In the data of the question: the zone that somebody is on the way to, and the words that named the place.
GOING: Final = "going"
TYPED: Final = "typed"
#: The zone of a place that is rather a guess, as long as it waits for a yes.
MAYBE: Final = "maybe"
#: Names of places that are said more often for themselves.
SAID_TOO: Final = frozenset(
    {"nice", "same", "mad", "best", "okay", "normal", "male", "bank", "hotel", "never"}
)
_MORE_TALK: Final = frozenset({"thank", "lovely", "grand", "bueno", "merci", "danke", "gracias"})
#: They are asked so once in this time at most.
ASK_TRAVELLER_EVERY: Final = timedelta(days=14)
#: Who has just told where they are is not asked whether they are there.
TRUST_FOR: Final = timedelta(hours=12)


class Said(NamedTuple):
    """A sentence said while the zone was not known: when, what it changed, which case it opened, the
    company that was asked for after it, and the zone it was read in."""

    text: str
    at: str
    change_id: int
    case_id: int | None
    company: str | None = None
    zone: str | None = None


def places_named(desk: Desk, text: str) -> tuple[PlaceZone, ...]:
    """The zones a typed city, offset or local time can mean, likeliest first. Everyday words are no city
    misspelt: "great" is not Herat."""
    places = find_zone(text, now=desk.now)
    if any(place.misspelt for place in places) and _is_talk(text):
        return ()
    return places


def to_be_confirmed(places: Sequence[PlaceZone], text: str) -> bool:
    """Whether the one place that was found is a guess: it was misspelt, or is a word of praise, too."""
    return len(places) == 1 and (places[0].misspelt or text.casefold().strip(" .!?") in SAID_TOO)


def _is_talk(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return all(word in lexicon.common_words() or word in _MORE_TALK for word in words)


def place_shared(latitude: float, longitude: float) -> PlaceZone | None:
    """The zone of a shared location; the coordinates are not kept."""
    return zone_of_location(latitude, longitude)


def settle_zone(desk: Desk, place: PlaceZone) -> Heard:
    """Take the zone as the person's, and go on with whatever question comes next. What was said before it
    was known is read again where it means other days there: "today" was theirs, not ours."""
    question = desk.unit.question()
    waiting = question if question and question.kind == "zone" else None
    said = _said(question) if desk.person.zone is None else []
    said = said if any(_means_otherwise(desk, one, place.zone) for one in said) else []
    undone = _take_back(desk, said)
    set_zone(desk, place)
    if undone:
        return replace(_say_again(desk, undone), settled=waiting)
    upcoming = ask_next(desk, waiting) if waiting else None
    return Heard(settled=waiting, question=upcoming)


def set_zone(desk: Desk, place: PlaceZone) -> None:
    """Keep the zone. Interviews told before it was known are meant in it; later, a journey moves the
    plan's wall times but not an interview's, which was meant where it was said."""
    first = desk.person.zone is None
    country = place.country or desk.person.country
    just_told = desk.now - ASK_TRAVELLER_EVERY + TRUST_FOR
    asked_at = max(desk.person.travel_asked_at or just_told, just_told)
    before = desk.zone
    desk.unit.save(replace(desk.person, zone=place.zone, country=country, travel_asked_at=asked_at))
    if first:
        _meant_here(desk, before)
    replan_at_once(desk)


def lean_towards(desk: Desk, place: PlaceZone) -> None:
    """Go by the likeliest of several places as long as none of them is chosen."""
    if desk.person.zone is None and desk.person.assumed_zone != place.zone:
        before = desk.zone
        desk.unit.save(replace(desk.person, assumed_zone=place.zone))
        _meant_here(desk, before)
        replan_at_once(desk)


def _meant_here(desk: Desk, assumed: str) -> None:
    """Interviews that were placed in a zone which was only assumed are at that wall time in the one we now
    go by."""
    for interview in (i for case in desk.unit.cases() for i in case.interviews if i.zone == assumed):
        desk.unit.save(placed(interview, interview.day, interview.at, desk.zone))


def zone_question(desk: Desk) -> Question:
    """Ask for the zone on its own (`/timezone`); one that waits already is kept, and another one of a chain
    comes again behind it."""
    question = desk.unit.question()
    if question and question.kind == "zone":
        return question
    asked = Question(person_id=desk.person.id, kind="zone", asked_at=desk.now)
    if question and "left" in question.data:
        asked = replace(with_next(question, question.kind), id=0, kind="zone", asked_at=desk.now)
    return desk.unit.ask(asked)


def journey_question(desk: Desk, there: PlaceZone, text: str) -> Question:
    """Ask somebody on the way whether to go by the clock of there, as they call it, from now on."""
    question = zone_question(desk)
    going = {"travel": "1", GOING: there.zone, TYPED: text}
    return desk.unit.ask(replace(question, data={**question.data, **going}))


def keep_typed(desk: Desk, question: Question, text: str) -> Question:
    """Remember the words that can mean several places, to call the chosen one by its own name."""
    return desk.unit.ask(replace(question, data={**question.data, TYPED: text}))


def keep_guess(desk: Desk, question: Question, place: PlaceZone, text: str) -> Question:
    """Remember the place that the words may mean, until they say yes or no."""
    return desk.unit.ask(replace(question, data={**question.data, TYPED: text, MAYBE: place.zone}))


def place_typed(desk: Desk, zone: str) -> PlaceZone | None:
    """The place in that zone among those which the typed words can mean."""
    question = desk.unit.question()
    typed = question.data.get(TYPED, "") if question else ""
    return next((place for place in places_named(desk, typed) if place.zone == zone), None)


def keep_said(
    desk: Desk, heard: Heard, text: str | None, before: Question | None, company: str | None = None
) -> Heard:
    """While the zone is not known, keep the sentence for the time when it is, and ask for the zone once a
    nudge is planned. `text`: None where it cannot be read again alone. `before`: the question that was
    open when it was said."""
    if desk.person.zone is not None:
        return heard
    waiting = before if before and before.kind == "zone" else None
    said = _said(before)
    if text is not None and heard.change_id is not None:
        case_id = next(
            (c.application.id for t in heard.told if isinstance(c := getattr(t, "case", None), Case)), None
        )
        said.append(Said(text, desk.now.isoformat(), heard.change_id, case_id, company, desk.zone))
    question = heard.asks
    if question is None:
        asks = heard.change_id is not None and needs_zone(desk) and wants_zone(desk)
        if waiting is None and not asks:
            return heard
        question = waiting or Question(person_id=desk.person.id, kind="zone", asked_at=desk.now)
    data = {**question.data, SAID: json.dumps(said[-MOST_KEPT:])}
    if stands_there := heard.asks is None and waiting is not None:  # put before, and not put anew
        data[TALKED_PAST] = "1"
    asked = desk.unit.ask(replace(question, data=data))
    if asked.kind == "zone" and not stands_there:
        rest_zone(desk)
    brought = heard.question is None and heard.asks is not None
    return heard if stands_there or brought else replace(heard, question=asked)


def maybe_travelling(desk: Desk) -> Question | None:
    """Ask somebody who writes in the small hours of their supposed day whether they are somewhere else:
    at most once in two weeks, and not while another question is open."""
    person, there = desk.person, local(desk.now, desk.zone).time()
    if person.zone is None or desk.unit.question() or not SMALL_HOURS[0] <= there < SMALL_HOURS[1]:
        return None
    if person.travel_asked_at and desk.now - person.travel_asked_at < ASK_TRAVELLER_EVERY:
        return None
    desk.unit.save(replace(person, travel_asked_at=desk.now))
    data = {"travel": "1"}
    return desk.unit.ask(Question(person_id=person.id, kind="zone", data=data, asked_at=desk.now))


def needs_zone(desk: Desk) -> bool:
    """Whether a nudge is planned for somebody of whom nobody knows what time it is."""
    if desk.person.zone is not None:
        return False
    return any(n.state is NudgeState.PLANNED for c in desk.unit.cases() for n in c.nudges)


def _said(question: Question | None) -> list[Said]:
    kept: list[list[Any]] = json.loads(question.data.get(SAID, "[]")) if question else []
    return [Said(*one) for one in kept]


def _read(desk: Desk, said: Said, zone: str) -> Understanding:
    heard = understand(said.text, now=datetime.fromisoformat(said.at), tz=zone, known=desk.known())
    if said.company is None:
        return heard
    company = Found(said.company, Span(0, 0))
    return replace(heard, events=(replace(heard.first, company=company), *heard.events[1:]))


def _means_otherwise(desk: Desk, said: Said, zone: str) -> bool:
    """Whether it names other days there, or an interview at another hour ("in two hours")."""
    at = datetime.fromisoformat(said.at)
    read_in = said.zone or desk.zone
    there, here = _read(desk, said, zone), _read(desk, said, read_in)
    if local(at, zone).date() == local(at, read_in).date():
        return _hours_meant(there) != _hours_meant(here)
    return there != here


def _hours_meant(heard: Understanding) -> list[Moment]:
    """When its interviews are, by the person's own clock."""
    moments = [event.interview_at.value for event in heard.events if event.interview_at]
    return [moment for moment in moments if moment.zone is None]


def _take_back(desk: Desk, said: Sequence[Said]) -> list[Said]:
    """The sentences that could be taken back, in the order they were said; the newest goes first."""
    undone: list[Said] = []
    for one in reversed(said):
        if not desk.unit.undo(one.change_id):
            break
        undone.insert(0, one)
    return undone


def _say_again(desk: Desk, undone: Sequence[Said]) -> Heard:
    heard = Heard()
    for one in undone:
        then = replace(desk, now=datetime.fromisoformat(one.at))
        again = act(then, _read(desk, one, desk.zone), None)
        heard = replace(again, told=(*heard.told, *again.told), change_id=None)
    replan(desk)
    captured = [t for t in heard.told if isinstance(t, Captured)]
    old = tuple(one.case_id for one in undone if one.case_id)
    return replace(heard, told=tuple(captured), question=desk.unit.question(), instead_of=old)
