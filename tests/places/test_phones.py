"""Telephone numbers as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from bot.places.phones import read_phone, show_phone


@pytest.mark.parametrize(
    ("text", "country", "stored", "shown"),
    [
        ("(212) 555-0123", "US", "+12125550123", "+1 212-555-0123"),
        ("212.555.0123 ext. 45", "US", "+12125550123;ext=45", "+1 212-555-0123 ext. 45"),
        ("+1-212-555-0123 x7", None, "+12125550123;ext=7", "+1 212-555-0123 ext. 7"),
        ("call 020 7946 0958 please", "GB", "+442079460958", "+44 20 7946 0958"),
        ("+351 912 345 678", "US", "+351912345678", "+351 912 345 678"),
        ("tel: 912 345 678", "PT", "+351912345678", "+351 912 345 678"),
        ("00351912345678", "DE", "+351912345678", "+351 912 345 678"),
        ("Jane Doe, Acme, +49 30 901820", None, "+4930901820", "+49 30 901820"),
    ],
)
def test_a_number_is_kept_in_one_form_and_shown_in_another(text, country, stored, shown):
    """Local, international, with an extension, or within a sentence: it becomes E.164 and reads well."""
    assert read_phone(text, country) == stored
    assert show_phone(stored) == shown


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("", "US"),
        ("no number", "US"),
        ("555-0123", "US"),
        ("212-555-0123", None),
        ("12", "PT"),
        ("2026-11-24", "US"),
    ],
)
def test_what_is_no_whole_number_is_none(text, country):
    """Too short, no country to tell the code from, or a date."""
    assert read_phone(text, country) is None


@given(st.text(max_size=80), st.none() | st.text(max_size=3))
def test_no_text_makes_it_fail(text, country):
    """Anything is read or refused; what is read is shown, and read again as itself."""
    stored = read_phone(text, country)
    if stored is not None:
        assert read_phone(show_phone(stored), None) == stored
    assert isinstance(show_phone(text), str)
