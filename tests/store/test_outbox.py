"""Calls go out in order, and none is lost or doubled but where nobody can know."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import models as m
from bot.services.ports import Link, LinkRole, Outgoing, Waiting
from bot.store import SqlStore
from bot.store.claims import MOST_REPEATS
from tests.store.people import (
    LATER,
    NOW,
    SOON,
    an_update,
    application,
    draft,
    message,
    newcomer,
    nudge,
    nudge_message,
)

LEASE = 30.0
LAPSED = NOW + timedelta(seconds=LEASE + 1)
LAPSED_AGAIN = LAPSED + timedelta(seconds=LEASE + 1)


def claim(store: SqlStore, now: datetime = NOW, *, owner: str = "a", limit: int = 100) -> list[Waiting]:
    return store.claim_outgoing(now, owner=owner, lease_seconds=LEASE, limit=limit)


def texts(claimed: list[Waiting]) -> list[str]:
    return [w.call.payload["text"] for w in claimed]


def send(store: SqlStore, person: m.Person, *calls: Outgoing, now: datetime = NOW) -> None:
    with store.work(person.id, now) as unit:
        for call in calls:
            unit.send(call)


def planned(store: SqlStore, person: m.Person, *keys: str) -> list[m.Nudge]:
    """Nudges of one case, not sent yet."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        return [unit.save_plan(nudge(acme, key)) for key in keys]


def state_of(store: SqlStore, person: m.Person, row: m.Nudge) -> m.NudgeState:
    with store.work(person.id, NOW) as unit:
        found = unit.get(m.Nudge, row.id)
        assert found is not None
        return found.state


# order


def test_a_chat_gets_its_calls_one_after_the_other(store: SqlStore, person: m.Person) -> None:
    """The second call of a chat is not given out before the first is settled."""
    send(store, person, message("one"), message("two"))
    [first] = claim(store)
    assert first.call.payload == {"text": "one"}
    assert claim(store) == []
    store.note_sent(first, 11, NOW)
    assert texts(claim(store)) == ["two"]


def test_answers_go_before_nudges(store: SqlStore) -> None:
    """Of several chats, those with an answer come first; each chat keeps its own order."""
    people = [newcomer(store, 100 + n) for n in range(3)]
    [due] = planned(store, people[0], "a")
    send(store, people[0], nudge_message(due, text="nudge"), message("behind it"))
    send(store, people[1], message("answer one"))
    send(store, people[2], message("answer two"))
    assert texts(claim(store, limit=2)) == ["answer one", "answer two"]
    assert texts(claim(store)) == ["nudge"]


def test_a_limit_is_kept(store: SqlStore) -> None:
    """No more chats are claimed than asked for, the longest waiting first."""
    for n in range(5):
        send(store, newcomer(store, 100 + n), message(str(n)), now=NOW - timedelta(minutes=n))
    assert sorted(texts(claim(store, limit=2))) == ["3", "4"]


def test_a_call_that_must_wait_holds_its_chat(store: SqlStore, person: m.Person) -> None:
    """After a 429 for one chat, what is behind the call waits with it; others go on."""
    send(store, person, message("one"), message("two"))
    send(store, newcomer(store, 7002), message("other"))
    first, other = claim(store)
    store.note_retry(first, "429", LATER)
    store.note_sent(other, 11, NOW)
    assert claim(store, SOON) == []
    assert texts(claim(store, LATER)) == ["one"]


# leases and the fence


def test_a_live_lease_is_respected(store: SqlStore, person: m.Person) -> None:
    """Nobody else gets a call while its lease lasts."""
    send(store, person, message())
    assert len(claim(store, owner="a")) == 1
    assert claim(store, SOON - timedelta(seconds=40), owner="b") == []


def test_what_was_certainly_not_sent_is_sent_freely(store: SqlStore, person: m.Person) -> None:
    """A lapsed lease without the fence comes again, as often as needed, and is no repeat."""
    send(store, person, message())
    now = NOW
    for attempt in range(1, 6):
        [waiting] = claim(store, now)
        assert (waiting.attempts, waiting.repeat) == (attempt, False)
        now += timedelta(seconds=LEASE + 1)


