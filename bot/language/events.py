# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""From clauses to events: which clauses belong together, and what each event is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.language import asks, filling, methods, signals, stages, topics
from bot.language.judge import judge
from bot.language.names.finder import Named, Names
from bot.language.names.roles import Role
from bot.language.slots import Part, Setting, slot_of, tense
from bot.language.splitting import Wording
from bot.language.understanding import Event, Found, Intent, Signal, Span

_STRONG = frozenset(
    "interview did will email follow phone voicemail linkedin text message in_person answer reply snooze offer reject withdraw "
    "apply start deadline chore relative cancelled no_show".split()
)
_INTERVIEWS = (Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING)


def join_fragments(parts: list[Part]) -> list[Part]:
    """Clauses that say nothing by themselves ("was this morning", "Tue 28th 9:30am") go with the one
    before, at the beginning with the one behind."""
    joined: list[Part] = []
    waiting: Part | None = None
    for part in parts:
        if waiting is not None:
            part = _join(waiting, part)
            waiting = None
        if _about_another(part, joined):
            if part.spots:
                joined.append(_likewise(part, joined[-1]))
            else:
                waiting = part
        elif part.clause.labels & _STRONG:
            joined.append(part)
        elif joined and not (part.company and joined[-1].company and part.evidence.question):
            joined[-1] = _join(joined[-1], part)
        else:
            waiting = part
    return [*joined, waiting] if waiting is not None else joined


def _about_another(part: Part, joined: list[Part]) -> bool:
    """Whether a clause without a phrase of its own names another company: "Unity Bank said" goes with what follows."""
    if part.clause.labels & _STRONG or not joined or part.company is None or joined[-1].company is None:
        return False
    if part.company.first == joined[-1].company.first:
        return False
    return (
        part.company.score >= 3
        or (part.company.score >= 2 and bool(part.spots))
        or part.clause.end - part.clause.start <= part.company.end - part.company.start + 1
    )  # "Acme: no. Globex: on Friday"


def _likewise(part: Part, before: Part) -> Part:
    """ "Acme at 10 and Globex at 2": what is left out is as in the clause before."""
    e, b = part.evidence, before.evidence
    e.interview, e.did, e.past, e.will, e.ahead = b.interview, b.did, b.past, b.will, b.ahead
    part.clause.labels |= before.clause.labels & {"interview", "did", "will"}
    return part


def _join(one: Part, two: Part) -> Part:
    clause, e, f = one.clause, one.evidence, two.evidence
    clause.end, clause.question = two.clause.end, clause.question or two.clause.question
    clause.hits += two.clause.hits
    clause.labels |= two.clause.labels
    e.offer, e.reject, e.withdraw = e.offer or f.offer, e.reject or f.reject, e.withdraw or f.withdraw
    e.interview, e.did, e.past = e.interview or f.interview, e.did or f.did, e.past or f.past
    e.will, e.ahead, e.reply, e.relative = (
        e.will or f.will,
        e.ahead or f.ahead,
        e.reply or f.reply,
        e.relative or f.relative,
    )
    e.kept += f.kept
    e.follow, e.answer, e.snooze, e.apply = (
        e.follow or f.follow,
        e.answer or f.answer,
        e.snooze or f.snooze,
        e.apply or f.apply,
    )
    e.question = e.question if one.clause.labels & _STRONG else f.question or e.question
    one.spots += two.spots
    one.person = one.person or two.person
    if two.company and (one.company is None or two.company.score > one.company.score):
        one.company = two.company
    return one


def report(part: Part, setting: Setting, company_known: bool) -> str:
    """The intent that a part reports by itself, "" for none."""
    e = part.evidence
    if e.snooze and not part.pasted:
        return Intent.SNOOZE
    if e.relative and re.search(r"\b(?:my|our|her|his|mum|mom|dad)\b|^\W*\w+'s\b", setting.text(part)):
        return ""
    if e.offer:
        return Intent.OUTCOME_OFFER
    if e.reject or e.withdraw:
        return Intent.OUTCOME_REJECTION
    return _interview(part, setting, company_known) or _exchange(part)


