"""What follows a change: that it was logged, the way back, and what comes next in its case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat.buttons import Do
from bot.chat.views.attempts import at_words, attempt_words
from bot.chat.views.base import UNDO, Key, View, key, lines, paused_line, short, when
from bot.chat.views.card import nudge_words, planned, title
from bot.domain.localtime import local
from bot.domain.models import Case, FollowUp


def undo_key(change_id: int | None) -> tuple[Key, ...]:
    return (key(UNDO, Do.UNDO, change_id),) if change_id else ()


def undoing(view: View, parts: int) -> View:
    """The message with the Undo of so many things that were said at once: it takes back all of them, and
    says so."""
    if parts < 2:
        return view
    label = f"{UNDO} both" if parts == 2 else f"{UNDO} all"
    rows = (tuple(replace(k, label=label) if k.label == UNDO else k for k in row) for row in view.keys)
    return replace(view, keys=tuple(rows))


def next_line(case: Case, now: datetime, zone: str) -> str | None:
    """ "Next: thank-you note, Tue 24 Nov, 09:00.", or that it waits for the end of a pause."""
    ahead = planned(case)
    if not ahead:
        return None
    if paused := paused_line(case.person):
        return f"{paused}."
    today = local(now, zone).date()
    return f"Next: {nudge_words(case, ahead[0])}, {when(ahead[0].wakes_at, zone, today)}."


def undone(case: Case | None, now: datetime, zone: str) -> View:
    """A change taken back, and what comes next in its case where there is one still."""
    if case is None:
        return View("↩️ Undone.")
    return View(lines(f"↩️ Undone: {title(case)}", next_line(case, now, zone)))


def read_anew(case: Case) -> View:
    """The message that had opened the case was edited."""
    return View(f"✏️ You changed your message about {title(case)}: what I read now is below.")


def gone(case: Case) -> View:
    """The change taken back had opened the case."""
    return View(f"↩️ Undone: {title(case)} is off the record.")


def logged_line(case: Case, entries: tuple[FollowUp, ...], now: datetime) -> str:
    """ "✅ Logged: thank-you by e-mail to Jane, Tue 24 Nov, 09:12 · Acme"."""
    return f"✅ Logged: {attempt_words(case, entries)}, {at_words(entries[0], now)} · {title(case)}"


def covers_key(case: Case, entries: Sequence[FollowUp], also: Case | None) -> tuple[Key, ...]:
    """ "Covers Globex too": the same message, logged in the other case by a tap."""
    if also is None:
        return ()
    entry = next(x for x in entries if x.contact_id in {c.id for c in also.contacts})
    same = also.application.company == case.application.company
    name = (also.application.role if same else None) or also.application.company
    return (key(f"Covers {short(name, 24)} too", Do.COVERS, entry.id, str(also.application.id)),)


def covered(
    entry: FollowUp, case: Case, other: Case, now: datetime, zone: str, keys: tuple[Key, ...]
) -> View:
    """After that tap: `entry` stands in both cases."""
    both = lines(
        logged_line(case, (entry,), now),
        f"✅ Logged for {title(other)}, too.",
        next_line(other, now, zone),
    )
    return View(both, (keys,))
