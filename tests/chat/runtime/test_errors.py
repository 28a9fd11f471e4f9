"""What each error of the Bot API means."""

from __future__ import annotations

import httpx
import pytest
from telegram import error as e

from bot.chat.runtime.errors import (
    PAUSES_SECONDS,
    BadToken,
    Blocked,
    Harmless,
    MessageGone,
    Migrated,
    Passing,
    Permanent,
    Verdict,
    classify,
    pause_after,
)

# the library warns of a coming change of type at every RetryAfter


def caused(error: Exception, cause: Exception) -> Exception:
    """The error as the library raises it: with the connection's own error as its cause."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (e.RetryAfter(7), Passing(retry_after=7.0)),
        (e.ChatMigrated(-100), Migrated(-100)),
        (e.Forbidden("Forbidden: bot was blocked by the user"), Blocked()),
        (e.Forbidden("Forbidden: user is deactivated"), Blocked()),
        (e.BadRequest("Bad Request: chat not found"), Blocked()),
        (e.InvalidToken(), BadToken()),
        (e.EndPointNotFound("no such method"), Permanent("no such method")),
        (e.BadRequest("Bad Request: message is not modified: specified new …"), Harmless()),
        (e.BadRequest("Query is too old and response timeout expired or query id is invalid"), Harmless()),
        (e.BadRequest("Bad Request: message to edit not found"), MessageGone()),
        (e.BadRequest("Bad Request: message can't be edited"), MessageGone()),
        (e.BadRequest("Bad Request: message to delete not found"), Harmless()),
        (e.BadRequest("Bad Request: message text is empty"), Permanent("Message text is empty")),
        (e.NetworkError("Internal Server Error (500)"), Passing()),
        (e.NetworkError("Bad Gateway (502)"), Passing()),
        (e.Conflict("terminated by other getUpdates request"), Passing(unknown=True)),
        (e.NetworkError("Request Entity Too Large (413)"), Permanent("Request Entity Too Large (413)")),
        (caused(e.NetworkError("x"), httpx.ConnectError("refused")), Passing()),
        (caused(e.TimedOut(), httpx.ConnectTimeout("")), Passing()),
        (caused(e.TimedOut(), httpx.PoolTimeout("")), Passing()),
        (caused(e.TimedOut(), httpx.ReadTimeout("")), Passing(unknown=True)),
        (caused(e.TimedOut(), httpx.WriteTimeout("")), Passing(unknown=True)),
        (caused(e.NetworkError("x"), httpx.ReadError("")), Passing(unknown=True)),
        (caused(e.NetworkError("x"), httpx.RemoteProtocolError("")), Passing(unknown=True)),
        (e.TelegramError("Invalid server response"), Passing(unknown=True)),
        (TimeoutError(), Passing(unknown=True)),
        (KeyError("document"), Permanent("KeyError: 'document'")),
    ],
)
def test_error_has_its_meaning(error: Exception, verdict: Verdict) -> None:
    """Every error the library raises is passing, blocked, permanent, moved, harmless or a bad token."""
    assert classify(error) == verdict


def test_pauses_grow_and_stay() -> None:
    """Pauses grow to the longest and remain there; a pause that Telegram names goes before."""
    assert [pause_after(Passing(), n) for n in range(1, len(PAUSES_SECONDS) + 3)] == [
        *PAUSES_SECONDS,
        PAUSES_SECONDS[-1],
        PAUSES_SECONDS[-1],
    ]
    assert pause_after(Passing(retry_after=42), 3) == 42
