# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Whether the neighbours of words that read like a date allow them to be one."""

from __future__ import annotations

import re

from bot.language.dates.words import DOUBTFUL
from bot.language.text import Message, Token

_LIKE_MONTHS = frozenset({"may", "march", "mar"})
_PRONOUNS = frozenset({"i", "we", "they", "you", "it", "he", "she", "that", "this", "which", "who"})
_NOT_A_DAY_OF_MONTH = frozenset(
    "round interview stage time one ones person people floor call chat week year quarter place attempt try choice "
    "candidate candidates step phase half meeting email mail part test edition street avenue line degree party "
    "option reason thing question task year's class opinion thought language rate day interviewer message reminder "
    "month grade team job offer panel session screen conversation and-final generation".split()
)
_THINGS = frozenset(
    "people different other of separate local big interviewers rounds questions teams-of schools".split()
)
_LENGTH_OF = frozenset(
    "call chat interview meeting contract probation notice experience presentation task session conversation zoom "
    "video slot phone test drive commute walk break old discussion screen round panel gap internship placement "
    "project course programme program trial assessment long of holiday leave min slot each per interviews mat maternity cover secondment "
    "shift exercise talk video-call google teams face demo pitch window flight train role".split()
)
_LENGTH_AFTER = frozenset("for took lasted lasting spent ran minimum over-ran overran".split())


def plausible(
    rule: str, tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, message: Message
) -> bool:
    """Whether the neighbours allow the words to be a date."""
    before = tokens[first - 1].low if first else ""
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if rule in ("weekday", "weekday_number") and tokens[first].low in DOUBTFUL:
        return _doubtful_weekday(tokens, classes, first, last, before, message)
    if rule == "calendar":
        month = next(
            t
            for t, (name, _) in zip(tokens[first : last + 1], classes[first : last + 1], strict=True)
            if name == "MONTH"
        )
        return not (month is tokens[first] and month.low in _LIKE_MONTHS and before in _PRONOUNS)
    if rule == "ordinal":
        if after in _NOT_A_DAY_OF_MONTH or (
            after == "and" and last + 2 < len(tokens) and tokens[last + 2].low in ("final", "last")
        ):
            return False
        worded = classes[last][0] == "ORDWORD"
        if worded:
            return (
                before in ("on", "by", "until", "before") and classes[last + 1][0] != "WORD"
                if last + 1 < len(tokens)
                else before in ("on", "by", "until", "before")
            )
        return (
            classes[first][0] == "THE"
            or before in ("on", "by", "until", "till", "before", "from", "til", "mon", "is", "was", "to", "-")
            or after in ("", ",", ".")
        )
    if rule in ("counted", "counted_range", "count_or_so"):
        return _not_a_length(tokens, classes, first, last, before, after)
    if rule == "month_alone":
        return tokens[last].low not in ("may", "march", "mar") or tokens[first].low in ("in", "by")
    if rule in ("hour", "spoken_time"):
        if [name for name, _ in classes[first : last + 1]] in (
            ["NUM", "DASH", "NUM"],
            ["NUM", "TO", "NUM"],
            ["NUM", "BY", "NUM"],
        ):
            return (
                first > 1
                and classes[first - 1][0] in ("COMMA", "STOP", "OPEN")
                and classes[first - 2][0]
                in ("WEEKDAY", "MONTH", "NUM", "ORDINAL", "TOMORROW", "TODAY", "YEAR", "NUMERIC")
                and classes[first][1] <= 12
                and classes[last][1] <= 12
            )
        if classes[first][0] == "AROUND" and (
            last + 1 < len(classes)
            and classes[last + 1][0] in ("WORD", "DAY", "WEEK", "HOUR", "MINUTE", "MONTH_UNIT", "YEAR_UNIT")
        ):
            return False
        if classes[first][0] == "BETWEEN" and classes[last][0] not in ("NUM", "NUMWORD"):
            return False
        if (
            tokens[first].low == "one"
            and before in (",", "and", "other", ":", "on")
            and after in ("today", "tomorrow", "on")
        ):
            return False  # "one on Monday, one today"
        if (
            after in _THINGS
            or (
                after.endswith("s")
                and after.isalpha()
                and len(after) > 3
                and after not in ("teams", "this", "sharp", "plus", "thurs", "tues", "weds", "wednesday")
            )
            or after in ("%", "/")
        ):
            return False
        if (
            tokens[first].low == "from"
            and not any(name in ("TO", "DASH", "BY") for name, _ in classes[first:last])
            and after not in ("on", "tomorrow", "today", "till", "until", "onwards")
        ):
            return False
        return not (
            before in ("years", "months")
            or after in ("weeks", "week", "days", "day", "months", "years", "different")
        )
    if rule == "four_digits":
        return classes[last][0] != "YEAR" or not re.match(
            r"\s*\w+ing", message.low[tokens[last].end : tokens[last].end + 12]
        )
    if rule == "coming_part":
        return tokens[last].low == "morning" and (
            first == 0
            or (tokens[first - 1].kind == "word" and classes[first - 1][0] in ("WORD", "OR", "BLOCKED"))
        )
    if rule == "next_day":
        return before not in ("had", "have", "nice") and after not in ("job", "off")
    if rule == "feast":
        return before not in ("happy", "merry", "a")
    if rule == "weekend":
        return after not in (
            "work",
            "shift",
            "shifts",
            "rota",
            "hours",
            "cover",
            "role",
            "working",
            "staff",
            "job",
            "availability",
        )
    if rule == "minutes_to":
        return after not in ("days", "weeks", "people", "months", "business", "working")
    return True


