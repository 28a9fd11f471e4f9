"""Names as people write them, alone and in a panel's greeting."""

from __future__ import annotations

import pytest

from bot.writing.proofread import DraftContext, Proofreader

PANEL = DraftContext(
    message="thank_you",
    interviewers=("David Brent", "Dr. Bishop", "Aoife O’Brien"),
    company="Acme",
    role="Nurse",
    topics=("rota",),
    sender="Sam Reed",
)
BODY = "\n\nThank you for the interview about the rota.\n\nSam Reed"


@pytest.mark.parametrize(
    "greeting",
    ["Dear Aoife O’Brien,", "Dear Aoife O'Brien,", "Dear David Brent, Dr. Bishop and Aoife O’Brien,"],
)
def test_a_right_greeting_is_left_alone(greeting: str) -> None:
    """Either apostrophe is right, and a panel may be greeted name by name."""
    assert Proofreader().check(greeting + BODY, PANEL) == ()
