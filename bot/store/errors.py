"""What the store says when it cannot do its work: one line with the cure, for people."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from bot.services.ports import StoreUnavailable


class StoreError(StoreUnavailable):
    """The database cannot be used. `what` says what is wrong, `cure` what to do; `passing` tells that it
    may work again by itself (a locked file, a server away for a moment), so trying again is right."""

    def __init__(self, what: str, cure: str, *, passing: bool = False) -> None:
        super().__init__(f"{what}. {cure}.")
        self.what = what
        self.cure = cure
        self.passing = passing


NOT_OURS = (
    "DATABASE_URL names something that is not an Afterword database",
    "Name another one; this was left as it is",
)
DAMAGED = (
    "The database file is damaged",
    "Put back a copy made with `python -m bot backup`; the damaged file was left as it is",
)

#: A piece of SQLite's own message -> what is wrong, the cure, whether it passes.
_SQLITE: tuple[tuple[str, tuple[str, str], bool], ...] = (
    ("database or disk is full", ("The disk is full", "Make room; nothing that was stored is lost"), True),
    (
        "disk i/o error",
        ("The disk could not be read or written", "Check the disk and its free space"),
        True,
    ),
    (
        "readonly database",
        ("The database file cannot be written", "Give this user the right to write the file and its folder"),
        False,
    ),
    (
        "unable to open database file",
        (
            "The database file cannot be opened",
            "Check that the folder in DATABASE_URL exists and may be read and written by this user",
        ),
        False,
    ),
    (
        "database is locked",
        ("Another program has kept the database file locked", "End the other program that uses it"),
        True,
    ),
    ("file is not a database", NOT_OURS, False),
    ("malformed", DAMAGED, False),
)


#: PostgreSQL's codes for transactions that were in each other's way: deadlock, no lock in time, conflict.
_BUSY = ("40P01", "55P03", "40001")


def explain_sqlite(error: BaseException | None) -> StoreError | None:
    """SQLite's error in plain words, or None where it is a fault of the program."""
    said = str(error).lower()
    for piece, told, passing in _SQLITE:
        if piece in said:
            return StoreError(*told, passing=passing)
    return None


def explain(error: DBAPIError) -> StoreError | None:
    """The error in plain words, or None where it is a fault of the program and not of its surroundings."""
    if isinstance(error.orig, sqlite3.Error):
        return explain_sqlite(error.orig)
    if getattr(error.orig, "sqlstate", None) in _BUSY:
        return StoreError("The database is busy", "It is tried again", passing=True)
    if error.connection_invalidated or isinstance(error, OperationalError):
        return StoreError(
            "The database server does not answer",
            "Check that it runs and that DATABASE_URL names the right host, user, password and database",
            passing=True,
        )
    return None
