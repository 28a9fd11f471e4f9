"""A language model beside the running bot: slow, nobody notices; good, the text is better for it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.e2e.bot_process import BotProcess
from tests.e2e.standin import Json, StandIn
from tests.e2e.test_story import FIRST, MONDAY
from tests.llm_endpoint import KEY, Endpoint, says, smoothed
from tests.waiting import wait_until

#: Far less than the time a model is given.
AT_ONCE_SECONDS = 4.0


@pytest.fixture
def polishing_bot(standin: StandIn, database_url: str, endpoint: Endpoint) -> Iterator[BotProcess]:
    model = {"LLM_BASE_URL": endpoint.url, "LLM_API_KEY": KEY, "LLM_MODEL": "small"}
    with BotProcess(standin.url, standin.token, database_url, **model) as process:
        yield process


def by_id(standin: StandIn, message_id: int) -> Json:
    return next(m for m in standin.from_bot("Ada") if m["message_id"] == message_id)


@pytest.mark.usefixtures("polishing_bot")
def test_a_stalled_model_delays_nothing_and_a_good_one_edits_in_place(
    standin: StandIn, endpoint: Endpoint
) -> None:
    """With every place at the model taken by a call that stalls, a draft comes at once and a nudge at its
    time; when the model answers again, the nudge's text is made smoother in its own message."""
    endpoint.behaviour = endpoint.stall
    standin.advance(to=MONDAY)
    standin.say("Ada", FIRST)
    standin.wait_for("Ada", "right hour")
    standin.say("Ada", "Lisbon")
    standin.wait_for("Ada", "What did you talk about?")
    standin.say("Ada", "their move to Kubernetes")
    standin.wait_for("Ada", "What stayed with you")
    standin.say("Ada", "/cancel")

    standin.say("Ada", "/draft Acme")
    standin.wait_for("Ada", lambda m: "Check-in" in standin.labels(m))
    for asked, kind in enumerate(("Thank-you", "Check-in"), start=1):
        began = time.monotonic()
        standin.tap("Ada", kind)
        standin.wait_for("Ada", f"✍️ {kind}")
        assert time.monotonic() - began < AT_ONCE_SECONDS
        wait_until(lambda asked=asked: len(endpoint.asked) >= asked)

    due = datetime.fromisoformat(standin.clock()["next_nudge"])
    standin.advance()
    nudge = standin.wait_for("Ada", "Time to say thank you")
    letter = standin.wait_for("Ada", "Jane", after=nudge["message_id"])
    for shown in (nudge, letter):
        late = datetime.fromisoformat(shown["date"]) - due
        assert timedelta(0) <= late < timedelta(seconds=AT_ONCE_SECONDS)
    assert len(endpoint.asked) == 2, "both places are taken by calls that stall"

    endpoint.behaviour = says(smoothed)
    endpoint.released.set()
    wait_until(lambda: by_id(standin, letter["message_id"])["text"] == smoothed(letter["text"]))
    after = by_id(standin, letter["message_id"])
    assert standin.labels(after) == standin.labels(letter)
