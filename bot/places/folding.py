"""One spelling for the many ways a place is typed."""

from __future__ import annotations

import re
import unicodedata

#: Letters that Unicode does not take apart, as people without them on the keyboard write them.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h", "ŧ": "t"}
)
_WHOLE = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_APOSTROPHES = re.compile(r"['’‘ʻʼ`´.]")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, without accents, apostrophes and full stops; words parted by one space; "St." is
    "saint". "São Paulo" and "sao  paulo" are the same afterwards, as are "D.C." and "DC"."""
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    words = _NOT_A_LETTER.sub(" ", _APOSTROPHES.sub("", letters)).split()
    return " ".join(_WHOLE.get(word, word) for word in words)
