"""Weekends and public holidays by country."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from bot.places.almanac import PublicAlmanac
from bot.services.ports import Almanac

ALMANAC: Almanac = PublicAlmanac()
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("US", {SATURDAY, SUNDAY}),
        ("AE", {SATURDAY, SUNDAY}),
        ("SA", {FRIDAY, SATURDAY}),
        ("IL", {FRIDAY, SATURDAY}),
        ("IR", {FRIDAY}),
        ("BN", {FRIDAY, SUNDAY}),
        ("ZZ", {SATURDAY, SUNDAY}),
        ("", {SATURDAY, SUNDAY}),
        (None, {SATURDAY, SUNDAY}),
    ],
)
def test_the_weekend_is_the_countrys(country, days):
    """Not everybody rests on Saturday and Sunday; where nothing is known, those two hold."""
    assert ALMANAC.weekend(country) == days


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("US", date(2026, 11, 26), "Thanksgiving"),
        ("PT", date(2026, 12, 8), "Immaculate Conception"),
        ("GB", date(2026, 12, 28), "Boxing Day"),  # the 26th is a Saturday: a day in lieu
        ("DE", date(2026, 10, 3), "German Unity Day"),
        ("JP", date(2026, 1, 1), "New Year's Day"),
        ("US", date(2027, 12, 31), "New Year's Day"),  # of 2028, kept on the Friday before
    ],
)
def test_holidays_are_named_in_english(country, day, name):
    """A public holiday is known with a name the person can read, days in lieu among them."""
    assert name in ALMANAC.holidays(country, [day.year])[day]


def test_several_years_come_together_and_no_other_does():
    """A plan that runs over New Year asks for both years."""
    days = ALMANAC.holidays("PT", {2026, 2027})
    assert {day.year for day in days} == {2026, 2027}
    assert list(days) == sorted(days)
    assert ALMANAC.holidays("PT", []) == {}


@pytest.mark.parametrize("country", [None, "", "ZZ"])
def test_hardly_anybody_works_at_new_year(country):
    """Where no country is known, New Year's Day and Christmas are free all the same, and no other day."""
    assert ALMANAC.holidays(country, [2027]) == {
        date(2027, 1, 1): "New Year's Day",
        date(2027, 12, 25): "Christmas Day",
    }


@given(st.text(max_size=4), st.sets(st.integers(1900, 2100), max_size=3))
def test_any_country_is_answered_for(country, years):
    """Whatever stands as the country, the almanac answers."""
    assert all(isinstance(name, str) for name in ALMANAC.holidays(country, years).values())
    assert ALMANAC.weekend(country) <= set(range(7))
