"""What the use cases need from the world, as Protocols; the adapters implement them.

The store and the use cases are synchronous and run in worker threads, one hop per transaction: a
transaction is a handful of statements of well under a millisecond each, and a thread hop for every
statement would cost more than the statements.
"""

from bot.services.ports.messages import (
    Health as Health,
    Lease as Lease,
    Link as Link,
    LinkRole as LinkRole,
    Outgoing as Outgoing,
    Post as Post,
    Sent as Sent,
    Status as Status,
    StoredUpdate as StoredUpdate,
    Trouble as Trouble,
    Waiting as Waiting,
)
from bot.services.ports.pace import Pace as Pace, Turn as Turn, TurnAsked as TurnAsked, Turns as Turns
from bot.services.ports.people import R as R, Unit as Unit
from bot.services.ports.queues import Handling as Handling
from bot.services.ports.store import Store as Store, StoreUnavailable as StoreUnavailable
from bot.services.ports.world import (
    Almanac as Almanac,
    Clock as Clock,
    Exporter as Exporter,
    Polisher as Polisher,
)
