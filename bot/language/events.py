"""What each event of a message says: its intent, and all that was found for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language import asks, methods, stages, topic_tagging, topics
from bot.language.failures import failed_at
from bot.language.filling import fill
from bot.language.findings import Findings, quoted
from bot.language.judge import judge
from bot.language.learned.classifier import Verdict
from bot.language.lengths import lasts
from bot.language.materials import materials
from bot.language.names.search import Named
from bot.language.parts import Account, Part, Setting
from bot.language.questions import asked_at
from bot.language.signals import signals
from bot.language.tasks import TAKE_HOME, due_day
from bot.language.timetables import timetable
from bot.language.turns import either_way, in_turn
from bot.language.understanding import Ask, Event, Found, Intent, Moment, Span
from bot.language.wording import between

_HAVE_STAGES: Final = (
    Intent.INTERVIEW_PAST,
    Intent.INTERVIEW_UPCOMING,
    Intent.OUTCOME_OFFER,
    Intent.OUTCOME_REJECTION,
)

_OTHER_WAY: Final = {
    Intent.INTERVIEW_PAST: Intent.INTERVIEW_UPCOMING,
    Intent.INTERVIEW_UPCOMING: Intent.INTERVIEW_PAST,
}
_HARDLY: Final = 0.55
_NEARLY: Final = 0.3  # of the likelier one's chance: what is at least so likely may be meant


def build(accounts: Sequence[Account], setting: Setting, findings: Findings) -> tuple[Event, ...]:
    """The events in text order. Who names no company speaks of the one before; what is of no intent counts
    only at the beginning."""
    events: list[Event] = []
    company = None
    for account in accounts:
        company = findings.company(account.parts, alone=len(accounts) == 1) or company
        event = _event(account, setting, findings, company)
        events.append(in_turn(event, events[-1], account.parts, setting) if events else event)
    return (*events[:1], *(event for event in events[1:] if event.intent is not Intent.OTHER))


def _event(account: Account, setting: Setting, findings: Findings, company: Named | None) -> Event:
    parts, begin, end = account.parts, account.begin, account.end
    words = between(findings.words, begin, end)
    verdict = judge(parts, words, account.behind)
    intent, other = _over_or_to_come(verdict, parts)
    hours = timetable(parts, setting) if intent in _OTHER_WAY else None
    if hours and hours.to_come:
        intent, other = Intent.INTERVIEW_UPCOMING, None
    dates = fill(parts, words, setting, intent)
    stage = _stage(intent, parts, begin, end, setting)
    if intent is Intent.INTERVIEW_UPCOMING and stage and stage.value == TAKE_HOME and not dates.interview_at:
        dates.interview_at = due_day(parts, setting)
    if other and dates.interview_at:
        dates.interview_at = either_way(dates.interview_at, fill(parts, words, setting, other).interview_at)
    return Event(
        intent,
        sure=verdict.sure,
        company=quoted(company, setting) if company else None,
        role=findings.job(begin, end, setting),
        people=findings.people(begin, end, setting),
        stage=stage,
        interview_at=hours.begins(dates.interview_at) if hours else dates.interview_at,
        last_part_after=hours.minutes if hours else None,
        lasts=_lasts(intent, dates.interview_at, account, setting),
        reply_by=dates.reply_by,
        method=_method(intent, parts, setting),
        followup_at=dates.followup_at,
        snooze_until=dates.snooze_until,
        deadline=dates.deadline,
        topics=_topics(intent, account, setting, findings),
        materials=tuple(item for part in parts for item in materials(part, setting, end)),
        signals=signals(parts, intent),
        ask=_ask(intent, setting),
        certain=any(part.kind == intent for part in parts),
    )


def _lasts(intent: Intent, found: Found[Moment] | None, account: Account, setting: Setting) -> int | None:
    """How long the interview takes; where several employers are named, each may have a day of its own."""
    if intent not in _OTHER_WAY or found is None:
        return None
    employers = {part.company.first for part in account.parts if part.company}
    spots = [spot for part in account.parts for spot in part.spots] if len(employers) <= 1 else []
    text = setting.message.low[account.begin : account.end]
    return lasts(found, spots, text, intent is Intent.INTERVIEW_PAST, setting)


def _over_or_to_come(verdict: Verdict, parts: Sequence[Part]) -> tuple[Intent, Intent | None]:
    """The intent, and where an interview may nearly as well be to come instead of over, or the other way
    round, that: if no phrase decides it."""
    likely = _rather_an_interview(verdict, parts) or Intent(verdict.best)
    other = _OTHER_WAY.get(likely)
    kinds = {part.kind for part in parts}
    if other is None or likely in kinds or verdict.chances.get(other, 0) < _NEARLY * verdict.sure:
        return likely, None
    return (other, None) if other in kinds else (likely, other)


def _rather_an_interview(verdict: Verdict, parts: Sequence[Part]) -> Intent | None:
    """What is hardly of any intent ("got in at Acme on Thursday") but names an employer and a day is rather
    an interview than nothing: it is asked about, and not lost."""
    told = any(part.company for part in parts) and any(part.spots for part in parts)
    if verdict.best != Intent.OTHER or verdict.sure > _HARDLY or not told:
        return None
    return max(_OTHER_WAY, key=lambda way: verdict.chances.get(way, 0))


def _stage(
    intent: Intent, parts: Sequence[Part], begin: int, end: int, setting: Setting
) -> Found[str] | None:
    """The stage named where the interview is, or else anywhere in the event."""
    if intent not in _HAVE_STAGES:
        return None
    named = [stage for stage in stages.find(setting.message) if begin <= stage.span.start < end]
    about = [part.clause for part in parts if part.evidence.interview or part.evidence.did]
    inside = [s for s in named if any(clause.start <= s.span.start < clause.end for clause in about)]
    return stages.best(inside or named)


def _method(intent: Intent, parts: Sequence[Part], setting: Setting) -> Found[str] | None:
    if intent is not Intent.LOG_FOLLOWUP:
        return None
    hits = [hit for part in parts for hit in part.evidence.follow]
    told = [part.clause for part in parts if part.evidence.follow] or [part.clause for part in parts]
    way = methods.of(setting.message, hits, told[0].start, told[-1].end)
    return Found(way.method, Span(way.start, way.end)) if way else None


def topics_ruled(account: Account, setting: Setting, findings: Findings) -> tuple[Found[str], ...]:
    """What was talked about, as the rules see it."""
    if any(part.evidence.question for part in account.parts):
        return ()
    return topics.find(setting.message, account.begin, account.end, findings.stops(account.parts))


def _topics(intent: Intent, account: Account, setting: Setting, findings: Findings) -> tuple[Found[str], ...]:
    """What was talked about, unless it is asked of the bot, or went wrong."""
    if intent not in (Intent.INTERVIEW_PAST, Intent.OTHER):
        return ()
    ruled = topics_ruled(account, setting, findings)
    found = ruled
    if intent is Intent.INTERVIEW_PAST:
        found = topic_tagging.find(setting.message, findings.words, account.begin, account.end, ruled)
    message = setting.message
    return tuple(t for t in found if not failed_at(message, t.span) and not asked_at(message, t.span))


def _ask(intent: Intent, setting: Setting) -> Ask | None:
    """What a question asks for; "pause until Monday" is a reminder, and asks for a pause."""
    low = setting.message.low
    if intent is Intent.OTHER or (intent is Intent.SNOOZE and "pause" in low):
        return asks.ask(low)
    return None
