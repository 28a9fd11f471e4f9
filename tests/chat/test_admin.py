"""/admin: figures for whoever runs the bot, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.views import pages
from bot.services.ports import Outgoing, Status, StoredUpdate
from bot.store import SqlStore
from tests.chat.phone import Phone

SAID = "Xyzzy told me"


@pytest.fixture
def admin(phone: Phone) -> Phone:
    def status() -> Status:
        return replace(phone.store.status(), uptime=timedelta(days=2, hours=3, minutes=4))

    tools = replace(phone.router.tools, admins=frozenset({phone.telegram_id}), status=status)
    phone.router = replace(phone.router, tools=tools)
    return phone


def give_up(store: SqlStore, phone: Phone) -> None:
    """One update set aside and one call refused, both with words of a person in the error."""
    update = StoredUpdate(update_id=10**9, chat_id=5, payload={"text": SAID}, received_at=phone.now)
    store.keep_update(update)
    store.put_off_update(update.update_id, f"ValueError: cannot read {SAID}", None)
    store.say(5, Outgoing(method="sendMessage", payload={"text": SAID}), phone.now)
    [waiting] = store.claim_outgoing(phone.now, owner="a", lease_seconds=30, limit=1)
    store.note_failed(waiting, f'Can\'t parse entities: unsupported start tag "{SAID}" at 3', phone.now)


def test_how_the_bot_is_doing(admin: Phone) -> None:
    """Counts, the next nudge, the schema and how long it has been running, in one message."""
    admin.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    admin.say("Lisbon")
    [shown] = admin.say("/admin")
    for words in (
        "Running for 2 d 3 h, schema 0",
        "People: 1, cases: 1",
        "the next Tue 24 Nov",
        "Updates waiting: 0, set aside: 0",
        "Messages waiting: 0, failed: 0",
    ):
        assert words in shown.text
    assert "Set aside after" not in shown.text


def test_what_was_given_up_is_named_without_anybodys_words(admin: Phone) -> None:
    """Updates set aside and calls refused are shown with their error, and nothing of what was said."""
    give_up(admin.store, admin)
    [shown] = admin.say("/admin")
    assert "set aside: 1" in shown.text
    assert "failed: 1" in shown.text
    assert "update 1000000000, Tue 24 Nov" in shown.text
    assert "ValueError" in shown.text
    assert "sendMessage 1, Tue 24 Nov" in shown.text
    assert "unsupported start tag …" in shown.text
    assert SAID not in shown.text


def test_to_others_it_is_no_command(admin: Phone, new_phone: Callable[..., Phone]) -> None:
    """Who is not an admin is answered as for any unknown command; it is in no menu and no help."""
    stranger = new_phone(telegram_id=8)
    stranger.router = admin.router
    [shown] = stranger.say("/admin")
    assert "I don’t know /admin" in shown.text
    assert "admin" not in dict(pages.COMMANDS)
    assert "/admin" not in admin.say("/help")[0].text