def _doubtful_weekday(
    tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, before: str, message: Message
) -> bool:
    if before in (
        "on",
        "by",
        "until",
        "till",
        "this",
        "next",
        "last",
        "before",
        "from",
        "since",
        "for",
        "to",
        "coming",
        "or",
        "due",
    ):
        return not (before in ("to", "for") and tokens[first].low in ("sat", "sun"))
    if last > first:
        return True
    after = classes[last + 1][0] if last + 1 < len(tokens) else "STOP"
    if after in ("CLOCK", "NOON", "AT", "NUM", "ORDINAL", "TODAY", "MONTH", "NUMERIC"):
        return tokens[first].low != "sat" or after != "AT"
    if before in ("the", "i", "we", "a", "and-", "was", "just", "they"):
        return False
    if tokens[first].low in ("sat", "sun"):
        return (
            tokens[first].capital
            and first > 0
            and not message.shouted
            and before not in ("the", ".", "!", "?", "")
        )
    return True


def _not_a_length(
    tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, before: str, after: str
) -> bool:
    """A count of days or hours is no date in "for 30 mins", "a 45 minute call", "18 months of"."""
    names = [name for name, _ in classes[first : last + 1]]
    if "AGO" in names or (after == "ago"):
        return True
    if "FROM" in names:
        return True
    if after == "-" and last + 2 < len(tokens) and tokens[last + 2].low in _LENGTH_OF:
        return False
    if after in _LENGTH_OF and not ("IN" in names and after in ("of-", "i")):
        return False
    if before in _LENGTH_AFTER and "WITHIN" not in names:
        return (
            before == "for"
            and first > 1
            and tokens[first - 2].low
            in (
                "wait",
                "waiting",
                "snooze",
                "hold",
                "on",
                "leave",
                "quiet",
                "off",
                "it",
                "park",
                "pause",
                "sleep",
                "me",
                "this",
                "that",
            )
        )
    if (
        names[-1] in ("MINUTE", "HOUR")
        and names[0] not in ("IN", "WITHIN", "AFTER")
        and not {"ANOTHER", "MORE", "TIME"} & set(names)
    ):
        value = next((value for name, value in classes[first : last + 1] if name == "NUM"), 0)
        alone = last - first + 1 >= len([t for t in tokens if t.kind in ("word", "number")]) - 2
        return value in (24, 48, 72, 96) or alone
    return True