def test_what_may_have_been_sent_is_repeated_but_not_for_ever(store: SqlStore, person: m.Person) -> None:
    """With the fence it comes again, marked, each time its outcome is unknown; a call that never gets
    further cannot spin: it is given up in the end, and counted."""
    [due] = planned(store, person, "a")
    send(store, person, nudge_message(due))
    now = NOW
    for attempt in range(1 + MOST_REPEATS):
        [waiting] = claim(store, now)
        assert waiting.repeat is (attempt > 0)
        assert store.note_sending([waiting.id], now) == [waiting.id]
        now += timedelta(seconds=LEASE + 1)
    assert claim(store, now) == []
    assert store.counts()["messages failed"] == 1
    assert state_of(store, person, due) is m.NudgeState.EXPIRED


def test_a_repeat_that_was_not_sent_is_free_again(store: SqlStore, person: m.Person) -> None:
    """A repeat whose process died before the fence stays one repeat."""
    send(store, person, message())
    [first] = claim(store)
    store.note_sending([first.id], NOW)
    [second] = claim(store, LAPSED)
    [third] = claim(store, LAPSED_AGAIN)
    assert (second.repeat, third.repeat) == (True, True)
    store.note_sent(third, 11, LAPSED_AGAIN)
    assert store.counts()["messages failed"] == 0


def test_only_one_of_two_claimers_passes_the_fence(store: SqlStore, person: m.Person) -> None:
    """A process that slept through its lease does not send beside the one that took over."""
    send(store, person, message())
    [slept] = claim(store, owner="a")
    assert store.note_sending([slept.id], LAPSED) == []
    [taken] = claim(store, LAPSED, owner="b")
    passed = [store.note_sending([w.id], LAPSED) for w in (slept, taken)]
    assert passed == [[taken.id], []]


def test_a_late_note_of_a_sleeper_does_not_disturb(store: SqlStore, person: m.Person) -> None:
    """What a process without a lease says about failing is ignored; that it was sent is believed."""
    send(store, person, message())
    [slept] = claim(store, owner="a")
    [taken] = claim(store, LAPSED, owner="b")
    store.note_retry(slept, "late", LAPSED)
    store.note_failed(slept, "late", LAPSED)
    assert claim(store, LAPSED, owner="c") == []
    store.note_sent(slept, 11, LAPSED)
    assert store.note_sending([taken.id], LAPSED) == []
    store.note_sent(taken, 12, LAPSED)
    assert claim(store, LAPSED_AGAIN) == []


def test_only_failures_count_as_such(store: SqlStore, person: m.Person) -> None:
    """Waiting for the rate limit, and a process that died, make the next pause no longer."""
    send(store, person, message())
    [first] = claim(store)
    store.note_retry(first, "the rate limit", NOW, failed=False)
    claim(store)
    store.free_leases("a")
    [third] = claim(store)
    assert (third.attempts, third.failures) == (3, 0)


def test_an_unknown_outcome_counts_as_a_repeat(store: SqlStore, person: m.Person) -> None:
    """A line dropped after the call comes again, marked; a clean refusal is no repeat."""
    send(store, person, message())
    [first] = claim(store)
    store.note_sending([first.id], NOW)
    store.note_retry(first, "429", SOON)
    [second] = claim(store, SOON)
    assert second.repeat is False
    assert second.failures == 1
    store.note_sending([second.id], SOON)
    store.note_retry(second, "the line dropped", LATER, maybe_sent=True)
    [third] = claim(store, LATER)
    assert third.repeat is True


def test_leases_of_the_dead_are_freed(store: SqlStore, person: m.Person) -> None:
    """After a restart nothing waits for a lease of the process before; what it was sending is a repeat."""
    send(store, person, message("sending"))
    send(store, newcomer(store, 7002), message("claimed"))
    first = claim(store, owner="before")
    store.note_sending([w.id for w in first if w.call.payload == {"text": "sending"}], NOW)
    send(store, newcomer(store, 7003), message("of another"))
    claim(store, owner="another")
    store.free_leases("before")
    again = claim(store, owner="after")
    assert {w.call.payload["text"]: w.repeat for w in again} == {"sending": True, "claimed": False}


