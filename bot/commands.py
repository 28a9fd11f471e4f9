"""What each command of the command line does. Heavy imports are made by the command that needs them."""

from __future__ import annotations

import argparse
import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot import garbage

if TYPE_CHECKING:
    from bot.settings import Settings

NO_TOKEN: Final = (
    "BOT_TOKEN is missing: get one from @BotFather in Telegram and set it, "
    "or try everything without one: python -m bot playground"
)


class Refusal(Exception):  # noqa: N818 - it is the answer to the operator, not a fault of the program
    """A wrong set-up, told in one line that names the thing and the cure."""


def run(args: argparse.Namespace, environ: dict[str, str]) -> int:
    """The bot itself."""
    _end_at_once_if_asked()
    with _loading():
        settings = _settings(environ)
        if settings.bot_token is None:
            raise Refusal(NO_TOKEN)
        from bot import running

    with _explained():
        return asyncio.run(running.run(settings))


def playground(args: argparse.Namespace, environ: dict[str, str]) -> int:
    """The bot and the stand-in in one process."""
    _end_at_once_if_asked()
    with _loading():
        from bot import running

    with _explained():
        return asyncio.run(
            running.playground(environ, port=args.port, keep=args.keep, browser=not args.no_browser)
        )


def _end_at_once_if_asked() -> None:
    """Who ends the program while it is still loading gets a clean end, too; it takes over once it runs."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))


def migrate(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.resources import open_store

    with _explained():
        store = open_store(_settings(environ))
        changed = store.migrate()
        print(
            f"The database is at schema {store.schema_version}" + (", newly so." if changed else " already.")
        )
        store.close()
    return 0


def doctor(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.doctor import examine, report

    findings = examine(environ, quick=args.quick)
    print(report(findings))
    return 0 if all(f.ok for f in findings) else 1


def backup(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.resources import database_file, open_store

    settings = _settings(environ)
    file = database_file(settings)
    if file and not file.exists():
        raise Refusal(f"There is no database at {file}: set DATABASE_URL to the one that the bot uses")
    with _explained():
        store = open_store(settings)
        store.backup(Path(args.file))
        store.close()
    print(f"Copied to {args.file}.")
    return 0


def understand(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.language.jsonl import run as read_lines

    return _lines(read_lines)


def proofread(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.writing.proofread.jsonl import run as read_lines

    return _lines(read_lines)


def simulate(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.simulation.story import tell

    for line in tell(seed=args.seed, days=args.days):
        print(line)
    return 0


def drafts(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.writing.gallery import run as gallery

    print(gallery(args.seed))
    return 0


def bench(args: argparse.Namespace, environ: dict[str, str]) -> int:
    from bot.bench import run as run_benchmarks

    return run_benchmarks(args.name, as_json=args.json)


def _lines(read: Callable[[Iterable[str]], Iterator[str]]) -> int:
    for line in read(sys.stdin):
        print(line, flush=True)
    return 0


@contextmanager
def _loading() -> Iterator[None]:
    """While the program is loaded nothing is garbage, and what is loaded stays: so it is not looked through
    for garbage, neither now, which takes a tenth of a start, nor later, which held up the event loop."""
    gc.disable()
    try:
        yield
    finally:
        garbage.settle()
        gc.enable()


@contextmanager
def _explained() -> Iterator[None]:
    """Faults of the surroundings as one line with their cure."""
    from bot.chat.runtime.errors import TokenRefusedError
    from bot.store import StoreError

    try:
        yield
    except StoreError as wrong:
        raise Refusal(str(wrong)) from None
    except TokenRefusedError:
        raise Refusal(
            "BOT_TOKEN is refused by Telegram: copy the whole token again from @BotFather"
        ) from None
    except OSError as wrong:
        raise Refusal(str(wrong.strerror or wrong)) from None


def _settings(environ: dict[str, str]) -> Settings:
    from bot.settings import SettingsError, load

    try:
        return load(environ)
    except SettingsError as wrong:
        raise Refusal(str(wrong)) from None
