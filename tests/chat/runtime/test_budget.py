"""Telegram's limits are kept before Telegram has to say so."""

from __future__ import annotations

import asyncio
import itertools
from operator import itemgetter

import pytest
from hypothesis import given, strategies as st

from bot.chat.runtime.budget import Budget, Ledger, Limits, Weight, weight_of

MESSAGE = Weight.MESSAGE


@pytest.mark.parametrize(
    ("method", "weight"),
    [
        ("sendMessage", Weight.MESSAGE),
        ("sendDocument", Weight.MESSAGE),
        ("editMessageText", Weight.OVERALL),
        ("sendChatAction", Weight.OVERALL),
        ("answerCallbackQuery", Weight.NOTHING),
    ],
)
def test_calls_weigh(method: str, weight: Weight) -> None:
    """New messages count towards both limits, other calls overall, an answered tap nowhere."""
    assert weight_of(method) is weight


@given(
    st.lists(
        st.tuples(
            st.floats(0, 0.2),
            st.integers(1, 50),
            st.sampled_from(list(Weight)),
            st.floats(0, 2),
            st.floats(0, 1),
        ),
        max_size=150,
    )
)
def test_no_second_holds_too_many(steps: list[tuple[float, int, Weight, float, float]]) -> None:
    """Whatever is asked for and when, however long calls take, and wherever on their way they arrive: never
    over 30 calls in a second, never two messages to one chat."""
    ledger, now = Ledger(Limits()), 0.0
    ends: list[tuple[float, int, Weight]] = []
    arrived: list[tuple[float, int, Weight]] = []

    def pass_to(then: float) -> None:
        for end in sorted((e for e in ends if e[0] <= then), key=itemgetter(0)):
            ledger.end(end[1], end[2], end[0])
            ends.remove(end)

    for step, chat, weight, takes, where in steps:
        now += step
        pass_to(now)
        while (wait := ledger.wait(chat, weight, now)) > 0:
            now = min([now + wait + 1e-9, *(end[0] for end in ends)])
            pass_to(now)
        ledger.take(chat, weight)
        ends.append((now + takes, chat, weight))
        arrived.append((now + takes * where, chat, weight))
    counted = sorted(at for at, _, weight in arrived if weight is not Weight.NOTHING)
    assert all(later - earlier > 1.0 for earlier, later in zip(counted, counted[30:], strict=False))
    for chat in {chat for _, chat, _ in arrived}:
        messages = sorted(at for at, c, weight in arrived if c == chat and weight is MESSAGE)
        assert all(b - a > 1.0 for a, b in itertools.pairwise(messages))


def test_rate_is_reached() -> None:
    """A thousand messages to as many chats take no longer than the limit demands."""
    ledger, now = Ledger(Limits()), 0.0
    for chat in range(1000):
        now += ledger.wait(chat, MESSAGE, now)
        ledger.take(chat, MESSAGE)
        ledger.end(chat, MESSAGE, now)
    assert now == pytest.approx(1000 // 30 * 1.02, abs=1.1)


def test_429_pauses_its_chat() -> None:
    """A 429 stops every call to that chat and no other."""
    ledger = Ledger(Limits())
    ledger.pause(1, 5.0, now=0.0)
    assert ledger.wait(1, Weight.NOTHING, 1.0) == 4.0
    assert ledger.wait(2, MESSAGE, 1.0) == 0.0


def test_429_in_two_chats_pauses_all() -> None:
    """A second chat's 429 while the first is paused means the bot as a whole."""
    ledger = Ledger(Limits())
    ledger.pause(1, 5.0, now=0.0)
    ledger.pause(2, 3.0, now=1.0)
    assert ledger.paused_for(1.0) == 3.0
    assert ledger.wait(3, MESSAGE, 2.0) == 2.0


def test_answers_go_before_nudges() -> None:
    """With the second used up, an answer asked for later still goes before the nudges that wait."""

    async def story() -> list[str]:
        budget, order = Budget(Limits(overall=2, window_seconds=0.1)), []

        async def send(chat: int, nudge: bool) -> None:
            async with budget.turn(chat, "sendMessage", nudge=nudge, patience_seconds=5) as granted:
                assert granted
                order.append("nudge" if nudge else "answer")

        async with asyncio.TaskGroup() as tasks:
            for chat in range(6):
                tasks.create_task(send(chat, nudge=True))
            await asyncio.sleep(0.01)
            tasks.create_task(send(99, nudge=False))
        return order

    assert asyncio.run(story()).index("answer") == 2


def test_patience_ends() -> None:
    """Who cannot have a turn in time is told so, and does not use it up."""

    async def story() -> tuple[bool, bool]:
        budget = Budget()
        budget.pause(1, 1.0)
        async with budget.turn(1, "sendMessage", nudge=False, patience_seconds=0.02) as first:
            pass
        async with budget.turn(1, "sendMessage", nudge=False, patience_seconds=30) as second:
            return first, second

    assert asyncio.run(story()) == (False, True)


def test_no_limits_no_waiting() -> None:
    """Switched off, the budget lets everything through at once."""
    ledger = Ledger(Limits(overall=None))
    for _ in range(100):
        assert ledger.wait(1, MESSAGE, 0.0) == 0.0
        ledger.take(1, MESSAGE)
