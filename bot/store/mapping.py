"""Models to rows and back, by their field names; and to plain JSON values for the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime, time
from enum import StrEnum
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from sqlalchemy import Column, Table

from bot.domain.models import Cadence
from bot.services.ports import R
from bot.store.types import cadence_from

_names: dict[type[Any], tuple[str, ...]] = {}
_readers: dict[type[Any], dict[str, Callable[[Any], Any]]] = {}


def names_of(kind: type[Any]) -> tuple[str, ...]:
    """The model's field names, in their order."""
    if kind not in _names:
        _names[kind] = tuple(f.name for f in fields(kind))
    return _names[kind]


def columns_of(kind: type[Any], table: Table) -> list[Column[Any]]:
    """The model's columns, in the order of its fields (a table may have more)."""
    return [table.c[name] for name in names_of(kind)]


def values_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names_of(type(row))}


def made(kind: type[R], values: Any) -> R:
    """The model from the values of `columns_of`."""
    return kind(**dict(zip(names_of(kind), values, strict=True)))


def packed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Field values as JSON values."""
    return {name: _pack(value) for name, value in values.items()}


def unpacked(kind: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Field values from JSON values; a field that the model no longer has is left out."""
    readers = _readers_of(kind)
    return {
        name: None if value is None else readers[name](value)
        for name, value in values.items()
        if name in readers
    }


def _pack(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Cadence):
        return asdict(value)
    return value


def _readers_of(kind: type[Any]) -> dict[str, Callable[[Any], Any]]:
    if kind not in _readers:
        hints = get_type_hints(kind)
        _readers[kind] = {name: _reader(hints[name]) for name in names_of(kind)}
    return _readers[kind]


def _reader(hint: Any) -> Callable[[Any], Any]:
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    hint = get_origin(hint) or hint
    if hint in (datetime, date, time):
        return cast("Callable[[Any], Any]", hint.fromisoformat)
    return cadence_from if hint is Cadence else cast("Callable[[Any], Any]", hint)
