"""What happens, told to whoever looks on: each viewer has a queue of events."""

from __future__ import annotations

import asyncio
from typing import Any

_LONGEST_QUEUE = 1_000  # a viewer that reads nothing loses the oldest; it reloads the transcript anyway


class Events:
    """A hub without memory: an event reaches those who listen at that moment."""

    def __init__(self) -> None:
        self._viewers: set[asyncio.Queue[dict[str, Any]]] = set()

    def join(self) -> asyncio.Queue[dict[str, Any]]:
        """A queue that gets every event from now on."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(_LONGEST_QUEUE)
        self._viewers.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[dict[str, Any]]) -> None:
        """No more events for this queue."""
        self._viewers.discard(queue)

    def send(self, event: dict[str, Any]) -> None:
        """Give an event to all who listen."""
        for queue in self._viewers:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(event)
