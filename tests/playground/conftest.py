"""A running stand-in for each test that asks for one, a bare way to call it as a bot would, and the page."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from telegram import Bot

from tests.e2e.standin import StandIn, standin

__all__ = ["standin"]


class ApiClient:
    """Calls the Bot API of a stand-in and gives Telegram's JSON back, refusals included."""

    def __init__(self, standin: StandIn) -> None:
        self.address = f"{standin.url}/bot{standin.token}"
        self.http = httpx.Client(trust_env=False, verify=False, timeout=30)

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


def run_bot(standin: StandIn, work: Callable[[Bot], Awaitable[object]], token: str = "") -> object:
    """Do something with a bot of python-telegram-bot that talks to the stand-in."""

    async def go() -> object:
        address = f"{standin.url}/bot", f"{standin.url}/file/bot"
        async with Bot(token or standin.token, base_url=address[0], base_file_url=address[1]) as bot:
            return await work(bot)

    return asyncio.run(go())


CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; tests that need it are skipped where it is not installed.

    Not for the whole session: while it runs, this thread has an event loop, and asyncio.run would fail.
    """
    if not shutil.which(CHROMIUM):
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, standin: StandIn) -> Iterator[Page]:
    """The page, ready; a console error or a policy violation in it fails the test."""
    complaints: list[str] = []
    context = browser.new_context(
        locale="en-GB", timezone_id="Europe/Lisbon", base_url=standin.url, reduced_motion="reduce"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(5_000)
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/")
    page.wait_for_selector("body[data-ready=yes]")
    yield page
    context.close()
    assert complaints == []


def send(api: ApiClient, chat: int, text: str, *buttons: dict[str, Any], **more: Any) -> int:
    """A message of the bot with one row of buttons; returns its id."""
    markup = {"inline_keyboard": [list(buttons)]} if buttons else None
    sent = api.result("sendMessage", chat_id=chat, text=text, parse_mode="HTML", reply_markup=markup, **more)
    return int(sent["message_id"])


def bubble(page: Page, words: str) -> Locator:
    """The messages on the page that contain the words."""
    return page.locator(".message", has_text=words)
