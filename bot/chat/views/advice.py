"""May I write, or call? Go ahead, or hold, in words."""

from __future__ import annotations

from datetime import datetime

from bot.chat.buttons import Do
from bot.chat.views.base import Key, View, day_words, e, key, lines, short, when
from bot.chat.views.card import title
from bot.domain.localtime import local
from bot.domain.pressure import Go, Hold
from bot.services.told import Advice


def advised(told: Advice, now: datetime, zone: str) -> View:
    """Go ahead, or hold until when and why."""
    case_id = told.case.application.id
    in_writing = told.call and told.case.application.no_calls
    before = _missed_line(told) + (
        "🔕 They would rather not be phoned, so in writing. " if in_writing else ""
    )
    call = told.call and not in_writing
    if told.thanks_first:
        return _thanks_first(told, now, zone)
    if isinstance(told.verdict, Go):
        kind, label = ("call_request", "📞 Arrange a call") if call else ("check_in", "✉️ Write it")
        return View(
            f"{before}👍 Now is a good moment to get in touch with {title(told.case)}.",
            ((key(label, Do.DRAFT, case_id, kind),),),
        )
    until = when(told.verdict.until, zone, local(now, zone).date())
    because = e(short(_sentence(told.verdict.because), 300))
    return View(
        f"{before}✋ Hold: the earliest good moment for {title(told.case)} is {until}. {because}",
        (_hold_keys(case_id, told.verdict, "call_request" if call else "check_in"),),
    )


def _missed_line(told: Advice) -> str:
    """ "They said “friday”: Fri 27 Nov, now past." """
    if told.missed is None:
        return ""
    return (
        f"🤝 They said “{e(short(told.missed.words, 80))}”: {day_words(told.missed.due)}, and nothing came.\n"
    )


def _hold_keys(case_id: int, hold: Hold, kind: str) -> tuple[Key, ...]:
    stamp = str(int(hold.until.timestamp()))
    return (key("⏰ Remind me then", Do.REMIND, case_id, stamp), key("Override", Do.OVERRIDE, case_id, kind))


def _thanks_first(told: Advice, now: datetime, zone: str) -> View:
    """Nobody is asked for news before they were thanked."""
    case_id = told.case.application.id
    head = (
        f"{_missed_line(told)}✉️ The thank-you comes first: {title(told.case)}. Now is a good moment for it."
    )
    write = (key("✍️ Thank-you", Do.DRAFT, case_id, "thank_you"),)
    if isinstance(told.verdict, Go):
        return View(head, (write,))
    until = when(told.verdict.until, zone, local(now, zone).date())
    hold = f"To ask for an update, hold until {until}. {e(short(_sentence(told.verdict.because), 300))}"
    return View(lines(head, hold), (write, _hold_keys(case_id, told.verdict, "check_in")))


def _sentence(words: str) -> str:
    words = words.strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")
