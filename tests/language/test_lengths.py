"""How long an interview takes, as it reads on Tuesday 24 November 2026 at ten."""

from __future__ import annotations

import pytest

from tests.language.reading import read

NOW = "2026-11-24T10:00:00+00:00"


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("assessment centre at PwC on 3 december, 9am to 4pm", 7 * 60),
        ("trial shift tomorrow 5pm to 11pm at Brasserie Noir with Marco", 6 * 60),
        ("trial shift at Nando's saturday 10pm - 6am", 8 * 60),
        ("interview with Acme tomorrow 9.30-12", 150),
        ("trial day at the nursery Bright Stars on Friday from 9 till 3:30", 390),
        ("interview with Acme Friday 2pm for 3 hours", 3 * 60),
        ("interview with Acme tomorrow at 4pm Eastern for 45 minutes", 45),
        ("a three-hour panel at Acme on Friday at 9", 3 * 60),
        ("Interview at Globex Thursday 10am, 45 min call with Sam", 45),
        ("interview at Acme on Friday at 2, for an hour and a half", 90),
        ("superday at Goldman on Monday at 8, all day", 9 * 60),
    ],
)
def test_it_takes_as_long_as_is_told(words: str, minutes: int) -> None:
    """Until an hour, for so many hours or minutes, or all day."""
    assert read(words, now=NOW).lasts == minutes


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("assessment centre at PwC on 3 december at 9", 8 * 60),
        ("superday at Goldman on Monday at 3pm", 4 * 60),
        ("trial shift at Nando's on saturday at 6pm", 4 * 60),
        ("work trial at Costa on Friday at 7", 4 * 60),
        ("interview at Acme on Friday at 9", None),
    ],
)
def test_some_kinds_take_long_by_themselves(words: str, minutes: int | None) -> None:
    """A day of assessments goes on till the evening, a trial shift for hours; of most nothing is said."""
    assert read(words, now=NOW).lasts == minutes


@pytest.mark.parametrize(
    "words",
    [
        "interview at Acme on Friday at 9, it's a 9 to 5 job",
        "interview at Acme on Friday at 9, 2-3 interviewers",
        "interview at Acme on Friday at 10, pays 10 to 12 an hour",
        "interview at Acme on Friday at 10. It's a 2 hour drive",
        "interview at Acme for a 20 hours a week job on friday at 2",
        "interview at Acme Friday at 2, for 30 hours a week",
        "interview in 2 hours at Acme",
        "interviewed at Acme yesterday, they want 2 to 3 years of experience",
        "interview with Acme tomorrow between 2 and 4",
    ],
)
def test_other_lengths_are_not_its_own(words: str) -> None:
    """Working hours, wages, ways there and windows say nothing of how long it takes."""
    assert read(words, now=NOW).lasts is None


@pytest.mark.parametrize(
    ("words", "first", "days"),
    [
        ("campus visit at Leeds University tomorrow and Thursday", "2026-11-25", 1),
        ("campus visit at Leeds University Thursday and Friday last week", "2026-11-19", 1),
        ("interviewed at Acme on Monday and Tuesday last week", "2026-11-16", 1),
        ("assessment centre for the Civil Service on 11 and 12 December", "2026-12-11", 1),
        ("interview at Acme on Friday and Monday", "2026-11-27", 3),
        ("interview at Acme on Monday and Tuesday they decide", "2026-11-30", 0),
        ("interview at Acme on Monday or Tuesday", "2026-11-30", 0),
        ("interview at Acme on Monday and at Globex on Tuesday", "2026-11-30", 0),
    ],
)
def test_it_may_go_on_for_days(words: str, first: str, days: int) -> None:
    """Over the days that stand beside its own, unless something else is on them."""
    event = read(words, now=NOW)
    assert event.interview_at is not None
    assert event.interview_at.value.day.isoformat() == first
    assert (event.lasts or 0) // (24 * 60) == days