def _interview(part: Part, setting: Setting, company_known: bool) -> str:
    e = part.evidence
    if (
        e.question
        and not part.pasted
        and not (e.past and tense(part, setting) is True and not part.clause.question)
    ):
        return ""
    spots = [s for s in part.spots if slot_of(s, part) in ("interview", "")]
    over = tense(part, setting)
    after_follow = e.follow and (e.interview is None or e.interview.start > e.follow[0].start)
    if after_follow:
        return ""
    if e.interview:
        if over is None and spots:
            return _by_nearest(part, setting)
        if over is True and (e.did or spots or (e.past and not e.answer)):
            return Intent.INTERVIEW_PAST
        if over is False and (spots or e.will or (e.ahead and not e.answer and not e.reply)):
            return Intent.INTERVIEW_UPCOMING
    if (
        e.did
        and not (e.reply or e.apply)
        and (
            company_known
            or part.company
            or re.search(r"\b(?:we|interviewed|interview|met)\b", setting.text(part))
        )
    ):
        return Intent.INTERVIEW_UPCOMING if over is False else Intent.INTERVIEW_PAST
    moved = part.clause.has("moved") and not e.answer and any(s.at for s in spots)
    known = part.company or moved or (e.will and (part.pasted or part.person or company_known))
    if (
        (e.will or e.ahead)
        and known
        and spots
        and not (e.answer or (e.reply and not (e.will and part.company)) or e.apply or e.follow)
    ):
        return Intent.INTERVIEW_UPCOMING if over is not True else Intent.INTERVIEW_PAST
    return ""


def _by_nearest(part: Part, setting: Setting) -> str:
    """No verb says whether it is over: a calendar day that has just passed is, anything else is to come."""
    for spot in part.spots:
        days = spot.days(setting.context(None))
        if spot.rule == "ordinal" and days is not None:
            back = spot.days(setting.context(True))
            ago = (setting.now.date() - back.day).days if back else 99
            return (
                Intent.INTERVIEW_PAST
                if 0 < ago <= 8 and (days.day - setting.now.date()).days > 14
                else Intent.INTERVIEW_UPCOMING
            )
        if days is not None and not days.loose and spot.rule != "weekday":
            return Intent.INTERVIEW_PAST if days.day < setting.now.date() else Intent.INTERVIEW_UPCOMING
    return Intent.INTERVIEW_UPCOMING


def _exchange(part: Part) -> str:
    e = part.evidence
    if e.follow and not part.pasted:
        return Intent.LOG_FOLLOWUP
    if e.question and not part.pasted:
        return ""
    if e.answer and any(slot_of(spot, part) in ("reply", "") for spot in part.spots):
        return Intent.TIMELINE_UPDATE
    if e.reply or part.pasted:
        return Intent.REPLY_RECEIVED
    return ""


_FILLER = re.compile(
    r"\b(?:pls|please|plz|thanks|thank you|ok|okay|maybe|perhaps|again|instead|on|at|in|the|by|soon|early|late|nah|nope|yet|busy|cheers|ta|mate|much|way|give|leave|ask|remind|until|till|til|from|make|it|let's|lets|say|do|then|yes|yeah|sure|about|around|how|is|would|be|better|good|works|for|me|after|or|so|and|rather|try|later|sometime|a|bit|no|not|now|just|um|hmm)\b|[^\w]+"
)


