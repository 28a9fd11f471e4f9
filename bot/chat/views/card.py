"""The card of a case: everything that is known and what comes next, in one message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.chat.buttons import Do
from bot.chat.views.attempts import BY_WORDS, at_words, attempt_words
from bot.chat.views.base import (
    UNDO,
    Key,
    View,
    b,
    day_words,
    e,
    fits,
    i,
    key,
    lines,
    names,
    paused_line,
    short,
    when,
)
from bot.chat.views.rounds import interview_when
from bot.domain.interviews import (
    is_task,
    meetings_ahead,
)
from bot.domain.localtime import local
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Contact,
    Direction,
    Interview,
    InterviewState,
    MaterialState,
    Nudge,
    NudgeKind,
    NudgeState,
    Promise,
    PromiseState,
    Stage,
)
from bot.domain.named_days import is_absence, is_earliest
from bot.domain.pressure import Pressure
from bot.domain.wording import yours
from bot.places.phones import show_phone

STAGE_WORDS: dict[Stage, str] = {
    Stage.RECRUITER_SCREEN: "recruiter call",
    Stage.PHONE_SCREEN: "phone screen",
    Stage.TECHNICAL: "technical interview",
    Stage.TAKE_HOME: "take-home task",
    Stage.ONSITE: "onsite",
    Stage.PANEL: "panel",
    Stage.FINAL: "final round",
    Stage.HR: "HR interview",
    Stage.INFORMAL: "informal chat",
    Stage.OTHER: "interview",
}
STATUS_WORDS: dict[ApplicationStatus, str] = {
    ApplicationStatus.ACTIVE: "⏳ waiting to hear",
    ApplicationStatus.OFFER: "🎉 offer",
    ApplicationStatus.REJECTED: "✖️ not this time",
    ApplicationStatus.WITHDRAWN: "✖️ withdrawn",
    ApplicationStatus.CLOSED: "▫️ closed",
}
COMING_UP = "🗓 interview coming up"
NUDGE_WORDS: dict[NudgeKind, str] = {
    NudgeKind.PREPARE: "get ready",
    NudgeKind.DEBRIEF: "a minute to look back",
    NudgeKind.THANK_YOU: "thank-you note",
    NudgeKind.MATERIALS: "send what you promised",
    NudgeKind.CHECK_IN: "ask for an update",
    NudgeKind.SECOND_CHECK_IN: "ask once more",
    NudgeKind.CALL_REQUEST: "ask when a call would suit",
    NudgeKind.CALL: "the call",
    NudgeKind.CALL_OUTCOME: "how the call went",
    NudgeKind.CLOSING: "a closing note",
    NudgeKind.PATIENCE: "take stock",
    NudgeKind.OFFER_LEVERAGE: "mention your deadline",
    NudgeKind.REMINDER: "your reminder",
    NudgeKind.NO_SHOW: "ask about the missed interview",
}
#: How many planned nudges the card shows; the rest are further away than anybody plans.
SHOWN_AHEAD = 3


def card(
    case: Case, *, now: datetime, zone: str, pressure: Pressure | None = None, change_id: int | None = None
) -> View:
    """The card, with Undo where a change made it."""
    today = local(now, zone).date()
    body = lines(
        title(case),
        i(stands(case, now, today)),
        "",
        *(f"🗓 {interview_line(case, x, now, zone)}" for x in case.interviews),
        *_facts(case, today),
        _last(case, now),
        _touches(pressure, today),
        paused_line(case.person),
        _ahead(case, zone, today),
    )
    return View(fits(body), (_waiting_keys(case), card_keys(case, change_id)))


def stands(case: Case, now: datetime, today: date) -> str:
    """Where it stands; nobody waits to hear while a round is still to come."""
    if case.application.status is ApplicationStatus.ACTIVE and meetings_ahead(case, now, today):
        return COMING_UP
    return STATUS_WORDS[case.application.status]


def waiting_nudge(case: Case) -> Nudge | None:
    """The nudge of the case that waits for an answer: the newest one shown."""
    shown = [n for n in case.nudges if n.state is NudgeState.SENT]
    return max(shown, key=lambda n: n.sent_at or n.due, default=None)


def _waiting_keys(case: Case) -> tuple[Key, ...]:
    """The card takes the buttons off the nudge's own message, so it leads back to it."""
    nudge = waiting_nudge(case)
    return (key(f"🔔 Now: {nudge_words(case, nudge)}", Do.OPEN, nudge.id),) if nudge else ()


def nudge_words(case: Case, nudge: Nudge) -> str:
    """What the nudge is about, in two to four words."""
    return "finish your task" if about_task(case, nudge) else NUDGE_WORDS[nudge.kind]


def about_task(case: Case, nudge: Nudge) -> bool:
    """Whether it gets the person ready for a task done at home rather than for a meeting."""
    tasks = {x.id for x in case.interviews if is_task(x)}
    return nudge.kind is NudgeKind.PREPARE and nudge.interview_id in tasks


def title(case: Case) -> str:
    """ "Acme · Backend Engineer"."""
    role = case.application.role
    return b(short(case.application.company, 80)) + (f" · {e(short(role, 80))}" if role else "")


def card_keys(case: Case, change_id: int | None) -> tuple[Key, ...]:
    undo = (key(UNDO, Do.UNDO, change_id),) if change_id else ()
    if case.application.status in (ApplicationStatus.ACTIVE, ApplicationStatus.OFFER):
        return (*undo, key("✏️ Edit", Do.EDIT, case.application.id))
    return (*undo, key("Open again", Do.REOPEN, case.application.id))


