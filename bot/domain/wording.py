"""Words of the person, said back to them."""

from __future__ import annotations

import re


def yours(what: str) -> str:
    """What the person called "my portfolio" is "your portfolio"."""
    return re.sub(r"\b(my|our)\b", "your", what, flags=re.IGNORECASE)
