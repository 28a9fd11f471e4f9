"""A case with everything in it, told by the tests of the exports and of the statistics."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.domain.models import (
    AgreedCall,
    Application,
    ApplicationStatus,
    Case,
    Contact,
    Direction,
    FollowUp,
    Interview,
    Material,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Participation,
    Person,
    Promise,
    PromiseState,
    Purpose,
    Stage,
)

#: A Tuesday afternoon in Lisbon.
NOW = datetime(2026, 12, 15, 15, 0, tzinfo=UTC)
ANA = Person(
    id=1, telegram_id=4711, chat_id=4711, name="Ana", zone="Europe/Lisbon", country="PT", created_at=NOW
)


def at(day: int, hour: int = 9, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def interview(number: int, day: date, start: time | None = time(14), **more: object) -> Interview:
    plain = Interview(
        id=number,
        person_id=1,
        application_id=1,
        day=day,
        at=start,
        zone="Europe/Lisbon",
        starts_at=datetime.combine(day, start, UTC) if start else None,
        created_at=datetime.combine(day, time(8), UTC),
    )
    return replace(plain, **more)


def attempt(number: int, when: datetime, **more: object) -> FollowUp:
    plain = FollowUp(
        id=number, person_id=1, application_id=1, at=when, zone="Europe/Lisbon", method=Method.EMAIL
    )
    return replace(plain, **more)


def promise(due: date, **more: object) -> Promise:
    plain = Promise(id=1, person_id=1, application_id=1, words="by Friday", due=due, said_at=at(24, 15))
    return replace(plain, **more)


def case(company: str = "Acme", **more: object) -> Case:
    """A case of Ana's with nothing in it but what is given."""
    status = more.pop("status", ApplicationStatus.ACTIVE)
    application = Application(
        id=1, person_id=1, company=company, role="Backend Engineer", status=status, created_at=at(20),
        closed_at=more.pop("closed_at", None),
    )  # fmt: skip
    return Case(person=ANA, application=application, **more)


def full_case() -> Case:
    """Two rounds, thanks, a promise kept late, a reply, material, a call, and the next nudge."""
    jane = Contact(
        id=5, person_id=1, name="Jane Doe", title="Head of Platform", phone="+12125550123", created_at=at(24)
    )
    return case(
        interviews=(
            interview(1, date(2026, 11, 24), stage=Stage.TECHNICAL, topics=("queues",), notes="Nice."),
            interview(2, date(2026, 12, 17), time(10), stage=Stage.FINAL, created_at=at(9, month=12)),
        ),
        contacts=(jane, replace(jane, id=6, name="João Núñez", title="", phone="")),
        participations=(
            Participation(person_id=1, application_id=1, interview_id=1, contact_id=5),
            Participation(person_id=1, application_id=1, interview_id=2, contact_id=6),
        ),
        promises=(promise(date(2026, 12, 4), state=PromiseState.KEPT, settled_at=at(9, 11, month=12),
                          words="by end of next week", said_by="Jane"),),
        materials=(Material(person_id=1, application_id=1, what="portfolio", promised_at=at(24, 16)),),
        calls=(AgreedCall(id=3, person_id=1, application_id=1, contact_id=5, at=at(16, 16, month=12),
                          zone="America/New_York"),),
        record=(
            attempt(1, at(24, 17, 12), purpose=Purpose.THANK_YOU, contact_id=5, text="Dear Jane,\nthank you"),
            attempt(2, at(8, 9, 5, month=12), purpose=Purpose.CHECK_IN, method=Method.LINKEDIN, contact_id=5),
            attempt(3, at(9, 11, month=12), direction=Direction.IN, purpose=Purpose.REPLY, contact_id=5,
                    outcome="next round", text="=HYPERLINK(\"http://x\")"),
        ),
        nudges=(
            Nudge(id=8, person_id=1, application_id=1, key="thank_you:2", kind=NudgeKind.THANK_YOU,
                  due=at(17, 14, month=12), reason="João, 10:00: thanks are read best within a day."),
            Nudge(id=7, person_id=1, application_id=1, key="thank_you:1", kind=NudgeKind.THANK_YOU,
                  due=at(24, 17), reason="done", state=NudgeState.DONE),
        ),
    )  # fmt: skip


def many_cases() -> list[Case]:
    """A search with a bit of everything, for figures and their picture."""
    heard = attempt(1, at(30, 10), direction=Direction.IN)
    day = date(2026, 11, 24)
    return [
        full_case(),
        case("Globex", interviews=(interview(1, day),), record=(heard,), status=ApplicationStatus.REJECTED,
             closed_at=at(30, 10), promises=(promise(date(2026, 11, 27)),)),
        case("Initech", interviews=(interview(1, day),), promises=(promise(date(2026, 12, 4)),)),
        case("Umbrella", interviews=(interview(1, day),), record=(heard,), status=ApplicationStatus.OFFER,
             promises=(promise(date(2026, 12, 1)),)),
        case("Hooli", interviews=(interview(1, day),)),
        case("Stark", interviews=(interview(1, date(2026, 12, 22)),)),
    ]  # fmt: skip
