"""Reads a message: the one entrance to everything in this package. Pure: no clock, no network.

The order of the steps matters. What holds no date is masked; names come before dates ("April wrote",
"March Networks"); dates before clauses, so that "Mon. 9 March" is not cut; and only then is asked
what each clause reports.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from bot.language import clauses, cues, events, mail, mask, unsaid
from bot.language.answers import read_company, read_contacts, read_moment, read_people, read_role, read_topics
from bot.language.dates import tagger as dates, zones
from bot.language.dates.spot import Spot
from bot.language.evidence import weigh
from bot.language.findings import Findings
from bot.language.learned.tagger import Tagger
from bot.language.mail import Mail
from bot.language.mailed import heed
from bot.language.names import finder, roles, tagging
from bot.language.names.finder import Names
from bot.language.names.met import met_with
from bot.language.names.roles import Role
from bot.language.names.roles.meant import meant
from bot.language.names.roles.terms import with_terms
from bot.language.names.second_look import second_look
from bot.language.parts import Account, Part, Setting
from bot.language.regions import month_first
from bot.language.splitting import Ends, Splitter
from bot.language.text import Message
from bot.language.understanding import NOTHING_KNOWN, Known, Understanding
from bot.language.wording import Word, wording

__all__ = [
    "read_company",
    "read_contacts",
    "read_moment",
    "read_people",
    "read_role",
    "read_topics",
    "understand",
    "warm_up",
]


_IT_IS: Final = re.compile(r"\b(?:it's|its|it is|today is|now it's|today's)(?: already| now)? $")
_NOW: Final = re.compile(" (?:now|today|already|and|,)")
_LED_BY_THEM: Final = re.compile(r" (?:at|from|of|@) (?:the )?")  # between somebody and their employer
_MOST_DATES: Final = 60  # more stand in no message that tells something
_CERTAIN: Final = 4  # evidence of a name in which no phrase is read: "First Up", "Second Cup"


@dataclass(frozen=True, slots=True)
class Reading:
    """A message taken apart: its names, its jobs, its clauses and its words."""

    setting: Setting
    names: Names
    jobs: list[Role]
    pieces: list[Part]
    words: list[Word]

    @property
    def splitter(self) -> Splitter:
        return Splitter(self.setting, self.words, bool(self.names.companies))

    @property
    def findings(self) -> Findings:
        return Findings(self.names, meant(self.setting.message, self.names, self.jobs), self.words)

    def accounts(self, ends: Ends | None = None) -> list[Account]:
        """What is told of each event. One ends where `ends` says, or else where it is likely."""
        found = self.splitter.accounts(self.pieces, ends)
        job = any(job.sure for job in self.jobs)
        for account in found:
            unsaid.over_by_the_promise(account.parts, self.setting)
            unsaid.appoint(account.parts, self.setting, job)
        for before, account in pairwise(found):
            unsaid.over_by_the_task(before.parts, account.parts, self.setting)
        first, *more = found
        if not more and (dated := unsaid.only_dated(first.parts, self.setting)):
            first.parts[0].kind = dated
        return found


def understand(text: str, *, now: datetime, tz: str, known: Known = NOTHING_KNOWN) -> Understanding:
    """What `text`, sent at the instant `now` (aware, any zone) by a person in the IANA zone `tz`, says.

    Days and times in the answer are local to `tz` (an unknown zone counts as UTC). Texts longer than
    4096 characters are read that far."""
    reading = take_apart(text, now=now, tz=tz, known=known)
    return Understanding(text, events.build(reading.accounts(), reading.setting, reading.findings))


def warm_up() -> None:
    """Load the weights, the lists and what reads dates, so that the first message does not wait for them."""
    then = datetime(2026, 1, 1, tzinfo=UTC)  # any instant does
    told = "I interviewed with Ada Reed of Acme on 30 December at 10, about pay. They answer by Friday."
    understand(told, now=then, tz="UTC")


def take_apart(
    text: str, *, now: datetime, tz: str, known: Known = NOTHING_KNOWN, tagger: Tagger | None = None
) -> Reading:
    """As `understand`, before it is weighed what the clauses say. `tagger` finds the names, or else the one
    that ships with the bot."""
    message = Message(text)
    zone = zones.zone_named(tz) or ZoneInfo("UTC")
    setting = Setting(
        message, now.astimezone(zone).replace(tzinfo=None), zone, month_first(tz, known.country)
    )
    letter = mail.find(message)
    names, jobs = _named(message, known, tagger)
    if letter is not None:
        heed(letter, names, message)
    found = dates.find(message, _blocked(message, names))
    spots = [spot for spot in found if not _says_today(spot, message)][:_MOST_DATES]
    pieces = _pieces(message, names, spots, letter)
    return Reading(setting, names, jobs, pieces, wording(setting, names, jobs, spots))


def _named(message: Message, known: Known, tagger: Tagger | None) -> tuple[Names, list[Role]]:
    titles = roles.find(message)
    ruled = finder.find(message, known.companies, known.people, titles)
    names, jobs = tagging.settle(message, ruled, titles, tagger)
    names = met_with(message, second_look(message, names, known.people))
    return names, with_terms(message, names, jobs)


def _blocked(message: Message, names: Names) -> bytearray:
    """Which letters can belong to no date, because they are a name or a version, score, number."""
    blocked = bytearray(len(message.low) + 1)
    spans = [(n.start, n.end) for n in (*names.companies, *names.people)] + mask.dateless(message.low)
    for start, end in spans:
        blocked[start:end] = b"\x01" * (end - start)
    return blocked


def _says_today(spot: Spot, message: Message) -> bool:
    """ "It's Wednesday now" tells what day it is, not when something happens."""
    before = message.low[max(0, spot.start - 18) : spot.start]
    behind = message.low[spot.end : spot.end + 9]
    return spot.at is None and bool(_IT_IS.search(before) and _NOW.match(behind))


def _pieces(message: Message, names: Names, spots: list[Spot], letter: Mail | None) -> list[Part]:
    """The clauses with what stands in each."""
    everyone = (*names.companies, *names.people)
    spans = [(n.start, n.end) for n in everyone] + [(s.start, s.end) for s in spots]
    pieces = clauses.cut(message, spans, _further(message, names, spots))
    inside = names.tokens
    certain = {index for n in everyone if n.score >= _CERTAIN for index in range(n.first, n.last)}
    clauses.place(pieces, [hit for hit in cues.book().find(message) if hit.index not in certain])
    parts = [
        Part(piece, weigh(message, piece, inside), pasted=letter is not None and piece.start >= letter.start)
        for piece in pieces
    ]
    for spot in spots:
        _part_at(parts, spot.start).spots.append(spot)
    for named in names.people:
        _part_at(parts, named.start).person = True
    for named in names.companies:
        _part_at(parts, named.start).name(named)
    return parts


def _further(message: Message, names: Names, spots: list[Spot]) -> set[int]:
    """The places of the companies behind the first, and of "Tom" in "Sarah at Acme on Monday and Tom at
    Globex on Tuesday"."""
    places = {one.start for one in names.companies[1:]}
    for before, one in pairwise(names.companies):
        theirs = [who for who in names.people if _LED_BY_THEM.fullmatch(message.low, who.end, one.start)]
        if any(before.end <= spot.start < who.start for who in theirs for spot in spots):
            places.add(theirs[0].start)
    return places


def _part_at(parts: list[Part], place: int) -> Part:
    number = bisect_right(parts, place, key=lambda part: part.clause.start)
    return parts[max(0, number - 1)]
