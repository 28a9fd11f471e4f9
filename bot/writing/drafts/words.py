"""The words of one case: each fact as the phrase that templates use, or the blank that shows its lack."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC

from bot.domain.models import Method, Purpose, Stage

from .. import names
from ..dates import clock, when, window, written, zone_of
from ..facts import Facts, Someone
from ..fragments import clean, listed, upper_first
from ..names import first, formal, short, split, tidy
from ..strengths import materials, strength
from ..topics import stuck, topic

#: What stands where a fact is missing. Shown as it is: the person fills it with a tap.
BLANKS = {
    "sender": "[your name]",
    "name": "[their name]",
    "company": "[company]",
    "job": "[job title]",
    "topics": "[what you talked about]",
    "material": "[what you promised to send]",
    "deadline": "[date]",
    "day": "[date]",
    "window": "[day and time]",
    "my_phone": "[your phone number]",
    "terms": "[what you would like to change]",
}
LONGEST_NUMBER = 40
_TALK = {
    Stage.RECRUITER_SCREEN: "call",
    Stage.PHONE_SCREEN: "call",
    Stage.INFORMAL: "conversation",
    Stage.HR: "conversation",
    Stage.TAKE_HOME: "exchange",
}
_ASKED = frozenset({Purpose.CHECK_IN, Purpose.CALL_REQUEST, Purpose.CALL})
_WRITTEN = frozenset({Method.EMAIL, Method.LINKEDIN, Method.TEXT, Method.LETTER})
_ROLE_AT_WORK = re.compile(r"^(?:(?:the|their|a|my) )?(recruiter|hr|HR|hiring manager|manager|team)$", re.I)
_ROLE_WORDS = (
    "role", "position", "job", "post", "internship", "apprenticeship", "vacancy", "programme", "program",
    "scheme", "traineeship", "fellowship", "placement", "residency", "secondment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """Longest phrases, in characters; a LinkedIn note and a text message have little room."""

    company: int = 60
    role: int = 60
    topic: int = 60
    name: int = 48
    topics: int = 2


ROOMY = Limits()
TERSE = Limits(topic=36, topics=1)  # for a letter that would be too long with all that was discussed
TIGHT = Limits(company=32, role=40, topic=36, name=28, topics=1)


@dataclass(frozen=True, slots=True)
class Words:
    """`phrases` for the templates, and the names of the facts that are `known`."""

    phrases: dict[str, object]
    known: frozenset[str]


def words_for(facts: Facts, limits: Limits = ROOMY) -> Words:
    """Every phrase that a template may ask for; what is not known is a blank or an empty string."""
    known: set[str] = set()
    phrases: dict[str, object] = {
        "us": facts.us,
        "titled": _titled(facts),
        "hi": "Hello" if _titled(facts) else "Hi",
        "task": facts.stage is Stage.TAKE_HOME,
    }
    for part in (_people, _place, _debrief, _promise, _times):
        for key, value in part(facts, limits).items():
            if value:
                known.add(key)
            phrases[key] = value or BLANKS.get(key, "")
    phrases["role"] = _role(str(phrases["job"]))
    phrases["Topics"] = upper_first(str(phrases["topics"]))
    return Words(phrases, frozenset(known))


def _titled(facts: Facts) -> bool:
    """Whether somebody is called by an honorific even in a friendly letter: no "Hi" to "Dr Bishop"."""
    met = (facts.recipient,) if facts.recipient else facts.others
    return any(names.split(one.name, one.title)[0] and short(one.name, one.title).count(" ") for one in met)


def _people(facts: Facts, limits: Limits) -> dict[str, str]:
    met = (facts.recipient,) if facts.recipient else facts.others
    warm = [short(one.name, one.title, us=facts.us) for one in met]
    stiff = [formal(one.name, one.title, us=facts.us) for one in met]
    sender = clean(tidy(facts.sender), limits.name)
    return {
        "name": _names(warm, limits),
        "full_name": _names(stiff, limits) or BLANKS["name"],
        "sender": sender,
        "sender_first": short(sender) or BLANKS["sender"],
    }


def _names(called: list[str], limits: Limits) -> str:
    called = [clean(name, limits.name) for name in called if name]
    return "all" if len(called) > 4 else listed(called)


def _place(facts: Facts, limits: Limits) -> dict[str, str]:
    place = {
        "company": clean(facts.company, limits.company),
        "job": _job(facts.role, limits),
        "talk": _TALK.get(facts.stage, "interview") if facts.stage else "interview",
        "our": "our" if facts.met else "the",
        "we_spoke": "we spoke" if facts.met else "I had my interview",
        "about": "about" if facts.met else "for",
        "when": f" {facts.interview_when}" if facts.interview_day else "",
        "before": "yes" if facts.before else "",
        "coming": when(facts.coming, facts.today, us=facts.us) if facts.coming else "",
        "handed_in": when(facts.handed_in, facts.today, us=facts.us) if facts.handed_in else "",
        "day": written(facts.interview_day, us=facts.us) if facts.interview_day else "",
        "at": f" at {clock(facts.interview_at, us=facts.us)}" if facts.interview_at else "",
    }
    if facts.stage is Stage.TAKE_HOME:  # nobody has met: what there was is the task they sent
        place |= {"we_spoke": "you sent me the task", "about": "for", "when": ""}
    return place | {"Our": upper_first(place["our"]), "We_spoke": upper_first(place["we_spoke"])}


def _job(role: str, limits: Limits) -> str:
    """The title alone: no "the", no "role" at its end."""
    job = clean(role, limits.role)
    if job.lower().startswith("the "):
        job = job[4:]
    last = job.rsplit(" ", 1)[-1].lower()
    return job[: -len(last)].strip() if last in {"role", "position", "job", "post"} and " " in job else job


def _role(job: str) -> str:
    """'the Data Analyst role', 'the marketing internship'."""
    return f"the {job}" if job.rsplit(" ", 1)[-1].lower() in _ROLE_WORDS else f"the {job} role"


def _debrief(facts: Facts, limits: Limits) -> dict[str, str]:
    reader = first(facts.recipient.name, facts.recipient.title) if facts.recipient else ""
    alone = facts.recipient is not None and not facts.others
    if not facts.met:  # they were not there: nothing to take up with them
        facts = replace(facts, topics=(), stuck="")
    topics = [clean(topic(text, reader, alone=alone), limits.topic + 20) for text in facts.topics]
    if limits.topics == 1:
        topics = [text for text in topics if len(text) <= limits.topic]
    topics = list(dict.fromkeys(text for text in topics if text))
    # A question they asked is worth a mention only where nothing else was said.
    topics = [text for text in topics if not text.startswith("your question")] or topics[:1]
    strengths = [phrase for phrase in (strength(text, us=facts.us) for text in facts.strengths) if phrase]
    return {
        "topics": listed(topics[: limits.topics]),
        "stuck": stuck(facts.stuck, reader, alone=alone),
        "strength": strengths[0] if strengths else "",
        "material": materials(facts.to_send),
        "sent": materials(facts.sent),
        "feedback": "yes" if facts.feedback else "",
    }


def _promise(facts: Facts, limits: Limits) -> dict[str, str]:
    if facts.promise is None:
        return dict.fromkeys(
            ("promise", "promise_ahead", "promise_since", "heard", "Heard", "named", "Named", "due"), ""
        )
    said_by = tidy(facts.promise.said_by)
    heard, named = "I understood", "we had spoken of"
    if facts.recipient and said_by and _same(said_by, facts.recipient):
        heard = named = "you mentioned"
    elif found := _ROLE_AT_WORK.match(facts.promise.said_by.strip()):
        heard = named = f"{found[1]} mentioned" if found[1].isupper() else f"the {found[1].lower()} mentioned"
    elif said_by:
        heard = named = f"{clean(short(said_by, us=facts.us), limits.name)} mentioned"
    due = written(facts.promise.due, us=facts.us)
    asked = [t.day for t in facts.touches if t.purpose in _ASKED]
    return {
        "promise": due,
        "promise_ahead": due if facts.promise.due >= facts.today else "",
        "promise_since": due if asked and asked[-1] < facts.promise.due < facts.today else "",
        "heard": heard,
        "Heard": upper_first(heard),
        "named": named,
        "Named": upper_first(named),
        "due": due,
    }


def _same(name: str, one: Someone) -> bool:
    """Whether "Sarah", "Dr Lindqvist" or "Sarah Lindqvist" is this person."""
    said, theirs = ({part.lower() for part in split(who)[1:] if part} for who in (name, one.name))
    return bool(said) and said <= theirs


def _times(facts: Facts, limits: Limits) -> dict[str, str]:  # noqa: ARG001 - one shape for all parts
    us = facts.us
    wrote = [t.day for t in facts.touches if t.purpose in _ASKED and t.method in _WRITTEN]
    noted = [t.day for t in facts.touches if t.purpose is Purpose.NO_SHOW]
    rows = [window(w.starts, w.ends, facts.zone, facts.employer_zone, us=us) for w in facts.windows[:2]]
    return {
        "deadline": written(facts.offer_deadline, us=us) if facts.offer_deadline else "",
        "terms": "",  # what they would rather have is theirs to fill in
        "wrote": when(wrote[-1], facts.today, us=us) if wrote else "",
        "noted": when(noted[-1], facts.today, us=us) if noted else "",
        "windows": "\n".join(rows),
        "window": rows[0] if rows else "",
        "call": _call_time(facts),
        "they_ring": "yes" if facts.they_ring else "",
        "my_phone": clean(facts.sender_phone, LONGEST_NUMBER),
    }


def _call_time(facts: Facts) -> str:
    """The time of day of the agreed call on the listener's clock, as it is said on the phone."""
    if facts.call_at is None:
        return ""
    zone = zone_of(facts.employer_zone) or zone_of(facts.zone) or UTC
    return clock(facts.call_at.astimezone(zone).time(), us=facts.us)


def turned(facts: Facts, by: int) -> Facts:
    """The same facts with another topic and another strength in front, for another reader."""

    def turn(items: tuple[str, ...]) -> tuple[str, ...]:
        at = by % len(items) if items else 0
        return items[at:] + items[:at]

    return replace(facts, topics=turn(facts.topics), strengths=turn(facts.strengths))
