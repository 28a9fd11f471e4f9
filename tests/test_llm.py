"""The client of a language model: what it sends, and that no answer can cost more than time and size."""

from __future__ import annotations

import asyncio
import gzip
import logging
import time

import pytest

from bot.llm import MOST_BYTES, LanguageModel
from tests.llm_endpoint import KEY, Endpoint, completion, replies, running_endpoint

ASKED = ({"role": "system", "content": "rules"}, {"role": "user", "content": '{"message": "Hello"}'})


def answer_of(url: str, seconds: float = 5.0) -> str | None:
    async def ask() -> str | None:
        model = LanguageModel(url, KEY, "small-model", total_seconds=seconds)
        try:
            return await model.answer(ASKED)
        finally:
            await model.close()

    return asyncio.run(ask())


def test_the_request_is_an_openai_chat_completion(endpoint: Endpoint) -> None:
    """Model and messages and nothing else, so that every server takes it; the key in its header alone."""
    endpoint.behaviour = replies(completion("Hello there"))
    assert answer_of(endpoint.url + "/") == "Hello there"
    [(path, headers, body)] = endpoint.asked
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == f"Bearer {KEY}"
    assert body == {"model": "small-model", "messages": list(ASKED)}


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 200),
        (b"<html><body>Sign in</body></html>", 200),
        (b"{}", 200),
        (b"[]", 200),
        (b"null", 200),
        (b'{"choices": []}', 200),
        (b'{"choices": [{"message": {}}]}', 200),
        (b'{"choices": [{"message": "hi"}]}', 200),
        (completion(None), 200),
        (completion(["Hello"]), 200),
        (completion("Hello")[:-3], 200),
        (b"[" * 50_000, 200),
        (b"\xff\xfe\x00nonsense", 200),
        (b'{"choices": ' + b"9" * 10_000 + b"}", 200),
        (completion("Hello"), 500),
        (completion("Hello"), 429),
        (completion("Hello"), 401),
        (completion("Hello"), 202),
        (completion("x" * MOST_BYTES), 200),
    ],
    ids=range(19),
)
def test_nonsense_is_no_answer(endpoint: Endpoint, content: bytes, status: int) -> None:
    """HTML, other JSON, cut-off JSON, nesting without end, errors: none raises, and none is asked again."""
    endpoint.behaviour = replies(content, status)
    assert answer_of(endpoint.url) is None
    assert len(endpoint.asked) == 1


def test_a_redirect_is_not_followed(endpoint: Endpoint) -> None:
    """The key and the draft go to the configured address and to no other."""
    endpoint.behaviour = replies(b"", 307, Location=endpoint.url + "/elsewhere")
    assert answer_of(endpoint.url) is None
    assert len(endpoint.asked) == 1


def test_what_is_packed_is_not_unpacked(endpoint: Endpoint) -> None:
    """A small answer that would grow to 50 MB is left alone."""
    endpoint.behaviour = replies(gzip.compress(b" " * 50_000_000), 200, Content_Encoding="gzip")
    assert answer_of(endpoint.url) is None


@pytest.mark.parametrize("slow", ["stall", "drip"])
def test_the_time_is_for_the_whole_call(endpoint: Endpoint, slow: str) -> None:
    """Neither silence nor a byte every moment can hold the call longer than its time."""
    endpoint.behaviour = getattr(endpoint, slow)
    began = time.monotonic()
    assert answer_of(endpoint.url, seconds=0.3) is None
    assert time.monotonic() - began < 2


def test_a_flood_is_cut_off(endpoint: Endpoint) -> None:
    """Of 100 MB only what lies in the buffers on the way is ever sent."""
    endpoint.behaviour = endpoint.flood
    began = time.monotonic()
    assert answer_of(endpoint.url) is None
    assert time.monotonic() - began < 2
    assert endpoint.sent_bytes < 20_000_000


def test_nobody_there_is_no_answer() -> None:
    """A refused connection is like silence."""
    with running_endpoint() as endpoint:
        gone = endpoint.url
    assert answer_of(gone) is None


@pytest.mark.parametrize("key", [KEY, "sk-with\nline-break", "sk-schlüssel-ü"])
def test_the_key_and_the_answer_stay_out_of_the_log(
    endpoint: Endpoint, caplog: pytest.LogCaptureFixture, key: str
) -> None:
    """Whatever goes wrong, at any level, in our own lines and in the libraries'."""
    caplog.set_level(logging.DEBUG)

    async def ask() -> None:
        model = LanguageModel(endpoint.url, key, "m", total_seconds=0.3)
        for behaviour in (
            replies(b"Jane Doe said no"),
            replies(completion("Jane Doe"), 500),
            replies(completion("Jane Doe")),
            endpoint.stall,
        ):
            endpoint.behaviour = behaviour
            await model.answer(ASKED)
        await model.close()

    asyncio.run(ask())
    for secret in (key, key.split("\n")[-1], "Jane", "rules"):
        assert secret not in caplog.text
