"""Spelling: which unknown words are slips, and what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.engine import Mask
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import glossary, glossary_words, lexicon
from bot.writing.proofread.text import Span, Text, distance, folded
from bot.writing.proofread.wordsets import word_set

_WHY = "This looks like a slip of spelling."
CALENDAR = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_CALENDAR_LOWER = {name.casefold(): name for name in CALENDAR}
_FORMULAS = (
    "Dear",
    "Hello",
    "Regards",
    "Sincerely",
    "Faithfully",
    "Respectfully",
    "Cordially",
    "Thank",
    "Thanks",
    "Yours",
    "Kind",
    "Wishes",
    "Gratefully",
    "Truly",
    "Warmly",
)
# Words that open sentences: a capital alone must not hide a slip in them.


@cache
def _openers() -> tuple[str, ...]:
    """Words that a sentence begins with, as they stand there."""
    return tuple(word.capitalize() for word in sorted(word_set("sentence_openers")))


_WORD = re.compile(r"[^\W_]+(?:['\u02bb-][^\W_]+)*")
_DOTTED = re.compile(
    r"(?<![\w'])[^\W_]+(?:[.+#/&][\w+#]+)+|(?<![\w'])\w*\d\w*[^\W\d_]\w*|(?<![\w'])[^\W\d_]\w*\d\w*"
)
_NAMES = {True: ("Anna", "Annas"), False: ("Maria", "Marias")}


@cache
def misspellings() -> dict[str, str]:
    """Frequent slips and what was meant, from the data file."""
    pairs: dict[str, str] = {}
    for line in (files(__package__) / "data" / "misspellings.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            meant, _, slips = line.partition(":")
            pairs.update({slip: meant.strip() for slip in slips.split()})
    return pairs


def case_words(context: DraftContext) -> frozenset[str]:
    """Every word of the case's names and terms, folded."""
    words = {folded(word) for term in context.own_terms for word in re.findall(r"[^\W_]+", term)}
    return frozenset(
        words
        | {folded(each) for each in context.own_terms}
        | {folded(each) for each in (*context.other_people, *context.other_companies)}
    )


def masks(text: Text, own: frozenset[str]) -> list[Mask]:
    """What the engine must not judge: codes, names, terms; each with an everyday word to stand in."""
    taken: list[tuple[int, int]] = sorted(
        {*text.code, *(found.span() for found in _DOTTED.finditer(text.plain))}
    )
    found: list[Mask] = []
    for start, end in taken:
        if any(mask.start < end and start < mask.end for mask in found) or not re.search(
            r"[^\W\d]", text.raw[start:end]
        ):
            continue
        found.append(Mask(start, end, _stand_in(text, start, "item")))
    covered = sorted((mask.start, mask.end) for mask in found)
    for word in _WORD.finditer(text.plain):
        if any(start < word.end() and word.start() < end for start, end in covered):
            continue
        stand_in = _for_word(text, word, own)
        if stand_in:
            found.append(Mask(*word.span(), stand_in))
    return sorted(found, key=lambda mask: mask.start)


def _for_word(text: Text, word: re.Match[str], own: frozenset[str]) -> str | None:
    plain = word.group()
    bare = plain.removesuffix("'s")
    lower = bare.casefold()
    everyday = lexicon().common
    if lower in everyday or lower in misspellings() or plain.casefold() in everyday:
        return None
    if "-" in bare and not all(part in everyday for part in lower.split("-")):
        parts = [part for part in lower.split("-") if part not in everyday]
        if (
            all(len(part) < 4 or part in own or part in glossary_words() for part in parts)
            or lower in glossary()
            or plain[0].isupper()
        ):
            return _stand_in(text, word.start(), "item")
        return None
    possessive = "'s" if plain.endswith("'s") else ""
    if folded(bare) in own or lower in glossary_words() or _inner_capital(bare):
        return (
            _stand_in(
                text, word.start(), "items" if lower.endswith("s") and plain[0].islower() else "item", plain
            )
            + possessive
        )
    if plain[0].isupper():
        return _stand_in(text, word.start(), "item", plain) + possessive
    return None


def _inner_capital(word: str) -> bool:
    return any(char.isupper() for char in word[1:])


def _stand_in(text: Text, start: int, common: str, word: str = "") -> str:
    """A word that suits the article before it: "an item", "a thing"; a name for a name."""
    before = text.plain[max(0, start - 3) : start].casefold()
    after_a = before.endswith(" a ") or before == "a "
    if word[:1].isupper():
        return "Maria" if after_a or not before.endswith("an ") else "Anna"
    return common.replace("item", "thing") if after_a else common


