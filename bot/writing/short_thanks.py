"""A few lines of thanks to who arranged the interview: what was talked about is none of it."""

from __future__ import annotations

from .drafts.words import BLANKS
from .facts import Facts
from .fragments import clean
from .names import short

LONGEST_ROLE = 60


def to_the_recruiter(facts: Facts) -> str:
    """The note to `facts.recipient`; with a blank where nobody is named."""
    reader = facts.recipient
    name = (short(reader.name, reader.title, us=facts.us) if reader else "") or BLANKS["name"]
    role = clean(facts.role, LONGEST_ROLE)
    job = f" for the {role} role" if role else ""
    sender = clean(facts.sender, LONGEST_ROLE) or BLANKS["sender"]
    return (
        f"Hi {name}, thank you for arranging the interview{job}. I enjoyed it and am glad of your help. "
        f"If anything is needed from me, please let me know. {sender}"
    )
