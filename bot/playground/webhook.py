"""Pushing updates to a webhook: in order within a chat, side by side between chats, again after a failure."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from bot.playground.updates import Pending, Updates, Webhook

_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0
_REQUEST_SECONDS = 30.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class WebhookPusher:
    """One task that hands out what is pending, never two updates of one chat at a time."""

    def __init__(self, updates: Updates, first_pause: float = _FIRST_PAUSE_SECONDS) -> None:
        self._updates = updates
        self._first_pause = first_pause
        self._busy: set[int] = set()
        self._failures: dict[int, int] = {}
        self._not_before: dict[int, float] = {}
        self._posts: set[asyncio.Task[None]] = set()
        self._task: asyncio.Task[None] | None = None
        self._client: AsyncHTTPClient | None = None

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._client = SimpleAsyncHTTPClient(force_instance=True, max_clients=200)
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End all requests; what was not confirmed stays pending."""
        tasks = [task for task in (self._task, *self._posts) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._client:
            self._client.close()

    async def _run(self) -> None:
        while True:
            self._updates.changed.clear()
            webhook = self._updates.webhook
            if webhook:
                for update in list(self._ready(webhook)):
                    self._begin(webhook, update)
            await self._wait_for_work()

    def _ready(self, webhook: Webhook) -> Iterator[Pending]:
        """The first pending update of each chat that is neither busy nor pausing after a failure."""
        taken = set(self._busy)
        free = webhook.max_connections - len(taken)
        for update in self._updates.pending:
            if free <= 0:
                return
            pausing = self._not_before.get(update.lane, 0.0) > time.monotonic()
            if update.lane not in taken and not pausing:
                free -= 1
                yield update
            taken.add(update.lane)

    def _begin(self, webhook: Webhook, update: Pending) -> None:
        self._busy.add(update.lane)
        task = asyncio.create_task(self._post(webhook, update))
        self._posts.add(task)
        task.add_done_callback(self._posts.discard)

    async def _wait_for_work(self) -> None:
        pauses = [moment - time.monotonic() for moment in self._not_before.values()]
        timeout = max(0.01, min(pauses)) if pauses else None
        try:
            await asyncio.wait_for(self._updates.changed.wait(), timeout)
        except TimeoutError:
            now = time.monotonic()
            self._not_before = {lane: moment for lane, moment in self._not_before.items() if moment > now}

    async def _post(self, webhook: Webhook, update: Pending) -> None:
        try:
            error = await self._deliver(webhook, update)
        finally:
            self._busy.discard(update.lane)
        if not error:
            self._failures.pop(update.lane, None)
            self._updates.confirm(update)
            return
        webhook.last_error, webhook.last_error_date = error, int(time.time())
        failures = self._failures[update.lane] = self._failures.get(update.lane, 0) + 1
        pause = min(self._first_pause * 2 ** (failures - 1), _LONGEST_PAUSE_SECONDS)
        self._not_before[update.lane] = time.monotonic() + pause
        self._updates.changed.set()

    async def _deliver(self, webhook: Webhook, update: Pending) -> str:
        """Why the delivery failed, in Telegram's words; empty when it did not."""
        assert self._client is not None
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[_SECRET_HEADER] = webhook.secret
        request = HTTPRequest(
            webhook.url,
            "POST",
            headers,
            json.dumps(update.body),
            request_timeout=_REQUEST_SECONDS,
            follow_redirects=False,
        )
        try:
            response = await self._client.fetch(request, raise_error=False)
        except OSError as error:
            return f"Connection failed: {error.strerror or 'refused'}"
        except HTTPClientError:  # raised in spite of `raise_error` where the line breaks in mid-answer
            return "Connection closed"
        if 200 <= response.code < 300:
            return ""
        if response.code == 599:  # tornado's number for no answer at all
            timed_out = "timeout" in str(response.error).lower()
            return "Read timeout expired" if timed_out else "Connection refused"
        return f"Wrong response from the webhook: {response.code} {response.reason}"
