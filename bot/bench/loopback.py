"""The stand-in that only answers ok, seen from a benchmark."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final

#: Of the usual form; nobody checks it.
TOKEN: Final = "123456789:" + "A" * 35


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the Bot API that was answered at `at` (monotonic seconds)."""

    at: float
    method: str
    chat_id: int

    @property
    def is_message(self) -> bool:
        return self.method.startswith("send")


@dataclass(frozen=True, slots=True)
class Account:
    """Everything called since the last reset; `polled_at` are the first looks of the pollers."""

    calls: tuple[Call, ...]
    polled_at: tuple[float, ...]
    in_flight: int

    @property
    def messages(self) -> list[Call]:
        return [call for call in self.calls if call.is_message]

    def messages_by_chat(self) -> Counter[int]:
        return Counter(call.chat_id for call in self.messages)


class Loopback:
    """Starts the process on entering, ends it on leaving. `url` is the Bot API's address."""

    def __enter__(self) -> Loopback:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot.bench.loopback_server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        port = int(self._process.stdout.readline())
        self.url = f"http://127.0.0.1:{port}"
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()
        self._process.communicate()

    def reset(self, delay_seconds: float = 0.0) -> None:
        """Forget everything; messages take so long from now on."""
        self._control("reset", {"delay_seconds": delay_seconds})

    def push(self, updates: list[dict[str, Any]]) -> None:
        """Give them to whoever polls."""
        self._control("push", updates)

    def count(self) -> dict[str, int]:
        """`calls`, `polls` and messages `in_flight` up to now."""
        counted: dict[str, int] = self._control("count")
        return counted

    def account(self) -> Account:
        told = self._control("account")
        calls = tuple(Call(*call) for call in told["calls"])
        return Account(calls, tuple(told["polled_at"]), told["in_flight"])

    def wait_for(self, what: str, number: int, seconds: float) -> bool:
        """Until that `count` reaches the number; False where it does not in so many seconds."""
        ends = time.monotonic() + seconds
        while self.count()[what] < number:
            if time.monotonic() > ends:
                return False
            time.sleep(0.02)
        return True

    def wait_until_quiet(self, for_seconds: float, within_seconds: float) -> bool:
        """Until no call has come for a while; False where they do not end in time."""
        ends = time.monotonic() + within_seconds
        last, since = -1, time.monotonic()
        while time.monotonic() < ends:
            now = self.count()["calls"]
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > for_seconds:
                return True
            time.sleep(0.05)
        return False

    def _control(self, what: str, given: Any = None) -> Any:
        self._http.request("POST", f"/control/{what}", json.dumps(given))
        return json.loads(self._http.getresponse().read())
