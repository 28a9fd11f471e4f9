"""A small notation for wording rules, so that the tables of rules read like a phrase book.

A rule's `pattern` is a regular expression (case ignored, straight apostrophes) in which a group named after
a word class, with an optional digit, matches only words of that class: `(?P<base>\\w+)`. The group `x`, if
there is one, is what is wrong; else the whole match is. `fix` is a template: `{base}` puts a group in as it
stands, `{base:ing}` in another form; several suggestions are parted by `|`; "" leaves the words out; None
suggests nothing. `(?:(?P<adj>\\w+) )?` may describe a noun: the rule is tried with and without it, since a
class is judged only after the match and cannot send the search back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import Lexicon, lexicon
from bot.writing.proofread.text import Text

_CLASSES: dict[str, Callable[[Lexicon, str], bool]] = {
    "base": lambda words, word: word in words.base,
    "verb": lambda words, word: word in words.base_only and word not in words.adjective,
    "third": lambda words, word: word in words.third,
    "third_verb": lambda words, word: words.third.get(word, "") in words.base_only,
    "ing": lambda words, word: word in words.ing,
    "past": lambda words, word: word in words.past,
    "past_only": lambda words, word: (
        word in words.past and word not in words.participle and word not in words.base
    ),
    "base_plain": lambda words, word: (
        word in words.base
        and word not in words.past
        and word not in words.participle
        and word not in words.adjective
    ),
    "past_form": lambda words, word: (
        (word in words.past or word in words.participle) and word not in words.base
    ),
    "part_only": lambda words, word: (
        word in words.participle and word not in words.past and word not in words.base
    ),
    "part": lambda words, word: word in words.participle,
    "singular": lambda words, word: word in words.singular and word not in words.collective,
    "plural": lambda words, word: word in words.plural and word not in words.singular,
    "plural_only": lambda words, word: (
        word in words.plural and word not in words.singular and word not in words.third
    ),
    "noun": lambda words, word: word in words.singular or word in words.plural or word in words.mass,
    "mass": lambda words, word: word in words.mass,
    "adj": lambda words, word: word in words.adjective,
}
_DESCRIBED = r"(?:(?P<adj>\w+) )?"
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")


@dataclass(frozen=True)
class Rule:
    """One wording and what to say about it."""

    pattern: str
    fix: str | None
    why: str
    kind: FaultKind = FaultKind.GRAMMAR

    @cached_property
    def regexes(self) -> list[re.Pattern[str]]:
        """The compiled pattern, bounded by words' ends; two where a describing word may stand in it."""
        variants = [self.pattern]
        if _DESCRIBED in self.pattern:
            variants = [self.pattern.replace(_DESCRIBED, described) for described in (r"(?P<adj>\w+) ", "")]
        bounded = (rf"(?<![\w'-])(?:{variant})(?:(?<!\w)|(?!\w|'[a-z]))" for variant in variants)
        return [re.compile(each, re.IGNORECASE) for each in bounded]

    def findings(self, text: Text) -> Iterator[Finding]:
        """Where the rule applies."""
        for regex in self.regexes:
            position = 0
            while found := regex.search(text.plain, position):
                position = found.start() + 1
                if _accepts(found):
                    yield self._finding(text, found)
                    position = found.end()

    def _finding(self, text: Text, found: re.Match[str]) -> Finding:
        start, end = found.span("x") if "x" in found.re.groupindex else found.span()
        words = text.raw[start:end]
        return Finding(self.kind, start, end, words, self.why, self._suggestions(found, words))

    def _suggestions(self, found: re.Match[str], words: str) -> tuple[str, ...]:
        if self.fix is None:
            return ()

        def fill(slot: re.Match[str]) -> str:
            word = found[slot[1]] or ""
            return lexicon().form(word, slot[2]) if slot[2] else word

        filled = (_SLOT.sub(fill, option) for option in self.fix.split("|"))
        options = (same_case(option, words) for option in filled)
        return tuple(option for option in options if option != words)  # a form the lexicon does not know


def _accepts(found: re.Match[str]) -> bool:
    """Whether every group that is named after a word class holds a word of it."""
    words = lexicon()
    return all(
        found[name] is None or belongs(words, found[name].casefold()) for name, belongs in _classed(found.re)
    )


@cache
def _classed(regex: re.Pattern[str]) -> list[tuple[str, Callable[[Lexicon, str], bool]]]:
    """The groups that must be of a word class."""
    named = [(name, name.rstrip("0123456789")) for name in regex.groupindex]
    return [(name, _CLASSES[word_class]) for name, word_class in named if word_class in _CLASSES]


def same_case(new: str, old: str) -> str:
    """The new words with a capital where the old ones began with one."""
    if old[:1].isupper() and new[:1].islower():
        return new[0].upper() + new[1:]
    return new


def apply_rules(rules: tuple[Rule, ...], text: Text) -> Iterator[Finding]:
    """All findings of a table of rules."""
    for rule in rules:
        yield from rule.findings(text)
