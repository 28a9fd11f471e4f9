# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""The words of the date grammar: each word of a message is put into one class."""

from __future__ import annotations

import re
from functools import cache

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")

_SHORT_WEEKDAYS = {
    0: "mon mons mondays monday's", 1: "tue tues tuesdays tuesday's", 2: "wed weds wednesdays wednesday's",
    3: "thu thur thurs thursdays thursday's", 4: "fri fridays friday's", 5: "sat sats saturdays saturday's",
    6: "sun sundays sunday's",
}
_SHORT_MONTHS = {1: "jan", 2: "feb febr", 3: "mar", 4: "apr", 5: "", 6: "jun", 7: "jul", 8: "aug",
                 9: "sep sept", 10: "oct", 11: "nov", 12: "dec"}

# Weekdays that are more often another word: they need a neighbour that makes them a day.
DOUBTFUL = frozenset({"sat", "sun", "mon", "wed", "sats", "mons"})

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "couple": 2, "few": 3, "several": 5,
}
ORDINALS = {
    word: number for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), start=1)
} | {"thirtieth": 30}

_CLASSES = {
    "TODAY": "today 2day tday todays today's tdy",
    "TONIGHT": "tonight tonite 2nite tonight's 2night",
    "TOMORROW": "tomorrow tomorow tommorow tommorrow tomorro tmrw tmw tmr tmoro tmorrow tomoz 2moro 2morrow 2mrw 2mro tomorrow's tom'w tomo",
    "YESTERDAY": "yesterday yday y'day yest yesterday's ystrday ystday yesturday ytd",
    "PART": "morning afternoon evening arvo aft night am pm lunchtime mornin eve noon-time midmorning midafternoon morning's afternoon's evening's night's avo morn nite",
    "NEXT": "next nxt following",
    "LAST": "last previous prior lst",
    "PAST": "past",
    "THIS": "this",
    "COMING": "coming upcoming",
    "GONE": "gone",
    "IN": "in",
    "WITHIN": "within inside",
    "AGO": "ago back",
    "FROM": "from",
    "NOW": "now",
    "AFTER": "after",
    "BEFORE": "before",
    "ON": "on",
    "OF": "of o'",
    "THE": "the",
    "AT": "at @",
    "AROUND": "around approx circa",
    "BY": "by until till til untill",
    "OVER": "over",
    "TO": "to thru through",
    "OR": "or",
    "AND": "and",
    "SO": "so",
    "JUST": "just",
    "SAME": "same",
    "MORE": "more further extra other",
    "ANOTHER": "another",
    "MINUTE": "minute minutes min mins",
    "HOUR": "hour hours hr hrs h hour's hours'",
    "DAY": "day days day's days'",
    "WEEK": "week weeks wk wks week's weeks' wk's",
    "FORTNIGHT": "fortnight fortnights fortnight's",
    "MONTH_UNIT": "month months month's months' mth mths",
    "YEAR_UNIT": "year years yr yrs",
    "BUSINESS": "working business work wkg buisness bus",
    "TIME": "time",
    "WEEKEND": "weekend wkend weekends w/e weekend's",
    "END": "end ends",
    "EARLY": "early earlier beginning start starting",
    "MID": "mid middle midweek",
    "LATE": "late later latter",
    "PLAY": "play",
    "CLOSE": "close",
    "EOW": "eow",
    "EOM": "eom",
    "EOD": "eod cob cop eob",
    "NOON": "noon midday",
    "MIDNIGHT": "midnight",
    "HALF": "half",
    "QUARTER": "quarter",
    "OCLOCK": "o'clock oclock",
    "BETWEEN": "between btwn",
    "ISH": "ish sharp prompt",
    "CHRISTMAS": "christmas xmas chrimbo",
    "HALLOWEEN": "halloween",
    "VALENTINE": "valentine's valentines",
    "NEW": "new",
    "BOXING": "boxing",
    "THANKSGIVING": "thanksgiving",
    "EASTER": "easter",
    "NOT": "not",
    "WC": "w/c commencing",
}

