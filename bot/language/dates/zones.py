# ruff: noqa: SIM905, E501  (tables of words and patterns are read row by row)
"""Time zones as people write them, and the two odd hours of a year.

Abbreviations are read as the zone that they stand for in job mail, summer time decided by the day
("ET" in July is UTC-4). IST is India; EST said in summer is taken for Eastern time as kept there.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ABBREVIATIONS = {
    "America/New_York": "et est edt eastern ny nyc boston new_york",
    "America/Chicago": "ct cst cdt central chicago texas",
    "America/Denver": "mt mst mdt mountain",
    "America/Los_Angeles": "pt pst pdt pacific california seattle",
    "America/Halifax": "atlantic",
    "America/Toronto": "toronto",
    "America/Sao_Paulo": "brt",
    "Europe/London": "gmt bst uk london british",
    "Europe/Lisbon": "lisbon",
    "Europe/Dublin": "irish dublin",
    "Europe/Paris": "cet cest paris french",
    "Europe/Berlin": "berlin german mez",
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
    "Europe/Athens": "eet eest athens greek",
    "Europe/Istanbul": "istanbul turkish",
    "Africa/Accra": "accra",
    "Africa/Cairo": "cairo",
    "Europe/Moscow": "msk",
    "Africa/Lagos": "wat lagos",
    "Africa/Johannesburg": "sast",
    "Africa/Nairobi": "eat nairobi",
    "Asia/Dubai": "gst dubai",
    "Asia/Karachi": "pkt",
    "Asia/Kolkata": "ist india indian",
    "Asia/Singapore": "sgt singapore",
    "Asia/Hong_Kong": "hkt hong_kong",
    "Asia/Manila": "pht manila",
    "Asia/Tokyo": "jst tokyo japan",
    "Asia/Seoul": "kst",
    "Australia/Sydney": "aest aedt sydney melbourne",
    "Australia/Brisbane": "brisbane",
    "Australia/Adelaide": "acst acdt",
    "Australia/Perth": "awst perth",
    "Pacific/Auckland": "nzt nzst nzdt auckland nz new_zealand",
    "UTC": "utc zulu",
}
_ZONE_OF = {word: zone for zone, words in _ABBREVIATIONS.items() for word in words.split()}
_NEEDS_TIME = frozenset(  # words of the language: a zone only in "Eastern time", "London time"
    "central mountain uk london british lisbon irish dublin paris french berlin german madrid spanish amsterdam "
    "dutch lagos nairobi dubai india indian singapore manila tokyo japan sydney melbourne brisbane perth auckland atlantic "
    "ny nyc boston chicago texas california seattle toronto rome milan italian zurich geneva swiss vienna austrian brussels "
    "belgian copenhagen danish stockholm swedish oslo norwegian warsaw polish prague czech helsinki finnish athens greek "
    "istanbul turkish accra cairo nz new_york hong_kong new_zealand".split()
)
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
