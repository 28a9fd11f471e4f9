"""Refusals in Telegram's own words and codes.

The words are those a bot sees from the live service (from its open source server and public tests run
against it); python-telegram-bot re-words some of them, so its users should assert classes, not texts.
"""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """One refusal: HTTP status and `error_code` are the same number, `description` is what Telegram says."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object Telegram sends with it."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(words: str) -> ApiError:
    """400, with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {words}")


def cannot_parse(words: str) -> ApiError:
    """400 for markup that does not parse; `words` start with a capital, as the parser writes them."""
    return bad_request(f"can't parse entities: {words}")


def conflict(words: str) -> ApiError:
    """409: two readers of one bot's updates."""
    return ApiError(409, f"Conflict: {words}")


def too_many_requests(seconds: int) -> ApiError:
    """429 with the pause, in whole seconds, that the bot has to keep."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def chat_not_found() -> ApiError:
    """The person never wrote to this bot (or there is no such chat)."""
    return bad_request("chat not found")


def blocked() -> ApiError:
    """The person has blocked the bot."""
    return ApiError(403, "Forbidden: bot was blocked by the user")


def bot_to_itself() -> ApiError:
    """The bot's own id as a chat."""
    return ApiError(403, "Forbidden: the bot can't send messages to the bot")


def not_modified() -> ApiError:
    """An edit that would change nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )


def query_too_old() -> ApiError:
    """A callback query that is unknown, expired, or already answered."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def not_found() -> ApiError:
    """Unknown method, malformed token, or no such file."""
    return ApiError(404, "Not Found")


def unauthorized() -> ApiError:
    """A well-formed token that is not this bot's."""
    return ApiError(401, "Unauthorized")
