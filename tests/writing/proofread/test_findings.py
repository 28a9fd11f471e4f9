"""Findings and the corrected text."""

from __future__ import annotations

from hypothesis import given, strategies as st

from bot.writing.proofread import FaultKind, Finding, apply_all


def _finding(text: str, words: str, *suggestions: str) -> Finding:
    start = text.index(words)
    return Finding(FaultKind.SPELLING, start, start + len(words), words, "Why.", suggestions)


def test_every_first_suggestion_is_put_in() -> None:
    """Several corrections of different lengths land in their own places."""
    text = "I realy liked teh tour."
    found = (_finding(text, "realy", "really", "rely"), _finding(text, "teh", "the"))
    assert apply_all(text, found) == "I really liked the tour."


def test_what_concerns_the_whole_message_is_left() -> None:
    """A missing word of thanks cannot be put in by a tap."""
    whole = Finding(FaultKind.MISSING_THANKS, 0, 0, "", "No thanks.", ("Thank you.",))
    assert apply_all("Dear Ana,", (whole,)) == "Dear Ana,"


def test_a_word_left_out_takes_one_space_along() -> None:
    """An emoji between words leaves no double space, before a full stop no space at all."""
    text = "A great day 😀 with you 🙏."
    assert apply_all(text, (_finding(text, "😀", ""), _finding(text, "🙏", ""))) == "A great day with you."


def test_a_text_changed_since_is_not_harmed() -> None:
    """A finding whose words no longer stand at its place is passed over."""
    stale = _finding("I realy liked it.", "realy", "really")
    assert apply_all("We all liked it.", (stale,)) == "We all liked it."


def test_wire_names_are_those_of_the_corpus() -> None:
    """The three kinds of our own are written as the nearest kind of the corpus, or left out."""
    assert FaultKind.WRONG_COMPANY.wire_name == "wrong_name"
    assert FaultKind.BLANK.wire_name == "missing_name"
    assert FaultKind.FILLER.wire_name is None
    assert FaultKind.TOO_PUSHY.wire_name == "too_pushy"


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.text(max_size=5))
def test_only_the_place_named_changes(text: str, start: int, end: int, new: str) -> None:
    """Whatever the text, what stands before and after a finding stays (but for one space)."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    finding = Finding(FaultKind.SPELLING, start, end, text[start:end], "Why.", (new,))
    fixed = apply_all(text, (finding,))
    before = text[:start]
    assert fixed.startswith(before) or fixed.startswith(before[:-1])
    assert fixed.endswith(text[end:])
