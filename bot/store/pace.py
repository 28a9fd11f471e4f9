"""Telegram's limits, kept by all processes on one PostgreSQL together (the `Pace` of the ports).

There is a row, a place, for every call that any window may hold. Who wants to make a call takes a place that
is free, and gives it back when the call is over, to be free again a window later: so no window ever holds
more calls than places, whoever makes them and however long they are on their way. Places somebody else is
just taking are skipped, not waited for. Two more rows: `HURRY` is held while somebody's answer waits, and
nudges then take nothing; while `PAUSED` is, nobody takes anything.

All times are the server's, so that the clocks of the processes do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, text

from bot.services.ports import Turn, TurnAsked, Turns
from bot.store.engine import Database

HURRY, PAUSED = 0, -1

#: A place that is not given back, because whoever had it died, is free again after so long.
HELD_SECONDS = 5.0

#: So long nudges stand back once an answer had to wait; it asks again sooner than that.
HURRY_SECONDS = 0.3

#: Turns need not outlive a crash of the server, and not waiting for its disk makes them cheap.
_CHEAP = text("SET LOCAL synchronous_commit = off")
_FREE_SLOTS = text("""
    SELECT id FROM send_slot WHERE id > 0 AND free_at <= clock_timestamp()
    AND NOT EXISTS (SELECT 1 FROM send_slot WHERE id = -1 AND free_at > clock_timestamp())
    ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED
""")
_HOLD_SLOTS = text("""
    UPDATE send_slot SET free_at = clock_timestamp() + told.seconds * interval '1 second'
    FROM unnest(CAST(:ids AS int[]), CAST(:seconds AS float[])) AS told (id, seconds)
    WHERE send_slot.id = told.id
""")
_IN_A_HURRY = text("SELECT free_at > clock_timestamp() FROM send_slot WHERE id = 0")
_RESTING = text("SELECT chat_id FROM chat_pace WHERE chat_id = ANY(:chats) AND free_at > clock_timestamp()")
_HOLD_CHATS = text("""
    INSERT INTO chat_pace (chat_id, free_at)
    SELECT told.id, clock_timestamp() + told.seconds * interval '1 second'
    FROM unnest(CAST(:chats AS bigint[]), CAST(:seconds AS float[])) AS told (id, seconds)
    ON CONFLICT (chat_id) DO UPDATE SET free_at = excluded.free_at
""")
_NEXT_FREE = text("""
    SELECT extract(epoch FROM greatest(
        (SELECT min(free_at) FROM send_slot WHERE id > 0),
        (SELECT free_at FROM send_slot WHERE id = -1),
        (SELECT min(free_at) FROM chat_pace WHERE chat_id = ANY(:chats))
    ) - clock_timestamp())
""")
_MAKE_SLOTS = text("""
    INSERT INTO send_slot (id, free_at)
    SELECT id, clock_timestamp() FROM generate_series(-1, :overall) AS id ON CONFLICT DO NOTHING
""")
_DROP_SLOTS = text("DELETE FROM send_slot WHERE id > :overall")


class SqlPace:
    """The limits of one bot. PostgreSQL only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, overall: int) -> None:
        with self._database.write() as connection:
            connection.execute(_MAKE_SLOTS, {"overall": overall})
            connection.execute(_DROP_SLOTS, {"overall": overall})

    def take(self, asked: Sequence[TurnAsked], over: Sequence[Turn] = ()) -> Turns:
        with self._cheap() as connection:
            _hold(connection, over, [turn.free_after_seconds for turn in over])
            if not asked:
                return Turns((), 0.0)
            slots = list(connection.scalars(_FREE_SLOTS, {"most": len(asked)}))
            chosen = self._choose(connection, asked, len(slots))
            granted = tuple(Turn(place, one) for place, one in zip(slots, chosen, strict=False))
            _hold(connection, granted, [HELD_SECONDS] * len(granted))
            left = [one for one in asked if one not in chosen]
            if len(granted) == len(slots) and any(not one.nudge for one in left):
                connection.execute(_HOLD_SLOTS, {"ids": [HURRY], "seconds": [HURRY_SECONDS]})
            return Turns(granted, self._wait(connection, left))

    def pause(self, seconds: float) -> None:
        with self._cheap() as connection:
            connection.execute(_HOLD_SLOTS, {"ids": [PAUSED], "seconds": [seconds]})

    @contextmanager
    def _cheap(self) -> Iterator[Connection]:
        with self._database.write() as connection:
            connection.execute(_CHEAP)
            yield connection

    def _choose(self, connection: Connection, asked: Sequence[TurnAsked], most: int) -> list[TurnAsked]:
        """Answers first, in the order in which they were asked for."""
        if not most:
            return []
        chats = [one.chat_id for one in asked if one.message]
        resting = set(connection.scalars(_RESTING, {"chats": chats})) if chats else set()
        nudges_too = any(one.nudge for one in asked) and not connection.scalar(_IN_A_HURRY)
        may = [one for one in asked if not (one.message and one.chat_id in resting)]
        answers = [one for one in may if not one.nudge]
        return (answers + [one for one in may if one.nudge and nudges_too])[:most]

    def _wait(self, connection: Connection, left: Sequence[TurnAsked]) -> float:
        if not left:
            return 0.0
        found: Any = connection.scalar(_NEXT_FREE, {"chats": [one.chat_id for one in left]})
        return max(0.0, float(found or 0.0))


def _hold(connection: Connection, turns: Sequence[Turn], seconds: Sequence[float]) -> None:
    """For so long nobody else has these places, and their chats get no other message."""
    if turns:
        connection.execute(_HOLD_SLOTS, {"ids": [turn.place for turn in turns], "seconds": list(seconds)})
    chats = {t.asked.chat_id: s for t, s in zip(turns, seconds, strict=True) if t.asked.message}
    if chats:
        ids = sorted(chats)
        connection.execute(_HOLD_CHATS, {"chats": ids, "seconds": [chats[chat] for chat in ids]})
