"""Agreement of subject and verb, found by reading the noun phrase at the start of a clause.

A clause starts a sentence or follows a comma or a word such as *because* or *that*. Its subject is read only
where it is plain: a determiner, a few describing words, a noun, and the verb right after it. Whatever is less
plain is left alone: better to miss a fault than to accuse a right sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import Finding
from bot.writing.proofread.lexicon import lexicon, third_person
from bot.writing.proofread.rules.clauses import clause_findings
from bot.writing.proofread.rules.tokens import (
    PLURAL_FOR,
    SINGULAR_FOR,
    WHY_PLURAL,
    WHY_SINGULAR,
    Token,
    finding,
    number_of,
    tokens_of,
)
from bot.writing.proofread.text import Text
from bot.writing.proofread.wordsets import word_set


def check_agreement(text: Text, context: DraftContext) -> Iterator[Finding]:
    """Subjects and verbs that do not agree."""
    for sentence in text.sentences:
        tokens = tokens_of(sentence, text)
        for index, token in enumerate(tokens[:-1]):
            if token.word in word_set("determiners") and token.opens:
                yield from _noun_phrase(text, tokens, index, context)
            elif index == 0 and number_of(token.word, context) == "plural":
                yield from _judged(text, tokens, 0, 0, 1, "plural")
            else:
                yield from clause_findings(text, tokens, index, context)
        if tokens and tokens[0].word == "both":
            yield from clause_findings(text, tokens, 0, context)


def _noun_phrase(text: Text, tokens: list[Token], start: int, context: DraftContext) -> Iterator[Finding]:
    """From a determiner on: the head is the last noun before something that can only be a verb."""
    for at in range(start + 1, min(start + 6, len(tokens))):
        if tokens[at].gap:
            return
        if tokens[at].word in word_set("prepositions"):
            yield from _after_preposition(text, tokens, at, context)
            return
        number = number_of(tokens[at].word, context)
        if number == "plural" and tokens[start].word in word_set("singular_determiners"):
            return
        verb = _verb_after(tokens, at)
        found = list(_judged(text, tokens, start, at, verb, number)) if number and verb else []
        if found:
            yield from found
            return
        if not number and not _may_describe(tokens[at].word):
            return


def _verb_after(tokens: list[Token], head: int) -> int:
    """Where the verb after a noun would stand, adverbs passed over; 0 if the clause ends there."""
    at = head + 1
    if at >= len(tokens) or tokens[at].gap:
        return 0
    while at + 1 < len(tokens) and tokens[at].word in word_set("adverbs"):
        at += 1
    return at


def _may_describe(word: str) -> bool:
    """Whether a word can stand between a determiner and its noun."""
    words = lexicon()
    described = word in words.adjective or word in words.mass or word in words.singular or word in words.ing
    described = described or word in words.participle or word in word_set("adverbs") or word.isdigit()
    return described or not (word in word_set("not_heads") or word in words.other or word in words.base)


def _after_preposition(text: Text, tokens: list[Token], at: int, context: DraftContext) -> Iterator[Finding]:
    """ "The quality of your products are": head, preposition, other noun, verb."""
    head = tokens[at - 1].word
    number = number_of(head, context)
    singular = number == "singular" and not (tokens[at].word == "of" and head in lexicon().mass)
    if not singular and not (number == "plural" and tokens[at].word in ("of", "in")):
        return
    stops = word_set("prepositions") | {"and", "or", "that", "which", "who", "what", "how", "where", "whose"}
    for verb in range(at + 1, min(at + 5, len(tokens))):
        word = tokens[verb].word
        if tokens[verb].gap or word in stops or word in ("i", "you", "we", "they", "he", "she"):
            return
        inner = number_of(tokens[verb - 1].word, context)
        if singular and word in ("are", "were", "have") and tokens[verb - 1].word not in stops:
            yield finding(text, tokens[verb], SINGULAR_FOR[word], WHY_SINGULAR)
        elif singular and inner == "plural" and word in word_set("plain_after_phrase"):
            yield finding(text, tokens[verb], third_person(word), WHY_SINGULAR)
        elif not singular and inner != "plural" and word in ("is", "was", "has"):
            yield finding(text, tokens[verb], PLURAL_FOR[word], WHY_PLURAL)


def _judged(
    text: Text, tokens: list[Token], start: int, head: int, at: int, number: str | None
) -> Iterator[Finding]:
    """Whether the verb at `at` suits the noun at `head`, whose phrase begins at `start`."""
    verb = tokens[at].word
    after = tokens[at + 1].word if at + 1 < len(tokens) and not tokens[at + 1].gap else ""
    if number == "plural":
        fix = PLURAL_FOR.get(verb) or _plural_verb(verb, after)
        if fix:
            yield finding(text, tokens[at], fix, WHY_PLURAL)
    elif any(token.word in ("and", "or", "nor", "but", "plus") for token in tokens[start:head]):
        return  # several nouns joined
    elif verb in ("are", "were", "aren't", "weren't", "have", "haven't", "don't"):
        wish = any(token.word in word_set("subjunctive") for token in tokens[max(0, head - 5) : head])
        if not wish and tokens[head].word != "need":
            yield finding(text, tokens[at], SINGULAR_FOR[verb], WHY_SINGULAR)
    elif tokens[start].word not in word_set("plural_determiners") and _plain_verb(verb, after, tokens, head):
        yield finding(text, tokens[at], third_person(verb), WHY_SINGULAR)


def _plural_verb(verb: str, after: str) -> str | None:
    """The verb for a plural subject, where the word is surely a verb with -s."""
    words = lexicon()
    base = words.third.get(verb)
    sure = base is not None and (base in words.base_only or after in word_set("after_verb"))
    return base if sure else None


def _plain_verb(verb: str, after: str, tokens: list[Token], head: int) -> bool:
    """Whether the word after a singular noun is a verb without its -s, and nothing else."""
    words = lexicon()
    if (
        verb in words.past
        or verb in words.participle
        or verb in words.adjective
        or tokens[head].word == "need"
    ):
        return False
    if any(token.word in word_set("takes_plain_verb") for token in tokens[max(0, head - 6) : head]):
        return False
    if verb in words.base_only:
        return verb not in word_set("verb_or_noun_after_noun")
    return verb in words.base and verb not in words.mass and after in word_set("object_starts")
