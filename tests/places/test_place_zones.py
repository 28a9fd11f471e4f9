"""Zones from a spot on the map, from a language, and what they are called."""

from __future__ import annotations

import math
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from bot.places import country_of_zone, guess_zone, zone_label, zone_of_location


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (38.72, -9.14, "Europe/Lisbon"),
        (40.71, -74.0, "America/New_York"),
        (28.6, 77.2, "Asia/Kolkata"),
        (-33.87, 151.2, "Australia/Sydney"),
        (50.45, 30.52, "Europe/Kyiv"),
    ],
)
def test_a_shared_location_is_its_zone(latitude, longitude, zone):
    """Coordinates on land give the zone with its country."""
    place = zone_of_location(latitude, longitude)
    assert place is not None
    assert place.zone == zone
    assert place.country == country_of_zone(zone)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0, -150), (91, 0), (0, 181), (math.nan, 0), (0, math.inf)]
)
def test_the_open_sea_and_no_spot_at_all_have_no_zone(latitude, longitude):
    """Out on the ocean there are only offsets, and an offset is not kept."""
    assert zone_of_location(latitude, longitude) is None


@given(st.floats(), st.floats())
def test_no_coordinates_make_it_fail(latitude, longitude):
    """Any two numbers give a real zone or None."""
    place = zone_of_location(latitude, longitude)
    assert place is None or ZoneInfo(place.zone)


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("pt-br", "America/Sao_Paulo"),
        ("pt-PT", "Europe/Lisbon"),
        ("de", "Europe/Berlin"),
        ("en-GB", "Europe/London"),
        ("zh-hans", "Asia/Shanghai"),
        ("uk", "Europe/Kyiv"),
        ("en", None),
        ("ar", None),
        ("", None),
        ("xx-yy", None),
        ("-", None),
    ],
)
def test_a_language_is_a_guess_or_none(code, zone):
    """A language of one country is worth a guess, a language of many is not."""
    place = guess_zone(code)
    assert (place.zone if place else None) == zone


@given(st.text(max_size=12))
def test_no_language_code_makes_a_guess_fail(code):
    """Telegram's field is taken as it comes."""
    place = guess_zone(code)
    assert place is None or ZoneInfo(place.zone)


@pytest.mark.parametrize(
    ("zone", "country", "label"),
    [
        ("Europe/Lisbon", "PT", "Lisbon"),
        ("Europe/Oslo", "NO", "Oslo"),
        ("America/Argentina/Buenos_Aires", "AR", "Buenos Aires"),
        ("America/Sao_Paulo", "BR", "São Paulo"),
        ("America/New_York", "US", "New York"),
        ("Europe/Kiev", "UA", "Kiev"),
        ("UTC", None, "UTC"),
        ("", None, ""),
    ],
)
def test_a_zone_has_a_country_and_a_name(zone, country, label):
    """Holidays follow from the zone's country, and a person is shown a city, not an identifier."""
    assert (country_of_zone(zone), zone_label(zone)) == (country, label)