# what becomes of it


def test_a_sent_message_is_known_by_its_link(store: SqlStore, person: m.Person) -> None:
    """The message id leads back to the case, the draft and the nudge; its time is told once."""
    [due] = planned(store, person, "a")
    with store.work(person.id, NOW) as unit:
        written = unit.save(draft(application_of(due)))
        unit.send(nudge_message(due))
        of_draft = Link(role=LinkRole.DRAFT, draft_id=written.id, application_id=due.application_id)
        unit.send(message("Dear Jane", link=of_draft, nudge_ids=(due.id,)))
    meant_for = []
    for message_id in (41, 42):
        [waiting] = claim(store)
        meant_for.append(store.note_sent(waiting, message_id, SOON))
    assert meant_for == [[due.wakes_at], []]
    with store.work(person.id, NOW) as unit:
        sent, suggested = unit.get(m.Nudge, due.id), unit.get(m.Draft, written.id)
        assert unit.link_of(42) == of_draft
    assert sent is not None
    assert suggested is not None
    assert (sent.state, sent.sent_at, sent.message_id) == (m.NudgeState.SENT, SOON, 41)
    assert suggested.message_id == 42


def application_of(row: m.Nudge) -> m.Application:
    return m.Application(id=row.application_id, person_id=row.person_id, company="Acme", created_at=NOW)


