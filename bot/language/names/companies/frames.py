"""The frames: words that a name follows, how much they say for a company, and when they say it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.language.names.companies import doubts, fits
from bot.language.names.companies.candidate import Candidate, Spot
from bot.language.names.words import table

STRONG, WEAK = 4.0, 2.5
AT = table("at @")  # never before a person
AT_SCORE, AT_SMALL_SCORE = 5.0, 3.9
SMALL = 0.5  # what a name written small loses

GO_ON = table("with to back from up on")  # behind a verb they are the frame: "spoke to", "heard from"


@dataclass(frozen=True, slots=True)
class Frame:
    """`fits` sees the spot before a name is read, `doubt` the name that was read there."""

    words: frozenset[str]
    score: float
    fits: Callable[[Spot], bool] = fits.anywhere
    doubt: Callable[[Candidate], bool] = doubts.none
    verb: bool = False  # another frame may follow at once, and is the one that counts


FRAMES = (
    Frame(table("from"), STRONG),
    Frame(table("with"), STRONG, doubt=doubts.small_and_not_met, verb=True),
    Frame(table("w wid wiv"), STRONG, doubt=doubts.small_and_not_met),
    Frame(table("by"), STRONG, fits.doer),
    Frame(table("for"), WEAK, fits.purpose),
    Frame(table("to"), WEAK, fits.receiver),
    Frame(table("in"), WEAK, fits.inside),
    Frame(table("of"), WEAK, fits.of_somebody),
    Frame(table("up"), WEAK, fits.chased_up),
    Frame(table("interview"), WEAK, fits.before_a_name),
    Frame(table("via"), WEAK, fits.before_a_capital),
    Frame(table("about"), WEAK, fits.topic),
    Frame(table("re"), WEAK, fits.topic, verb=True),
    Frame(table("regarding"), STRONG, fits.topic, verb=True),
    Frame(table("have had having got did done"), WEAK, fits.before_a_name, verb=True),
    Frame(table("accepted"), WEAK, fits.before_a_capital, verb=True),
    Frame(table("ask seen"), STRONG, fits.before_a_capital, verb=True),
    Frame(table("left"), STRONG, fits.just_left, verb=True),
    Frame(table("sent gave wrote dropped shot"), STRONG, doubt=doubts.is_the_gift, verb=True),
    Frame(table("says said per named"), STRONG, doubt=doubts.written_small, verb=True),
    Frame(
        table(
            # meeting
            "see saw seeing meet met visited interviewing interviewed interviewd join joining",
            # writing and calling
            "tried trying call called rang ring phone phoned email emailed mailed text texted message",
            "messaged ping pinged dm'd dmed contact contacted chase chased nudged poke followed thank",
            "thanked tell told asked heard hearing",
            # how it went, and what was done about it
            "bombed aced nailed smashed applied accept withdrew against startup",
        ),
        STRONG,
        verb=True,
    ),
)

BY_WORD = {word: frame for frame in FRAMES for word in frame.words}
