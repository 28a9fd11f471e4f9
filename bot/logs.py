"""Logging that cannot tell a secret.

The cleaning is in the formatter, the last hand every line passes through: a filter sees neither the
text of exceptions nor what other loggers' handlers add. Known secrets are replaced by what they are,
unknown ones (a token in an address, a password before an @) by where they stand.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from urllib.parse import quote

from bot.settings import Settings

HIDDEN = "•••"

_BY_PLACE: tuple[tuple[re.Pattern[str], str], ...] = (
    # A bot token, also in /bot<id>:<secret>/: no \b in front, for between "bot" and a digit there is none.
    (re.compile(r"(\d{3,20})(:|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE), rf"\1\2{HIDDEN}"),
    # user:password@ in an address. The last @ before the path counts: a password may hold one.
    (re.compile(r"(\w://[^\s:/@]*:)[^\s/]+@"), rf"\1{HIDDEN}@"),
    (re.compile(r"(password[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)]+", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(r"(secret[-_]token[\"']?\s*[=:,]\s*b?[\"']?)[^\s\"'&,;)]+", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(r"(bearer\s+)[^\s\"',;)]+", re.IGNORECASE), rf"\1{HIDDEN}"),
)
#: These tell each call of theirs at INFO; the bot tells the same in its own words.
_TALKATIVE = ("httpx", "httpcore", "apscheduler", "tornado.access", "alembic", "hpack")


class Redactor:
    """Replaces secrets in a text by •••."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """`secrets`: the values known, in any order; also hidden as a URL or a repr writes them."""
        known: set[str] = set()
        for secret in filter(None, secrets):
            known |= {secret, quote(secret, safe=""), repr(secret)[1:-1], json.dumps(secret)[1:-1]}
        longest_first = sorted(known, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if known else None

    def clean(self, text: str) -> str:
        if self._known is not None:
            text = self._known.sub(HIDDEN, text)
        for pattern, instead in _BY_PLACE:
            text = pattern.sub(instead, text)
        return text


class TextFormatter(logging.Formatter):
    """`2026-11-24T09:00:00.123Z INFO bot.app: text`, tracebacks on the lines below."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 - the base class's
        return _stamp(record)

    def format(self, record: logging.LogRecord) -> str:
        return self._redactor.clean(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message and, where there is one, exception."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": _stamp(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        if record.stack_info:
            line["stack"] = record.stack_info
        cleaned = {key: self._redactor.clean(text) for key, text in line.items()}
        return json.dumps(cleaned, ensure_ascii=False)


def set_up(settings: Settings) -> None:
    """Send every logger, warning and uncaught exception of this process to standard error, cleaned.

    Replaces the handlers of the root logger; may be called again.
    """
    redactor = Redactor(settings.secrets())
    formatter: logging.Formatter = (
        JsonFormatter(redactor) if settings.log_format == "json" else TextFormatter(redactor)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(settings.log_level)))
    logging.captureWarnings(True)
    sys.excepthook = _tell_uncaught


def _tell_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Python's own way prints the traceback as it is, and an address in it may hold the token."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("stopped by an unexpected error", exc_info=(kind, error, trace))


def _stamp(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
