"""Whether a message that was not understood is in another language than the one we read."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Little words of German, Spanish, French, Portuguese, Italian and Dutch that are no English ones.
_LITTLE_WORDS: Final = frozenset({
    "ich", "und", "das", "ein", "eine", "einen", "mit", "bei", "nicht", "gestern", "heute",
    "hatte", "habe", "wir", "sie", "zum", "zur", "im", "vom", "für", "von", "el", "los", "las",
    "una", "con", "ayer", "hoy", "tuve", "que", "por", "para", "del", "y", "mi", "fue", "está",
    "le", "les", "une", "avec", "hier", "aujourd'hui", "j'ai", "chez", "est", "dans", "pour",
    "du", "je", "et", "um", "uma", "com", "ontem", "hoje", "tive", "não", "os", "eu", "na",
    "em", "il", "ieri", "oggi", "ho", "avuto", "di", "sono", "che", "alla", "ik", "een",
    "het", "gisteren", "vandaag", "niet", "heb", "bij",
})  # fmt: skip
_FEWEST: Final = 2


def looks_foreign(text: str) -> bool:
    """Most letters are not Latin ones, most of the words have letters that English lacks, or a third of
    them, two at least, are of those lists."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if 2 * latin < len(letters):
        return True
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.casefold().replace("’", "'"))
    if len(words) > 2 and 2 * sum(not word.isascii() for word in words) > len(words):
        return True
    little = sum(word in _LITTLE_WORDS for word in words)
    return little >= _FEWEST and 3 * little >= len(words)
