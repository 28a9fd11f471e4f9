"""The rules of our own and the grammar checker's remarks, joined into one list of findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.engine import UNKNOWN_WORD_RULES, Hint, Mask
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import glossary_words, lexicon
from bot.writing.proofread.patterns import apply_rules
from bot.writing.proofread.rules.agreement import check_agreement
from bot.writing.proofread.rules.confusions import CONFUSIONS
from bot.writing.proofread.rules.content import check_content
from bot.writing.proofread.rules.days import check_days
from bot.writing.proofread.rules.homophones import HOMOPHONES
from bot.writing.proofread.rules.learners import VERBS
from bot.writing.proofread.rules.names import check_names
from bot.writing.proofread.rules.phrasing import COMPARISON, NOUNS, ORDER, PREPOSITIONS
from bot.writing.proofread.rules.pressure import check_pressure
from bot.writing.proofread.rules.questions import QUESTIONS
from bot.writing.proofread.rules.repeats import check_repeats
from bot.writing.proofread.rules.tone import check_tone
from bot.writing.proofread.rules.usage import AFTER_VERBS, SMALL_WORDS, VERB_FORMS
from bot.writing.proofread.spelling import case_words, check_capitals, compound, is_slip, masks
from bot.writing.proofread.text import Text, distance, folded

_TABLES = (
    *(CONFUSIONS, HOMOPHONES, VERBS, NOUNS, PREPOSITIONS, COMPARISON, ORDER),
    *(VERB_FORMS, AFTER_VERBS, SMALL_WORDS, QUESTIONS),
)
_KINDS = {"Spelling": FaultKind.SPELLING, "Typo": FaultKind.SPELLING, "Repetition": FaultKind.REPEATED_WORD}
# Which of two findings about the same words is kept: the earlier kind.
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        [
            *(FaultKind.BLANK, FaultKind.WRONG_COMPANY, FaultKind.CASUAL_GREETING, FaultKind.WRONG_NAME),
            FaultKind.WRONG_DAY,
            *(FaultKind.EMOJI, FaultKind.ALL_CAPS, FaultKind.EXCLAMATION, FaultKind.ABBREVIATION),
            *(FaultKind.SLANG, FaultKind.REPEATED_WORD, FaultKind.SPELLING, FaultKind.GRAMMAR),
            *(FaultKind.MISSING_NAME, FaultKind.FILLER, FaultKind.TOO_PUSHY),
        ]
    )
}

#: Shorter terms are a letter away from too many words.
SHORTEST_TERM: Final = 6
#: The grammar checker: the text, what it must not judge, and whether it is British; its remarks.
Hints = Callable[[str, list[Mask], bool], list[Hint]]


def check(text: str, context: DraftContext, hints: Hints) -> tuple[Finding, ...]:
    """As `Proofreader.check`."""
    own = case_words(context)
    examined = Text(text)
    remarks = hints(examined.plain, masks(examined, own), context.british)
    return _settled([*_own_findings(examined, context, own), *_from_engine(examined, remarks, own)])


def _own_findings(text: Text, context: DraftContext, own: frozenset[str]) -> Iterator[Finding]:
    yield from check_content(text, context)
    yield from check_names(text, context)
    yield from check_days(text, context)
    yield from check_tone(text, context)
    yield from check_pressure(text)
    yield from check_repeats(text, own)
    yield from check_capitals(text, own)
    protected = _own_phrases(text, context)
    for table in _TABLES:
        for finding in apply_rules(table, text):
            if not text.in_code(finding.start, finding.end) and not _inside(finding, protected):
                yield finding
    for finding in check_agreement(text, context):
        if not _inside(finding, protected):
            yield finding


def _own_phrases(text: Text, context: DraftContext) -> list[tuple[int, int]]:
    """Where names and terms of the case stand as they are written in it. The mark of "Yahoo!" ends no
    sentence: the word behind it is no beginning of one."""
    spans = []
    for term in context.own_terms:
        pattern = re.escape(term).replace(r"\ ", r"\s+")
        behind = r"(?:\s+\w+)?" if term[-1:] in (".", "!", "?") else r"(?!\w)"
        spans += [m.span() for m in re.finditer(rf"(?<!\w){pattern}{behind}", text.raw, re.IGNORECASE)]
    return spans


def _inside(finding: Finding, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= finding.start and finding.end <= end for start, end in spans)


def _from_engine(text: Text, hints: list[Hint], own: frozenset[str]) -> Iterator[Finding]:
    for hint in hints:
        words = text.raw[hint.start : hint.end]
        if not words.strip() or "\n" in words.strip() or text.in_code(hint.start, hint.end):
            continue
        if hint.rule in UNKNOWN_WORD_RULES:
            yield from _unknown_word(hint, words, own)
        elif _trusted(hint, words, text.plain[hint.end : hint.end + 8]):
            kind = _KINDS.get(hint.kind, FaultKind.GRAMMAR)
            yield Finding(kind, hint.start, hint.end, words, _sentence(hint.message), hint.suggestions[:3])


def _trusted(hint: Hint, words: str, after: str) -> bool:
    """Whether a remark is of the sort that is nearly always right in a message."""
    if hint.rule == "AnA":  # it takes the British honour for a word with a spoken h
        return (
            words.islower() and after[:1] == " " and after[1:3].isalpha() and not after.startswith(" honour")
        )
    if hint.rule == "ItsPossessive":
        return after[1:2].islower()  # "it's Anna here" is right
    if hint.rule == "MassNouns":
        return words.isalpha()  # a plural such as "informations", not "an identification"
    return True


def _unknown_word(hint: Hint, words: str, own: frozenset[str]) -> Iterator[Finding]:
    if not words.isalpha() or not words.islower() or folded(words) in own or words in glossary_words():
        return
    if hint.suggestions and hint.suggestions[0].casefold() == words:
        return  # a capital is missing: a rule of our own says so
    everyday = lexicon().common
    if words in everyday:
        if hint.suggestions and hint.suggestions[0] in everyday and distance(words, hint.suggestions[0]) <= 2:
            why, meant = "Spelt otherwise in this English.", hint.suggestions[:1]
            yield Finding(FaultKind.SPELLING, hint.start, hint.end, words, why, meant)
        return
    meant = _term_meant(words, own) or _meant(words, hint.suggestions)
    if meant and not compound(words):
        yield Finding(
            FaultKind.SPELLING, hint.start, hint.end, words, "This looks like a slip of spelling.", meant
        )


def _term_meant(word: str, own: frozenset[str]) -> tuple[str, ...]:
    """The term of this case a letter away: "controler", by somebody who applied as a controller."""
    near = (term for term in own if len(term) >= SHORTEST_TERM and distance(word, term, 1) == 1)
    return tuple(sorted(near))[:1]


@lru_cache(maxsize=4096)
def _meant(word: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    return is_slip(word, suggestions)


def _sentence(message: str) -> str:
    """The engine's message as one plain sentence."""
    return message.replace("`", '"').strip()


def _settled(found: list[Finding]) -> tuple[Finding, ...]:
    """Sorted, without doubles and overlaps; what is missing is kept as a matter of the whole message."""
    whole = [each for each in found if each.whole_message]
    placed: list[Finding] = []
    for each in sorted((each for each in found if not each.whole_message), key=_preference):
        rivals = [kept for kept in placed if kept.start < each.end and each.start < kept.end]
        if not rivals:
            placed.append(each)
        elif each.kind is FaultKind.MISSING_NAME:
            whole.append(each.for_whole_message())
        elif each.kind is FaultKind.TOO_PUSHY:
            whole_sentence = each  # the sentence goes as a whole: smaller matters inside it fall away with it
            placed = [kept for kept in placed if kept not in rivals] + [whole_sentence]
    unique = {(each.kind, each.start): each for each in whole}
    return (*unique.values(), *sorted(placed, key=lambda each: each.start))


def _preference(finding: Finding) -> tuple[int, int]:
    """Kinds in their order; of two names the longer, of all else the shorter words."""
    length = finding.end - finding.start
    is_name = finding.kind in (FaultKind.WRONG_NAME, FaultKind.WRONG_COMPANY)
    return _RANK[finding.kind], -length if is_name else length
