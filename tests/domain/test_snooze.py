"""Times offered for later, and for a call."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.calendar import WorkCalendar, is_quiet
from bot.domain.localtime import local, zone_of
from bot.domain.snooze import after_days_off, next_working_morning, offers
from bot.domain.windows import call_windows
from tests.domain.life import ZONES
from tests.domain.stories import Story, said


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(
            "2026-12-01 09:00",
            {
                "1h": "Tue 1 Dec 10:00",
                "evening": "Tue 1 Dec 18:30",
                "tomorrow": "Wed 2 Dec 09:00",
                "monday": "Mon 7 Dec 09:00",
            },
            id="a morning",
        ),
        pytest.param(
            "2026-12-01 17:45",
            {"1h": "Tue 1 Dec 18:45", "tomorrow": "Wed 2 Dec 09:00", "monday": "Mon 7 Dec 09:00"},
            id="the evening is here",
        ),
        pytest.param(
            "2026-12-06 19:30", {"tomorrow": "Mon 7 Dec 09:00"}, id="Sunday: an hour on it is quiet"
        ),
        pytest.param(
            "2026-12-07 19:00",
            {"tomorrow": "Tue 8 Dec 09:00", "monday": "Mon 14 Dec 09:00"},
            id="on a Monday",
        ),
    ],
)
def test_the_times_offered(now: str, expected: dict[str, str]) -> None:
    """One hour, this evening, tomorrow morning, Monday: none that is past, quiet or said twice."""
    story = Story()
    day, clock = now.split()
    found = offers(story.at(date.fromisoformat(day), clock), story.case.person)
    assert {o.code: said(o.until, story.zone) for o in found} == expected


def test_an_early_evening_for_early_sleepers() -> None:
    """Where quiet hours begin at 18:00 the evening is 17:30."""
    story = Story(quiet_start=time(18))
    found = {
        o.code: said(o.until, story.zone) for o in offers(story.at(date(2026, 12, 1)), story.case.person)
    }
    assert found["evening"] == "Tue 1 Dec 17:30"


clock_times = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(ZONES),
    clock_times,
    clock_times,
    clock_times,
)
def test_no_offer_is_quiet_or_past(
    now: datetime, zone: str, quiet_start: time, quiet_end: time, nudge_time: time
) -> None:
    """Whatever the settings and the zone; and they come in order."""
    story = Story(zone, quiet_start=quiet_start, quiet_end=quiet_end, nudge_time=nudge_time)
    found = offers(now, story.case.person)
    assert all(o.until > now for o in found)
    assert not any(is_quiet(local(o.until, zone).time(), story.case.person) for o in found)
    assert len({o.code for o in found}) == len(found)


def test_the_second_button_of_a_friday() -> None:
    """ "Monday 08:30", and after the eve of a holiday the day after it."""
    story = Story()
    holiday = WorkCalendar(holidays={date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "substitute"})
    friday = story.at(date(2026, 12, 4), "19:00")
    eve = story.at(date(2026, 12, 24), "19:00")
    assert said(next_working_morning(friday, story.case.person, holiday), story.zone) == "Mon 7 Dec 08:30"
    assert said(next_working_morning(eve, story.case.person, holiday), story.zone) == "Tue 29 Dec 08:30"
    assert after_days_off(eve, story.case.person, holiday) == story.at(date(2026, 12, 29), "08:30")
    assert after_days_off(story.at(date(2026, 12, 3)), story.case.person, holiday) is None


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        pytest.param(None, ["Thu 3 Dec 10:00", "Fri 4 Dec 14:00"], id="the same zone"),
        pytest.param("Europe/Berlin", ["Thu 3 Dec 10:00", "Fri 4 Dec 14:00"], id="an hour ahead"),
        pytest.param("America/New_York", ["Thu 3 Dec 14:30", "Fri 4 Dec 14:30"], id="five hours behind"),
        pytest.param("Asia/Tokyo", ["Thu 3 Dec 08:30", "Fri 4 Dec 08:30"], id="nine hours ahead"),
    ],
)
def test_two_windows_for_a_call(theirs: str | None, expected: list[str]) -> None:
    """Two business days from now and the next, a morning and an afternoon where both sides work."""
    story = Story()
    story.set(employer_zone=theirs)
    now = story.at(date(2026, 12, 1), "12:00")
    windows = call_windows(story.case, calendar=story.calendar, now=now)
    assert [said(w.starts, story.zone) for w in windows] == expected


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
)
def test_windows_suit_both_sides(now: datetime, mine: str, theirs: str) -> None:
    """Between 7 and 20 on a working day over there, out of quiet hours here, on two days to come."""
    story = Story(mine)
    story.case = replace(story.case, application=replace(story.case.application, employer_zone=theirs))
    windows = call_windows(story.case, calendar=story.calendar, now=now)
    for window in windows:
        there = local(window.starts, theirs)
        assert window.starts - now >= timedelta(hours=23)
        assert time(7) <= there.time() <= time(19)
        assert there.weekday() < 5
        assert not is_quiet(local(window.starts, zone_of(story.case.person)).time(), story.case.person)
        assert timedelta(hours=1) <= window.ends - window.starts <= timedelta(hours=2)
    assert len({local(w.starts, mine).date() for w in windows}) == len(windows)
