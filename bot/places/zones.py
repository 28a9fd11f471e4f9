"""Zones by what people know of them: a name, a clock, an offset, a spot on the map."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.places.abbreviations import ZONES_BY_NAME
from bot.places.folding import fold
from bot.places.place import PlaceZone
from bot.places.table import table

#: A typed time lags behind the clock it was read from, and may be a little ahead of ours.
_READ_AGO, _CLOCKS_DIFFER = timedelta(minutes=6), timedelta(minutes=3)
_ROUGHLY = timedelta(minutes=30)  # around "5pm"

#: Language -> the country most of its speakers on Telegram live in. Languages of many countries with
#: no such one (English, Arabic, French outside France …) are left to be asked about, where a guess
#: would more often be wrong than right.
_COUNTRY_OF_LANGUAGE = {
    "be": "BY", "bg": "BG", "bn": "BD", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR",
    "es": "ES", "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hr": "HR",
    "hu": "HU", "hy": "AM", "id": "ID", "it": "IT", "ja": "JP", "ka": "GE", "kk": "KZ", "ko": "KR",
    "lt": "LT", "lv": "LV", "ms": "MY", "nb": "NO", "nl": "NL", "no": "NO", "pl": "PL", "pt": "BR",
    "ro": "RO", "ru": "RU", "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR",
    "uk": "UA", "ur": "PK", "uz": "UZ", "vi": "VN", "zh": "CN",
}  # fmt: skip


def zone_label(zone: str) -> str:
    """The city in a zone's name, as people write it: "Lisbon", "New York", "Buenos Aires"."""
    accented = {"Sao Paulo": "São Paulo", "Bogota": "Bogotá", "Asuncion": "Asunción", "Zurich": "Zürich"}
    city = zone.rpartition("/")[2].replace("_", " ")
    return accented.get(city, city)


def city(place: PlaceZone) -> str:
    """A place without its country: "New York"."""
    return place.label.partition(",")[0]


def country_of_zone(zone: str) -> str | None:
    """ISO 3166 alpha-2 of the country a zone belongs to; None for UTC, offsets and unknown names."""
    found = table().zones.get(zone)
    return found.country if found else None


def country_name(code: str) -> str:
    """A country as it stands on a button: "Portugal", "UK", "US". An unknown code comes back as it is."""
    area = table().area_by_place.get((code, ""))
    return area.label if area else code


def place_of_zone(zone: str) -> PlaceZone | None:
    """The zone with its city and country; an old name becomes the one now in use. None if unknown."""
    now_called = table().zone_by_small_letters.get(zone.casefold())
    if now_called is None:
        return None
    country = table().zones[now_called].country
    name, city = country_name(country), zone_label(now_called)
    return PlaceZone(city if name == city else f"{city}, {name}", now_called, country)


def guess_zone(language_code: str) -> PlaceZone | None:
    """What a Telegram language code ("pt-br", "de") makes likely; None where no guess is worth showing.

    A region in the code decides; a country with several zones is guessed at its most peopled one.
    """
    language, _, region = language_code.replace("_", "-").partition("-")
    code = region.upper() if len(region) == 2 else _COUNTRY_OF_LANGUAGE.get(language.casefold(), "")
    area = table().area_by_place.get((code, ""))
    return place_of_zone(area.zones[0][0]) if area and area.zones else None


def zone_of_location(latitude: float, longitude: float) -> PlaceZone | None:
    """The zone at that spot, in degrees; None on the open sea and for what is no spot on Earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    from tzfpy import get_tz  # the map takes 5 MB, and few people ever share a location

    return place_of_zone(get_tz(longitude, latitude))


def by_iana_name(text: str) -> tuple[PlaceZone, ...]:
    """ "Europe/Lisbon", however its capitals and spaces are."""
    return _places([re.sub(r"\s*/\s*", "/", text.strip()).replace(" ", "_")]) if "/" in text else ()


def by_abbreviation(text: str) -> tuple[PlaceZone, ...]:
    """PST, CET, "Pacific time": the places where that name is used."""
    name = re.sub(r" ?(?:standard |daylight |summer )?time$", "", fold(text)).removesuffix(" zone")
    return _places(ZONES_BY_NAME.get(name, ()))


def by_offset(text: str, now: datetime) -> tuple[PlaceZone, ...]:
    """ "UTC+5:30", "+2", "gmt-3": zones that are so far from UTC at `now`, the most peopled first."""
    words = text.strip().casefold().replace("−", "-").replace("–", "-")
    found = re.fullmatch(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?([0-5]\d))?\s*(?:h|hours?)?", words)
    if not found or int(found[2]) > 14:
        return ()
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return _zones_at(-offset if found[1] == "-" else offset, now)


def by_local_time(text: str, now: datetime) -> tuple[PlaceZone, ...]:
    """ "14:32", "2.32 pm", "5pm": zones whose clocks show that at `now`, the most peopled first. Without
    am or pm an hour up to twelve may be either; an hour without minutes is taken as roughly meant."""
    found = re.fullmatch(
        r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>[0-5]\d))?\s*(?:(?P<half>[ap])\.?m\.?)?",
        text.strip().casefold(),
    )
    if not found or not (found["minute"] or found["half"]):
        return ()
    hour, half = int(found["hour"]), found["half"]
    if hour > (12 if half else 24):
        return ()
    hours = {hour % 12 + (12 if half == "p" else 0)} if half else {hour % 24}
    if not half and 1 <= hour <= 12:
        hours = {hour % 12, hour % 12 + 12}
    typed = [timedelta(hours=h, minutes=int(found["minute"] or 0)) for h in hours]
    early, late = (_CLOCKS_DIFFER, _READ_AGO) if found["minute"] else (_ROUGHLY, _ROUGHLY)
    return _places(zone for zone in _by_people() if any(_shows(zone, at, now, early, late) for at in typed))


def by_clock(places: tuple[PlaceZone, ...], now: datetime) -> tuple[PlaceZone, ...]:
    """The places without those whose clock goes as that of an earlier one in the same country does, in
    the year from `now`: there is nothing to choose between Berlin and Büsingen."""
    seasons = [now + timedelta(days=days) for days in (0, 91, 182, 273)]
    first: dict[tuple[object, ...], PlaceZone] = {}
    for place in places:
        zone = ZoneInfo(place.zone)
        first.setdefault((place.country, *(at.astimezone(zone).utcoffset() for at in seasons)), place)
    return tuple(first.values())


def _shows(zone: str, typed: timedelta, now: datetime, early: timedelta, late: timedelta) -> bool:
    """Whether the zone's clock is at most `early` before and `late` behind the typed time of day."""
    local = now.astimezone(ZoneInfo(zone))
    since = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second) - typed
    day = timedelta(days=1)
    return since % day <= late or -since % day <= early


def _zones_at(offset: timedelta, now: datetime) -> tuple[PlaceZone, ...]:
    return _places(zone for zone in _by_people() if now.astimezone(ZoneInfo(zone)).utcoffset() == offset)


@lru_cache(maxsize=1)
def _by_people() -> tuple[str, ...]:
    """Zones somebody lives in under their present names, the most peopled first."""
    present = [zone for zone in table().zones.values() if zone.people and not zone.now_called]
    return tuple(zone.name for zone in sorted(present, key=lambda zone: -zone.people))


def _places(zones: Iterable[str]) -> tuple[PlaceZone, ...]:
    return tuple(place for zone in zones if (place := place_of_zone(zone)) is not None)
