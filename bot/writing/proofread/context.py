"""What is known of the case that a text belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True)
class DraftContext:
    """The facts a text is checked against; whatever is unknown is None or empty and is not checked.

    `message` is the kind of message: thank_you, check_in, availability, phone_script, closing (others are
    treated as a check-in without the checks that only those kinds need). `locale` chooses British (en-GB) or
    American (en-US) spelling. `interview_days` are those of the interviews that are over. `other_companies`
    and `other_people` belong to other cases of the same person.
    """

    message: str | None = None
    interviewers: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    topics: tuple[str, ...] = ()
    sender: str | None = None
    locale: str = "en-GB"
    other_companies: tuple[str, ...] = ()
    other_people: tuple[str, ...] = ()
    known_words: tuple[str, ...] = ()
    channel: str = "email"
    interview_days: tuple[date, ...] = ()

    @property
    def british(self) -> bool:
        """Whether British spelling is the right one."""
        return not self.locale.casefold().replace("_", "-").startswith("en-us")

    @property
    def own_terms(self) -> tuple[str, ...]:
        """Every name and term of this case, as written in its record."""
        single = tuple(term for term in (self.company, self.role, self.sender) if term)
        return self.interviewers + single + self.topics + self.known_words


def from_json(mapping: Mapping[str, Any]) -> DraftContext:
    """A context from the form of the corpus: `interviewer` (text or list), the rest by its name here; it
    knows no days.

    Raises ValueError, naming the key, where a value has the wrong type.
    """
    known = {each.name for each in fields(DraftContext)} - {"interview_days"}
    values: dict[str, Any] = {}
    for key, value in mapping.items():
        name = "interviewers" if key == "interviewer" else key
        if name not in known or value is None:
            continue
        values[name] = _texts(key, value) if name in _LISTS else _text(key, value)
    return DraftContext(**values)


_LISTS = frozenset({"interviewers", "topics", "other_companies", "other_people", "known_words"})


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f'"{key}" in "context" must be a text in quotation marks')
    return value.strip()


def _texts(key: str, value: object) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise ValueError(f'"{key}" in "context" must be a text or a list of texts')
    return tuple(item.strip() for item in items if item.strip())
