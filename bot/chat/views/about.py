"""Short answers to talk about the bot itself, or to nobody in particular."""

from __future__ import annotations

from bot.chat.views.base import View


def who_i_am() -> View:
    return View(
        "I’m Afterword, a bot for the days after an interview. I keep the record, remind you at the right hour "
        "and have the words ready. You send them: I never write to an employer. /help shows what you can say."
    )


def you_send() -> View:
    return View("No. I have the words ready and you send them: nothing goes to an employer by itself.")


def costs() -> View:
    return View("Nothing: I never ask for money.")


def languages() -> View:
    return View("Only English so far, sorry.")


def why_i_ask() -> View:
    return View(
        "Your answers go into the notes I write for you, or set the hour at which I remind you. Skip any of them."
    )


def sorry() -> View:
    return View(
        "I’m sorry I was no help. Tell me in a sentence what should be different, say “undo” to take the last "
        "thing back, or /pause to have quiet."
    )


def hard_days() -> View:
    return View(
        "That is hard, and you are not alone in it: interviews often feel worse than they went. Nothing is needed "
        "from you now; I’ll come back when a message is due."
    )


def nerves() -> View:
    return View(
        "That is only natural: it matters to you. It helps to have three things that you want to say on a sheet of "
        "paper, and to breathe out slowly before you begin. For a call, ask me <i>what do I say when I call?</i>"
    )


def goodbye() -> View:
    return View("All the best. I’ll be back when something is due.")


def what_thanks_are() -> View:
    return View(
        "A thank-you note is a short message to the people you met, best within a day: thanks for their time, one "
        "thing you talked about, and that you would like the job. I have it ready when the time comes; "
        "<i>write the thank you</i> shows it now."
    )


def thanks_are_welcome() -> View:
    return View(
        "Yes. A short thank-you is welcome everywhere, at a school or a hospital as in a shop or an office, best "
        "within a day."
    )


def thank_each() -> View:
    return View(
        "Each of them, if you can, in a note of their own: I have one ready for everybody you met, each in other "
        "words. If you have only one address, write to that person and ask to pass your thanks on."
    )


def no_address() -> View:
    return View(
        "Then answer the message in which they invited you, or write on LinkedIn. Who rings the front desk may ask "
        "for the address, too. Once you have it, tell me: <i>Jane’s e-mail is jane@acme.com</i>."
    )


def tips() -> View:
    return View(
        "Before: read what they do, have three things ready that you want to say, and two questions to ask.\n"
        "After: thank them within a day, note what they promised, and wait for the day they named before you ask. "
        "I remind you of each in time."
    )
