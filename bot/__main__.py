"""The command line: `python -m bot`, installed as `afterword`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from bot import commands

#: name -> what it does, as shown by --help; the code stands in `bot.commands`
COMMANDS: Final[dict[str, str]] = {
    "run": "bring the database to the newest schema, then run the bot (the default)",
    "playground": "the whole bot on a local stand-in for Telegram, in the browser",
    "migrate": "bring the database to the newest schema and stop",
    "doctor": "check configuration, database, token and clock",
    "backup": "write a consistent copy of the live SQLite file",
    "understand": "read messages as JSON lines, write what was understood",
    "proofread": "read drafts as JSON lines, write the findings",
    "simulate": "play a virtual person's weeks and print them",
    "drafts": "print a gallery of the suggested texts",
    "bench": "run the benchmarks, each beside its anchor",
}
LAST_PORT: Final = 65535


def _port(typed: str) -> int:
    if not typed.isdecimal() or int(typed) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number up to {LAST_PORT}")
    return int(typed)


def _days(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError("days are counted from 1")
    return int(typed)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="afterword", description="Follow up after job interviews.")
    sub = top.add_subparsers(dest="command", metavar="COMMAND")
    made = {name: sub.add_parser(name, help=told, description=told) for name, told in COMMANDS.items()}
    made["playground"].add_argument("--port", type=_port, default=8765, help="default: 8765")
    made["playground"].add_argument("--no-browser", action="store_true", help="do not open the page")
    made["playground"].add_argument("--keep", metavar="FILE", help="keep the database in this file")
    made["doctor"].add_argument("--quick", action="store_true", help="only what a health check needs")
    made["backup"].add_argument("file", metavar="FILE")
    made["simulate"].add_argument("--days", type=_days, default=60)
    made["simulate"].add_argument("--seed", type=int, default=1)
    made["drafts"].add_argument("--seed", type=int, default=1)
    made["bench"].add_argument("name", nargs="?", help="one benchmark; without it all")
    made["bench"].add_argument("--json", action="store_true", help="JSON instead of a table")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (2 for a wrong set-up)."""
    args = parser().parse_args(argv)
    command: Callable[[argparse.Namespace, dict[str, str]], int] = getattr(commands, args.command or "run")
    try:
        return command(args, dict(os.environ))
    except commands.Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main())
