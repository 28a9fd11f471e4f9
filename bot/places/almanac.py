"""Weekends and public holidays, from the `holidays` package."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

#: Saturday and Sunday, Monday being 0: what holds where nothing is known of a country.
SATURDAY_SUNDAY = frozenset({5, 6})
#: Kept free where nothing is known of a country: somebody who has not told theirs loses a day at most where
#: they are working days, and offers no call on a day on which nobody is there where they are not.
_ALMOST_EVERYWHERE = ((1, 1, "New Year's Day"), (12, 25, "Christmas Day"))
_ENGLISH = ("en_GB", "en_US")


class PublicAlmanac:
    """The `Almanac` port of the services. Holidays are those of the whole country, with the days given in
    lieu; what only a region keeps is left out. Reading a country's year takes some milliseconds and is
    remembered."""

    def weekend(self, country: str | None) -> frozenset[int]:
        """Weekday numbers (Monday is 0) not worked there now; Saturday and Sunday for an unknown country."""
        return _weekend(country or "")

    def holidays(self, country: str | None, years: Collection[int]) -> Mapping[date, str]:
        """Public holidays of those years with their English names where there are any; for an unknown
        country the two that hardly anybody works on."""
        return _years(country or "", tuple(sorted(years)))


@lru_cache(maxsize=256)
def _weekend(country: str) -> frozenset[int]:
    known = _of(country)
    return frozenset(known.weekend) if known is not None else SATURDAY_SUNDAY


@lru_cache(maxsize=256)  # every plan asks for the same few years
def _years(country: str, years: tuple[int, ...]) -> Mapping[date, str]:
    return MappingProxyType({day: name for year in years for day, name in _year(country, year)})


@lru_cache(maxsize=1024)
def _year(country: str, year: int) -> tuple[tuple[date, str], ...]:
    known = _of(country, year)
    if known is None:
        return tuple((date(year, month, day), name) for month, day, name in _ALMOST_EVERYWHERE)
    return tuple(sorted(known.items()))


def _of(country: str, year: int | None = None) -> Any:
    """The package's calendar of a country in English, None if it has none."""
    from holidays import country_holidays  # a tenth of a second that a start need not wait for

    try:
        languages = country_holidays(country).supported_languages
    except NotImplementedError:
        return None
    language = next((name for name in _ENGLISH if name in languages), None)
    return country_holidays(country, years=year, language=language)