def is_slip(word: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """What an unknown lower-case word was meant to be, best first; empty if likelier a term than a slip.

    A slip is near an everyday word, since messages are made of those; a term of a trade seldom is.
    """
    lower = word.casefold()
    if lower in misspellings():
        return (misspellings()[lower],)
    if len(lower) <= 3:
        return ()
    limit = 1 if len(lower) <= 6 else 2
    near = _near_everyday(lower, limit)
    if near:
        return near
    close = [each for each in suggestions if each.isalpha() and distance(lower, each.casefold(), 1) == 1]
    close = [
        each for each in close if each[0] == lower[0] and (each[-1] == lower[-1] or each.startswith(lower))
    ]
    return tuple(close[:3]) if len(lower) >= 7 else ()


def _near_everyday(word: str, limit: int) -> tuple[str, ...]:
    """Everyday words within so many slips, nearest first."""
    lengths = range(max(3, len(word) - limit), len(word) + limit + 1)
    away = {each: distance(word, each, limit) for n in lengths for each in _by_start().get((n, word[0]), ())}
    if len(word) >= 6:  # a slip in the first letter is rarer: one slip only
        like = [each for n in lengths for each in _by_end().get((n, word[-3:]), ())]
        away |= {each: 1 for each in like if distance(word, each, 1) == 1}
    near = [each for each, slips in away.items() if slips == 1 or (slips == 2 == limit and len(word) >= 8)]
    return tuple(sorted(near, key=lambda each: (away[each], _different_letters(word, each), each))[:3])


@cache
def _by_start() -> dict[tuple[int, str], tuple[str, ...]]:
    return _grouped(lambda word: (len(word), word[0]))


@cache
def _by_end() -> dict[tuple[int, str], tuple[str, ...]]:
    return _grouped(lambda word: (len(word), word[-3:]))


def _grouped(key: Callable[[str], tuple[int, str]]) -> dict[tuple[int, str], tuple[str, ...]]:
    groups: dict[tuple[int, str], list[str]] = {}
    for word in lexicon().common:
        groups.setdefault(key(word), []).append(word)
    return {each: tuple(words) for each, words in groups.items()}


def _different_letters(one: str, other: str) -> int:
    return len(set(one) ^ set(other)) * 2 + (one[-1] != other[-1]) + (one[:2] != other[:2])


def compound(word: str) -> bool:
    """Whether an unknown word is made of known parts: a usual prefix or two everyday words."""
    lower = word.casefold()
    everyday = lexicon().common
    for prefix in word_set("prefixes"):
        rest = lower.removeprefix(prefix)
        if (
            rest != lower
            and len(rest) >= 4
            and rest in everyday
            and len(prefix) > 1
            and lower not in misspellings()
        ):
            return True
    return any(
        lower[:cut] in everyday and lower[cut:] in everyday and lower[cut:] != "full"
        for cut in range(4, len(lower) - 3)
    )


def check_capitals(text: Text, own: frozenset[str]) -> Iterator[Finding]:
    """Slips in capitalised words: days and months anywhere, closings and sentence openers in their places."""
    starts = {sentence.start for sentence in text.sentences} | {line.start for line in text.lines}
    tail = {line.start for line in text.lines[-3:]}
    for word in text.words:
        lower = word.words.casefold().removesuffix("'s")
        if lower in _CALENDAR_LOWER and word.words.islower() and not _is_other_word(lower):
            yield _slip(
                text, word, (_CALENDAR_LOWER[lower],), "Days and months take a capital.", FaultKind.GRAMMAR
            )
        if lower in word_set("languages") and word.words.islower():
            why = "Languages and peoples take a capital."
            yield _slip(text, word, (lower.capitalize(),), why, FaultKind.GRAMMAR)
            continue
        if folded(lower) in own or lower in lexicon().common or lower in glossary_words():
            continue
        if lower.removesuffix("s") in _CALENDAR_LOWER:
            continue  # "on Mondays"
        if lower in misspellings() and lower.islower() is not False:
            meant = misspellings()[lower]
            if word.words.islower() or word.start in starts or meant[0].isupper() or word.start in tail:
                yield _slip(text, word, (meant,))
            continue
        meant_day = _nearest(lower, CALENDAR, 2 if len(lower) > 5 else 1)
        if meant_day and (word.words[0].isupper() or meant_day.endswith("day")):
            yield _slip(text, word, (meant_day,))
            continue
        if not word.words[0].isupper():
            continue
        options = _openers() if word.start in starts else ()
        line = next((each for each in text.lines if each.start <= word.start < each.end), None)
        if line and (line.start in tail or line is text.lines[0]) and len(line.words.split()) <= 4:
            options = (*options, *_FORMULAS)
        meant_word = _nearest(lower, tuple(options), 2 if len(lower) >= 7 else 1)
        if meant_word and len(lower) >= 4:
            yield _slip(text, word, (meant_word,))


def _is_other_word(lower: str) -> bool:
    return lower in ("march", "may", "august", "sun", "sat")


def _nearest(word: str, options: tuple[str, ...], limit: int) -> str | None:
    best = min(((distance(word, each.casefold(), limit), each) for each in options), default=(9, ""))
    return (
        best[1]
        if 0 < best[0] <= limit
        and (best[1][0].casefold() == word[0] or sorted(best[1][:2].casefold()) == sorted(word[:2]))
        else None
    )


def _slip(
    text: Text, word: Span, meant: tuple[str, ...], why: str = _WHY, kind: FaultKind = FaultKind.SPELLING
) -> Finding:
    words = text.raw[word.start : word.end]
    fixed = tuple(each[0].upper() + each[1:] if words[0].isupper() and each else each for each in meant)
    return Finding(kind, word.start, word.end, words, why, fixed)
