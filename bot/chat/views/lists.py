"""What is on file: the cases, what is due, and the record of one case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.chat.buttons import Do
from bot.chat.views.attempts import at_words, attempt_words
from bot.chat.views.base import Key, View, b, counted, e, fits, i, key, lines, paused_line, short, when
from bot.chat.views.card import (
    COMING_UP,
    STATUS_WORDS,
    interview_line,
    nudge_words,
    planned,
    promise_line,
    short_name,
    stands,
    title,
    told_apart,
    waiting_nudge,
)
from bot.domain.endings import ACCEPTANCE, OFFER, REJECTION, offered
from bot.domain.localtime import local, to_utc
from bot.domain.models import ApplicationStatus, Case, Direction, FollowUp, Interview, Nudge
from bot.writing.drafts import DraftKind

OPEN = (ApplicationStatus.ACTIVE, ApplicationStatus.OFFER)
#: How a reply turned out, and how a call went, in the record.
OUTCOME_WORDS = {
    ACCEPTANCE: "you said yes",
    OFFER: "they made an offer",
    REJECTION: "they said no",
    "reached": "reached",
    "voicemail": "",  # said by the way it went
    "no_answer": "no answer",
    "will_call_back": "they’ll call back",
}
#: Cases shown in one message; more can be asked for by name.
SHOWN = 12
NOTHING_YET = (
    "Nothing on file yet. Tell me about an interview, for example: <i>I interviewed at Acme today</i>."
)


def case_list(cases: Sequence[Case], now: datetime, zone: str) -> View:
    """Every case by where it stands, with its next step; a button opens each open one."""
    if not cases:
        return View(NOTHING_YET)
    today = local(now, zone).date()
    parts = []
    for where in (COMING_UP, *STATUS_WORDS.values()):
        group = [c for c in cases if stands(c, now, today) == where]
        if group:
            parts.append(f"\n{b(where)} ({len(group)})")
            parts += [_case_line(c, zone, today) for c in group[:SHOWN]]
            if len(group) > SHOWN:
                parts.append(f"… and {len(group) - SHOWN} more; /record and a name shows any of them")
    open_cases = [c for c in cases if c.application.status in OPEN]
    if paused := paused_line(cases[0].person):
        parts += ["", paused]
    return View(fits("\n".join(parts).strip()), choices(open_cases[:SHOWN], Do.CARD))


def choices(cases: Sequence[Case], do: Do, arg: str = "") -> tuple[tuple[Key, ...], ...]:
    """A button for each case, two in a row; with the role where the company alone is not enough."""
    keys = [key(name, do, c.application.id, arg) for c, name in zip(cases, told_apart(cases), strict=True)]
    return tuple(tuple(keys[n : n + 2]) for n in range(0, len(keys), 2))


def _case_line(case: Case, zone: str, today: date) -> str:
    """The case, and what waits for the person or comes next."""
    if nudge := waiting_nudge(case):
        return f"• {title(case)}: {nudge_words(case, nudge)}, now"
    ahead = planned(case)
    step = f": {nudge_words(case, ahead[0])}, {when(ahead[0].wakes_at, zone, today)}" if ahead else ""
    return f"• {title(case)}{step}"


def due_list(cases: Sequence[Case], now: datetime, zone: str) -> View:
    """What waits for the person now, then what comes next."""
    waiting = [(c, n) for c in cases if (n := waiting_nudge(c))]
    ahead = sorted(((c, n) for c in cases for n in _first_of_each(c)), key=lambda cn: cn[1].wakes_at)
    if not waiting and not ahead:
        return View("Nothing is due, and nothing is planned. 🌿" if cases else NOTHING_YET)
    today = local(now, zone).date()
    parts = []
    if waiting:
        parts += [b("Waiting for you"), *(f"• {nudge_words(c, n)}: {title(c)}" for c, n in waiting)]
    paused = paused_line(cases[0].person)
    if paused and ahead:
        parts += ["", paused]
    if ahead:
        parts += ["", b("Coming up"), *(_ahead_line(c, n, zone, today) for c, n in ahead[:SHOWN])]
        if len(ahead) > SHOWN:
            parts.append(f"… and {len(ahead) - SHOWN} more, later")
    keys = [
        (key(short(f"{short_name(c, 28)}: {nudge_words(c, n)}", 60), Do.OPEN, n.id),) for c, n in waiting[:6]
    ]
    return View(fits("\n".join(parts).strip()), tuple(keys))


def _first_of_each(case: Case) -> list[Nudge]:
    """What is to come, without the chases of a nudge that has not even come."""
    first: dict[object, Nudge] = {}
    for nudge in planned(case):
        first.setdefault((nudge.kind, nudge.interview_id, nudge.asked_exact and nudge.id), nudge)
    return list(first.values())


def _ahead_line(case: Case, nudge: Nudge, zone: str, today: date) -> str:
    return f"• {when(nudge.wakes_at, zone, today)}: {nudge_words(case, nudge)}, {title(case)}"


def record(case: Case, now: datetime, zone: str) -> View:
    """Everything of a case, oldest first: rounds, what they promised, and every attempt with date, time,
    method, direction and person."""
    today = local(now, zone).date()
    told = [
        *((_begins(x), f"🗓 {interview_line(case, x, now, zone)}") for x in case.interviews),
        *((p.said_at, f"🤝 {promise_line(p, today)}") for p in case.promises),
        *((x.at, _entry_line(case, x, now)) for x in case.record),
    ]
    story = [line for _, line in sorted(told, key=lambda pair: pair[0])]
    body = lines(b("Record") + f" · {title(case)}", i(stands(case, now, today)), "", *story)
    app = case.application
    keys = (key("📌 Card", Do.CARD, app.id), key("🖼 Timeline", Do.TIMELINE, app.id))
    again = () if app.status in OPEN else ((key("Open again", Do.REOPEN, app.id),),)
    none = "" if case.record else "\nNothing sent or received yet."
    return View(fits(body + none), (keys, *again))


def _begins(interview: Interview) -> datetime:
    """Where a round stands among the rest; one without a time of day stands at the day's beginning."""
    return interview.starts_at or to_utc(interview.day, time(0), interview.zone)


