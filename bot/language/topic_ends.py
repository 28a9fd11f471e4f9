"""Where a topic that was found begins and ends: it is a whole item of its list. The words of topics are rare,
so that a model that goes word by word stops short: "flat rate" for "flat rate pay"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.language.names.words import table
from bot.language.text import Message
from bot.language.understanding import Span
from bot.language.wording import NUMBER, ROLE, Word

#: Words that part the items of a list, and those with which another thing is told.
_PARTS: Final = table("and or plus then & + but so because who which they he she")
#: Words with which a topic may end that is no clause: what follows tells where, with whom, how long.
_TELLS_MORE: Final = table(
    "at with by for on from in to of came come up was were is are took went i we it that this only obviously",
    "mostly mainly really again too also today yesterday while when after before as about abt",
)
#: What a topic begins with that is a clause itself: "why I left", "what I would do at 3am".
_ASKS: Final = table("why how what whether if when where could can would do")
#: What stands before a topic and is none of it.
_LEADS: Final = table(
    "into over around through asked asking talk talked talking chat discussed covered covering explained",
    "told know hear quick me us my the a an some any lots loads lot bit little more most all things",
)
_NO_ITEM: Final = _PARTS | _TELLS_MORE | _LEADS
_JOINS: Final = ("-", "/", "'", ".", "+", "&")  # within a word, where no space stands beside them
_STANDS_FOR_WORDS: Final = (NUMBER, ROLE)
_LONGEST: Final = 12  # tokens
_BEFORE: Final = 3  # tokens that a topic may begin earlier


def widened(message: Message, words: Sequence[Word], found: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The places of topics, each found as a range of tokens, in text order and apart from each other. What
    holds nothing but words that lead up to a topic is none."""
    tokens, taken = message.tokens, 0
    for number, (first, last) in enumerate(found):
        limit = found[number + 1][0] if number + 1 < len(found) else len(words)
        first = _beginning(message, words, first, taken)
        taken = last = _end(message, words, first, last, min(limit, first + _LONGEST))
        if any(word.text not in _NO_ITEM for word in words[first:last]):
            yield Span(tokens[first].start, tokens[last - 1].end)


def _beginning(message: Message, words: Sequence[Word], first: int, taken: int) -> int:
    """A few words earlier at most, where the item begins there: "failing bakery chain"."""
    at = first
    while at > taken and first - at < _BEFORE and _of_the_item(message, at - 1, words[at - 1].text):
        at -= 1
    begins = at == taken or not _of_the_item(message, at - 1, words[at - 1].text)
    return at if begins else first


def _of_the_item(message: Message, at: int, text: str) -> bool:
    return _joins(message, at, text) or (text[0].isalpha() and text not in _NO_ITEM)


def _joins(message: Message, at: int, text: str) -> bool:
    """Whether a mark stands within a word: "x-ray"."""
    return text in _JOINS and at > 0 and not message.gap(at - 1) and not message.gap(at)


def _end(message: Message, words: Sequence[Word], first: int, last: int, limit: int) -> int:
    clause = words[first].text in _ASKS
    while last < limit and _goes_on(message, last, words[last].text, clause):
        last += 1
    return last


def _goes_on(message: Message, at: int, text: str, clause: bool) -> bool:
    if _joins(message, at, text) or text in _STANDS_FOR_WORDS:
        return True
    return text[0].isalnum() and text not in _PARTS and (clause or text not in _TELLS_MORE)
