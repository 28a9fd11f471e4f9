"""Wait mode and the pressure meter."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.models import ApplicationStatus, Method, Purpose
from bot.domain.plan import Elsewhere, OpenOffer
from bot.domain.pressure import Go, Hold, Pressure, may_touch, pressure
from tests.domain.stories import Story, said

TUESDAY = date(2026, 12, 1)


def asked(story: Story, purpose: Purpose, day: int, clock: str = "10:00") -> str:
    """The answer in short, on that day of December 2026."""
    now = story.at(date(2026, 12, day), clock)
    found = may_touch(story.case, purpose, calendar=story.calendar, now=now, elsewhere=story.elsewhere)
    return f"{said(found.until, story.zone)}: {found.because}" if isinstance(found, Hold) else "go"


def meter(story: Story, day: int) -> Pressure:
    now = story.at(date(2026, 12, day), "10:00")
    return pressure(story.case, calendar=story.calendar, now=now, elsewhere=story.elsewhere)


def silent_story() -> Story:
    story = Story()
    interview = story.interview(TUESDAY)
    sarah = story.met("Sarah", interview)
    story.touch(Purpose.THANK_YOU, story.at(TUESDAY, "14:00"), contact_id=sarah.id, interview_id=interview.id)
    return story


def test_hold_until_after_the_promise() -> None:
    """ "Hold: earliest good moment Tue 8 Dec, they said Fri 4 Dec", with the promise itself."""
    story = silent_story()
    promise = story.promise(date(2026, 12, 4), story.at(TUESDAY, "11:00"))
    assert asked(story, Purpose.CHECK_IN, 2) == "Tue 8 Dec 09:00: they said Fri 4 Dec"
    now = story.at(date(2026, 12, 2))
    found = may_touch(story.case, Purpose.CHECK_IN, calendar=story.calendar, now=now)
    assert isinstance(found, Hold)
    assert found.promise == promise
    assert asked(story, Purpose.CHECK_IN, 8) == "go"
    assert asked(story, Purpose.CHECK_IN, 8, "08:00") == "go"  # the day counts, not the hour


@pytest.mark.parametrize(
    ("purpose", "day", "expected"),
    [
        (Purpose.CHECK_IN, 2, "Tue 8 Dec 09:00: your interview was on Tue 1 Dec"),
        (Purpose.CHECK_IN, 8, "go"),
        (
            Purpose.CALL,
            2,
            "Tue 8 Dec 09:00: a call fits after a week of silence, and it is silent since Tue 1 Dec",
        ),
        (Purpose.CALL_REQUEST, 8, "go"),  # the day-7 offer: write, or arrange a call
        (Purpose.THANK_YOU, 2, "go"),
        (Purpose.MATERIALS, 2, "go"),
        (Purpose.ANSWER, 2, "go"),
        (Purpose.OTHER, 2, "Mon 7 Dec 09:00: you wrote to them on Tue 1 Dec"),
        (
            Purpose.CLOSING,
            2,
            "Tue 15 Dec 09:00: the last word was on Tue 1 Dec; a final note fits 10 working days later",
        ),
    ],
)
def test_what_is_held_without_a_promise(purpose: Purpose, day: int, expected: str) -> None:
    """Asks wait for their silence; courtesies and what they asked for are never held."""
    assert asked(silent_story(), purpose, day) == expected


def test_a_call_follows_a_written_check_in() -> None:
    """With a promise given, a call waits for the check-in after it and a week of silence after that."""
    story = silent_story()
    story.promise(date(2026, 12, 4), story.at(TUESDAY, "11:00"))
    assert asked(story, Purpose.CALL, 4) == "Tue 15 Dec 09:00: they said Fri 4 Dec"
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 8), "09:12"))
    assert asked(story, Purpose.CALL, 9) == "Tue 15 Dec 09:00: you asked on Tue 8 Dec"
    assert asked(story, Purpose.CALL, 15) == "go"


def test_no_calls_means_no_calls() -> None:
    """Where calls are not welcome the answer says what is."""
    story = silent_story()
    story.set(no_calls=True)
    assert asked(story, Purpose.CALL, 15).endswith("they asked for no calls; a written check-in is the way")
    assert asked(story, Purpose.CHECK_IN, 15) == "go"


def test_an_agreed_call_is_always_right_at_its_time() -> None:
    """Before it, other asks are held."""
    story = silent_story()
    story.call(story.at(date(2026, 12, 10), "15:00"))
    assert asked(story, Purpose.CALL, 10, "14:50") == "go"
    assert asked(story, Purpose.CHECK_IN, 9) == "Mon 14 Dec 09:00: a call is agreed for Thu 10 Dec"


def test_an_interview_to_come_holds_everything() -> None:
    """Nobody asks for news before the interview."""
    story = silent_story()
    story.interview(date(2026, 12, 10), told=story.at(date(2026, 12, 3)))
    assert asked(story, Purpose.CHECK_IN, 9) == "Thu 17 Dec 09:00: your interview is on Thu 10 Dec"


def test_the_same_recruiter_in_another_case() -> None:
    """Three days between two touches to one person, whatever they are about."""
    story = silent_story()
    story.elsewhere = Elsewhere(touches={story.case.contacts[0].id: story.at(date(2026, 12, 8), "16:00")})
    assert asked(story, Purpose.CHECK_IN, 9) == "Mon 14 Dec 09:00: you wrote to them on Tue 8 Dec"


def test_an_offer_elsewhere_is_the_better_reason() -> None:
    """A word about the deadline goes at once, a check-in waits until it is over."""
    story = silent_story()
    story.elsewhere = Elsewhere(offers=(OpenOffer("Globex", date(2026, 12, 10)),))
    assert asked(story, Purpose.EXPEDITE, 8) == "go"
    assert asked(story, Purpose.CHECK_IN, 8) == (
        "Fri 11 Dec 09:00: Globex waits for your answer until Thu 10 Dec; write of that first"
    )


def test_the_meter_through_a_silent_case() -> None:
    """Used of the cap, the next day allowed, the channels in order, and why."""
    story = silent_story()
    assert meter(story, 2) == Pressure(
        used=0,
        cap=3,
        check_ins=0,
        closing_used=False,
        next_allowed=date(2026, 12, 8),
        channels=(Method.EMAIL,),
        why="your interview was on Tue 1 Dec",
    )
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 8), "09:12"), method=Method.LINKEDIN)
    assert (meter(story, 9).used, meter(story, 9).next_allowed) == (1, date(2026, 12, 15))
    story.touch(Purpose.CALL_REQUEST, story.at(date(2026, 12, 15), "09:12"))
    story.touch(Purpose.CALL, story.at(date(2026, 12, 17), "15:00"), method=Method.PHONE)
    assert meter(story, 18).check_ins == 2  # the request and its call are one
    assert asked(story, Purpose.CHECK_IN, 18).endswith(
        "you have asked twice already; what is left is a closing note"
    )
    assert meter(story, 18).next_allowed == date(2026, 12, 31)
    assert meter(story, 18).channels == (Method.EMAIL, Method.LINKEDIN, Method.PHONE)


def test_the_meter_is_full() -> None:
    """After the closing note nothing is allowed, and the reason is theirs to end."""
    story = silent_story()
    story.touch(Purpose.CLOSING, story.at(date(2026, 12, 20)))
    full = meter(story, 21)
    assert (full.used, full.closing_used, full.next_allowed) == (1, True, None)
    assert full.why == "your closing note went out on Sun 20 Dec; it is their turn"
    assert asked(story, Purpose.CHECK_IN, 21).startswith("Tue 19 Jan 09:00: your closing note")


def test_a_decided_case_allows_nothing() -> None:
    """No next date where the case is over."""
    story = silent_story()
    story.decided(ApplicationStatus.REJECTED, story.at(TUESDAY, "12:00"))
    assert meter(story, 2).next_allowed is None


def test_go_and_plan_agree() -> None:
    """On every day of two months a check-in may go exactly from the day on which the plan nudges for it."""
    story = silent_story()
    story.promise(date(2026, 12, 18), story.at(TUESDAY, "11:00"))
    planned = {n.key: n for n in story.planned(story.at(TUESDAY, "15:00"))}["check_in:1"]
    for day in range(60):
        now = story.at(TUESDAY + timedelta(days=day), "12:00")
        found = may_touch(story.case, Purpose.CHECK_IN, calendar=story.calendar, now=now)
        assert isinstance(found, Go) == (planned.due <= now)
