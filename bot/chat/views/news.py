"""What was understood, said back: one short message for each thing that changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import singledispatch

from bot.chat.buttons import Do
from bot.chat.views.advice import advised
from bot.chat.views.after import covers_key, logged_line, next_line, undo_key
from bot.chat.views.base import (
    Key,
    View,
    b,
    clock,
    day_words,
    e,
    i,
    key,
    lines,
    names,
    near_day,
    short,
    when,
)
from bot.chat.views.card import contact_words, planned, title
from bot.chat.views.concerns import answered
from bot.chat.views.endings import decided, offers_held
from bot.chat.views.reassurance import reassured
from bot.chat.views.rounds import interview_when
from bot.domain.localtime import local
from bot.domain.models import CallState, Case, Material, NudgeKind, Promise
from bot.domain.named_days import is_absence, is_earliest
from bot.domain.wording import yours
from bot.services import told as news


@singledispatch
def tell(told: object, now: datetime, zone: str, change_id: int | None) -> View:
    """The message for one piece of news."""
    raise TypeError(f"no words for {type(told).__name__}")


def _keys(change_id: int | None, *more: Key) -> tuple[tuple[Key, ...], ...]:
    row = (*undo_key(change_id), *more)
    return (row,) if row else ()


def with_card(told: news.Captured | news.Corrected, shown: View) -> View:
    """The card of the case, and what else there is to say about how it came to be."""
    if isinstance(told, news.Corrected):
        return View("👌 Put right.\n\n" + shown.html, shown.keys)
    if told.open_again:
        return View("⏳ Open again.\n\n" + shown.html, shown.keys)
    if told.interview is None:
        return View(shown.html + "\n\nTell me the day when you know it.", shown.keys)
    return shown


@tell.register
def _(told: news.InterviewChanged, now: datetime, zone: str, change_id: int | None) -> View:
    day = interview_when(told.interview, now, zone)
    words = {
        "moved": f"📅 Moved: {title(told.case)}, now {day}.",
        "back_on": f"📅 Back on: {title(told.case)}, now {day}.",
        "cancelled": f"📅 Cancelled: {title(told.case)}, {day}. I won’t remind you of it.",
        "no_show": f"😕 Noted: nobody turned up for {title(told.case)}. It happens; a short, friendly note "
        "usually gets a new time.",
    }
    note = key("✍️ Short note", Do.DRAFT, told.case.application.id, "no_show")
    at_once = any(n.kind is NudgeKind.NO_SHOW and n.wakes_at <= now for n in planned(told.case))
    more = (note,) if told.what == "no_show" and not at_once else ()
    after = None if at_once else next_line(told.case, now, zone)
    return View(lines(words[told.what], after), _keys(change_id, *more))


@tell.register
def _(told: news.CallAgreed, now: datetime, zone: str, change_id: int | None) -> View:
    at = when(told.call.at, zone, local(now, zone).date())
    who = next((c.name for c in told.case.contacts if c.id == told.call.contact_id), "")
    with_whom = f" with {e(short(who, 60))}" if who else ""
    own = told.call.state is CallState.MEANT
    prepare = (key("✍️ What to say", Do.DRAFT, told.case.application.id, "phone_script"),) if own else ()
    word = "moved to" if told.moved else ("noted for" if own else "agreed for")
    ready = "I’ll be there with the number and the words."
    if told.call.state is CallState.THEIRS:
        ready = "They ring you, and I’ll be there with what to say when you answer."
    return View(f"📞 Call{with_whom} {word} {at}: {title(told.case)}. {ready}", _keys(change_id, *prepare))


@tell.register
def _(told: news.Logged, now: datetime, zone: str, change_id: int | None) -> View:
    extra = (
        f"\n🤝 And they said “{e(short(told.promise.words, 80))}”: {day_words(told.promise.due)}."
        if told.promise
        else ""
    )
    sent = f"\n📎 Sent: {_things(told.sent)}." if told.sent else ""
    to_send = f"\n📎 To send: {_things(told.to_send)}." if told.to_send else ""
    head = logged_line(told.case, told.entries, now)
    keys = _keys(change_id, *covers_key(told.case, told.entries, told.also))
    return View(lines(head + sent + to_send + extra, next_line(told.case, now, zone)), keys)


def _things(materials: Iterable[Material]) -> str:
    return e(short(yours(names(m.what for m in materials)), 200))


def with_opened(view: View, case: Case) -> View:
    """The news, and that its company is new here."""
    company = b(short(case.application.company, 60))
    return View(
        f"{view.html}\n🆕 {company} was not on file, so I opened a case for it. "
        "If you interviewed there, tell me when.",
        view.keys,
    )


@tell.register
def _(told: news.PromiseNoted, now: datetime, zone: str, change_id: int | None) -> View:
    day = day_words(told.promise.due, local(now, zone).date())
    return View(
        lines(
            f"🤝 Noted for {title(told.case)}: {_their_day(told.promise, b(day))}.",
            "I won’t suggest asking before then.",
            next_line(told.case, now, zone),
        ),
        _keys(change_id),
    )


def _their_day(promise: Promise, day: str) -> str:
    words = e(short(promise.words, 120))
    if is_absence(promise):
        return f"“{words}”, so until {day}"
    return f"they said “{words}”, so {'after' if is_earliest(promise) else 'by'} {day}"


@tell.register
def _(told: news.MaterialsNoted, now: datetime, zone: str, change_id: int | None) -> View:
    what = _things(told.materials) or "that is on file already,"
    due = next((m.due for m in told.materials if m.due), None)
    by = f", by {b(day_words(due, local(now, zone).date()))}" if due else ""
    head = f"📎 Noted: {what} to send to {title(told.case)}{by}."
    return View(lines(head, next_line(told.case, now, zone)), _keys(change_id))


@tell.register
def _(told: news.OutcomeNoted, now: datetime, zone: str, change_id: int | None) -> View:
    return decided(told, now, zone, change_id)


@tell.register
def _(told: news.OffersHeld, now: datetime, zone: str, change_id: int | None) -> View:
    return offers_held(told, now, zone)


@tell.register
def _(told: news.RefusalDoubted, now: datetime, zone: str, change_id: int | None) -> View:
    return View(
        f"Did {title(told.case)} say no? If so, I’ll close it.",
        ((key("They said no", Do.CONFIRM, told.question.id), key("Leave it", Do.DISMISS, told.question.id)),),
    )


@tell.register
def _(told: news.DeadlineNoted, now: datetime, zone: str, change_id: int | None) -> View:
    day = near_day(told.day, local(now, zone).date()) + (f", {clock(told.at)}" if told.at else "")
    head = f"⏰ Noted: your answer to {title(told.case)} is due {b(day)}."
    return View(lines(head, next_line(told.case, now, zone)), _keys(change_id))


@tell.register
def _(told: news.ReplyNoted, now: datetime, zone: str, change_id: int | None) -> View:
    return View(
        lines(
            f"📬 Good: {title(told.case)} got back to you. Noted.",
            "If they named a day or asked for something, just tell me.",
            next_line(told.case, now, zone),
        ),
        _keys(change_id),
    )


@tell.register
def _(told: news.Snoozed, now: datetime, zone: str, change_id: int | None) -> View:
    at = when(told.until, zone, local(now, zone).date())
    return View(f"⏰ I’ll remind you of {title(told.case)} on {at}.", _keys(change_id))


@tell.register
def _(told: news.SnoozeNeedsTime, now: datetime, zone: str, change_id: int | None) -> View:
    return View(
        f"When shall I remind you of {title(told.case)}? For example: {i('tomorrow 9am')} or {i('on Monday')}."
    )


@tell.register
def _(told: news.NoteKept, now: datetime, zone: str, change_id: int | None) -> View:
    words = e(short(told.words, 300))
    return View(
        f"🗒 Noted for {title(told.case)}: {words}\nIt stays on the card and goes into no letter.",
        _keys(change_id),
    )


@tell.register
def _(told: news.FeedbackKept, now: datetime, zone: str, change_id: int | None) -> View:
    return View(
        f"🗒 Their feedback, kept for {title(told.case)}: {e(short(told.words, 300))}", _keys(change_id)
    )


@tell.register
def _(told: news.ContactKept, now: datetime, zone: str, change_id: int | None) -> View:
    return View(
        f"👤 Noted for {title(told.case)}: {e(short(contact_words(told.contact), 200))}", _keys(change_id)
    )


@tell.register
def _(told: news.Advice, now: datetime, zone: str, change_id: int | None) -> View:
    return advised(told, now, zone)


@tell.register
def _(told: news.Reassured, now: datetime, zone: str, change_id: int | None) -> View:
    return reassured(told, now, zone)


@tell.register
def _(told: news.Answered, now: datetime, zone: str, change_id: int | None) -> View:
    return answered(told, now, zone)


@tell.register
def _(told: news.NothingOnFile, now: datetime, zone: str, change_id: int | None) -> View:
    if told.company is None:
        return View(f"Which company is that about? For example: {i('Acme wrote back')}.")
    company = e(short(told.company, 60))
    return View(
        f"I have nothing on file for {b(short(told.company, 60))} yet. Tell me about the interview, for example: "
        f"<i>I interviewed at {company} yesterday</i>."
    )


@tell.register
def _(told: news.NobodyCalled, now: datetime, zone: str, change_id: int | None) -> View:
    name = b(short(told.name, 60))
    if told.unlogged:
        return View(f"Who is {name}? Say it once more with the name, and I log it for all the others.")
    return View(f"Nobody called {name} is on file. If something else is wrong: ✏️ Edit on the card, or /list.")


@tell.register
def _(told: news.MailRead, now: datetime, zone: str, change_id: int | None) -> View:
    who = f"from {b(short(told.company, 60))}" if told.company else "from an employer"
    at = f", {clock(told.at)}" if told.at else ""
    day = f" ({b(day_words(told.day) + at)})" if told.day else ""
    what = {
        "interview": f"an interview{day}",
        "promise": f"an answer by a day they named{day}",
        "offer": "an offer",
        "rejection": "that they decided for somebody else",
        "reply": "a reply",
    }[told.what]
    return View(
        f"This reads like a message {who}. I see {what}. Shall I note it?",
        ((key("✅ Note it", Do.CONFIRM, told.question.id), key("Leave it", Do.DISMISS, told.question.id)),),
    )
