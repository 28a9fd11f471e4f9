"""How much a name reads like that of a person: the rules are asked in turn, the first answer counts."""

from __future__ import annotations

from collections.abc import Callable

from bot.language import lexicon
from bot.language.names.runs import Run
from bot.language.names.tokens import ordinary, stem
from bot.language.names.words.endings import COMPANY_ENDINGS, MADE_WORDS
from bot.language.names.words.titles import HONORIFICS, RANKS, SIDES, TITLES
from bot.language.text import Message, Token

SURELY, LIKELY, MAYBE, HARDLY, NEVER = 1.0, 0.7, 0.5, 0.3, 0.0
_MOST_WORDS = 4  # of a name that starts with a given name: "Maria del Carmen Ruiz"


def likeness(message: Message, run: Run) -> float:
    """How much the name reads like a person's: 0 not at all, 1 surely."""
    tokens = message.tokens[run.first : run.last]
    for rule in _RULES:
        answer = rule(message, run, tokens)
        if answer is not None:
            return answer
    return NEVER


def like_a_person(message: Message, run: Run) -> bool:
    """Whether the name is more likely a person's than not."""
    return likeness(message, run) >= LIKELY


def _known_employer(message: Message, run: Run, _tokens: list[Token]) -> float | None:
    """ "Morgan Stanley"."""
    return NEVER if message.low[run.start : run.end] in lexicon.companies_like_words() else None


def _title_before_it(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """ "Dr Whitcomb", "Chef Andre"."""
    first = stem(tokens[0].low)
    ranked = first in RANKS and len(tokens) > 1 and tokens[1].capital and not ordinary(tokens[1].low)
    return SURELY if ranked or first in TITLES else None


def _honorific_behind(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """ "Tanaka-san"."""
    return SURELY if len(tokens) > 2 and tokens[-2].low == "-" and tokens[-1].low in HONORIFICS else None


def _prefix(message: Message, run: Run, tokens: list[Token]) -> float | None:
    """ "Tri-State": short letters before a hyphen that no given name follows."""
    prefixed = (
        len(tokens) > 2
        and tokens[1].low == "-"
        and tokens[2].low not in lexicon.given_names()
        and not message.gap(run.first)
        and len(stem(tokens[0].low)) < 4
    )
    return NEVER if prefixed else None


def _words_of_employers(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """ "Harper Group", "Teamsters Local 3"."""
    employer = any(
        stem(t.low) in COMPANY_ENDINGS or t.low.endswith(MADE_WORDS) or t.low in ("&", "+", "of", "the")
        for t in tokens[1:]
    ) or any(t.kind == "number" for t in tokens)
    return NEVER if employer else None


def _family_name_alone(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """ "Van der Meulen": a given name that is here the first word of a family's, and as often a firm's."""
    particle = len(tokens) > 2 and tokens[0].low == "van" and tokens[1].low in ("de", "den", "der", "het")
    return HARDLY if particle else None


def _sure_name(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """A given name that is no word: "Sarah", "Jean-Luc Picard"."""
    words = [t.low for t in tokens if t.kind == "word"]
    if stem(tokens[0].low) in lexicon.sure_names() or "-".join(words[:2]) in lexicon.given_names():
        return SURELY if len(words) <= _MOST_WORDS else HARDLY
    return None


def _given_name(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """A given name that is a word, too, with a capital: "Grace", "Mark Webb"."""
    words = [t.low for t in tokens if t.kind == "word"]
    if stem(tokens[0].low) in lexicon.given_names() and tokens[0].capital and words[-1] not in SIDES:
        return LIKELY if len(words) <= 2 else HARDLY
    return None


def _family_name_first(_message: Message, _run: Run, tokens: list[Token]) -> float | None:
    """ "Kowalski Marek"."""
    words = [t.low for t in tokens if t.kind == "word"]
    return MAYBE if len(words) == 2 and words[1] in lexicon.sure_names() else None


_RULES: tuple[Callable[[Message, Run, list[Token]], float | None], ...] = (
    _known_employer,
    _title_before_it,
    _honorific_behind,
    _prefix,
    _words_of_employers,
    _family_name_alone,
    _sure_name,
    _given_name,
    _family_name_first,
)
