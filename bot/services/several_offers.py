# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Several offers told in one breath: "both Bolt and Wise made me an offer, Bolt by Friday and Wise by Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.language.lexicon import employers
from bot.language.understanding import Event, Found, Intent, Signal, Span, Understanding
from bot.services.desk import Desk

LONGEST: Final = 300
#: Behind the first word of a name its other words have capitals: "Oak School", but "Wise this morning".
_NAME: Final = r"[\w&’'.-]+(?: (?-i:[A-Z0-9])[\w&’'.-]*){0,2}"
_BY: Final = r"(?: ?\(?(?:by|until|till|before) [\w ]{2,20}?\)?)?"
_LAST: Final = rf"(?:,? (?:and|&) {_NAME}{_BY})"
_NAMES: Final = rf"{_NAME}{_BY}(?:, {_NAME}{_BY}){{0,3}}{_LAST}{{1,3}}"
_TOLD: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\boffers (?:from|at|by|of|with) (?:both )?(?P<names>{_NAMES})",
        rf"\b(?:two|2|three|3) (?:job )?offers?(?: now)?[:,-]+ ?(?:from )?(?P<names>{_NAMES}|{_NAME}, {_NAME})",
        rf"\bboth (?P<names>{_NAME} (?:and|&) {_NAME})(?: have| just)* (?:made|gave|offered|want(?:ed)? to hire|said yes)\b",
        rf"^(?P<names>{_NAME} (?:and|&) {_NAME})(?: have| just)*(?: both| each)(?: have| just)* (?:made|gave|offered|want to hire)\b",
        rf"\boffers? from both (?P<names>{_NAME} (?:and|&) {_NAME})",
    )
)
_SPLIT: Final = re.compile(r",? (?:and|&) |, ")
_UNTIL: Final = re.compile(r"\b(?:by|until|till|before) [^,;.!?()]{2,24}", re.IGNORECASE)
#: Nobody's name: "from two companies and a bank".
_NO_NAME: Final = re.compile(
    r"(?:an?|the|two|three|both|my|some|other|another|them|they|it|one|i|we|he|she|different)\b",
    re.IGNORECASE,
)


def each_offer(desk: Desk, heard: Understanding) -> Understanding:
    """The message as one offer from each employer that it names, with its own day; as it was read, where it
    tells of one offer or of none."""
    text = heard.text
    if len(text) > LONGEST or Signal.PASTED in heard.first.signals:
        return heard
    said = next((found for form in _TOLD if (found := form.search(text))), None)
    names = _names(said["names"]) if said else []
    if said is None or len(names) < 2 or any(_NO_NAME.match(name) for name in names):
        return heard
    days = [_due(desk, text, name) for name in names]
    if not any(days):
        days = [_due_of_all(desk, text, said.end())] * len(names)
    return replace(
        heard, events=tuple(_offer(text, name, due) for name, due in zip(names, days, strict=True))
    )


def _names(listed: str) -> list[str]:
    """The names of a list; "Marks and Spencer" is one."""
    names: list[str] = []
    for part in _SPLIT.split(listed):
        name = _UNTIL.sub("", part).strip(" ().")
        pair = f"{names[-1]} and {name}" if names else ""
        if pair.casefold() in employers():
            names[-1] = pair
        elif name:
            names.append(name)
    return names


def _offer(text: str, name: str, due: Found[date] | None) -> Event:
    at = text.find(name)
    return Event(Intent.OUTCOME_OFFER, company=Found(name, Span(at, at + len(name))), deadline=due)


def _due(desk: Desk, text: str, name: str) -> Found[date] | None:
    """The day right behind the name, wherever it is named last: "Bolt by Friday"."""
    wants = r"\W{1,3}(?:wants? |needs? |is |(?:an |my )?(?:answer|reply|deadline) )*"
    behind = re.compile(rf"\b{re.escape(name)}{wants}(?=(?:by|until|till|before)\b)", re.IGNORECASE)
    ends = [found.end() for found in behind.finditer(text)]
    return _day(desk, text, ends[-1]) if ends else None


def _due_of_all(desk: Desk, text: str, start: int) -> Found[date] | None:
    """The one day that is named behind them all."""
    found = _UNTIL.search(text, start)
    return _day(desk, text, found.start()) if found else None


def _day(desk: Desk, text: str, start: int) -> Found[date] | None:
    until = _UNTIL.match(text, start)
    words = re.split(r" and \b", until[0])[0] if until else ""
    found = desk.moment(words) if words else None
    if found is None or found.value.day < desk.today:
        return None
    return Found(found.value.day, Span(start, start + len(words)), found.sure)
