"""Where a weak frame announces a name at all. Each rule sees the spot: the frame, the word before it,
and how the word behind it is written."""

from __future__ import annotations

import re

from bot.language.names.companies.candidate import Spot
from bot.language.names.runs import read
from bot.language.names.tokens import stem, text_before
from bot.language.names.words import table
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.nouns import STAGE_NOUNS

_IN_BEHIND = table(
    "interview selected job more round shift hired position role test screening shortlisted interviewed",
    "offer interest",
)
_OF_BEHIND = table("hr ceo cto cfo owner founder")
_UP_BEHIND = table("followed follow chased")
_FOR_BEHIND = STAGE_NOUNS | table(
    "home homework one ones two assignment challenge exercise assessment it prep up in date day dive record",
    "history timeline anything news note email mail letter script voicemail screener shift centre center",
    "interviewing interviewed applied",
)
_FOR_BEFORE_CAPITAL = table("work working me today done tomorrow")
_TO_BEHIND = table(
    "spoke talked speaking talking chatted speak applied applying application wrote write writing sent",
    "email emailed note letter message mail text card replied reply thanks yes back through you up follow",
    "invited visit trip out call over went off",
)
_TO_BEFORE_CAPITAL = table("on said in invite round")
_BY_BEHIND = table(
    "rejected ghosted down contacted invited released issued extended given back interviewed made offered",
    "hired called dropped up over told asked run led turned stopped swung popped shortlisted accepted",
    "selected screened approached grilled quizzed assessed tested seen",
)
_DISCUSSED = table(
    "asked talked talk questions question chat spoke chatted quizzed grilled all lots mostly mainly stuff",
    "something tested",
)
_SENT = re.compile(
    r"\b(?:sent|send|gave|submitted|forwarded|delivered|thank|dropped|posted|email|letter|note|card)\b"
)


def anywhere(_spot: Spot) -> bool:
    """A strong frame: "with", "from", "met"."""
    return True


def before_a_capital(spot: Spot) -> bool:
    """ "via Hays", "seen Acme"."""
    return spot.capital


def before_a_name(spot: Spot) -> bool:
    """ "have Acme on Monday", but not "have Monday off"."""
    return spot.capital_name


def inside(spot: Spot) -> bool:
    """ "hired in Acme", "in Gateway School", but not "in March"."""
    run = read(spot.message, spot.name, small=False)
    if run is None or not spot.capital_name:
        return False
    return stem(spot.message.tokens[run.last - 1].low) in COMPANY_ENDINGS or spot.before in _IN_BEHIND


def of_somebody(spot: Spot) -> bool:
    """ "Owen Pritchard of Initech", "the owner of acme", but not "the owner of May"."""
    named = spot.index - 1 in spot.search.used
    return (named or spot.before in _OF_BEHIND) and (spot.capital_name or not spot.capital)


def chased_up(spot: Spot) -> bool:
    """ "followed up Acme"."""
    return spot.capital_name and spot.before in _UP_BEHIND


def purpose(spot: Spot) -> bool:
    """ "interview for Acme", "take home for acme", "done for Acme"."""
    return spot.before in _FOR_BEHIND or (spot.capital and spot.before in _FOR_BEFORE_CAPITAL)


def receiver(spot: Spot) -> bool:
    """ "applied to acme", "said yes to Acme", "sent my form to Acme"."""
    if spot.before in _TO_BEHIND:
        return True
    if not spot.capital:
        return False
    start = spot.message.tokens[spot.index].start
    return spot.before in _TO_BEFORE_CAPITAL or bool(_SENT.search(text_before(spot.message, start, 40)))


def doer(spot: Spot) -> bool:
    """ "rejected by acme"."""
    return spot.before in _BY_BEHIND


def topic(spot: Spot) -> bool:
    """ "remind me about acme", "news about Acme", but not "asked about Python"."""
    return spot.before in ("me", "remind") or (spot.capital and spot.before not in _DISCUSSED)


def just_left(spot: Spot) -> bool:
    """ "just left Acme"."""
    return spot.capital and spot.before == "just"
