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
