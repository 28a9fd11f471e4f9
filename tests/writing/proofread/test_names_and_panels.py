"""Names as people write them, alone and in a panel's greeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.writing.proofread import DraftContext, FaultKind, Proofreader

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


def _mixed_up(said: str, proofreader: Proofreader) -> list[str]:
    case = replace(PANEL, other_companies=("Globex",))
    found = proofreader.check(f"Dear David,{BODY.replace('Sam', said + chr(10) * 2 + 'Sam')}", case)
    return [each.words for each in found if each.kind is FaultKind.WRONG_COMPANY]


@pytest.mark.parametrize(
    "said",
    [
        "I would love to work for Globex.",
        "I enjoyed hearing about the team at Globex.",
        "My interest in the role at Globex is as strong as ever.",
        "I learned more about your work at Globex.",
        "I was impressed by the people at Globex.",
        "I am looking forward to joining the team at Globex.",
        "Thank you for telling me about Globex.",
    ],
)
def test_another_company_is_a_mix_up(said: str, proofreader: Proofreader) -> None:
    """A company of another case is caught, also in a wish to work there."""
    assert _mixed_up(said, proofreader) == ["Globex"]


@pytest.mark.parametrize(
    "said",
    [
        "My years at Globex taught me patience.",
        "I worked for Globex until May.",
        "I have been working at Globex since 2019.",
        "I currently work at Globex as a nurse.",
        "I was part of the night team at Globex.",
        "In my current role at Globex I lead a ward.",
        "I learned to cannulate at Globex.",
    ],
)
def test_a_former_employer_may_be_named(said: str, proofreader: Proofreader) -> None:
    """Where they say that they have worked there, it is no mix-up."""
    assert _mixed_up(said, proofreader) == []
