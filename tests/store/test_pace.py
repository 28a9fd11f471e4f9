"""Telegram's limits, shared by processes on one PostgreSQL."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.services.ports import Pace, Turn, TurnAsked
from bot.store import SqlStore
from tests.databases import Databases

#: What a place rests after its call in these tests, in seconds.
WINDOW = 0.4
_ids = itertools.count()


@pytest.fixture
def stores(databases: Databases) -> Iterator[list[SqlStore]]:
    """Three processes' stores on one database."""
    url = databases.migrated("postgresql")
    made = [SqlStore(url) for _ in range(3)]
    yield made
    for store in made:
        store.close()
    databases.drop(url)


@pytest.fixture
def paces(stores: list[SqlStore]) -> list[Pace]:
    """Their paces, of five calls in any window."""
    found = [store.pace for store in stores if store.pace is not None]
    assert len(found) == 3
    for pace in found:
        pace.open(5)
    return list(found)


def asked(chat_id: int, *, message: bool = True, nudge: bool = False) -> TurnAsked:
    return TurnAsked(id=next(_ids), chat_id=chat_id, message=message, nudge=nudge)


def chats(pace: Pace, *wanted: TurnAsked) -> list[int]:
    """Ask, and give back at once what was granted; the chats of that."""
    granted = pace.take(wanted).granted
    pace.take((), resting(granted))
    return [turn.asked.chat_id for turn in granted]


def resting(turns: Sequence[Turn]) -> list[Turn]:
    return [replace(turn, free_after_seconds=WINDOW) for turn in turns]


def test_one_process_needs_none(databases: Databases) -> None:
    """On SQLite there is one process, which counts for itself."""
    store = SqlStore(databases.migrated("sqlite"))
    assert store.pace is None
    store.close()


def test_the_window_is_shared(paces: list[Pace]) -> None:
    """What one process used is gone for the others until the window has passed; how long is told."""
    assert chats(paces[0], asked(1), asked(2), asked(3, message=False)) == [1, 2, 3]
    turns = paces[1].take([asked(4), asked(5), asked(6)])
    assert [turn.asked.chat_id for turn in turns.granted] == [4, 5]
    assert 0 < turns.wait_seconds <= WINDOW
    assert chats(paces[2], asked(7), asked(8)) == []
    time.sleep(WINDOW)
    assert chats(paces[2], asked(7), asked(8), asked(9), asked(10)) == [7, 8, 9], "two are still on their way"


def test_a_chat_has_one_message_a_window(paces: list[Pace]) -> None:
    """A second message to a chat waits wherever it comes from; an edit does not."""
    assert chats(paces[0], asked(1), asked(2)) == [1, 2]
    turns = paces[1].take([asked(1), asked(2, message=False), asked(3)])
    assert [turn.asked.chat_id for turn in turns.granted] == [2, 3]
    assert 0 < turns.wait_seconds <= WINDOW


def test_what_a_dead_process_took_is_free_again(paces: list[Pace], monkeypatch: pytest.MonkeyPatch) -> None:
    """A place that nobody gives back lapses."""
    monkeypatch.setattr("bot.store.pace.HELD_SECONDS", 0.3)
    assert len(paces[0].take([asked(n) for n in range(5)]).granted) == 5
    assert chats(paces[1], asked(0), asked(9)) == []
    time.sleep(0.31)
    assert chats(paces[1], asked(0), asked(9)) == [0, 9]


def test_answers_go_first(paces: list[Pace]) -> None:
    """With too few places for all, nudges of the same process wait, whoever asked first."""
    wanted = [asked(n, nudge=True) for n in range(1, 5)] + [asked(n) for n in range(5, 8)]
    assert chats(paces[0], *wanted) == [5, 6, 7, 1, 2]


def test_nudges_of_others_give_way(paces: list[Pace], monkeypatch: pytest.MonkeyPatch) -> None:
    """While an answer waits somewhere, no process takes a place for a nudge."""
    monkeypatch.setattr("bot.store.pace.HURRY_SECONDS", 1.5)
    assert len(chats(paces[0], *(asked(n) for n in range(6)))) == 5
    time.sleep(WINDOW)
    assert chats(paces[1], asked(10, nudge=True), asked(11)) == [11]
    assert chats(paces[0], asked(9)) == [9]
    time.sleep(1.5)
    assert chats(paces[1], asked(10, nudge=True)) == [10]


def test_a_pause_is_for_all(paces: list[Pace]) -> None:
    """After Telegram asked the bot to wait, nobody gets a turn until that is over."""
    paces[0].pause(0.3)
    assert chats(paces[1], asked(1)) == []
    time.sleep(0.31)
    assert chats(paces[1], asked(1)) == [1]


def test_no_window_holds_too_many(paces: list[Pace]) -> None:
    """Three processes that take all they can for two seconds, with calls that take a while: never over five
    calls in any window, whenever on their way they arrive."""
    calls: list[tuple[float, float]] = []  # begun, ended
    ends = time.monotonic() + 2.0

    def call(pace: Pace, first: int) -> None:
        numbers, over = itertools.count(first), list[Turn]()
        while time.monotonic() < ends:
            granted = pace.take([asked(next(numbers)) for _ in range(3)], over).granted
            began = time.monotonic()
            time.sleep(0.02 * (1 + first % 7))
            over = resting(granted)
            calls.extend((began, time.monotonic()) for _ in granted)

    threads = [threading.Thread(target=call, args=(pace, n * 10**6)) for n, pace in enumerate(paces)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    by_end, by_begin = sorted(end for _, end in calls), sorted(begin for begin, _ in calls)
    for ended, sixth in zip(by_end, by_begin[5:], strict=False):
        assert sixth - ended > WINDOW - 0.01
    assert len(calls) >= 10, "the rate is used"


def test_chats_at_rest_are_forgotten(stores: list[SqlStore], paces: list[Pace]) -> None:
    """Nothing is kept of a chat once its turn is long past."""
    assert chats(paces[0], asked(1)) == [1]
    assert stores[0].prune(datetime.now(UTC)) == 0
    assert stores[0].prune(datetime.now(UTC) + timedelta(minutes=2)) == 1
