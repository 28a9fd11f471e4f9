"""Words of a message that name a day or a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta, tzinfo
from typing import Final

from bot.language.dates import arithmetic
from bot.language.dates.calendar_dates import Context, Days, Wording

_LIMITS: Final = ("by", "until", "till", "til", "before", "b4")


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that name a day, or (rule "") only a time. `at` is the time beside it, `zone` the
    zone named with that."""

    rule: str
    wording: Wording
    start: int
    end: int
    index: int  # its first token
    at: time | None = None
    at_certain: bool = True
    zone: tzinfo | None = None
    lead: str = ""  # the word before it, "the" left out
    shift: int = 0  # "Monday at 11, ... the day after": days behind the words' own day

    @property
    def before(self) -> bool:
        """ "before Friday" means Thursday."""
        return self.lead in ("before", "b4")

    @property
    def negated(self) -> bool:
        """ "not Tuesday"."""
        return self.lead in ("not", "isn't", "isnt", "except", "wasn't", "instead")

    def days(self, c: Context) -> Days | None:
        beside = replace(c, at=self.at, limits=self.lead in _LIMITS)
        days = arithmetic.resolve(self.rule, self.wording, beside) if self.rule else Days(c.today, sign=0)
        return (
            replace(days, day=days.day + timedelta(days=self.shift), first=None, others=())
            if days and self.shift
            else days
        )
