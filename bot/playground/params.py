"""The parameters of one API call, read alike from JSON, form and multipart bodies and the query string."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bot.playground.errors import bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came with a multipart body."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Params:
    """One call's parameters. Values are JSON values (JSON body) or strings (all other bodies)."""

    values: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter as text; empty when absent."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number. ApiError 400 when it is none, or absent without a default."""
        value = self.values.get(name)
        if value in (None, ""):
            if default is None:
                raise bad_request(f'can\'t find field "{name}"')
            return default
        try:
            return int(str(value))
        except ValueError:
            raise bad_request(f'field "{name}" must be a valid Number') from None

    def real(self, name: str) -> float:
        """A real number. ApiError 400 when absent or not one."""
        given = self.text(name)
        if not given:
            raise bad_request(f"{name} is empty")
        try:
            return float(given)
        except ValueError:
            raise bad_request(f"wrong {name}") from None

    def flag(self, name: str) -> bool:
        """A Boolean as Telegram reads it from any body: true, "true", "1", "yes"."""
        return self.text(name).lower() in ("true", "1", "yes")

    def parsed(self, name: str) -> Any:
        """A JSON value, parsed when it came as text; None when absent. ApiError 400 when it does not."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def mapping(self, name: str) -> dict[str, Any]:
        """A JSON object, empty when absent. ApiError 400 when it is something else."""
        value = self.parsed(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f'field "{name}" must be of type Object')
        return value or {}

    def mappings(self, name: str) -> list[dict[str, Any]]:
        """An array of JSON objects, empty when absent. ApiError 400 when it is something else."""
        value = self.parsed(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise bad_request(f'field "{name}" must be of type Array')
        return value

    def upload(self, name: str) -> Upload | None:
        """The file sent as this parameter, directly or through attach://."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return self.files.get(name)

    def recorded(self) -> dict[str, Any]:
        """What the record of calls keeps: JSON text parsed where it holds an object or a list, no files."""
        kept: dict[str, Any] = {}
        for name, value in self.values.items():
            kept[name] = value
            if isinstance(value, str) and value[:1] in ("{", "["):
                try:
                    kept[name] = json.loads(value)
                except ValueError:
                    continue
        for name, upload in self.files.items():
            kept[name] = {"file_name": upload.name, "mime_type": upload.mime, "size": len(upload.content)}
        return kept


def read_params(
    query: dict[str, list[bytes]],
    form: dict[str, list[bytes]],
    files: dict[str, list[Any]],
    content_type: str,
    body: bytes,
) -> Params:
    """Put the parts of an HTTP request together. ApiError 400 when a JSON body does not parse."""
    values: dict[str, Any] = {}
    for source in (query, form):
        values |= {name: found[-1].decode("utf-8", "replace") for name, found in source.items() if found}
    if content_type.startswith("application/json") and body.strip():
        try:
            given = json.loads(body)
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad_request("expected a JSON object")
        values |= given
    uploads = {
        name: Upload(found[0]["filename"], found[0]["content_type"], found[0]["body"])
        for name, found in files.items()
        if found
    }
    return Params(values, uploads)
