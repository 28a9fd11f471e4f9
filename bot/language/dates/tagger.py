# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Finds the words of dates and times in a message, and puts each time beside its day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo
from functools import cache

from bot.language.dates import arithmetic, clock, zones
from bot.language.dates.calendar_dates import Context, Days, Wording
from bot.language.dates.rules import RULES, TIMES, compile_rules
from bot.language.dates.words import CODE, DOUBTFUL
from bot.language.text import Message, Token
from bot.language.understanding import Found, Moment, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that name a day, or (rule "") only a time. `at` is the time beside it, `zone` the
    zone named with that."""

    rule: str
    wording: Wording
    start: int
    end: int
    index: int  # its first token
    at: time | None = None
    at_certain: bool = True
    zone: tzinfo | None = None
    lead: str = ""  # the word before it, "the" left out

    @property
    def before(self) -> bool:
        """ "before Friday" means Thursday."""
        return self.lead in ("before", "b4")

    @property
    def negated(self) -> bool:
        """ "not Tuesday"."""
        return self.lead in ("not", "isn't", "isnt", "except", "wasn't", "instead")

    def days(self, c: Context) -> Days | None:
        return arithmetic.resolve(self.rule, self.wording, c) if self.rule else Days(c.today, sign=0)


_LIKE_MONTHS = frozenset({"may", "march", "mar"})
_PRONOUNS = frozenset({"i", "we", "they", "you", "it", "he", "she", "that", "this", "which", "who"})
_NOT_A_DAY_OF_MONTH = frozenset(
    "round interview stage time one ones person people floor call chat week year quarter place attempt try choice "
    "candidate candidates step phase half meeting email mail part test edition street avenue line degree party "
    "option reason thing question task year's class opinion thought language rate day interviewer message reminder "
    "month grade team job offer panel session screen conversation and-final generation".split()
)
_THINGS = frozenset("people different other of separate local big interviewers rounds questions teams-of schools".split())
_LENGTH_OF = frozenset(
    "call chat interview meeting contract probation notice experience presentation task session conversation zoom "
    "video slot phone test drive commute walk break old discussion screen round panel gap internship placement "
    "project course programme program trial assessment long of holiday leave min slot each per interviews mat maternity cover secondment "
    "shift exercise talk video-call google teams face demo pitch window flight train role".split()
)
_LENGTH_AFTER = frozenset("for took lasted lasting spent ran minimum over-ran overran".split())


@cache
def _grammar() -> tuple[re.Pattern[str], tuple[str, ...], int]:
    pattern, names = compile_rules(RULES + TIMES)
    return pattern, names, len(RULES)


def find(message: Message, blocked: bytearray) -> list[Spot]:
    """The days and times of a message in text order, each time with its day. Letters whose place in
    `blocked` is set (names, versions) belong to no date."""
    tokens = message.tokens
    classes = [("BLOCKED", 0) if blocked[token.start] else of_token for token, of_token in zip(tokens, message.classes, strict=True)]
    line = "".join(CODE[name] for name, _ in classes)
    pattern, names, days = _grammar()
    spots: list[Spot] = []
    for found in pattern.finditer(line):
        number = int((found.lastgroup or "r0")[1:])
        first, last = found.start(), found.end() - 1
        if not _plausible(names[number], tokens, classes, first, last, message):
            continue
        text = message.low[tokens[first].start : tokens[last].end]
        wording = Wording(tuple(classes[first : last + 1]), text)
        spot = Spot(names[number], wording, tokens[first].start, tokens[last].end, first)
        if number >= days:
            timed = _timed(spot, message)
            if timed:
                spots.append(timed)
        else:
            spots.append(_led(spot, tokens))
    return _attach(_in_the_week_named(spots, message.low), message)


def _in_the_week_named(spots: list[Spot], low: str) -> list[Spot]:
    """ "two interviews next week, one on Tuesday": that week's Tuesday."""
    for number in range(1, len(spots)):
        week, day = spots[number - 1], spots[number]
        if week.rule in ("next_week", "last_week", "this_week") and day.rule == "weekday" and not re.search(r"[.;!?\n]", low[week.end : day.start]) and day.start - week.end < 60:
            spots[number] = replace(day, rule=f"weekday_in_{week.rule}")
    return spots


def _led(spot: Spot, tokens: list[Token]) -> Spot:
    before = tokens[spot.index - 1].low if spot.index else ""
    if before in ("the", "on", "of") and spot.index > 1:
        before = tokens[spot.index - 2].low if tokens[spot.index - 2].low in ("before", "not", "from", "isn't", "isnt", "instead") else before
    if before == "before" and spot.index > 1 and tokens[spot.index - 2].low == "or":
        before = "by"  # "on or before the 16th"
    return replace(spot, lead=before)


