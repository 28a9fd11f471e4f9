"""Places: where somebody is, what time it is there, which days are free, how one telephones."""

from bot.places.place import PlaceZone
from bot.places.search import find_zone
from bot.places.zones import country_of_zone, guess_zone, zone_label, zone_of_location

__all__ = ["PlaceZone", "country_of_zone", "find_zone", "guess_zone", "zone_label", "zone_of_location"]
