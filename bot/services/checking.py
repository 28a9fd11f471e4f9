"""The person's own text checked with what is known of the case, and of the others."""

from __future__ import annotations

from typing import Final

from bot.domain.models import Case, Contact, Draft, Interview, Purpose, Question
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import Finding
from bot.writing.proofread.proofreader import Proofreader
from bot.writing.proofread.text import folded

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
            known_words=tuple(c.application.company for c in others) + people_of(others),
        )
    own = {p.name for p in case.contacts}
    return DraftContext(
        message=_MESSAGE_OF.get(draft.kind) if draft else _expected(desk, case),
        interviewers=_addressed(case, draft, latest(case, desk.today)),
        company=case.application.company,
        role=case.application.role,
        topics=tuple(t for x in case.interviews for t in x.topics),
        sender=desk.person.name or None,
        locale=locale(desk),
        other_companies=tuple(c.application.company for c in others),
        other_people=tuple(n for n in people_of(others) if n not in own),
        channel=draft.channel if draft else "email",
        interview_days=tuple(x.day for x in case.interviews if x.day <= desk.today),
    )


def check(
    desk: Desk, proofreader: Proofreader, text: str, case: Case | None, draft: Draft | None
) -> tuple[Finding, ...]:
    return proofreader.check(text, context_for(desk, case, draft))


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


def _expected(desk: Desk, case: Case) -> str | None:
    """What a text to them is likely to be, where it takes no draft's place: thanks after a round for which
    nobody was thanked, later a check-in; nothing is known of a text before the first."""
    held = latest(case, desk.today)
    if held is None:
        return None
    thanked = any(f.purpose is Purpose.THANK_YOU and f.interview_id == held.id for f in case.record)
    return "check_in" if thanked else "thank_you"


def _addressed(case: Case, draft: Draft | None, interview: Interview | None) -> tuple[str, ...]:
    to: tuple[Contact, ...] = tuple(c for c in case.contacts if draft and c.id == draft.contact_id)
    met = case.who_was_at(interview.id) if interview else ()
    return tuple(c.name for c in to or met or case.contacts if _is_a_name(c.name, case))


def people_of(cases: list[Case]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.name for c in cases for p in c.contacts if _is_a_name(p.name, c)))


def _is_a_name(name: str, case: Case) -> bool:
    """Whether a contact is called by a name; a role that was taken for one is no name to write to."""
    role = folded(case.application.role or "")
    return not any(char.isdigit() for char in name) and folded(name) != role
