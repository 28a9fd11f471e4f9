"""Agreement where no noun phrase leads: pronouns, *there is*, relative clauses, *everyone*, *both*."""

from __future__ import annotations

from collections.abc import Iterator

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import lexicon, third_person
from bot.writing.proofread.rules.tokens import (
    PLURAL_FOR,
    SINGULAR_FOR,
    WHY_PLURAL,
    WHY_SINGULAR,
    Token,
    finding,
    number_of,
)
from bot.writing.proofread.text import Text
from bot.writing.proofread.wordsets import word_set

_FOR_I = {"is": "am", "are": "am", "has": "have", "does": "do", "doesn't": "don't", "hasn't": "haven't"}
_FOR_MANY = {**PLURAL_FOR, "am": "are"}
_FOR_ONE = {**{k: v for k, v in SINGULAR_FOR.items() if not k.startswith("were")}, "am": "is"}


def clause_findings(text: Text, tokens: list[Token], index: int, context: DraftContext) -> Iterator[Finding]:
    """What is wrong with the verb that follows the word at `index`."""
    word = tokens[index].word
    if word == "which":
        yield from _which(text, tokens, index)
    if word in ("that", "which", "who") and index >= 1 and not tokens[index].gap:
        yield from _relative(text, tokens, index, context)
    elif word == "both":
        yield from _both(text, tokens, index)
    elif word in word_set("everyone"):
        yield from _everyone(text, tokens, index)
    elif word in ("there", "there's"):
        yield from _there(text, tokens, index)
    elif word in ("i", "we", "they", "you", "he", "she", "it"):
        yield from _pronoun(text, tokens, index)


def _everyone(text: Text, tokens: list[Token], index: int) -> Iterator[Finding]:
    verb = tokens[index + 1]
    before = tokens[index - 1].word if index else ""
    if verb.word in word_set("plain_after_everyone") and before not in word_set("helpers") and not verb.gap:
        fix = SINGULAR_FOR.get(verb.word, third_person(verb.word))
        yield finding(text, verb, fix, "Everyone and the like take a singular verb.")


def _which(text: Text, tokens: list[Token], index: int) -> Iterator[Finding]:
    """ "Which slot work for you"."""
    words = lexicon()
    if index + 3 >= len(tokens):
        return
    noun, verb, after = tokens[index + 1].word, tokens[index + 2], tokens[index + 3].word
    plain = verb.word in words.base and verb.word not in words.past and after in word_set("after_which")
    if plain and noun in words.singular and noun not in words.collective:
        yield finding(text, verb, third_person(verb.word), WHY_SINGULAR)


def _both(text: Text, tokens: list[Token], index: int) -> Iterator[Finding]:
    """ "Both option works"."""
    words = lexicon()
    if index + 2 >= len(tokens) or tokens[index + 1].gap:
        return
    noun, verb = tokens[index + 1].word, tokens[index + 2]
    is_verb = verb.word in words.third or verb.word in ("is", "was", "are", "were")
    if is_verb and noun in words.singular and noun not in words.plural:
        start, end = tokens[index].start, verb.end
        why = "After both the noun is plural."
        yield Finding(FaultKind.GRAMMAR, start, end, text.raw[start:end], why)


def _relative(text: Text, tokens: list[Token], index: int, context: DraftContext) -> Iterator[Finding]:
    """ "The challenges that comes", "people who pays", "a tool which are"."""
    words = lexicon()
    number = number_of(tokens[index - 1].word, context)
    verb = tokens[index + 1].word
    after = tokens[index + 2].word if index + 2 < len(tokens) else ""
    earlier = [token.word for token in tokens[max(0, index - 6) : index - 1]]
    if number is None or {"of", "one", "only"} & set(earlier) or _in_longer_phrase(tokens, index):
        return
    if number == "plural":
        fix = PLURAL_FOR.get(verb) or words.third.get(verb)
        noun_too = verb in words.plural and tokens[index].word == "that"  # "the tests that results ..."
        if fix and not (noun_too and after not in word_set("after_relative_verb")):
            yield finding(text, tokens[index + 1], fix, WHY_PLURAL)
    elif (
        tokens[index].word != "that"
        and verb in ("are", "were", "have", "don't")
        and "and" not in earlier[-3:]
    ):
        yield finding(text, tokens[index + 1], SINGULAR_FOR[verb], WHY_SINGULAR)


