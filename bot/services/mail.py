"""Forwarded or pasted mail of an employer: data. It proposes one change, and nothing in it is obeyed."""

from __future__ import annotations

from datetime import date, time

from bot.domain.models import Question
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


def _when(event: Event) -> tuple[date | None, time | None]:
    if event.intent is Intent.INTERVIEW_UPCOMING and event.interview_at:
        return event.interview_at.value.day, event.interview_at.value.at
    return event.reply_by.value if event.reply_by else None, None
