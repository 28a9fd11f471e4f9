"""The texts for a nudge or on request: composed from the case's facts, kept, and never worded the same
way twice in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.domain.interviews import all_missed, last_if_missed, unthanked
from bot.domain.localtime import local
from bot.domain.models import (
    ApplicationStatus,
    CallState,
    Case,
    Contact,
    Draft,
    Interview,
    InterviewState,
    Nudge,
    NudgeKind,
    Tone,
)
from bot.domain.plan import ASKING_KINDS
from bot.domain.windows import call_windows
from bot.places.phones import show_phone
from bot.services.calls import agreed
from bot.services.desk import Desk
from bot.services.interviews import spoken_of
from bot.services.record import NOON
from bot.services.whom import counterpart
from bot.writing.drafts import SPOKEN, Channel, DraftKind, Length, Text, compose, compose_for_each
from bot.writing.drafts.words import BLANKS
from bot.writing.facts import Facts, facts_for
from bot.writing.short_thanks import to_the_recruiter

KIND_OF: Final[dict[NudgeKind, tuple[DraftKind, ...]]] = {
    NudgeKind.THANK_YOU: (DraftKind.THANK_YOU,),
    NudgeKind.MATERIALS: (DraftKind.MATERIALS,),
    NudgeKind.CHECK_IN: (DraftKind.CHECK_IN,),
    NudgeKind.SECOND_CHECK_IN: (DraftKind.SECOND_CHECK_IN,),
    NudgeKind.CALL_REQUEST: (DraftKind.CALL_REQUEST,),
    NudgeKind.CALL: (DraftKind.PHONE_SCRIPT, DraftKind.VOICEMAIL),
    NudgeKind.CLOSING: (DraftKind.CLOSING,),
    NudgeKind.OFFER_LEVERAGE: (DraftKind.EXPEDITE,),
    NudgeKind.NO_SHOW: (DraftKind.NO_SHOW,),
}
#: A wording comes back only after so many others.
REMEMBERED_WORDINGS: Final = 4
#: Behind the wording of a text that a model has smoothed: it is that wording still.
POLISHED: Final = ".polished"
#: Which question fills which blank.
_ASKED_BY: Final[dict[str, str]] = {
    BLANKS["topics"]: "topics",
    BLANKS["job"]: "role",
    BLANKS["name"]: "who",
    BLANKS["sender"]: "name",
    BLANKS["material"]: "materials",
    BLANKS["my_phone"]: "my_phone",
}
#: Who arranges interviews, by title.
_RECRUITS: Final = re.compile(
    r"\b(?:recruit\w*|hr|human resources|talent|people|co-?ordinator)\b", re.IGNORECASE
)
_TO_EACH: Final = frozenset({DraftKind.THANK_YOU})
#: Nobody who missed the interview is asked for its result.
_ASKS: Final = frozenset({DraftKind.CHECK_IN, DraftKind.SECOND_CHECK_IN, DraftKind.CALL_REQUEST})
#: Nobody is thanked for an interview that was not held.
_IF_ALL_MISSED: Final = {
    DraftKind.THANK_YOU: DraftKind.NO_SHOW,
    DraftKind.CLOSING: DraftKind.WITHDRAWAL,
}


def drafts_for_nudge(desk: Desk, case: Case, nudge: Nudge) -> list[Draft]:
    """The texts of a nudge, kept; none for the kinds that ask rather than suggest, and none that thanks for
    an interview where each was called off."""
    called_off = case.interviews and all(i.state is InterviewState.CANCELLED for i in case.interviews)
    if called_off and nudge.kind in ASKING_KINDS:
        return []
    interview = next((i for i in case.interviews if i.id == nudge.interview_id), None)
    kept: list[Draft] = []
    for kind in _kinds_for(case, nudge):
        kept += write(desk, case, kind, interview=interview, nudge=nudge)
    return kept


def _kinds_for(case: Case, nudge: Nudge) -> tuple[DraftKind, ...]:
    """The texts that go with a nudge; who is rung up leaves no voicemail."""
    kinds = KIND_OF.get(nudge.kind, ())
    theirs = any(c.id == nudge.subject_id and c.state is CallState.THEIRS for c in case.calls)
    return tuple(k for k in kinds if k is not DraftKind.VOICEMAIL) if theirs else kinds


def write(
    desk: Desk,
    case: Case,
    kind: DraftKind,
    *,
    interview: Interview | None = None,
    nudge: Nudge | None = None,
    channel: Channel = Channel.EMAIL,
    tone: Tone | None = None,
    to: Contact | None = None,
) -> list[Draft]:
    """Compose and keep the text, for `to` or one per interviewer where the kind is personal to each. Where
    nobody came to the interview it asks for another time instead of speaking of it."""
    kind = _if_missed(case, kind)
    missed = last_if_missed(case) if kind is DraftKind.NO_SHOW else None
    interview = missed or interview or spoken_of(case, desk.today)
    people = (to,) if to else recipients(desk, case, kind, interview, nudge)
    facts = [_facts(desk, case, contact, interview) for contact in people]
    tone = tone or desk.person.tone
    avoid = _recent_wordings(desk, case, kind)
    if len(facts) > 1:
        texts = compose_for_each(kind, facts, channel=channel, tone=tone, avoid=avoid)
    else:
        texts = (compose(kind, facts[0], channel=channel, tone=tone, avoid=avoid),)
    return [_keep(desk, case, text, contact, nudge) for text, contact in zip(texts, people, strict=True)]


def _if_missed(case: Case, kind: DraftKind) -> DraftKind:
    """The kind of text in its place where the last round, or each, was missed by the employer."""
    if all_missed(case):
        kind = _IF_ALL_MISSED.get(kind, kind)
    return DraftKind.NO_SHOW if kind in _ASKS and last_if_missed(case) else kind


def reword(desk: Desk, draft: Draft, change: str) -> Draft:
    """The same letter, put otherwise: `short`, `warm`, `formal` or `other`. A tone that was chosen is the
    person's tone from then on."""
    tone = {"warm": Tone.WARM, "formal": Tone.FORMAL}.get(change, draft.tone)
    if tone is not desk.person.tone and change in ("warm", "formal"):
        desk.unit.save(replace(desk.person, tone=tone))
    length = Length.SHORT if change == "short" else Length.NORMAL
    return _again(desk, draft, Channel(draft.channel), tone, length)


