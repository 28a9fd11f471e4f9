"""Forwarded or pasted mail of an employer: data. It proposes one change, and nothing in it is obeyed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from typing import Final

from bot.domain.models import Case, Person, Question
from bot.language.understanding import Event, Intent, Signal, Understanding
from bot.services.coming_back import case_of_sender
from bot.services.desk import Desk
from bot.services.matching import known_contact, same_company
from bot.services.told import Heard, MailRead

#: What a mail can propose.
_PROPOSALS = {
    Intent.INTERVIEW_PAST: "reply",
    Intent.INTERVIEW_UPCOMING: "interview",
    Intent.TIMELINE_UPDATE: "promise",
    Intent.OUTCOME_OFFER: "offer",
    Intent.OUTCOME_REJECTION: "rejection",
    Intent.REPLY_RECEIVED: "reply",
}

_MAY_INVITE: Final = frozenset({Intent.REPLY_RECEIVED, Intent.TIMELINE_UPDATE, Intent.OTHER})
_COME_IN: Final = re.compile(
    r"\b(?:can|could|would|will) (?:yo)?u (?:be able to )?(?:come|pop|get|make it|start)\b"
    r"|\bcome (?:in|over|back|along|down)\b",
    re.IGNORECASE,
)
#: A message that says from whom it is: "its Gaz from Harris, can u come in Friday?"
_INTRODUCES: Final = re.compile(
    r"(?:(?i:hi|hello|hey|good (?:morning|afternoon|evening))\b[^.!?\n]{0,20}[,.!]? )?"
    r"(?i:it[’']?s|this is) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?i:here )?(?i:from|at) [^.!?\n]{2,80}"
    r".*\b(?i:can|could|would|will|are|do|did) (?i:you|u) (?!(?i:remind|write|add|help|note)\b)",
    re.DOTALL,
)
_GREETS = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?:[\w.’'-]+ ){0,3}?(?P<whom>[\w.’'-]+)[,:\n]",
    re.IGNORECASE,
)
_SIGNATURE = 2  # words


def propose(desk: Desk, event: Event, text: str) -> Heard:
    """Ask whether to note what the mail says; the mail is kept with the question until then."""
    event, sender = read_as_theirs(desk, event, text)
    what = (
        "promise"
        if event.reply_by and event.intent is Intent.INTERVIEW_PAST
        else _PROPOSALS.get(event.intent)
    )
    question = desk.unit.ask(
        Question(
            person_id=desk.person.id,
            kind="confirm",
            data={"text": text, "said_at": desk.now.isoformat(), "intent": event.intent.value},
            asked_at=desk.now,
        )
    )
    company = event.company.value if event.company else None
    if sender:
        company = sender.application.company
    day, at = _when(event)
    read = MailRead(question=question, what=what or "reply", company=company, day=day, at=at)
    return Heard(told=(read,))


def read_as_theirs(desk: Desk, event: Event, text: str) -> tuple[Event, Case | None]:
    """The event as a mail tells it, and the case of whoever signed it. "Can you come in Friday 8am?" names
    the day of an interview, whatever else it was read as; whom it greets is the person."""
    sender = None if event.company and _on_file(desk, event.company.value) else case_of_sender(desk, text)
    if sender:
        known = tuple(p for p in event.people if known_contact(p.value, sender.contacts))
        event = replace(event, company=None, people=known)
    undated = event.intent is Intent.INTERVIEW_UPCOMING and event.interview_at is None
    if not (undated or event.intent in _MAY_INVITE) or not _COME_IN.search(text):
        return event, sender
    found = desk.moment(text)
    if found is None or found.value.at is None:
        return event, sender
    return replace(event, intent=Intent.INTERVIEW_UPCOMING, interview_at=found, reply_by=None), sender


def _on_file(desk: Desk, company: str) -> bool:
    return any(same_company(company, known) for known in desk.known().companies)


def hear_mail(desk: Desk, text: str) -> Heard:
    """A forwarded message: somebody else's words, from which one change is proposed."""
    return propose(desk, desk.read(text).first, text)


def passed_on(heard: Understanding) -> Understanding:
    """A message that says from whom it is, as the mail of somebody else that it is."""
    if _INTRODUCES.match(heard.text.strip()) is None:
        return heard
    events = (replace(event, signals=event.signals | {Signal.PASTED}) for event in heard.events)
    return replace(heard, events=tuple(events))


def own_letter(person: Person, text: str) -> bool:
    """Whether the words are a letter by the person: they greet somebody else, and end with their own name."""
    own = person.name.casefold().split()
    greeted = _GREETS.match(text.strip())
    if not own or greeted is None or greeted["whom"].casefold() in own:
        return False
    return own[0] in [word.strip(".,!").casefold() for word in text.split()[-_SIGNATURE:]]


def _when(event: Event) -> tuple[date | None, time | None]:
    if event.intent is Intent.INTERVIEW_UPCOMING and event.interview_at:
        return event.interview_at.value.day, event.interview_at.value.at
    return event.reply_by.value if event.reply_by else None, None
