"""Whatever a bot sends, the stand-in answers or refuses; it never breaks."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.playground import acts
from bot.playground.api import METHODS, call_method
from bot.playground.clock import MovableClock
from bot.playground.core import Core
from bot.playground.errors import ApiError
from bot.playground.params import Params, read_params
from bot.playground.show import transcript_entry
from bot.playground.world import World

NAMES = (
    "text",
    "caption",
    "parse_mode",
    "entities",
    "caption_entities",
    "reply_markup",
    "reply_parameters",
    "link_preview_options",
    "commands",
    "scope",
    "reaction",
    "menu_button",
    "callback_query_id",
    "allowed_updates",
    "offset",
    "limit",
    "latitude",
    "longitude",
    "horizontal_accuracy",
    "phone_number",
    "first_name",
    "document",
    "photo",
    "url",
    "max_connections",
    "secret_token",
    "file_id",
    "action",
)
WORDS = "text type url offset length inline_keyboard keyboard callback_data copy_text message_id style emoji"
MORE_WORDS = "command description web_app request_location"
KEYS = st.sampled_from(WORDS.split() + MORE_WORDS.split())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=8) | st.just("²"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


def new_core() -> Core:
    clock = MovableClock()
    return Core(clock, World(clock))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    method=st.sampled_from(sorted(METHODS)),
    given_params=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5),
    message_id=st.sampled_from((1, 2, 9, "x", None)),
    as_text=st.booleans(),
)
def test_any_parameters_are_answered_or_refused(
    method: str, given_params: dict[str, Any], message_id: Any, as_text: bool
) -> None:
    """Each method takes anything, as JSON values or as text, and only ever refuses in Telegram's way."""

    async def go() -> None:
        core = new_core()
        ada = core.world.find_person("Ada")
        acts.say(core, ada, "hello")
        await call_method(core, "sendMessage", Params({"chat_id": ada.id, "text": "hi"}))
        params = {"chat_id": ada.id, "message_id": message_id, "text": "x", **given_params}
        if as_text:
            params = {
                name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()
            }
        try:
            result = await call_method(core, method, Params(params))
        except ApiError as refused:
            result = refused.body()
        json.dumps(result)
        for message in core.world.chat_messages(ada):
            json.dumps(transcript_entry(core.world, message))

    asyncio.run(go())


@pytest.mark.parametrize(
    ("content_type", "body"),
    [("application/json", b"{"), ("application/json", b"[]"), ("application/json", b"\xff")],
)
def test_a_body_that_does_not_parse_is_refused(content_type: str, body: bytes) -> None:
    """Broken JSON, or JSON that is no object."""
    with pytest.raises(ApiError) as refused:
        read_params({}, {}, {}, content_type, body)

    assert refused.value.code == 400
