"""How the values of the models lie in columns, the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, UserDefinedType

from bot.domain.models import Cadence
from bot.store.cipher import Cipher

#: Ids and Telegram's numbers. SQLite gives automatic ids only to a column declared INTEGER (64 bits, too).
BigId = BigInteger().with_variant(Integer, "sqlite")


_WITHOUT_ZONE: Final = len("2026-11-24 10:00:00.000000")
#: What was written here has nothing around it, so it need not be looked for.
_read_json: Final = json.JSONDecoder().raw_decode


def storable(text: str) -> str:
    """The text without what no column can hold: NUL characters and halves of surrogate pairs, which
    Telegram never sends, but somebody at its door may."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


class _SqliteInstant(UserDefinedType[datetime]):
    """The same letters as SQLAlchemy's own type for SQLite, which puts them together one by one in Python: a
    row has up to six, and nearly every statement a row."""

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:
        return "DATETIME"

    def bind_processor(self, _dialect: Dialect) -> Callable[[datetime | None], str | None]:
        return _written

    def result_processor(
        self, _dialect: Dialect, _coltype: object
    ) -> Callable[[str | None], datetime | None]:
        return _read


def _written(instant: datetime | None) -> str | None:
    """Of an instant in UTC, without saying so."""
    return None if instant is None else instant.isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


def _read(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Takes aware datetimes only and gives back aware UTC, on every engine."""

    impl = DateTime(timezone=True).with_variant(_SqliteInstant(), "sqlite")
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a datetime without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)


class Word(TypeDecorator[StrEnum]):
    """One of the fixed words of a StrEnum, stored as that word."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words
        self._word = {word.value: word for word in words}

    def process_bind_param(self, value: StrEnum | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> StrEnum | None:
        return None if value is None else self._word[value]


class CadenceJson(TypeDecorator[Cadence]):
    """The numbers of the plan as a JSON object; a number added in a later version takes its default."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Cadence | None, _dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(asdict(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Cadence | None:
        return None if value is None else _cadence(value)


@lru_cache(maxsize=64)  # nearly everybody has the same
def _cadence(stored: str) -> Cadence:
    return cadence_from(json.loads(stored))


def cadence_from(numbers: dict[str, int]) -> Cadence:
    known = Cadence.__dataclass_fields__
    return Cadence(**{name: number for name, number in numbers.items() if name in known})


class Json(TypeDecorator[Any]):
    """A JSON value without anything personal in it (ids, roles)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else _read_json(value)[0]


class Secret(TypeDecorator[str]):
    """Personal text, sealed where there is a key. It cannot be searched by the engine."""

    impl = Text
    cache_ok = True

    def __init__(self, cipher: Cipher) -> None:
        super().__init__()
        self.cipher = cipher

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.cipher.seal(storable(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.cipher.open(value)


class SecretJson(TypeDecorator[Any]):
    """A personal JSON value, sealed where there is a key."""

    impl = Text
    cache_ok = True

    def __init__(self, cipher: Cipher) -> None:
        super().__init__()
        self.cipher = cipher

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        # ASCII, so that a text with a NUL or half a surrogate pair is kept as it came.
        return None if value is None else self.cipher.seal(json.dumps(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else _read_json(self.cipher.open(value))[0]


class SecretStrings(SecretJson):
    """A tuple of personal texts."""

    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(super().process_result_value(value, dialect))


class SecretBytes(TypeDecorator[bytes]):
    """A personal file, sealed where there is a key."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, cipher: Cipher) -> None:
        super().__init__()
        self.cipher = cipher

    def process_bind_param(self, value: bytes | None, _dialect: Dialect) -> bytes | None:
        return None if value is None else self.cipher.seal_bytes(value)

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> bytes | None:
        return None if value is None else self.cipher.open_bytes(bytes(value))
