"""Nudges: who, what, why now; and the suggested text alone in a message of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat.buttons import Do
from bot.chat.views.after import logged_line, undo_key
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
    moment_words,
    names,
    short,
)
from bot.chat.views.card import about_task, interview_line, nudge_words, short_name, title, what_is_known
from bot.chat.views.reassurance import AVERAGE_DAYS, UNANSWERED
from bot.domain.interviews import last_if_missed, unthanked
from bot.domain.localtime import local, zone_of
from bot.domain.models import (
    CallOutcome,
    Case,
    Contact,
    FollowUp,
    Interview,
    Method,
    Nudge,
    NudgeKind,
    Person,
)
from bot.domain.snooze import Offer
from bot.places.phones import show_phone
from bot.writing.drafts import DraftKind

HEADS: dict[NudgeKind, str] = {
    NudgeKind.PREPARE: "🎯 Your interview is coming up",
    NudgeKind.DEBRIEF: "📝 How did it go? One minute now makes a better note",
    NudgeKind.THANK_YOU: "✉️ Time to say thank you",
    NudgeKind.MATERIALS: "📎 Time to send what you promised",
    NudgeKind.CHECK_IN: "✉️ A good moment to ask for an update",
    NudgeKind.SECOND_CHECK_IN: "✉️ You may ask once more",
    NudgeKind.CALL_REQUEST: "📞 Time to ask when a call would suit them",
    NudgeKind.CALL: "📞 Your call is now",
    NudgeKind.CALL_OUTCOME: "📞 How did the call go?",
    NudgeKind.CLOSING: "🤝 Time for a closing note",
    NudgeKind.PATIENCE: "🕰 Time to take stock",
    NudgeKind.OFFER_LEVERAGE: "⏰ Worth telling them about your deadline",
    NudgeKind.REMINDER: "⏰ Your reminder",
    NudgeKind.NO_SHOW: "😕 About the interview that did not happen",
}
#: What a written nudge can be answered with, in the order people use them.
WRITTEN = (Method.EMAIL, Method.LINKEDIN, Method.PHONE, Method.TEXT)
METHOD_LABELS: dict[Method, str] = {
    Method.EMAIL: "E-mail",
    Method.LINKEDIN: "LinkedIn",
    Method.PHONE: "Phone",
    Method.TEXT: "Text",
}
OUTCOME_LABELS: dict[CallOutcome, str] = {
    CallOutcome.REACHED: "Reached",
    CallOutcome.VOICEMAIL: "Voicemail",
    CallOutcome.NO_ANSWER: "No answer",
    CallOutcome.WILL_CALL_BACK: "They’ll call back",
}
#: The code of "the next working morning" beside those of the offered times.
WORKING_MORNING = "work"
PATIENCE_FIGURES = (
    f"Silence is normal: hiring takes {AVERAGE_DAYS} days on average in the US, 53.8 in government (Glassdoor, "
    f"2017), and {UNANSWERED} got no answer after an interview (CareerBuilder, 2013)."
)


def nudge(
    case: Case,
    due: Nudge,
    *,
    now: datetime,
    zone: str,
    late_by: timedelta | None = None,
    morning: datetime | None = None,
    may_call: bool = False,
) -> View:
    """The nudge itself; its text follows in a message of its own."""
    interview = next((x for x in case.interviews if x.id == due.interview_id), None)
    return View(
        lines(
            b(_head(case, due)),
            title(case),
            *_about(case, due, interview, now, zone),
            _number(case, due),
            i(short(due.reason, 400)),
            PATIENCE_FIGURES if due.kind is NudgeKind.PATIENCE else None,
            i(_late(case.person, now - late_by, now)) if late_by else None,
        ),
        nudge_keys(case, due, morning=morning, may_call=may_call),
    )


def _head(case: Case, due: Nudge) -> str:
    if due.kind in (NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN) and last_if_missed(case):
        return "✉️ A good moment to ask again for a new time"
    return "🎯 Your task is due soon" if about_task(case, due) else HEADS[due.kind]


def _about(case: Case, due: Nudge, interview: Interview | None, now: datetime, zone: str) -> list[str]:
    """Who it is about; before a round also when it is, and all there is to go through. Of a round that is
    over the reason says the day."""
    if interview is None:
        return []
    if due.kind is NudgeKind.PREPARE:
        return [f"🗓 {interview_line(case, interview, now, zone)}", *what_is_known(case)]
    left = unthanked(case, interview) if due.kind is NudgeKind.THANK_YOU else ()
    people = names(c.name for c in left or case.who_was_at(interview.id))
    return [f"👤 {e(short(people, 200))}"] if people else []


def called(case: Case, due: Nudge) -> Contact | None:
    """Who the call card is about, where a number is known."""
    if due.kind is not NudgeKind.CALL:
        return None
    call = next((c for c in case.calls if c.id == due.subject_id), None)
    return next((c for c in case.contacts if call and c.id == call.contact_id and c.phone), None)


def _number(case: Case, due: Nudge) -> str | None:
    """The number, which phones turn into a link by themselves."""
    contact = called(case, due)
    return f"☎️ {e(contact.name)}: {e(show_phone(contact.phone))}" if contact else None


def _late(person: Person, due: datetime, now: datetime) -> str:
    """Why it comes now and not when it was due."""
    ends = person.paused_until if person.paused else None
    if ends and due < ends <= now:
        return "It waited for the end of your pause, and still makes sense."
    zone = zone_of(person)
    return (
        f"This is late: it was due {moment_words(due, zone, local(now, zone).date())}. It still makes sense."
    )


def nudge_keys(
    case: Case, due: Nudge, *, morning: datetime | None = None, may_call: bool = False
) -> tuple[tuple[Key, ...], ...]:
    """2 to 4 buttons, a safe way out always. `morning`: before days off, the next working morning;
    `may_call`: a week of silence is over, so a call may be arranged instead of writing."""
    skip = key("Skip", Do.SKIP_NUDGE, due.id)
    later = key("⏰ Later", Do.LATER, due.id)
    if morning is not None and due.kind is NudgeKind.THANK_YOU:
        there = local(morning, zone_of(case.person))
        later = key(f"⏰ {there:%A} {clock(there.time())}", Do.AT, due.id, WORKING_MORNING)
        return ((key("✅ Sent", Do.SENT, due.id), skip), (later,))
    if due.kind is NudgeKind.CALL_OUTCOME:
        outcomes = [key(label, Do.CALL_WENT, due.id, o.value) for o, label in OUTCOME_LABELS.items()]
        return (tuple(outcomes[:2]), tuple(outcomes[2:]))
    if due.kind is NudgeKind.DEBRIEF:
        return ((later, skip),)
    if due.kind in (NudgeKind.PREPARE, NudgeKind.CALL):
        return ((key("👍 Got it", Do.SKIP_NUDGE, due.id), later),)
    if due.kind is NudgeKind.REMINDER:
        return ((key("👍 Done", Do.SKIP_NUDGE, due.id), later),)
    if due.kind is NudgeKind.PATIENCE:
        app = case.application.id
        return (
            (key("Keep waiting", Do.KEEP_WAITING, app), key("✍️ Final note", Do.DRAFT, app, "closing")),
            (key("Close the case", Do.CLOSE, app),),
        )
    row = (key("✅ Sent", Do.SENT, due.id), later, skip)
    if may_call:
        return (row, (key("📞 Arrange a call", Do.CALL_INSTEAD, due.id),))
    return (row,)


def several(due: Sequence[tuple[Case, Nudge]], late: int = 0) -> View:
    """Several at once, so many of them `late`: one message, a button for each."""
    rows = [(key(short(f"{short_name(c, 28)}: {nudge_words(c, n)}", 60), Do.OPEN, n.id),) for c, n in due]
    how_many = "They come" if late == len(due) else "Some come"
    told = i(f"{how_many} late, and still make sense.") if late else None
    return View(lines(b(f"{len(due)} things for today"), told, "Tap one to open it."), tuple(rows))


def how_sent(
    case: Case, due: Nudge, entries: tuple[FollowUp, ...], now: datetime, after: str | None, change_id: int
) -> View:
    """It is logged; the way it went may be told, too."""
    keys = [key(METHOD_LABELS[m], Do.BY, due.id, f"{m.value}:{change_id}") for m in WRITTEN]
    return View(
        lines(logged_line(case, entries, now), after, "How did you do it?"),
        (tuple(keys[:2]), tuple(keys[2:]), undo_key(change_id)),
    )


def how_called(case: Case, due: Nudge) -> View:
    """ "Done", said of a call: how it went, or by which way else it was done."""
    back = key("‹ Back", Do.BACK, due.id)
    return View(f"{b(HEADS[due.kind])}\n{title(case)}\nHow did you do it?", method_keys(Do.BY, due.id, back))


def method_keys(do: Do, row_id: int, back: Key) -> tuple[tuple[Key, ...], ...]:
    """A button for each way to write, and the way back."""
    methods = tuple(key(METHOD_LABELS[m], do, row_id, m.value) for m in WRITTEN)
    return (methods[:2], methods[2:], (back,))


def later_keys(due: Nudge, offers: Sequence[Offer], zone: str) -> View:
    """After *Later*: the offered times."""
    keys = [key(_offer_label(o, zone), Do.AT, due.id, o.code) for o in offers]
    rows = [tuple(keys[n : n + 2]) for n in range(0, len(keys), 2)]
    back = (key("Type a time", Do.TYPE_TIME, due.id), key("‹ Back", Do.BACK, due.id))
    return View("", (*rows, back))


def _offer_label(offer: Offer, zone: str) -> str:
    return f"{offer.label} ({clock(local(offer.until, zone).time())})"


def settled(
    case: Case, entries: tuple[FollowUp, ...], now: datetime, after: str | None, keys: tuple[Key, ...]
) -> View:
    """Logged: what, when, how, to whom."""
    return View(lines(logged_line(case, entries, now), after), (keys,))


def voicemail_keys(case: Case) -> tuple[Key, ...]:
    """Words for the machine, where nobody answered."""
    return (key("📼 Voicemail words", Do.DRAFT, case.application.id, DraftKind.VOICEMAIL.value),)


def which_no_call(case: Case, after: str | None) -> View:
    """ "No call": nobody rang, or none is wanted?"""
    told = (
        f"{title(case)}: if they did not ring, nothing needs to be noted. If they want no calls, or you would "
        "rather make none, tap below."
    )
    return View(lines(told, after), ((key("🔕 No calls", Do.CALLS, case.application.id, "0"),),))


def passed(case: Case, due: Nudge, after: str | None, keys: tuple[Key, ...]) -> View:
    """Skipped, or done where there is nothing to log."""
    if due.kind in (NudgeKind.PREPARE, NudgeKind.CALL):
        done = f"👍 Good luck: {title(case)}"
    else:
        word = "👍 Done" if due.kind is NudgeKind.REMINDER else "⏭ Skipped"
        done = f"{word}: {nudge_words(case, due)} · {title(case)}"
    return View(lines(done, after), (keys,))


def put_off(case: Case, due: Nudge, until_words: str, keys: tuple[Key, ...]) -> View:
    return View(f"⏰ Later: {nudge_words(case, due)} · {title(case)}, {until_words}", (keys,))


def closed(case: Case, undo: tuple[Key, ...]) -> View:
    return View(
        f"▫️ Closed: {title(case)}. No more nudges about it.",
        ((*undo, key("Open again", Do.REOPEN, case.application.id)),),
    )


def waiting(case: Case, undo: tuple[Key, ...]) -> View:
    until = case.application.keep_waiting_until
    day = f" until {day_words(until)}" if until else ""
    return View(f"🌿 Waiting{day}: {title(case)}. I’ll stay quiet about it.", (undo,))


def edit_keys(case: Case) -> View:
    """What can be put right by a tap; everything else in words."""
    app = case.application
    calls = (
        key("🔔 Calls welcome", Do.CALLS, app.id, "1")
        if app.no_calls
        else key("🔕 No calls", Do.CALLS, app.id, "0")
    )
    asked_for = {
        "Company": "employer",
        "Role": "role",
        "People": "who",
        "Date": "day",
        "Their date": "promise",
        "Topics": "topics",
    }
    fields = tuple(key(label, Do.FIX, app.id, kind) for label, kind in asked_for.items())
    ends = (key("Close the case", Do.CLOSE, app.id), key("🗑 Forget it", Do.FORGET, app.id))
    return View("", (fields[:3], fields[3:], (calls,), ends))


def forgotten(case: Case, undo: tuple[Key, ...]) -> View:
    return View(f"🗑 Forgotten: {title(case)}. It is off the record.", (undo,))


def overtaken(case: Case, due: Nudge) -> View:
    """Shown, and done or no longer needed since."""
    return View(f"✔️ Settled: {nudge_words(case, due)} · {title(case)}")
