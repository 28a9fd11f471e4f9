"""Where the person is: the answer to the zone question, a typed place, a shared location."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from bot.chat.handlers import replies
from bot.chat.talk import Talk, link_to
from bot.chat.views import pages, questions
from bot.domain.models import Case, Question
from bot.language.understanding import Intent
from bot.places import PlaceZone, zone_label
from bot.places.zones import place_of_zone
from bot.services import listening, zones
from bot.services.desk import UNKNOWN_ZONE
from bot.services.empty_answers import only_acknowledges
from bot.services.no_answers import never_an_answer
from bot.services.phrasing import ASKS
from bot.services.ports import Link, LinkRole
from bot.services.questions import AT_HAND_FOR, talked_past
from bot.services.taps import StaleTap
from bot.services.told import Heard

#: No place is called by more words than this.
MOST_WORDS: Final = 4
_YES: Final = re.compile(
    r"(?:(?:yes|y|yep|yeah|yup|still|still here|sure|ok|okay|right|correct|exactly|it is|i am"
    r"|that[’']?s right|that is (?:right|correct))[ ,.!]*)+"
)
_NO: Final = re.compile(r"(?:no|nope|nah|wrong|another(?: place| one)?|not (?:that|there)(?: one)?)[ ,.!]*")
#: Questions to which a city alone is no answer.
_NO_CITY_ANSWERS: Final = frozenset({"role", "topics", "stuck", "promise", "materials", "strengths"})


def answer(talk: Talk, question: Question, said: str) -> bool:
    """Take typed words as a place; False when they are a sentence of their own instead."""
    travelling = "travel" in question.data
    meant = question.data.get(zones.MAYBE) or question.data.get(zones.GOING, talk.zone)
    if meant != UNKNOWN_ZONE and _YES.fullmatch(said.casefold().strip()):
        settle(talk, zones.place_typed(talk.desk, meant) or _place(meant))
        return True
    if zones.MAYBE in question.data and _NO.fullmatch(said.casefold().strip()):
        talk.say(questions.zone_typed())
        return True
    places = zones.places_named(talk.desk, said)
    if not places and only_acknowledges(said):
        replies.ask(talk, question)
    elif not places:
        event = talk.desk.read(said).first
        named = event.company is not None or event.intent is not Intent.OTHER
        a_sentence = named or len(said.split()) > MOST_WORDS or _put_long_ago(talk, question)
        a_sentence = a_sentence or talked_past(question)
        a_sentence = a_sentence or bool(ASKS.match(said.strip())) or never_an_answer(said, None)
        a_sentence = a_sentence or listening.means_no_place(talk.desk, question, said)
        if travelling or event.ask is not None or a_sentence:
            return False
        replies.ask(talk, question, "zone")
    else:
        _take(talk, question, places, said)
    return True


def _take(talk: Talk, question: Question, places: Sequence[PlaceZone], said: str) -> None:
    """Keep the place, or ask which of them it is, or whether it is that one."""
    if len(places) > 1:
        _choose(talk, question, places, said)
    elif zones.to_be_confirmed(places, said):
        asked = zones.keep_guess(talk.desk, question, places[0], said)
        talk.say(questions.zone_guessed(asked.id, talk.now, places[0]))
    else:
        settle(talk, places[0])


def _choose(talk: Talk, question: Question, places: Sequence[PlaceZone], said: str) -> None:
    """Ask which of them it is; until that is said the likeliest counts."""
    zones.lean_towards(talk.desk, places[0])
    asked = zones.keep_typed(talk.desk, question, said)
    talk.say(questions.zone_choices(asked.id, talk.now, places))


def _put_long_ago(talk: Talk, question: Question) -> bool:
    return talk.now - question.asked_at > AT_HAND_FOR


def named_alone(talk: Talk, said: str) -> bool:
    """A city typed when the zone is still needed, though its question was dropped, or another one that no
    city answers came after it."""
    question = talk.desk.unit.question()
    if question and question.kind not in _NO_CITY_ANSWERS:
        return False
    places = zones.places_named(talk.desk, said) if zones.needs_zone(talk.desk) else ()
    if not places or zones.to_be_confirmed(places, said):
        return False
    event = talk.desk.read(said).first
    if event.intent is not Intent.OTHER or event.ask is not None or event.company is not None:
        return False
    return answer(talk, zones.zone_question(talk.desk), said)


def command(talk: Talk, said: str) -> None:
    """/timezone, alone or with a place behind it."""
    question = zones.zone_question(talk.desk)
    if said:
        places = zones.places_named(talk.desk, said)
        return _take(talk, question, places, said) if places else replies.ask(talk, question, "zone")
    return replies.ask(talk, question)


def ask_traveller(talk: Talk) -> None:
    """ "Is that still your time?", after the answer to what was said."""
    if question := zones.maybe_travelling(talk.desk):
        replies.ask(talk, question)


def shared(talk: Talk, latitude: float, longitude: float) -> None:
    """A shared location, asked for or not: it can only tell where they are. Only its zone is kept."""
    place = zones.place_shared(latitude, longitude)
    return settle(talk, place) if place else talk.say(pages.place_at_sea())


def chosen(talk: Talk, zone: str) -> None:
    """A tap on "Yes" or on one of several places."""
    if place_of_zone(zone) is None and zone != talk.zone:
        raise StaleTap
    typed = zones.place_typed(talk.desk, zone)
    settle(talk, typed or _place(zone), tapped=True)


def _place(zone: str) -> PlaceZone:
    return place_of_zone(zone) or PlaceZone(label=zone_label(zone), zone=zone, country=None)


def other(talk: Talk) -> None:
    """A tap on "Another place"."""
    talk.toast()
    talk.edit(questions.zone_typed())


def settle(talk: Talk, place: PlaceZone, *, tapped: bool = False) -> None:
    """Keep the zone, show the plan in it, and go on with the next question."""
    heard = zones.settle_zone(talk.desk, place)
    if heard.settled:
        talk.take_buttons_off(replies.link_of(heard.settled))
    view = questions.zone_settled(place.label, talk.now, place.zone)
    if tapped:
        talk.toast()
        talk.edit(view)
    else:
        talk.say(view)
    if heard.told:
        _read_anew(talk, heard)
    elif case := _asked_for(talk, heard.settled):
        replies.refresh_card(talk, case)
    if heard.question:
        replies.ask(talk, heard.question)


def _asked_for(talk: Talk, settled: Question | None) -> Case | None:
    return talk.desk.unit.case(settled.application_id) if settled and settled.application_id else None


def _read_anew(talk: Talk, heard: Heard) -> None:
    """The cards of what was said before the zone was known now show what it means there."""
    for told, old in zip_longest(heard.told, heard.instead_of):
        case = getattr(told, "case", None)
        if not isinstance(case, Case):
            continue
        view = replies.card_view(talk, case)
        if old is None:
            talk.say(view, link_to(case, LinkRole.CARD))
        else:
            before = Link(role=LinkRole.CARD, application_id=old)
            talk.edit_linked(view, before, now_is=link_to(case, LinkRole.CARD))
