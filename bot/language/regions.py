"""Where day and month are written month first."""

from __future__ import annotations

from typing import Final

_US_ZONES: Final = frozenset(
    f"America/{city}"
    for city in (
        *("New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix", "Anchorage", "Detroit", "Boise"),
        *("Juneau", "Sitka", "Nome", "Adak", "Menominee", "Metlakatla", "Yakutat"),
    )
) | {"Pacific/Honolulu"}


def month_first(tz: str, country: str | None) -> bool:
    """Whether 3/4 is the fourth of March to this person: by country where it is known, else by zone."""
    if country:
        return country.upper() == "US"
    return tz in _US_ZONES or tz.startswith(
        ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
    )
