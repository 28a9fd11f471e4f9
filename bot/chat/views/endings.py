"""An offer, a no, the person's own yes or withdrawal: said back, with the letters that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.chat.buttons import Do
from bot.chat.views.after import next_line, undo_key
from bot.chat.views.base import Key, View, b, clock, day_words, e, key, lines, names, near_day, short
from bot.chat.views.card import title, told_apart
from bot.domain.endings import offered
from bot.domain.localtime import local
from bot.domain.models import ApplicationStatus, Case
from bot.services.told import OffersHeld, OutcomeNoted
from bot.writing.drafts import DraftKind

#: So many other employers have a button of their own.
OTHERS_SHOWN = 4


def decided(told: OutcomeNoted, now: datetime, zone: str, change_id: int | None) -> View:
    """How it stands now, what comes next, and what there is to write."""
    goes_on = told.status in (ApplicationStatus.ACTIVE, ApplicationStatus.OFFER)
    after = next_line(told.case, now, zone) if goes_on else None
    first = (*undo_key(change_id), *_letter(told))
    rows = ((first,) if first else ()) + _letters_to_others(told.others)
    return View(lines(_words(told), after), rows)


def _words(told: OutcomeNoted) -> str:
    case = title(told.case)
    if told.accepted:
        return f"🎉 Congratulations on the new job! {case} is closed here.{_left(told.others)}"
    return {
        ApplicationStatus.OFFER: f"🎉 Congratulations! An offer from {case}.{_due(told)}",
        ApplicationStatus.REJECTED: f"I’m sorry. {case} is closed, and I won’t nudge you about it any more. A short, "
        "gracious reply keeps the door open.",
        ApplicationStatus.WITHDRAWN: f"Noted: you withdrew from {case}. No more nudges about it.",
        ApplicationStatus.CLOSED: f"▫️ Closed: {case}. No more nudges about it.",
        ApplicationStatus.ACTIVE: f"⏳ Open again: {case}.",
    }[told.status]


def _due(told: OutcomeNoted) -> str:
    if told.promise:
        said = e(short(told.promise.words, 80))
        return f" They said “{said}”: {b(day_words(told.promise.due))}."
    at = f", {clock(told.deadline_at)}" if told.deadline_at else ""
    return f" Answer due {b(day_words(told.deadline) + at)}." if told.deadline else ""


def _left(others: Sequence[Case]) -> str:
    if not others:
        return ""
    called = e(short(names(case.application.company for case in others), 120))
    return f" I won’t ask you to write to {called} any more, unless you tell me more of it; a word to them is kind."


def _letter(told: OutcomeNoted) -> tuple[Key, ...]:
    """The letter that goes with it, or for an offer the choice of answers."""
    case_id = told.case.application.id
    if told.accepted:
        return (key("✍️ Yes, with thanks", Do.DRAFT, case_id, DraftKind.ACCEPTANCE.value),)
    if told.status is ApplicationStatus.OFFER:
        return (key("✍️ Answer", Do.KINDS, case_id),)
    if told.status is ApplicationStatus.REJECTED:
        return (key("✍️ Gracious reply", Do.DRAFT, case_id, DraftKind.REJECTION_ANSWER.value),)
    if told.status is ApplicationStatus.WITHDRAWN:
        label = "✍️ No, with thanks" if offered(told.case) else "✍️ Withdrawal note"
        return (key(label, Do.DRAFT, case_id, _no_to(told.case).value),)
    return ()


def _letters_to_others(others: Sequence[Case]) -> tuple[tuple[Key, ...], ...]:
    """The no to each of them, two in a row."""
    shown = others[:OTHERS_SHOWN]
    keys = tuple(
        key(f"✍️ Tell {short(name, 24)}", Do.DRAFT, case.application.id, _no_to(case).value)
        for case, name in zip(shown, told_apart(shown), strict=True)
    )
    return tuple(keys[n : n + 2] for n in range(0, len(keys), 2))


def _no_to(case: Case) -> DraftKind:
    return DraftKind.OFFER_REFUSAL if offered(case) else DraftKind.WITHDRAWAL


def offers_held(told: OffersHeld, now: datetime, zone: str) -> View:
    """Which to take is theirs to say: the offers, by when each is to be answered, and their letters."""
    today = local(now, zone).date()
    each = [f"• {title(case)}: {_answer_by(case, today)}" for case in told.offers]
    head = "That one is yours to decide; I can give you time and words. On file:"
    keys = tuple(
        (key(f"✍️ Answer {short(name, 24)}", Do.KINDS, case.application.id),)
        for case, name in zip(told.offers, told_apart(told.offers), strict=True)
    )
    return View(lines(head, *each, "You may ask each of them for more time, or about the terms."), keys)


def _answer_by(case: Case, today: date) -> str:
    due = case.application.offer_deadline
    return f"answer due {near_day(due, today)}" if due else "no day named for the answer"
