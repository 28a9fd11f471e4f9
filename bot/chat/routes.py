"""The table of contents: which update goes to which handler.

A handler reads the update, calls one service and renders one reply; everything runs inside the
transaction that also marks the update as done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.chat.buttons import Do, Tap, parse
from bot.chat.handlers import admin, asked, cases, pages, places, settings, tapped, texts, typed
from bot.chat.talk import Talk, Tools
from bot.chat.views import pages as words
from bot.places import guess_zone
from bot.services import account
from bot.services.desk import UNKNOWN_ZONE, Desk
from bot.services.ports import Almanac, Handling, Outgoing, Unit
from bot.services.taps import StaleTap

log = logging.getLogger(__name__)

COMMANDS: Final[dict[str, Callable[[Talk, str], None]]] = {
    "start": pages.start,
    "new": typed.new_command,
    "list": pages.list_cases,
    "due": pages.due,
    "record": pages.record,
    "draft": texts.command,
    "check": texts.check,
    "stats": pages.stats,
    "export": pages.export,
    "settings": settings.command,
    "timezone": places.command,
    "pause": settings.pause_command,
    "privacy": pages.privacy,
    "delete_me": pages.delete_me,
    "cancel": pages.cancel,
    "help": pages.help_page,
    "admin": admin.status,
}

TAPS: Final[dict[Do, Callable[[Talk, Tap], None]]] = {
    Do.UNDO: tapped.undo,
    Do.EDIT: cases.edit,
    Do.FIX: asked.fix,
    Do.CARD: cases.show_card,
    Do.RECORD: cases.show_record,
    Do.TIMELINE: cases.show_timeline,
    Do.KINDS: cases.kinds,
    Do.CLOSE: cases.stand,
    Do.REOPEN: cases.stand,
    Do.FORGET: cases.forget,
    Do.KEEP_WAITING: cases.keep_waiting,
    Do.CALLS: cases.calls,
    Do.SENT: tapped.sent,
    Do.BY: tapped.by,
    Do.COVERS: tapped.covers,
    Do.LATER: tapped.later,
    Do.AT: tapped.put_off,
    Do.TYPE_TIME: tapped.type_time,
    Do.SKIP_NUDGE: tapped.skip,
    Do.BACK: tapped.back,
    Do.OPEN: tapped.open_nudge,
    Do.CALL_INSTEAD: tapped.call_instead,
    Do.CALL_WENT: tapped.call_went,
    Do.DRAFT: cases.write,
    Do.OVERRIDE: cases.override,
    Do.REMIND: cases.remind_then,
    Do.WORDINGS: lambda talk, tap: texts.wordings(talk, tap.id),
    Do.DRAFT_BACK: lambda talk, tap: texts.back(talk, tap.id),
    Do.REWORD: lambda talk, tap: texts.reword(talk, tap.id, tap.arg),
    Do.OWN: lambda talk, tap: texts.own(talk, tap.id),
    Do.DRAFT_SENT: tapped.draft_sent,
    Do.DRAFT_UNSENT: tapped.draft_unsent,
    Do.FILL: lambda talk, tap: texts.fill(talk, tap.id, tap.arg),
    Do.APPLY_TEXT: lambda talk, tap: texts.apply_to_text(talk, tap.id),
    Do.APPLY: lambda talk, tap: texts.apply(talk, tap.id),
    Do.SKIP: asked.skip,
    Do.ANSWER: asked.answer,
    Do.WHICH: asked.which,
    Do.NOTE: asked.keep_note,
    Do.CONFIRM: asked.confirm,
    Do.DISMISS: asked.dismiss,
    Do.ZONE: asked.zone,
    Do.ZONE_OTHER: asked.another_zone,
    Do.SETTINGS: lambda talk, tap: settings.section(talk, tap.arg),
    Do.SET: lambda talk, tap: settings.chosen(talk, tap.arg),
    Do.PAUSE: lambda talk, tap: settings.paused(talk, tap.id),
    Do.EXPORT: asked.export,
    Do.ERASE: asked.erase,
    Do.KEEP_DATA: asked.keep_data,
}


@dataclass(frozen=True, slots=True)
class Router:
    """`allowed`: the Telegram ids that may use the bot; empty for everybody. `default_zone` is what the
    operator says people are in; `machine_zone` where the bot runs, the last guess of all."""

    almanac: Almanac
    tools: Tools
    allowed: Collection[int] = ()
    default_zone: str | None = None
    machine_zone: str | None = None

    def dispatch(self, handling: Handling, now: datetime) -> Desk | None:
        """Handle one stored update within its transaction; the desk it was handled at, if at any."""
        update = Update.de_json(handling.update.payload, None)
        if update.callback_query:
            return self._tap(handling, update.callback_query, now)
        message = update.message or update.edited_message
        if message:
            return self._message(handling, message, now, edited=update.message is None)
        return None  # blocking shows when something is sent, returning when something is typed

    def _message(self, handling: Handling, message: Message, now: datetime, *, edited: bool) -> Desk | None:
        if message.chat.type != Chat.PRIVATE:
            if message.text and message.text.startswith("/"):
                handling.answer_without_person(_plain(words.private_only().payload()))
            return None
        user = message.from_user
        if user is None or user.is_bot:
            return None
        if not self._may(user):
            handling.answer_without_person(_plain(words.not_allowed().payload()))
            return None
        talk = self._talk(handling, user, message.chat.id, now)
        account.returned(talk.desk)
        talk.message_id = message.message_id
        _route_message(talk, message, edited=edited)
        if message.text and not edited:
            places.ask_traveller(talk)
        tapped.settle_overtaken(talk)
        return talk.desk

    def _tap(self, handling: Handling, query: CallbackQuery, now: datetime) -> Desk | None:
        if query.message is None or query.message.chat.type != Chat.PRIVATE or not self._may(query.from_user):
            return None
        talk = self._talk(handling, query.from_user, query.message.chat.id, now)
        talk.message_id, talk.query_id = query.message.message_id, query.id
        tap = parse(query.data or "")
        try:
            if tap is None:
                raise StaleTap
            TAPS[tap.do](talk, tap)
        except StaleTap as stale:
            talk.toast(words.stale(stale.state))
        talk.toast()
        tapped.settle_overtaken(talk)
        return talk.desk

    def _may(self, user: User) -> bool:
        return not self.allowed or user.id in self.allowed

    def _talk(self, handling: Handling, user: User, chat_id: int, now: datetime) -> Talk:
        assumed = self._assumed_zone(user.language_code or "")
        unit: Unit = handling.unit(
            telegram_id=user.id,
            chat_id=chat_id,
            name=user.full_name,
            language_code=user.language_code or "",
            assumed_zone=None if assumed == UNKNOWN_ZONE else assumed,
        )
        desk = Desk(unit, now, self.almanac, assumed)
        return Talk(desk, self.tools, handling.answer_without_person)

    def _assumed_zone(self, language_code: str) -> str:
        if self.default_zone:
            return self.default_zone
        guess = guess_zone(language_code)
        return guess.zone if guess else self.machine_zone or UNKNOWN_ZONE


def _route_message(talk: Talk, message: Message, *, edited: bool) -> None:
    said = message.text or message.caption
    if message.contact:
        return typed.contact(talk, message.contact)
    if message.location:
        return places.shared(talk, message.location.latitude, message.location.longitude)
    if said is None:
        return talk.say(words.not_text(_kind(message)))
    if said.startswith("/") and not (edited and said.startswith("/new")):  # what /new did is put back first
        return _command(talk, said)
    if edited:
        return typed.edited(talk, said)
    if message.forward_origin:
        return typed.passed_on(talk, said)
    reply_to = message.reply_to_message.message_id if message.reply_to_message else None
    return typed.text(talk, said, reply_to)


def _command(talk: Talk, said: str) -> None:
    """ "/record@afterword_bot Acme" is the command and what stands behind it."""
    first, _, rest = said.strip().partition(" ")
    name = first[1:].partition("@")[0].lower()
    handler = COMMANDS.get(name)
    if handler is None:
        return talk.say(words.unknown_command(name))
    return handler(talk, rest.strip())


def _kind(message: Message) -> str:
    if message.sticker:
        return "sticker"
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.photo or message.video:
        return "photo"
    if message.document:
        return "document"
    return ""


def _plain(payload: dict[str, object]) -> Outgoing:
    return Outgoing(method="sendMessage", payload=payload)
