"""What people type about where they are, and the zones it may mean."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, strategies as st

from bot.places import PlaceZone, find_zone
from bot.places.spelling import one_slip_apart
from bot.places.table import Table, table

#: A Tuesday in winter: Lisbon and London are on UTC, New York is five hours behind.
NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)

ONE_PLACE = [
    ("Lisbon", "Europe/Lisbon", "PT"),
    ("lisboa", "Europe/Lisbon", "PT"),
    ("  LISBON!! ", "Europe/Lisbon", "PT"),
    ("Lisbon, Portugal", "Europe/Lisbon", "PT"),
    ("I'm in lisbon portugal, thanks!", "Europe/Lisbon", "PT"),
    ("I live in Austin, TX", "America/Chicago", "US"),
    ("berlin time", "Europe/Berlin", "DE"),
    ("it's 20:02 in Bengaluru", "Asia/Kolkata", "IN"),
    ("Bangalore", "Asia/Kolkata", "IN"),
    ("NYC", "America/New_York", "US"),
    ("New York, NY", "America/New_York", "US"),
    ("LA", "America/Los_Angeles", "US"),
    ("SF", "America/Los_Angeles", "US"),
    ("Washington D.C.", "America/New_York", "US"),
    ("São Paulo", "America/Sao_Paulo", "BR"),
    ("sao paulo", "America/Sao_Paulo", "BR"),
    ("Frankfurt", "Europe/Berlin", "DE"),
    ("München", "Europe/Berlin", "DE"),
    ("Koeln", "Europe/Berlin", "DE"),
    ("Kiev", "Europe/Kyiv", "UA"),
    ("Москва", "Europe/Moscow", "RU"),
    ("東京", "Asia/Tokyo", "JP"),
    ("London", "Europe/London", "GB"),
    ("london ontario", "America/Toronto", "CA"),
    ("London, Ontario, Canada", "America/Toronto", "CA"),
    ("Portland, Maine", "America/New_York", "US"),
    ("portland oregon", "America/Los_Angeles", "US"),
    ("Paris", "Europe/Paris", "FR"),
    ("Paris, TX", "America/Chicago", "US"),
    ("St Louis, MO", "America/Chicago", "US"),
    ("Vancouver, Washington", "America/Los_Angeles", "US"),
    # names that begin as talk does
    ("Were Īlu, ET", "Africa/Addis_Ababa", "ET"),
    ("were ilu", "Africa/Addis_Ababa", "ET"),
    ("we're in Were Īlu", "Africa/Addis_Ababa", "ET"),
    # slips of the finger
    ("Frankfrut", "Europe/Berlin", "DE"),
    ("san fransisco", "America/Los_Angeles", "US"),
    ("Mumbay", "Asia/Kolkata", "IN"),
    ("Portgual", "Europe/Lisbon", "PT"),
    ("Madird, Spain", "Europe/Madrid", "ES"),
    # countries and regions
    ("Portugal", "Europe/Lisbon", "PT"),
    ("Germany", "Europe/Berlin", "DE"),
    ("Spain", "Europe/Madrid", "ES"),
    ("the Netherlands", "Europe/Amsterdam", "NL"),
    ("UK", "Europe/London", "GB"),
    ("Scotland", "Europe/London", "GB"),
    ("Singapore", "Asia/Singapore", "SG"),
    ("🇵🇹", "Europe/Lisbon", "PT"),
    ("California", "America/Los_Angeles", "US"),
    ("Texas", "America/Chicago", "US"),
    # names of zones
    ("Europe/Lisbon", "Europe/Lisbon", "PT"),
    ("america/new york", "America/New_York", "US"),
    ("US/Pacific", "America/Los_Angeles", "US"),
    ("Asia/Calcutta", "Asia/Kolkata", "IN"),
    ("JST", "Asia/Tokyo", "JP"),
]


@pytest.mark.parametrize(("typed", "zone", "country"), ONE_PLACE)
def test_one_place_is_an_answer(typed, zone, country):
    """Where only one zone can be meant, it is the only one that comes back."""
    assert [(place.zone, place.country) for place in find_zone(typed, NOW)] == [(zone, country)]


SEVERAL = [
    ("Portland", ["Portland, Oregon, US", "Portland, Maine, US"]),
    ("Birmingham", ["Birmingham, UK", "Birmingham, Alabama, US"]),
    ("Georgia", ["Georgia, US", "Georgia"]),
    ("San José", ["San Jose, California, US", "San José, Costa Rica"]),
    ("IST", ["Kolkata, India", "Dublin, Ireland", "Jerusalem, Israel"]),
    ("PST", ["Los Angeles, US", "Vancouver, Canada"]),
    ("Pacific time", ["Los Angeles, US", "Vancouver, Canada"]),
    ("my timezone is CET", ["Berlin, Germany", "Paris, France", "Rome, Italy", "Madrid, Spain"]),
    ("USA", ["US, New York time", "US, Chicago time", "US, Los Angeles time", "US, Denver time"]),
    ("Australia", ["Australia, Sydney time", "Australia, Brisbane time", "Australia, Perth time"]),
    ("UTC+5:30", ["Kolkata, India", "Colombo, Sri Lanka"]),
    ("gmt-3", ["São Paulo, Brazil", "Santiago, Chile", "Buenos Aires, Argentina"]),
    ("GMT +1", ["Lagos, Nigeria"]),
    ("it's 14:32 here", ["London, UK"]),
    ("It is 9.30 am", ["New York, US"]),
    ("8:02pm", ["Kolkata, India"]),
    ("it's 6pm here", ["Istanbul, Turkey"]),
]


@pytest.mark.parametrize(("typed", "labels"), SEVERAL)
def test_several_places_are_a_question_with_the_likeliest_first(typed, labels):
    """Ambiguous words give labels to choose from, in the order of how many people live there."""
    found = [place.label for place in find_zone(typed, NOW)]
    assert [label for label in found if label in labels] == labels
    assert found[0] == labels[0]
    assert 1 < len(found) <= 6


@pytest.mark.parametrize(
    "typed", ["", "   ", "?!", "hmm", "yes", "ok", "hello", "here", "asdfgh", "+15", "-25:00", "25:99",
              "Etc/GMT+5", "Europe/Nowhere", "tomorrow at 5", "x" * 5000, "\x00|\t\n", "|", "\ud800"],
)  # fmt: skip
def test_no_place_is_nothing(typed):
    """Words that name no place and no clock find nothing, however odd they are."""
    assert find_zone(typed, NOW) == ()


def test_utc_is_offered_last_among_the_places_that_have_it():
    """Whoever types UTC mostly means a place; who really means UTC can say so."""
    found = find_zone("UTC", NOW)
    assert found[0].zone == "Europe/London"
    assert found[-1] == PlaceZone("UTC itself", "UTC", None)


def test_offsets_are_those_of_the_moment():
    """In July, UTC+1 is London's; in November it is not."""
    july = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert "Europe/London" in {place.zone for place in find_zone("UTC+1", july)}
    assert "Europe/London" not in {place.zone for place in find_zone("UTC+1", NOW)}


