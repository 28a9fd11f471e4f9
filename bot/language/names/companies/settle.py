"""Who a framed name is, a company or a person. The rules are asked in turn; the first that sees something
settles it, and a name that none of them sees anything in is nobody's."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.language.names.companies.candidate import Candidate
from bot.language.names.companies.frames import STRONG
from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.people.cues import has_origin, strongly_led, titled
from bot.language.names.people.likeness import like_a_person
from bot.language.names.people.take import take_people
from bot.language.names.runs import Run
from bot.language.names.tokens import capital, low_at, possessive, text_before
from bot.language.text import Message

_NEAR = 30  # letters before a name or a frame in which a cue is looked for
_FIRM = re.compile(
    r"\b(?:startup|start-up|company|firm|place|agency|school|shop|outfit|restaurant|hospital|charity"
    r"|business|studio) (?:named|called) (?:the )?$"
)
_LETTER = re.compile(r"\b(?:offers?|rejection|rejected|job|letter)\b")


def settle(name: Candidate) -> None:
    """Takes the name for what it is, if it is anything."""
    for sees, take in _RULES:
        if sees(name):
            take(name)
            return


def _called_a_firm(name: Candidate) -> bool:
    """ "a startup called Marcus"."""
    return _FIRM.search(text_before(name.message, name.run.start, _NEAR)) is not None


def _introduced(name: Candidate) -> bool:
    """ "with the recruiter, Xochitl"."""
    return strongly_led(name.message, name.run.start)


def _reads_like_a_person(name: Candidate) -> bool:
    """ "with Sarah", but "for Fred's." is a shop, and "an offer from Marcus" comes from a firm."""
    return (
        like_a_person(name.message, name.run)
        and not _shop(name.message, name.run)
        and not _sends_letter(name)
    )


def _shop(message: Message, run: Run) -> bool:
    """ "for Fred's.": a name in the possessive with nothing behind it."""
    return (
        possessive(message, run.last - 1)
        and capital(message, run.first)
        and low_at(message, run.last) in ("", ".", ",", "!", "?", ";", ")", "-")
        and message.gap(run.last - 1) in ("", " ", "\n")
    )


def _sends_letter(name: Candidate) -> bool:
    spot = name.spot
    start = name.message.tokens[spot.index].start
    return spot.word == "from" and bool(_LETTER.search(text_before(name.message, start, _NEAR)))


def _has_origin(name: Candidate) -> bool:
    """ "met Xochitl from Acme"."""
    return (
        not name.small
        and name.spot.word not in ("from", "for", "about", "to")
        and has_origin(name.message, name.run)
    )


def _has_title(name: Candidate) -> bool:
    """ "spoke to Xochitl, Head of Ops"."""
    return name.spot.word != "from" and titled(name.message, name.run)


def _can_be_employer(name: Candidate) -> bool:
    return can_be_employer(name.message, name.run, small=name.small)


def _person(name: Candidate) -> None:
    take_people(name.search, name.run)


def _firm(name: Candidate) -> None:
    name.search.company(name.run, STRONG)


def _company(name: Candidate) -> None:
    name.search.company(name.run, name.score)


_RULES: tuple[tuple[Callable[[Candidate], bool], Callable[[Candidate], None]], ...] = (
    (_called_a_firm, _firm),
    (_introduced, _person),
    (_reads_like_a_person, _person),
    (_has_origin, _person),
    (_has_title, _person),
    (_can_be_employer, _company),
)
