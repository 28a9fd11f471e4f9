"""Attempts in words: what was sent or said, how, to whom and when."""

from __future__ import annotations

from datetime import datetime

from bot.chat.views.base import e, names, near_day, short, when
from bot.domain.localtime import local
from bot.domain.models import Case, Direction, FollowUp, Method, Purpose

PURPOSE_WORDS: dict[Purpose, str] = {
    Purpose.THANK_YOU: "thank-you",
    Purpose.MATERIALS: "materials",
    Purpose.CHECK_IN: "check-in",
    Purpose.CALL_REQUEST: "request for a call",
    Purpose.CALL: "call",
    Purpose.CLOSING: "closing note",
    Purpose.EXPEDITE: "note about your deadline",
    Purpose.NO_SHOW: "note about the missed interview",
    Purpose.ANSWER: "answer",
    Purpose.REPLY: "reply",
    Purpose.OTHER: "message",
}
BY_WORDS: dict[Method, str] = {
    Method.EMAIL: "by e-mail",
    Method.PHONE: "by phone",
    Method.VOICEMAIL: "by voicemail",
    Method.LINKEDIN: "on LinkedIn",
    Method.TEXT: "by text message",
    Method.LETTER: "by letter",
    Method.IN_PERSON: "in person",
}


def what_words(entry: FollowUp) -> str:
    """ "check-in by e-mail", "phone call", "voicemail", "thank-you in person"."""
    if entry.purpose is Purpose.CALL and entry.method in (Method.PHONE, Method.VOICEMAIL):
        return "voicemail" if entry.method is Method.VOICEMAIL else "phone call"
    return PURPOSE_WORDS[entry.purpose] + (f" {BY_WORDS[entry.method]}" if entry.method else "")


def at_words(entry: FollowUp, now: datetime) -> str:
    today = local(now, entry.zone).date()
    if entry.day_only:
        return near_day(local(entry.at, entry.zone).date(), today)
    return when(entry.at, entry.zone, today)


def attempt_words(case: Case, entries: tuple[FollowUp, ...]) -> str:
    """ "thank-you by e-mail to Jane Doe and Bob Stone", "reply from Jane Doe"; escaped."""
    people = {c.id: c.name for c in case.contacts}
    whom = names(people[x.contact_id] for x in entries if x.contact_id in people)
    way = "to" if entries[0].direction is Direction.OUT else "from"
    return what_words(entries[0]) + (f" {way} {e(short(whom, 120))}" if whom else "")
