"""A language model behind an OpenAI-compatible endpoint (the `Polisher` of the services).

Whatever stands at the other end, a call costs no more than its time and its size, and no answer of it can
do anything but come back as text. The key is in the header of the request and nowhere else.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

import httpx

log = logging.getLogger(__name__)

#: For everything from connecting to the last byte.
TOTAL_SECONDS: Final = 8.0
#: An answer is one short message; services wrap it into some hundred bytes of JSON, wordy ones into more.
MOST_BYTES: Final = 64 * 1024


class _UnusableError(Exception):
    """The answer is none. The text says why and holds nothing of the answer."""


class LanguageModel:
    """One configured model. Redirects are not followed and nothing is tried twice."""

    def __init__(self, base_url: str, key: str, model: str, *, total_seconds: float = TOTAL_SECONDS) -> None:
        """`base_url` as in LLM_BASE_URL, the part before `/chat/completions`."""
        self._url = f"{base_url.rstrip('/')}/chat/completions"
        self._model = model
        self._total_seconds = total_seconds
        headers = {
            # no key holds a space or a line break, but what is pasted may
            b"Authorization": b"Bearer " + "".join(key.split()).encode(),
            b"Accept": b"application/json",
            b"Accept-Encoding": b"identity",  # what is packed small could be large
        }
        self._http = httpx.AsyncClient(headers=headers, follow_redirects=False, timeout=None)

    async def answer(self, messages: Sequence[Mapping[str, str]]) -> str | None:
        """What the model says; None, with one line in the log, where that was nothing usable in time."""
        body = {"model": self._model, "messages": [dict(message) for message in messages]}
        try:
            async with asyncio.timeout(self._total_seconds):
                return _said(await self._post(body))
        except _UnusableError as unusable:
            log.warning("the language model: %s", unusable)
        except Exception as error:  # its text may hold the address, the answer or the key
            log.warning("the language model gave no answer (%s)", type(error).__name__)
        return None

    async def close(self) -> None:
        await self._http.aclose()

    async def _post(self, body: dict[str, Any]) -> bytes:
        async with self._http.stream("POST", self._url, json=body) as response:
            if response.status_code != httpx.codes.OK:
                raise _UnusableError(f"it answered {response.status_code}")
            if response.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise _UnusableError("it answered packed, though asked not to")
            held = bytearray()
            async for chunk in response.aiter_raw():
                held += chunk
                if len(held) > MOST_BYTES:
                    raise _UnusableError(f"it answered with more than {MOST_BYTES} bytes")
            return bytes(held)


def _said(answer: bytes) -> str:
    """The text in a chat completion."""
    try:
        text = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        text = None
    if not isinstance(text, str):
        raise _UnusableError("its answer is no chat completion")
    return text