def test_an_edit_finds_the_newest_message(store: SqlStore, person: m.Person) -> None:
    """An edit queued behind the message itself is aimed when its turn comes."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        card = Link(role=LinkRole.CARD, application_id=acme.id, live=True)
        unit.note_link(5, card)
        unit.send(message("card", link=card))
        unit.send(Outgoing(method="editMessageText", payload={"text": "new"}, edits=card))
        other = Link(role=LinkRole.CARD, application_id=acme.id + 1)
        unit.send(Outgoing(method="editMessageText", payload={"text": "nowhere"}, edits=other))
    payloads = []
    for message_id in (9, None, None):
        [waiting] = claim(store)
        payloads.append(waiting.call.payload)
        store.note_sent(waiting, message_id, NOW)
    assert payloads == [{"text": "card"}, {"text": "new", "message_id": 9}, {"text": "nowhere"}]


def test_a_failed_call_lets_the_next_through(store: SqlStore, person: m.Person) -> None:
    """A call refused for good is kept for `doctor`, its nudge is expired, and the chat goes on."""
    [due] = planned(store, person, "a")
    send(store, person, nudge_message(due), message("next"))
    [waiting] = claim(store)
    store.note_failed(waiting, "400: can't parse entities", NOW)
    assert state_of(store, person, due) is m.NudgeState.EXPIRED
    assert store.counts()["messages failed"] == 1
    assert texts(claim(store)) == ["next"]


def test_the_parts_of_a_nudge_stay_together(store: SqlStore, person: m.Person) -> None:
    """When the first part failed for good, the text that belongs to it is not sent alone."""
    [due] = planned(store, person, "a")
    send(store, person, nudge_message(due), message("Dear Jane", nudge_ids=(due.id,)), message("next"))
    [first] = claim(store)
    store.note_failed(first, "400", NOW)
    assert claim(store) == []
    assert texts(claim(store)) == ["next"]


def test_a_nudge_settled_while_it_waited_is_not_sent(store: SqlStore, person: m.Person) -> None:
    """What the person did in the meantime is not asked of them."""
    [due] = planned(store, person, "a")
    send(store, person, nudge_message(due))
    with store.work(person.id, NOW) as unit:
        waiting = unit.get(m.Nudge, due.id)
        assert waiting is not None
        unit.save(replace(waiting, state=m.NudgeState.DONE))
    assert claim(store) == []
    assert store.counts()["messages waiting"] == 0


def test_a_nudge_too_late_returns_to_the_plan(store: SqlStore, person: m.Person) -> None:
    """After `not_after` the nudge is planned again and all its parts are gone."""
    [due] = planned(store, person, "a")
    parts = nudge_message(due, not_after=SOON), message("text", nudge_ids=(due.id,), not_after=SOON)
    send(store, person, *parts)
    assert store.next_due() is None
    assert claim(store, LATER) == []
    assert state_of(store, person, due) is m.NudgeState.PLANNED
    assert store.next_due() == due.due
    assert store.counts()["messages waiting"] == 0


def test_the_second_part_goes_out_once_the_first_has(store: SqlStore, person: m.Person) -> None:
    """A text whose nudge has arrived is sent, however late."""
    [due] = planned(store, person, "a")
    send(
        store,
        person,
        nudge_message(due, not_after=SOON),
        message("text", nudge_ids=(due.id,), not_after=SOON),
    )
    [first] = claim(store)
    store.note_sent(first, 11, NOW)
    assert texts(claim(store, LATER)) == ["text"]


def test_blocking_drops_what_waits_and_keeps_the_plan(store: SqlStore, person: m.Person) -> None:
    """A person who blocked the bot is not written to; on their return the nudges are there."""
    [due] = planned(store, person, "a")
    send(store, person, nudge_message(due), message("more"))
    [waiting] = claim(store)
    store.note_blocked(waiting, NOW)
    assert store.counts()["messages waiting"] == 0
    assert store.people_due(LATER, 10) == []
    with store.work(person.id, NOW) as unit:
        assert unit.person.blocked is True
        unit.save(replace(unit.person, blocked=False))
    assert store.people_due(LATER, 10) == [person.id]


def test_notes_about_somebody_erased_are_harmless(store: SqlStore, person: m.Person) -> None:
    """A message in flight when its person was erased leaves nothing behind."""
    send(store, person, message(link=Link(role=LinkRole.OTHER)))
    [waiting] = claim(store)
    with store.work(person.id, NOW) as unit:
        unit.erase_person()
    assert store.note_sending([waiting.id], NOW) == []
    store.note_sent(waiting, 11, NOW)
    store.note_retry(waiting, "", NOW)
    store.note_failed(waiting, "", NOW)
    store.note_blocked(waiting, NOW)
    assert set(store.counts().values()) == {0}


def test_claimers_side_by_side_never_get_the_same(open_store: Callable[..., SqlStore]) -> None:
    """Four threads over two stores share 300 calls of 60 chats: each is sent once, each chat in order."""
    stores = [open_store(), open_store()]
    for chat in range(60):
        someone = newcomer(stores[0], 100 + chat)
        send(stores[0], someone, *(message(f"{n}") for n in range(5)))
    sent: list[tuple[int, str]] = []
    failed: list[BaseException] = []

    def run(store: SqlStore, owner: str) -> None:
        try:
            while store.counts()["messages waiting"]:
                for waiting in claim(store, owner=owner, limit=7):
                    assert store.note_sending([waiting.id], NOW) == [waiting.id]
                    sent.append((waiting.chat_id, waiting.call.payload["text"]))
                    store.note_sent(waiting, len(sent), NOW)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(stores[n % 2], str(n))) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(sent) == len(set(sent)) == 300
    for chat in range(60):
        assert [text for chat_id, text in sent if chat_id == 100 + chat] == list("01234")


def test_an_answer_to_nobody_is_sent_and_forgotten(store: SqlStore) -> None:
    """A call without a person (a group chat) goes out and leaves no link."""
    store.keep_update(an_update(-55))
    with store.handle_next(-55, NOW) as handling:
        assert handling is not None
        handling.answer_without_person(message("only private chats", link=Link(role=LinkRole.OTHER)))
    [waiting] = claim(store)
    assert (waiting.chat_id, waiting.person_id) == (-55, None)
    store.note_sent(waiting, 3, NOW)
    assert claim(store) == []
