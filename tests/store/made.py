"""Any instance of any model, for Hypothesis."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, time
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.domain.models import CADENCE_BOUNDS, Cadence

#: All that a column can hold: everything but NUL and halves of surrogate pairs.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
NUMBERS = st.integers(-(2**52), 2**52)
INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: NUMBERS,
    bool: st.booleans(),
    datetime: INSTANTS,
    date: st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    time: st.times(),
    tuple: st.lists(TEXTS, max_size=4).map(tuple),
    dict: st.dictionaries(TEXTS, TEXTS, max_size=3),
    Cadence: st.builds(Cadence, **{name: st.integers(*bounds) for name, bounds in CADENCE_BOUNDS.items()}),
}


def rows(kind: type[Any], **given: Any) -> st.SearchStrategy[Any]:
    """Instances with any values, but for the fields that are given."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: _values(f.name, hints[f.name], given) for f in fields(kind)})


def _values(name: str, hint: Any, given: dict[str, Any]) -> st.SearchStrategy[Any]:
    if name in given:
        return st.just(given[name])
    if name == "duration_minutes":
        return st.integers(0, 10_000)
    if isinstance(hint, UnionType):
        inner = next(part for part in get_args(hint) if part is not type(None))
        return st.none() | _values(name, inner, given)
    hint = get_origin(hint) or hint
    return _BY_TYPE[hint] if hint in _BY_TYPE else st.sampled_from(list(hint))
