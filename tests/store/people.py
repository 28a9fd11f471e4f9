"""People and cases to test with."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import MetaData, create_engine, select

from bot.domain import models as m
from bot.services.ports import Link, LinkRole, Outgoing, StoredUpdate
from bot.store import SqlStore
from bot.store.engine import normalised

#: A Monday morning.
NOW = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(hours=1)

_update_ids = itertools.count(1)


def an_update(chat_id: int, update_id: int | None = None, **payload: Any) -> StoredUpdate:
    return StoredUpdate(
        update_id=update_id or next(_update_ids), chat_id=chat_id, payload=payload, received_at=NOW
    )


def newcomer(store: SqlStore, telegram_id: int, *, name: str = "Ana") -> m.Person:
    """A person as they come to be: by writing."""
    store.keep_update(an_update(telegram_id))
    with store.handle_next(telegram_id, NOW) as handling:
        assert handling is not None
        return handling.unit(
            telegram_id=telegram_id, chat_id=telegram_id, name=name, language_code="en"
        ).person


def application(person: m.Person, company: str = "Acme", **more: Any) -> m.Application:
    return m.Application(person_id=person.id, company=company, **({"created_at": NOW} | more))


def interview(of: m.Application, **more: Any) -> m.Interview:
    told = {"day": date(2025, 11, 24), "zone": "Europe/Lisbon", "created_at": NOW} | more
    return m.Interview(person_id=of.person_id, application_id=of.id, **told)


def contact(person: m.Person, name: str = "Jane Doe") -> m.Contact:
    return m.Contact(person_id=person.id, name=name, created_at=NOW)


def participation(of: m.Application, who: m.Contact, round_: m.Interview | None = None) -> m.Participation:
    return m.Participation(
        person_id=of.person_id,
        application_id=of.id,
        contact_id=who.id,
        interview_id=round_.id if round_ else None,
    )


def promise(of: m.Application, words: str = "by Friday") -> m.Promise:
    return m.Promise(
        person_id=of.person_id, application_id=of.id, words=words, due=date(2025, 11, 28), said_at=NOW
    )


def material(of: m.Application, what: str = "portfolio") -> m.Material:
    return m.Material(person_id=of.person_id, application_id=of.id, what=what, promised_at=NOW)


def follow_up(of: m.Application, **more: Any) -> m.FollowUp:
    told = {"at": NOW, "zone": "Europe/Lisbon", "method": m.Method.EMAIL} | more
    return m.FollowUp(person_id=of.person_id, application_id=of.id, **told)


def agreed_call(of: m.Application, **more: Any) -> m.AgreedCall:
    told = {"at": NOW, "zone": "Europe/Lisbon"} | more
    return m.AgreedCall(person_id=of.person_id, application_id=of.id, **told)


def nudge(of: m.Application, key: str = "thank_you", **more: Any) -> m.Nudge:
    told = {"kind": m.NudgeKind.THANK_YOU, "due": NOW, "reason": "It was this morning."} | more
    return m.Nudge(person_id=of.person_id, application_id=of.id, key=key, **told)


def draft(of: m.Application, body: str = "Dear Jane", **more: Any) -> m.Draft:
    told = {"kind": "thank_you", "created_at": NOW} | more
    return m.Draft(person_id=of.person_id, application_id=of.id, body=body, **told)


def question(person: m.Person, kind: str = "role", **more: Any) -> m.Question:
    return m.Question(person_id=person.id, kind=kind, **({"asked_at": NOW} | more))


def message(text: str = "hello", **more: Any) -> Outgoing:
    return Outgoing(method="sendMessage", payload={"text": text}, **more)


def nudge_message(*nudges: m.Nudge, text: str = "A nudge", **more: Any) -> Outgoing:
    link = Link(role=LinkRole.NUDGE, nudge_id=nudges[0].id, application_id=nudges[0].application_id)
    return message(text, link=link, nudge_ids=tuple(n.id for n in nudges), **more)


def everything(url: str) -> str:
    """All that the tables hold, as the engine sees it."""
    engine = create_engine(normalised(url))
    found = MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        told = [str(row) for table in found.sorted_tables for row in connection.execute(select(table))]
    engine.dispose()
    return "\n".join(told)
