"""Whether a smoothed text says what the original says, sentence by sentence and nothing besides.

A model can lie in words that are each harmless ("I have another offer", "I am not interested"), so words
alone prove nothing. Every sentence must be made of one sentence of the original, or of two that follow
each other, in their order: of its words of substance, of words of courtesy, and of as many doubts and
denials; and who does what must have been said before. Strict on purpose: a text refused costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .fragments import vocabulary

#: Of the words of substance of a sentence, so many must come back.
KEPT = 0.5
#: Letters by which two forms of a word are told to be one (promise, promised).
_STEM = 5

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
_DENIAL = re.compile(r"\b(?:no|not|nor|never|none|neither|nothing|without|hardly|unless|cannot)\b|n't\b")
_DOUBT = re.compile(r"\b(?:if|whether|might|may|perhaps|possibly|maybe)\b")
#: Who is, has, does or will: each is a claim or a promise.
_WHO_DOES = re.compile(
    r"\b(i|we|you|they|he|she)(?: (?:also|always|already|just|now|really|still|even|then|\w+ly))* "
    r"(am|are|was|were|have|had|will|shall|can|could|do|did|must|may|might|should)\b"
)
_SHORTENED = (
    ("can't", "cannot"), ("won't", "will not"), ("n't", " not"),
    ("i'm", "i am"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"),
)  # fmt: skip

#: They carry a sentence and say nothing by themselves.
_FUNCTION = vocabulary(
    """a about after again also am an and another any are as at be because been before being both but by
    can cannot could did do does doing each either else for from further had has have having he her here
    him his how i if in into is it its itself just may me might more most much my myself neither no nor not
    of off on one onto or other our out over own quite rather re she shall so some something such than that
    the their them then there these they this those though through to too until up upon us very was we well
    were what when where whether which while who whole whom whose why will with within would you your yours"""
)
#: They may come in new: thanks and manners.
_COURTESY = vocabulary(
    """anything appreciate appreciated chance conversation details discussed discussing discussion
    delighted enjoy enjoyed enjoying especially forward further glad grateful gladly happy happily
    hear hearing help helped helpful hope information interesting kind kindly know learning let look looking
    meantime opportunity particularly please pleased pleasure put really sense sharing sincerely spending
    speak speaking spoke taking talk talked talking thank thanks thoughtful time truly use useful warmly"""
)


def same_sense(polished: str, original: str) -> bool:
    """Whether every sentence of `polished` is one or two of `original`, in order, and none is left out."""
    text, source = _plain(polished), _plain(original)
    if set(_WHO_DOES.findall(text)) - set(_WHO_DOES.findall(source)):
        return False
    return _aligned(_sentences(text), _sentences(source))


def _plain(text: str) -> str:
    """In small letters, with every shortened form written out."""
    text = text.lower().replace("’", "'")
    for short, long in _SHORTENED:
        text = text.replace(short, long)
    return text


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(found for found in _SENTENCE.split(text) if _WORD.search(found))


def _aligned(text: Sequence[str], source: Sequence[str]) -> bool:
    """Whether the sentences can be laid upon those of the source, one upon one or two, to the end of both."""
    reached = {0}
    for sentence in text:
        reached = {
            at + taken
            for at in reached
            for taken in (1, 2)
            if at + taken <= len(source) and _says(sentence, tuple(source[at : at + taken]))
        }
    return len(source) in reached


@lru_cache(maxsize=512)
def _says(sentence: str, sources: tuple[str, ...]) -> bool:
    """Whether the sentence says what these say together."""
    source = " ".join(sources)
    if any(len(p.findall(sentence)) != len(p.findall(source)) for p in (_DENIAL, _DOUBT)):
        return False
    said = _stems(sentence)
    if said - _stems(source) - _stems(" ".join(_COURTESY)):
        return False
    return all(len(given & said) >= KEPT * len(given) for given in map(_stems, sources))


def _stems(text: str) -> frozenset[str]:
    """The words of substance, cut to what their forms share."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if word not in _FUNCTION)
