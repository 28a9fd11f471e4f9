# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Time zones as people write them, and the two odd hours of a year.

Abbreviations are read as the zone that they stand for in job mail, summer time decided by the day
("ET" in July is UTC-4). IST is India; EST said in summer is taken for Eastern time as kept there.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ABBREVIATIONS = {
    "America/New_York": "et est edt eastern",
    "America/Chicago": "ct cst cdt",
    "America/Denver": "mt mst mdt",
    "America/Los_Angeles": "pt pst pdt pacific",
    "America/Sao_Paulo": "brt",
    "Europe/London": "gmt bst",
    "Europe/Paris": "cet cest",
    "Europe/Berlin": "mez",
    "Europe/Athens": "eet eest",
    "Europe/Moscow": "msk",
    "Africa/Lagos": "wat",
    "Africa/Johannesburg": "sast",
    "Africa/Nairobi": "eat",
    "Asia/Dubai": "gst",
    "Asia/Karachi": "pkt",
    "Asia/Kolkata": "ist",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Asia/Manila": "pht",
    "Asia/Tokyo": "jst",
    "Asia/Seoul": "kst",
    "Australia/Sydney": "aest aedt",
    "Australia/Adelaide": "acst acdt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzt nzst nzdt",
    "UTC": "utc zulu",
}
#: Words of the language: a zone only in "Mountain time", "London time". A space is written "_".
_PLACES = {
    "America/New_York": "ny nyc boston new_york",
    "America/Chicago": "central chicago texas",
    "America/Denver": "mountain",
    "America/Los_Angeles": "california seattle",
    "America/Halifax": "atlantic",
    "America/Toronto": "toronto",
    "Europe/London": "uk london british",
    "Europe/Lisbon": "lisbon",
    "Europe/Dublin": "irish dublin",
    "Europe/Paris": "paris french",
    "Europe/Berlin": "berlin german",
    "Europe/Madrid": "madrid spanish",
    "Europe/Amsterdam": "amsterdam dutch",
    "Europe/Rome": "rome milan italian",
    "Europe/Zurich": "zurich geneva swiss",
    "Europe/Vienna": "vienna austrian",
    "Europe/Brussels": "brussels belgian",
    "Europe/Copenhagen": "copenhagen danish",
    "Europe/Stockholm": "stockholm swedish",
    "Europe/Oslo": "oslo norwegian",
    "Europe/Warsaw": "warsaw polish",
    "Europe/Prague": "prague czech",
    "Europe/Helsinki": "helsinki finnish",
    "Europe/Athens": "athens greek",
    "Europe/Istanbul": "istanbul turkish",
    "Africa/Accra": "accra",
    "Africa/Cairo": "cairo",
    "Africa/Lagos": "lagos",
    "Africa/Nairobi": "nairobi",
    "Asia/Dubai": "dubai",
    "Asia/Kolkata": "india indian",
    "Asia/Singapore": "singapore",
    "Asia/Hong_Kong": "hong_kong",
    "Asia/Manila": "manila",
    "Asia/Tokyo": "tokyo japan",
    "Australia/Sydney": "sydney melbourne",
    "Australia/Brisbane": "brisbane",
    "Australia/Perth": "perth",
    "Pacific/Auckland": "auckland nz new_zealand",
}


def _by_word(zones: dict[str, str]) -> dict[str, str]:
    return {word: zone for zone, words in zones.items() for word in words.split()}


_NEEDS_TIME = _by_word(_PLACES)
_ZONE_OF = _by_word(_ABBREVIATIONS) | _NEEDS_TIME
#: Every abbreviation, to stand in a pattern.
ABBREVIATED: Final = "|".join(_by_word(_ABBREVIATIONS))
_AFTER_A_TIME = re.compile(
    r"[ ]?\(?(?:(?P<offset>(?:utc|gmt)[ ]?[+-]\d{1,2}(?::?\d\d)?)|(?P<word>(?:new|hong)[ ][a-z]{4,7}|[a-z]{2,10})(?P<time>[ ](?:standard[ ]|daylight[ ])?time)?)(?!\w)\)?"
)


def after_a_time(low: str, end: int) -> tuple[tzinfo, int] | None:
    """The zone that is named right after a time of day which ends at `end`, and where its name ends."""
    found = _AFTER_A_TIME.match(low, end)
    if found is None:
        return None
    if found["offset"]:
        return _offset(found["offset"]), found.end()
    word = found["word"].replace(" ", "_")
    zone = _ZONE_OF.get(word)
    if zone is None or (word in _NEEDS_TIME and not found["time"]):
        return None
    return zone_named(zone) or UTC, found.end()


def _offset(text: str) -> tzinfo:
    found = re.search(r"([+-])(\d{1,2}):?(\d\d)?", text)
    assert found
    minutes = min(int(found[2]), 14) * 60 + int(found[3] or 0)
    return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))


@cache
def zone_named(name: str) -> ZoneInfo | None:
    """The IANA zone, None for a name that is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def settle(wall: datetime, zone: tzinfo) -> datetime:
    """A naive wall time as the clocks of `zone` show it: one that is left out when clocks go forward
    moves on by the gap; one that comes twice stays (and means the first)."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)


def later(wall: datetime, minutes: int, zone: tzinfo) -> datetime:
    """The wall time that many minutes after the naive wall time `wall`."""
    moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC) + timedelta(minutes=minutes)
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def convert(wall: datetime, there: tzinfo, here: tzinfo) -> datetime:
    """The naive wall time `wall` of one zone on the clocks of another."""
    return wall.replace(tzinfo=there, fold=0).astimezone(UTC).astimezone(here).replace(tzinfo=None, fold=0)
