"""Callback data: what is packed comes back, and nothing else is taken for ours."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from bot.chat.buttons import Do, Tap, pack, parse
from bot.chat.routes import TAPS


@given(
    st.sampled_from(Do),
    st.integers(min_value=0, max_value=2**53),
    st.text("abcdefghijklmnopqrstuvwxyz0123456789=/_-.", max_size=30),
)
def test_what_is_packed_comes_back(do: Do, row_id: int, arg: str) -> None:
    """Every tap survives the way through Telegram within its 64 bytes."""
    data = pack(do, row_id, arg)
    assert len(data.encode()) <= 64
    assert parse(data) == Tap(do, row_id, arg)


@given(st.text(max_size=64))
def test_anything_else_is_no_tap(data: str) -> None:
    """Forged or outdated data is told from ours without an exception."""
    tap = parse(data)
    assert tap is None or isinstance(tap, Tap)


@pytest.mark.parametrize(
    "data", ["", "un", "un.", "un.x.", "un.-1.", "zz.1.", "un.99999999999999999999.", "UN.1."]
)
def test_broken_data_is_refused(data: str) -> None:
    """A code, an id and an argument, or nothing."""
    assert parse(data) is None


def test_data_that_does_not_fit_is_refused_when_packed() -> None:
    """A button too long for Telegram is our fault, seen in a test and not by Telegram."""
    with pytest.raises(ValueError, match="too long"):
        pack(Do.ZONE, 1, "x" * 64)


def test_every_button_leads_somewhere() -> None:
    """No tap without a handler."""
    assert set(TAPS) == set(Do)
