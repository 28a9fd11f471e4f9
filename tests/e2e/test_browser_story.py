"""The playground as a visitor sees it: the command itself, its page, and the story played by clicks."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.e2e.bot_process import ROOT
from tests.playground.conftest import CHROMIUM, FLAGS
from tests.waiting import PATIENCE_SECONDS


@pytest.fixture(scope="module")
def playground() -> Iterator[str]:
    """The address of `python -m bot playground`; it must end cleanly when told to."""
    command = [sys.executable, "-m", "bot", "playground", "--port", "0", "--no-browser"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = process.stdout.readline()
    found = re.search(r"http://\S+", told)
    assert found, told
    yield found[0]
    process.terminate()
    assert process.wait(PATIENCE_SECONDS) == 0


@pytest.fixture
def page(playground: str) -> Iterator[Page]:
    """The page, on a phone; nothing may be written to its console as an error."""
    errors: list[str] = []
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        except Exception:
            pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
        shown = browser.new_page(viewport={"width": 1200, "height": 900})
        shown.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        shown.goto(playground)
        yield shown
        browser.close()
    assert errors == []


def test_the_story_by_clicks(page: Page) -> None:
    """First sentence, card, city, next nudge, Sent by e-mail, record; after the rejection nothing more."""
    say(page, "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    expect(words(page, "Next")).to_contain_text("thank-you note")
    say(page, "Lisbon")
    expect(words(page, "I’ll keep to your hours")).to_be_visible()
    say(page, "/cancel")

    page.get_by_role("button", name="To the next nudge").click()
    expect(words(page, "Time to say thank you")).to_be_visible()
    expect(page.get_by_role("button", name="Copy: Hi Jane")).to_be_visible()
    page.get_by_role("button", name="Sent").last.click()
    page.get_by_role("button", name="E-mail").last.click()
    expect(words(page, "Logged: thank-you by e-mail to Jane Doe")).to_be_visible()

    say(page, "/record Acme")
    expect(words(page, "Record")).to_contain_text("thank-you by e-mail to Jane Doe")
    say(page, "Acme rejected me")
    expect(words(page, "I’m sorry")).to_be_visible()
    expect(page.get_by_role("button", name="To the next nudge")).to_be_disabled()


def say(page: Page, text: str) -> None:
    box = page.get_by_role("textbox").last
    box.fill(text)
    box.press("Enter")


def words(page: Page, said: str) -> Locator:
    return page.locator(".words", has_text=said).last
