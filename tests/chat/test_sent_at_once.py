"""What was done is on record as soon as it is said, and the way it went may be told behind it."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone
from tests.chat.test_nudges_in_chat import due_nudge


@pytest.mark.parametrize("how", ["tap", "word"])
def test_what_was_sent_is_on_record_before_the_way_is_told(settled: Phone, how: str) -> None:
    """Who tells no way is not asked to thank them again."""
    nudge = due_nudge(settled)
    settled.tap("Sent", nudge) if how == "tap" else settled.say("done")
    assert "thank-you to Jane Doe" in settled.say("/record Acme")[-1].text
    settled.wait(days=2)
    assert "thank-you note" not in settled.say("/due")[-1].text


def test_the_way_told_behind_it_is_one_change(settled: Phone) -> None:
    """Once on record, and undone as a whole."""
    nudge = due_nudge(settled)
    settled.tap("Sent", nudge)
    settled.tap("LinkedIn", nudge)
    assert settled.say("/record Acme")[-1].text.count("thank-you") == 1
    settled.tap("Undo", nudge)
    assert "thank-you" not in settled.say("/record Acme")[-1].text
