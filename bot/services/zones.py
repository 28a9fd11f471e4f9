"""The person's time zone: guessed, asked for when the first nudge needs it, and changed on a journey."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.models import Question
from bot.places import PlaceZone, find_zone, zone_of_location
from bot.services.desk import Desk
from bot.services.interviews import placed
from bot.services.questions import ask_next
from bot.services.replan import replan
from bot.services.told import Heard


def places_named(desk: Desk, text: str) -> tuple[PlaceZone, ...]:
    """The zones a typed city, offset or local time can mean, likeliest first."""
    return find_zone(text, now=desk.now)


def place_shared(latitude: float, longitude: float) -> PlaceZone | None:
    """The zone of a shared location; the coordinates are not kept."""
    return zone_of_location(latitude, longitude)


def settle_zone(desk: Desk, place: PlaceZone) -> Heard:
    """Take the zone as the person's and go on with whatever question comes next."""
    question = desk.unit.question()
    set_zone(desk, place)
    waiting = question if question and question.kind == "zone" else None
    upcoming = ask_next(desk, waiting) if waiting else None
    return Heard(settled=waiting, question=upcoming)


def set_zone(desk: Desk, place: PlaceZone) -> None:
    """Keep the zone. What was said before it was known is read again in it; later, a journey moves
    the plan's wall times but not an interview's, which was meant where it was said."""
    first = desk.person.zone is None
    assumed = desk.zone
    desk.unit.save(replace(desk.person, zone=place.zone, country=place.country or desk.person.country))
    if first:
        _read_again(desk, assumed)
    replan(desk)


def _read_again(desk: Desk, assumed: str) -> None:
    for case in desk.unit.cases():
        for interview in case.interviews:
            if interview.zone == assumed:
                desk.unit.save(placed(interview, interview.day, interview.at, desk.zone))


def zone_question(desk: Desk) -> Question:
    """Ask for the zone on its own (`/timezone`)."""
    return desk.unit.ask(Question(person_id=desk.person.id, kind="zone", asked_at=desk.now))
