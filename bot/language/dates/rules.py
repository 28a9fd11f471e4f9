# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The grammar of days: which runs of word classes name a day. The name of a rule is the name of its
function in `arithmetic`. Rules are tried in this order at each word; the first that fits wins."""

from __future__ import annotations

import re

from bot.language.dates.words import CODE

MACROS = {
    "W": "(WEEKDAY|DOUBTDAY)",
    "COUNT": "(NUM|NUMWORD NUMWORD?|A NUMWORD|THE? A? COUPLE OF?|A|ANOTHER NUM|ANOTHER NUMWORD|ANOTHER A? COUPLE? OF?)",
    "UNIT": "(DAY|WEEK|FORTNIGHT|MONTH_UNIT|HOUR|MINUTE|YEAR_UNIT)",
    "DAYNO": "(ORDINAL|NUM)",
    "H": "(NUM|NUMWORD)",
    "SEP": "(COMMA|DASH|OPEN)",
    "FOLLOW": "(NEXT|COMING)",
}

# (rule, pattern). A name in capitals is a class of `words` or a macro above.
# The mark of "weeks' time" is a WORD by itself.
RULES: tuple[tuple[str, str], ...] = (
    # today and its neighbours
    ("day_after_tomorrow", "THE? DAY AFTER TOMORROW"),
    ("the_day_after", "THE (DAY AFTER(?!TOMORROW)|NEXT DAY)"),
    ("the_same_day", "THE? SAME (DAY|PART)"),
    ("day_before_yesterday", "THE? DAY BEFORE (YESTERDAY|LAST)"),
    ("weeks_from_tomorrow", "COUNT? (WEEK|FORTNIGHT) (FROM|ON)? TOMORROW | TOMORROW (WEEK|FORTNIGHT)"),
    ("weeks_from_today", "COUNT? (WEEK|FORTNIGHT) (FROM|ON)? TODAY | TODAY (WEEK|FORTNIGHT)"),
    ("days_from_tomorrow", "COUNT DAY (FROM|AFTER) TOMORROW"),
    ("tomorrow", "(LATE|EARLY)? TOMORROW PART?"),
    ("yesterday", "(LATE|EARLY)? YESTERDAY PART? | LAST PART"),
    # weeks around a weekday
    ("weekday_plus_weeks", "(ON|THIS|COMING){0,4} W (WEEK|FORTNIGHT)"),
    ("weekday_plus_weeks", "IN COUNT (WEEK|FORTNIGHT) (TIME? ON THE | WORD? TIME COMMA? ON? THE?) W | THE? W IN COUNT (WEEK|FORTNIGHT) TIME?"),
    ("weekday_plus_weeks", "(IN|BY|WITHIN)? COUNT (WEEK|FORTNIGHT) (ON|FROM|AFTER) (THIS|COMING|NEXT)? W | (WEEK|FORTNIGHT) (ON|FROM) (THIS|COMING)? W"),
    ("weekday_minus_weeks", "COUNT (WEEK|FORTNIGHT) AGO (ON|LAST|THIS|COMMA)? W | W COUNT (WEEK|FORTNIGHT) AGO | W BEFORE LAST"),
    ("weekday_after_next", "THE? W AFTER NEXT"),
    ("weekday_in_next_week", "W (PART)? (OF|IN|COMMA)? THE? NEXT WEEK | THE? NEXT WEEK (ON|COMMA|DASH|OPEN)? THE? W"),
    ("weekday_in_last_week", "W (PART)? (OF|IN|COMMA)? LAST WEEK | LAST WEEK (ON|COMMA|DASH|OPEN)? W"),
    ("weekday_in_this_week", "W (PART)? (OF|IN|COMMA)? THIS WEEK | THIS WEEK (ON|COMMA|DASH|OPEN)? W | (LATE|EARLY) THIS WEEK (ON|COMMA)? W"),
    # written-out days
    ("calendar_range", "(W (COMMA|THE){0,4})? DAYNO (DASH|TO|AND|OR|SLASH) (W)? DAYNO OF? MONTH (COMMA? YEAR)?"),
    ("calendar_range", "MONTH THE? DAYNO (DASH|TO|AND|OR) DAYNO (COMMA? YEAR)?"),
    ("calendar", "(W PART? (SEP|DOT|THE){0,4})? THE? ((ORDINAL|NUM) (OF|DASH|SLASH)? MONTH | ORDWORD OF MONTH) DOT? (COMMA? YEAR | DASH YEAR | DASH NUM)?"),
    ("calendar", "(W PART? (SEP|DOT){0,4})? THE? MONTH DOT? THE? (DAYNO|ORDWORD) (COMMA? YEAR)?"),
    ("iso", "(W COMMA?)? ISO"),
    ("numeric", "(W (COMMA|OPEN|THE){0,4})? NUMERIC"),
    ("ordinal_of_month", "THE? (ORDINAL|ORDWORD) OF (THE? (NEXT|THIS|LAST) MONTH_UNIT)"),
    ("nth_weekday", "THE? (ORDWORD|LAST|ORDINAL) W (IN|OF) (MONTH|THE? (NEXT|THIS)? MONTH_UNIT)"),
    ("weekday_with_day", "W PART? (SEP|THE|DOT){0,4} ORDINAL | ORDINAL (COMMA|OPEN) W"),
    # weekdays
    ("next_weekday", "NEXT (WEEK)? W | W NEXT"),
    ("last_weekday", "(THIS)? (LAST|PAST) W | W JUST? (GONE|PAST) | W LAST | THIS PAST W"),
    ("this_weekday", "(THIS|COMING) COMING? W | W COMING"),
    # weeks and months
    ("end_of_week", "END OF? THE? (NEXT WEEK|WEEK AFTER NEXT|WEEK|THIS WEEK|LAST WEEK) | EOW"),
    ("part_of_week", "THE? (EARLY|MID|LATE) (IN|OF|ON|DASH){0,4} THE? (NEXT WEEK|THIS WEEK|WEEK AFTER NEXT|WEEK|LAST WEEK) | THE? (ORDWORD|LATE) HALF OF (NEXT|THIS) WEEK"),
    ("week_after_next", "THE? WEEK AFTER NEXT"),
    ("week_of", "(THE? WEEK (OF|WC|EARLY) | WC) THE? (W THE?)? ((ORDINAL|NUM) (OF? MONTH)? | MONTH DAYNO)"),
    ("weekend", "(OVER|AT|THIS|NEXT|AFTER|LAST|COMING|BY|ON)? THE? (NEXT|LAST|COMING|THIS)? WEEKEND"),
    ("end_of_month", "END OF? THE? (NEXT MONTH_UNIT|THIS MONTH_UNIT|MONTH_UNIT) | (?<=BY) THE? MONTH_UNIT END | EOM"),
    ("part_of_named_month", "THE? (EARLY|MID|LATE|END) (OF|IN|DASH){0,4} MONTH"),
    ("part_of_month", "THE? (EARLY|MID|LATE) (OF|IN|DASH){0,4} THE? (NEXT MONTH_UNIT|THIS MONTH_UNIT|MONTH_UNIT)"),
    ("feast", "CHRISTMAS (DAY|PART)? | BOXING DAY | NEW YEAR_UNIT (DAY|PART)? | HALLOWEEN | VALENTINE DAY? | THANKSGIVING | EASTER"),
    # counted
    ("counted_range", "(IN|WITHIN|AFTER|NEXT|THE|OVER){0,4} COUNT (TO|DASH|OR|AND) (NUM|NUMWORD|COUPLE) (MORE|BUSINESS){0,4} UNIT TIME? (AGO|FROM (NOW|TODAY))?"),
    ("count_or_so", "(IN|WITHIN|AFTER|THE|OVER){0,4} COUNT (MORE|BUSINESS){0,4} UNIT OR (SO|NUMWORD|NUM) AGO?"),
    ("week_and_half", "(IN|WITHIN|ANOTHER)? COUNT? WEEK AND A HALF"),
    ("half_hour", "(IN|WITHIN)? HALF A? HOUR | (IN|WITHIN)? A HALF HOUR"),
    ("hour_and_half", "(IN|WITHIN)? A HOUR AND A HALF | (IN|WITHIN)? (NUM|NUMWORD) AND A HALF HOUR"),
    ("counted", "(IN|WITHIN|AFTER|LAST|NEXT|THE|OVER|THIS){0,4} (NUM|COUNT) (MORE|BUSINESS){0,4} UNIT TIME? (AGO|FROM (NOW|TODAY))?"),
    ("counted", "WITHIN THE (WEEK|FORTNIGHT|MONTH_UNIT)"),
    ("counted_next", "(IN|WITHIN|OVER|BY) THE? NEXT COUNT? (BUSINESS){0,4} (DAY|WEEK)"),
    ("next_day", "THE? NEXT (DAY|PART|BUSINESS DAY)"),
    ("next_week", "THE? NEXT WEEK"),
    ("this_week", "THIS WEEK"),
    ("last_week", "LAST WEEK"),
    ("next_month", "NEXT MONTH_UNIT"),
    ("this_month", "LATE? THIS MONTH_UNIT"),
    ("last_month", "LAST MONTH_UNIT"),
    ("end_of_day", "END OF THE? (TODAY|DAY|PLAY)|CLOSE OF (PLAY|BUSINESS)|EOD"),
    ("coming_part", "IN THE PART"),
    ("part_of_today", "(LATE|EARLY)? THIS PART | TONIGHT | LATE ON? TODAY | EARLY ON? TODAY"),
    ("today", "TODAY PART?"),
    ("ordinal", "THE? ORDINAL | THE ORDWORD"),
    ("weekday_number", "W NUM(?!UNIT|BUSINESS|DASH|CLOCK|TO|PART|OCLOCK|ISH|AND|SLASH)"),
    ("weekday", "W PART?"),
    ("month_alone", "(IN|BY) MONTH(?!NUM|ORDINAL|ORDWORD|THE ORDINAL|THE NUM)"),
)

# The grammar of times of day; the functions are in `clock`.
TIMES: tuple[tuple[str, str], ...] = (
    ("range_of_hours", "(AT|FROM|BETWEEN)? NUM (DASH|TO|AND|BY) CLOCK"),
    ("clock_time", "(AT|FROM|BETWEEN)? CLOCK ((DASH|TO|AND|BY) (CLOCK|NUM))? ISH?"),
    ("half_past", "(AT|BY)? HALF (PAST|AFTER)? H"),
    ("hour", "(AT|FROM|BETWEEN)? NUM (DASH|TO|AND|BY) NOON"),
    ("quarter", "(AT|BY)? A? QUARTER (PAST|AFTER) H | (AT|BY)? A? QUARTER (TO|BEFORE|OF) H"),
    ("minutes_to", "(AT|BY)? (NUM|NUMWORD) MINUTE? (PAST|TO) H"),
    ("spoken_time", "AT H (NUM|NUMWORD) NUMWORD?"),
    ("four_digits", "(AT (FOURDIGITS|YEAR) HOUR?) | FOURDIGITS HOUR | (?<=WEEKDAY|DOUBTDAY|TODAY|TOMORROW|PART|MONTH) COMMA? FOURDIGITS"),
    ("noon", "(AT|BY)? NOON"),
    ("midnight", "(AT|BY)? MIDNIGHT"),
    ("oclock", "(AT|BY|FROM)? H OCLOCK"),
    ("hour", "(AT|FROM|BETWEEN|AROUND) H(?!MONTH|OF MONTH|DASH MONTH) ((DASH|TO|AND|BY) H(?!MONTH))? ISH?"),
    ("hour", "(BY)? H ISH? (?=IN THE PART|TODAY|TOMORROW|THIS PART|TONIGHT|ON THE? W|ON THE? ORDINAL)"),
    ("hour", "NUM (DASH|TO|BY) NUM"),
    ("hour", "(?<=TOMORROW|TODAY) NUM(?!UNIT|BUSINESS|WORD|DASH|MONTH|TO|SLASH)"),
    ("hour", "H ISH"),
    ("hour", "(?<=TODAY COMMA|TOMORROW COMMA|WEEKDAY COMMA) H (?=COMMA|DOT)"),
)


def compile_rules(rules: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern over a string of class letters, and the rule name of each of its numbered groups.

    None begins with a plain word, and most words are: not to try every rule at those halves the time."""
    parts, names = [], []
    for number, (rule, pattern) in enumerate(rules):
        names.append(rule)
        parts.append(f"(?P<r{number}>{_letters(pattern)})")
    return re.compile(f"(?!{CODE['WORD']})(?:{'|'.join(parts)})"), tuple(names)


def _letters(pattern: str) -> str:
    def letter(found: re.Match[str]) -> str:
        name = found[0]
        if name in MACROS:
            return f"(?:{_letters(MACROS[name])})"
        return CODE[name]

    text = re.sub(r"[A-Z_]+", letter, re.sub(r"\((?!\?)", "(?:", pattern))
    return text.replace(" ", "")
