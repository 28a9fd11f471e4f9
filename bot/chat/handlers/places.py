"""Where the person is: the answer to the zone question, a typed place, a shared location."""

from __future__ import annotations

from bot.chat.handlers import replies
from bot.chat.talk import Talk
from bot.chat.views import pages, questions
from bot.domain.models import Question
from bot.language.understanding import Intent
from bot.places import PlaceZone, country_of_zone, zone_label
from bot.services import listening, zones


def answer(talk: Talk, question: Question, said: str) -> bool:
    """Take typed words as a place; False when they are a new sentence instead."""
    places = zones.places_named(talk.desk, said)
    if not places:
        if listening.read(talk.desk, said).first.intent is not Intent.OTHER:
            return False
        replies.ask(talk, question, "zone")
    elif len(places) > 1:
        talk.say(questions.zone_choices(question.id, talk.now, places))
    else:
        settle(talk, places[0])
    return True


def command(talk: Talk, said: str) -> None:
    """/timezone, alone or with a place behind it."""
    question = zones.zone_question(talk.desk)
    if said:
        answer(talk, question, said)
    else:
        replies.ask(talk, question)


def shared(talk: Talk, latitude: float, longitude: float) -> None:
    """A shared location; only its zone is kept."""
    question = talk.desk.unit.question()
    if talk.person.zone and not (question and question.kind == "zone"):
        return talk.say(pages.location_needed())
    place = zones.place_shared(latitude, longitude)
    return settle(talk, place) if place else talk.say(pages.place_at_sea())


def chosen(talk: Talk, zone: str) -> None:
    """A tap on "Yes" or on one of several places."""
    settle(talk, PlaceZone(label=zone_label(zone), zone=zone, country=country_of_zone(zone)), tapped=True)


def other(talk: Talk) -> None:
    """A tap on "Another place"."""
    talk.toast()
    talk.edit(questions.zone_typed())


def settle(talk: Talk, place: PlaceZone, *, tapped: bool = False) -> None:
    """Keep the zone, show the plan in it, and go on with the next question."""
    heard = zones.settle_zone(talk.desk, place)
    view = questions.zone_settled(place.label, talk.now, place.zone)
    if tapped:
        talk.toast()
        talk.edit(view)
    else:
        talk.say(view)
    asked_for = heard.settled.application_id if heard.settled else None
    case = talk.desk.unit.case(asked_for) if asked_for else None
    if case:
        replies.refresh_card(talk, case)
    if heard.question:
        replies.ask(talk, heard.question)
