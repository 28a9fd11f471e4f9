"""A running stand-in for each test that asks for one, and a bare way to call it as a bot would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.e2e.standin import StandIn, standin

__all__ = ["standin"]


class ApiClient:
    """Calls the Bot API of a stand-in and gives Telegram's JSON back, refusals included."""

    def __init__(self, standin: StandIn) -> None:
        self.address = f"{standin.url}/bot{standin.token}"
        self.http = httpx.Client(trust_env=False, timeout=30)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The whole answer."""
        answer: dict[str, Any] = self.http.post(f"{self.address}/{method}", json=params).json()
        return answer

    def result(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        answer = self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    def refusal(self, method: str, **params: Any) -> str:
        """The words of a call that must be refused."""
        answer = self.call(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
def api(standin: StandIn) -> Iterator[ApiClient]:
    client = ApiClient(standin)
    yield client
    client.http.close()


@pytest.fixture
def ada(standin: StandIn) -> int:
    """Ada's chat, in which she has said hello."""
    standin.say("Ada", "Hello")
    return int(standin.people()[0]["id"])