def only_a_date(parts: list[Part], setting: Setting) -> bool:
    """Whether the message is nothing but a date, as an answer to a nudge: "tomorrow", "in an hour pls"."""
    spots = [spot for part in parts for spot in part.spots]
    if not spots or len(setting.message.low) > 60 or "?" in setting.message.low:
        return False
    rest = list(setting.message.low)
    for spot in spots:
        rest[spot.start : spot.end] = " " * (spot.end - spot.start)
    return not _FILLER.sub("", "".join(rest))


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in the whole message, to be dealt out to its events."""

    names: Names
    jobs: list[Role]
    words_of: Wording
    reach: Callable[[Sequence[Part]], tuple[int, int]]

    @property
    def best(self) -> Named | None:
        """The company named most surely, and of several the first."""
        return max(self.names.companies, key=lambda n: (n.score, -n.start), default=None)


def build(groups: list[list[Part]], setting: Setting, findings: Findings) -> tuple[Event, ...]:
    """The events in text order."""
    events: list[Event] = []
    company = None
    for number, parts in enumerate(groups):
        begin, end = findings.reach(parts)
        company = _company(parts, findings, number == 0 and len(groups) == 1) or company
        events.append(_event(parts, begin, end, setting, findings, company))
    return tuple(
        event for number, event in enumerate(events) if number == 0 or event.intent is not Intent.OTHER
    )


def _company(parts: list[Part], findings: Findings, alone: bool) -> Named | None:
    if alone:
        return findings.best
    return max((p.company for p in parts if p.company), key=lambda n: (n.score, -n.start), default=None)


def _event(
    parts: list[Part], begin: int, end: int, setting: Setting, findings: Findings, company: Named | None
) -> Event:
    message = setting.message
    words = findings.words_of(parts)
    verdict = judge(parts, words)
    intent = Intent(verdict.best)
    dates = filling.fill(parts, words, setting, intent)
    job = max(
        (j for j in findings.jobs if j.sure and begin <= j.start < end),
        key=lambda j: (j.score, -j.start),
        default=None,
    )
    found = signals.signals(parts, intent)
    talked = intent in (Intent.INTERVIEW_PAST, Intent.OTHER) and not any(p.evidence.question for p in parts)
    return Event(
        intent,
        sure=verdict.sure,
        company=_quote(company, setting, min(1.0, company.score / 4)) if company else None,
        role=Found(message.text[job.start : job.end], Span(job.start, job.end), min(1.0, job.score / 3))
        if job
        else None,
        people=tuple(
            _quote(p, setting, min(1.0, p.score / 4)) for p in findings.names.people if begin <= p.start < end
        ),
        stage=_stage(intent, parts, begin, end, setting),
        interview_at=dates.interview_at,
        reply_by=dates.reply_by,
        method=_method(parts, setting) if intent is Intent.LOG_FOLLOWUP else None,
        followup_at=dates.followup_at,
        snooze_until=dates.snooze_until,
        deadline=dates.deadline,
        topics=topics.find(message, begin, end, _stops(parts, findings)) if talked else (),
        materials=tuple(item for part in parts for item in signals.materials(part, setting)),
        signals=found,
        ask=asks.ask(message.low)
        if intent is Intent.OTHER or (intent is Intent.SNOOZE and "pause" in message.low)
        else None,
    )


def _stops(parts: list[Part], findings: Findings) -> list[int]:
    """Where companies and dates begin."""
    names = (*findings.names.companies, *findings.names.people)
    return [named.start for named in names] + [spot.start for part in parts for spot in part.spots]


def _quote(named: Named, setting: Setting, sure: float) -> Found[str]:
    return Found(
        " ".join(setting.message.text[named.start : named.end].split()), Span(named.start, named.end), sure
    )


def _stage(intent: Intent, parts: list[Part], begin: int, end: int, setting: Setting) -> Found[str] | None:
    if intent not in (*_INTERVIEWS, Intent.OUTCOME_OFFER, Intent.OUTCOME_REJECTION):
        return None
    named = [s for s in stages.find(setting.message) if begin <= s.span.start < end]
    about = [p for p in parts if p.evidence.interview or p.evidence.did]
    inside = [s for s in named if any(p.clause.start <= s.span.start < p.clause.end for p in about)]
    return stages.best(inside or named)


def _method(parts: list[Part], setting: Setting) -> Found[str] | None:
    hits = [hit for part in parts for hit in part.evidence.follow or []]
    followed = [part for part in parts if part.evidence.follow] or parts
    how = methods.of(setting.message, hits, followed[0].clause.start, followed[-1].clause.end)
    return Found(how[0], Span(how[1], how[2])) if how else None


__all__ = ["Findings", "Signal", "build", "join_fragments", "report"]
