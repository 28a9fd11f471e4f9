"""Drafts and what the proofreader found in the person's own text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.chat.buttons import Do
from bot.chat.views.base import Key, View, b, copy_key, e, fits, i, key, lines, short, when
from bot.chat.views.card import title
from bot.chat.views.nudges import method_keys
from bot.chat.views.rounds import interview_when
from bot.domain.endings import accepted, offered
from bot.domain.interviews import all_missed, last_if_missed, meetings_ahead, none_held_yet
from bot.domain.localtime import local
from bot.domain.models import ApplicationStatus, Case, Draft, Tone
from bot.domain.pressure import Hold
from bot.services.drafting import gaps
from bot.services.told import DraftWanted
from bot.writing.compose_links import gmail_link, outlook_link
from bot.writing.drafts import CHANNEL_LIMIT, SPOKEN, Channel, DraftKind
from bot.writing.proofread.findings import Finding

KIND_WORDS: dict[DraftKind, str] = {
    DraftKind.THANK_YOU: "Thank-you",
    DraftKind.MATERIALS: "Materials",
    DraftKind.CHECK_IN: "Check-in",
    DraftKind.SECOND_CHECK_IN: "Second check-in",
    DraftKind.CALL_REQUEST: "Ask for a call",
    DraftKind.PHONE_SCRIPT: "Phone script",
    DraftKind.VOICEMAIL: "Voicemail",
    DraftKind.CLOSING: "Closing note",
    DraftKind.REJECTION_ANSWER: "Gracious reply",
    DraftKind.OFFER_ANSWER: "Thanks, answer to come",
    DraftKind.ACCEPTANCE: "Yes, with thanks",
    DraftKind.MORE_TIME: "Ask for more time",
    DraftKind.OFFER_TERMS: "Negotiate the terms",
    DraftKind.OFFER_REFUSAL: "No, with thanks",
    DraftKind.WITHDRAWAL: "Withdrawal",
    DraftKind.EXPEDITE: "Mention a deadline",
    DraftKind.NO_SHOW: "Note on the missed interview",
}
CHANNEL_WORDS: dict[Channel, str] = {
    Channel.EMAIL: "E-mail",
    Channel.LINKEDIN: "LinkedIn",
    Channel.TEXT: "Text",
}
#: What is said rather than sent has no need to stand alone.
SPOKEN_HEADS: dict[DraftKind, str] = {
    DraftKind.PHONE_SCRIPT: "📞 What to say",
    DraftKind.VOICEMAIL: "📼 If it goes to voicemail",
}
#: Kinds offered on request, the likeliest first; those about an outcome come with the outcome.
OFFERED = (
    DraftKind.THANK_YOU,
    DraftKind.CHECK_IN,
    DraftKind.MATERIALS,
    DraftKind.CALL_REQUEST,
    DraftKind.PHONE_SCRIPT,
    DraftKind.VOICEMAIL,
    DraftKind.EXPEDITE,
    DraftKind.CLOSING,
    DraftKind.WITHDRAWAL,
)
#: What is left to write where it is decided.
AFTER_THE_END: dict[ApplicationStatus, tuple[DraftKind, ...]] = {
    ApplicationStatus.OFFER: (
        DraftKind.ACCEPTANCE,
        DraftKind.OFFER_ANSWER,
        DraftKind.MORE_TIME,
        DraftKind.OFFER_TERMS,
        DraftKind.OFFER_REFUSAL,
    ),
    ApplicationStatus.REJECTED: (DraftKind.REJECTION_ANSWER,),
    ApplicationStatus.WITHDRAWN: (DraftKind.WITHDRAWAL,),
}
#: Where nobody came there is a new time to ask for, and no interview to speak of.
_AFTER_A_MISSED_ONE = (DraftKind.NO_SHOW, DraftKind.MATERIALS, DraftKind.EXPEDITE, DraftKind.WITHDRAWAL)
#: Kinds of text that speak of an interview as held.
_SPEAKS_OF_IT = frozenset(
    {DraftKind.THANK_YOU, DraftKind.CHECK_IN, DraftKind.SECOND_CHECK_IN, DraftKind.CLOSING}
)
FINDINGS_SHOWN = 12


def kinds(case: Case) -> View:
    """Which text for this case?"""
    keys = [key(KIND_WORDS[k], Do.DRAFT, case.application.id, k.value) for k in _offered(case)]
    rows = tuple(tuple(keys[n : n + 2]) for n in range(0, len(keys), 2))
    return View(f"What shall I write for {title(case)}?", rows)


def _offered(case: Case) -> tuple[DraftKind, ...]:
    if accepted(case):
        return (DraftKind.ACCEPTANCE,)
    if last_if_missed(case) and case.application.status is ApplicationStatus.ACTIVE:
        return _AFTER_A_MISSED_ONE if all_missed(case) else (DraftKind.NO_SHOW, *OFFERED)
    if case.application.status is ApplicationStatus.WITHDRAWN and offered(case):
        return (DraftKind.OFFER_REFUSAL,)
    return AFTER_THE_END.get(case.application.status, OFFERED)


def draft(case: Case, text: Draft) -> View:
    """The text alone, as a block that a tap copies; subject, address and mail programs on buttons."""
    change = (key("✏️ Reword", Do.WORDINGS, text.id), key("Write my own", Do.OWN, text.id))
    fill = tuple(key(f"➕ {short(gap, 28)}", Do.FILL, text.id, kind) for gap, kind in gaps(text.body).items())
    rows = (fill[:3], _mail_keys(case, text), change)
    head = f"{b(SPOKEN_HEADS[DraftKind(text.kind)])}\n" if DraftKind(text.kind) in SPOKEN_HEADS else ""
    return View(f"{head}<pre>{e(text.body)}</pre>", tuple(row for row in rows if row))


def on_the_phone(told: DraftWanted, now: datetime, zone: str) -> View:
    """Before the words for a call: calm, and whether now is the moment."""
    best = None
    if isinstance(told.verdict, Hold):
        best = f"The good moment for a call that asks for news is from {when(told.verdict.until, zone, local(now, zone).date())}."
    return View(
        lines(
            f"📞 {title(told.case)}: have this in front of you and read it out, slowly. Nobody minds a pause, and "
            "“Could you say that again, please?” is always fine.",
            best,
        )
    )


def wordings(text: Draft) -> View:
    """After *Reword*: how? Only the buttons change."""
    shorter = (
        key("Shorter", Do.REWORD, text.id, "short"),
        key("Warmer", Do.REWORD, text.id, "warm"),
        key("More formal", Do.REWORD, text.id, "formal"),
    )
    other = (key("Another wording", Do.REWORD, text.id, "other"), key("‹ Back", Do.DRAFT_BACK, text.id))
    channels = () if DraftKind(text.kind) in SPOKEN else _channel_keys(text)
    return View("", tuple(row for row in (shorter, channels, other) if row))


def _mail_keys(case: Case, text: Draft) -> tuple[Key, ...]:
    if text.channel != Channel.EMAIL.value or DraftKind(text.kind) in SPOKEN:
        whole = copy_key("📋 Copy", text.body)
        return (whole,) if whole else ()
    contact = next((c for c in case.contacts if c.id == text.contact_id), None)
    to = contact.email if contact else ""
    found = (
        copy_key("📋 Subject", text.subject),
        copy_key("📋 Address", to) if to else None,
        _link("Gmail", gmail_link(to, text.subject, text.body)),
        _link("Outlook", outlook_link(to, text.subject, text.body)),
    )
    return tuple(k for k in found if k)


def _link(label: str, url: str | None) -> Key | None:
    return Key(label, url=url) if url else None


def _channel_keys(text: Draft) -> tuple[Key, ...]:
    return tuple(
        key(words, Do.REWORD, text.id, channel.value)
        for channel, words in CHANNEL_WORDS.items()
        if channel.value != text.channel
    )


#: A tone chosen for one text is that of the next ones, too.
TONE_CHANGED: dict[Tone, str] = {
    Tone.WARM: "I’ll write in this warm tone from now on.",
    Tone.FORMAL: "I’ll write in this formal tone from now on.",
    Tone.BRIEF: "I’ll keep it brief from now on.",
}


def headline(case: Case, text: Draft) -> View:
    """What the text below is, where no nudge says so."""
    contact = next((c.name for c in case.contacts if c.id == text.contact_id), "")
    to = f" to {e(short(contact, 60))}" if contact else ""
    limit = CHANNEL_LIMIT.get(Channel(text.channel))
    room = f" (at most {limit} characters)" if limit else ""
    kind = DraftKind(text.kind)
    keys = () if kind in SPOKEN else ((key("✅ Sent", Do.DRAFT_SENT, text.id),),)
    return View(f"✍️ {KIND_WORDS[kind]}{to}, {title(case)}{room}. Tap the text to copy it.", keys)


def for_afterwards(case: Case, kind: DraftKind, now: datetime, zone: str) -> View | None:
    """What is to be said before a text that speaks of an interview, where none has been held; else None."""
    today = local(now, zone).date()
    ahead = meetings_ahead(case, now, today)
    if kind not in _SPEAKS_OF_IT or not ahead or not none_held_yet(case, now, today):
        return None
    when_it_is = interview_when(ahead[0], now, zone)
    return View(
        f"Your interview at {title(case)} is still to come ({when_it_is}). Keep this one for afterwards."
    )


def how_sent(text: Draft) -> View:
    """After *Sent* under a headline: by which way? Only the buttons change."""
    return View("", method_keys(Do.DRAFT_SENT, text.id, key("‹ Back", Do.DRAFT_UNSENT, text.id)))


def own_wanted() -> View:
    return View("Write it your way and send it to me. I’ll check it before it goes out.")


def check_hint() -> View:
    return View(f"Put the text behind the command, or reply to it: {i('/check Dear Jane, thank you …')}")


def findings(found: Sequence[Finding], apply: Key, *, engine: bool) -> View:
    """Each finding: the words, why, a suggestion; `apply` is offered where there is something to apply."""
    rules = (
        "" if engine else "\n<i>The spelling engine is not available; I checked with my own rules only.</i>"
    )
    if not found:
        return View("🔎 Nothing found." + rules)
    told = [_finding(f) for f in found[:FINDINGS_SHOWN]]
    more = f"… and {len(found) - FINDINGS_SHOWN} more" if len(found) > FINDINGS_SHOWN else None
    head = "1 thing to look at" if len(found) == 1 else f"{len(found)} things to look at"
    can_apply = any(f.suggestions and not f.whole_message for f in found)
    return View(fits(lines(b(head), *told, more) + rules), ((apply,),) if can_apply else ())


def apply_key(do: Do, row_id: int) -> Key:
    return key("✅ Apply all", do, row_id)


def corrected(text: str) -> View:
    """The corrected text alone, as a block that a tap copies."""
    return View(f"<pre>{e(text)}</pre>")


def _finding(found: Finding) -> str:
    words = f"“{e(short(found.words, 80))}”: " if found.words else ""
    better = found.suggestions[0] if found.suggestions else None
    fix = f" → {b(short(better, 80))}" if better else (" → leave it out" if better == "" else "")
    return f"• {words}{e(short(found.why, 200))}{fix}"
