"""Named instants at which a crash test may end the process."""

from __future__ import annotations

from typing import Protocol


class FaultPoints(Protocol):
    def reach(self, name: str) -> None:
        """The process is at the instant called `name`; may be called from any thread."""


class NoFaults:
    """What runs outside tests."""

    def reach(self, name: str) -> None:
        """Nothing happens."""


#: Every instant that is announced, in the order one message meets them.
INSTANTS = (
    "before store",  # an update has arrived, nothing is written
    "after store",  # it is written, Telegram does not know yet
    "in transaction",  # being handled, no effect yet
    "before commit",  # handled, effects not committed
    "after commit",  # committed, the answer waits in the outbox
    "after claim",  # the answer is claimed, no note of sending
    "before send",  # the note of sending is written, the call not made
    "after send",  # Telegram has it, nothing noted
    "after note",  # all is noted
)
