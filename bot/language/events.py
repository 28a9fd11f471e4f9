"""What each event of a message says: its intent, and all that was found for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language import asks, methods, stages, topics
from bot.language.filling import fill
from bot.language.findings import Findings, quoted
from bot.language.judge import judge
from bot.language.materials import materials
from bot.language.names.search import Named
from bot.language.parts import Part, Setting
from bot.language.signals import signals
from bot.language.understanding import Ask, Event, Found, Intent, Span

_HAVE_STAGES: Final = (
    Intent.INTERVIEW_PAST,
    Intent.INTERVIEW_UPCOMING,
    Intent.OUTCOME_OFFER,
    Intent.OUTCOME_REJECTION,
)


def build(groups: Sequence[Sequence[Part]], setting: Setting, findings: Findings) -> tuple[Event, ...]:
    """The events in text order. Who names no company speaks of the one before; what is of no intent counts
    only at the beginning."""
    events: list[Event] = []
    company = None
    for parts in groups:
        company = findings.company(parts, alone=len(groups) == 1) or company
        events.append(_event(parts, setting, findings, company))
    return (*events[:1], *(event for event in events[1:] if event.intent is not Intent.OTHER))


def _event(parts: Sequence[Part], setting: Setting, findings: Findings, company: Named | None) -> Event:
    begin, end = findings.reach(parts)
    words = findings.words_of(parts)
    verdict = judge(parts, words)
    intent = Intent(verdict.best)
    dates = fill(parts, words, setting, intent)
    return Event(
        intent,
        sure=verdict.sure,
        company=quoted(company, setting) if company else None,
        role=findings.job(begin, end, setting),
        people=findings.people(begin, end, setting),
        stage=_stage(intent, parts, begin, end, setting),
        interview_at=dates.interview_at,
        reply_by=dates.reply_by,
        method=_method(intent, parts, setting),
        followup_at=dates.followup_at,
        snooze_until=dates.snooze_until,
        deadline=dates.deadline,
        topics=_topics(intent, parts, begin, end, setting, findings),
        materials=tuple(item for part in parts for item in materials(part, setting)),
        signals=signals(parts, intent),
        ask=_ask(intent, setting),
    )


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


def _topics(
    intent: Intent, parts: Sequence[Part], begin: int, end: int, setting: Setting, findings: Findings
) -> tuple[Found[str], ...]:
    """What was talked about, unless it is asked."""
    if intent not in (Intent.INTERVIEW_PAST, Intent.OTHER) or any(part.evidence.question for part in parts):
        return ()
    return topics.find(setting.message, begin, end, findings.stops(parts))


def _ask(intent: Intent, setting: Setting) -> Ask | None:
    """What a question asks for; "pause until Monday" is a reminder, and asks for a pause."""
    low = setting.message.low
    if intent is Intent.OTHER or (intent is Intent.SNOOZE and "pause" in low):
        return asks.ask(low)
    return None
