"""What sort of day the employer's words name."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.models import Promise
from bot.domain.named_days import absence, is_absence, is_deadline, is_earliest, last_day

DUE = date(2026, 12, 7)


def promise(words: str) -> Promise:
    said_at = datetime(2026, 11, 24, 10, tzinfo=UTC)
    return Promise(person_id=1, application_id=1, words=words, due=DUE, said_at=said_at)


@pytest.mark.parametrize(
    "words",
    [
        "jane is on holiday til 7 dec",
        "jane on holiday til 7 dec",
        "Dr. O'Brien is on annual leave until Monday",
        "the office is closed until 7 December",
        "she's back on the 7th",
        "HR are off next week",
        "the hiring manager will be out of office until the 7th",
    ],
)
def test_somebody_is_away(words: str) -> None:
    """Nobody is held to the day of a return."""
    assert is_absence(promise(words))
    assert not is_deadline(promise(words))


@pytest.mark.parametrize("words", ["after christmas", "not before 7 December", "sometime after the 7th"])
def test_the_first_day_of_many(words: str) -> None:
    """ "After the 7th" is no "by the 7th": a week behind it is no lateness."""
    assert is_earliest(promise(words))
    assert not is_deadline(promise(words))
    assert last_day(promise(words)) == date(2026, 12, 14)


@pytest.mark.parametrize(
    "words",
    [
        "by 7 December",
        "in two weeks",
        "back to me by monday",
        "results are out on friday",
        "monday",
        "the role is closed",
    ],
)
def test_a_deadline(words: str) -> None:
    """Any other words name the day by which they answer."""
    assert is_deadline(promise(words))
    assert last_day(promise(words)) == DUE


def test_long_words_are_read_quickly() -> None:
    """Four thousand letters that nearly fit take no time."""
    assert absence("some one there and so on " * 160) is None