def _entry_line(case: Case, entry: FollowUp, now: datetime) -> str:
    arrow = "➡️" if entry.direction is Direction.OUT else "⬅️"
    words = OUTCOME_WORDS.get(entry.outcome, entry.outcome.replace("_", " "))
    outcome = f" ({e(words)})" if words else ""
    why = f": “{e(short(entry.text, 300))}”" if entry.outcome == REJECTION and entry.text else ""
    return f"{arrow} {at_words(entry, now)}: {attempt_words(case, (entry,))}{outcome}{why}"


def record_of_which(cases: Sequence[Case]) -> View:
    """`/record` without a name."""
    if not cases:
        return View(NOTHING_YET)
    return View("Whose record?", choices(cases[:10], Do.RECORD))


def card_of_which(cases: Sequence[Case]) -> View:
    """A company alone, with several cases there."""
    return View("Which one?", choices(cases[:10], Do.CARD))


def draft_of_which(cases: Sequence[Case], kind: DraftKind | None = None) -> View:
    """`/draft` without a name, perhaps with the kind of text."""
    if not cases:
        return View(NOTHING_YET)
    asked = Do.DRAFT if kind else Do.KINDS
    return View("For which case?", choices(cases[:10], asked, kind.value if kind else ""))


def no_such_company(name: str, cases: Sequence[Case], do: Do = Do.RECORD) -> View:
    """A name after a command that is not on file, and those that are."""
    if not cases:
        return View(NOTHING_YET)
    told = f"I have nothing on file for {b(short(name, 60))}. These I know:"
    return View(told, choices(cases[:10], do))


def forget_or_close(case: Case) -> View:
    """Asked to delete a case: for good, or only closed? With a way out."""
    app = case.application.id
    return View(
        f"Forget {title(case)}, with everything in it? Closing keeps the record.",
        (
            (key("🗑 Forget it", Do.FORGET, app), key("Close the case", Do.CLOSE, app)),
            (key("Keep it", Do.KEEP_DATA),),
        ),
    )


def forget_which(cases: Sequence[Case]) -> View:
    """Asked to delete a case of which there are several, or none of that name."""
    return View("Which one do you mean? Open it and tap ✏️ Edit.", choices(cases[:10], Do.CARD))


def timeline_caption(case: Case) -> str:
    """Plain text: what the picture shows."""
    return f"{short_name(case, 80)}, over time"


def stats_caption(cases: Sequence[Case]) -> str:
    """The numbers in one line, for those who cannot see the picture."""
    heard = sum(any(x.direction is Direction.IN for x in c.record) for c in cases)
    offers = sum(map(offered, cases))
    open_now = sum(c.application.status in OPEN for c in cases)
    return f"{counted(len(cases), 'case')} ({open_now} open): {heard} answered, {counted(offers, 'offer')}"
