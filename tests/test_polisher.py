"""The polisher in the background: a few at a time, nothing waits for it, and nothing stops it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from bot import polisher as module
from bot.polisher import MOST_WAITING, SIDE_BY_SIDE, BackgroundPolisher
from bot.services.polishing import Finish
from tests.fakes import FakeClock
from tests.waiting import until


@dataclass
class Model:
    """A model that answers when `open` is set."""

    open: asyncio.Event = field(default_factory=asyncio.Event)
    asked: int = 0
    at_once: int = 0
    most_at_once: int = 0
    closed: bool = False

    async def answer(self, _: Sequence[Mapping[str, str]]) -> str | None:
        self.asked += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self.open.wait()
        self.at_once -= 1
        return "text"

    async def close(self) -> None:
        self.closed = True


class Unit:
    """A person's unit, of which only the id is asked."""

    def __init__(self, person_id: int) -> None:
        self.person = type("Person", (), {"id": person_id, "zone": "UTC"})()


class People:
    """A store that knows every person but 404."""

    @contextmanager
    def work(self, person_id: int, _now: datetime) -> Iterator[Any]:
        if person_id == 404:
            raise LookupError
        yield Unit(person_id)


@dataclass
class Stage:
    polisher: BackgroundPolisher
    model: Model
    finished: list[int]
    put: list[None]

    def compose(self, *draft_ids: int, person_id: int = 1) -> None:
        """A unit that composed these, committed."""
        desk: Any = type("Desk", (), {"person": Unit(person_id).person, "drafted": list(draft_ids)})()
        self.polisher.note(desk)
        self.polisher.wake()


@pytest.fixture
def looks() -> list[Finish]:
    """What the coming looks find; REPLACED when there is none left."""
    return []


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, looks: list[Finish]) -> Callable[[], Any]:
    """A polisher whose use cases agree to everything; draft 13 cannot be read."""
    finished: list[int] = []

    class Rough:
        def __init__(self, draft_id: int, person_id: int) -> None:
            self.draft = type("Draft", (), {"id": draft_id, "person_id": person_id})()

        def messages(self) -> Sequence[Mapping[str, str]]:
            return ()

    def begin(desk: Any, draft_id: int) -> Rough | None:
        if draft_id == 13:
            raise ValueError("Jane Doe")
        return None if draft_id == 0 else Rough(draft_id, desk.unit.person.id)

    def finish(_desk: Any, rough: Rough, *_: Any) -> Finish:
        done = looks.pop(0) if looks else Finish.REPLACED
        if done is Finish.REPLACED:
            finished.append(rough.draft.id)
        return done

    monkeypatch.setattr(module, "begin", begin)
    monkeypatch.setattr(module, "finish", finish)
    monkeypatch.setattr(module, "judged", lambda _rough, answer, _proofreader: (answer, ""))
    monkeypatch.setattr(module, "LOOK_AGAIN_SECONDS", 0.01)

    @asynccontextmanager
    async def running() -> AsyncIterator[Stage]:
        model, put = Model(), []
        anything: Any = None
        people: Any = People()
        with ThreadPoolExecutor(1) as executor:
            polisher = BackgroundPolisher(
                model=model,
                store=people,
                executor=executor,
                clock=FakeClock(),
                almanac=anything,
                zone="UTC",
                proofreader=anything,
                redraw=anything,
                on_put=lambda: put.append(None),
            )
            await polisher.start()
            yield Stage(polisher, model, finished, put)
            await polisher.stop()
        assert model.closed

    return running


def test_two_at_once_and_all_in_the_end(stage: Callable[[], Any]) -> None:
    """However many wait, a slow model has no more than two questions to answer."""

    async def story() -> None:
        async with stage() as s:
            s.compose(*range(1, 11))
            await until(lambda: s.model.asked == SIDE_BY_SIDE)
            s.model.open.set()
            await until(lambda: len(s.finished) == 10)
            assert s.model.most_at_once == SIDE_BY_SIDE
            assert len(s.put) == 10

    asyncio.run(story())


def test_what_does_not_fit_is_left_as_composed(stage: Callable[[], Any]) -> None:
    """The queue is bounded: a stalled model costs a hundred places and nobody's time."""

    async def story() -> None:
        async with stage() as s:
            for draft_id in range(1000, 1300):
                s.compose(draft_id)
            await until(lambda: s.model.asked == SIDE_BY_SIDE)
            s.model.open.set()
            await until(lambda: s.polisher._waiting.empty() and s.model.at_once == 0)
            await until(lambda: len(s.finished) >= MOST_WAITING)
            assert len(s.finished) == MOST_WAITING

    asyncio.run(story())


def test_a_failure_is_one_drafts_own(stage: Callable[[], Any], caplog: pytest.LogCaptureFixture) -> None:
    """Broken, withdrawn, or its person erased: the next one is polished, and the log tells no content."""

    async def story() -> None:
        async with stage() as s:
            s.model.open.set()
            s.compose(13, 13, 13, 0)
            s.compose(5, person_id=404)
            s.compose(7)
            await until(lambda: s.finished == [7])

    asyncio.run(story())
    assert "ValueError" in caplog.text
    assert "Jane" not in caplog.text


def test_a_message_on_its_way_is_looked_for_again(stage: Callable[[], Any], looks: list[Finish]) -> None:
    """Some models are faster than Telegram."""
    looks += [Finish.NOT_SHOWN_YET, Finish.NOT_SHOWN_YET, Finish.REPLACED]

    async def story() -> None:
        async with stage() as s:
            s.model.open.set()
            s.compose(1)
            await until(lambda: s.finished == [1])
            assert len(s.put) == 1

    asyncio.run(story())


def test_what_comes_too_late_wakes_nobody(stage: Callable[[], Any], looks: list[Finish]) -> None:
    """The person has gone on: nothing is sent."""
    looks += [Finish.TOO_LATE]

    async def story() -> None:
        async with stage() as s:
            s.model.open.set()
            s.compose(1)
            s.compose(2)
            await until(lambda: s.finished == [2])
            assert len(s.put) == 1

    asyncio.run(story())


def test_stopping_waits_for_no_model(stage: Callable[[], Any]) -> None:
    """The end comes at once, in the middle of a stalled call."""

    async def story() -> None:
        async with stage() as s:
            s.compose(1, 2, 3)
            await until(lambda: s.model.asked == SIDE_BY_SIDE)
            began = asyncio.get_running_loop().time()
            await s.polisher.stop()
            assert asyncio.get_running_loop().time() - began < 1

    asyncio.run(story())
