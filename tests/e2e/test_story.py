"""The main job, end to end, as a chat: over HTTP, the bot a process of its own, on both engines."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from tests.e2e.bot_process import BotProcess
from tests.e2e.standin import StandIn

#: Ahead of any real clock, since the stand-in's only moves forward.
MONDAY = datetime(2031, 3, 3, 10, 15, tzinfo=UTC)
FIRST = "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role"


def tap(standin: StandIn, label: str) -> None:
    """Tap a button once it is there: a tap before it may have changed the buttons a moment ago."""
    standin.wait_for("Ada", lambda m: any(label in shown for shown in standin.labels(m)))
    standin.tap("Ada", label)


def body_of(message: dict[str, object]) -> str:
    text = message["text"]
    assert isinstance(text, str)
    return text


@pytest.mark.usefixtures("bot")
def test_the_whole_story(standin: StandIn) -> None:
    """One sentence in, the right nudge out, one tap to log it, and silence after the outcome."""
    standin.advance(to=MONDAY)

    standin.say("Ada", FIRST)
    card = standin.wait_for("Ada", "Acme · Backend Engineer")
    assert "Jane Doe" in body_of(card)
    assert "Mon 3 Mar" in body_of(card)
    assert "thank-you note" in body_of(card)
    standin.wait_for("Ada", "right hour")

    standin.say("Ada", "Lisbon")
    standin.wait_for("Ada", "Lisbon")
    standin.wait_for("Ada", "What did you talk about?")
    standin.say("Ada", "their move to Kubernetes and on-call")
    standin.wait_for("Ada", "What stayed with you")
    tap(standin, "Skip")
    standin.wait_for("Ada", "When did they say you would hear?")
    standin.say("Ada", "by Friday next week")
    standin.wait_for("Ada", "Did they ask you to send anything?")
    tap(standin, "Nothing")
    standin.wait_for("Ada", "What should they remember you for?")
    tap(standin, "Skip")
    standin.wait_for("Ada", "That’s all I need")

    standin.advance()
    nudge = standin.wait_for("Ada", "Time to say thank you")
    draft = standin.wait_for(
        "Ada", lambda m: "Jane" in m["text"] and "Kubernetes" in m["text"], after=nudge["message_id"]
    )
    assert "Acme" in body_of(draft) or "Backend Engineer" in body_of(draft)
    tap(standin, "Sent")
    tap(standin, "E-mail")
    logged = standin.wait_for("Ada", "Logged: thank-you by e-mail to Jane Doe")
    assert logged["message_id"] == nudge["message_id"], "the nudge itself was edited"

    standin.say("Ada", "/record Acme")
    record = standin.wait_for("Ada", "Record · Acme")
    assert re.search(r"Mon 3 Mar, \d\d:\d\d: thank-you by e-mail to Jane Doe", body_of(record))

    standin.advance()
    check_in = standin.wait_for("Ada", "A good moment to ask for an update")
    assert "Fri 14 Mar" in body_of(check_in), "it cites the day they named"
    clock = standin.clock()["now"]
    assert clock.startswith("2031-03-18"), "two working days after the promised Friday"

    standin.say("Ada", "Acme rejected me")
    standin.wait_for("Ada", "I’m sorry")
    assert standin.clock()["next_nudge"] is None


def test_a_kill_between_capture_and_nudge(standin: StandIn, bot: BotProcess) -> None:
    """After SIGTERM, and after kill -9, the nudge still comes once, at its time."""
    standin.advance(to=MONDAY)
    standin.say("Ada", FIRST)
    standin.wait_for("Ada", "Acme · Backend Engineer")
    standin.say("Ada", "Lisbon")
    standin.wait_for("Ada", "What did you talk about?")
    due = standin.clock()["next_nudge"]

    assert bot.stop() == 0
    bot.start()
    standin.say("Ada", "/due")
    standin.wait_for("Ada", "Coming up")
    bot.kill()
    bot.start()
    standin.advance()
    standin.wait_for("Ada", "Time to say thank you")

    standin.wait_idle(quiet_ms=700)
    shown = [m for m in standin.from_bot("Ada") if "Time to say thank you" in m["text"]]
    assert len(shown) == 1
    assert shown[0]["date"][:16] == due[:16]