def short_name(case: Case, limit: int = 40) -> str:
    """The case on a button: its company, and the role where there is one. Plain text."""
    role = f" · {case.application.role}" if case.application.role else ""
    return short(case.application.company + role, limit)


def told_apart(cases: Sequence[Case]) -> list[str]:
    """The cases on buttons: their companies, with the role where the company alone is not enough."""
    companies = [c.application.company for c in cases]
    return [
        short_name(c) if companies.count(c.application.company) > 1 else short(c.application.company, 28)
        for c in cases
    ]


def interview_line(case: Case, interview: Interview, now: datetime, zone: str) -> str:
    """ "Final round: Tue 1 Dec at 10:00, with Raj Patel"."""
    what = STAGE_WORDS[interview.stage or Stage.OTHER]
    people = names(c.name for c in case.who_was_at(interview.id))
    note = {InterviewState.CANCELLED: " (cancelled)", InterviewState.NO_SHOW: " (they did not show up)"}
    met = f", with {e(short(people, 200))}" if people else ""
    what = what[:1].upper() + what[1:]
    return f"{what}: {interview_when(interview, now, zone)}{met}{note.get(interview.state, '')}"


def what_is_known(case: Case) -> list[str]:
    """Of the people, of what was talked about, and the person's own notes: a line each."""
    facts = [f"👤 {e(short(told, 200))}" for c in case.contacts if (told := contact_words(c)) != c.name]
    topics = [t for x in case.interviews for t in x.topics]
    if topics:
        facts.append(f"💬 {e(short(', '.join(topics), 200))}")
    facts += [f"💡 {e(short(x.stuck, 200))}" for x in case.interviews if x.stuck]
    facts += [f"🗒 {e(short(line, 200))}" for x in case.interviews for line in x.notes.splitlines()]
    return facts


def _facts(case: Case, today: date) -> list[str]:
    facts = what_is_known(case)
    facts += [f"🤝 {promise_line(p, today)}" for p in case.promises if p.state is not PromiseState.MOVED]
    for material in case.materials:
        by = f" by {day_words(material.due, today)}" if material.due else ""
        done = "sent" if material.state is MaterialState.SENT else f"to send{by}"
        facts.append(f"📎 {e(short(yours(material.what), 80))}: {done}")
    if case.application.no_calls:
        facts.append("🔕 No phone calls")
    if case.application.offer_deadline:
        facts.append(f"⏰ Answer due {day_words(case.application.offer_deadline, today)}")
    return facts


def contact_words(contact: Contact) -> str:
    """ "Jane Doe, CTO · jane@acme.com · +44 20 7946 0958", as much as is known; plain text."""
    name = f"{contact.name}, {contact.title}" if contact.title else contact.name
    phone = show_phone(contact.phone) if contact.phone else ""
    return " · ".join(filter(None, (name, contact.email, phone)))


def promise_line(promise: Promise, today: date) -> str:
    """ "They said “by Friday”: Fri 4 Dec, kept"."""
    settled = {
        PromiseState.KEPT: ", kept",
        PromiseState.BROKEN: ", now past",
        PromiseState.MOVED: ", put off since",
    }.get(promise.state, "")
    words, day = e(short(promise.words, 80)), day_words(promise.due, today)
    if is_absence(promise):
        return f"“{words}”: {day}"
    return f"They said “{words}”: {'after ' if is_earliest(promise) else ''}{day}{settled}"


def _last(case: Case, now: datetime) -> str | None:
    """What was sent or heard last."""
    if not case.record:
        return None
    last = max(case.record, key=lambda x: (x.at, x.id))
    together = [
        x for x in case.record if (x.at, x.purpose, x.direction) == (last.at, last.purpose, last.direction)
    ]
    arrow = "➡️" if last.direction is Direction.OUT else "⬅️"
    return f"{arrow} Last: {attempt_words(case, tuple(together))}, {at_words(last, now)}"


def _touches(pressure: Pressure | None, today: date) -> str | None:
    if pressure is None or not (pressure.used or pressure.channels):
        return None
    meter = "●" * min(pressure.used, pressure.cap) + "○" * max(0, pressure.cap - pressure.used)
    allowed = ""
    if pressure.next_allowed:
        soon = pressure.next_allowed <= today
        allowed = (
            "; the next may go now" if soon else f"; next from {day_words(pressure.next_allowed, today)}"
        )
    channels = names(BY_WORDS[m] for m in pressure.channels)
    by = f" (so far {channels})" if channels and pressure.used else ""
    return f"📊 {meter} {pressure.used} of {pressure.cap} follow-ups used{by}{allowed}"


def planned(case: Case) -> list[Nudge]:
    """What is still to come, soonest first."""
    ahead = [n for n in case.nudges if n.state is NudgeState.PLANNED]
    return sorted(ahead, key=lambda n: n.wakes_at)


def _ahead(case: Case, zone: str, today: date) -> str | None:
    shown: dict[NudgeKind, Nudge] = {}
    for nudge in planned(case):
        shown.setdefault(nudge.kind, nudge)
    steps = list(shown.values())[:SHOWN_AHEAD]
    if not steps:
        return None
    return "\n<b>Next</b>\n" + "\n".join(
        f"• {when(n.wakes_at, zone, today)}: {nudge_words(case, n)}" for n in steps
    )
