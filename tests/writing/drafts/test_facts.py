"""What a text may say, read from a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.models import (
    AgreedCall,
    Application,
    Case,
    Contact,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    Material,
    MaterialState,
    Method,
    Participation,
    Person,
    Promise,
    PromiseState,
    Purpose,
)
from bot.writing.facts import GB, US, Someone, Touch, facts_for, locale_of

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
PERSON = Person(
    telegram_id=1, chat_id=1, name="Marco", zone="Europe/London", strengths=("Kafka",), created_at=NOW
)
APPLICATION = Application(person_id=1, company="Acme", role="Data Analyst", created_at=NOW)


def _contact(number: int, name: str) -> Contact:
    return Contact(id=number, person_id=1, name=name, phone="+442079460018", created_at=NOW)


def _interview(number: int, day: date) -> Interview:
    return Interview(id=number, person_id=1, application_id=1, day=day, zone="Europe/London", created_at=NOW)


SARAH, RAJ = _contact(1, "Sarah Lindqvist"), _contact(2, "Raj Patel")
CASE = Case(
    person=PERSON,
    application=APPLICATION,
    interviews=(
        replace(_interview(1, date(2026, 11, 10)), topics=("old",)),
        replace(_interview(2, date(2026, 11, 24)), topics=("Rust",), stuck="the laugh"),
        replace(_interview(3, date(2026, 11, 25)), state=InterviewState.CANCELLED),
        _interview(4, date(2026, 12, 24)),
    ),
    contacts=(SARAH, RAJ),
    participations=(
        Participation(person_id=1, application_id=1, interview_id=2, contact_id=1),
        Participation(person_id=1, application_id=1, interview_id=2, contact_id=2),
    ),
)


def test_facts_come_from_the_latest_interview_that_is_over() -> None:
    """Neither the older one, nor the cancelled, nor the one to come."""
    facts = facts_for(CASE, contact=SARAH, interview=None, today=TODAY)
    assert facts.topics == ("Rust",)
    assert facts.stuck == "the laugh"
    assert facts.interview_when == "yesterday"
    assert (facts.company, facts.role, facts.sender) == ("Acme", "Data Analyst", "Marco")
    assert facts.strengths == ("Kafka",)


def test_the_reader_is_the_contact_and_the_rest_are_others() -> None:
    """With nobody named and several met the text is to all; with one met, to that one."""
    assert facts_for(CASE, contact=SARAH, interview=None, today=TODAY).others == (Someone("Raj Patel"),)
    to_all = facts_for(CASE, contact=None, interview=None, today=TODAY)
    assert to_all.recipient is None
    assert len(to_all.others) == 2
    one = replace(CASE, participations=CASE.participations[:1])
    assert facts_for(one, contact=None, interview=None, today=TODAY).recipient == Someone("Sarah Lindqvist")


def test_a_recruiter_who_was_not_there_is_known_as_such() -> None:
    """A reader who was not in the room is not told what "we" said there."""
    recruiter = _contact(3, "Dana Whitfield")
    facts = facts_for(CASE, contact=recruiter, interview=None, today=TODAY)
    assert not facts.met
    assert facts_for(CASE, contact=SARAH, interview=None, today=TODAY).met
    assert facts_for(replace(CASE, participations=()), contact=recruiter, interview=None, today=TODAY).met


@pytest.mark.parametrize(
    ("states", "due"),
    [
        ([PromiseState.OPEN], 1),
        ([PromiseState.MOVED, PromiseState.OPEN], 2),
        ([PromiseState.BROKEN, PromiseState.KEPT], 1),
        ([PromiseState.KEPT], None),
        ([], None),
    ],
)
def test_the_promise_is_the_last_that_stands(states: list[PromiseState], due: int | None) -> None:
    """A promise kept or moved is not quoted."""
    promises = tuple(
        Promise(
            person_id=1, application_id=1, words="soon", due=date(2026, 12, day), said_at=NOW, state=state
        )
        for day, state in enumerate(states, start=1)
    )
    found = facts_for(replace(CASE, promises=promises), contact=None, interview=None, today=TODAY).promise
    assert (found.due.day if found else None) == due


def test_materials_touches_calls_and_deadlines() -> None:
    """Promised and sent are apart; only the sender's own touches count, on their local day."""
    case = replace(
        CASE,
        application=replace(APPLICATION, offer_deadline=date(2026, 12, 3)),
        materials=(
            Material(person_id=1, application_id=1, what="portfolio", promised_at=NOW),
            Material(person_id=1, application_id=1, what="CV", promised_at=NOW, state=MaterialState.SENT),
        ),
        record=(
            FollowUp(person_id=1, application_id=1, at=datetime(2026, 11, 24, 23, 30, tzinfo=UTC),
                     zone="Asia/Tokyo", method=Method.EMAIL, purpose=Purpose.CHECK_IN),
            FollowUp(person_id=1, application_id=1, at=NOW, zone="UTC", direction=Direction.IN),
        ),
        calls=(AgreedCall(person_id=1, application_id=1, at=NOW, zone="UTC"),),
    )  # fmt: skip
    facts = facts_for(case, contact=None, interview=None, today=TODAY)
    assert (facts.to_send, facts.sent) == (("portfolio",), ("CV",))
    assert facts.touches == (Touch(date(2026, 11, 25), Method.EMAIL, Purpose.CHECK_IN),)
    assert facts.call_at == NOW
    assert facts.offer_deadline == date(2026, 12, 3)
    other = facts_for(case, contact=None, interview=None, today=TODAY, deadline=date(2026, 12, 1))
    assert other.offer_deadline == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("country", "language", "zone", "locale"),
    [
        ("US", "", None, US),
        ("GB", "en-US", "America/New_York", GB),
        (None, "en-us", None, US),
        (None, "en", "America/Chicago", US),
        (None, "en", "Europe/Berlin", GB),
        (None, "", "America/Toronto", GB),
        (None, "", None, GB),
    ],
)
def test_the_country_decides_the_spelling(
    country: str | None, language: str, zone: str | None, locale: str
) -> None:
    """The country first, then Telegram's language, then the zone."""
    assert locale_of(replace(PERSON, country=country, language_code=language, zone=zone)) == locale


def test_a_case_without_any_interview_still_has_facts() -> None:
    """Nothing known is no error."""
    facts = facts_for(Case(person=PERSON, application=APPLICATION), contact=None, interview=None, today=TODAY)
    assert facts.recipient is None
    assert facts.interview_when == ""
    assert facts.zone == "Europe/London"
