"""Facts as people type them in a hurry, and the phrase that a sentence is built around."""

from __future__ import annotations

import pytest

from bot.writing.shorthand import spelt_out
from bot.writing.strengths import materials, strength
from bot.writing.topics import stuck, topic


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("we talked about their migration to k8s and team size", "your migration to k8s and team size"),
        ("we spoke for an hour about lean manufacturing", "lean manufacturing"),
        ("I told them about the project at Siemens", "the project at Siemens"),
        ("lots of stuff about GDPR", "GDPR"),
        ("about the budget", "the budget"),
        ("mostly the roadmap", "the roadmap"),
        ("he showed me the warehouse", "the warehouse"),
        ("that they are switching to AWS", "how you are switching to AWS"),
        ("abt conflict w a manager", "conflict with a manager"),
        ("they r moving to microservices", "how you are moving to microservices"),
        ("working w/ difficult customers", "working with difficult customers"),
        ("what it's like to work there", "what it's like to work with you"),
        ("python and r", "python and r"),
        ("Their Migration To Kubernetes", "your migration to Kubernetes"),
        ("THE NEW CRM", "the new CRM"),
        ("budget cuts :(", "budget cuts"),
        ("nothing special", ""),
        ("my weaknesses lol", ""),
    ],
)
def test_topics(typed: str, phrase: str) -> None:
    """What was talked about reads on after "about", whatever the sentence it came in."""
    assert topic(typed, "Sarah") == phrase


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("my React skills, leading teams", "React skills"),
        ("SQL, Python and Tableau", "experience with SQL, Python and Tableau"),
        ("my nursing degree", "nursing degree"),
        ("communication", "communication skills"),
        ("being organised", "organised way of working"),
        ("hard working", "strengths as a hard worker"),
        ("I love data", "interest in data"),
        ("know IFRS inside out", "experience with IFRS"),
        ("worked in retail for 8 yrs", "experience of working in retail for 8 years"),
        ("project mgmt", "experience in project management"),
        ("backend stuff", "experience with backend work"),
    ],
)
def test_strengths(typed: str, phrase: str) -> None:
    """What somebody is good at reads on after "my"."""
    assert strength(typed) == phrase


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("they asked for my portfolio and two refs", "my portfolio and two references"),
        ("cv", "my CV"),
        ("updated resume", "my updated resume"),
        ("my degree certs", "my degree certificates"),
        ("the case study i did", "the case study I did"),
    ],
)
def test_materials(typed: str, phrase: str) -> None:
    """What is to be sent stands with its article, without the sentence it came in."""
    assert materials((typed,)) == phrase


def test_what_stayed_keeps_its_quotation() -> None:
    """A quotation at the end stays closed."""
    assert stuck("she said 'we fail fast'", "Sarah") == "you said 'we fail fast'"


@pytest.mark.parametrize(
    "text", ["R and SQL", "M&A", "AT&T", "Kubernetes at Acme", "I/O", "R&D", "it's on me"]
)
def test_what_is_no_shorthand_is_left_alone(text: str) -> None:
    """Names, capitals and words joined by a sign stay as they were typed."""
    assert spelt_out(text) == text
