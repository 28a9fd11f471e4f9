"""For whoever runs the bot."""

from __future__ import annotations

from bot.chat.talk import Talk
from bot.chat.views import admin as views, pages


def status(talk: Talk, said: str) -> None:
    """/admin; to everybody else it is no command at all."""
    look = talk.tools.status
    if look is None or talk.person.telegram_id not in talk.tools.admins:
        return talk.say(pages.unknown_command("admin"))
    return talk.say(views.status(look(), talk.now, talk.zone))