# One letter a class, so that a message is a short string and a rule is a regular expression on it.
_NAMES = [*_CLASSES, "WEEKDAY", "DOUBTDAY", "MONTH", "A", "NUMWORD", "COUPLE", "ORDWORD", "ISO",
          "NUMERIC", "CLOCK", "ORDINAL", "NUM", "YEAR", "FOURDIGITS", "COMMA", "DASH", "OPEN", "CLOSING", "DOT",
          "STOP", "WORD", "BLOCKED", "SLASH", "COLON", "ZONE"]
CODE = {name: chr(0x4E00 + number) for number, name in enumerate(_NAMES)}

_WORD_CLASS: dict[str, str] = {word: name for name, words in _CLASSES.items() for word in words.split()}
_VALUE: dict[str, int] = {}
for _n, _word in enumerate(WEEKDAYS):
    for _form in [_word, *_SHORT_WEEKDAYS[_n].split()]:
        _WORD_CLASS[_form] = "DOUBTDAY" if _form in DOUBTFUL else "WEEKDAY"
        _VALUE[_form] = _n
for _n, _word in enumerate(MONTHS, start=1):
    for _form in [_word, *_SHORT_MONTHS[_n].split()]:
        _WORD_CLASS[_form] = "MONTH"
        _VALUE[_form] = _n
for _form, _n in NUMBERS.items():
    _WORD_CLASS[_form] = "A" if _form in ("a", "an") else "COUPLE" if _form in ("couple", "few", "several") else "NUMWORD"
    _VALUE[_form] = _n
for _form, _n in ORDINALS.items():
    _WORD_CLASS[_form] = "ORDWORD"
    _VALUE[_form] = _n

_MARKS = {",": "COMMA", "-": "DASH", "–": "DASH", "(": "OPEN", ")": "CLOSING", ".": "DOT", "/": "SLASH",
          "!": "STOP", "?": "STOP", ";": "STOP", "\n": "STOP", "@": "AT", ":": "COLON"}

_MISSPELT = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
                       "february", "september", "october", "november", "december", "tomorrow", "yesterday"})
_NOT_MISSPELT = frozenset({"mondays", "sundry", "remember", "november's", "octobers", "sundae", "mundane"})


@cache
def _one_letter_off() -> dict[str, str]:
    """Every word with one letter missing -> the word."""
    return {word[:i] + word[i + 1 :]: word for word in _MISSPELT for i in range(len(word))} | {w: w for w in _MISSPELT}


def mend(word: str) -> str:
    """The weekday, long month name, "tomorrow" or "yesterday" that `word` is one slip away from (a
    letter missing, added, wrong, or two swapped); else the word itself."""
    if len(word) < 5 or len(word) > 10 or word[0] not in "mtwfsjnodya" or word in _NOT_MISSPELT:
        return word
    nearly = _one_letter_off()
    if word in nearly:
        return nearly[word]
    for i in range(1, len(word)):
        meant = nearly.get(word[:i] + word[i + 1 :])
        if meant and abs(len(meant) - len(word)) <= 1 and _one_slip(word, meant):
            return meant
    return word


def _one_slip(word: str, meant: str) -> bool:
    if len(word) == len(meant):
        differ = [i for i in range(len(word)) if word[i] != meant[i]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and word[differ[0]] == meant[differ[1]] and word[differ[1]] == meant[differ[0]]
        return len(differ) == 1 or swapped
    return any(word[:i] + word[i + 1 :] == meant for i in range(len(word)))


_YEAR = re.compile(r"(?:19|20)\d\d$")


def classify(low: str, kind: str) -> tuple[str, int]:
    """(class name, value) of a token; the value of a word without one is 0."""
    if kind == "word":
        name = _WORD_CLASS.get(low)
        if name is None:
            meant = mend(low)
            name = _WORD_CLASS.get(meant)
            if name is None or meant == low:
                return "WORD", 0
            low = meant
        return name, _VALUE.get(low, 0)
    if kind == "number":
        if len(low) <= 3:
            return "NUM", int(low)
        if len(low) == 4:
            return ("YEAR" if _YEAR.match(low) else "FOURDIGITS"), int(low)
        return "WORD", 0
    if kind == "ordinal":
        return "ORDINAL", int(low[:-2])
    if kind in ("iso", "numeric", "clock"):
        return kind.upper(), 0
    return _MARKS.get(low, "WORD"), 0
