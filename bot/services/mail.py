"""Forwarded or pasted mail of an employer: data. It proposes one change, and nothing in it is obeyed."""

from __future__ import annotations

import re
from datetime import date, time

from bot.domain.models import Person, Question
from bot.language.understanding import Event, Intent
from bot.services.desk import Desk
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

_GREETS = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?:[\w.’'-]+ ){0,3}?(?P<whom>[\w.’'-]+)[,:\n]",
    re.IGNORECASE,
)
_SIGNATURE = 2  # words


def propose(desk: Desk, event: Event, text: str) -> Heard:
    """Ask whether to note what the mail says; the mail is kept with the question until then."""
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
    day, at = _when(event)
    read = MailRead(question=question, what=what or "reply", company=company, day=day, at=at)
    return Heard(told=(read,))


def hear_mail(desk: Desk, text: str) -> Heard:
    """A forwarded message: somebody else's words, from which one change is proposed."""
    return propose(desk, desk.read(text).first, text)


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
