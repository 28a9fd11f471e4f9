"""What was promised or asked for, whatever it is called."""

from __future__ import annotations

import pytest

from bot.language.materials import listed_alone
from tests.language.reading import read


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "I promised to send my transcript and the thesis abstract",
            ["my transcript", "the thesis abstract"],
        ),
        ("they asked for my thesis abstract too", ["my thesis abstract"]),
        ("They want my thesis abstract", ["my thesis abstract"]),
        ("I promised my thesis abstract", ["my thesis abstract"]),
        ("I promised Jane a one-page summary", ["a one-page summary"]),
        ("I said I'd send the thesis abstract to Jane", ["the thesis abstract"]),
        (
            "they want 2 references and my DBS certificate and PIN nmc",
            ["2 references", "my DBS certificate", "PIN nmc"],
        ),
        (
            "they need 2 references and DBS, occupational health form",
            ["2 references", "DBS", "occupational health form"],
        ),
        ("they want me to bring my passport and certificates monday", ["my passport", "certificates"]),
        ("recruiter needs my national insurance number by Friday", ["my national insurance number"]),
        ("he asked for a list of my publications", ["a list of my publications"]),
        ("hr asked for my PAN card and Aadhaar copy", ["my PAN card", "Aadhaar copy"]),
        ("they asked for my offer letter and relieving letter", ["my offer letter", "relieving letter"]),
        ("they asked for my portfolio and seemed keen", ["my portfolio"]),
    ],
)
def test_a_thing_is_known_by_its_place(text: str, what: list[str]) -> None:
    """The object of "asked for", "promised to send" and the like is kept as typed, and a list to its end."""
    assert [item.value for item in read(text).materials] == what


@pytest.mark.parametrize(
    "text",
    [
        "They asked for an answer by Friday",
        "they asked for my answer",
        "they want a decision by Monday",
        "they want me to start in March",
        "they need more time",
        "they want someone with more experience",
        "They want a senior engineer",
        "They asked for a second interview",
        "I asked for more time",
        "they promised a contract",
        "I promised my wife a holiday",
        "they asked for my number",
        "they asked me about my salary expectations",
        "I have to send a thank-you note to Jane",
        "I should send a follow-up email tomorrow",
        "I have to submit the take-home by Friday",
        "they asked me to share my screen",
    ],
)
def test_what_cannot_be_sent_is_no_thing(text: str) -> None:
    """An answer, time, somebody, a talk; and what the person asked of them."""
    assert read(text).materials == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2 references, one from my manager and the DBS", ("2 references", "the DBS")),
        ("transcript and CV.", ("transcript", "CV")),
        ("my portfolio", ("my portfolio",)),
        ("portfolio", ()),
        ("references went well", ()),
        ("report on Monday", ()),
    ],
)
def test_a_list_and_nothing_else(text: str, what: tuple[str, ...]) -> None:
    """A message that only lists such things names them; with anything more it does not."""
    assert listed_alone(text) == what
