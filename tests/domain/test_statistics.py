"""The figures of /stats."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    InterviewState,
    PromiseState,
    Purpose,
)
from bot.domain.statistics import Funnel, Lateness, Statistics, statistics
from tests.exports.cases import NOW, at, attempt, case, interview, many_cases, promise

DAY = date(2026, 11, 24)
HELD = interview(1, DAY)
REPLY = attempt(1, at(30, 10), direction=Direction.IN)


def test_a_search_in_figures():
    """Six cases, counted by hand."""
    assert statistics(many_cases(), NOW) == Statistics(
        funnel=Funnel(applications=6, interviewed=5, heard_back=3, further_round=2, offers=1),
        response_rate=0.6,
        median_days_to_answer=6,
        thanked_in_time=0.2,
        touches=2,
        lateness=Lateness(
            due=4, on_time=1, late=3, median_days_late=5, most_days_late=11, latest_company="Initech"
        ),
    )


def test_nothing_yet_has_no_rates():
    """Without a case nothing is divided by nothing."""
    empty = statistics([], NOW)
    assert (empty.response_rate, empty.median_days_to_answer, empty.thanked_in_time) == (None, None, None)
    assert empty.lateness == Lateness(
        due=0, on_time=0, late=0, median_days_late=None, most_days_late=None, latest_company=None
    )


@pytest.mark.parametrize(
    ("one", "interviewed", "heard_back", "further"),
    [
        (case(interviews=(HELD,)), 1, 0, 0),
        (case(interviews=(HELD,), record=(REPLY,)), 1, 1, 0),
        (case(interviews=(HELD,), record=(attempt(1, at(23), direction=Direction.IN),)), 1, 0, 0),
        (case(interviews=(HELD,), record=(attempt(1, at(30)),)), 1, 0, 0),
        (case(interviews=(HELD,), status=ApplicationStatus.REJECTED), 1, 1, 0),
        (case(interviews=(HELD,), status=ApplicationStatus.OFFER), 1, 1, 1),
        (case(interviews=(HELD,), status=ApplicationStatus.WITHDRAWN, closed_at=at(30)), 1, 0, 0),
        (case(interviews=(HELD, interview(2, date(2026, 12, 20)))), 1, 1, 1),
        (case(interviews=(HELD, interview(2, DAY, state=InterviewState.CANCELLED))), 1, 0, 0),
        (case(interviews=(interview(1, date(2026, 12, 20)),)), 0, 0, 0),
        (case(interviews=(interview(1, DAY, state=InterviewState.NO_SHOW),)), 0, 0, 0),
        (case(), 0, 0, 0),
    ],
)
def test_how_far_a_case_got(one: Case, interviewed, heard_back, further):
    """What counts as interviewed, as heard back and as a further round."""
    funnel = statistics([one], NOW).funnel
    assert (funnel.interviewed, funnel.heard_back, funnel.further_round) == (interviewed, heard_back, further)


def test_an_answer_belongs_to_the_interview_before_it():
    """Two rounds with an answer each are two waits, each from its own interview."""
    second = interview(2, date(2026, 12, 8), created_at=at(30))
    answer = attempt(1, at(10, 9, month=12), direction=Direction.IN)
    waits = statistics([case(interviews=(HELD, second), record=(answer,))], NOW)
    assert waits.median_days_to_answer == (6 + 2) / 2


@pytest.mark.parametrize(
    ("thanks", "in_time"),
    [
        (attempt(1, at(24, 17)), 1.0),
        (attempt(1, at(26, 14, 30)), 1.0),
        (attempt(1, at(26, 16)), 0.0),
        (attempt(1, at(24, 9)), 0.0),
        (attempt(1, at(24, 12), day_only=True), 1.0),  # the day of the interview, no time known
    ],
)
def test_thanks_count_within_48_hours_of_the_interviews_end(thanks, in_time):
    """The interview ended on Tuesday at 15:00."""
    told = case(
        interviews=(HELD,),
        record=(attempt(1, thanks.at, day_only=thanks.day_only, purpose=Purpose.THANK_YOU),),
    )
    assert statistics([told], NOW).thanked_in_time == in_time


FRIDAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("one", "days"),
    [
        (case(promises=(promise(FRIDAY),), record=(attempt(1, at(3, month=12), direction=Direction.IN),)), 0),
        (
            case(
                promises=(promise(FRIDAY),),
                record=(attempt(1, at(4, 23, 30, month=12), direction=Direction.IN),),
            ),
            0,
        ),
        (case(promises=(promise(FRIDAY),), record=(attempt(1, at(7, month=12), direction=Direction.IN),)), 3),
        (case(promises=(promise(FRIDAY),)), 11),  # silent up to now
        (case(promises=(promise(date(2026, 12, 15)),)), None),  # today is not late
        (case(promises=(promise(FRIDAY, state=PromiseState.KEPT, settled_at=at(8, month=12)),)), 4),
        (case(promises=(promise(FRIDAY, state=PromiseState.BROKEN, settled_at=at(8, month=12)),)), 11),
        (case(promises=(promise(FRIDAY),), status=ApplicationStatus.REJECTED, closed_at=at(9, month=12)), 5),
        (
            case(promises=(promise(FRIDAY),), status=ApplicationStatus.WITHDRAWN, closed_at=at(1, month=12)),
            None,
        ),
        (case(promises=(promise(FRIDAY),), status=ApplicationStatus.CLOSED, closed_at=at(10, month=12)), 6),
        (case(promises=(promise(FRIDAY),), record=(attempt(1, at(23), direction=Direction.IN),)), 11),
    ],
)
def test_how_late_an_employer_is(one: Case, days):
    """From the date they named to their first word after naming it, or to now, or to the end of the case."""
    lateness = statistics([one], NOW).lateness
    assert lateness.due == (days is not None)
    assert lateness.most_days_late == (days or None)


def test_days_are_the_persons_days():
    """A reply late on Friday evening in New York is Saturday in UTC, and on time."""
    person_zone = case(
        promises=(promise(FRIDAY),), record=(attempt(1, at(5, 3, month=12), direction=Direction.IN),)
    )
    in_new_york = _moved(person_zone, "America/New_York")
    assert statistics([in_new_york], NOW).lateness.on_time == 1
    assert statistics([person_zone], NOW).lateness.on_time == 0


def _moved(one: Case, zone: str) -> Case:
    from dataclasses import replace

    return replace(one, person=replace(one.person, zone=zone))


def test_figures_do_not_depend_on_the_order_of_cases():
    """The same cases the other way round give the same figures."""
    later = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=30)
    assert statistics(many_cases(), later) == statistics(many_cases()[::-1], later)
