"""The fixed pages: start, help, privacy, deletion, and what is said to input that is no sentence."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.buttons import Do
from bot.chat.views.base import UNDO, View, b, counted, e, i, key, short
from bot.chat.views.card import told_apart
from bot.domain.models import Case, NudgeState, Question
from bot.services.foreign import looks_foreign

#: Registered with Telegram, in the order of the menu.
COMMANDS: tuple[tuple[str, str], ...] = (
    ("new", "Tell me about an interview"),
    ("list", "All your cases"),
    ("due", "What is due now and next"),
    ("record", "What was sent and said, by company"),
    ("draft", "Write a message for a case"),
    ("check", "Proofread your own text"),
    ("stats", "Your numbers"),
    ("export", "Everything as CSV, JSON and calendar"),
    ("settings", "Hours, tone, pace"),
    ("timezone", "Where you are"),
    ("pause", "No nudges for a while"),
    ("privacy", "What is kept, and where"),
    ("delete_me", "Erase everything"),
    ("cancel", "Drop the open question"),
    ("help", "What you can say"),
    ("start", "Begin"),
)
DESCRIPTION = (
    "I help you follow up after job interviews: I remember who, when and what was said, and nudge you at the "
    "right hour with the message already written. I never write to an employer myself."
)
SHORT_DESCRIPTION = "Follow up after job interviews: the right message at the right hour."


def start(name: str) -> View:
    hello = f"Hello {e(short(name, 40))}. " if name else ""
    return View(
        f"{hello}I help you follow up after interviews, at the right hour and with the words ready.\n"
        "Just tell me in one sentence:\n"
        "<i>I interviewed at Acme today with Jane Doe for the Backend Engineer role</i>"
    )


def help_page() -> View:
    return View(
        "<b>Tell me in your own words</b>\n"
        "• <i>I interviewed at Acme this morning with Jane Doe</i>\n"
        "• <i>Final round at Globex next Tuesday 10am</i>\n"
        "• <i>They said I’d hear by next Friday</i>\n"
        "• <i>Emailed Jane at Acme last night</i>\n"
        "• <i>Acme wrote back</i> · <i>Acme rejected me</i> · <i>I got the offer</i>\n"
        "• <i>Remind me on Monday</i> · <i>Can I call them?</i>\n"
        "• <i>No, it was Tuesday</i> · <i>No, I meant Globex</i> · <i>It’s Jane Smith, not Doe</i>: or edit your own "
        "message\n"
        "• <i>Note: she likes climbing</i> · <i>Make it shorter</i> · <i>Undo</i>\n\n"
        "Reply to one of my messages to talk about that case. Forward or paste a mail from an employer and I’ll "
        "suggest what to note.\n\n"
        "<b>Commands</b>\n" + "\n".join(f"/{name} {e(what)}" for name, what in COMMANDS if name != "start")
    )


def privacy(*, encrypted: bool, model: str | None) -> View:
    rest = (
        "Personal text is encrypted in the database." if encrypted else "It is not encrypted in the database."
    )
    polish = (
        f"One thing is sent on: most texts I write for you go to a language model at {e(model)} to be polished, with "
        "what you told me for them: names, company, role, topics, strengths. What it keeps is up to whoever runs it. "
        "Texts you write yourself are not sent."
        if model
        else "No language model and no other service reads your messages."
    )
    return View(
        "<b>What is kept</b>\n"
        "Your Telegram id and name, your time zone and settings, and what you tell me about interviews, people "
        "and messages. A shared location is turned into a time zone and not kept.\n\n"
        "<b>Where</b>\nIn the database of whoever runs this bot"
        + (". " if model else ", and nowhere else. ")
        + rest
        + " "
        + polish
        + "\n\n"
        "<b>For how long</b>\nUntil you say /delete_me. Messages as they arrived are dropped after 14 days, and what "
        "Undo needs after 60.\n\n"
        "<b>Who sees it</b>\nOnly you, and the person who runs this bot. Telegram carries the messages, as it does "
        "in any chat with a bot. I never write to an employer.\n\n"
        "/export gives you everything, /delete_me erases it."
    )


def erase_confirm(cases: int) -> View:
    what = (
        f"{counted(cases, 'case')} with everything in {'it' if cases == 1 else 'them'}, and your settings"
        if cases
        else "your settings"
    )
    return View(
        f"This erases {what}, for good. Would you like a copy first?",
        (
            (key("📦 Export first", Do.EXPORT, 0, "all"),),
            (key("Keep everything", Do.KEEP_DATA), key("🗑 Erase it all", Do.ERASE)),
        ),
    )


def erased() -> View:
    return View(
        "Everything of yours is erased. If you ever want to start again, just write to me. All the best."
    )


def kept() -> View:
    return View("Nothing was erased.")


def cancelled(had_question: bool) -> View:
    return View("Dropped. What’s next?" if had_question else "There is nothing to cancel.")


def new_hint() -> View:
    return View(f"Tell me in one sentence, for example: {i('I interviewed at Acme today with Jane Doe')}.")


def put_right(change_id: int) -> View:
    """Something noted is wrong, and what is right could not be read."""
    return View(
        "Then let’s put it right. Take back what I noted last, or say it in a sentence: <i>they said Friday</i>, "
        "<i>it was Tuesday</i>, <i>the role is Team Lead</i>.",
        ((key(UNDO, Do.UNDO, change_id),),),
    )


def only_applied() -> View:
    """An application without an interview."""
    return View(
        "I come in with the interview: applications alone I don’t follow. A short note after a week or two is "
        "fine; and when they invite you, tell me, for example: <i>interview at Acme on Tuesday at 3pm</i>."
    )


def not_understood(said: str, asked: Question | None = None, cases: Sequence[Case] = ()) -> View:
    """With a question, the words can be kept as a note with one of the cases."""
    why = "I only read English" if looks_foreign(said) else "I’m not sure what to do with that"
    told = (
        f"{why}. Tell me what happened, for example: "
        "<i>I interviewed at Acme today</i>, <i>they said next Friday</i> or <i>Acme wrote back</i>. "
        "/help shows more."
    )
    if asked is None:
        return View(told)
    keys = (
        (key(f"🗒 Note it for {name}", Do.NOTE, asked.id, str(c.application.id)),)
        for c, name in zip(cases, told_apart(cases), strict=True)
    )
    return View(told, tuple(keys))


#: What was last noted is off the record again.
UNDONE = "↩️ Undone."
SETTINGS_UNDONE = "↩️ Undone: your settings are as they were before."


def undo_hint() -> View:
    return View(
        "There is nothing left that I can undo in one go. Tell me what is right instead, for example: "
        "<i>no, it was Tuesday</i>."
    )


def chosen(said: str) -> View:
    """ "Which one do you mean?" was answered in words."""
    return View(f"👌 {e(short(said, 60))}")


def acknowledged() -> View:
    return View("👌 I’m here when there is news.")


def signed(name: str) -> View:
    return View(f"✍️ Your messages are signed {b(short(name, 80))} from now on.")


def own_number_kept(number: str) -> View:
    return View(f"📞 {b(number)} stands in your voicemails from now on.")


def greeting(name: str) -> View:
    hello = f"Hello {e(short(name, 40))}! " if name else "Hello! "
    return View(hello + "Had an interview, or news from one? Tell me in one sentence.")


def welcome() -> View:
    return View("You’re welcome. Good luck!")


def not_text(kind: str) -> View:
    words = {
        "sticker": "Nice one. I can only read text, though: tell me what happened in a sentence.",
        "voice": "I can’t listen to voice messages. Please type it: one sentence is enough.",
        "photo": "I can’t read pictures. Paste the text, and I’ll suggest what to note.",
        "document": "I can’t open files. Paste the text, and I’ll suggest what to note.",
    }
    return View(words.get(kind, "I can only read text. Tell me what happened in a sentence."))


def whose_contact() -> View:
    """A contact was shared, and no case or several could be meant."""
    return View(
        "Thank you. To keep a person with a case, tell me like this: <i>I met Jane Doe at Acme</i>. "
        "Then share the contact again."
    )


def private_only() -> View:
    return View("I only work in a private chat, because this is personal. Please write to me there.")


def not_allowed() -> View:
    return View("This bot is private. You can run your own: it is open source.")


def poisoned() -> View:
    return View(
        "Sorry, I could not handle one of your messages. It is kept, and whoever runs this bot can see what went "
        "wrong. Please try saying it another way."
    )


def unknown_command(name: str) -> View:
    return View(f"I don’t know /{e(short(name, 32))}. /help shows what I can do.")


def place_at_sea() -> View:
    return View("I couldn’t tell the time zone there. Please type the nearest city.")


def export_sent(cases: int) -> View:
    return View(
        f"Everything I have: {counted(cases, 'case')}. The CSV lists what was sent and heard, the JSON holds all of "
        "it, the calendar file the interviews and nudges."
    )


def cannot_redo() -> View:
    return View(
        "You have told me more since, so I left everything as it was. Tell me what to put right, for example: "
        "<i>no, it was Tuesday</i> or <i>the role is Staff Engineer</i>."
    )


def stale(state: NudgeState | None) -> str:
    """The toast for a tap on something that is no longer open."""
    words = {
        NudgeState.DONE: "That is logged already.",
        NudgeState.SKIPPED: "You skipped that one already.",
        NudgeState.PLANNED: "That comes again later.",
        NudgeState.SUPERSEDED: "That no longer applies: things have moved on.",
        NudgeState.EXPIRED: "That one is over.",
    }
    return words.get(state, "That is settled already.") if state else "That is settled already."


def how_long() -> View:
    return View(
        "A rule of thumb: thank them within a day or two. If they named a date, wait for it and two working days more; "
        "if not, five working days. Phone only after a week of silence, and ask first when it suits. "
        "Tell me about an interview, and I’ll keep the time for you."
    )


def flooded() -> View:
    return View("I’m still here, and I’ll get to all of it: one thing at a time.")
