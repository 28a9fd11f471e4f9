"""What can be no employer, however it is framed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names.companies.candidate import Candidate
from bot.language.names.runs import Run
from bot.language.names.tokens import dated, kind_at, low_at
from bot.language.names.words import table
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.nouns import GENERIC, OF_A_TEAM, PLACES, STAGE_NOUNS
from bot.language.text import Message

_BEFORE_WITH = STAGE_NOUNS | table(
    "met spoke talked interviewed interviewd chatted up sat down luck done home day centre center speaking",
    "meeting talking drinks coffee lunch out booked one through scheduled iv phone interviewing in over l1",
    "l2",
)  # "down with acme": what one does with an employer


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    words: list[str]
    small: bool
    shouted: bool


def can_be_employer(message: Message, run: Run, *, small: bool) -> bool:
    """Whether the name can be an employer's at all; `small`: nothing but its frame speaks for it."""
    name = _Name(
        message.low[run.start : run.end],
        [token.low for token in message.tokens[run.first : run.last] if token.kind == "word"],
        small,
        message.plain[run.start : run.end].isupper(),
    )
    if _agency(name):
        return False
    return name.text in lexicon.companies_like_words() or not any(refuses(name) for refuses in _REFUSALS)


def _agency(name: _Name) -> bool:
    """ "Hays", "Indeed": they only led to the employer."""
    return name.text in lexicon.agencies() or " ".join(name.words) in lexicon.agencies()


def _shouted_words(name: _Name) -> bool:
    """ "VERY EXCITED"."""
    return len(name.words) > 1 and name.shouted and _all_common(name)


def _generic(name: _Name) -> bool:
    """ "the HR team", "London office", "Nurse Interview"."""
    heads = lexicon.role_heads()
    return all(word in GENERIC or word in heads or word in STAGE_NOUNS for word in name.words)


def _bare_ending(name: _Name) -> bool:
    """ "at the surgery"."""
    return name.small and len(name.words) == 1 and name.words[0] in COMPANY_ENDINGS


def _common_words(name: _Name) -> bool:
    """One common word, or only such words without a capital."""
    return (name.small or len(name.words) == 1) and _all_common(name)


def _all_common(name: _Name) -> bool:
    return all(word in lexicon.common_words() for word in name.words)


_REFUSALS: tuple[Callable[[_Name], bool], ...] = (_shouted_words, _generic, _bare_ending, _common_words)


def place(message: Message, run: Run) -> bool:
    """ "in New York", "our Galway office": where, not who."""
    before = low_at(message, run.first - 1)
    return before in ("our", "their", "near") or (
        before == "in" and message.low[run.start : run.end] in PLACES
    )


def never(_name: Candidate) -> bool:
    """A frame that refuses nothing by itself."""
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
