"""The exports as one object (the `Exporter` of the ports)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.models import Case, Draft, Person
from bot.domain.statistics import statistics
from bot.exports.calendar_file import to_ics
from bot.exports.chart import chart_png
from bot.exports.record import to_csv, to_json
from bot.exports.timeline import timeline_png


class Files:
    """Each method returns the bytes of one file; the library that draws is loaded by the first picture."""

    def csv(self, cases: Sequence[Case], person: Person) -> bytes:
        return to_csv(cases, person)

    def json(self, cases: Sequence[Case], person: Person, drafts: Sequence[Draft] = ()) -> bytes:
        return to_json(cases, person, drafts)

    def ics(self, cases: Sequence[Case], person: Person, now: datetime) -> bytes:
        return to_ics(cases, person, now)

    def chart(self, cases: Sequence[Case], now: datetime) -> bytes:
        return chart_png(statistics(cases, now))

    def timeline(self, case: Case) -> bytes:
        return timeline_png(case)
