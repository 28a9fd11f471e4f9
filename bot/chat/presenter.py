"""Puts due nudges into messages (the `Presenter` of the services)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.talk import link_to
from bot.chat.views import drafts, nudges, questions
from bot.chat.views.base import View
from bot.domain.models import Case, Draft, NudgeKind, Question
from bot.domain.snooze import after_days_off
from bot.services.advice import may_call_instead
from bot.services.desk import UNKNOWN_ZONE, Desk
from bot.services.nudging import DueNudge
from bot.services.ports import Link, LinkRole, Outgoing


class NudgePresenter:
    """One nudge in full, or several as a list of buttons."""

    def one(self, desk: Desk, due: DueNudge) -> list[Outgoing]:
        case, nudge = due.case, due.nudge
        calls = [
            Outgoing(method="editMessageReplyMarkup", payload={"message_id": message_id})
            for message_id in desk.unit.live_messages(case.application.id)
        ]
        morning = after_days_off(desk.now, desk.person, desk.calendar())
        view = nudges.nudge(
            case,
            nudge,
            now=desk.now,
            zone=desk.zone,
            late_by=due.late_by,
            morning=morning,
            may_call=may_call_instead(desk, case, nudge),
        )
        calls.append(_message(view, link_to(case, LinkRole.NUDGE, nudge_id=nudge.id)))
        if contact := nudges.called(case, nudge):
            number = contact.phone.partition(";")[0]
            payload = {"phone_number": number, "first_name": contact.name[:64]}
            calls.append(Outgoing(method="sendContact", payload=payload))
        for text in due.drafts:
            link = link_to(case, LinkRole.DRAFT, live=False, draft_id=text.id, nudge_id=nudge.id)
            calls.append(_message(drafts.draft(case, text), link))
        question = desk.unit.question()
        if nudge.kind is NudgeKind.DEBRIEF and question and question.application_id == case.application.id:
            link = Link(role=LinkRole.QUESTION, application_id=case.application.id, question_id=question.id)
            calls.append(_message(_asked(desk, question, case), link))
        return calls

    def several(self, desk: Desk, due: Sequence[DueNudge]) -> list[Outgoing]:
        late = sum(d.late_by is not None for d in due)
        view = nudges.several([(d.case, d.nudge) for d in due], late)
        return [_message(view, Link(role=LinkRole.OTHER))]

    def redrawn(self, case: Case, draft: Draft) -> Outgoing:
        """A draft whose text has changed, in the message it stands in."""
        payload = {**drafts.draft(case, draft).payload(), "message_id": draft.message_id}
        return Outgoing(method="editMessageText", payload=payload)


def _asked(desk: Desk, question: Question, case: Case) -> View:
    """The question under a look back: its first, or before it where the person is, if nobody knows."""
    if question.kind != "zone":
        return questions.question(question, case)
    return questions.zone_question(question, desk.now, None if desk.zone == UNKNOWN_ZONE else desk.zone)


def _message(view: View, link: Link) -> Outgoing:
    return Outgoing(method="sendMessage", payload=view.payload(), link=link)
