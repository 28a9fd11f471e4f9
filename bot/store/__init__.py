"""The store: SQLite or PostgreSQL behind the ports of the services."""

from bot.store.errors import StoreError
from bot.store.store import SqlStore

__all__ = ["SqlStore", "StoreError"]
