"""A sentence that somebody typed, as it can stand behind "about": "how you rebuild the index nightly"."""

from __future__ import annotations

import re
from typing import Final

_BE: Final = r"(?:is|are|was|were)"
_SUBJECT: Final = r"(?:you|we|I|they)"
#: "Everyone was so friendly", "you are very friendly".
_LIKE_THAT: Final = re.compile(
    rf"^(?P<who>(?:(?:the|your|my|our|their) )?(?!who\b|which\b|that\b)[\w’'-]+) (?P<be>{_BE})"
    r" (?:(?:so|very|really|quite|all|super) )*(?P<how>(?!\w+ing\b|not\b|no\b|a\b|an\b|the\b)[a-z]+)$",
    re.IGNORECASE,
)
_OWNS: Final = re.compile(
    r"^you (?:have|have got|run|use) (?:a|an|the|your|this|some) (?P<what>\w.*)$", re.IGNORECASE
)
_STARTS: Final = re.compile(rf"^{_SUBJECT}(?:['’](?:m|re|ve|ll|d))? \w+", re.IGNORECASE)
#: "The role has no on-call": a thing, and what is said of it.
_SAYS_OF: Final = re.compile(
    r"^(?:the|your|our|my|this|everyone|everybody|nobody|people)"
    r"(?: (?!that\b|which\b|who\b|where\b)[\w’'-]+){0,2}?"
    r" (?:is|are|was|were|has|have|had|does|do|did|can|will|would|could)\b",
    re.IGNORECASE,
)
_IMPERSONAL: Final = re.compile(r"^(?:it|there|he|she)(?:['’](?:s|ll|d))?\s+\w+", re.IGNORECASE)
_ASKS: Final = re.compile(r"^(?:how|what|why|when|where|which|who|whether)\b", re.IGNORECASE)
#: "..., had a laugh about it": a second deed without its subject.
_TAIL: Final = re.compile(
    r",? (?:and )?(?:then |also )*(?:had|have|made|got|went|was|were|laughed|talked|lol|haha)\b.*$",
    re.IGNORECASE,
)
_MIXED: Final = re.compile(r",? and that\b.*$", re.IGNORECASE)
_FACT: Final = re.compile(
    r"^(?:the fact )?that (?=(?:they|you|we|i|it|the|their|your|he|she|there)\b)", re.IGNORECASE
)
_SAID: Final = re.compile(
    r"^(?:they|you|he|she|we) (?:say|says|said|mention|mentions|mentioned) (?P<what>.+)$", re.IGNORECASE
)
_THING: Final = re.compile(
    r"(?!(?:that|they|we|i|it|there|you|he|she|how|what|why|if|no|yes|maybe)\b)[\w-]+(?: [\w-]+){0,3}",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|will|would|could|i|you|they|we)\b", re.IGNORECASE
)


def tidied(text: str) -> str:
    """Without what cannot stand in a sentence of ours: "the fact that" in front, a second deed without a
    subject behind; of "they said rotation nights" the thing alone."""
    text = _FACT.sub("", text)
    if said := _SAID.match(text):
        thing = said["what"]
        text = thing if _THING.fullmatch(thing) and not _FINITE.search(thing) else text
    if _ASKS.match(text):
        return _MIXED.sub("", text)
    comma = text.find(",")
    if comma > 0 and _TAIL.match(text[comma:]):
        return text[:comma]
    return text


def behind_about(text: str) -> str:
    """`text`, turned to the reader already, as it reads after "about"; a noun stays as it is."""
    if _ASKS.match(text):
        return text
    if like := _LIKE_THAT.match(text):
        return f"how {like['how']} {like['who']} {like['be']}"
    if owns := _OWNS.match(text):
        return f"your {owns['what']}"
    if _STARTS.match(text) or _SAYS_OF.match(text):
        return f"how {text}"
    return f"the fact that {text}" if _IMPERSONAL.match(text) else text
