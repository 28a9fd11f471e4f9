"""The record as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from bot.domain.models import Draft
from bot.exports.record import COLUMNS, JSON_VERSION, to_csv, to_json
from tests.exports.cases import ANA, attempt, case, full_case


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_one_line_per_attempt_oldest_first():
    """The whole record as a spreadsheet reads it: local date and time, names instead of codes of persons."""
    table = rows(to_csv([full_case()], ANA))
    assert table[0] == list(COLUMNS)
    assert table[1] == [
        "Acme", "Backend Engineer", "active", "2026-11-24", "17:12", "Europe/Lisbon", "email", "out",
        "Jane Doe", "thank_you", "", "Dear Jane,\nthank you",
    ]  # fmt: skip
    assert [row[9] for row in table[1:]] == ["thank_you", "check_in", "reply"]


def test_csv_tells_spreadsheets_its_encoding():
    """A byte order mark in front: without it a spreadsheet shows "SÃ£o" for "São"."""
    data = to_csv([case("São Paulo Lda", record=(attempt(1, datetime(2026, 1, 2, tzinfo=UTC)),))], ANA)
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    assert rows(data)[1][0] == "São Paulo Lda"


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1", "=HYPERLINK(\"http://x\",\"y\")"]
)  # fmt: skip
def test_no_cell_is_a_formula(evil):
    """What a spreadsheet would run gets an apostrophe before it."""
    data = to_csv([case(evil, record=(attempt(1, datetime(2026, 1, 2, tzinfo=UTC), text=evil),))], ANA)
    line = rows(data)[1]
    assert line[0].startswith("'")
    assert line[-1] == "'" + evil


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_was_typed_stays_in_its_cell(company, text):
    """Quotes, line breaks, control characters: still one line of twelve cells, none of them a formula."""
    data = to_csv([case(company, record=(attempt(1, datetime(2026, 1, 2, tzinfo=UTC), text=text),))], ANA)
    table = rows(data)
    assert [len(row) for row in table] == [len(COLUMNS)] * 2
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in table for cell in row)


def test_the_day_alone_has_no_time():
    """ "I e-mailed them on Monday" does not become 12:00."""
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert rows(to_csv([case(record=(attempt(1, noon, day_only=True),))], ANA))[1][3:5] == ["2026-11-23", ""]


def test_json_has_everything():
    """Every field of every row, in forms JSON has, and the drafts."""
    draft = Draft(
        id=1, person_id=1, application_id=1, kind="thank_you", body="Dear Jane", created_at=ANA.created_at
    )
    told = json.loads(to_json([full_case()], ANA, [draft]))
    assert (told["format"], told["version"]) == ("afterword", JSON_VERSION)
    assert told["person"]["zone"] == "Europe/Lisbon"
    assert told["person"]["nudge_time"] == "09:00"
    assert told["person"]["cadence"]["check_in_cap"] == 2
    [one] = told["cases"]
    assert one["application"]["company"] == "Acme"
    assert one["interviews"][0]["day"] == "2026-11-24"
    assert one["interviews"][0]["starts_at"] == "2026-11-24T14:00:00Z"
    assert one["record"][2]["direction"] == "in"
    assert told["drafts"][0]["body"] == "Dear Jane"
    for part in fields(full_case()):
        assert part.name == "person" or part.name in one


def test_what_is_not_theirs_is_not_in_it():
    """A case or draft of somebody else, handed in by mistake, stays out of both files."""
    other = replace(full_case(), person=replace(ANA, id=2))
    draft = Draft(id=1, person_id=2, application_id=1, kind="k", body="b", created_at=ANA.created_at)
    assert len(rows(to_csv([other], ANA))) == 1
    told = json.loads(to_json([other], ANA, [draft]))
    assert (told["cases"], told["drafts"]) == ([], [])


@given(st.text(max_size=40))
def test_json_keeps_every_text(text):
    """What was typed comes back as it was (half a surrogate pair, which UTF-8 has no form for, as "?")."""
    told = json.loads(to_json([case(record=(attempt(1, ANA.created_at, text=text),))], ANA))
    assert told["cases"][0]["record"][0]["text"] == text.encode(errors="replace").decode()
