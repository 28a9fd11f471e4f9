"""Agreement of subject and verb, found by reading the noun phrase at the start of a clause.

A clause starts a sentence or follows a comma or a word such as *because* or *that*. Its subject is read only
where it is plain: a determiner, at most three describing words, a noun, and the verb right after it. Whatever is
less plain is left alone: better to miss a fault than to accuse a right sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import lexicon, third_person
from bot.writing.proofread.patterns import _same_case
from bot.writing.proofread.text import Text

_DETERMINERS = frozenset("the my your our their his her its these those this that several many some all both two three four five six few various each every another no one a an".split())
_SINGULAR_DETERMINERS = frozenset("this that each every another one a an".split())
_OPENERS = frozenset("because that if when while since as although though but so how where whether before after until think hope believe way says said know feel sure wish what why than which".split())
_PREPOSITIONS = frozenset("of in on at for with by from about between through under over during without within into".split())
_ADVERBS = frozenset("really also always still never often usually only all both already currently clearly certainly probably now very just even each sometimes generally truly".split())
_NOT_HEADS = frozenset("i you he she it we they me us him them and or but nor not to who which that what as than if when because is are was were be been am has have had do does did will would can could should may might must there here own same".split())
_PLURAL_FOR = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_SINGULAR_FOR = {"are": "is", "were": "was", "have": "has", "do": "does", "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't", "don't": "doesn't"}
_SINGULAR_S = frozenset("news physics mathematics maths economics politics logistics ethics athletics gymnastics statistics electronics mechanics operations communications sales analytics robotics economics genetics ceramics graphics systems works headquarters series means species measles premises savings thanks goods sports finances".split())
_PRONOUN_BASE = {"i": True, "we": True, "they": True, "you": True, "he": False, "she": False, "it": False}
_AFTER_VERB = frozenset("a an the my your our every each me us well very best better really with for".split())
_WHY_PLURAL = "The subject is plural, so the verb is too."
_WHY_SINGULAR = "The subject is singular, so the verb is too."


@dataclass(frozen=True)
class _Token:
    word: str
    start: int
    end: int
    opens: bool  # stands at the start of a clause
    gap: bool  # punctuation stands before it


def check_agreement(text: Text, context: DraftContext) -> Iterator[Finding]:
    """Subjects and verbs that do not agree."""
    for sentence in text.sentences:
        tokens = _tokens(sentence.words, sentence.start, text.plain)
        for index in range(len(tokens)):
            yield from _from(text, tokens, index, context)


def _tokens(words: str, offset: int, plain: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for found in re.finditer(r"[^\W_][\w'-]*", plain[offset : offset + len(words)]):
        between = plain[offset + end : offset + found.start()]
        gap = bool(re.search(r"[,;:()—–\"]| - ", between))
        before = tokens[-1].word if tokens else ""
        tokens.append(_Token(found.group().casefold(), offset + found.start(), offset + found.end(), not tokens or gap or before in _OPENERS, gap))
        end = found.end()
    return tokens


def _from(text: Text, tokens: list[_Token], index: int, context: DraftContext) -> Iterator[Finding]:
    token = tokens[index]
    if token.word in _DETERMINERS and token.opens:
        yield from _noun_phrase(text, tokens, index, context)
    elif token.opens and _number(token.word, context) == "plural" and index + 1 < len(tokens) and index == 0:
        yield from _judged(text, tokens, index, index + 1, "plural", context)
    elif token.word in ("which", "both", "everyone", "everybody", "nobody", "someone", "somebody", "anyone", "everything", "nothing", "something"):
        yield from _indefinite(text, tokens, index)
    elif token.word in ("that", "which", "who") and index >= 1 and not token.gap:
        yield from _relative(text, tokens, index, context)
    elif token.word in ("there", "there's") and index + 1 < len(tokens):
        yield from _there(text, tokens, index)
    elif token.word in _PRONOUN_BASE and index + 1 < len(tokens):
        yield from _pronoun(text, tokens, index)


def _noun_phrase(text: Text, tokens: list[_Token], index: int, context: DraftContext) -> Iterator[Finding]:
    """From a determiner on: the head is the last noun before something that can only be a verb."""
    words = lexicon()
    for at in range(index + 1, min(index + 6, len(tokens))):
        token = tokens[at]
        if token.gap:
            return
        if token.word in _PREPOSITIONS:
            yield from _after_prepositional(text, tokens, index, at, context)
            return
        number = _number(token.word, context)
        if number and at + 1 < len(tokens) and not tokens[at + 1].gap:
            following = at + 1
            while following + 1 < len(tokens) and tokens[following].word in _ADVERBS:
                following += 1
            if tokens[index].word in _SINGULAR_DETERMINERS and number == "plural":
                return
            found = list(_judged(text, tokens, at, following, number, context, determiner=tokens[index].word))
            if found:
                yield from found
                return
        known = number or token.word in words.adjective or token.word in words.mass or token.word in words.singular or token.word in words.ing or token.word in words.participle or token.word in _ADVERBS or token.word.isdigit() or token.word in ("two", "three", "four", "five", "other", "first", "second", "last", "next", "whole", "own")
        if not known and (token.word in _NOT_HEADS or text.raw[token.start].isupper() is False and token.word in words.other):
            return


def _after_prepositional(text: Text, tokens: list[_Token], start: int, at: int, context: DraftContext) -> Iterator[Finding]:
    """ "The quality of your products are": head, preposition, other noun, verb."""
    head = tokens[at - 1].word
    number = _number(head, context)
    if number != "singular" or tokens[at].word != "of" or head in lexicon().mass:
        if number != "plural" or tokens[at].word not in ("of", "in"):
            return
    for verb in range(at + 2, min(at + 5, len(tokens))):
        if tokens[verb].gap or tokens[verb].word in ("and", "or", "that", "which", "who", "i", "you", "we", "they", "he", "she"):
            return
        if tokens[verb].word in _PREPOSITIONS:
            return
        inner = _number(tokens[verb - 1].word, context)
        if number == "singular" and inner == "plural" and tokens[verb].word in ("are", "were", "have"):
            yield _finding(text, tokens[verb], _SINGULAR_FOR[tokens[verb].word], _WHY_SINGULAR)
            return
        if number == "plural" and inner == "singular" and tokens[verb].word in ("is", "was", "has"):
            yield _finding(text, tokens[verb], _PLURAL_FOR[tokens[verb].word], _WHY_PLURAL)
            return


def _number(word: str, context: DraftContext) -> str | None:
    """Whether a noun is singular or plural, where that is plain."""
    words = lexicon()
    if word in ("people", "children", "men", "women", "staffs"):
        return "plural"
    if word in _SINGULAR_S or word in _NOT_HEADS:
        return None
    if word in words.plural and words.plural[word] not in _INVARIABLE and word not in words.singular:
        return "plural"
    if word in words.singular or word in words.mass:
        if word in words.collective and (context.british or word not in ("team", "company", "committee", "department", "board", "staff", "panel", "management")):
            return None
        return "singular" if word not in ("data", "half", "number", "lot", "majority", "rest") else None
    return None


_INVARIABLE = frozenset(["series", "species", "aircraft", "means", "data"])


def _judged(text: Text, tokens: list[_Token], head: int, at: int, number: str, context: DraftContext, determiner: str = "") -> Iterator[Finding]:
    words = lexicon()
    verb = tokens[at].word
    after = tokens[at + 1].word if at + 1 < len(tokens) and not tokens[at + 1].gap else ""
    if number == "plural":
        if verb in _PLURAL_FOR:
            yield _finding(text, tokens[at], _PLURAL_FOR[verb], _WHY_PLURAL)
        elif words.third.get(verb, "") in words.base_only or (verb in words.third and after in _AFTER_VERB and tokens[head].word not in ("sales", "hours")):
            yield _finding(text, tokens[at], words.third[verb], _WHY_PLURAL)
        return
    if verb in ("are", "were", "aren't", "weren't") or (verb in ("have", "haven't", "don't") and at >= 1):
        subjunctive = any(token.word in ("if", "wish", "though", "suggest", "recommend", "ask", "insist", "both") for token in tokens[max(0, head - 5) : head])
        if not subjunctive and not _joined(tokens, head):
            yield _finding(text, tokens[at], _SINGULAR_FOR[verb], _WHY_SINGULAR)
    elif _plain_base(verb, after, tokens, head) and not _joined(tokens, head) and determiner not in ("some", "all", "many", "several", "few", "these", "those", "two", "three", "both"):
        yield _finding(text, tokens[at], third_person(verb), _WHY_SINGULAR)


def _plain_base(verb: str, after: str, tokens: list[_Token], head: int) -> bool:
    """Whether the word after a singular noun is a verb without its -s, and nothing else."""
    words = lexicon()
    if verb in words.past or verb in words.participle or verb in words.adjective:
        return False
    before = [token.word for token in tokens[max(0, head - 6) : head]]
    if any(word in ("let", "make", "made", "makes", "help", "helped", "see", "saw", "seeing", "hear", "heard", "hearing", "watch", "watched", "watching", "have", "did", "does", "do", "suggest", "recommend", "insist", "ask", "required", "important", "essential", "feel", "felt", "would", "can", "could", "will", "should", "must", "may", "might", "to", "letting", "making", "having") for word in before):
        return False
    if verb in words.base_only:
        return verb not in ("let", "lead", "come", "go", "get", "forward", "offer", "share", "need", "say", "buy", "interview", "update", "display", "conduct", "express", "drive", "break", "fall", "fly", "show", "win", "catch", "find", "drink", "launch", "recruit", "repair", "respect", "regret", "retail", "return", "reserve", "schedule", "stay", "treat", "upgrade", "welcome", "wear", "separate", "complete", "grant", "suspect", "spread", "tear", "fix", "feel", "fight", "add", "worry", "stick")
    return verb in words.base and verb not in words.mass and after in ("a", "an", "the", "every", "each", "me", "us", "well", "very", "best", "really", "perfectly") and tokens[head].word not in ("sample",)


def _joined(tokens: list[_Token], head: int) -> bool:
    """Whether the noun is one of several joined by and, or follows such a joint."""
    return any(token.word in ("and", "or", "nor", "but", "plus") for token in tokens[max(0, head - 4) : head])


def _indefinite(text: Text, tokens: list[_Token], index: int) -> Iterator[Finding]:
    words = lexicon()
    word = tokens[index].word
    if word == "which":
        noun = tokens[index + 1].word if index + 1 < len(tokens) else ""
        verb = tokens[index + 2] if index + 2 < len(tokens) else None
        after = tokens[index + 3].word if index + 3 < len(tokens) else ""
        if verb and noun in words.singular and noun not in words.collective and verb.word in words.base and verb.word not in words.past and after in ("for", "best", "better", "you", "well", "with", "me", "your"):
            yield _finding(text, verb, third_person(verb.word), _WHY_SINGULAR)
        return
    if word == "both" or index + 1 >= len(tokens):
        noun = tokens[index + 1].word if index + 1 < len(tokens) else ""
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        if after and noun in words.singular and noun not in words.plural and after.word in words.third | {"is": "", "was": "", "are": "", "were": ""} and not tokens[index + 1].gap:
            yield Finding(FaultKind.GRAMMAR, tokens[index].start, after.end, text.raw[tokens[index].start : after.end], "After both the noun is plural.", ())
        return
    before = tokens[index - 1].word if index else ""
    verb = tokens[index + 1]
    if verb.word in ("are", "were", "have", "don't", "know", "want", "need", "seem", "agree", "work", "speak") and before not in ("does", "did", "do", "would", "could", "can", "should", "will", "let", "if", "have", "make", "made", "help", "helped", "see", "and", "to", "were", "might", "must", "are", "having", "that") and not verb.gap:
        yield _finding(text, verb, _SINGULAR_FOR.get(verb.word, third_person(verb.word)), "Everyone and the like take a singular verb.")


def _relative(text: Text, tokens: list[_Token], index: int, context: DraftContext) -> Iterator[Finding]:
    """ "The challenges that comes", "people who pays", "a tool which are"."""
    if index + 1 >= len(tokens):
        return
    words = lexicon()
    number = _number(tokens[index - 1].word, context)
    verb = tokens[index + 1].word
    after = tokens[index + 2].word if index + 2 < len(tokens) else ""
    earlier = [token.word for token in tokens[max(0, index - 6) : index - 1]]
    if number is None or "of" in earlier or "one" in earlier or "only" in earlier or "with" in earlier[-2:]:
        return
    if number == "plural" and (verb in ("is", "was", "has") or words.third.get(verb, "") in words.base or verb in ("does", "doesn't")):
        if tokens[index].word == "that" and words.third.get(verb, "") and verb in words.plural and after not in ("with", "to", "a", "the", "from", "for", "in", "you", "me", "us", "your", "attention", "well", "at", "on", "by"):
            return
        if tokens[index].word == "which" and tokens[index - 1].gap:
            return
        fix = _PLURAL_FOR.get(verb) or words.third.get(verb, verb)
        start = tokens[index - 1].start if verb not in _PLURAL_FOR else tokens[index + 1].start
        if start == tokens[index + 1].start:
            yield _finding(text, tokens[index + 1], fix, _WHY_PLURAL)
        else:
            yield _finding(text, tokens[index + 1], fix, _WHY_PLURAL)
    elif number == "singular" and not _joined(tokens, index) and tokens[index].word != "that" and verb in ("are", "were", "have", "don't"):
        yield _finding(text, tokens[index + 1], _SINGULAR_FOR[verb], _WHY_SINGULAR)


_MANY = frozenset("several many some few two three four five six seven eight nine ten various numerous lots plenty no other different things people ways reasons questions".split())


def _there(text: Text, tokens: list[_Token], index: int) -> Iterator[Finding]:
    words = lexicon()
    verb = tokens[index + 1] if tokens[index].word == "there" else tokens[index]
    rest = tokens[index + 2 :] if tokens[index].word == "there" else tokens[index + 1 :]
    if not rest:
        return
    first = rest[0].word
    noun = next((token.word for token in rest[:3] if token.word in words.plural or token.word in words.singular), "")
    plural = first in ("several", "many", "two", "three", "four", "five", "six", "various", "numerous", "lots") or (first in ("some", "other", "different", "no", "new", "good", "great", "so") and noun in words.plural and noun not in words.singular) or (first in words.plural and first not in words.singular and first not in _SINGULAR_S)
    if verb.word in ("is", "was", "has", "there's") and plural and not (len(rest) > 1 and rest[1].word == "of" and first not in ("lots",)):
        if verb.word == "has" and first != "been":
            return
        fix = {"there's": "there are"}.get(verb.word) or _PLURAL_FOR[verb.word]
        yield _finding(text, verb, fix, _WHY_PLURAL)
    elif verb.word in ("are", "were") and first in ("a", "an", "one", "another", "much") and len(rest) > 1 and rest[1].word not in ("lot", "few", "number", "couple", "variety", "range", "handful", "hundred", "dozen", "great", "good", "wide", "million", "thousand", "majority", "bunch", "host", "large", "small", "set", "or", "of", "series"):
        yield _finding(text, verb, _SINGULAR_FOR[verb.word], _WHY_SINGULAR)


def _pronoun(text: Text, tokens: list[_Token], index: int) -> Iterator[Finding]:
    words = lexicon()
    token, verb = tokens[index], tokens[index + 1]
    skip = index + 1
    while skip + 1 < len(tokens) and tokens[skip].word in ("really", "also", "always", "still", "never", "often", "truly", "only", "just", "already", "certainly"):
        skip += 1
    verb = tokens[skip]
    if verb.gap:
        return
    before = tokens[index - 1].word if index and not token.gap else ""
    if _PRONOUN_BASE[token.word]:
        if token.word == "you" and not (token.opens or before in ("and", "which", "who", "what")):
            return
        fix = {"is": "am" if token.word == "i" else "are", "was": "" if token.word == "i" else "were", "has": "have", "does": "do", "doesn't": "don't", "wasn't": "" if token.word == "i" else "weren't", "hasn't": "haven't", "isn't": "" if token.word == "i" else "aren't", "are": "am" if token.word == "i" else "", "were": "", "am": "" if token.word == "i" else "are"}.get(verb.word)
        if fix is None and verb.word in words.third and verb.word not in ("plans", "thanks"):
            fix = words.third[verb.word]
        if fix and not (before in ("and", "or") and token.word in ("i", "you") and verb.word in ("are", "were", "have")) and not (verb.word == "is" and before in ("and", "of", "all")):
            yield _finding(text, verb, fix, "Subject and verb do not agree.")
        return
    if not token.opens and before not in ("and", "or", "which", "that", "because", "if", "when", "but", "so"):
        return
    if before in ("make", "let", "help", "see", "that") and token.word == "it" and verb.word in words.base_only:
        return
    fix = {"have": "has", "don't": "doesn't", "are": "is", "am": "is", "do": "does", "haven't": "hasn't", "aren't": "isn't"}.get(verb.word)
    if fix is None and verb.word in words.base and verb.word not in words.past and verb.word not in words.mass and verb.word not in words.adjective and verb.word not in ("need", "better"):
        inverted = any(each.word in ("does", "did", "do", "can", "could", "will", "would", "should", "may", "might", "must", "let", "make", "made", "help", "suggest", "recommend", "ask", "asked", "insist", "see", "saw", "watch", "hear", "important", "essential") for each in tokens[max(0, index - 4) : index])
        fix = None if inverted else third_person(verb.word)
    if fix and before not in ("does", "did", "do", "would", "could", "should", "can", "will", "might", "must", "may", "and" if token.word == "it" else "#"):
        yield _finding(text, verb, fix, "With he, she or it the verb takes -s.")


def _finding(text: Text, token: _Token, fix: str, why: str) -> Finding:
    words = text.raw[token.start : token.end]
    return Finding(FaultKind.GRAMMAR, token.start, token.end, words, why, (_same_case(fix, words),) if fix else ())
