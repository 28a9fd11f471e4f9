"""From what somebody types about where they are to the zones it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.places import zones
from bot.places.folding import fold
from bot.places.place import PlaceZone
from bot.places.spelling import one_slip_apart
from bot.places.table import Area, City, Table, table

#: So many are offered at most; more would not be read.
MOST = 6
#: Nobody reads further than this for a place, and no place has a longer name.
_LONGEST = 120
#: A city by another of its names counts as a tenth: "Bridgetown" is a capital before it is Portland's
#: nickname. What has less than a twentieth of the likeliest is not offered: whoever means Paris in Texas
#: says so.
_OTHER_NAME, _TOO_SMALL = 10, 20
_SLIPS_FROM = 5  # letters: in shorter words every slip is another word
_SLIPS_WORDS = 5  # a longer text is a sentence and no misspelt place

_LEAD = re.compile(
    r"^(?:(?:hi|hello|ok(?:ay)?|well|no|so|and|now|right now|currently)\b[\s,!.]*)*"
    r"(?:(?:i['’]?m|i am|we['’]?re|we are|i live|i stay|i work|living|based|located|set (?:it )?to|"
    r"my (?:time ?zone|city|home|location|time) is|(?:my )?time ?zone:?|the time (?:here )?is|"
    r"(?:here )?it['’]?s|(?:here )?it is)\s+)*"
    r"(?:(?:currently|now|based|living|located|about|near|close to|around|from|moving to|moved to|to|at|in)"
    r"\s+)*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,.!?]*(?:(?:over |right )?here|right now|now|for me|at the moment|thanks|thank you|please|"
    r"local time|(?:time ?)?zone|time)?[\s,.!?;)]*$",
    re.IGNORECASE,
)
_TIME_IN_PLACE = re.compile(
    r"^.*?\b\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\s+in\s+(?P<place>.+)$", re.IGNORECASE
)


_FLAG = re.compile("[🇦-🇿]{2}")
_UTC = frozenset({"utc", "z", "zulu", "etc/utc"})


@dataclass(frozen=True, slots=True)
class _Found:
    place: PlaceZone
    weight: float  # people, less where the name is not its own


def find_zone(text: str, now: datetime) -> tuple[PlaceZone, ...]:
    """The zones that somebody's words about their place or time may mean, likeliest first, at most six.

    Understood: a city with or without country or region, with one slip in a longer name; a country or
    region; an IANA name; an abbreviation; an offset; the time it is there. `now` (aware) is what offsets
    and times are compared with. One result is an answer, several are a question, none is "not known".
    An offset never comes back as such: two places with one offset today may differ in March.
    """
    words = _bare(text)
    if not words:
        return ()
    if words.casefold() in _UTC:
        return (*zones.by_offset("+0", now)[: MOST - 1], PlaceZone("UTC itself", "UTC", None))
    found = (
        zones.by_iana_name(words)
        or zones.by_offset(words, now)
        or zones.by_abbreviation(words)
        or zones.by_local_time(words, now)
    )
    if not found:
        if timed := _TIME_IN_PLACE.match(words):
            words = _bare(timed["place"])
        found = tuple(one.place for one in _named(words) or _as_it_stands(text, words) or _misspelt(words))
    return zones.by_clock(found, now)[:MOST]


def _bare(text: str) -> str:
    """The text without "I'm in …" before the place and "… time" behind it."""
    plain = " ".join(text[:_LONGEST].split())
    bare = _TAIL.sub("", _LEAD.sub("", plain, count=1), count=1)
    bare = bare.strip(" ,.!?;:()\"'“”«»📍") or plain
    return _FLAG.sub(lambda flag: zones.country_name(_letters(flag[0])), bare)


def _letters(flag: str) -> str:
    """A flag is its country's code in letters of its own: 🇵🇹 is PT."""
    return "".join(chr(ord(letter) - ord("🇦") + ord("A")) for letter in flag)


