"""The composition root: what is built, and in which order it starts and stops. Nothing happens at import."""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final, ParamSpec, TypeVar

from bot import garbage
from bot.chat.presenter import NudgePresenter
from bot.chat.routes import Router
from bot.chat.runtime.budget import Limits
from bot.chat.runtime.lifecycle import AboutBot, Runtime, WebhookAddress, Wiring
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.runner import FloodRule
from bot.chat.runtime.threads import Threads
from bot.chat.talk import Tools
from bot.chat.views import pages
from bot.due import DueNudges
from bot.exports.files import Files
from bot.language import reader
from bot.llm import LanguageModel
from bot.places.almanac import PublicAlmanac
from bot.polisher import BackgroundPolisher
from bot.resources import is_sqlite, language_model, machine_zone, open_store, store_threads
from bot.scheduler import LONGEST_SECONDS, Scheduler
from bot.services.desk import UNKNOWN_ZONE
from bot.services.ports import Clock, Handling, Outgoing, Status, StoredUpdate
from bot.settings import Settings
from bot.store import StoreError
from bot.writing.proofread.proofreader import Proofreader

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

#: How often what has had its time is deleted, in seconds.
PRUNE_EVERY_SECONDS: Final = 6 * 3600.0


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class AboutThis:
    """What `/privacy` says of this installation."""

    encrypted: bool
    model: str | None


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the playground and the tests set otherwise: the clock, the longest sleep between two looks for
    due nudges, Telegram's limits, and what counts as a flood (None: nothing does)."""

    clock: Clock = field(default_factory=SystemClock)
    tick_seconds: float = LONGEST_SECONDS
    limits: Limits = field(default_factory=Limits)
    flood: FloodRule | None = field(default_factory=FloodRule)


class App:
    """The whole bot, ready to run."""

    def __init__(self, settings: Settings, tuning: Tuning | None = None) -> None:
        self.settings = settings
        self.tuning = tuning or Tuning()
        self.clock = self.tuning.clock
        self.store = open_store(settings)
        self.executor = ThreadPoolExecutor(store_threads(settings), "store")
        self.almanac = PublicAlmanac()
        self.proofreader = Proofreader()
        self.metrics = Metrics()
        self.scheduler = Scheduler(self.tick, self.clock, self.tuning.tick_seconds)
        self.presenter = NudgePresenter()
        self.due = DueNudges(
            store=self.store,
            threads=Threads(self.executor),
            clock=self.clock,
            almanac=self.almanac,
            zone=settings.default_timezone or UNKNOWN_ZONE,
            presenter=self.presenter,
            shared=not is_sqlite(settings),
        )
        self.polisher: BackgroundPolisher | None = None
        self._pruned_at: datetime | None = None
        self._built_at = time.monotonic()
        self._warming: ThreadPoolExecutor | None = None

    def runtime(self, *, token: str, api_url: str) -> Runtime:
        """The way from and to Telegram, with everything that runs beside it."""
        runtime = Runtime(self._wiring(token, api_url), self.metrics)
        self.due.sender = runtime.outbox
        runtime.add(self.scheduler)
        if model := language_model(self.settings):
            self.polisher = self._polisher(model, runtime.outbox.wake)
            self.due.polisher = self.polisher
            runtime.add(self.polisher)
        if self.settings.metrics_port:
            # Here, not at the top: a web server takes time to load, and few want the page.
            from bot.chat.runtime.metrics_server import MetricsServer

            runtime.add(MetricsServer(self.metrics, self.settings.metrics_port))
        return runtime

    def warm_up(self) -> None:
        """Load what is slow to load, off the event loop and one after the other."""
        self._warming = ThreadPoolExecutor(1, "warm-up")
        self._warming.submit(self._warm_up)

    def _warm_up(self) -> None:
        reader.warm_up()
        self.proofreader.warm_up()
        garbage.settle()

    async def next_due(self) -> datetime | None:
        """The earliest planned nudge of anybody."""
        return await self._in_thread(self.store.next_due)

    async def start_over(self) -> None:
        """Forget everybody (the playground's "Restart the story")."""
        await self._in_thread(self._erase_everybody)

    def _erase_everybody(self) -> None:
        now = self.clock.now()
        for person_id in self.store.everybody():
            with self.store.work(person_id, now) as unit:
                unit.erase_person()

    def close(self) -> None:
        if self._warming:
            self._warming.shutdown(wait=False, cancel_futures=True)
        self.executor.shutdown(wait=True)
        self.store.close()

    def _wiring(self, token: str, api_url: str) -> Wiring:
        settings = self.settings
        webhook = None
        if settings.webhook_url and settings.webhook_secret:
            webhook = WebhookAddress(
                settings.webhook_url, settings.webhook_secret.get_secret_value(), settings.port
            )
        return Wiring(
            token=token,
            api_url=api_url,
            webhook=webhook,
            owner="single" if is_sqlite(settings) else f"{socket.gethostname()}:{os.getpid()}",
            store=self.store,
            executor=self.executor,
            clock=self.clock,
            dispatch=self._dispatch,
            on_poisoned=self._apologise,
            away=(StoreError,),
            flood=self.tuning.flood,
            flood_notice=_said(pages.flooded().payload()),
            limits=self.tuning.limits,
            on_handled=self._handled,
            about=AboutBot(pages.COMMANDS, pages.DESCRIPTION, pages.SHORT_DESCRIPTION),
        )

    def _dispatch(self, handling: Handling, now: datetime) -> None:
        desk = self.router.dispatch(handling, now)
        if desk and self.polisher:
            self.polisher.note(desk)

    def _handled(self) -> None:
        """An update's effects are committed."""
        self.scheduler.poke()
        if self.polisher:
            self.polisher.wake()

    def _polisher(self, model: LanguageModel, on_put: Callable[[], None]) -> BackgroundPolisher:
        return BackgroundPolisher(
            model=model,
            store=self.store,
            executor=self.executor,
            clock=self.clock,
            almanac=self.almanac,
            zone=self.settings.default_timezone or UNKNOWN_ZONE,
            proofreader=self.proofreader,
            redraw=self.presenter,
            on_put=on_put,
        )

    def _apologise(self, update: StoredUpdate) -> None:
        """Tell the person that a message of theirs could not be handled."""
        self.store.say(update.chat_id, _said(pages.poisoned().payload()), self.clock.now())

    async def tick(self, now: datetime) -> datetime | None:
        """Put everything that is due into the outbox; the time of the next nudge."""
        await self.due.round(now)
        await self._prune(now)
        return await self.next_due()

    async def _prune(self, now: datetime) -> None:
        if self._pruned_at is None or (now - self._pruned_at).total_seconds() >= PRUNE_EVERY_SECONDS:
            self._pruned_at = now
            await self._in_thread(self.store.prune, now)

    async def _in_thread(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await Threads(self.executor).run(call, *args, **kwargs)

    def _status(self) -> Status:
        return replace(self.store.status(), uptime=timedelta(seconds=time.monotonic() - self._built_at))

    @property
    def router(self) -> Router:
        settings = self.settings
        allowed = settings.allowed_users | settings.admin_users if settings.allowed_users else frozenset()
        about = AboutThis(settings.encryption_key is not None, settings.llm_base_url)
        tools = Tools(Files(), self.proofreader, about, settings.admin_users, self._status)
        return Router(self.almanac, tools, allowed, settings.default_timezone, machine_zone(settings))


def _said(payload: dict[str, object]) -> Outgoing:
    return Outgoing(method="sendMessage", payload=payload)
