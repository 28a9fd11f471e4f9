"""What is on file: the cases, what is due, and the record of one case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.chat.buttons import Do
from bot.chat.views.base import Key, View, b, e, fits, i, key, lines, short, when
from bot.chat.views.card import NUDGE_WORDS, STATUS_WORDS, interview_when, planned, title
from bot.chat.views.news import METHOD_WORDS, PURPOSE_WORDS, at_words
from bot.domain.localtime import local
from bot.domain.models import ApplicationStatus, Case, Direction, FollowUp, Nudge, NudgeState

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
    for status in ApplicationStatus:
        group = [c for c in cases if c.application.status is status]
        if group:
            parts.append(f"\n{b(STATUS_WORDS[status])} ({len(group)})")
            parts += [_case_line(c, zone, today) for c in group[:SHOWN]]
    open_cases = [
        c for c in cases if c.application.status in (ApplicationStatus.ACTIVE, ApplicationStatus.OFFER)
    ]
    keys = [key(short(c.application.company, 28), Do.CARD, c.application.id) for c in open_cases[:8]]
    rows = tuple(tuple(keys[n : n + 2]) for n in range(0, len(keys), 2))
    return View(fits("\n".join(parts).strip()), rows)


def _case_line(case: Case, zone: str, today: object) -> str:
    ahead = planned(case)
    step = f": {NUDGE_WORDS[ahead[0].kind]} {when(ahead[0].wakes_at, zone)}" if ahead else ""
    return f"• {title(case)}{step}"


def due_list(cases: Sequence[Case], now: datetime, zone: str) -> View:
    """What waits for the person now, then what comes next."""
    waiting = [(c, n) for c in cases for n in c.nudges if n.state is NudgeState.SENT]
    ahead = sorted(((c, n) for c in cases for n in planned(c)), key=lambda cn: cn[1].wakes_at)
    if not waiting and not ahead:
        return View("Nothing is due, and nothing is planned. 🌿" if cases else NOTHING_YET)
    parts = []
    if waiting:
        parts += [b("Waiting for you"), *(f"• {NUDGE_WORDS[n.kind]}: {title(c)}" for c, n in waiting)]
    if ahead:
        parts += ["", b("Coming up"), *(_ahead_line(c, n, zone) for c, n in ahead[:SHOWN])]
    keys = [
        (key(short(f"{c.application.company}: {NUDGE_WORDS[n.kind]}", 40), Do.OPEN, n.id),)
        for c, n in waiting[:6]
    ]
    return View(fits("\n".join(parts).strip()), tuple(keys))


def _ahead_line(case: Case, nudge: Nudge, zone: str) -> str:
    return (
        f"• {when(nudge.wakes_at, zone)}: {NUDGE_WORDS[nudge.kind]}, {b(short(case.application.company, 60))}"
    )


def record(case: Case, now: datetime, zone: str) -> View:
    """Every attempt of a case, oldest first: date, time, method, direction, person."""
    today = local(now, zone).date()
    entries = [(x.at, _entry_line(case, x, now)) for x in case.record]
    rounds = [
        (x.starts_at or x.created_at, f"🗓 {interview_when(x, today)}: interview") for x in case.interviews
    ]
    told = [line for _, line in sorted([*entries, *rounds], key=lambda pair: pair[0])]
    body = lines(b("Record") + f" · {title(case)}", i(STATUS_WORDS[case.application.status]), "", *told)
    keys = (key("📌 Card", Do.CARD, case.application.id), key("CSV", Do.EXPORT, 0, "csv"))
    return View(fits(body if told else body + "\nNothing logged yet."), (keys,))


def _entry_line(case: Case, entry: FollowUp, now: datetime) -> str:
    person = next((c.name for c in case.contacts if c.id == entry.contact_id), "")
    arrow, way = ("➡️", "to") if entry.direction is Direction.OUT else ("⬅️", "from")
    method = f" by {METHOD_WORDS[entry.method]}" if entry.method else ""
    who = f" {way} {e(short(person, 60))}" if person else ""
    outcome = f" ({e(entry.outcome.replace('_', ' '))})" if entry.outcome else ""
    return f"{arrow} {at_words(entry, now)}: {PURPOSE_WORDS[entry.purpose]}{method}{who}{outcome}"


def record_of_which(cases: Sequence[Case]) -> View:
    """`/record` without a name."""
    if not cases:
        return View(NOTHING_YET)
    keys: list[Key] = [key(short(c.application.company, 28), Do.RECORD, c.application.id) for c in cases[:10]]
    return View("Whose record?", tuple(tuple(keys[n : n + 2]) for n in range(0, len(keys), 2)))


def no_such_company(name: str, cases: Sequence[Case]) -> View:
    known = View("") if not cases else record_of_which(cases)
    return View(
        f"I have nothing on file for {b(short(name, 60))}." + (" These I know:" if cases else ""), known.keys
    )


def stats_caption(cases: Sequence[Case]) -> str:
    """The numbers in one line, for those who cannot see the picture."""
    heard = sum(any(x.direction is Direction.IN for x in c.record) for c in cases)
    offers = sum(c.application.status is ApplicationStatus.OFFER for c in cases)
    return f"{len(cases)} cases, {heard} answered, {offers} offer{'s' if offers != 1 else ''}"
