"""Calls are made in order, once, and each is accounted for."""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import timedelta

import httpx
import pytest
from telegram import error as e

from bot.chat.runtime import carrier, outbox
from bot.chat.runtime.errors import PAUSES_SECONDS
from bot.services.ports import Link, LinkRole, Outgoing
from tests.chat.runtime.parts import Post, message

# the library warns of a coming change of type at every RetryAfter
from tests.waiting import until


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses a hundredth as long."""
    monkeypatch.setattr("bot.chat.runtime.errors.PAUSES_SECONDS", tuple(s / 100 for s in PAUSES_SECONDS))
    monkeypatch.setattr(carrier, "NOTE_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(outbox, "SWEEP_SECONDS", 0.05)


def run(post: Post, *, until_empty: bool = True) -> None:
    """Start the outbox, let it work everything off, stop it."""

    async def story() -> None:
        await post.outbox.start()
        if until_empty:
            await until(lambda: not post.store.outbox)
        else:
            await asyncio.sleep(0.2)
        await post.outbox.stop()

    asyncio.run(story())


def test_order_per_chat_side_by_side() -> None:
    """Each chat's messages come in order; a slow line does not make chats wait for each other."""
    post = Post()
    post.calls.seconds = 0.01
    for number in range(5):
        for chat in range(8):
            post.store.put(chat, message(f"{number}"))
    run(post)
    assert all(post.calls.texts(chat) == ["0", "1", "2", "3", "4"] for chat in range(8))
    assert post.calls.side_by_side == 8


def unsent() -> Exception:
    error = e.NetworkError("httpx.ConnectError")
    error.__cause__ = httpx.ConnectError("refused")
    return error


def unknown() -> Exception:
    error = e.TimedOut()
    error.__cause__ = httpx.ReadTimeout("")
    return error


@pytest.mark.parametrize(
    "trouble", [e.RetryAfter(0), e.NetworkError("Bad Gateway (502)"), unsent(), unknown()]
)
def test_passing_trouble_keeps_order(trouble: Exception) -> None:
    """After any passing failure the same message comes first, and nothing is lost."""
    post = Post()
    post.calls.fails["first"] = [trouble, trouble]
    for text in ("first", "second"):
        post.store.put(1, message(text))
    run(post)
    assert post.calls.texts(1) == ["first", "first", "first", "second"]
    assert post.whats() == ["retry", "retry", "sent", "sent"]


def test_repeat_is_said(caplog: pytest.LogCaptureFixture) -> None:
    """A message that Telegram may have had is made again, and the log says REPEAT once."""
    post = Post()
    post.calls.fails["x"] = [unknown()]
    post.store.put(1, message("x"))
    with caplog.at_level(logging.WARNING):
        run(post)
    assert caplog.text.count("(REPEAT)") == 1
    assert post.metrics["repeated"] == 1


def test_lateness_is_counted_once_a_nudge() -> None:
    """How long after its time a nudge went out is counted, per nudge and not per message of it."""
    post = Post()
    post.store.nudges_due = post.clock.now() - timedelta(seconds=90)
    post.store.put(1, message("no nudge"))
    post.store.put(1, message("two at once", nudge_ids=(4, 5)))
    run(post)
    page = post.metrics.text()
    assert "afterword_nudges_total 2" in page
    assert "afterword_nudge_lateness_seconds_count 2" in page
    assert "afterword_nudge_lateness_seconds_max 90." in page


def test_fenced_call_of_a_dead_process_is_a_repeat(caplog: pytest.LogCaptureFixture) -> None:
    """What a killed process had noted as being sent is made again and said to be a repeat."""
    post = Post()
    row_id = post.store.put(1, message("x"))
    post.store.outbox[row_id].fenced = True
    with caplog.at_level(logging.WARNING):
        run(post)
    assert post.calls.texts(1) == ["x"]
    assert "REPEAT" in caplog.text


@pytest.mark.parametrize(
    ("trouble", "noted"),
    [
        (e.Forbidden("Forbidden: bot was blocked by the user"), "blocked"),
        (e.BadRequest("Bad Request: chat not found"), "blocked"),
        (e.BadRequest("Bad Request: message text is empty"), "failed"),
        (e.BadRequest("Bad Request: message is not modified"), "sent"),
        (e.BadRequest("Bad Request: query is too old"), "sent"),
        (KeyError("a fault of our own"), "failed"),
    ],
)
def test_final_answers_are_noted_once(trouble: Exception, noted: str) -> None:
    """A refusal is noted for what it is and not tried again."""
    post = Post()
    post.calls.fails["x"] = [trouble]
    post.store.put(1, message("x"))
    run(post)
    assert post.whats() == [noted]
    assert post.calls.texts(1) == ["x"]


def test_one_chat_in_trouble_holds_up_nobody() -> None:
    """While one chat waits for its 429 to pass, the others get theirs."""
    post = Post()
    post.calls.fails["a"] = [e.RetryAfter(30)]
    post.store.put(1, message("a"))
    for chat in range(2, 6):
        post.store.put(chat, message("b"))
    run(post, until_empty=False)
    assert [chat for chat, _, _ in post.calls.made] == [1, 2, 3, 4, 5]
    assert len(post.store.outbox) == 1


