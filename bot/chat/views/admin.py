"""What whoever runs the bot is shown: figures and errors, never anybody's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat.views.base import View, b, e, lines, short, when
from bot.services.ports import Status, Trouble


def status(told: Status, now: datetime, zone: str) -> View:
    """How the bot is doing. `zone` is the reader's, whose question is not counted as one that waits."""
    counts, today = told.counts, now.date()
    waiting = max(0, counts["updates waiting"] - 1)
    next_due = f", the next {when(told.next_due, zone, today)}" if told.next_due else ""
    return View(
        lines(
            b("How the bot is doing"),
            f"Running for {_duration(told.uptime)}, schema {e(told.schema)}",
            f"People: {counts['people']}, cases: {counts['cases']}",
            f"Nudges planned: {counts['nudges planned']}{next_due}",
            f"Updates waiting: {waiting}, set aside: {counts['updates set aside']}",
            f"Messages waiting: {counts['messages waiting']}, failed: {counts['messages failed']}",
            _list("Set aside after three attempts", told.set_aside, zone, today=now),
            _list("Refused by Telegram", told.failed, zone, today=now),
        )
    )


def _list(title: str, troubles: Sequence[Trouble], zone: str, *, today: datetime) -> str | None:
    if not troubles:
        return None
    shown = [
        f"{e(one.what)} {one.id}, {when(one.at, zone, today.date())}: {e(short(one.error, 120))}"
        for one in troubles
    ]
    return "\n".join(["", b(title), *shown])


def _duration(uptime: timedelta) -> str:
    """ "3 d 4 h", "4 h 5 min" or "5 min"."""
    hours, minutes = divmod(int(uptime.total_seconds()) // 60, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
