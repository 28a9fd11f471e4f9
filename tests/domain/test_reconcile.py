"""What is stored follows the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.models import ApplicationStatus, Nudge, NudgeKind, NudgeState
from bot.domain.plan import PlannedNudge
from bot.domain.reconcile import Changes, is_over, moved, new_nudge, reconcile, superseded
from tests.domain.stories import Story

STORY = Story()
NOW = STORY.at(date(2026, 12, 8), "12:00")
WANTED = PlannedNudge(key="check_in:1", kind=NudgeKind.CHECK_IN, due=NOW + timedelta(days=1), reason="Why.")
STORED = replace(new_nudge(STORY.case, WANTED), id=5)


def stored(state: NudgeState, **more: object) -> Nudge:
    return replace(STORED, state=state, **more)  # type: ignore[arg-type]


def in_words(changes: Changes) -> str:
    return " ".join(name for name in ("add", "move", "supersede") if getattr(changes, name))


@pytest.mark.parametrize(
    ("state", "same", "other_time", "unwanted"),
    [
        (NudgeState.PLANNED, "", "move", "supersede"),
        (NudgeState.SENDING, "", "", ""),
        (NudgeState.SENT, "", "move", "supersede"),
        (NudgeState.DONE, "", "", ""),
        (NudgeState.SKIPPED, "", "", ""),
        (NudgeState.EXPIRED, "", "", ""),
        (NudgeState.SUPERSEDED, "move", "move", ""),
    ],
)
def test_every_state(state: NudgeState, same: str, other_time: str, unwanted: str) -> None:
    """Handled ones never repeat, what is on its way is left, what no longer applies is superseded
    (shown or not), and what was superseded comes back when it is wanted again."""
    shown = replace(STORED, state=state, due=NOW - timedelta(hours=1))
    as_it_is = replace(WANTED, due=shown.due)
    put_off = replace(WANTED, due=NOW + timedelta(days=5))
    assert in_words(reconcile([as_it_is], [shown], NOW)) == same
    assert in_words(reconcile([put_off], [shown], NOW)) == other_time
    assert in_words(reconcile([], [shown], NOW)) == unwanted


def test_what_is_new_is_added() -> None:
    """A slot that was never filled becomes a row of the case, waiting."""
    changes = reconcile([WANTED], [], NOW)
    assert changes == Changes(add=(WANTED,))
    row = new_nudge(STORY.case, WANTED)
    assert (row.key, row.kind, row.due, row.reason) == (WANTED.key, WANTED.kind, WANTED.due, "Why.")
    assert (row.state, row.person_id, row.application_id) == (NudgeState.PLANNED, 1, 1)
    assert not reconcile([WANTED], [row], NOW)


def test_a_snooze_outlives_a_move() -> None:
    """The plan's time changes, the person's stays, and so does that they named it."""
    until = NOW + timedelta(days=2)
    waiting = stored(NudgeState.PLANNED, snoozed_until=until, sent_at=NOW, asked_exact=True)
    later = replace(WANTED, due=NOW + timedelta(days=1, hours=3))
    ((nudge, planned),) = reconcile([later], [waiting], NOW).move
    after = moved(nudge, planned)
    assert (after.due, after.snoozed_until, after.asked_exact) == (later.due, until, True)
    assert after.wakes_at == until
    assert not reconcile([later], [after], NOW)


def test_a_wait_of_the_bot_s_own_ends_with_a_move() -> None:
    """What nobody has seen was not put off by anybody: it comes at the plan's new time."""
    waiting = stored(NudgeState.PLANNED, snoozed_until=NOW + timedelta(days=2))
    sooner = replace(WANTED, due=NOW + timedelta(hours=3))
    ((nudge, planned),) = reconcile([sooner], [waiting], NOW).move
    assert moved(nudge, planned).wakes_at == sooner.due


@pytest.mark.parametrize("state", [NudgeState.SENT, NudgeState.SUPERSEDED])
def test_what_comes_back_comes_at_the_plan_s_time(state: NudgeState) -> None:
    """An old snooze does not hold a slot that is filled again."""
    old = stored(state, snoozed_until=NOW - timedelta(days=3), handled_at=NOW)
    after = moved(old, WANTED)
    assert (after.state, after.wakes_at, after.handled_at) == (NudgeState.PLANNED, WANTED.due, None)


def test_superseding_takes_the_snooze_along() -> None:
    """A superseded nudge waits for nothing."""
    gone = superseded(stored(NudgeState.PLANNED, snoozed_until=NOW), NOW)
    assert (gone.state, gone.snoozed_until, gone.handled_at) == (NudgeState.SUPERSEDED, None, NOW)


@pytest.mark.parametrize(("over", "expected"), [(False, ""), (True, "supersede")])
def test_a_reminder_is_the_person_s(over: bool, expected: str) -> None:
    """The plan leaves it alone as long as the case has a point."""
    reminder = replace(STORED, kind=NudgeKind.REMINDER, key="reminder:1")
    assert in_words(reconcile([], [reminder], NOW, over=over)) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (ApplicationStatus.ACTIVE, False),
        (ApplicationStatus.OFFER, False),
        (ApplicationStatus.REJECTED, True),
        (ApplicationStatus.WITHDRAWN, True),
        (ApplicationStatus.CLOSED, True),
    ],
)
def test_an_offer_still_takes_reminders(status: ApplicationStatus, expected: bool) -> None:
    """Only what is decided for good is over."""
    assert is_over(replace(STORY.case.application, status=status)) is expected
