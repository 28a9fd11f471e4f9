"""How likely a title is the job that is spoken of, and not somebody's own: small pieces of evidence,
each for one thing that stands around the title, added up."""
# ruff: noqa: E501  (a pattern is read in one piece)

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names.roles.role import alone
from bot.language.names.roles.words import JOBS_ALONE, NEVER_ALONE, SOMEBODY
from bot.language.names.tokens import capital, dated, low_at, text_before, text_behind
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.text import Message

_DECLARED = 4.0  # evidence of "the role is ..."
_BEFORE, _BEHIND = 30, 14  # letters around a title that are read

_DECLARES = re.compile(
    r"\b(?:role|position|job|title|post|vacancy|it)(?: title)?(?: is| was|'s|:| as| of| -| –|=)?(?: for| as)?(?: an?| the)? ?$"
)
_ASKS_FOR = re.compile(
    r"\b(?:for|as|to be|become|re|about|the)(?: an?| the| their| this| my| being)?(?: new)? $"
)
_SAYS_LITTLE = ("the ", "about ")  # by themselves: "the", "about" can stand before anybody's title
_FOR_THE = re.compile(r"\bfor the $")
_ARTICLE = re.compile(r"\b(?:the|a|an) $")
_OF_SOMEBODY = re.compile(
    r"\b(?:with|w/|met|from|to|by|via|through|their|our|his|her|my|and|called|saw|the|is|was|emailed|told|ask|asked|a|an|another|one|two|three|both|emailing|messaged|rang|texted|pinged)(?: the| their| a| an| my| our| some| two| three| one)? $"
)
_PLACE = re.compile(r" (?:at|with|in|for|@) ")
_STAGE = re.compile(r" (?:interview|onsite|screen|test|offer|trial|vacanc|opening|internship|apprenticeship)")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title with what its rules look at."""

    head: str
    single: bool  # one word
    alone: bool  # between marks
    before: str
    behind: str

    @property
    def somebody(self) -> bool:
        """Whether it is a bare word for whom one meets: "the recruiter"."""
        return self.single and self.head in SOMEBODY


def weigh(message: Message, first: int, last: int, head: int) -> float:
    """The evidence that tokens `first` up to `last` are the job."""
    tokens = message.tokens
    title = _Title(
        tokens[head].low,
        sum(token.kind != "mark" for token in tokens[first:last]) == 1,
        alone(message, first, last),
        text_before(message, tokens[first].start, _BEFORE),
        text_behind(message, tokens[last - 1].end, _BEHIND),
    )
    if _DECLARES.search(title.before):
        return _DECLARED
    if _behind_a_person(message, first):
        return 0.0
    asked = _asked_for(title)
    if title.somebody and not asked and not (title.alone and title.head in JOBS_ALONE):
        return 0.0
    length = 0.0 if title.single else 1.0
    return length + asked + _standing(title, asked > 0) + _place_behind(title) + _stage_behind(title)


def _asked_for(title: _Title) -> float:
    """ "for a nurse", "as nurse", "to be a nurse"; "for the manager" rather is somebody."""
    asks = _ASKS_FOR.search(title.before) and not title.before.endswith(_SAYS_LITTLE)
    return 2.0 if asks or (_FOR_THE.search(title.before) and not title.somebody) else 0.0


def _standing(title: _Title, asked: bool) -> float:
    """By itself a title is the job; behind "met", "their", "with" it is somebody's."""
    if title.alone:
        doubtful = title.single and title.head in NEVER_ALONE and title.head not in JOBS_ALONE
        return 0.5 if doubtful else 2.0
    if asked:
        return 0.0
    if _OF_SOMEBODY.search(title.before):
        return -1.5 if title.head in SOMEBODY or not _ARTICLE.search(title.before) else -0.5
    return 0.0 if title.single else 0.7


def _place_behind(title: _Title) -> float:
    """ "carpenter at Contoso"."""
    return 1.0 if _PLACE.match(title.behind) and not title.somebody else 0.0


def _stage_behind(title: _Title) -> float:
    """ "carpenter interview"."""
    return 2.0 if _STAGE.match(title.behind) else 0.0


def _behind_a_person(message: Message, first: int) -> bool:
    """ "Hannah Ortiz, Head of Ops": a title behind a person's name."""
    at, tokens = first - 2, message.tokens
    if at < 0 or tokens[first - 1].low not in (",", "-", "–", "("):
        return False
    if tokens[at].low in COMPANY_ENDINGS or _day(message, at) or _of_a_place(message, at):
        return False
    return (
        tokens[at].kind == "word"
        and capital(message, at)
        and any(
            tokens[k].low in lexicon.given_names() and capital(message, k)
            for k in range(max(0, at - 2), at + 1)
        )
    )


def _day(message: Message, at: int) -> bool:
    """ "the 21st of May, fitter"."""
    return (
        at > 0
        and dated(message, at)
        and (
            message.tokens[at - 1].kind in ("number", "ordinal")
            or message.tokens[at - 1].low in ("of", "in", "by", "early", "mid", "late")
        )
    )


def _of_a_place(message: Message, at: int) -> bool:
    """ "School of Fine Art, technician"."""
    return at > 1 and capital(message, at - 1) and low_at(message, at - 2) in ("of", "for")
