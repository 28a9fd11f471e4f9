"""Links that open a message already written."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, strategies as st

from bot.domain.models import Tone
from bot.writing.compose_links import LINK_LIMIT, gmail_link, outlook_link
from bot.writing.drafts import SPOKEN, DraftKind, compose

from .some_facts import NASTY
from .test_wordings import KNOWN


def test_a_link_carries_address_subject_and_body() -> None:
    """Read back, the link holds what was put in, with the line ends of mail and no "+" for a space."""
    gmail = gmail_link("sarah@acme.example", "Thank you & more", "Hi Sarah,\n\n50 % of C++?\nMarco")
    assert gmail is not None
    assert gmail.startswith(
        "https://mail.google.com/mail/?view=cm&fs=1&to=sarah@acme.example&su=Thank%20you%20%26"
    )
    asked = parse_qs(urlsplit(gmail).query, strict_parsing=True)
    assert asked["body"] == ["Hi Sarah,\r\n\r\n50 % of C++?\r\nMarco"]
    outlook = outlook_link("sarah@acme.example", "Thank you", "Hi")
    assert outlook == (
        "https://outlook.live.com/mail/0/deeplink/compose?to=sarah@acme.example&subject=Thank%20you&body=Hi"
    )


def test_nothing_known_leaves_fields_out() -> None:
    """Without an address the field is left open; Outlook breaks a "+" in one, so it is left out."""
    assert gmail_link("", "", "Hi") == "https://mail.google.com/mail/?view=cm&fs=1&body=Hi"
    assert "to=" not in str(outlook_link("sarah+jobs@acme.example", "", "Hi"))


def test_too_long_a_message_gets_no_link() -> None:
    """What would not fit is None: the text can be copied instead."""
    assert gmail_link("", "", "x" * LINK_LIMIT) is None
    assert outlook_link("", "", "é" * 400) is None


@pytest.mark.parametrize("kind", sorted(set(DraftKind) - SPOKEN))
@pytest.mark.parametrize("tone", list(Tone))
def test_our_letters_fit(kind: DraftKind, tone: Tone) -> None:
    """Every kind of letter, with much known, fits both."""
    text = compose(kind, KNOWN, tone=tone)
    assert gmail_link("sarah.lindqvist@acme.example", text.subject, text.body)
    assert outlook_link("sarah.lindqvist@acme.example", text.subject, text.body)


@given(st.one_of(st.sampled_from(NASTY), st.text(max_size=300)))
def test_any_text_makes_a_plain_ascii_link_or_none(body: str) -> None:
    """Whatever is in it, the link is ASCII, within the limit, and has no space or line end."""
    link = gmail_link(body, body, body)
    if link is not None:
        assert link.isascii()
        assert len(link) <= LINK_LIMIT
        assert not any(char in link for char in ' \n\r\t"<>')
