"""Reads a message: the one entrance to everything in this package. Pure: no clock, no network.

The order of the steps matters. What holds no date is masked; names come before dates ("April wrote",
"March Networks"); dates before clauses, so that "Mon. 9 March" is not cut; and only then is asked
what each clause reports.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.language import clauses, cues, events, mail, mask, splitting, unsaid
from bot.language.answers import read_company, read_contacts, read_moment, read_people, read_role, read_topics
from bot.language.dates import tagger, zones
from bot.language.dates.tagger import Spot
from bot.language.evidence import weigh
from bot.language.findings import Findings
from bot.language.mail import Mail
from bot.language.mailed import heed
from bot.language.names import finder, roles, tagging
from bot.language.names.finder import Names
from bot.language.names.roles import Role
from bot.language.parts import Part, Setting, join_fragments
from bot.language.regions import month_first
from bot.language.reporting import report
from bot.language.text import Message
from bot.language.understanding import NOTHING_KNOWN, Intent, Known, Understanding
from bot.language.wording import Word, between, wording

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
_MOST_DATES: Final = 60  # more stand in no message that tells something
_CERTAIN: Final = 4  # evidence of a name in which no phrase is read: "First Up", "Second Cup"


@dataclass(frozen=True, slots=True)
class Reading:
    """A message taken apart: its names, its jobs, its parts and its words."""

    setting: Setting
    names: Names
    jobs: list[Role]
    parts: list[Part]
    words: list[Word]

    def words_of(self, parts: Sequence[Part]) -> list[Word]:
        """The words of some parts that stand in a row, names and days by their kind."""
        return between(self.words, *self.reach(parts))

    def reach(self, parts: Sequence[Part]) -> tuple[int, int]:
        """Where in the text the parts begin and end, the marks behind them included."""
        starts = [0, *(part.clause.start for part in self.parts[1:]), len(self.setting.message.low)]
        first = next(n for n, part in enumerate(self.parts) if part is parts[0])
        return starts[first], starts[first + len(parts)]

    def groups(self) -> list[list[Part]]:
        """The parts of each event."""
        return splitting.group(self.parts, self.setting, self.words_of)


def understand(text: str, *, now: datetime, tz: str, known: Known = NOTHING_KNOWN) -> Understanding:
    """What `text`, sent at the instant `now` (aware, any zone) by a person in the IANA zone `tz`, says.

    Days and times in the answer are local to `tz` (an unknown zone counts as UTC). Texts longer than
    4096 characters are read that far."""
    reading = take_apart(text, now=now, tz=tz, known=known)
    findings = Findings(reading.names, reading.jobs, reading.words_of, reading.reach)
    return Understanding(text, events.build(reading.groups(), reading.setting, findings))


def warm_up() -> None:
    """Load the weights, the lists and what reads dates, so that the first message does not wait for them."""
    then = datetime(2026, 1, 1, tzinfo=UTC)  # any instant does
    understand("Ada Reed of Acme, 3 March at 10. They answer by Friday.", now=then, tz="UTC")


def take_apart(text: str, *, now: datetime, tz: str, known: Known = NOTHING_KNOWN) -> Reading:
    """As `understand`, before it is weighed what the parts say."""
    message = Message(text)
    zone = zones.zone_named(tz) or ZoneInfo("UTC")
    setting = Setting(
        message, now.astimezone(zone).replace(tzinfo=None), zone, month_first(tz, known.country)
    )
    letter = mail.find(message)
    names, jobs = _named(message, known)
    if letter is not None:
        heed(letter, names, message)
    found = tagger.find(message, _blocked(message, names))
    spots = [spot for spot in found if not _says_today(spot, message)][:_MOST_DATES]
    parts = join_fragments(_parts(message, names, spots, letter))
    for part in parts:
        part.kind = report(part, setting, bool(names.companies))
    unsaid.over_by_the_promise(parts, setting)
    unsaid.appoint(parts, setting, any(job.sure for job in jobs))
    if not any(part.kind for part in parts) and unsaid.only_a_date(parts, setting):
        parts[0].kind = Intent.SNOOZE
    return Reading(setting, names, jobs, parts, wording(setting, names, jobs, spots))


def _named(message: Message, known: Known) -> tuple[Names, list[Role]]:
    titles = roles.find(message)
    return tagging.settle(message, finder.find(message, known.companies, known.people, titles), titles)


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


def _parts(message: Message, names: Names, spots: list[Spot], letter: Mail | None) -> list[Part]:
    """The clauses with what stands in each."""
    everyone = (*names.companies, *names.people)
    spans = [(n.start, n.end) for n in everyone] + [(s.start, s.end) for s in spots]
    pieces = clauses.cut(message, spans, {n.start for n in names.companies[1:]})
    inside = {index for n in everyone for index in range(n.first, n.last)}
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


def _part_at(parts: list[Part], place: int) -> Part:
    number = bisect_right(parts, place, key=lambda part: part.clause.start)
    return parts[max(0, number - 1)]
