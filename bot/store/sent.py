"""What became of calls that Telegram took: noted for many at once, in as many statements as for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete

from bot.domain.models import Draft, Nudge, NudgeState, Person, Question
from bot.services.ports import Link, LinkRole, Sent
from bot.store.engine import Database
from bot.store.links import keep_links
from bot.store.mapping import made
from bot.store.rows import locked_people, wakes_at
from bot.store.statements import Statements

_NOTHING = Link(role=LinkRole.OTHER)
#: What a nudge's arrival changes in it.
_CHANGED = ("message_id", "sent_at", "state")


class SentNotes:
    def __init__(self, database: Database, statements: Statements) -> None:
        self._database = database
        self._statements = statements
        # Built once: building it takes longer than running it.
        outbox = statements.tables.outbox
        self._delete = delete(outbox).where(statements.among(outbox.c.id, "sent"))

    def note(self, sent: Sequence[Sent]) -> list[list[datetime]]:
        """Done, all in one transaction. For each call the times for which those of its nudges were meant that
        had not arrived before."""
        ids = {one.waiting.person_id for one in sent if one.waiting.person_id is not None}
        with self._database.write() as connection:
            people = {p.id: p for p in locked_people(connection, self._statements, ids)}
            connection.execute(self._delete, {"sent": [one.waiting.id for one in sent]})
            theirs = [one for one in sent if one.waiting.person_id in people]
            keep_links(connection, self._statements, _links(theirs))
            self._show(connection, theirs)
            meant_for = self._nudges_sent(connection, people, theirs)
        return [meant_for.get(one.waiting.id, []) for one in sent]

    def _show(self, connection: Connection, sent: Sequence[Sent]) -> None:
        """Note which message shows a draft or asks a question."""
        for kind, field in ((Draft, "draft_id"), (Question, "question_id")):
            shown = [
                {"owner": one.waiting.person_id, "row_id": row_id, "new_message_id": one.message_id}
                for one in sent
                if one.message_id is not None and (row_id := getattr(_link(one), field)) is not None
            ]
            if shown:
                connection.execute(self._statements.message_of(kind), shown)

    def _nudges_sent(
        self, connection: Connection, people: Mapping[int, Person], sent: Sequence[Sent]
    ) -> dict[int, list[datetime]]:
        """By the call's id, the times for which its nudges were meant that had not arrived before."""
        wanted = {nudge_id for one in sent for nudge_id in one.waiting.call.nudge_ids}
        if not wanted:
            return {}
        rows = connection.execute(self._statements.nudges(), {"wanted": sorted(wanted)})
        before = {nudge.id: nudge for nudge in (made(Nudge, values) for values in rows)}
        after, meant_for = dict(before), dict[int, list[datetime]]()
        for one in sent:
            for nudge in _of_call(after, one):
                if nudge.state is NudgeState.SENDING:
                    meant_for.setdefault(one.waiting.id, []).append(nudge.wakes_at)
                after[nudge.id] = _arrived(nudge, one)
        changed = [nudge for nudge in after.values() if nudge != before[nudge.id]]
        if changed:
            values = [_values(nudge, people[nudge.person_id]) for nudge in changed]
            connection.execute(self._statements.update(Nudge, (*_CHANGED, "wakes_at")), values)
        return meant_for


def _links(sent: Iterable[Sent]) -> list[tuple[int, int, Link]]:
    return [
        (one.waiting.person_id, one.message_id, link)
        for one in sent
        if one.waiting.person_id is not None
        and one.message_id is not None
        and (link := one.waiting.call.link)
    ]


def _link(sent: Sent) -> Link:
    return sent.waiting.call.link or _NOTHING


def _of_call(nudges: Mapping[int, Nudge], sent: Sent) -> list[Nudge]:
    """The call's nudges that are there, and of whom it is for."""
    found = (nudges.get(nudge_id) for nudge_id in sent.waiting.call.nudge_ids)
    return [nudge for nudge in found if nudge and nudge.person_id == sent.waiting.person_id]


def _arrived(nudge: Nudge, sent: Sent) -> Nudge:
    """The nudge once a part of it has arrived: the first makes it `sent`, one part is what shows it."""
    if nudge.state is NudgeState.SENDING:
        nudge = replace(nudge, state=NudgeState.SENT, sent_at=sent.at)
    if sent.message_id is not None and _link(sent).role is LinkRole.NUDGE:
        nudge = replace(nudge, message_id=sent.message_id)
    return nudge


def _values(nudge: Nudge, person: Person) -> dict[str, object]:
    new = {name: getattr(nudge, name) for name in _CHANGED} | {"wakes_at": wakes_at(nudge, person)}
    return {f"new_{name}": value for name, value in new.items()} | {"row_id": nudge.id}