@given(st.text(max_size=60))
@example("a/b")
@example("٣:٣٠")
@example("²:30 pm")
def test_whatever_is_typed_gives_zones_that_exist(typed):
    """No text makes it fail; every zone is real, a place and not an offset, and none comes twice."""
    found = find_zone(typed, NOW)
    assert len(found) <= 6
    assert len({(place.zone, place.country) for place in found}) == len(found)
    for place in found:
        assert ZoneInfo(place.zone).key == place.zone
        assert place.label


@given(st.integers(0, 2**40))
def test_every_city_is_found_by_its_own_name_and_country(seed):
    """Any line of the table, typed as "name, country code", leads to its zone."""
    lines = _city_lines(table())
    name, _, country, _, _, _ = lines[seed % len(lines)].split("\t")
    found = find_zone(f"{name}, {country}", NOW)
    assert country in {place.country for place in found}


def test_the_first_search_and_the_following_ones_are_quick():
    """Reading the table takes under 60 ms, a search a few: nobody waits. (Processor time, best of three.)"""
    loads, searches = [], []
    for _ in range(3):
        table.cache_clear()
        start = time.process_time()
        table()
        loads.append(time.process_time() - start)
        start = time.process_time()
        find_zone("Portland", NOW)
        searches.append(time.process_time() - start)
    assert min(loads) < 0.06
    assert min(searches) < 0.02


def _city_lines(data: Table) -> list[str]:
    return data._cities.decode().rstrip("\n").split("\n")


def test_every_zone_of_the_table_is_known_to_this_python():
    """The table names no zone that the shipped time zone data lack."""
    for zone in table().zones.values():
        assert ZoneInfo(zone.now_called or zone.name)


def test_the_table_names_its_source():
    """The licence of the city data asks for the attribution."""
    head = gzip.decompress(resources.files("bot.places").joinpath("cities.txt.gz").read_bytes())[:300]
    assert b"GeoNames" in head
    assert b"CC BY 4.0" in head


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_is_one_edit(a, b):
    """The rule agrees with its definition: one change, one letter more or less, one swap of neighbours."""
    edits = {b[:i] + c + b[i + 1 :] for i in range(len(b)) for c in "abc"}
    edits |= {b[:i] + c + b[i:] for i in range(len(b) + 1) for c in "abc"}
    edits |= {b[:i] + b[i + 1 :] for i in range(len(b))}
    edits |= {b[:i] + b[i + 1] + b[i] + b[i + 2 :] for i in range(len(b) - 1)}
    assert one_slip_apart(a, b) == (a in edits - {b})
