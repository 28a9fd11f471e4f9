"""The pictures: well-formed, closed in themselves, and of a size that Telegram takes."""

from __future__ import annotations

import struct
import time
from dataclasses import replace
from datetime import date, time as clock, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.models import Contact
from bot.domain.statistics import statistics
from bot.exports import svg
from bot.exports.chart import chart_png, chart_svg
from bot.exports.moments import moments_of
from bot.exports.timeline import MOST_MOMENTS, timeline_png, timeline_svg
from tests.exports.cases import NOW, at, attempt, case, full_case, interview, many_cases


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def words_in(drawing: str) -> list[str]:
    return [
        element.text or ""
        for element in ElementTree.fromstring(drawing).iter()
        if element.tag.endswith("text")
    ]


def test_the_chart_tells_the_figures():
    """Counts, rates and lateness stand in the picture as text, and it is a PNG 1080 wide."""
    stats = statistics(many_cases(), NOW)
    words = words_in(chart_svg(stats))
    for expected in ("6 applications, 2 follow-ups sent", "5", "60%", "6 days", "1 on time", "3 late",
                     "Typically 5 days late, 11 days at most (Initech)"):  # fmt: skip
        assert expected in words
    assert size_of(chart_png(stats))[0] == svg.WIDTH


def test_the_chart_of_nothing_is_a_chart():
    """Before the first interview there are dashes, not errors."""
    words = words_in(chart_svg(statistics([], NOW)))
    assert words.count("–") == 3
    assert "No date they named has come yet." in words


def test_the_timeline_tells_the_case_in_its_order():
    """Interview, promise, thanks, check-in, reply, next round and the nudge to come, with the silences."""
    words = words_in(timeline_svg(full_case()))
    order = [
        "Technical interview",
        "Thank-you",
        "Check-in",
        "Reply",
        "Final interview",
        "Next: thank-you note",
    ]
    assert [line for line in words if line in order] == order
    assert "“by end of next week” (Jane)" in words
    assert "on LinkedIn to Jane Doe" in words
    assert "14 days" in words
    assert size_of(timeline_png(full_case()))[0] == svg.WIDTH


def test_a_long_case_leaves_out_its_middle():
    """The first and the newest moments stay, the number between is told, and Telegram takes the picture."""
    record = tuple(attempt(n, at(1) + timedelta(days=n)) for n in range(200))
    long_case = case(record=record)
    words = words_in(timeline_svg(long_case))
    assert f"{200 - MOST_MOMENTS} more in between" in words
    width, height = size_of(timeline_png(long_case))
    assert width + height <= 10_000


def test_an_empty_case_is_a_picture_too():
    """Nothing has happened, and it says so."""
    assert "Nothing has happened yet." in words_in(timeline_svg(case()))


HOSTILE = [
    '<image href="file:///etc/passwd"/>',
    "</text><script>alert(1)</script>",
    "&amp; &lt; &#x0; \"'",
    "]]>",
    "\x00\x08\ud800\ufffe",
    "\u202eevil\u202c 👩‍💻",
    "A" * 5000,
    "株式会社アクメ",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_a_person_typed_is_text_and_nothing_else(typed):
    """No element, no reference and no control character comes from it, and it keeps its length."""
    told = replace(full_case(), contacts=(Contact(id=5, person_id=1, name=typed, created_at=NOW),))
    told = replace(told, application=replace(told.application, company=typed, role=typed))
    drawing = timeline_svg(told)
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawing).iter()}
    assert tags <= {"svg", "rect", "text", "path", "circle"}
    assert max(map(len, words_in(drawing))) < 120
    assert size_of(timeline_png(told))


def test_an_interview_in_another_zone_names_it():
    """Its time of day is by the clock it was agreed in, so that clock is named beside it."""
    abroad = interview(
        1, date(2026, 12, 17), clock(10), zone="America/New_York", starts_at=at(17, 15, month=12)
    )
    told = moments_of(case(interviews=(abroad, interview(2, date(2026, 12, 18)))))
    assert [(one.time, one.detail) for one in told] == [("10:00", "New York time"), ("14:00", "")]


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_drawn(typed):
    """Whatever stands as a company's name, the drawing is well-formed."""
    told = case(typed, record=(attempt(1, at(3), outcome=typed),))
    ElementTree.fromstring(timeline_svg(told))
    assert moments_of(told)


@given(st.text(max_size=300), st.floats(20, 1000))
def test_a_line_fits_its_room(words, room):
    """A cut line is not wider than its room (an ellipsis alone may be)."""
    line = svg.fitted(words, 20, room)
    assert svg.width_of(line, 20) <= max(room, 20)


def test_the_reason_for_what_comes_next_is_not_cut():
    """It takes a second line where one is too short; nothing is lost between them."""
    reason = "Your interview was on Tue 24 Nov, five working days ago; nothing has come since."
    told = svg.wrapped(reason, 26, 660)
    assert len(told) == 2
    assert " ".join(told) == reason
    assert all(svg.width_of(line, 26) <= 660 for line in told)


def test_a_picture_is_drawn_quickly():
    """Under half a second on a slow machine (processor time, best of three): a person waits for it."""
    times = []
    for _ in range(3):
        start = time.process_time()
        timeline_png(full_case())
        times.append(time.process_time() - start)
    assert min(times) < 0.5
