"""Drafts put more smoothly by a language model, where one is configured.

The text goes out as it was composed; this comes afterwards, and changes the message only if the model's
version says the same and the person has not gone on. Two short transactions, with the model asked between
them: `begin`, then `judged`, then `finish`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import Final, Protocol

from bot.domain.models import Case, Draft, Nudge
from bot.services.checking import context_for
from bot.services.desk import Desk
from bot.services.drafting import POLISHED, facts_of
from bot.services.ports import Outgoing
from bot.services.taps import ACTIONABLE
from bot.writing.drafts import SPOKEN, Channel, DraftKind, Text
from bot.writing.facts import Facts
from bot.writing.polish import acceptable, prompt
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.proofreader import Proofreader

#: A text that has been read for longer is not changed any more under the reader's eyes.
TOO_OLD_AFTER: Final = timedelta(seconds=20)
#: No text of ours is longer; what is gets no second look. Characters.
MOST_CHARACTERS: Final = 4096

_BLANK = re.compile(r"\[[^\[\]\n]+\]")


class Redraws(Protocol):
    """Puts a changed draft into its message."""

    def redrawn(self, case: Case, draft: Draft) -> Outgoing: ...


class Finish(Enum):
    """What became of an accepted text."""

    REPLACED = auto()
    NOT_SHOWN_YET = auto()  # the message is still on its way: worth another look in a moment
    TOO_LATE = auto()  # the person has gone on, or the text is too old


@dataclass(frozen=True, slots=True)
class Rough:
    """A draft as it was composed, and all that is needed to ask and to judge outside a transaction."""

    draft: Draft
    text: Text
    facts: Facts
    context: DraftContext

    def messages(self) -> Sequence[Mapping[str, str]]:
        """What the model is asked."""
        return prompt(self.text, self.facts)


def begin(desk: Desk, draft_id: int) -> Rough | None:
    """The draft, if it may be polished: written, without a gap, not yet polished, and still open."""
    draft = desk.unit.get(Draft, draft_id)
    case = desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None or not _may_be_polished(draft) or not _still_open(desk, case, draft):
        return None
    text = Text(
        kind=DraftKind(draft.kind),
        channel=Channel(draft.channel),
        tone=draft.tone,
        wording=draft.wording,
        subject=draft.subject,
        body=draft.body,
        blanks=(),
    )
    return Rough(draft, text, facts_of(desk, case, draft), context_for(desk, case, draft))


def judged(rough: Rough, answer: str, proofreader: Proofreader) -> tuple[str | None, str]:
    """The model's text if it may be shown, else None and why not. Takes some 50 ms, needs no transaction."""
    text = answer.strip()
    if len(text) > MOST_CHARACTERS:
        return None, "too long"
    if text == rough.text.body:
        return None, "nothing changed"
    fine, reason = acceptable(
        text, rough.text, rough.facts, proofread=lambda body: proofreader.check(body, rough.context)
    )
    return (text, "") if fine else (None, reason)


def finish(desk: Desk, rough: Rough, text: str, redraw: Redraws) -> Finish:
    """Keep the polished text in the draft's place and change its message, unless the person has gone on."""
    draft = desk.unit.get(Draft, rough.draft.id)
    case = desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None or not _still_open(desk, case, draft) or draft.body != rough.draft.body:
        return Finish.TOO_LATE
    if draft.message_id is None:
        return Finish.NOT_SHOWN_YET
    polished = desk.unit.save(replace(draft, body=text, wording=draft.wording + POLISHED))
    nudge_ids = (draft.nudge_id,) if draft.nudge_id else ()  # settled meanwhile: the change is not sent
    desk.unit.send(replace(redraw.redrawn(case, polished), nudge_ids=nudge_ids))
    return Finish.REPLACED


def _may_be_polished(draft: Draft) -> bool:
    """Not what is said aloud, which is notes; not a text with a gap, which the person is about to change."""
    return (
        DraftKind(draft.kind) not in SPOKEN
        and not draft.wording.endswith(POLISHED)
        and not _BLANK.search(f"{draft.subject}\n{draft.body}")
    )


def _still_open(desk: Desk, case: Case, draft: Draft) -> bool:
    """Young, the newest of its message, its nudge waiting for a tap, nothing being written in its place."""
    if desk.now - draft.created_at > TOO_OLD_AFTER:
        return False
    nudge = desk.unit.get(Nudge, draft.nudge_id) if draft.nudge_id else None
    if nudge and nudge.state not in ACTIONABLE:
        return False
    question = desk.unit.question()
    if question and question.data.get("draft") == str(draft.id):
        return False
    later = (d for d in desk.unit.drafts(case.application.id) if d.id > draft.id)
    return not any(_same_letter(d, draft) for d in later)


def _same_letter(one: Draft, other: Draft) -> bool:
    return (one.kind, one.contact_id, one.nudge_id) == (other.kind, other.contact_id, other.nudge_id)
