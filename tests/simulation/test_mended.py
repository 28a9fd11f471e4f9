"""What lives of the simulation have brought to light, each as the smallest case that shows it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.domain import models as m
from bot.language.understanding import Intent, Moment
from bot.places import PlaceZone
from bot.services import preferences, taps, zones
from bot.services.calls import agree
from bot.services.drafting import drafts_for_nudge
from bot.services.replan import replan
from bot.services.snoozing import remind
from tests.simulation.people import Home, at_home, found


def interviewed(*people: str, **more: object) -> Home:
    home = at_home()
    home.tell(
        "Acme",
        intent=Intent.INTERVIEW_PAST,
        interview_at=found(Moment(date(2026, 3, 2))),
        people=tuple(found(name) for name in people),
        **more,
    )
    return home


def test_the_plan_the_text_and_the_record_mean_the_same_person() -> None:
    """After a panel a check-in goes to one person: the distance is kept, the text written and the line of
    the record made for the same one."""
    home = interviewed("Priya Nair", "Tom Ito")
    [*_, thanks] = [n for n in home.wait(days=1) if n.kind is m.NudgeKind.THANK_YOU]
    home.do(lambda desk: taps.sent(desk, thanks.id, m.Method.EMAIL))
    check_in = next(n for n in home.wait(days=9) if n.kind is m.NudgeKind.CHECK_IN)
    [text] = home.do(lambda desk: drafts_for_nudge(desk, home.case, check_in))
    [entry] = home.do(lambda desk: taps.sent(desk, check_in.id, m.Method.EMAIL)).entries
    priya = home.case.contacts[0].id
    assert (text.contact_id, entry.contact_id) == (priya, priya)


def test_sent_means_all_that_the_nudge_named() -> None:
    """Two things promised on one day are one nudge, and one tap settles both."""
    home = interviewed(materials=(found("my portfolio"), found("references")))
    asked = next(n for n in home.wait(days=1) if n.kind is m.NudgeKind.MATERIALS)
    home.do(lambda desk: taps.sent(desk, asked.id, m.Method.EMAIL))
    assert {material.state for material in home.case.materials} == {m.MaterialState.SENT}
    assert not [n for n in home.wait(days=20) if n.kind is m.NudgeKind.MATERIALS]


def test_a_missed_evening_before_a_holiday_waits_for_the_working_morning() -> None:
    """The thank-you meant for New Year's Eve, with the bot down until the holiday, comes on 2 January:
    still inside 48 hours, and on a working day."""
    home = at_home(datetime(2025, 12, 31, 16, 30, tzinfo=UTC))
    home.tell(
        "Acme", intent=Intent.INTERVIEW_PAST, interview_at=found(Moment(date(2025, 12, 31), time(15, 0)))
    )
    planned = next(n for n in home.case.nudges if n.kind is m.NudgeKind.THANK_YOU)
    assert planned.due.date() == date(2025, 12, 31)
    home.now = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
    thanks = next(n for n in home.wait(days=3) if n.kind is m.NudgeKind.THANK_YOU)
    assert thanks.sent_at == datetime(2026, 1, 2, 8, 30, tzinfo=UTC)


def test_the_new_years_holidays_are_known_in_december() -> None:
    """At the end of a year the calendar reaches into the next one without a gap."""
    home = at_home(datetime(2025, 12, 31, 16, 30, tzinfo=UTC))
    calendar = home.do(lambda desk: desk.calendar())
    assert not calendar.is_business_day(date(2026, 1, 1))
    assert not calendar.is_business_day(date(2027, 1, 1))


def test_a_thank_you_whose_days_were_taken_still_comes_inside_two_days() -> None:
    """An offer elsewhere takes Monday, and its card, put off, takes Tuesday: the thank-you for Monday's
    interview is not starved by its own chase."""
    home = at_home(datetime(2026, 3, 1, 10, 0, tzinfo=UTC))
    home.tell("Globex", intent=Intent.OUTCOME_OFFER, deadline=found(date(2026, 3, 5)))
    home.now = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
    home.tell("Acme", intent=Intent.INTERVIEW_PAST, interview_at=found(Moment(date(2026, 3, 2))))
    leverage = next(n for n in home.wait(hours=3) if n.kind is m.NudgeKind.OFFER_LEVERAGE)
    home.now = datetime(2026, 3, 3, 7, 40, tzinfo=UTC)
    home.do(lambda desk: taps.later(desk, leverage.id, datetime(2026, 3, 3, 18, 0, tzinfo=UTC)))
    thanks = [n for n in home.wait(days=3) if n.kind is m.NudgeKind.THANK_YOU]
    assert thanks[0].sent_at is not None
    assert thanks[0].sent_at <= datetime(2026, 3, 4, 7, 30, tzinfo=UTC)


def test_what_waited_for_the_morning_was_not_put_off() -> None:
    """After a night the bot was down, a thank-you waits for the morning by itself: it says that it is
    late, and once its chase has come it is settled."""
    home = at_home(datetime(2026, 3, 3, 13, 0, tzinfo=UTC))
    home.tell("Acme", intent=Intent.INTERVIEW_PAST, interview_at=found(Moment(date(2026, 3, 3), time(11, 0))))
    home.now = datetime(2026, 3, 3, 23, 0, tzinfo=UTC)
    first, chase = (n for n in home.wait(hours=36) if n.kind is m.NudgeKind.THANK_YOU)
    assert [d.late_by for d in home.arrived if d.nudge.id == first.id] == [timedelta(hours=18, minutes=30)]
    assert home.nudge(first.id).state is m.NudgeState.SUPERSEDED
    assert home.nudge(chase.id).state is m.NudgeState.SENT


def test_silence_is_not_counted_while_a_call_is_agreed() -> None:
    """On day 30 with a call agreed for day 33 there is no patience card."""
    home = interviewed("Tom Ito")
    home.now = datetime(2026, 3, 31, 10, 0, tzinfo=UTC)
    case = home.case
    home.do(lambda desk: (agree(desk, case, home.now + timedelta(days=4)), replan(desk)))
    assert not [n for n in home.wait(days=3) if n.kind is m.NudgeKind.PATIENCE]


def test_the_last_put_off_counts() -> None:
    """The thank-you put off for three hours, and its chase for two weeks: nothing chases before that."""
    home = interviewed("Tom Ito")
    [first] = [n for n in home.wait(hours=6) if n.kind is m.NudgeKind.THANK_YOU]
    home.do(lambda desk: taps.later(desk, first.id, home.now + timedelta(hours=2)))
    [_, chase] = [n for n in home.wait(hours=20) if n.kind is m.NudgeKind.THANK_YOU]
    home.do(lambda desk: taps.later(desk, chase.id, home.now + timedelta(days=14)))
    assert not [n for n in home.wait(days=13) if n.kind is m.NudgeKind.THANK_YOU]


def test_the_same_reminder_asked_for_twice_is_one() -> None:
    """A second "remind me on Saturday at 7am" is the first, not a clash in the store."""
    home = interviewed()
    at = home.now + timedelta(days=5)
    once, again = (home.do(lambda desk: remind(desk, home.case, at)) for _ in range(2))
    assert once.id == again.id
    assert [n.id for n in home.wait(days=6) if n.kind is m.NudgeKind.REMINDER] == [once.id]


def test_a_pause_that_ends_early_holds_nothing_back() -> None:
    """Paused for a week and resumed after a day: the thank-you that was due meanwhile comes at once, not when
    the week would have been over."""
    home = at_home(datetime(2026, 3, 3, 10, 0, tzinfo=UTC))
    home.tell("Acme", intent=Intent.INTERVIEW_PAST, interview_at=found(Moment(date(2026, 3, 3))))
    home.do(lambda desk: preferences.pause_days(desk, 7))
    assert home.wait(days=1) == []
    home.do(preferences.resume)
    [thanks] = [n for n in home.wait(hours=1) if n.kind is m.NudgeKind.THANK_YOU]
    assert thanks.sent_at == datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def test_what_waited_for_the_morning_there_is_looked_at_again_here() -> None:
    """A thank-you held for the morning in London comes at once where the person now is at work."""
    home = at_home(datetime(2026, 3, 3, 15, 0, tzinfo=UTC))
    home.tell("Acme", intent=Intent.INTERVIEW_PAST, interview_at=found(Moment(date(2026, 3, 3))))
    home.do(lambda desk: preferences.pause_days(desk, 1))
    home.now = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)
    assert home.wait(hours=1) == []
    home.do(lambda desk: zones.set_zone(desk, PlaceZone("New York", "America/New_York", "US")))
    [thanks] = [n for n in home.wait(hours=1) if n.kind is m.NudgeKind.THANK_YOU]
    assert thanks.sent_at == datetime(2026, 3, 4, 23, 0, tzinfo=UTC)
