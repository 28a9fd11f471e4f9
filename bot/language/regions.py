# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Where day and month are written month first."""

from __future__ import annotations

_US_ZONES = frozenset(
    "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Detroit "
    "America/Boise America/Juneau America/Sitka America/Nome America/Adak America/Menominee America/Metlakatla America/Yakutat Pacific/Honolulu".split()
)


def month_first(tz: str, country: str | None) -> bool:
    """Whether 3/4 is the fourth of March to this person: by country where it is known, else by zone."""
    if country:
        return country.upper() == "US"
    return tz in _US_ZONES or tz.startswith(
        ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
    )
