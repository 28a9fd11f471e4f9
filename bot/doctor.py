"""`python -m bot doctor`: configuration, database, token and clock checked, each with its cure."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from bot.resources import database_file
from bot.services.ports import Health
from bot.settings import Settings, SettingsError, load
from bot.store import SqlStore, StoreError

#: A clock further off than this sends nudges at visibly wrong times.
CLOCK_TOLERANCE: Final = timedelta(seconds=30)
TELEGRAM_TIMEOUT_SECONDS: Final = 10.0


def examine(environ: Mapping[str, str], *, quick: bool = False) -> list[Health]:
    """Every finding, in the order in which they should be mended. `quick` leaves out what takes long or
    needs the network."""
    try:
        settings = load(environ)
    except SettingsError as wrong:
        return [Health("configuration", False, "a setting is missing or wrong", str(wrong))]
    found = [Health("configuration", True, _told_of(settings)), *_database(settings, quick=quick)]
    if not quick:
        found += [*asyncio.run(_telegram(settings)), _proofreader()]
    return found


def report(findings: Iterable[Health]) -> str:
    """A line each, the cure beneath what is wrong."""
    lines = []
    for finding in findings:
        lines.append(f"{'ok  ' if finding.ok else 'FAIL'} {finding.name}: {finding.told}")
        lines += [f"       {name}: {value}" for name, value in finding.details.items()]
        if finding.cure:
            lines.append(f"       → {finding.cure}")
    return "\n".join(lines)


def _told_of(settings: Settings) -> str:
    way = "webhook" if settings.webhook_url else "long polling"
    kept = "encrypted" if settings.encryption_key else "not encrypted"
    who = f"{len(settings.allowed_users)} allowed" if settings.allowed_users else "open to everybody"
    return f"{way}, personal text {kept}, {who}"


def _database(settings: Settings, *, quick: bool) -> Iterator[Health]:
    url = settings.database_url.get_secret_value()
    file = database_file(settings)
    kind = "SQLite" if file else "PostgreSQL"
    if file and not file.exists():
        yield Health("database", True, f"SQLite, {file} is not there yet; the first start makes it")
        return
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else None
    store = SqlStore(url, encryption_key=key)
    try:
        version = store.schema_version
        yield Health(
            "database", True, f"{kind}, schema {version or 'not made yet: run python -m bot migrate'}"
        )
        if version and not quick:
            yield _inside(store)
            yield from _given_up(store)
    except StoreError as wrong:
        yield Health("database", False, f"{kind} cannot be used", str(wrong))
    finally:
        store.close()


def _inside(store: SqlStore) -> Health:
    wrong = store.integrity()
    counts = {name: str(number) for name, number in store.counts().items()}
    cure = "Stop the bot and put back a copy made with `python -m bot backup`" if wrong else ""
    return Health("data", not wrong, "; ".join(wrong[:3]) or "sound", cure, counts)


def _given_up(store: SqlStore) -> Iterator[Health]:
    """Updates and calls that nobody tries any more: both are faults of the program."""
    status = store.status()
    for name, troubles, count, why in (
        ("updates", status.set_aside, status.counts["updates set aside"], "could not be handled"),
        ("messages", status.failed, status.counts["messages failed"], "were refused by Telegram for good"),
    ):
        if troubles:
            yield Health(
                name,
                ok=False,
                told=f"{count} {why}; they are kept for 14 days",
                cure="Look for their numbers in the log, and report what you find",
                details={f"{t.what} {t.id}": f"{t.at:%Y-%m-%d %H:%M} UTC, {t.error}" for t in troubles},
            )


async def _telegram(settings: Settings) -> list[Health]:
    if settings.bot_token is None:
        return [
            Health(
                "token", False, "BOT_TOKEN is missing",
                "Get one from @BotFather in Telegram, or try python -m bot playground",
            )
        ]  # fmt: skip
    token = settings.bot_token.get_secret_value()
    try:
        async with httpx.AsyncClient(timeout=TELEGRAM_TIMEOUT_SECONDS) as web:
            answer = await web.get(f"{settings.telegram_api_url}/bot{token}/getMe")
    except httpx.HTTPError as error:
        cure = "Check the network, and TELEGRAM_API_URL if you set it"
        return [Health("token", False, f"Telegram cannot be reached ({type(error).__name__})", cure)]
    return [_token(answer), _clock(answer)]


def _token(answer: httpx.Response) -> Health:
    try:
        body = answer.json()
    except ValueError:
        return Health("token", False, "what answers is no Bot API server", "Check TELEGRAM_API_URL")
    if answer.status_code == 200 and body.get("ok"):
        return Health("token", True, f"@{body['result'].get('username', '?')}")
    return Health("token", False, "Telegram refuses BOT_TOKEN", "Copy the whole token again from @BotFather")


def _clock(answer: httpx.Response) -> Health:
    stamp = answer.headers.get("date")
    if not stamp:
        return Health("clock", True, "not compared: the server tells no time")
    off = datetime.now(UTC) - parsedate_to_datetime(stamp)
    told = f"{abs(off.total_seconds()):.0f} s {'ahead of' if off > timedelta() else 'behind'} Telegram's"
    if abs(off) <= CLOCK_TOLERANCE:
        return Health("clock", True, told)
    return Health("clock", False, told, "Set the clock: switch on time synchronisation (NTP)")


def _proofreader() -> Health:
    from bot.writing.proofread.proofreader import Proofreader

    if Proofreader().available:
        return Health("proofreader", True, "spelling engine loaded")
    return Health("proofreader", True, "own rules only: install harper-py for spelling and grammar")
