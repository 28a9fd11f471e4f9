"""What dateparser 1.5 reads wrongly, and we do not: each trap is a message."""

from __future__ import annotations

import pytest

from tests.language.reading import interview, reply


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Interview with Acme on Mon 16 Mar @ 1400", "2026-03-16T14:00"),  # the year 1400
        ("Interview with Acme 15 May at 10", "2026-05-15T10:00"),  # the year 2110
        ("Interview with Acme tomorrow at 3", "2026-03-11T15:00"),  # keeps the time of the base
        ("Interview with Acme on the 23rd", "2026-03-23"),  # "the 3rd" as a month
        ("Interview with Acme on 14 July at 10am ET", "2026-07-14T15:00"),  # ET at -05:00 in July
        ("Interview with Acme on 14 July at 10am IST", "2026-07-14T05:30"),  # IST as +02:00
        ("Interview with Acme a week from today", "2026-03-17"),  # a week ago
        ("Interview with Acme on 29 Feb", None),  # a day that does not exist this year
    ],
)
def test_dateparsers_traps(text: str, moment: str | None) -> None:
    """Written-out dates are read behind a guard: time stripped first, years and zones decided here."""
    assert interview(text) == moment


def test_a_week_from_today_lies_ahead() -> None:
    """dateparser reads "a week from today" as a week ago."""
    assert str(reply("They'll decide a week from today")) == "2026-03-17"
