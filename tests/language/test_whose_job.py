"""The job applied for, and what somebody there is."""

from __future__ import annotations

import pytest

from tests.language.reading import read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("trial shift tomorrow 5pm at Brasserie Noir, head chef is Marco", None),
        ("interview today at Lidl, store manager was Petra", None),
        ("interviewed at Acme yesterday, Marco is the head chef, for porter", "porter"),
        ("interviewed at Acme with Marco who is head chef", None),
        ("Interviewed at Acme for data analyst. Manager was Jane", "data analyst"),
        ("the role is head chef at Acme, interview on Friday", "head chef"),
        ("interviewed at Acme yesterday for store manager with Petra", "store manager"),
    ],
)
def test_what_somebody_is_is_not_the_job(text: str, role: str | None) -> None:
    """Whoever is named beside a title holds it; what is declared or asked for is the job."""
    found = read(text).role
    assert (found.value if found else None) == role


@pytest.mark.parametrize("job", ["chef", "analyst", "nurse", "store manager", "class 2 driver"])
def test_whoever_interviewed_as_something_applied_for_it(job: str) -> None:
    """Also where the people stand behind it."""
    event = read(f"interviewed at Brasserie Noir yesterday as {job} with Marco")
    assert event.role is not None
    assert job.endswith(event.role.value)
    assert [person.value for person in event.people] == ["Marco"]


def test_a_town_is_nobody() -> None:
    """ "Hiring manager, San Francisco"."""
    event = read("Interviewed at Stripe today with Dana Whitfield (hiring manager, San Francisco)")
    assert [person.value for person in event.people] == ["Dana Whitfield"]
