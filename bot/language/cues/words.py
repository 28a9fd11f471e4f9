"""Words that stand in the phrases of several kinds."""

from __future__ import annotations

from typing import Final

from bot.language.patterns import either

GAP: Final = r"(?: [\w'’&.-]+){0,3}?"  # up to three words between, the fewer the better

WEEKDAYS: Final = "monday|tuesday|wednesday|thursday|friday"
SHORT_WEEKDAYS: Final = "mon|tue|wed|thu|fri|sat|sun"
_BEFORE_MAY: Final = "january|february|march|april"
_AFTER_MAY: Final = "june|july|august|september|october|november|december"
MONTHS: Final = either(_BEFORE_MAY, "may", _AFTER_MAY)
MONTHS_BUT_MAY: Final = either(_BEFORE_MAY, _AFTER_MAY)  # where "may" is rather the verb
SHORT_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
COUNTS: Final = "one|two|three|four|five|six|seven|ten"
