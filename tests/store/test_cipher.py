"""Personal text at rest."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain import models as m
from bot.store import SqlStore, StoreError
from bot.store.cipher import Cipher
from tests.store.people import (
    NOW,
    an_update,
    application,
    contact,
    draft,
    everything,
    follow_up,
    interview,
    material,
    message,
    newcomer,
    nudge,
    promise,
    question,
)

KEY = base64.b64encode(bytes(range(32))).decode()
OTHER_KEY = base64.urlsafe_b64encode(os.urandom(32)).decode()
MARK = "Xyzzy"


def fill(store: SqlStore) -> m.Person:
    """A person whose every personal text contains the mark."""
    person = newcomer(store, 7001, name=MARK)
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person, MARK, role=MARK))
        unit.save(interview(acme, topics=(MARK,), stuck=MARK, notes=MARK))
        unit.save(contact(person, MARK))
        unit.save(promise(acme, MARK))
        unit.save(material(acme, MARK))
        unit.save(follow_up(acme, text=MARK, outcome=MARK))
        unit.save(draft(acme, MARK, subject=MARK))
        unit.save_plan(nudge(acme, reason=MARK))
        unit.ask(question(person, data={"company": MARK}))
        unit.send(message(MARK, document=(MARK, MARK.encode())))
    store.keep_update(an_update(7001, text=MARK))
    store.keep_update(waiting := an_update(7001, text=MARK))
    store.put_off_update(waiting.update_id, MARK, None)
    return person


def test_nothing_personal_is_readable_with_a_key(open_store: Callable[..., SqlStore], url: str) -> None:
    """With a key, no personal text can be read in any table; without one, it can."""
    plain = open_store()
    fill(plain)
    assert everything(url).count(MARK) > 20
    with plain.handle_next(7001, NOW) as handling:
        assert handling is not None
        handling.unit(telegram_id=7001, chat_id=7001, name="", language_code="").erase_person()
    assert MARK not in everything(url)

    fill(open_store(encryption_key=KEY))
    assert MARK not in everything(url)


def test_a_key_may_come_later(open_store: Callable[..., SqlStore], url: str) -> None:
    """What was written before there was a key is readable with it, and sealed when the bot starts."""
    person = fill(open_store())
    sealed = open_store(encryption_key=KEY)
    sealed.migrate()
    assert MARK not in everything(url)
    with sealed.work(person.id, NOW) as unit:
        assert unit.person.name == MARK
        [case] = unit.cases()
        assert case.application.company == MARK
    [waiting] = sealed.claim_outgoing(NOW, owner="a", lease_seconds=9, limit=9)
    assert waiting.call.document == (MARK, MARK.encode())


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (None, "ENCRYPTION_KEY is not set"),
        (OTHER_KEY, "ENCRYPTION_KEY is not the key"),
    ],
    ids=["no key", "another key"],
)
def test_a_wrong_key_is_told_before_anything_is_written(
    open_store: Callable[..., SqlStore], key: str | None, told: str
) -> None:
    """A missing or different key stops the start with one line."""
    open_store(encryption_key=KEY).migrate()
    with pytest.raises(StoreError, match=told):
        open_store(encryption_key=key).migrate()


@pytest.mark.parametrize("key", ["short", "é" * 32, base64.b64encode(b"x" * 16).decode(), "a b" * 15])
def test_something_that_is_no_key_is_told(key: str, tmp_path: Path) -> None:
    """A malformed key is refused with the way to make one, and is not repeated in the message."""
    with pytest.raises(StoreError, match="openssl rand -base64 32") as caught:
        SqlStore(f"sqlite:///{tmp_path}/a.db", encryption_key=key)
    assert key not in str(caught.value)


@pytest.mark.parametrize("text", ["", "plain", "enc:", "enc:1:abc", "enc:0:", "é😀"])
@pytest.mark.parametrize("key", [None, KEY])
def test_any_text_is_its_own_after_sealing(text: str, key: str | None) -> None:
    """Text that looks sealed but is not comes back, too."""
    cipher = Cipher(key)
    assert cipher.open(cipher.seal(text)) == text
    assert cipher.open_bytes(cipher.seal_bytes(text.encode())) == text.encode()


def test_the_same_text_is_sealed_differently_each_time() -> None:
    """Nobody can see that two rows say the same."""
    cipher = Cipher(KEY)
    assert cipher.seal("Acme") != cipher.seal("Acme")
