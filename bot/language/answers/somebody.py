# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Somebody who is described rather than named: "a lady called Priya", "my old boss Pete", "a panel of three"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bot.language import lexicon

#: "A lady called Priya", "the sous chef, named Marco": what they are, and what they are called.
_CALLED: Final = re.compile(
    r"(?:(?:it was|i met|met|saw|was|were)\s+)?(?:(?:an?|the|this|some|one|my|their|another)\s+)?"
    r"(?P<what>[\w’'/-]+(?:\s+[\w’'/-]+){0,3}?)\s+(?:(?:is|was)\s+)?"
    r"(?:called|named|by the name of|whose name (?:is|was))\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
#: "My old boss Pete", "some guy dave".
_SOME: Final = re.compile(
    r"(?P<whose>(?:my|his|her|their|our|some|this|another|one|an?|the)\s+)?"
    r"(?P<what>(?:[a-z-]+\s+){0,2}[a-z-]+)\s+(?P<name>[A-Z].*|[a-z]+)"
)
_NUMBER: Final = r"(?:\d{1,2}|two|three|four|five)"
#: How many they were, or that the name is gone.
_NO_NAME: Final = re.compile(
    rf"(?:(?:a )?panel of|{_NUMBER})(?:\s+(?:{_NUMBER}|people|of them|interviewers|managers|men|women|guys|ladies))*"
    r"|i\s+(?:forgot|forget|can[’']?t|cannot|don[’']?t|didn[’']?t)\b.*",
    re.IGNORECASE,
)
#: Tells no more of somebody than that they were there.
_SOMEBODY: Final = frozenset(
    [
        "lady",
        "woman",
        "man",
        "guy",
        "girl",
        "bloke",
        "chap",
        "lad",
        "dude",
        "gentleman",
        "person",
        "someone",
        "somebody",
        "fella",
        "fellow",
        "boy",
    ]
)
#: What somebody did, behind the name: "Priya showed me round".
_DID: Final = re.compile(
    r"\s+(?:who |he |she |they )?(?:showed|took|asked|gave|interviewed|ran|did|led|came|sat|talked|told|explained|runs"
    r"|seemed|joined|greeted|had)\b.*$"
)


class Described(NamedTuple):
    """The name, empty where it was not told, and what they are."""

    name: str
    what: str | None


def described(text: str) -> Described | None:
    """Whom the words describe; None where they are a name, or anything else."""
    if _NO_NAME.fullmatch(text):
        return Described("", None)
    if called := _CALLED.fullmatch(text):
        name = re.split(r"\s+(?:from|at|in|who)\s+", without_deed(called["name"]), maxsplit=1)[0]
        return Described(name, _title(called["what"]))
    some = _SOME.fullmatch(without_deed(text))
    if some is None or not _is_somebody(some["what"], bool(some["whose"])) or _is_a_word(some["name"]):
        return None
    return Described(some["name"], _title(some["what"]))


def without_deed(text: str) -> str:
    """ "Priya showed me round" is Priya."""
    return _DID.sub("", text)


def _is_somebody(what: str, somebodys: bool) -> bool:
    words = what.split()
    if words[-1] in _SOMEBODY or words[-1] == "boss":
        return True
    return (somebodys or len(words) > 1) and words[-1] in lexicon.role_heads()


def _is_a_word(name: str) -> bool:
    """ "The head chef" has no name in it."""
    words = lexicon.common_words() | lexicon.role_heads() | lexicon.role_words()
    return name in words - lexicon.given_names()


def _title(what: str) -> str | None:
    return None if what.casefold().split()[-1] in _SOMEBODY else what
