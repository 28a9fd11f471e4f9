"""What an error of a Bot API call means for the call: a pure function and its table.

The class alone tells most; for `BadRequest` only Telegram's description tells a vanished chat from a
broken message. python-telegram-bot rewords descriptions (prefix cut off, capital letter), so they are
compared in lower case and by a part only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.services.ports import StoreUnavailable


@dataclass(frozen=True, slots=True)
class Passing:
    """Again later. `retry_after` seconds where Telegram named them (429). `unknown`: the request was
    sent and the answer did not arrive, so that Telegram may have done it."""

    retry_after: float | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot or is gone."""


@dataclass(frozen=True, slots=True)
class Permanent:
    """This call will never succeed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The chat has another id now."""

    new_chat_id: int


@dataclass(frozen=True, slots=True)
class BadToken:
    """Telegram does not know this bot: nothing will succeed."""


@dataclass(frozen=True, slots=True)
class Harmless:
    """What the call wanted is so already, or is of no use any more."""


@dataclass(frozen=True, slots=True)
class MessageGone:
    """The message to edit does not exist any more."""


Verdict = Passing | Blocked | Permanent | Migrated | BadToken | Harmless | MessageGone


class TokenRefusedError(Exception):
    """Telegram refuses the bot's token. The text is for people and never holds the token."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram does not accept BOT_TOKEN (revoked or mistyped?). "
            "Ask @BotFather for the current one with /mybots → API Token."
        )


#: part of Telegram's description of a 400, in lower case -> what it means; the first match counts
BAD_REQUESTS: tuple[tuple[str, Verdict], ...] = (
    ("message is not modified", Harmless()),
    ("query is too old", Harmless()),
    ("query id is invalid", Harmless()),
    ("message to delete not found", Harmless()),
    ("message can't be deleted", Harmless()),
    ("message to edit not found", MessageGone()),
    ("message can't be edited", MessageGone()),
    ("message_id_invalid", MessageGone()),
    ("message identifier is not specified", MessageGone()),
    ("chat not found", Blocked()),
    ("user not found", Blocked()),
    ("peer_id_invalid", Blocked()),
    ("user is deactivated", Blocked()),
)

#: httpx errors after which Telegram certainly has nothing: no byte of the request was sent
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)

#: Seconds before the next attempt after a passing failure, by the number of attempts made; the last one
#: for ever: an answer is never given up because Telegram or the line was away for a night.
PAUSES_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0)


def classify(error: BaseException) -> Verdict:
    """What to do with a call that ended in `error`."""
    match error:
        case RetryAfter():
            return Passing(retry_after=_seconds(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Blocked()
        case InvalidToken():
            return BadToken()
        case EndPointNotFound():
            return Permanent(error.message)
        case BadRequest():
            return _bad_request(error)
        case NetworkError():
            return _network(error)
        case TelegramError() | TimeoutError():  # an answer that cannot be read; our own time limit
            return Passing(unknown=True)
        case _:
            return Permanent(f"{type(error).__name__}: {error}")


def in_words(error: BaseException) -> str:
    """What may be said of an error in the log: the store's own words, else only the error's name, since the
    rest may hold a token or what a person said."""
    return str(error) if isinstance(error, StoreUnavailable) else type(error).__name__


def pause_after(verdict: Passing, attempts: int) -> float:
    """Seconds until the next attempt; `attempts` counts those made, the one that just failed included."""
    if verdict.retry_after is not None:
        return verdict.retry_after
    return PAUSES_SECONDS[min(max(attempts, 1), len(PAUSES_SECONDS)) - 1]


def _bad_request(error: BadRequest) -> Verdict:
    said = error.message.lower()
    for part, verdict in BAD_REQUESTS:
        if part in said:
            return verdict
    return Permanent(error.message)


def _network(error: NetworkError) -> Verdict:
    """A 5xx says itself that nothing was done and has no httpx error as its cause."""
    if "request entity too large" in error.message.lower():  # 413 has no class of its own
        return Permanent(error.message)
    cause = error.__cause__
    return Passing(unknown=isinstance(cause, httpx.HTTPError) and not isinstance(cause, NOT_SENT))


def _seconds(error: RetryAfter) -> float:
    """Whole seconds, or a timedelta in a later version of the library."""
    value = error.retry_after
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
