"""Keyboards under messages: what Telegram accepts, and its words for what it does not."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, KeyboardButtonStyle

from bot.playground.errors import bad_request
from bot.playground.markup import utf16_length

Markup = dict[str, Any]

_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_SCHEMES = ("http", "https", "tg", "ton")
_BOOLEANS = (
    "force_reply",
    "remove_keyboard",
    "selective",
    "one_time_keyboard",
    "is_persistent",
    "resize_keyboard",
)
_BUTTON = "can't parse inline keyboard button: "


def checked_markup(given: object, inline_only: bool = False) -> Markup | None:
    """The markup as Telegram keeps it; None for none and for an empty keyboard. ApiError 400 otherwise.

    Telegram quietly takes the first of two actions on one button; here that is refused, because it is a slip.
    """
    if given is None or given == "":
        return None
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return _inline(given["inline_keyboard"])
    if inline_only and given:
        raise bad_request("inline keyboard expected")
    for name in _BOOLEANS:
        if name in given and not isinstance(given[name], bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    if "keyboard" in given:
        _check_reply_keyboard(given["keyboard"])
    return dict(given) or None


def _check_reply_keyboard(rows: object) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be of type Array')
    for key in (key for row in rows for key in row):
        text = key.get("text") if isinstance(key, dict) else key
        if not isinstance(text, str) or not text.strip():
            raise bad_request("can't parse keyboard button: Can't find field \"text\"")


def _inline(rows: object) -> Markup | None:
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    checked: list[list[dict[str, Any]]] = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request('field "inline_keyboard" must be an Array of Arrays')
        if row:  # an empty row is dropped, as Telegram does
            checked.append([_checked_button(button) for button in row])
    too_wide = any(len(row) > InlineKeyboardMarkupLimit.BUTTONS_PER_ROW for row in checked)
    if too_wide or sum(map(len, checked)) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _checked_button(button: object) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise bad_request(_BUTTON + "expected an Object")
    if "text" not in button:
        raise bad_request(_BUTTON + 'Can\'t find field "text"')
    if not str(button["text"]).strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if button.get("style") is not None and str(button["style"]) not in frozenset(KeyboardButtonStyle):
        raise bad_request(_BUTTON + "invalid button style specified")
    actions = [name for name in _ACTIONS if button.get(name) is not None]
    if not actions or button.get("callback_data") == "":
        raise bad_request(_BUTTON + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("BUTTON_TYPE_INVALID")
    _check_action(actions[0], button[actions[0]])
    return dict(button)


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data":
        if len(str(value).encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "copy_text":
        text = str(value.get("text", "")) if isinstance(value, dict) else ""
        longest = InlineKeyboardButtonLimit.MAX_COPY_TEXT
        if not InlineKeyboardButtonLimit.MIN_COPY_TEXT <= utf16_length(text) <= longest:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif action == "url":
        _check_url(str(value))
    elif action == "web_app":
        url = str(value.get("url", "")) if isinstance(value, dict) else ""
        if not url.lower().startswith("https://"):
            raise bad_request(
                f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
            )
    elif action in ("callback_game", "pay"):
        raise bad_request("BUTTON_TYPE_INVALID")


def _check_url(url: str) -> None:
    """http, https and tg links only; a bare host is taken for http."""
    wrong = f"inline keyboard button URL '{url}' is invalid: "
    scheme, separator, rest = url.partition(":")
    known = scheme.lower() in _SCHEMES
    looks_like_scheme = bool(separator) and scheme.isalpha() and not rest[:1].isdigit()
    if looks_like_scheme and not known:
        raise bad_request(wrong + "Unsupported URL protocol")
    if known and scheme.lower() in ("tg", "ton"):
        if not rest.strip("/"):
            raise bad_request(wrong + "Wrong tg URL")
        return
    try:
        host = urlsplit(url if known else f"http://{url}").hostname or ""
    except ValueError:
        host = ""
    if not host:
        raise bad_request(wrong + "URL host is empty")
    if "." not in host and host != "localhost":
        raise bad_request(wrong + "Wrong HTTP URL")
