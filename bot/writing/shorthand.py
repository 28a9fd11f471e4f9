"""Phone shorthand written out, so that what a person typed in a hurry can stand in a letter."""

from __future__ import annotations

import re

from .fragments import ORDINARY, vocabulary

_WRITTEN_OUT = {
    "u": "you", "ur": "your", "w/": "with", "w": "with", "w/o": "without", "b/c": "because", "ppl": "people",
    "yr": "year", "yrs": "years", "mgmt": "management", "mgr": "manager", "exp": "experience",
    "refs": "references", "certs": "certificates", "cert": "certificate", "dept": "department",
    "govt": "government", "biz": "business", "thx": "thanks", "abt": "about", "bc": "because", "cv": "CV",
    "github": "GitHub", "linkedin": "LinkedIn", "&": "and", "i": "I",
}  # fmt: skip
_LAUGHTER = re.compile(
    r"(?<![\w])(?:lol|lmao|haha+|hehe+|rofl|omg|btw|tbh|idk|:-?[)(DPp/|]|;-?\)|<3|\^\^|xd)(?![\w])[!.]*",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w.'’/&+-])(?:w/o|b/c|w/|&|[a-z]{1,8})(?![\w'’/&+-])")
_SMALL = vocabulary("a an the and or but of to in on at by for from with about as into over is are was how")


def spelt_out(text: str) -> str:
    """`text` without laughter and smileys, its shorthand as words and its Title Case as a sentence has it.

    Only small letters are taken for shorthand: "R" is a language, "W" somebody's name.
    """
    text = _LAUGHTER.sub(" ", text)
    text = re.sub(r"\b(they|we|you|u|people) r\b", r"\1 are", text)  # alone it may be the language
    text = _SHORT.sub(lambda found: _WRITTEN_OUT.get(found.group(), found.group()), text)
    return _calm(" ".join(text.split()))


def _calm(text: str) -> str:
    """Everyday words in small letters where capitals were typed throughout; names keep theirs."""
    words = text.split(" ")
    shouted = len(words) > 1 and text.isupper()
    titled = any(word.istitle() and word.lower() in _SMALL for word in words[1:])
    if not (shouted or titled):
        return text
    everyday = _SMALL | ORDINARY
    return " ".join(word.lower() if word.lower() in everyday and word != "I" else word for word in words)
