"""Where the person is, told in words: the zone of somebody who is there, a home named beside something else,
an offer to somebody who is on the way."""

from __future__ import annotations

import re
from typing import Final

from bot.chat.handlers import places, replies
from bot.chat.talk import Talk
from bot.chat.views import questions
from bot.domain.localtime import local
from bot.language.lexicon import role_words
from bot.language.understanding import Intent
from bot.places.zones import city
from bot.services import zones
from bot.services.matching import same_company
from bot.writing.proofread.lexicon import lexicon as everyday

_THERE: Final = re.compile(
    r"(?:i[’']?m|i am|i[’']?ve|i have|i|we[’']?re|just)?(?: (?:just|now|currently))*"
    r" ?(?:in|moved to|flew to|landed in|arrived in|travelling to|traveling to|back in)"
    r" (?P<place>[^.,!?]{2,60}?)(?: now| today| this week| (?:for|until|till) .{1,40})?"
    r"(?:[.!]|[.,;] ?(?:i|i[’']?m|we|for|until|till|just)\b.{0,60})?",
    re.IGNORECASE,
)
_ON_THE_WAY: Final = re.compile(
    r"(?:(?:i[’']?ll|i will|(?:i[’']?m|i am|im) going to) be in"
    r"|(?:i[’']?m|i am|im|i[’']?ll be|i will be|we[’']?re|i)?(?: (?:just|now|also|about to|going to))*"
    r" ?(?:fly(?:ing)?|travel(?:l?ing)?|going|heading|off|moving|driving)(?: (?:out|back|over|off|home))* to)"
    r" (?P<place>[^.,!?]{2,60}?)"
    r"(?: (?:tonight|tomorrow|today|tmrw|this|next|on|for|until|till|from|in)\b[^.,!?]{0,40})?"
    r"(?:[.!]|(?:[.,;] ?| )(?:and )?"
    r"(?:i|i[’']?ll|i[’']?m|we|back|returning|home|until|till|for|just)\b.{0,80})?",
    re.IGNORECASE,
)
#: "..., I'm in Berlin", a clause of its own beside news: "I'm in Berlin for an interview" is none.
_HOME: Final = re.compile(
    r"(?:^|[.,;:!?(\n–-]\s*(?:(?:and|but|btw|fyi|also|ps:?)\s+)?|\s(?:and|but|btw|fyi)\s+)"
    r"(?:(?:i[’']?m|i am)(?: (?:currently|now|based|living|located|over|here|actually))*"
    r"|i (?:currently )?(?:live|stay)(?: here)?|(?:i[’']?m )?based|my time ?zone is(?: that of)?)"
    r" ?(?:in|near)? (?P<place>[^\W\d_][^.,;:!?()\n\d–-]{1,40}?)"
    r"(?: (?:now|myself|btw|by the way|time))?\s*(?=$|[.,;:!?()\n–-]|\s(?:and|but|so|btw)\s)",
    re.IGNORECASE,
)
_SHORTEST_PLACE: Final = 3  # letters: "I'm in HR" is no place
#: A journey to an interview is news of that interview.
_TO_MEET: Final = re.compile(
    r"\b(?:interview|onsite|on-site|screen|round|assessment|panel|meet|call)", re.IGNORECASE
)


def in_words(talk: Talk, said: str) -> bool:
    """ "I'm in Tokyo now": a journey told rather than typed after /timezone; False where it is none."""
    found = _THERE.fullmatch(said.strip())
    if found is None or not zones.places_named(talk.desk, found["place"]):
        return False
    places.command(talk, found["place"])
    return True


def told(talk: Talk, said: str) -> bool:
    """The same before it is read as news of a case, where it names none."""
    event = talk.desk.read(said).first
    of_no_case = event.company is None and event.intent in (Intent.OTHER, Intent.SNOOZE)
    return of_no_case and in_words(talk, said)


def home_beside(talk: Talk, said: str) -> None:
    """Takes the place in which the person says to be, beside something else, as theirs where no zone is
    known: what else they say is read by the clock there. Of several places the likeliest counts until the
    question for the zone is answered."""
    found = None if talk.person.zone else _HOME.search(said)
    if found is None or found[0].strip(" .,!") == said.strip(" .,!"):
        return
    place = found["place"].strip()
    meant = zones.places_named(talk.desk, place) if _is_a_name(place) else ()
    if len(meant) == 1:
        places.settle(talk, meant[0])
    elif meant:
        zones.lean_towards(talk.desk, meant[0])


def _is_a_name(place: str) -> bool:
    """Whether it is no everyday word: "I'm in sales", "I'm in bed"."""
    words = place.casefold().split()
    return len(place) >= _SHORTEST_PLACE and not set(words) <= everyday().common | role_words()


def ahead(talk: Talk, said: str) -> bool:
    """ "I'm flying to New York tonight, back on the 16th": whether to go by the clock of there is asked, and
    no interview is touched; False where the words tell of no journey to a place."""
    found = _ON_THE_WAY.fullmatch(said.strip())
    there = zones.places_named(talk.desk, found["place"]) if found else ()
    if found is None or not there or _TO_MEET.search(said) or _at_a_company(talk, said):
        return False
    if local(talk.now, there[0].zone).utcoffset() == local(talk.now, talk.zone).utcoffset():
        talk.say(questions.same_clock(city(there[0])))
    else:
        replies.ask(talk, zones.journey_question(talk.desk, there[0], found["place"]))
    return True


def _at_a_company(talk: Talk, said: str) -> bool:
    """Whether a company on file is named: "going to Oxford Instruments" is no journey to Oxford."""
    named = talk.desk.read(said).first.company
    on_file = talk.desk.known().companies
    return named is not None and any(same_company(named.value, company) for company in on_file)
