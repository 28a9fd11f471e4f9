"""A process killed at any instant loses nothing and does nothing twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from bot.store import SqlStore
from tests.store.people import LATER, NOW, an_update

HANDLE_ALL = """
import sys
from dataclasses import replace
from datetime import datetime
from bot.domain.models import Application
from bot.services.ports import Outgoing
from bot.store import SqlStore

url, now, pause = sys.argv[1], datetime.fromisoformat(sys.argv[2]), sys.argv[3] == "pause"
store = SqlStore(url)
print("ready", flush=True)
sys.stdin.readline()
while chats := store.chats_waiting(now):
    for chat_id in chats:
        with store.handle_next(chat_id, now) as handling:
            if handling is None:
                continue
            unit = handling.unit(telegram_id=chat_id, chat_id=chat_id, name="", language_code="")
            number = str(handling.update.update_id)
            unit.save(Application(person_id=unit.person.id, company=number, created_at=now))
            unit.send(Outgoing(method="sendMessage", payload={"text": number}))
            if pause:
                print("inside", flush=True)
                sys.stdin.read()
"""


def start(url: str, how: str = "run", *, number: int = 1) -> list[subprocess.Popen[bytes]]:
    """Processes that handle all there is; they begin together."""
    begun = [
        subprocess.Popen(
            [sys.executable, "-c", HANDLE_ALL, url, NOW.isoformat(), how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(number)
    ]
    for process in begun:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    for process in begun:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    return begun


def finish(url: str) -> None:
    [process] = start(url)
    process.communicate(timeout=60)
    assert process.returncode == 0


def kill(process: subprocess.Popen[bytes]) -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def effects(store: SqlStore) -> tuple[list[str], list[str]]:
    """What was stored and what was answered, over all people."""
    stored, answered = [], []
    for person_id in range(1, 100):
        with suppress(LookupError), store.work(person_id, NOW) as unit:
            stored += [case.application.company for case in reversed(unit.cases())]
    now = NOW
    while waiting := store.claim_outgoing(now, owner="a", lease_seconds=1, limit=100):
        for one in waiting:
            answered.append(one.call.payload["text"])
            store.note_sent(one, len(answered), now)
    return stored, answered


def test_killed_inside_a_transaction(store: SqlStore, url: str) -> None:
    """Neither the effects nor the note that it is done survive; the next process does it, once."""
    store.keep_update(an_update(5, 100))
    [process] = start(url, "pause")
    assert process.stdout is not None
    assert process.stdout.readline() == b"inside\n"
    kill(process)
    assert store.counts()["people"] == 0
    assert store.chats_waiting(NOW) == [5]
    finish(url)
    assert effects(store) == (["100"], ["100"])


def test_killed_at_any_instant(store: SqlStore, url: str) -> None:
    """Two processes killed again and again: at the end every update has one effect and one answer."""
    for update_id in range(1, 401):
        store.keep_update(an_update(update_id % 7 + 1, update_id))
    for round_ in range(2):
        processes = start(url, number=2)
        time.sleep(0.03 * (round_ + 1))
        for process in processes:
            kill(process)
    left = store.counts()["updates waiting"]
    finish(url)
    stored, answered = effects(store)
    assert left > 0
    assert sorted(map(int, stored)) == sorted(map(int, answered)) == list(range(1, 401))
    assert store.integrity() == []
    assert store.chats_waiting(LATER) == []
