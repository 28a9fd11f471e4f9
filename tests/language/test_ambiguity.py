"""Where two readings stay, both are kept, so that the chat can ask."""

from __future__ import annotations

from datetime import date

from tests.language.reading import read


def test_next_friday_keeps_the_coming_one() -> None:
    """ "Next Friday" is the following week's, and perhaps the coming one."""
    found = read("They'll get back to me by next Friday").reply_by
    assert found is not None
    assert (found.value, found.others) == (date(2026, 3, 20), (date(2026, 3, 13),))
    assert found.sure < 0.9


def test_a_numeric_date_keeps_the_other_order() -> None:
    """3/4 can be two days; 14/4 only one."""
    both = read("Interview with Acme on 3/4").interview_at
    one = read("Interview with Acme on 14/4").interview_at
    assert both is not None
    assert one is not None
    assert [m.day for m in both.others] == [date(2026, 3, 4)]
    assert both.sure < 0.9
    assert one.others == ()


def test_a_weekday_decides_between_the_orders() -> None:
    """Of the two days that 11/12 can be, only one is a Friday."""
    late_in_november = {"now": "2026-11-26T22:00:00+05:30", "tz": "Asia/Kolkata"}
    found = read("They will revert by EOD PST Friday 11/12", **late_in_november).reply_by
    assert found is not None
    assert (found.value, found.others) == (date(2026, 12, 11), ())


def test_todays_own_weekday_keeps_today() -> None:
    """ "Tuesday", said on a Tuesday, is the next one, and perhaps today."""
    found = read("Interview with Acme on Tuesday at 5pm").interview_at
    assert found is not None
    assert found.value.day == date(2026, 3, 17)
    assert [m.day for m in found.others] == [date(2026, 3, 10)]


def test_proposed_times_are_one_reading_with_others() -> None:
    """Of two proposed times the first is kept, unsure, with the other beside it."""
    found = read("Acme invited me to interview on Thursday at 10am or Friday at 2pm").interview_at
    assert found is not None
    assert found.sure < 0.5
    assert [m.day for m in found.others][-1] == date(2026, 3, 13)


def test_a_weekday_that_does_not_fit_its_day_is_unsure() -> None:
    """12 March 2026 is a Thursday: "Friday 12 March" needs to be asked about."""
    found = read("Interview with Acme on Friday 12 March").interview_at
    assert found is not None
    assert found.sure < 0.5
