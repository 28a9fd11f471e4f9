"""A whole life from a seed: where the person lives, who they meet, what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from bot.domain.localtime import to_utc
from bot.domain.models import Person, Purpose
from bot.places import PlaceZone
from bot.places.almanac import PublicAlmanac
from bot.services import account, preferences, zones
from bot.services.desk import Desk
from bot.services.ports import Almanac
from bot.simulation.candidate import Candidate
from bot.simulation.employer import PEOPLE, RECRUITER, Employer
from bot.simulation.world import World

PLACES: Final = tuple(
    PlaceZone(label=label, zone=zone, country=country)
    for label, zone, country in (
        ("London", "Europe/London", "GB"),
        ("Berlin", "Europe/Berlin", "DE"),
        ("Lisbon", "Europe/Lisbon", "PT"),
        ("New York", "America/New_York", "US"),
        ("San Francisco", "America/Los_Angeles", "US"),
        ("São Paulo", "America/Sao_Paulo", "BR"),
        ("Kolkata", "Asia/Kolkata", "IN"),
        ("Tokyo", "Asia/Tokyo", "JP"),
        ("Dubai", "Asia/Dubai", "AE"),
        ("Tel Aviv", "Asia/Jerusalem", "IL"),
        ("Sydney", "Australia/Sydney", "AU"),
        ("Lord Howe Island", "Australia/Lord_Howe", "AU"),
        ("Auckland", "Pacific/Auckland", "NZ"),
        ("Kiritimati", "Pacific/Kiritimati", "KI"),
    )
)
COMPANIES: Final = ("Acme", "Globex", "Initech", "Hooli", "Umbrella")
_FIRST_DAY: Final = date(2026, 1, 2)


@dataclass
class Life:
    """What `lead` gives: the world afterwards, and the days it covers."""

    seed: int
    world: World
    start: datetime
    end: datetime
    employers: list[Employer]
    quiet: bool

    def touched(self, application_id: int, purpose: Purpose) -> None:
        for employer in self.employers:
            if employer.application_id == application_id:
                employer.touched(purpose)


def lead(seed: int, days: int, almanac: Almanac | None = None) -> Life:
    """The life of that seed; the same for the same numbers. One in four is quiet: nothing goes wrong on
    the way between the bot and the person, so that what must come can be counted."""
    random = Random(seed)
    place = random.choice(PLACES)
    first = _FIRST_DAY + timedelta(days=random.randrange(365))
    start = to_utc(first, time(random.randrange(8, 21), random.choice((0, 7, 40))), place.zone)
    person = Person(
        id=1, telegram_id=1, chat_id=1, name="Sam", zone=place.zone, country=place.country, created_at=start
    )
    world = World(person, almanac or PublicAlmanac(), start)
    candidate = Candidate(world, random)
    end = start + timedelta(days=days)
    life = Life(seed, world, start, end, _employers(world, candidate, random), random.random() < 0.25)
    candidate.audience = life
    world.note("world", f"{place.label}, {place.zone}")
    for n, employer in enumerate(life.employers):
        opens = start if n == 0 else start + timedelta(hours=random.uniform(0, days * 12))
        world.at(candidate.awake(opens), employer.open)
    if not life.quiet:
        _Troubles(life, candidate, random).schedule()
    world.live(end)
    return life


def _employers(world: World, candidate: Candidate, random: Random) -> list[Employer]:
    """One to three; now and then one recruiter stands behind two of them."""
    shared = random.random() < 0.3
    made = []
    for company in random.sample(COMPANIES, random.choice((1, 1, 2, 2, 3))):
        people = tuple(random.sample(PEOPLE, random.choice((0, 1, 1, 2, 3))))
        if shared:
            people = (RECRUITER, *people[1:])
        made.append(Employer(company, world, candidate, random, random.choice((0.1, 0.5, 0.9)), people))
    return made


class _Troubles:
    """Journeys, changed settings, pauses, a blocked bot, downtime, a word typed unasked."""

    def __init__(self, life: Life, candidate: Candidate, random: Random) -> None:
        self.life, self.world, self.candidate, self.random = life, life.world, candidate, random

    def schedule(self) -> None:
        acts: tuple[Callable[[], None], ...] = (
            self._travel, self._settings, self._pause, self._block, self._down, self._types, self._reminder,
        )  # fmt: skip
        span = self.life.end - self.life.start
        for act in self.random.choices(acts, weights=(3, 2, 1, 1, 3, 2, 2), k=self.random.randrange(6)):
            self.world.at(self.life.start + span * self.random.random(), act)

    def _travel(self) -> None:
        place = self.random.choice(PLACES)
        self.world.travel(place, zones.set_zone)
        self.world.note("you", f"now in {place.label}, {place.zone}")

    def _settings(self) -> None:
        field = self.random.choice((*preferences.TIMES, "check_in_business_days", "check_in_cap"))
        if field in preferences.TIMES:
            at = self.random.choice(preferences.TIMES[field])
            self.world.do(lambda desk: preferences.set_time(desk, field, at))
            self.world.note("you", f"{field} is {at:%H:%M}")
        else:
            by = self.random.choice((-1, 1))
            self.world.do(lambda desk: preferences.step_cadence(desk, field, by))
            self.world.note("you", f"{field} by {by:+}")
        self.world.changes.append(self.world.now)

    def _pause(self) -> None:
        days = self.random.choice((1, 3, 7, None))
        until = self.world.now + timedelta(days=days or self.random.randrange(1, 12))

        def pause(desk: Desk) -> object:
            return preferences.pause(desk, until if days else None)

        self.world.do(pause)
        self.world.paused(until, self.life.end)
        self.world.note("you", f"pause for {days} days" if days else "pause")
        if not days:
            self.world.at(until, self._resume)

    def _resume(self) -> None:
        self.world.do(preferences.resume)
        self.world.note("you", "resume")

    def _block(self) -> None:
        """The bot is blocked; whoever writes again has unblocked it."""
        until = self.world.now + timedelta(hours=self.random.uniform(5, 250))
        self.world.unreachable(until, "blocked")
        self.world.blocked = True
        self.world.note("you", "block the bot")
        self.world.at(until, self._return)

    def _return(self) -> None:
        self.world.blocked = False
        self.world.do(account.returned)
        self.world.note("you", "/start again")

    def _down(self) -> None:
        hours = self.random.choice((2, 5, 12, 30, 72, 130))
        self.world.unreachable(self.world.now + timedelta(hours=hours), "down")
        self.world.note("world", f"the bot is down for {hours} h")

    def _types(self) -> None:
        employer = self.random.choice(self.life.employers)
        if employer.application_id is None:
            return
        said = self.random.choice(
            ("I emailed {} a thank-you", "I checked in with {} by email", "I called {} and left a voicemail")
        )
        self.candidate.types(said.format(employer.company))

    def _reminder(self) -> None:
        self.candidate.types(
            self.random.choice(
                ("remind me tomorrow at 10am", "remind me on Saturday at 7am", "remind me in 4 days")
            )
        )
