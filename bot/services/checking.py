"""The person's own text checked with what is known of the case, and of the others."""

from __future__ import annotations

from typing import Final

from bot.domain.models import Case, Contact, Draft, Interview, Question
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import Finding
from bot.writing.proofread.proofreader import Proofreader

#: What the proofreader expects of each kind of draft.
_MESSAGE_OF: Final[dict[str, str]] = {
    "thank_you": "thank_you",
    "check_in": "check_in",
    "second_check_in": "check_in",
    "call_request": "availability",
    "phone_script": "phone_script",
    "voicemail": "phone_script",
    "closing": "closing",
}


def context_for(desk: Desk, case: Case | None, draft: Draft | None) -> DraftContext:
    """What the proofreader may know: this case's names and words, and the others' for mix-ups."""
    others = [c for c in desk.unit.cases() if case is None or c.application.id != case.application.id]
    if case is None:
        return DraftContext(
            message=None,
            interviewers=(),
            company=None,
            role=None,
            topics=(),
            sender=desk.person.name or None,
            locale=locale(desk),
            known_words=tuple(c.application.company for c in others) + _people_of(others),
        )
    own = {p.name for p in case.contacts}
    return DraftContext(
        message=_MESSAGE_OF.get(draft.kind) if draft else None,
        interviewers=_addressed(case, draft, latest(case, desk.today)),
        company=case.application.company,
        role=case.application.role,
        topics=tuple(t for x in case.interviews for t in x.topics),
        sender=desk.person.name or None,
        locale=locale(desk),
        other_companies=tuple(c.application.company for c in others),
        other_people=tuple(n for n in _people_of(others) if n not in own),
        channel=draft.channel if draft else "email",
    )


def check(
    desk: Desk, proofreader: Proofreader, text: str, case: Case | None, draft: Draft | None
) -> tuple[Finding, ...]:
    return proofreader.check(text, context_for(desk, case, draft))


def case_named(desk: Desk, text: str) -> Case | None:
    """The one case whose company stands in the text."""
    named = [c for c in desk.unit.cases() if c.application.company.casefold() in text.casefold()]
    return named[0] if len(named) == 1 else None


def remember(desk: Desk, text: str) -> Question:
    """Keep a checked text until the next message, so that its corrections can be applied by a tap."""
    return desk.unit.ask(
        Question(person_id=desk.person.id, kind="checked", data={"text": text}, asked_at=desk.now)
    )


def ask_own_text(desk: Desk, draft: Draft) -> Question:
    """Wait for the person's own wording of a draft."""
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=draft.application_id,
            kind="own",
            data={"draft": str(draft.id)},
            asked_at=desk.now,
        )
    )


def keep_own(desk: Desk, draft: Draft, text: str) -> Draft:
    """The person's own text, kept beside the suggestion it replaces."""
    return desk.unit.save(
        Draft(
            person_id=desk.person.id,
            application_id=draft.application_id,
            nudge_id=draft.nudge_id,
            contact_id=draft.contact_id,
            kind=draft.kind,
            channel=draft.channel,
            tone=draft.tone,
            wording="own",
            subject=draft.subject,
            body=text,
            created_at=desk.now,
        )
    )


def locale(desk: Desk) -> str:
    """American spelling in the United States, British elsewhere."""
    return "en-US" if desk.person.country == "US" else "en-GB"


def _addressed(case: Case, draft: Draft | None, interview: Interview | None) -> tuple[str, ...]:
    to: tuple[Contact, ...] = tuple(c for c in case.contacts if draft and c.id == draft.contact_id)
    met = case.who_was_at(interview.id) if interview else ()
    return tuple(c.name for c in to or met or case.contacts)


def _people_of(cases: list[Case]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.name for c in cases for p in c.contacts))
