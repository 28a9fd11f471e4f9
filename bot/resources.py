"""What the settings name, made ready: the store and its threads, the language model, the place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.llm import LanguageModel
from bot.settings import Settings
from bot.store import SqlStore

#: Worker threads on PostgreSQL, and the connections they need.
POSTGRES_THREADS: Final = 8


def store_threads(settings: Settings) -> int:
    """How many threads may use the store: SQLite has one writer."""
    return 1 if is_sqlite(settings) else POSTGRES_THREADS


def language_model(settings: Settings) -> LanguageModel | None:
    """The model that may polish drafts; None, which is the default, where none is named."""
    if settings.llm_base_url is None or settings.llm_api_key is None or settings.llm_model is None:
        return None
    return LanguageModel(settings.llm_base_url, settings.llm_api_key.get_secret_value(), settings.llm_model)


def open_store(settings: Settings) -> SqlStore:
    """The store that the settings name; nothing is opened before its `migrate`. Raises `StoreError`."""
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else None
    return SqlStore(settings.database_url.get_secret_value(), encryption_key=key, pool_size=POSTGRES_THREADS)


def machine_zone(settings: Settings) -> str | None:
    """Where this machine is: a good guess for a bot that somebody runs for themselves. None on a server
    for many, and where the machine keeps UTC, which is where nobody lives."""
    if not is_sqlite(settings):
        return None
    from tzlocal import get_localzone_name

    zone = get_localzone_name()
    return None if zone in (None, "UTC", "Etc/UTC", "GMT", "Etc/GMT") else zone


def is_sqlite(settings: Settings) -> bool:
    return settings.database_url.get_secret_value().startswith("sqlite")


def database_file(settings: Settings) -> Path | None:
    """The SQLite file, there or not; None on PostgreSQL."""
    url = settings.database_url.get_secret_value()
    return Path(url.removeprefix("sqlite:///").partition("?")[0]) if is_sqlite(settings) else None
