"""Names as a letter uses them: whom to greet, and how."""

from __future__ import annotations

import re
from functools import lru_cache

from .fragments import clean, vocabulary

NAME_LIMIT = 48

_HONORIFICS = {
    "mr": "Mr",
    "mister": "Mr",
    "mrs": "Mrs",
    "ms": "Ms",
    "miss": "Miss",
    "mx": "Mx",
    "dr": "Dr",
    "doctor": "Dr",
    "prof": "Prof",
    "professor": "Professor",
    "sir": "Sir",
    "dame": "Dame",
    "rev": "Rev",
    "judge": "Judge",
    "captain": "Captain",
}
#: Held by office, and said before the name alone: who is a chef by job is not greeted as one.
_BY_OFFICE = {
    word: word.capitalize()
    for word in vocabulary(
        "sister matron father rabbi imam pastor reverend chef coach sergeant inspector colonel major "
        "lieutenant commander councillor chief engr barr alhaji hajiya"
    )
}
_POINTED_IN_US = frozenset({"Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev"})
_PARTICLES = vocabulary(
    "van der den de del della di da dos das do du la le el al bin ibn von zu zur ter ten af av san st"
)
#: What a contact may be called who has no name yet.
_NO_NAME = re.compile(
    r"^(?:(?:the|their|a|an|my|our|his|her|some)\s.*|recruiter|hr|hiring manager|manager|interviewer|team|"
    r"hiring team|somebody|someone|they|unknown|n/?a)$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")
_LETTERS = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=64)  # a letter asks for the same few names a dozen times
def tidy(name: str) -> str:
    """A name as it would be printed: one line, no degree after a comma, capitals where it was typed
    all in small letters or all in capitals ("david brent", "MARIE DUPONT")."""
    name = re.sub(r"\s*\([^)]*\)?", "", clean(name.split(",")[0], NAME_LIMIT)).strip()
    name = re.sub(r"[^\w\s.’'\-\u200c\u200d]", "", name).strip(" _")
    if not _LETTERS.search(name) or _NO_NAME.match(name) or name.rstrip(".").lower() in _HONORIFICS:
        return ""
    words = name.split()
    if name == name.lower() or (name == name.upper() and len(name) > 4 and " " in name):
        words = [_capital(word, first=i == 0) for i, word in enumerate(words)]
    return " ".join(words)


def _capital(word: str, *, first: bool) -> str:
    if word.lower() in _PARTICLES and not first:
        return word.lower()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _title(word: str) -> str:
    """The title as it is printed; empty if the word is none."""
    low = word.rstrip(".").lower()
    return _HONORIFICS.get(low) or _BY_OFFICE.get(low, "")


def is_title(word: str) -> bool:
    """Whether the word, before a name, is how somebody is addressed: "Dr", "Sister"."""
    return bool(_title(word))


def with_capital_title(name: str) -> str:
    """ "sister Kate Mbeki" as "Sister Kate Mbeki"."""
    first, _, rest = name.partition(" ")
    return f"{first.capitalize()} {rest}" if rest and first.islower() and is_title(first) else name


def split(name: str, title: str = "") -> tuple[str, str, str]:
    """(honorific, given name, surname) of a tidy name; each may be empty. An honorific is taken from
    the name itself, else from `title` where that is one ("Dr", and not "Engineering Manager")."""
    words = tidy(name).split()
    honorific = _HONORIFICS.get(title.strip().rstrip(".").lower(), "")
    while len(words) > 1 and (found := _title(words[0])):
        honorific = found
        words = words[1:]
        if len(words) == 1:
            return honorific, "", words[0]
    if not words:
        return "", "", ""
    if len(words) == 1:  # "O’Brien", told to be a Mr, is a surname
        return (honorific, "", words[0]) if honorific else ("", words[0], "")
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return honorific, words[0], " ".join(words[at:])


def short(name: str, title: str = "", *, us: bool = False) -> str:
    """What to call somebody in a friendly letter: "Sarah"; "J. Smith" where only an initial is known; as in
    a formal one, "Mrs Sommer", where a title was told: who types one would not say "Ingrid"."""
    honorific, given, surname = split(name, title)
    if honorific and surname:
        return formal(name, title, us=us)
    if given and _INITIAL.match(given) and len(given.rstrip(".")) <= 1 and surname:
        return tidy(name)
    return given or surname


def first(name: str, title: str = "") -> str:
    """What somebody is called when spoken of: "Ingrid", also where a letter to her says "Mrs Sommer"."""
    return split(name, title)[1] or short(name, title)


def formal(name: str, title: str = "", *, us: bool = False) -> str:
    """What to call somebody in a formal letter: "Ms Ashworth" where we were told so, else the whole
    name ("Sarah Lindqvist"): a Mr or Ms is never guessed."""
    honorific, given, surname = split(name, title)
    if honorific in {"Sir", "Dame"} and given:
        return f"{honorific} {given}"
    if honorific and surname:
        return f"{_pointed(honorific, us)} {surname}"
    if re.fullmatch(r"[^\W\d_]\.?", surname):  # "Priya R.": the initial of a surname greets nobody
        return given
    return f"{given} {surname}".strip() if not honorific else tidy(name)


def _pointed(honorific: str, us: bool) -> str:
    return f"{honorific}." if us and honorific in _POINTED_IN_US else honorific
