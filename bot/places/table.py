"""The table of cities, countries and zones, read at its first use.

The cities stay one block of UTF-8 that is searched as it is (memory: the block's 3 MB; a search: about
a millisecond): a dictionary of its names would take ten times the memory, and longer to make than
many searches.
How the file is laid out, and whose data they are, stands in `build_cities.py`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources

from bot.places.spelling import one_slip_apart

#: So many people make a city large.
LARGE = 100_000
#: One name in a hundred has so many words; nearly every sentence has.
_LONG_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Zone:
    """`people` live in its cities; `now_called` is the name in use where this is an old one."""

    name: str
    country: str
    people: int
    now_called: str


@dataclass(frozen=True, slots=True)
class Area:
    """A country (`region` empty) or a region of one. `zones`: zone and people in it, most people first."""

    country: str
    region: str
    label: str
    names: frozenset[str]
    codes: frozenset[str]
    zones: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class City:
    """`own_name` says that it was found by its own name, not by another it is known by."""

    name: str
    region: str
    country: str
    zone: str
    people: int
    own_name: bool


class Table:
    """What the file says, by ways to find it. Keys are folded (`folding.fold`)."""

    def __init__(self, text: bytes) -> None:
        _, zones, countries, regions, self._cities = text.split(b"\n\n")
        self._zone_lines, self._country_lines, self._region_lines = zones, countries, regions

    @cached_property
    def zones(self) -> dict[str, Zone]:
        """By IANA name, old names too."""
        rows = (line.split("\t") for line in self._zone_lines.decode().split("\n"))
        return {row[0]: Zone(row[0], row[1], int(row[2]), row[3]) for row in rows}

    @cached_property
    def zone_by_small_letters(self) -> dict[str, str]:
        """ "europe/lisbon" to the name now in use."""
        return {name.casefold(): zone.now_called or name for name, zone in self.zones.items()}

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """Countries, then regions of countries where one says the region."""
        rows = [line.split("\t") for line in self._country_lines.decode().split("\n")]
        countries = [_area(code, "", *rest) for code, *rest in rows]
        rows = [line.split("\t") for line in self._region_lines.decode().split("\n")]
        return (*countries, *(_area(*row) for row in rows))

    @cached_property
    def area_by_place(self) -> dict[tuple[str, str], Area]:
        """By country and region; region "" is the country itself."""
        return {(area.country, area.region): area for area in self.areas}

    @cached_property
    def area_words(self) -> frozenset[str]:
        """Every name and code of an area."""
        return frozenset().union(*(area.names | area.codes for area in self.areas))

    def cities(self, key: str) -> Iterator[City]:
        """Cities that have the folded name `key`."""
        wanted = f"|{key}|".encode()
        block = self._cities if key.count(" ") + 1 < _LONG_NAME_WORDS else self._cities_of_long_name
        at = block.find(wanted)
        while at >= 0:
            yield self._city_around(at, block)
            # The next line: no city twice, and no name that belongs to two finds.
            at = block.find(wanted, block.find(b"\n", at))

    def large_cities_like(self, key: str) -> Iterator[City]:
        """Large cities whose name is one slip from `key`: a letter wrong, missing, too many, or two swapped,
        but not in the first place, which people get right.

        Whatever the slip, it leaves the first half or the second half of the word alone (a swap in the
        middle leaves all but one letter of it), so names sharing a half are all that need a look.
        """
        half, initial = len(key) // 2, key[:1].encode()[:1]
        first, second = re.escape(key[:half].encode()), re.escape(key[half + 1 :].encode())
        for pattern in (rb"\|(%s[^|\t\n]*)\|" % first, rb"\|([^|\t\n]*%s)\|" % second):
            at = 0
            while found := re.compile(pattern).search(self._large_cities, at):
                if found[1][:1] == initial and one_slip_apart(key, found[1].decode()):
                    yield self._city_around(found.start(), self._large_cities)
                at = found.end() - 1

    @cached_property
    def _large_cities(self) -> bytes:
        """The lines of the large ones, a tenth of all: a pattern takes long over the whole block."""
        lines = self._cities.split(b"\n")
        return b"\n".join(line for line in lines if line and int(line.split(b"\t", 5)[4]) >= LARGE)

    @cached_property
    def _cities_of_long_name(self) -> bytes:
        """The lines with a name of many words: a sentence is known for no city at a twentieth of the time."""
        spaces = _LONG_NAME_WORDS - 1
        long = re.compile(rb"\|(?:[^|\t ]+ ){%d}" % spaces)
        lines = self._cities.split(b"\n")
        return b"\n".join(line for line in lines if line.count(b" ") >= spaces and long.search(line))

    def _city_around(self, at: int, block: bytes) -> City:
        """The city on whose line a name begins at byte `at` of the block (that of the | before it)."""
        start = block.rfind(b"\n", 0, at) + 1
        fields = block[start : block.find(b"\t|", start)].decode()
        name, region, country, zone, people = fields.split("\t")
        own_name = block[at - 1 : at] == b"\t"
        return City(name, region, country, self._zone_names[int(zone)], int(people), own_name)

    @cached_property
    def _zone_names(self) -> list[str]:
        return list(self.zones)


def _area(country: str, region: str, label: str, names: str, codes: str, zones: str) -> Area:
    counted = (entry.rpartition(":") for entry in zones.split(",") if entry)
    return Area(
        country,
        region,
        label,
        frozenset(names.split("|")),
        frozenset(codes.split("|")),
        tuple((zone, int(people)) for zone, _, people in counted),
    )


@lru_cache(maxsize=1)
def table() -> Table:
    """The one table of this process."""
    packed = resources.files("bot.places").joinpath("cities.txt.gz").read_bytes()
    return Table(gzip.decompress(packed))
