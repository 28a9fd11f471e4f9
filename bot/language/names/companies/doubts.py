"""What a frame announces and is too doubtful to be taken. Each rule sees the candidate."""

from __future__ import annotations

from bot.language.names.companies.candidate import Candidate
from bot.language.names.tokens import dated, kind_at, low_at
from bot.language.names.words import table
from bot.language.names.words.nouns import OF_A_TEAM, STAGE_NOUNS

_BEFORE_WITH = STAGE_NOUNS | table(
    "met spoke talked interviewed interviewd chatted up sat down luck done home day centre center speaking",
    "meeting talking drinks coffee lunch out booked one through scheduled iv phone interviewing in over l1",
    "l2 stage",
)  # "down with acme": what one does with an employer


def none(_name: Candidate) -> bool:
    """A frame that casts no doubt by itself."""
    return False


def written_small(name: Candidate) -> bool:
    """ "said globex": after these a name without a capital is too doubtful."""
    return name.small


def is_the_gift(name: Candidate) -> bool:
    """ "sent flowers": with nothing given behind it ("sent Acme a note"), the name is no receiver."""
    return low_at(name.message, name.run.last) not in ("a", "an", "the", "my", "another")


def small_and_not_met(name: Candidate) -> bool:
    """ "fine with that": a small word behind "with" is an employer after "interview", a day, a meeting."""
    if not name.small or name.spot.index == 0:
        return False
    message, before = name.message, name.spot.index - 1
    return (
        name.spot.before not in _BEFORE_WITH
        and not dated(message, before)
        and kind_at(message, before) not in ("number", "clock", "ordinal")
    )


def small_behind_article(name: Candidate, behind: int) -> bool:
    """ "with the dog"; but "with the acme team". `behind` is the token after the frame."""
    after = low_at(name.message, name.run.last)
    return name.small and name.spot.name > behind and after not in STAGE_NOUNS and after not in OF_A_TEAM
