"""What a process has just put into the outbox, it sends itself: at once, in order, and never twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from telegram import error as e

from bot.chat.runtime import outbox
from bot.chat.runtime.budget import Limits
from bot.chat.runtime.messenger import CONNECTIONS
from bot.chat.runtime.outbox import MOST_IN_HAND
from bot.services.ports import Outgoing
from tests.chat.runtime.parts import Post, message
from tests.waiting import until


def play(post: Post, story: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await post.outbox.start()
        await until(lambda: post.claims)
        await story()
        await until(lambda: not post.store.outbox)
        await post.outbox.stop()

    asyncio.run(whole())


class Counting(Post):
    """Counts the claims."""

    def __init__(self, limits: Limits | None = None) -> None:
        super().__init__(limits)
        self.claims = 0
        self.store.on_call = self._note

    def _note(self, name: str) -> None:
        self.claims += name == "claim_outgoing"

    def posted(self, *calls: Outgoing) -> None:
        """A transaction of this process put them into the outbox of one chat, and is committed."""
        self.outbox.send(self.store.post(1, self.outbox.new_post(), *calls))


def test_it_is_sent_without_being_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer goes out right after its transaction, its parts in order, without a look into the outbox."""
    monkeypatch.setattr(outbox, "SWEEP_SECONDS", 60.0)
    post = Counting()

    async def story() -> None:
        before = post.claims
        post.posted(message("one"), message("two"), message("three"))
        await until(lambda: len(post.calls.made) == 3)
        assert post.claims == before

    play(post, story)
    assert post.calls.texts(1) == ["one", "two", "three"]
    assert post.whats() == ["sent"] * 3


@pytest.mark.parametrize(
    ("trouble", "noted"),
    [
        (e.RetryAfter(0), ["retry", "retry", "sent", "sent"]),
        (e.BadRequest("Bad Request: message text is empty"), ["failed", "retry", "sent"]),
    ],
)
@pytest.mark.filterwarnings("ignore:.*`retry_after`")
def test_what_is_behind_a_call_that_fails_is_claimed_behind_it(trouble: Exception, noted: list[str]) -> None:
    """A part that does not arrive lets go of those behind it: they come in order, and not before the lease
    of the first would have ended."""
    post = Counting()
    post.calls.fails["one"] = [trouble]

    async def story() -> None:
        post.posted(message("one"), message("two"))

    play(post, story)
    assert post.calls.texts(1)[-1] == "two"
    assert post.calls.texts(1).count("two") == 1
    assert post.whats() == noted


def test_what_cannot_be_begun_in_time_is_let_go() -> None:
    """A call that waited for so long that its lease could end during it is left to whoever has time."""
    post = Counting()

    async def story() -> None:
        late = post.store.post(1, post.outbox.new_post(), message("x"))
        post.clock.ahead = timedelta(seconds=outbox.LEASE_SECONDS / 2)
        post.outbox.send(late)

    play(post, story)
    assert post.calls.texts(1) == ["x"]
    assert post.whats() == ["retry", "sent"]


def test_nothing_is_leased_while_all_hands_are_full() -> None:
    """Who has very many calls in hand takes no other on, makes as many at a time as there are connections,
    and says when there is room for nudges again."""
    post = Counting()
    post.calls.seconds = 0.05

    async def story() -> None:
        for chat in range(MOST_IN_HAND):
            post.outbox.send(post.store.post(chat, post.outbox.new_post(), message("x")))
        assert post.outbox.new_post().lease is None
        await post.outbox.room()
        assert len(post.store.outbox) < CONNECTIONS
        assert post.outbox.new_post().lease is not None

    play(post, story)
    assert len(post.calls.made) == MOST_IN_HAND
    assert post.calls.side_by_side == CONNECTIONS


def test_an_answer_does_not_wait_for_nudges_that_wait() -> None:
    """While as many nudges as there are hands wait for Telegram's limit, an answer has the next turn."""
    limit = 4
    post = Counting(Limits(overall=limit, window_seconds=0.1))
    for chat in range(100, 100 + 2 * CONNECTIONS):
        post.store.put(chat, message("nudge", nudge_ids=(chat,)))

    async def story() -> None:
        await until(lambda: post.calls.made)
        made = len(post.calls.made)
        post.posted(message("answer"))
        await until(lambda: post.calls.texts(1))
        assert len(post.calls.made) <= made + 2 * limit

    play(post, story)


def test_what_was_left_goes_out_as_soon_as_its_chat_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that had to stand behind another one of its chat follows it at once, not at the next look."""
    monkeypatch.setattr(outbox, "SWEEP_SECONDS", 60.0)
    post = Counting()
    post.calls.seconds = 0.05

    async def story() -> None:
        post.posted(message("one"))
        post.store.put(1, message("two"))
        post.outbox.wake()
        await until(lambda: len(post.calls.made) == 2, seconds=2)

    play(post, story)
    assert post.calls.texts(1) == ["one", "two"]
