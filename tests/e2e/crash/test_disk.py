"""What SQLite's disk can do to a running bot, and to one that starts."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.migrate import NEWEST
from tests.databases import Databases
from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.scene import ROOT
from tests.waiting import wait_until


def test_a_full_disk_is_survived(build_scene: BuildScene) -> None:
    """While nothing can be written the bot says so in plain words, once, and Telegram keeps what people say;
    with room again all of it is answered, once and in order."""
    scene = build_scene("sqlite")
    scene.cast(5)
    bot = scene.start()
    scene.say(10)
    assert scene.settle().is_exact()
    unlimited = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    scene.say(10)
    wait_until(lambda: "updates cannot be written down (The disk" in scene.log(), told=scene.log)
    time.sleep(1.5)
    assert bot.poll() is None
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, unlimited)
    scene.say(10)
    account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated == 0
    assert scene.log().count("updates cannot be written down") == 1


def test_a_file_locked_by_another_program_is_waited_for(build_scene: BuildScene) -> None:
    """Another program that keeps the file locked for a while, as a copying tool may, costs only time."""
    scene = build_scene("sqlite")
    scene.cast(5)
    scene.start()
    scene.say(20)
    file = scene.database.removeprefix("sqlite:///")
    with closing(sqlite3.connect(file, isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN IMMEDIATE")
        scene.say(20)
        time.sleep(1.0)
        other.execute("ROLLBACK")
    account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated == 0


def spoil(path: Path, how: str) -> None:
    if how == "damaged":
        content = bytearray(path.read_bytes())
        content[4096:40960] = b"\xff" * (40960 - 4096)
        path.write_bytes(content)
    else:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", [f"{int(NEWEST) + 1:04d}"])


@pytest.mark.parametrize(("how", "told"), [("damaged", "is damaged"), ("newer", "by a newer Afterword")])
def test_a_start_on_a_wrong_file_is_refused(databases: Databases, how: str, told: str) -> None:
    """`python -m bot` ends with one line and an exit code, and not a byte of the file has changed."""
    url = databases.migrated("sqlite")
    path = Path(url.removeprefix("sqlite:///"))
    spoil(path, how)
    before = path.read_bytes()
    ended = subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": url, "BOT_TOKEN": "123456:" + "a" * 35},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert ended.returncode == 2
    assert told in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert path.read_bytes() == before
