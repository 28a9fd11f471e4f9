"""The whole bot in use for a while: its memory, its open files and its connections stay as they are.

`SOAK_MINUTES` (2 unless set) is how long, for all engines together; longer on a machine that does not come
to what there is to say four times in it.
"""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest

from bot.store import SqlStore
from tests.databases import ENGINES
from tests.e2e.bot_process import BotProcess
from tests.e2e.standin import StandIn, StandInRefusedError

MINUTES = float(os.environ.get("SOAK_MINUTES", "2")) / len(ENGINES)

#: What one person says, over and over; at the end they erase everything.
SAID = (
    "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role",
    "Lisbon",
    "/cancel",
    "they said I'd hear by Friday next week",
    "/due",
    "/list",
    "/draft Acme",
    "/check Dear Jane, thank you for you're time yesterday. I realy enjoyed it.",
    "Emailed Jane at Acme",
    "/stats",
    "/record Acme",
    "no, it was yesterday",
    "hello",
    "Acme rejected me",
    "/export",
)
PEOPLE = 10
#: Everybody has said everything; until then caches fill and the proofreader is loaded.
WARM_UP_STEPS = PEOPLE * (len(SAID) + 1)
LEAST_STEPS = 4 * WARM_UP_STEPS


@dataclass(frozen=True)
class Sample:
    """One look at the process."""

    memory_mb: float
    files: int
    sockets: int


def look_at(pid: int) -> Sample:
    links = []
    for name in os.listdir(f"/proc/{pid}/fd"):
        with suppress(FileNotFoundError):
            links.append(os.readlink(f"/proc/{pid}/fd/{name}"))
    with open(f"/proc/{pid}/statm") as statm:
        pages = int(statm.read().split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return Sample(memory, len(links), sum(link.startswith("socket:") for link in links))


def lives(standin: StandIn, people: list[str]) -> Iterator[None]:
    """One step of somebody's life at a time, for ever."""
    for text in itertools.cycle((*SAID, "")):
        for name in people:
            if text:
                standin.say(name, text)
            else:
                standin.say(name, "/delete_me")
                standin.wait_for(name, "for good", timeout=30)
                standin.tap(name, "Erase it all", timeout=30)
            yield
        if text == SAID[6]:
            with suppress(StandInRefusedError):  # no nudge is planned
                standin.advance()


@pytest.mark.slow
def test_soak(standin: StandIn, bot: BotProcess, database_url: str) -> None:
    """Ten people talk all the time: everything is answered, and nothing grows."""
    people = [f"Person{n}" for n in range(PEOPLE)]
    for name in people:
        standin.add_person(name)
    life, samples, steps = lives(standin, people), list[Sample](), 0
    began = time.monotonic()
    while time.monotonic() - began < MINUTES * 60 or steps < LEAST_STEPS:
        next(life)
        steps += 1
        standin.wait_idle(quiet_ms=20, timeout=5)
        if steps > WARM_UP_STEPS:
            samples.append(look_at(bot.pid))
    assert standin.wait_idle(quiet_ms=500, timeout=30)
    counts = SqlStore(database_url).counts()
    first, last = samples[: len(samples) // 4], samples[-(len(samples) // 4) :]
    told = {"memory_mb": tuple(max(s.memory_mb for s in some) for some in (first, last))}
    # At its busiest a busy machine has more connections at a time: what leaks is there when little is open.
    told |= {
        name: tuple(min(getattr(s, name) for s in some) for some in (first, last))
        for name in ("files", "sockets")
    }
    print(f"{database_url.partition(':')[0]}: {MINUTES:.1f} minutes, {steps} messages, {told}")
    assert counts["updates waiting"] == counts["updates set aside"] == counts["messages failed"] == 0
    assert told["memory_mb"][1] < told["memory_mb"][0] * 1.15 + 5
    assert told["files"][1] <= told["files"][0] + 6
    assert told["sockets"][1] <= told["sockets"][0] + 4
