"""The scanner for job titles: head by head, each grown to both sides and weighed."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.roles.around import title_around
from bot.language.names.roles.role import Role, alone
from bot.language.names.roles.words import JOB, LIKE_A_TRADE, TRADE_ENDINGS
from bot.language.names.tokens import capital, kind_at
from bot.language.text import Message

_ENDINGS = (*TRADE_ENDINGS, *LIKE_A_TRADE)
_SHORTEST_TRADE = 6  # letters of an unknown word that is formed like a trade


def find(message: Message) -> list[Role]:
    """Every place where a job is named, in text order."""
    found: list[Role] = []
    index = 0
    while index < len(message.tokens):
        title = _title_at(message, index, found[-1].last if found else 0)
        if title is not None:
            if found and found[-1].last > title.first:
                found.pop()  # the same title, grown from a later head
            found.append(title)
        index = max(index + 1, title.last if title else 0)
    return found


def _title_at(message: Message, index: int, read: int) -> Role | None:
    """The title whose head is at `index`, if there is one; `read` is the token after the last title."""
    low = message.tokens[index].low
    if message.tokens[index].kind != "word" or (low in JOB and index == read > 0):
        return None  # "the shelter manager job" is read already
    if low in JOB or low in lexicon.role_heads():
        return title_around(message, index)
    return _unknown_trade(message, index)


def _unknown_trade(message: Message, index: int) -> Role | None:
    """A word that is formed like a trade: surely ("hydrologist"), or when it ends what stands by itself
    ("signal maintainer")."""
    if not _like_a_trade(message, index):
        return None
    title = title_around(message, index)
    if title is None or message.tokens[index].low.endswith(TRADE_ENDINGS):
        return title
    long = title.last - title.first >= 2 or title.first > 2
    return title if long and alone(message, title.first, title.last) else None


def _like_a_trade(message: Message, index: int) -> bool:
    low = message.tokens[index].low
    if (
        len(low) < _SHORTEST_TRADE
        or not low.endswith(_ENDINGS)
        or capital(message, index)
        or low in lexicon.common_words()
        or low in lexicon.sure_names()
    ):
        return False
    return low.endswith(TRADE_ENDINGS) or kind_at(message, index + 1) in ("", "mark")
