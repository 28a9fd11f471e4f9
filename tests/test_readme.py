"""README.md cannot rot: what can be set, typed and run stands in it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS as CLI_COMMANDS
from bot.chat.routes import COMMANDS as CHAT_COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
CI = ROOT / ".ci" / "run"


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def fenced_after(marker: str, text: str) -> str:
    """The one-line content of the first fenced block behind `<!-- marker -->`."""
    found = re.search(rf"<!-- {marker} -->\s*```\w*\n(.+?)\n```", text, re.DOTALL)
    assert found, f"README.md has no fenced block after <!-- {marker} -->"
    return found[1].strip()


@pytest.mark.parametrize("variable", sorted(name.upper() for name in Settings.model_fields))
def test_every_setting_is_documented(readme, variable):
    """Each environment variable stands in README.md as code."""
    assert f"`{variable}`" in readme


def test_no_setting_is_documented_that_does_not_exist(readme):
    """The first column of the table of settings names these and nothing else."""
    rows = re.findall(r"^\|((?: *`[A-Z][A-Z_]+`)+) *\|", readme, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"[A-Z_]+", row)}
    assert named == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("command", sorted(CLI_COMMANDS))
def test_every_command_of_the_command_line_is_documented(readme, command):
    """`python -m bot NAME` for each; the one that needs no name is told by it."""
    assert re.search(rf"python -m bot(?:` \(=)? `?{command}\b", readme)


@pytest.mark.parametrize("command", sorted(CHAT_COMMANDS))
def test_every_command_of_the_chat_is_documented(readme, command):
    """`/name` for each."""
    assert re.search(rf"`/{command}\b", readme)


@pytest.mark.parametrize(("marker", "variable"), [("playground", "PLAYGROUND"), ("tests", "TESTS")])
def test_the_two_commands_are_those_that_ci_runs(readme, marker, variable):
    """What a newcomer copies from README.md is, word for word, what is run on a fresh machine."""
    command = fenced_after(marker, readme)
    assert "\n" not in command
    assert f'{variable}="{command}"' in CI.read_text(encoding="utf-8")


def test_ci_can_be_run():
    """The script is executable and stops at undefined names."""
    assert CI.stat().st_mode & stat.S_IXUSR
    assert "set -euo pipefail" in CI.read_text(encoding="utf-8")


def test_the_sources_of_data_and_fonts_are_named(readme):
    """Their licences ask for it."""
    for source in ("GeoNames", "CC BY 4.0", "Inter", "DejaVu"):
        assert source in readme
