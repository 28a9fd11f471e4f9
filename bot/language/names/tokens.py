"""What can be seen of one token of a message, and of what stands around it."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.words import table
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.nouns import STAGE_NOUNS
from bot.language.text import Message

_DATE_CLASSES = table(
    "WEEKDAY DOUBTDAY MONTH TODAY TOMORROW YESTERDAY TONIGHT EOW EOD EOM CHRISTMAS NEXT LAST THIS NOON CLOCK",
    "ORDINAL NUMERIC ISO HALF ORDWORD",
)


def low_at(message: Message, index: int) -> str:
    """The token in small letters; nothing before the first and after the last."""
    return message.tokens[index].low if 0 <= index < len(message.tokens) else ""


def kind_at(message: Message, index: int) -> str:
    """The kind of the token; nothing before the first and after the last."""
    return message.tokens[index].kind if 0 <= index < len(message.tokens) else ""


def capital(message: Message, index: int) -> bool:
    """Whether the token is written as a name is."""
    return index < len(message.capitals) and message.capitals[index]


def dated(message: Message, index: int) -> bool:
    """Whether the token belongs to the words of dates."""
    return message.classes[index][0] in _DATE_CLASSES


def capital_name(message: Message, index: int) -> bool:
    """Whether the token has a capital that no date explains."""
    return capital(message, index) and not dated(message, index)


def uncommon(message: Message, index: int) -> bool:
    """Whether the token, written small, can still be a name."""
    token, common = message.tokens[index], lexicon.common_words()
    return (
        token.kind == "word"
        and len(token.low) > 1
        and stem(token.low) not in common
        and token.low not in common
        and not dated(message, index)
    )


def stem(low: str) -> str:
    """The word without the 's of a possessive."""
    return low.removesuffix("'s")


def possessive(message: Message, index: int) -> bool:
    """Whether the token ends in 's."""
    return message.tokens[index].low.endswith("'s")


def ordinary(low: str) -> bool:
    """Whether a capital on the word makes no surname of it: a trade, a stage, a word of every day."""
    return (
        low in COMPANY_ENDINGS
        or low in lexicon.role_words()
        or low in lexicon.role_heads()
        or low in lexicon.common_words()
        or low in STAGE_NOUNS
    )


def glued(message: Message, index: int) -> bool:
    """Whether a mark stands between two words or numbers without any space, as in "Tri-State"."""
    return (
        not message.gap(index - 1)
        and not message.gap(index)
        and kind_at(message, index + 1) in ("word", "number")
    )


def line_begins(message: Message, index: int) -> bool:
    """Whether the token is the first of the message or of a line that is not the first."""
    return index == 0 or "\n" in message.gap(index - 1)


def line_ends(message: Message, last: int) -> bool:
    """Whether the message or a line of it ends before token `last`."""
    return "\n" in message.gap(last - 1)


def text_before(message: Message, start: int, letters: int) -> str:
    """The last letters before a place in the text."""
    return message.low[max(0, start - letters) : start]


def text_behind(message: Message, end: int, letters: int) -> str:
    """The first letters from a place in the text on."""
    return message.low[end : end + letters]


def skip_articles(message: Message, index: int) -> int:
    """The token behind at most three of "the", "a", "my" that belong to no name themselves."""
    for at in range(index, index + 3):
        if low_at(message, at) not in ("the", "a", "an", "my") or _article_of_a_name(message, at):
            return at
    return index + 3


def _article_of_a_name(message: Message, index: int) -> bool:
    """ "The Guardian", "A.P. Moller"."""
    token = message.tokens[index]
    dotted = message.low[token.end : token.end + 1] == "." and not message.gap(index)
    return token.capital and (capital(message, index + 1) or dotted)
