"""The whole way in and out, started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Protocol

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.chat.runtime.budget import Limits
from bot.chat.runtime.errors import TokenRefusedError
from bot.chat.runtime.faults import FaultPoints
from bot.chat.runtime.handler import Dispatch, Handler, PoisonTold
from bot.chat.runtime.inbox import Inbox
from bot.chat.runtime.messenger import TELEGRAM_API_URL, Messenger, build_bot
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.outbox import Outbox
from bot.chat.runtime.poller import Poller
from bot.chat.runtime.runner import FloodRule, Runner
from bot.chat.runtime.shared_budget import budget_for
from bot.chat.runtime.threads import Threads
from bot.services.ports import Clock, Outgoing, Store

log = logging.getLogger(__name__)

#: Pauses between attempts to reach Telegram at the start; the last one for ever.
CONNECT_PAUSES_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)


class Part(Protocol):
    """Something that runs beside the others: the scheduler, the metrics page."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class WebhookAddress:
    """`url` is what Telegram calls; its path is served on `port`, behind whatever does TLS. Every request
    must carry `secret` in Telegram's header; others are answered 403."""

    url: str
    secret: str
    port: int = 8080
    listen: str = "0.0.0.0"


@dataclass(frozen=True, slots=True)
class AboutBot:
    """What Telegram shows: (command, its line) in the order of the menu, and the bot's own words."""

    commands: Sequence[tuple[str, str]] = ()
    description: str = ""
    short_description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """What the composition root decides. `owner` names this process in leases; on SQLite, where there is
    one process at a time, it is always the same name, so that a killed one's leases end at the start.
    `away` are the store's exceptions that say "not now" rather than "this update is poisoned"."""

    token: str
    api_url: str = TELEGRAM_API_URL
    webhook: WebhookAddress | None = None  # None: long polling
    owner: str
    store: Store
    executor: Executor
    clock: Clock
    dispatch: Dispatch
    on_poisoned: PoisonTold
    away: tuple[type[Exception], ...]
    flood: FloodRule | None = field(default_factory=FloodRule)
    flood_notice: Outgoing | None = None
    limits: Limits = field(default_factory=Limits)
    about: AboutBot = field(default_factory=AboutBot)
    on_handled: Callable[[], None] = lambda: None  # an update was handled: the plan may have changed
    faults: FaultPoints | None = None


class Runtime:
    """Everything between Telegram and the use cases, as one thing to start and stop.

    `outbox.wake()` is for whoever else puts calls into the outbox (the scheduler's tick).
    """

    def __init__(self, wiring: Wiring, metrics: Metrics | None = None) -> None:
        self.metrics = metrics or Metrics()
        self._wiring = wiring
        self._parts: list[Part] = []
        self._ended = asyncio.Event()
        self._token_refused = False
        self.bot = build_bot(wiring.token, wiring.api_url)
        threads = Threads(wiring.executor)
        self.outbox = self._build_outbox(threads)
        self._runner = self._build_runner(threads)
        self._threads = threads
        self._source = self._build_source(self._build_inbox(threads))

    def add(self, part: Part) -> None:
        """Run this, too: started before updates are taken, stopped after that has ended."""
        self._parts.append(part)

    async def start(self) -> None:
        """Everything, in order: Telegram reached, leftovers taken up, then new updates.

        Raises `TokenRefusedError`.
        """
        await connect(self.bot)
        await set_commands(self.bot, self._wiring.about)
        await self._threads.run(self._wiring.store.free_leases, self._wiring.owner)
        await self.outbox.start()
        await self._runner.start()
        for part in self._parts:
            await part.start()
        await self._source.start()

    async def stop(self) -> None:
        """Within 10 s: no more updates, the ones in hand finished, answers sent, connections closed."""
        steps = [self._source.stop, *(part.stop for part in reversed(self._parts))]
        steps += [self._runner.stop, self.outbox.stop, self.bot.shutdown]
        for step in steps:
            try:
                await step()
            except Exception as error:  # the others must still end
                log.error("at the end: %s: %s", step.__qualname__, type(error).__name__)

    async def run(self, signals: Sequence[signal.Signals] = (signal.SIGTERM, signal.SIGINT)) -> None:
        """From start to one of the signals, or `end`. Raises `TokenRefusedError`."""
        loop = asyncio.get_running_loop()
        for name in signals:
            loop.add_signal_handler(name, self.end)
        starting = asyncio.create_task(self.start())
        ending = asyncio.create_task(self._ended.wait())
        try:
            await asyncio.wait((starting, ending), return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                starting.result()
                await ending
        finally:
            starting.cancel()
            ending.cancel()
            await asyncio.wait((starting, ending))
            await self.stop()
        if self._token_refused:
            raise TokenRefusedError

    def end(self) -> None:
        """Make `run` come to its end."""
        self._ended.set()

    def _refuse_token(self) -> None:
        self._token_refused = True
        self.end()

    def _build_source(self, inbox: Inbox) -> Part:
        if self._wiring.webhook is None:
            return Poller(self.bot, inbox, self._refuse_token)
        # Here, not at the top: who polls need not load a web server.
        from bot.chat.runtime.webhook import Webhook

        return Webhook(self.bot, inbox, self._wiring.webhook)

    def _build_outbox(self, threads: Threads) -> Outbox:
        wiring = self._wiring
        return Outbox(
            store=wiring.store,
            threads=threads,
            clock=wiring.clock,
            calls=Messenger(self.bot),
            budget=budget_for(wiring.limits, wiring.store.pace, threads),
            owner=wiring.owner,
            on_bad_token=self._refuse_token,
            metrics=self.metrics,
            faults=wiring.faults,
        )

    def _build_runner(self, threads: Threads) -> Runner:
        wiring = self._wiring
        handler = Handler(
            store=wiring.store,
            clock=wiring.clock,
            dispatch=wiring.dispatch,
            on_poisoned=wiring.on_poisoned,
            away=wiring.away,
            metrics=self.metrics,
            flood_notice=wiring.flood_notice,
            faults=wiring.faults,
        )
        return Runner(
            store=wiring.store,
            threads=threads,
            clock=wiring.clock,
            handler=handler,
            sender=self.outbox,
            on_handled=wiring.on_handled,
            flood=wiring.flood,
        )

    def _build_inbox(self, threads: Threads) -> Inbox:
        wiring = self._wiring
        return Inbox(
            store=wiring.store,
            threads=threads,
            clock=wiring.clock,
            wake=self._runner.wake,
            metrics=self.metrics,
            faults=wiring.faults,
        )


async def connect(bot: Bot) -> None:
    """Reach Telegram, however long that takes. Raises `TokenRefusedError`."""
    attempt = 0
    while True:
        try:
            return await bot.initialize()
        except InvalidToken:
            raise TokenRefusedError from None  # the library's own text holds the token
        except TelegramError as error:
            if attempt == 0:
                log.warning("Telegram cannot be reached (%s); trying on", type(error).__name__)
        await asyncio.sleep(CONNECT_PAUSES_SECONDS[min(attempt, len(CONNECT_PAUSES_SECONDS) - 1)])
        attempt += 1


async def set_commands(bot: Bot, about: AboutBot) -> None:
    """Register the menu and the bot's description; the bot works without, so a failure is only told."""
    try:
        if about.commands:
            await bot.set_my_commands([BotCommand(name, line) for name, line in about.commands])
        if about.description:
            await bot.set_my_description(about.description)
        if about.short_description:
            await bot.set_my_short_description(about.short_description)
    except TelegramError as error:
        log.warning("the menu of commands could not be registered (%s)", type(error).__name__)
