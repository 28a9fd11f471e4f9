"""How often Python looks for garbage."""

from __future__ import annotations

import gc
from typing import Final

#: So many more objects made than gone before the youngest are looked through (Python: 700), and so many
#: times that before the older ones are. One message makes some thousand, nearly all of which go by
#: themselves: looked for this seldom, handling an update takes an eighth less time.
THRESHOLDS: Final = (20_000, 20, 20)


def settle() -> None:
    """What is there by now stays. To look through it again and again would hold up the event loop."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
