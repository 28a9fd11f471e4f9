"""The stand-in that only answers ok."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from telegram import Bot

from bot.bench.loopback import TOKEN, Loopback
from bot.bench.people import DUE_AT, an_update
from bot.chat.runtime.messenger import build_bot


@pytest.fixture(scope="module")
def loopback() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


async def with_bot(loopback: Loopback, *chats: int) -> list[int]:
    """Send one message to each chat; the ids of the messages."""
    async with build_bot(TOKEN, loopback.url) as bot:
        return [(await bot.send_message(chat, "Hello")).message_id for chat in chats]


def test_every_message_is_accounted_for(loopback: Loopback):
    """Who was written to, how often, and each message has its own id."""
    loopback.reset()
    ids = asyncio.run(with_bot(loopback, 7, 8, 7))
    assert len(set(ids)) == 3
    assert loopback.account().messages_by_chat() == {7: 2, 8: 1}


def test_updates_come_again_until_they_are_confirmed(loopback: Loopback):
    """As with Telegram: a higher offset confirms what stands before it, and nothing else does."""

    async def polls(bot: Bot) -> list[list[int]]:
        told = [await bot.get_updates(), await bot.get_updates(), await bot.get_updates(offset=2)]
        return [[update.update_id for update in updates] for updates in told]

    async def poll() -> list[list[int]]:
        async with build_bot(TOKEN, loopback.url) as bot:
            return await polls(bot)

    loopback.reset()
    loopback.push([an_update(number, 7, "/help", DUE_AT) for number in (1, 2)])
    assert asyncio.run(poll()) == [[1, 2], [1, 2], [2]]


def test_it_takes_its_time_when_told(loopback: Loopback):
    """A message is answered after the delay, and counted only then."""
    loopback.reset(delay_seconds=0.2)
    asyncio.run(with_bot(loopback, 7))
    first, *_ = loopback.account().messages
    loopback.reset()
    asyncio.run(with_bot(loopback, 7))
    assert first.chat_id == 7
    assert loopback.wait_until_quiet(0.1, 5.0)