def _as_it_stands(text: str, words: str) -> list[_Found]:
    """The place whose own name begins or ends as talk does: "Were Īlu" is no way to say where one was."""
    plain = " ".join(text[:_LONGEST].split())
    return _named(plain) if plain != words else []


def _misspelt(words: str) -> list[_Found]:
    found = _named(words, slips=True) if len(words.split()) <= _SLIPS_WORDS else []
    return [replace(one, place=replace(one.place, misspelt=True)) for one in found]


def _named(words: str, *, slips: bool = False) -> list[_Found]:
    """Areas and cities of that name, then every way to part the words into a city and where it lies."""
    data = table()
    whole = [part for part in map(fold, words.split(",")) if part]
    if not whole:
        return []
    if len(whole) == 1:
        found = [*_areas(data, whole[0], slips), *_cities(data, whole[0], (), slips)]
        if found:
            return _sifted(found)
    for city, wheres in _partings(whole):
        if found := list(_cities(data, city, wheres, slips)):
            return _sifted(found)
    return []


def _partings(parts: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """ "portland, maine, us" parts at its commas, "london ontario" after each of its words."""
    if len(parts) > 1:
        yield parts[0], tuple(parts[1:])
        return
    words = parts[0].split(" ")
    for at in range(len(words) - 1, max(0, len(words) - 5), -1):
        yield " ".join(words[:at]), (" ".join(words[at:]),)


def _areas(data: Table, key: str, slips: bool) -> Iterator[_Found]:
    for area in data.areas:
        if key in area.names or (slips and _is_slip_of(key, area.names)):
            for zone, people in area.zones:
                yield _Found(PlaceZone(_area_label(area, zone), zone, area.country), people)


def _cities(data: Table, key: str, wheres: tuple[str, ...], slips: bool) -> Iterator[_Found]:
    if not data.area_words.issuperset(wheres):
        return
    matches = data.cities(key)
    if slips:  # among the cities that people are likely to mean
        matches = data.large_cities_like(key) if len(key) >= _SLIPS_FROM else iter(())
    for city in matches:
        if all(_lies_in(data, city, where) for where in wheres):
            weight = city.people if city.own_name else city.people / _OTHER_NAME
            yield _Found(PlaceZone(_city_label(data, city), city.zone, city.country), weight)


def _lies_in(data: Table, city: City, where: str) -> bool:
    """Whether `where` names the city's country or region, in full or by its code."""
    areas = [data.area_by_place.get((city.country, region)) for region in ("", city.region)]
    return any(area and (where in area.names or where in area.codes) for area in areas)


def _is_slip_of(key: str, names: frozenset[str]) -> bool:
    return len(key) >= _SLIPS_FROM and any(one_slip_apart(key, name) for name in names)


def _sifted(found: list[_Found]) -> list[_Found]:
    """Heaviest first, each zone of a country once, without what is too small to have been meant."""
    best: dict[tuple[str, str | None], _Found] = {}
    for one in sorted(found, key=lambda one: -one.weight):
        best.setdefault((one.place.zone, one.place.country), one)
    heaviest = max((one.weight for one in best.values()), default=0)
    return [one for one in best.values() if one.weight * _TOO_SMALL >= heaviest]


def _city_label(data: Table, city: City) -> str:
    region = data.area_by_place.get((city.country, city.region)) if city.country != "GB" else None
    parts = [city.name, region.label if region else "", zones.country_name(city.country)]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _area_label(area: Area, zone: str) -> str:
    """The area alone where it has one zone worth telling; with its clock's city where it has several."""
    whole = [area.label] if not area.region else [area.label, zones.country_name(area.country)]
    told = [people for _, people in area.zones if people * _TOO_SMALL >= area.zones[0][1]]
    if len(told) > 1:
        whole.append(f"{zones.zone_label(zone)} time")
    return ", ".join(whole)