def _in_longer_phrase(tokens: list[Token], index: int) -> bool:
    """Whether the noun before the relative word only ends a longer phrase: "the size in units that is"."""
    words = lexicon()
    for at in range(max(1, index - 4), index - 1):
        if tokens[at].word in word_set("prepositions"):
            before = tokens[at - 1].word
            return before in words.singular or before in words.plural or before in words.mass
    return False


def _there(text: Text, tokens: list[Token], index: int) -> Iterator[Finding]:
    split = tokens[index].word == "there"
    verb = tokens[index + 1] if split else tokens[index]
    rest = [token.word for token in tokens[index + 1 + split :]]
    if not rest:
        return
    if verb.word in ("is", "was", "there's") or (verb.word == "has" and rest[0] == "been"):
        named = rest[1:] if verb.word == "has" else rest
        if named and _many(named):
            yield finding(text, verb, "there are" if not split else PLURAL_FOR[verb.word], WHY_PLURAL)
    elif verb.word in ("are", "were") and _one(rest):
        yield finding(text, verb, SINGULAR_FOR[verb.word], WHY_SINGULAR)


def _one(rest: list[str]) -> bool:
    """Whether the words after "there are" name one thing only."""
    if rest[0] not in ("a", "an", "one", "another", "much") or len(rest) == 1:
        return False
    return not rest[1].endswith("ly") and rest[1] not in word_set("there_singular_amounts")


def _many(rest: list[str]) -> bool:
    """Whether the words after "there is" name more than one thing."""
    words = lexicon()
    first = rest[0]
    if len(rest) > 1 and rest[1] == "of" and first != "lots":
        return False

    def plural(word: str) -> bool:
        return word in words.plural and word not in words.singular and word not in word_set("singular_s")

    noun = next((word for word in rest[:3] if word in words.plural or word in words.singular), "")
    described = first in word_set("there_plural_adjectives") and plural(noun)
    return first in word_set("there_plural") or described or plural(first)


def _pronoun(text: Text, tokens: list[Token], index: int) -> Iterator[Finding]:
    at = index + 1
    while at + 1 < len(tokens) and tokens[at].word in word_set("pronoun_adverbs"):
        at += 1
    verb = tokens[at]
    before = tokens[index - 1].word if index and not tokens[index].gap else ""
    if verb.gap:
        return
    if tokens[index].word in ("he", "she", "it"):
        fix = _third_person_fix(tokens, index, verb.word, before)
        why = "With he, she or it the verb takes -s."
    else:
        fix = _plain_fix(tokens[index], verb.word, before)
        why = "Subject and verb do not agree."
    if fix:
        yield finding(text, verb, fix, why)


def _plain_fix(pronoun: Token, verb: str, before: str) -> str | None:
    """The verb for I, you, we, they, where the one there does not suit."""
    if pronoun.word == "you" and not (pronoun.opens or before in ("and", "which", "who", "what")):
        return None
    if before in ("and", "or") and verb in ("are", "were", "have"):
        return None  # "you and I are"
    if verb == "is" and before in ("and", "of", "all"):
        return None  # "working with all of you is"
    known = (_FOR_I if pronoun.word == "i" else _FOR_MANY).get(verb)
    if known:
        return known
    return lexicon().third.get(verb) if verb not in ("plans", "thanks", "was") else None


def _third_person_fix(tokens: list[Token], index: int, verb: str, before: str) -> str | None:
    """The verb for he, she, it, where the one there does not suit."""
    token = tokens[index]
    if verb == "don't":
        return "doesn't"
    if not token.opens and before not in word_set("clause_joiners"):
        return None
    if before == "and" and token.word == "it":
        return None
    if before == "that" and token.word == "it" and verb in lexicon().base_only:
        return None
    if verb == "were" and before not in ("if", "wish", "though", "as", "that", "so") and token.opens:
        return "was"
    if verb in _FOR_ONE:
        return _FOR_ONE[verb]
    words = lexicon()
    unclear = (
        verb in words.past or verb in words.mass or verb in words.adjective or verb in ("need", "better")
    )
    inverted = any(
        each.word in word_set("third_person_inversion") for each in tokens[max(0, index - 4) : index]
    )
    return third_person(verb) if verb in words.base and not unclear and not inverted else None