def test_moved_chat_is_followed() -> None:
    """A group that became a supergroup gets the message in its new place at once."""
    post = Post()
    post.calls.fails["x"] = [e.ChatMigrated(-100)]
    post.store.put(-1, message("x"))
    run(post)
    assert [chat for chat, _, _ in post.calls.made] == [-1, -100]
    assert post.whats() == ["sent"]


def test_edit_of_a_deleted_message_comes_as_new() -> None:
    """When the person deleted the card, its next version is a new message that takes its place."""
    post = Post()
    card = Link(role=LinkRole.CARD, application_id=3, live=True)
    payload = {"text": "card", "message_id": 5, "reply_markup": {"inline_keyboard": []}}
    post.calls.fails["card"] = [e.BadRequest("Bad Request: message to edit not found")]
    post.store.put(1, Outgoing(method="editMessageText", payload=payload, edits=card))
    run(post)
    assert [method for _, method, _ in post.calls.made] == ["editMessageText", "sendMessage"]
    (waiting, message_id) = post.store.sent[0]
    assert waiting.call.link == card
    assert "message_id" not in waiting.call.payload
    assert message_id == 2


def test_bad_token_stops_and_keeps_the_call() -> None:
    """A refused token is told to whoever runs us; the message stays for the day it works again."""
    post = Post()
    post.calls.fails["x"] = [e.InvalidToken()]
    post.store.put(1, message("x"))
    run(post, until_empty=False)
    assert post.bad_token
    assert len(post.store.outbox) == 1


def test_database_away_after_the_call() -> None:
    """With the database gone between call and note, the note is made when it is back, the call once."""
    post = Post()
    times = [0]

    def away_twice(name: str) -> None:
        if name == "note_sent":
            times[0] += 1
            post.store.away = times[0] < 3

    post.store.on_call = away_twice
    post.store.put(1, message("x"))
    run(post)
    assert post.calls.texts(1) == ["x"]


def test_database_away_before_the_call() -> None:
    """Without the note of sending no call is made; it comes when the lease has ended."""
    post = Post()
    post.store.put(1, message("x"))

    async def story() -> None:
        post.store.on_call = lambda name: setattr(post.store, "away", name == "note_sending")
        await post.outbox.start()
        await asyncio.sleep(0.1)
        assert not post.calls.made
        post.store.on_call, post.store.away = None, False
        post.clock.ahead = timedelta(seconds=60)
        await until(lambda: not post.store.outbox)
        await post.outbox.stop()

    asyncio.run(story())
    assert post.calls.texts(1) == ["x"]


def test_clock_that_jumps_does_not_double() -> None:
    """A clock moved past the lease while a call is in flight: the call is not made a second time."""
    post = Post()
    post.calls.seconds = 0.2
    post.store.put(1, message("x"))

    async def story() -> None:
        await post.outbox.start()
        await until(lambda: post.calls.made)
        post.clock.ahead = timedelta(days=1)
        await until(lambda: not post.store.outbox)
        await post.outbox.stop()

    asyncio.run(story())
    assert post.calls.texts(1) == ["x"]


def test_next_message_of_a_chat_is_not_left_to_its_lease() -> None:
    """A message claimed in the very moment its predecessor was noted is sent at once, not 30 s later."""
    post = Post()

    async def story() -> None:
        loop = asyncio.get_running_loop()

        def make_the_loop_late(name: str) -> None:
            if name == "note_sent":
                loop.call_soon_threadsafe(post.outbox.wake)
                time.sleep(0.02)  # the next claim is queued behind this note
                loop.call_soon_threadsafe(time.sleep, 0.05)  # both end before the loop hears of either

        post.store.on_call = make_the_loop_late
        for text in ("a", "b", "c"):
            post.store.put(1, message(text))
        await post.outbox.start()
        await until(lambda: not post.store.outbox, seconds=2)
        await post.outbox.stop()

    asyncio.run(story())
    assert post.calls.texts(1) == ["a", "b", "c"]


def test_stop_flushes() -> None:
    """What waits when the end comes is still sent, if it can be in time."""
    post = Post()
    post.calls.seconds = 0.02

    async def story() -> None:
        await post.outbox.start()
        await asyncio.sleep(0.01)
        for number in range(5):
            post.store.put(1, message(f"{number}"))
        await post.outbox.stop()

    asyncio.run(story())
    assert post.calls.texts(1) == ["0", "1", "2", "3", "4"]


def test_stop_does_not_wait_for_ever() -> None:
    """A call that hangs is left at the end as unknown, for the next process to repeat."""
    post = Post()
    post.calls.seconds = 60
    post.store.put(1, message("x"))

    async def story() -> None:
        await post.outbox.start()
        await until(lambda: post.calls.made)
        await post.outbox.stop(within_seconds=0.1)

    asyncio.run(story())
    (row,) = post.store.outbox.values()
    assert row.fenced
    assert row.leased_until < post.clock.now()
