"""What is leased as it is written down."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.domain import models as m
from bot.services.ports import Lease, Link, LinkRole, Outgoing, Post, Waiting
from bot.store import SqlStore
from tests.store.people import NOW, SOON, an_update, message, newcomer, nudge_message
from tests.store.test_due import plan

UNTIL = NOW + timedelta(seconds=30)
LAPSED = UNTIL + timedelta(seconds=1)


def claim(store: SqlStore, now: datetime) -> list[Waiting]:
    return store.claim_outgoing(now, owner="other", lease_seconds=30, limit=10)


CHAT = 5


def answer(store: SqlStore, *calls: Outgoing, lease: bool = True) -> Post:
    """One update of the chat handled, with these answers."""
    post = Post(Lease("me", UNTIL) if lease else None)
    store.keep_update(an_update(CHAT))
    with store.handle_next(CHAT, NOW, post) as handling:
        assert handling is not None
        for call in calls:
            handling.answer_without_person(call)
    return post


def texts(calls: list[Waiting]) -> list[str]:
    return [waiting.call.payload["text"] for waiting in calls]


def test_answers_are_leased_to_who_wrote_them(store: SqlStore) -> None:
    """They may be made right away, in order, and nobody else is given them while the lease lasts."""
    post = answer(store, message("one"), message("two"))
    assert texts(post.taken) == ["one", "two"]
    assert not post.left
    assert claim(store, NOW) == []
    ids = [waiting.id for waiting in post.taken]
    assert store.note_sending(ids, NOW) == ids
    for waiting in post.taken:
        store.note_sent(waiting, waiting.id, NOW)
    assert claim(store, LAPSED) == []


def test_whoever_wrote_them_and_died_is_replaced(store: SqlStore) -> None:
    """When the lease has ended they are claimed in order; nothing was sent, so none is a repeat."""
    answer(store, message("one"), message("two"))
    [waiting] = claim(store, LAPSED)
    assert (waiting.call.payload["text"], waiting.attempts, waiting.repeat) == ("one", 2, False)


def test_behind_what_waits_nothing_is_leased(store: SqlStore) -> None:
    """An answer whose chat has an older call in the outbox is left to be claimed behind it."""
    answer(store, message("one"), lease=False)
    post = answer(store, message("two"))
    assert (post.taken, post.left) == ([], True)
    assert texts(claim(store, NOW)) == ["one"]


def test_a_call_that_changes_a_message_on_its_way_is_left(store: SqlStore, person: m.Person) -> None:
    """Which message an edit changes may be known only once what is before it has arrived."""
    shown = Link(role=LinkRole.CARD)
    post = Post(Lease("me", UNTIL))
    due = plan(store, person, due=SOON)
    with store.work_if_due([due.person_id], SOON, post=post) as [unit]:
        unit.send(Outgoing(method="sendMessage", payload={"text": "card"}, link=shown))
        unit.send(Outgoing(method="editMessageText", payload={"text": "new"}, edits=shown))
        unit.send(message("behind"))
    assert texts(post.taken) == ["card"]
    assert post.left


def test_an_edit_that_comes_first_knows_its_message(store: SqlStore, person: m.Person) -> None:
    """With nothing of its chat before it, it changes the newest message that was sent of its kind."""
    shown = Link(role=LinkRole.CARD)
    due = plan(store, person, due=SOON)
    with store.work(person.id, NOW) as unit:
        unit.note_link(77, shown)
    post = Post(Lease("me", UNTIL))
    with store.work_if_due([due.person_id], SOON, post=post) as [unit]:
        unit.send(Outgoing(method="editMessageText", payload={"text": "new"}, edits=shown))
    assert post.taken[0].call.payload == {"text": "new", "message_id": 77}


def test_several_people_are_posted_together(store: SqlStore, person: m.Person) -> None:
    """Nudges of one transaction are leased for each of their chats."""
    due = [plan(store, person, due=SOON), plan(store, newcomer(store, 7), due=SOON)]
    post = Post(Lease("me", UNTIL))
    with store.work_if_due([each.person_id for each in due], SOON, most=2, post=post) as units:
        for unit, nudge in zip(units, due, strict=True):
            unit.send(nudge_message(nudge))
    assert len({waiting.chat_id for waiting in post.taken}) == 2


def test_nothing_is_leased_that_was_not_committed(store: SqlStore) -> None:
    """Where handling fails, nothing of it is in the outbox."""
    with pytest.raises(ZeroDivisionError):
        fail_while_handling(store)
    assert claim(store, LAPSED) == []


def fail_while_handling(store: SqlStore) -> None:
    store.keep_update(an_update(CHAT))
    with store.handle_next(CHAT, NOW, Post(Lease("me", UNTIL))) as handling:
        assert handling is not None
        handling.answer_without_person(message("x"))
        raise ZeroDivisionError
