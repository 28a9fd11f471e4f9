"""What can go wrong between the bot and Telegram, with the real bot as a process of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import IO

import pytest

from tests.databases import Databases
from tests.e2e.bot_process import BotProcess
from tests.e2e.standin import StandIn, running_standin
from tests.waiting import wait_until

MONDAY = datetime(2031, 3, 3, 10, 15, tzinfo=UTC)
FIRST = "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role"

StartBot = Callable[..., BotProcess]


@pytest.fixture
def phones() -> Iterator[StandIn]:
    """A stand-in alone, for bots on databases of their own."""
    with running_standin() as client:
        yield client


@pytest.fixture
def log() -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as file:
        yield file


@pytest.fixture
def start_bot(phones: StandIn, databases: Databases, log: IO[bytes]) -> Iterator[StartBot]:
    """Start a bot on a SQLite file of its own; `module` and the settings may be others."""
    begun: list[BotProcess] = []

    def start(module: str = "tests.e2e.bot_process", **env: str) -> BotProcess:
        process = BotProcess(phones.url, phones.token, databases.migrated("sqlite"), **env)
        process.module, process.log = module, log
        process.start()
        begun.append(process)
        return process

    yield start
    for process in begun:
        process.__exit__()


def read(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode()


@pytest.mark.usefixtures("bot")
def test_blocked_and_back(standin: StandIn) -> None:
    """Who blocks the bot gets nothing and loses nothing: when they write again, what fell due meanwhile comes
    once, late and saying so if it still makes sense, and the plan goes on."""
    standin.advance(to=MONDAY)
    standin.say("Ada", FIRST)
    standin.wait_for("Ada", "Acme · Backend Engineer")
    standin.say("Ada", "Lisbon")
    standin.wait_for("Ada", "What did you talk about?")
    standin.block("Ada")
    standin.advance()
    wait_until(lambda: any(call["error_code"] == 403 for call in standin.calls()))
    wait_until(lambda: standin.clock()["next_nudge"] is None)
    calls = len(standin.calls())
    standin.advance(by=timedelta(hours=4))
    assert standin.wait_idle(quiet_ms=500)
    assert len([c for c in standin.calls() if c["method"] != "getUpdates"]) <= calls, "nothing is tried"

    standin.unblock("Ada")
    standin.say("Ada", "/start")
    standin.wait_for("Ada", "I help you follow up")
    nudge = standin.wait_for("Ada", "say thank you")
    assert standin.wait_idle(quiet_ms=500)
    shown = [m for m in standin.from_bot("Ada") if "say thank you" in m["text"]]
    assert [m["message_id"] for m in shown] == [nudge["message_id"]]


def test_a_chat_that_moved(phones: StandIn, start_bot: StartBot) -> None:
    """When Telegram says that a chat has another id now, the answer goes there, once."""
    start_bot()
    moved_to = next(person["id"] for person in phones.people() if person["name"].startswith("Ben"))
    phones.say("Ben", "hi")
    phones.wait_for("Ben", "Had an interview")
    moved = {"code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat"}
    phones.fault("sendMessage", "error", parameters={"migrate_to_chat_id": moved_to}, **moved)
    phones.say("Ada", "/privacy")
    phones.wait_for("Ben", "What is kept")
    assert phones.wait_idle(quiet_ms=500)
    assert phones.from_bot("Ada") == []
    assert len(phones.from_bot("Ben")) == 2


@pytest.mark.parametrize("revoked", ["before the start", "while it runs"])
def test_a_bad_token_ends_it_with_one_line(
    phones: StandIn, start_bot: StartBot, log: IO[bytes], revoked: str
) -> None:
    """A token that Telegram does not know ends `python -m bot` with exit code 2 and one line that names the
    cure and not the token."""
    wrong = "123456:" + "a" * 35
    if revoked == "before the start":
        bot = start_bot("bot", BOT_TOKEN=wrong)
    else:
        bot = start_bot("bot")
        phones.say("Ada", "hi")
        phones.wait_for("Ada", "Had an interview")
        for method in ("getUpdates", "getMe"):
            phones.fault(method, "error", times=20, code=401, description="Unauthorized")
        phones.say("Ada", "ends the poll that waits")
    assert bot.wait() == 2
    last = read(log).strip().splitlines()[-1]
    assert "BOT_TOKEN is refused by Telegram" in last
    assert "BotFather" in last
    assert wrong not in read(log)
    assert phones.token not in read(log)


def test_a_second_program_with_the_same_token(phones: StandIn, start_bot: StartBot, log: IO[bytes]) -> None:
    """Two programs on one token: both say so and try on, and the one that is left works as before."""
    start_bot()
    phones.say("Ada", "hi")
    phones.wait_for("Ada", "Had an interview")
    second = start_bot()
    wait_until(lambda: "another program polls with this bot's token" in read(log))
    assert second.stop() == 0
    last = phones.last("Ada")["message_id"]
    phones.say("Ada", "/privacy")
    phones.wait_for("Ada", "What is kept", timeout=40, after=last)


def test_a_bot_that_was_off_answers_in_order(phones: StandIn, start_bot: StartBot) -> None:
    """What was said while no bot ran is answered when it starts, oldest first."""
    for command in ("/privacy", "/help", "/start"):
        phones.say("Ada", command)
    start_bot()
    phones.wait_for("Ada", "I help you follow up")
    answers = [message["text"].splitlines()[0] for message in phones.from_bot("Ada")]
    assert answers[:2] == ["What is kept", "Tell me in your own words"]
