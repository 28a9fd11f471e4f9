"""What a place comes down to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceZone:
    """A zone somebody may be in: `label` to put on a button ("Portland, Oregon, US"), `zone` the IANA
    name, `country` its ISO 3166 alpha-2 code in capitals (None only for UTC). `misspelt`: what was typed is
    not its name, but one slip away from it."""

    label: str
    zone: str
    country: str | None
    misspelt: bool = False
