"""The grammar of small pieces: what a person typed, made fit for one line of a letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence


def vocabulary(words: str) -> frozenset[str]:
    """A closed set of words, as a person would write it down."""
    return frozenset(words.split())


_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|em|br|hr|del|ins|div|img|pre|svg|code|span|style|strong|script|iframe|"
    r"blockquote|tg-[a-z]+)\b[^<>]{0,200}/?>",
    re.IGNORECASE,
)
_TEMPLATE_MARKS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_QUOTES = '"“”«»„'
_JOINERS = frozenset("\u200c\u200d")  # letters of Persian and of India need these to join
_NO_LETTER_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Zl", "Zp"})
_BRACKETS = str.maketrans({"[": "(", "]": ")", "\u2028": " ", "\u2029": " "})


def clean(text: str, limit: int) -> str:
    """`text` on one line, without mark-up, emoji or control characters, at most `limit` characters,
    cut between words. Square brackets become round ones: square ones are our own blanks."""
    text = text[: limit * 8]  # a flood is not worth reading to its end
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_readable(char))
    kept = _TEMPLATE_MARKS.sub(" ", _without_tags(kept)).translate(_BRACKETS)
    kept = _stray_joiners(" ".join(kept.split()))
    kept = kept.strip(" `*_~|-–—,;:'‘")
    if (kept[:1] in _QUOTES and kept[-1:] in _QUOTES) or sum(char in _QUOTES for char in kept) % 2:
        kept = kept.strip(_QUOTES)
    if opened := re.search(r"(?:^|\s)(['‘])[^'’]+$", kept):  # a quotation inside, whose end was just cut off
        kept += "'" if opened[1] == "'" else "’"
    return cut(kept, limit)


def _without_tags(text: str) -> str:
    """Also without those that only come to be when another is taken out of them."""
    while (less := _TAG.sub("", text)) != text:
        text = less
    return text


def _is_readable(char: str) -> bool:
    if char in _JOINERS:
        return True
    if "\ufe00" <= char <= "\ufe0f" or char == "\u20e3":  # they dress emoji
        return False
    return unicodedata.category(char) not in _NO_LETTER_CATEGORIES


def _stray_joiners(text: str) -> str:
    """Joiners only between two letters; an emoji that was cut out leaves its own behind."""
    return re.sub(r"(?<![^\W\d_])[\u200c\u200d]+|[\u200c\u200d]+(?![^\W\d_])", "", text)


def cut(text: str, limit: int) -> str:
    """The longest start of `text` within `limit` characters that ends with a whole word, and not with
    a word that wants another after it."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1].rsplit(" ", 1)[0] if " " in text[: limit + 1] else text[:limit]
    head = head[:limit].rstrip(" ,;:-–—(&/")
    while (last := head.rsplit(" ", 1)[-1]).lower() in _WANTS_MORE and " " in head:
        head = head[: -len(last)].rstrip(" ,;:-–—(&/")
    return head


_WANTS_MORE = vocabulary(
    "a an the and or of to in on at by for from with about as that which who how their your our my its "
    "is are was were be into over under than but so if"
)


def listed(items: Sequence[str]) -> str:
    """'Ana', 'Ana and Raj', 'Ana, Raj and Mei'. Where an item holds its own "and" or comma, a comma
    before the last "and" keeps them apart."""
    items = [item for item in items if item]
    if len(items) < 2:
        return "".join(items)
    nested = any(" and " in item or "," in item for item in items)
    if len(items) == 2 and not nested:
        return f"{items[0]} and {items[1]}"
    return f"{', '.join(items[:-1])}{',' if nested else ''} and {items[-1]}"


_VOWEL_SOUND = re.compile(r"(?:hour|honest|honou?r|heir)|[aeiou]", re.IGNORECASE)
_YOU_SOUND = re.compile(r"(?:uni(?!n|m)|use|user|util|euro?|one\b|once\b|ub)", re.IGNORECASE)
_SPELT_WITH_VOWEL = frozenset("AEFHILMNORSX8")


def article(noun: str) -> str:
    """'a' or 'an' by the sound that `noun` begins with: an SRE, a UX designer, an hour, a union."""
    word = re.split(r"[\s\-/]", noun.strip(), maxsplit=1)[0]
    if word[:2] in {"11", "18"}:
        return "an"
    if len(word) > 1 and word.isupper():  # said letter by letter
        return "an" if word[0] in _SPELT_WITH_VOWEL else "a"
    if _YOU_SOUND.match(word):
        return "a"
    return "an" if word[:1] == "8" or _VOWEL_SOUND.match(word) else "a"


def lower_first(text: str) -> str:
    """`text` for the middle of a sentence: its first letter small where the word is an ordinary one.
    Names, acronyms and everything unknown are kept as they were typed."""
    first, _, rest = text.partition(" ")
    if first.lower() in ORDINARY and first[:1].isupper() and (first[1:].islower() or len(first) == 1):
        return f"{first.lower()} {rest}".rstrip() if first != "I" else text
    return text


def upper_first(text: str) -> str:
    """`text` with a capital first letter; the rest untouched."""
    return text[:1].upper() + text[1:]


#: Words that begin topics and strengths, and are no names.
ORDINARY = vocabulary(
    """a an the their his her its our my your this that these those how what why when where which who whether
    some any all both two three four five several many more most about being having doing making
    accuracy precision
    talking discussing going working building running leading managing designing writing teaching testing
    planning scaling shipping hiring moving handling using improving measuring selling system team
    teams live company culture growth product design data machine technical behavioural behavioral career
    background leadership communication stakeholder project customer client roadmap strategy onboarding remote
    hybrid architecture code pair whiteboard algorithms testing monitoring deployment security performance
    user research accessibility budget budgets marketing sales night shift shifts patient patients safety
    classroom lesson lessons behaviour behavior problem problems solving attention experience people work
    years good great strong fast quick calm past future new next first second last long short big small
    legacy technology tech tools process processes mentoring management analytics reporting training dynamic
    distributed continuous incident incidents outage outages migration migrations
    goals expectations challenges plans priorities values ways feedback metrics deadlines quality workload
    hours travel day typical difficult customers clients communication pricing staffing growth"""
)
