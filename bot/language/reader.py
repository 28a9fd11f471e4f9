"""Reads a message: the one entrance to everything in this package. Pure: no clock, no network."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.language import clauses, cues, mail, methods, stages
from bot.language import mask
from bot.language.dates import tagger, zones
from bot.language.dates.calendar_dates import Context, Days
from bot.language.dates.tagger import Spot
from bot.language.events import Part, Setting, report, slot_of, tense
from bot.language.intents import Evidence, Reader
from bot.language.names import frames, roles
from bot.language.names.frames import Named, Names
from bot.language.regions import month_first
from bot.language.answers import read_company, read_contacts, read_moment, read_people, read_role, read_topics
from bot.language.text import Message
from bot.language.understanding import Event, Found, Intent, Known, Moment, Span, Understanding

_ORDER = (Intent.OUTCOME_OFFER, Intent.OUTCOME_REJECTION, Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING, Intent.LOG_FOLLOWUP,
          Intent.TIMELINE_UPDATE, Intent.REPLY_RECEIVED, Intent.SNOOZE)


def understand(text: str, *, now: datetime, tz: str, known: Known = Known()) -> Understanding:
    """What `text`, sent at the instant `now` (aware) by a person in the IANA zone `tz`, says."""
    message = Message(text)
    zone = zones.zone_named(tz) or ZoneInfo("UTC")
    local = now.astimezone(zone).replace(tzinfo=None)
    setting = Setting(message, local, zone, month_first(tz, known.country))
    blocked = bytearray(len(message.low) + 1)
    for start, end in mask.dateless(message.low):
        blocked[start:end] = b"\x01" * (end - start)
    letter = mail.find(message)
    jobs = roles.find(message, bytearray(len(message.low) + 1))
    names = frames.find(message, known.companies, known.people, [(job.first, job.last) for job in jobs if job.score >= 2])
    for named in (*names.companies, *names.people):
        blocked[named.start : named.end] = b"\x01" * (named.end - named.start)
    spots = tagger.find(message, blocked)
    spans = [(n.start, n.end) for n in (*names.companies, *names.people)] + [(s.start, s.end) for s in spots]
    pieces = clauses.cut(message, spans)
    clauses.place(pieces, list(cues.book().find(message)))
    weigher = Reader(message, {i for n in (*names.companies, *names.people) for i in range(n.first, n.last)})
    parts = [Part(piece, weigher.weigh(piece)) for piece in pieces]
    for spot in spots:
        _part_at(parts, spot.start).spots.append(spot)
    for named in names.companies:
        part = _part_at(parts, named.start)
        if part.company is None or named.score > part.company.score:
            part.company = named
    if letter is not None:
        _heed_mail(letter, names, message)
    best = max(names.companies, key=lambda n: (n.score, -n.start), default=None)
    for part in parts:
        part.kind = report(part, setting, best is not None)
    events = _events(parts, setting, names, jobs, best, letter)
    return Understanding(text, tuple(events))


def _part_at(parts: list[Part], place: int) -> Part:
    return next((part for part in reversed(parts) if part.clause.start <= place), parts[0])


def _heed_mail(letter: mail.Mail, names: Names, message: Message) -> None:
    if letter.greeted:
        names.people[:] = [p for p in names.people if not (letter.greeted.start <= p.start < letter.greeted.end)]
    index_of = {t.start: i for i, t in enumerate(message.tokens)}
    if letter.signed and letter.signed.start in index_of:
        names.people[:] = [p for p in names.people if not (letter.signed.start <= p.start < letter.signed.end)]
        first = index_of[letter.signed.start]
        names.people.append(Named(first, first + 1, letter.signed.start, letter.signed.end, 4))
    if letter.company:
        first = index_of.get(letter.company.start, 0)
        names.companies[:] = [c for c in names.companies if not (letter.company.start <= c.start < letter.company.end)]
        names.companies.append(Named(first, first + 1, letter.company.start, letter.company.end, 4.5))


def _events(parts: list[Part], setting: Setting, names: Names, jobs: list[roles.Role], best: Named | None, letter: mail.Mail | None) -> list[Event]:
    return [_event(parts, setting, names, jobs, best)]


def _event(parts: list[Part], setting: Setting, names: Names, jobs: list[roles.Role], best: Named | None) -> Event:
    message = setting.message
    kinds = [part.kind for part in parts if part.kind]
    intent = next((i for i in _ORDER if i in kinds), Intent.OTHER)
    if Intent.SNOOZE in kinds:
        intent = Intent.SNOOZE
    fields: dict[str, object] = {}
    _dates(parts, setting, intent, fields)
    if best:
        fields["company"] = Found(message.text[best.start : best.end], Span(best.start, best.end), min(1.0, best.score / 4))
    job = max((j for j in jobs if j.score >= 2), key=lambda j: (j.score, -j.start), default=None)
    if job:
        fields["role"] = Found(message.text[job.start : job.end], Span(job.start, job.end))
    fields["people"] = tuple(Found(message.text[p.start : p.end], Span(p.start, p.end)) for p in names.people)
    if intent in (Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING, Intent.OUTCOME_OFFER, Intent.OUTCOME_REJECTION):
        stage = stages.best(stages.find(message))
        if stage:
            fields["stage"] = stage
    if intent is Intent.LOG_FOLLOWUP:
        part = next(p for p in parts if p.evidence.follow)
        how = methods.of(message, part.evidence.follow or [], part.clause.start, part.clause.end)
        if how:
            fields["method"] = Found(how[0], Span(how[1], how[2]))
    return Event(intent, **fields)  # type: ignore[arg-type]


def _dates(parts: list[Part], setting: Setting, intent: Intent, fields: dict[str, object]) -> None:
    inherited = ""
    sentence = -1
    for part in parts:
        if part.clause.sentence != sentence:
            inherited = inherited if inherited == "" else inherited
            sentence = part.clause.sentence
        for spot in part.spots:
            slot = slot_of(spot, part) or inherited
            if not slot:
                slot = {Intent.SNOOZE: "snooze", Intent.LOG_FOLLOWUP: "follow", Intent.TIMELINE_UPDATE: "reply",
                        Intent.INTERVIEW_PAST: "interview", Intent.INTERVIEW_UPCOMING: "interview"}.get(intent, "none")
            _fill(slot, spot, part, setting, intent, fields)
        own = [slot_of(s, part) for s in part.spots]
        if own and own[-1]:
            inherited = own[-1]


def _fill(slot: str, spot: Spot, part: Part, setting: Setting, intent: Intent, fields: dict[str, object]) -> None:
    zone = setting.zone
    if spot.negated:
        return
    if slot == "interview" and intent in (Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING, Intent.OUTCOME_OFFER, Intent.OUTCOME_REJECTION):
        past = True if intent is not Intent.INTERVIEW_UPCOMING else False
        days = spot.days(setting.context(past))
        if days and not days.vague and not days.loose and ("interview_at" not in fields or (intent is Intent.INTERVIEW_UPCOMING and part.clause.has("moved"))):
            fields["interview_at"] = tagger.found_moment(spot, days, zone, first=True)
    elif slot == "reply":
        days = spot.days(setting.context(False))
        if days and intent is not Intent.SNOOZE:
            day = days.day
            if spot.before:
                from datetime import timedelta
                day -= timedelta(days=1)
            fields["reply_by"] = Found(day, Span(spot.start, spot.end), days.sure, days.others)
    elif slot == "follow" and intent is Intent.LOG_FOLLOWUP:
        days = spot.days(setting.context(True))
        if days and not days.loose and not days.vague:
            fields.setdefault("followup_at", tagger.found_moment(spot, days, zone))
    elif slot == "snooze" and intent is Intent.SNOOZE:
        days = spot.days(setting.context(False))
        if days:
            found = tagger.found_moment(spot, days, zone, first=True)
            if days.counted_time and days.at:
                found = Found(Moment(found.value.day, days.at), found.span)
            fields.setdefault("snooze_until", found)
