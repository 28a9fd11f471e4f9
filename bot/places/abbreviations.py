"""Names of clocks that people type for a zone. Most mean several places, so they are asked about."""

from __future__ import annotations

_EASTERN = ("America/New_York", "America/Toronto")
_CENTRAL = ("America/Chicago", "America/Winnipeg")
_MOUNTAIN = ("America/Denver", "America/Edmonton", "America/Phoenix")
_PACIFIC = ("America/Los_Angeles", "America/Vancouver", "America/Tijuana")
_CENTRAL_EUROPE = (
    "Europe/Berlin", "Europe/Paris", "Europe/Rome", "Europe/Madrid", "Europe/Warsaw", "Europe/Amsterdam",
)  # fmt: skip
_EASTERN_EUROPE = ("Europe/Kyiv", "Europe/Bucharest", "Europe/Athens", "Europe/Sofia", "Europe/Helsinki")
_WESTERN_EUROPE = ("Europe/Lisbon", "Atlantic/Canary", "Atlantic/Madeira")
_SYDNEY = ("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane")

#: Folded name -> zones, likeliest first. One place where the name is used for one place alone.
ZONES_BY_NAME: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("et", "est", "edt", "eastern", "us eastern"), _EASTERN),
    **dict.fromkeys(("ct", "cdt", "central", "us central"), _CENTRAL),
    "cst": (*_CENTRAL, "America/Mexico_City", "America/Costa_Rica", "Asia/Shanghai"),
    **dict.fromkeys(("mst", "mt", "mountain", "us mountain"), _MOUNTAIN),
    "mdt": _MOUNTAIN[:2],
    **dict.fromkeys(("pt", "pdt", "pacific", "us pacific"), _PACIFIC),
    "pst": (*_PACIFIC, "Asia/Manila"),
    **dict.fromkeys(("akst", "akdt"), ("America/Anchorage",)),
    "hst": ("Pacific/Honolulu",),
    **dict.fromkeys(("nst", "ndt"), ("America/St_Johns",)),
    "adt": ("America/Halifax",),
    "ast": ("America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"),
    **dict.fromkeys(("cet", "cest", "central european", "central europe"), _CENTRAL_EUROPE),
    **dict.fromkeys(("eet", "eest", "eastern european", "eastern europe"), _EASTERN_EUROPE),
    **dict.fromkeys(("wet", "west", "western european"), _WESTERN_EUROPE),
    "gmt": ("Europe/London", "Europe/Dublin", "Europe/Lisbon", "Africa/Accra"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    **dict.fromkeys(("uk", "british"), ("Europe/London",)),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "idt": ("Asia/Jerusalem",),
    "msk": ("Europe/Moscow",),
    "trt": ("Europe/Istanbul",),
    "gst": ("Asia/Dubai",),
    "pkt": ("Asia/Karachi",),
    "ict": ("Asia/Bangkok", "Asia/Ho_Chi_Minh"),
    "wib": ("Asia/Jakarta",),
    "sgt": ("Asia/Singapore",),
    "hkt": ("Asia/Hong_Kong",),
    "myt": ("Asia/Kuala_Lumpur",),
    "pht": ("Asia/Manila",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "awst": ("Australia/Perth",),
    **dict.fromkeys(("acst", "acdt"), ("Australia/Adelaide", "Australia/Darwin")),
    **dict.fromkeys(("aest", "aedt"), _SYDNEY),
    **dict.fromkeys(("nzst", "nzdt"), ("Pacific/Auckland",)),
    "sast": ("Africa/Johannesburg",),
    "cat": ("Africa/Harare", "Africa/Maputo", "Africa/Lusaka"),
    "wat": ("Africa/Lagos", "Africa/Kinshasa"),
    "eat": ("Africa/Nairobi", "Africa/Addis_Ababa", "Africa/Dar_es_Salaam"),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    **dict.fromkeys(("clt", "clst"), ("America/Santiago",)),
    "cot": ("America/Bogota",),
    "pet": ("America/Lima",),
}
