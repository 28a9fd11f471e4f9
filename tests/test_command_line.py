"""The command line refuses in one line what it cannot do."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from bot.__main__ import main


def test_nothing_is_copied_where_no_database_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line names the file and the variable; neither a copy nor an empty database is made."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/none.db")
    assert main(["backup", str(tmp_path / "copy.db")]) == 2
    assert f"no database at {tmp_path}/none.db: set DATABASE_URL" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["run", "playground"])
def test_an_end_while_it_loads_is_a_clean_end(command: str) -> None:
    """SIGTERM before the event loop is there ends the program with exit 0."""
    program = textwrap.dedent(
        f"""
        import os, signal, sys
        from bot import __main__, commands
        commands._loading = lambda: os.kill(os.getpid(), signal.SIGTERM)
        sys.exit(__main__.main(["{command}"]))
        """
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["playground", "--port", "99999"], "a port is a number up to 65535"),
        (["playground", "--port", "-1"], "a port is a number up to 65535"),
        (["simulate", "--days", "0"], "days are counted from 1"),
    ],
)
def test_a_number_out_of_range_is_refused(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rather than another port taken, or no day played, in silence."""
    with pytest.raises(SystemExit) as ended:
        main(typed)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
