"""What the proofreader says about a text: findings, their kinds, and how a corrected text is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class FaultKind(StrEnum):
    """The kinds of fault; the values up to `TOO_LONG` are the wire names of the command's output."""

    SPELLING = "spelling"
    GRAMMAR = "grammar"
    REPEATED_WORD = "repeated_word"
    SLANG = "slang"
    CASUAL_GREETING = "casual_greeting"
    ABBREVIATION = "abbreviation"
    EMOJI = "emoji"
    ALL_CAPS = "all_caps"
    EXCLAMATION = "exclamation"
    TOO_PUSHY = "too_pushy"
    WRONG_NAME = "wrong_name"
    MISSING_NAME = "missing_name"
    MISSING_THANKS = "missing_thanks"
    MISSING_INTERVIEW_REFERENCE = "missing_interview_reference"
    TOO_LONG = "too_long"
    WRONG_COMPANY = "wrong_company"  # a company or person of another of the person's cases
    BLANK = "blank"  # a left-over [blank]
    WRONG_DAY = "wrong_day"  # the interview was on another: known to the person's own cases only
    FILLER = "filler"  # "just checking in": a matter of style, shown to the person only

    @property
    def wire_name(self) -> str | None:
        """The name in the command's output; None for what it has no name for."""
        if self is FaultKind.WRONG_COMPANY:
            return FaultKind.WRONG_NAME.value
        if self is FaultKind.BLANK:
            return FaultKind.MISSING_NAME.value
        return None if self in (FaultKind.FILLER, FaultKind.WRONG_DAY) else self.value


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    `start` and `end` count Unicode code points of the text as given, end exclusive; both are 0 for what
    concerns the whole message (something missing, too long), and `words` is then empty. `why` is one short
    sentence for a person; `suggestions` are replacements for `words`, best first ("" means: leave it out).
    """

    kind: FaultKind
    start: int
    end: int
    words: str
    why: str
    suggestions: tuple[str, ...] = ()

    @property
    def whole_message(self) -> bool:
        """Whether it concerns the message as a whole and not some words of it."""
        return self.start == self.end

    def for_whole_message(self) -> Finding:
        """The same finding without a place in the text."""
        return replace(self, start=0, end=0, words="", suggestions=())


def apply_all(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with the first suggestion of every finding put in; what concerns the whole message is left."""
    corrected = text
    for finding in sorted(findings, key=lambda each: each.start, reverse=True):
        if finding.whole_message or not finding.suggestions:
            continue
        if text[finding.start : finding.end] != finding.words:
            continue  # the text has changed since it was checked: leave that place alone
        corrected = _replaced(corrected, finding)
    return corrected


def _replaced(text: str, finding: Finding) -> str:
    before, after = text[: finding.start], text[finding.end :]
    new = finding.suggestions[0]
    if not new and before.endswith(" ") and after[:1] in ("", " ", ".", ",", "!", "?", ";", ":", "\n"):
        before = before[:-1]  # a word left out takes one of its two spaces along
    return before + new + after