def _timed(spot: Spot, message: Message) -> Spot | None:
    evening = bool(re.search(r"\b(?:evening|tonight|night|drinks|dinner|pm)\b", message.low[max(0, spot.start - 40) : spot.end + 40])) and not re.search(
        r"\bmorning\b", message.low[max(0, spot.start - 25) : spot.end + 25])
    read = clock.READERS[spot.rule](spot.wording, evening)
    if read is None:
        return None
    at = read.at
    if not read.certain and re.match(r" in the morning|,? (?:this |tomorrow )?morning", message.low[spot.end : spot.end + 20]) and at.hour in range(13, 20):
        at = at.replace(hour=at.hour - 12)
    named = zones.after_a_time(message.low, spot.end)
    if named:
        return replace(spot, rule="", at=at, at_certain=read.certain, zone=named[0], end=named[1])
    return replace(spot, rule="", at=at, at_certain=read.certain)


def _plausible(rule: str, tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, message: Message) -> bool:
    """Whether the neighbours allow the words to be a date."""
    before = tokens[first - 1].low if first else ""
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if rule in ("weekday", "weekday_number") and tokens[first].low in DOUBTFUL:
        return _doubtful_weekday(tokens, classes, first, last, before, message)
    if rule == "calendar":
        month = next(t for t, (name, _) in zip(tokens[first : last + 1], classes[first : last + 1], strict=True) if name == "MONTH")
        return not (month is tokens[first] and month.low in _LIKE_MONTHS and before in _PRONOUNS)
    if rule == "ordinal":
        if after in _NOT_A_DAY_OF_MONTH or (after == "and" and last + 2 < len(tokens) and tokens[last + 2].low in ("final", "last")):
            return False
        worded = classes[last][0] == "ORDWORD"
        if worded:
            return before in ("on", "by", "until", "before") and classes[last + 1][0] != "WORD" if last + 1 < len(tokens) else before in ("on", "by", "until", "before")
        return classes[first][0] == "THE" or before in ("on", "by", "until", "till", "before", "from", "til", "mon", "is", "was", "to", "-") or after in ("", ",", ".")
    if rule in ("counted", "counted_range", "count_or_so"):
        return _not_a_length(tokens, classes, first, last, before, after)
    if rule == "month_alone":
        return tokens[last].low not in ("may", "march", "mar") or tokens[first].low in ("in", "by")
    if rule in ("hour", "spoken_time"):
        if [name for name, _ in classes[first : last + 1]] in (["NUM", "DASH", "NUM"], ["NUM", "TO", "NUM"], ["NUM", "BY", "NUM"]):
            return first > 1 and classes[first - 1][0] == "COMMA" and classes[first - 2][0] in ("WEEKDAY", "MONTH", "NUM", "ORDINAL", "TOMORROW", "TODAY", "YEAR", "NUMERIC") and classes[first][1] <= 12 and classes[last][1] <= 12
        if classes[first][0] == "AROUND" and (last + 1 < len(classes) and classes[last + 1][0] in ("WORD", "DAY", "WEEK", "HOUR", "MINUTE", "MONTH_UNIT", "YEAR_UNIT")):
            return False
        if classes[first][0] == "BETWEEN" and classes[last][0] not in ("NUM", "NUMWORD"):
            return False
        if after in _THINGS or (after.endswith("s") and after.isalpha() and len(after) > 3 and after not in ("teams", "this", "sharp", "plus", "thurs", "tues", "weds", "wednesday")) or after in ("%", "/"):
            return False
        if tokens[first].low == "from" and not any(name in ("TO", "DASH", "BY") for name, _ in classes[first:last]) and after not in ("on", "tomorrow", "today", "till", "until", "onwards"):
            return False
        return not (before in ("years", "months") or after in ("weeks", "week", "days", "day", "months", "years", "different"))
    if rule == "four_digits":
        return classes[last][0] != "YEAR" or not re.match(r"\s*\w+ing", message.low[tokens[last].end : tokens[last].end + 12])
    if rule == "next_day":
        return before not in ("had", "have", "nice") and after not in ("job", "off")
    if rule == "feast":
        return before not in ("happy", "merry", "a")
    if rule == "weekend":
        return after not in ("work", "shift", "shifts", "rota", "hours", "cover", "role", "working", "staff", "job", "availability")
    if rule == "minutes_to":
        return after not in ("days", "weeks", "people", "months", "business", "working")
    return True


def _doubtful_weekday(tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, before: str, message: Message) -> bool:
    if before in ("on", "by", "until", "till", "this", "next", "last", "before", "from", "since", "for", "to", "coming", "or", "due"):
        return not (before in ("to", "for") and tokens[first].low in ("sat", "sun"))
    if last > first:
        return True
    after = classes[last + 1][0] if last + 1 < len(tokens) else "STOP"
    if after in ("CLOCK", "NOON", "AT", "NUM", "ORDINAL", "TODAY", "MONTH", "NUMERIC"):
        return tokens[first].low != "sat" or after != "AT"
    if before in ("the", "i", "we", "a", "and-", "was", "just", "they") :
        return False
    if tokens[first].low in ("sat", "sun"):
        return tokens[first].capital and first > 0 and not message.shouted and before not in ("the", ".", "!", "?", "")
    return True