def for_channel(desk: Desk, draft: Draft, channel: Channel) -> Draft:
    """The same letter for another channel, with its length and manners."""
    return _again(desk, draft, channel, draft.tone, Length.NORMAL)


def _again(desk: Desk, draft: Draft, channel: Channel, tone: Tone, length: Length) -> Draft:
    case = desk.unit.case(draft.application_id)
    assert case is not None  # a draft goes with its case
    kind = DraftKind(draft.kind)
    avoid = _recent_wordings(desk, case, kind)
    facts = facts_of(desk, case, draft)
    text = compose(kind, facts, channel=channel, tone=tone, length=length, avoid=avoid)
    return _keep(desk, case, text, _addressee(case, draft), _nudge_of(desk, draft))


def facts_of(desk: Desk, case: Case, draft: Draft) -> Facts:
    """What is known by now of all that the draft may speak of."""
    nudge = _nudge_of(desk, draft)
    interview = next((x for x in case.interviews if nudge and x.id == nudge.interview_id), None)
    missed = last_if_missed(case) if draft.kind == DraftKind.NO_SHOW.value else None
    return _facts(desk, case, _addressee(case, draft), missed or interview or spoken_of(case, desk.today))


def _addressee(case: Case, draft: Draft) -> Contact | None:
    return next((c for c in case.contacts if c.id == draft.contact_id), None)


def _nudge_of(desk: Desk, draft: Draft) -> Nudge | None:
    return desk.unit.get(Nudge, draft.nudge_id) if draft.nudge_id else None


def gaps(text: str) -> dict[str, str]:
    """The blanks left in a text that a question can fill: the question's kind by the blank's words."""
    return {blank.strip("[]"): kind for blank, kind in _ASKED_BY.items() if blank in text}


def refill(desk: Desk, draft_id: int) -> Draft | None:
    """The draft written anew with what is known by now."""
    draft = desk.unit.get(Draft, draft_id)
    return draft and _again(desk, draft, Channel(draft.channel), draft.tone, Length.NORMAL)


def recipients(
    desk: Desk, case: Case, kind: DraftKind, interview: Interview | None, nudge: Nudge | None = None
) -> Sequence[Contact | None]:
    """For a thank-you everybody met in the round who has none yet, or all once each has; whom they will ring
    for a call; else the one person the plan asks."""
    if kind in SPOKEN and nudge is None and (call := agreed(case)):
        called = tuple(c for c in case.contacts if c.id == call.contact_id)
        if called:
            return called
    met = (unthanked(case, interview) or case.who_was_at(interview.id)) if interview else ()
    return met if kind in _TO_EACH and met else (counterpart(desk, case, nudge),)


def thanks_to_the_recruiter(desk: Desk, case: Case) -> str:
    """A short note of thanks to who arranged the interview, by name where such a person is on file; not
    kept, as it belongs to no nudge."""
    recruiter = next((c for c in case.contacts if _RECRUITS.search(c.title)), None)
    facts = _facts(desk, case, recruiter, spoken_of(case, desk.today))
    return to_the_recruiter(facts if recruiter else replace(facts, recipient=None))


def _facts(desk: Desk, case: Case, contact: Contact | None, interview: Interview | None) -> Facts:
    windows = call_windows(case, calendar=desk.calendar(), now=desk.now)
    return facts_for(
        case,
        contact=contact,
        interview=interview,
        today=desk.today,
        windows=windows,
        now=desk.now,
        deadline=_deadline_elsewhere(desk, case),
        sender_phone=show_phone(desk.person.phone) if desk.person.phone else "",
    )


def _deadline_elsewhere(desk: Desk, case: Case) -> date | None:
    """The day by which another employer's offer must be answered; who that is stays out of the letter. An
    offer is answered by its own day."""
    if case.application.status is ApplicationStatus.OFFER:
        return None
    offers = desk.unit.cases([ApplicationStatus.OFFER])
    days = [c.application.offer_deadline for c in offers if c.application.id != case.application.id]
    spent = local(desk.now, desk.zone).time() >= NOON  # nobody can answer "before then" any more
    first = desk.today + timedelta(days=1) if spent else desk.today
    return min((d for d in days if d and d >= first), default=None)


def _recent_wordings(desk: Desk, case: Case, kind: DraftKind) -> tuple[str, ...]:
    drafts = desk.unit.drafts(case.application.id)
    recent = [d.wording.removesuffix(POLISHED) for d in drafts if d.kind == kind.value]
    return tuple(dict.fromkeys(recent))[:REMEMBERED_WORDINGS]


def _keep(desk: Desk, case: Case, text: Text, contact: Contact | None, nudge: Nudge | None) -> Draft:
    kept = desk.unit.save(
        Draft(
            person_id=desk.person.id,
            application_id=case.application.id,
            nudge_id=nudge.id if nudge else None,
            contact_id=contact.id if contact else None,
            kind=text.kind.value,
            channel=text.channel.value,
            tone=text.tone,
            wording=text.wording,
            subject=text.subject,
            body=text.body,
            created_at=desk.now,
        )
    )
    desk.drafted.append(kept.id)
    return kept
