"""Erasing, tidying, copying, counting."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain import models as m
from bot.services.ports import Link, LinkRole
from bot.store import SqlStore, StoreError
from tests.store.people import (
    NOW,
    an_update,
    application,
    contact,
    draft,
    everything,
    follow_up,
    message,
    newcomer,
    nudge,
    nudge_message,
    question,
)

MARK = "Xyzzy"


def live(store: SqlStore, telegram_id: int) -> m.Person:
    """A person with a bit of everything, marked."""
    person = newcomer(store, telegram_id, name=MARK)
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person, MARK))
        unit.save(replace(acme, role=MARK))
        unit.save(follow_up(acme, text=MARK, contact_id=unit.save(contact(person, MARK)).id))
        unit.save(draft(acme, MARK))
        unit.ask(question(person, application_id=acme.id, data={"company": MARK}))
        due = unit.save_plan(nudge(acme, reason=MARK))
        unit.note_link(5, Link(role=LinkRole.CARD, application_id=acme.id))
        unit.send(nudge_message(due, text=MARK))
        unit.send(message(MARK, document=(MARK, MARK.encode())))
    claimed = store.claim_outgoing(NOW, owner="a", lease_seconds=9, limit=9)
    [waiting] = [w for w in claimed if w.person_id == person.id]
    store.note_failed(waiting, MARK, NOW)
    store.keep_update(aside := an_update(telegram_id, text=MARK))
    store.put_off_update(aside.update_id, MARK, None)
    return person


def erase(store: SqlStore, telegram_id: int) -> None:
    """As it happens: the person's own message asks for it, and gets a last answer."""
    store.keep_update(an_update(telegram_id, text=f"erase {MARK}"))
    with store.handle_next(telegram_id, NOW) as handling:
        assert handling is not None
        unit = handling.unit(telegram_id=telegram_id, chat_id=telegram_id, name="", language_code="")
        unit.erase_person()
        handling.answer_without_person(message("Everything is erased."))


def test_nothing_of_a_person_is_left(store: SqlStore, url: str) -> None:
    """After /delete_me no table holds a word or a number of theirs, but the ids of updates."""
    live(store, 990077)
    assert MARK in everything(url)
    erase(store, 990077)
    [goodbye] = store.claim_outgoing(NOW, owner="a", lease_seconds=9, limit=9)
    store.note_sent(goodbye, 77, NOW)
    left = everything(url)
    assert MARK not in left
    assert "990077" not in left
    assert store.integrity() == []


def test_erased_text_is_not_in_the_file(store: SqlStore, engine: str, url: str) -> None:
    """SQLite's file and log do not hold what was erased, in free pages or elsewhere."""
    if engine != "sqlite":
        pytest.skip("PostgreSQL clears its pages in its own time")
    live(store, 990077)
    erase(store, 990077)
    path = Path(url.removeprefix("sqlite:///"))
    for file in path.parent.glob(f"{path.name}*"):
        assert MARK.encode() not in file.read_bytes()


def test_the_others_lose_nothing(store: SqlStore) -> None:
    """Erasing one person leaves the other as they were."""
    kept = live(store, 1)
    live(store, 2)
    with store.work(kept.id, NOW) as unit:
        before = unit.cases()
    erase(store, 2)
    with store.work(kept.id, NOW) as unit:
        assert unit.cases() == before


def test_what_was_said_after_erasing_is_handled(store: SqlStore) -> None:
    """A message that waits behind the erasing one is not lost: its person is a new one."""
    old = live(store, 1)
    store.keep_update(an_update(1, 10**6, text="/start"))
    erase(store, 1)
    with store.handle_next(1, NOW) as handling:
        assert handling is not None
        assert handling.update.payload == {"text": "/start"}
        new = handling.unit(telegram_id=1, chat_id=1, name="Ana", language_code="en").person
    assert new.id > old.id
    assert new.strengths == ()


@pytest.mark.parametrize(("days", "left"), [(13, (1, 1, True)), (15, (0, 0, True)), (61, (0, 0, False))])
def test_what_had_its_time_is_pruned(store: SqlStore, days: int, left: tuple[int, int, bool]) -> None:
    """Failed calls and updates go after 14 days, changes after 60; what waits stays for ever."""
    live(store, 1)
    with store.work(1, NOW) as unit:
        unit.save(replace(unit.person, name="Ana"))
        change = unit.change_id
    store.keep_update(an_update(2))
    later = NOW + timedelta(days=days)
    store.prune(later)
    counts = store.counts()
    with store.work(1, later) as unit:
        undone = unit.undo(change)
    assert (counts["messages failed"], counts["updates set aside"], undone) == left
    assert counts["updates waiting"] == 1
    assert counts["messages waiting"] == 1


def test_a_backup_of_a_live_file_is_whole(
    open_store: Callable[..., SqlStore], engine: str, tmp_path: Path
) -> None:
    """A copy taken while somebody writes opens, is sound, and can be read by its owner only."""
    if engine != "sqlite":
        with pytest.raises(StoreError, match="pg_dump"):
            open_store().backup(tmp_path / "copy.db")
        return
    store = open_store()
    person = live(store, 1)
    with store.work(person.id, NOW) as unit:
        unit.save(application(person, "not committed"))
        store.backup(tmp_path / "copy.db")
    copy = SqlStore(f"sqlite:///{tmp_path}/copy.db")
    assert copy.migrate() is False
    assert copy.integrity() == []
    with copy.work(person.id, NOW) as unit:
        assert [case.application.company for case in unit.cases()] == [MARK]
    copy.close()
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="is there already"):
        store.backup(tmp_path / "copy.db")


def test_counts_say_what_there_is(store: SqlStore) -> None:
    """`doctor` can tell how much of everything there is."""
    live(store, 1)
    assert store.counts() == {
        "people": 1,
        "cases": 1,
        "nudges planned": 0,
        "updates waiting": 0,
        "updates set aside": 1,
        "messages waiting": 1,
        "messages failed": 1,
    }
