"""What happened in a case, as moments in their order: the content of the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.interviews import starts_at
from bot.domain.localtime import local, to_utc, zone_of
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    MaterialState,
    Method,
    NudgeKind,
    NudgeState,
    Purpose,
)
from bot.domain.wording import yours
from bot.places import zone_label

_HOW = {
    Method.EMAIL: "by e-mail",
    Method.PHONE: "by phone",
    Method.VOICEMAIL: "on voicemail",
    Method.LINKEDIN: "on LinkedIn",
    Method.TEXT: "by text",
    Method.LETTER: "by letter",
    Method.IN_PERSON: "in person",
}
_NEXT = {
    NudgeKind.PREPARE: "get ready",
    NudgeKind.DEBRIEF: "look back",
    NudgeKind.THANK_YOU: "thank-you note",
    NudgeKind.MATERIALS: "send what you promised",
    NudgeKind.CHECK_IN: "ask for an update",
    NudgeKind.SECOND_CHECK_IN: "ask once more",
    NudgeKind.CALL_REQUEST: "ask for a call",
    NudgeKind.CALL_OUTCOME: "how the call went",
    NudgeKind.CLOSING: "closing note",
    NudgeKind.PATIENCE: "take stock",
    NudgeKind.OFFER_LEVERAGE: "mention your deadline",
    NudgeKind.REMINDER: "your reminder",
    NudgeKind.NO_SHOW: "ask about the missed interview",
}
#: Where an application stands, in a few words.
STANDS = {
    ApplicationStatus.ACTIVE: "waiting to hear",
    ApplicationStatus.OFFER: "offer",
    ApplicationStatus.REJECTED: "not this time",
    ApplicationStatus.WITHDRAWN: "withdrawn",
    ApplicationStatus.CLOSED: "closed",
}
_WHY = {Purpose.THANK_YOU: "Thank-you", Purpose.CHECK_IN: "Check-in", Purpose.NO_SHOW: "No-show note"}


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened or will: `kind` gives it its colour, `ahead` says it is only planned. `at`
    orders the moments, `day` and `time` are what is shown."""

    at: datetime
    day: date
    time: str
    kind: str  # interview, out, in, promise, material, end, nudge
    title: str
    detail: str = ""
    ahead: bool = False


def moments_of(case: Case) -> list[Moment]:
    """Everything, oldest first; of the planned nudges only the next."""
    found = [
        *(_interview(case, one) for one in case.interviews),
        *(_attempt(case, one) for one in case.record),
        *_promises(case),
        *_materials(case),
        *_end(case),
        *_next_nudge(case),
    ]
    return sorted(found, key=lambda moment: (moment.ahead, moment.at))


def _interview(case: Case, one: Interview) -> Moment:
    start = starts_at(one)
    ended = {InterviewState.CANCELLED: " (cancelled)", InterviewState.NO_SHOW: " (they did not appear)"}
    stage = _words(one.stage).capitalize() if one.stage else "Interview"
    title = stage if "interview" in stage.lower() else f"{stage} interview"
    people = ", ".join(contact.name for contact in case.who_was_at(one.id))
    return Moment(
        at=start or to_utc(one.day, datetime.min.time().replace(hour=12), one.zone),
        day=one.day,
        time=f"{one.at:%H:%M}" if one.at else "",
        kind="interview",
        title=title + ended.get(one.state, ""),
        detail=" · ".join(filter(None, (_other_clock(case, one, start), people))),
    )


def _other_clock(case: Case, one: Interview, start: datetime | None) -> str:
    """ "London time", of a round that was told where clocks go otherwise than where the person is now."""
    if start is None:
        return ""
    there, here = local(start, one.zone), local(start, zone_of(case.person))
    return "" if there.utcoffset() == here.utcoffset() else f"{zone_label(one.zone)} time"


def _attempt(case: Case, one: FollowUp) -> Moment:
    at = local(one.at, one.zone)
    names = {contact.id: contact.name for contact in case.contacts}
    name = names.get(one.contact_id or 0, "")
    came = one.direction is Direction.IN
    how = _HOW[one.method] if one.method else ""
    whom = (f"from {name}" if came else f"to {name}") if name else ""
    return Moment(
        at=one.at,
        day=at.date(),
        time="" if one.day_only else f"{at:%H:%M}",
        kind="in" if came else "out",
        title=_why(one),
        detail=" · ".join(filter(None, (" ".join(filter(None, (how, whom))), one.outcome.replace("_", " ")))),
    )


def _why(one: FollowUp) -> str:
    if one.purpose is Purpose.OTHER:
        return "They wrote" if one.direction is Direction.IN else "Follow-up"
    return _WHY.get(one.purpose, _words(one.purpose).capitalize())


def _words(code: StrEnum) -> str:
    """ "call_request" as "call request"."""
    return code.value.replace("_", " ")


def next_words(kind: NudgeKind) -> str:
    """ "ask for an update"."""
    return _NEXT.get(kind, _words(kind))


def _promises(case: Case) -> Iterator[Moment]:
    zone = zone_of(case.person)
    for one in case.promises:
        said = local(one.said_at, zone)
        by = f" ({one.said_by})" if one.said_by else ""
        detail = f"means {one.due:%a} {one.due.day} {one.due:%b} · {one.state.value}"
        yield Moment(one.said_at, said.date(), "", "promise", f"“{one.words}”{by}", detail)


def _materials(case: Case) -> Iterator[Moment]:
    zone = zone_of(case.person)
    for one in case.materials:
        at = one.sent_at or one.promised_at
        done = "Sent" if one.state is MaterialState.SENT else "Promised"
        yield Moment(at, local(at, zone).date(), "", "material", f"{done}: {yours(one.what)}")


def _end(case: Case) -> Iterator[Moment]:
    application = case.application
    if application.closed_at is not None and application.status is not ApplicationStatus.ACTIVE:
        day = local(application.closed_at, zone_of(case.person)).date()
        yield Moment(application.closed_at, day, "", "end", application.status.value.capitalize())


def _next_nudge(case: Case) -> Iterator[Moment]:
    planned = [one for one in case.nudges if one.state is NudgeState.PLANNED]
    if planned:
        one = min(planned, key=lambda nudge: nudge.wakes_at)
        at = local(one.wakes_at, zone_of(case.person))
        title = f"Next: {next_words(one.kind)}"
        yield Moment(one.wakes_at, at.date(), f"{at:%H:%M}", "nudge", title, one.reason, ahead=True)
