"""What can be no employer, however it is framed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names.runs import Run
from bot.language.names.tokens import low_at
from bot.language.names.words.endings import COMPANY_ENDINGS, WORKPLACES
from bot.language.names.words.nouns import GENERIC, PLACES, STAGE_NOUNS
from bot.language.text import Message

_MOST_COMMON = 2  # common words that are no name: "primary school"
_CODE = re.compile(r"[a-z]\d{1,3}")


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


def _code(name: _Name) -> bool:
    """ "At T5": a gate, a room, a floor, unless it is a known employer's name."""
    return _CODE.fullmatch(name.text) is not None and name.text not in lexicon.employers()


def _common_words(name: _Name) -> bool:
    """One common word, or only such words without a capital, unless they end in a place of work."""
    if len(name.words) > _MOST_COMMON and name.words[-1] in WORKPLACES:
        return False
    return (name.small or len(name.words) == 1) and _all_common(name)


def _all_common(name: _Name) -> bool:
    return all(word in lexicon.common_words() for word in name.words)


_REFUSALS: tuple[Callable[[_Name], bool], ...] = (
    _shouted_words,
    _generic,
    _bare_ending,
    _code,
    _common_words,
)


def place(message: Message, run: Run) -> bool:
    """ "in New York", "our Galway office": where, not who."""
    before = low_at(message, run.first - 1)
    return before in ("our", "their", "near") or (
        before == "in" and message.low[run.start : run.end] in PLACES
    )