def _not_a_length(tokens: list[Token], classes: list[tuple[str, int]], first: int, last: int, before: str, after: str) -> bool:
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
        return before == "for" and first > 1 and tokens[first - 2].low in ("wait", "waiting", "snooze", "hold", "on", "leave", "quiet", "off", "it", "park", "pause", "sleep", "me", "this", "that")
    if names[-1] in ("MINUTE", "HOUR") and names[0] not in ("IN", "WITHIN", "AFTER") and not {"ANOTHER", "MORE", "TIME"} & set(names):
        value = next((value for name, value in classes[first : last + 1] if name == "NUM"), 0)
        alone = last - first + 1 >= len([t for t in tokens if t.kind in ("word", "number")]) - 2
        return value in (24, 48, 72, 96) or alone
    return True


_CLOSE_BEHIND = re.compile(r"^[\s,.(–-]*(?:(?:@|at|around|about|approx|round|from|for|by|is|was|sharp)[\s.]*)*$")
_CLOSE_AHEAD = re.compile(r"^[\s,(–-]*(?:(?:on|this|coming|local|uk|sharp|in the (?:morning|afternoon|evening))[\s,]*)*$")
_BREAK = re.compile(r"[.;!?\n]\s|\n| - | – ")


def _attach(spots: list[Spot], message: Message) -> list[Spot]:
    """Each time of day goes to the day that it stands beside; else to the one before it in its sentence."""
    timed = dict(enumerate(spots))
    for number, spot in enumerate(spots):
        if spot.rule:
            continue
        owner = _owner(number, spots, timed, message.low)
        if owner is None:
            continue
        day = timed[owner]
        near = abs(spots[owner].start - spot.start) < 30
        timed[owner] = replace(
            day, at=spot.at, at_certain=spot.at_certain, zone=spot.zone,
            start=min(day.start, spot.start) if near else day.start, end=max(day.end, spot.end) if near else day.end,
        )
        del timed[number]
    kept = list(timed.values())
    return sorted((spot for number, spot in enumerate(kept) if not _swallowed(number, kept)), key=lambda spot: spot.start)


def _swallowed(number: int, spots: list[Spot]) -> bool:
    """ "EOD" beside another day names no day of its own."""
    spot = spots[number]
    if spot.rule != "end_of_day":
        return False
    beside = [other for other in spots[max(0, number - 1) : number + 2] if other is not spot and other.rule]
    return any(abs(other.start - spot.end) <= 6 or abs(spot.start - other.end) <= 4 for other in beside)


def _owner(place: int, spots: list[Spot], timed: dict[int, Spot], low: str) -> int | None:
    """The number of the day that the time at `place` belongs to."""
    clock_spot = spots[place]
    before = next((n for n in range(place - 1, max(-1, place - 8), -1) if spots[n].rule), None)
    after = next((n for n in range(place + 1, min(len(spots), place + 8)) if spots[n].rule), None)
    free = before is not None and timed[before].at is None
    if before is not None and free and _CLOSE_BEHIND.match(low[spots[before].end : clock_spot.start][:60]):
        return before
    if after is not None and _CLOSE_AHEAD.match(low[clock_spot.end : spots[after].start][:60]):
        return after
    if before is not None and free and spots[before].rule != "counted":
        between = low[spots[before].end : clock_spot.start]
        if len(between) < 60 and not _BREAK.search(between) and ", " not in between[12:]:
            return before
    if after is not None:
        between = low[clock_spot.end : spots[after].start]
        if len(between) < 40 and not _BREAK.search(between) and "," not in between:
            return after
    return None


def moment(spot: Spot, days: Days, day: date, zone: tzinfo) -> Moment:
    """The day with the time of the spot, on the clocks of `zone`."""
    at = spot.at if spot.at is not None else days.at if not days.counted_time else None
    if at is None:
        return Moment(day)
    wall = datetime.combine(day, at)
    wall = zones.convert(wall, spot.zone, zone) if spot.zone else zones.settle(wall, zone)
    return Moment(wall.date(), wall.time())


def found_moment(spot: Spot, days: Days, zone: tzinfo, first: bool = False) -> Found[Moment]:
    """What the spot says, with its other readings."""
    day = days.first if first and days.first else days.day
    sure = days.sure if spot.at_certain or spot.at is None else min(days.sure, 0.9)
    others = tuple(moment(spot, days, other, zone) for other in days.others)
    return Found(moment(spot, days, day, zone), Span(spot.start, spot.end), sure, others)
