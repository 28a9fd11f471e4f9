"""Keyboards: what Telegram takes and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.keyboards import checked_markup


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **button} for button in buttons]]}


@pytest.mark.parametrize(
    "markup",
    [
        keyboard({"callback_data": "x" * 64}),
        keyboard({"callback_data": "é" * 32}),
        keyboard({"url": "https://mail.google.com/mail/?view=cm&su=Hi"}),
        keyboard({"url": "http://localhost:8080/x"}),
        keyboard({"url": "example.com:80/x"}),
        keyboard({"url": "tg://user?id=5"}),
        keyboard({"copy_text": {"text": "x" * 256}}),
        keyboard({"switch_inline_query": ""}),
        keyboard({"callback_data": "a", "style": "danger"}),
        keyboard(*[{"callback_data": str(n)} for n in range(8)]),
        {"keyboard": [["Yes", {"text": "Here", "request_location": True}]], "resize_keyboard": True},
        {"remove_keyboard": True},
        {"force_reply": True},
    ],
)
def test_good_keyboards_are_kept_as_they_are(markup: dict[str, Any]) -> None:
    """The limits themselves are allowed."""
    assert checked_markup(markup) == markup


@pytest.mark.parametrize("markup", [None, "", {"inline_keyboard": []}, {"inline_keyboard": [[], []]}])
def test_an_empty_keyboard_is_none(markup: object) -> None:
    """Empty rows are dropped, and a keyboard without buttons is no keyboard."""
    assert checked_markup(markup) is None


TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keyboard({}), TEXT_BUTTON),
        (keyboard({"callback_data": ""}), TEXT_BUTTON),
        (keyboard({"callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (keyboard({"callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keyboard({"copy_text": {"text": ""}}), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard({"copy_text": {"text": "x" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard({"copy_text": {"text": "😀" * 129}}), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard({"callback_data": "a", "url": "https://a.io"}), "BUTTON_TYPE_INVALID"),
        (keyboard({"pay": True}), "BUTTON_TYPE_INVALID"),
        (keyboard({"callback_data": "a", "text": " "}), "BUTTON_TEXT_INVALID"),
        (
            {"inline_keyboard": [[{"callback_data": "a"}]]},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            keyboard({"url": "mailto:jane@acme.com"}),
            "inline keyboard button URL 'mailto:jane@acme.com' is invalid: Unsupported URL protocol",
        ),
        (
            keyboard({"url": "tel:+442079460123"}),
            "inline keyboard button URL 'tel:+442079460123' is invalid: Unsupported URL protocol",
        ),
        (
            keyboard({"url": "ftp://example.com"}),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (keyboard({"url": "not-a-url"}), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (
            keyboard({"url": "https://"}),
            "inline keyboard button URL 'https://' is invalid: URL host is empty",
        ),
        (keyboard({"url": "tg://"}), "inline keyboard button URL 'tg://' is invalid: Wrong tg URL"),
        (
            keyboard({"web_app": {"url": "http://a.io"}}),
            "inline keyboard button Web App URL 'http://a.io' is invalid: Only HTTPS links are allowed",
        ),
        (
            keyboard({"callback_data": "a", "style": "pink"}),
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (keyboard(*[{"callback_data": str(n)} for n in range(9)]), "reply markup is too long"),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "a"}] * 8] * 13},
            "reply markup is too long",
        ),
        ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": ["bad"]}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"inline_keyboard": [["bad"]]}, "can't parse inline keyboard button: expected an Object"),
        ({"keyboard": "bad"}, 'field "keyboard" must be of type Array'),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        ([], "object expected as reply markup"),
    ],
)
def test_bad_keyboards_are_refused_in_telegrams_words(markup: object, words: str) -> None:
    """Data, copy text, links, actions and sizes each have their limit and their refusal."""
    with pytest.raises(ApiError) as refused:
        checked_markup(markup)

    assert refused.value.description == f"Bad Request: {words}"


def test_an_edit_takes_inline_keyboards_only() -> None:
    """A reply keyboard cannot be edited into a message."""
    with pytest.raises(ApiError, match="inline keyboard expected"):
        checked_markup({"remove_keyboard": True}, inline_only=True)
