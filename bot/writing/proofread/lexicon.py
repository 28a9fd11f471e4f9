"""Everyday words by class and the glossary, read once from the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from bot.writing.proofread.wordsets import word_set

VOWELS = "aeiou"


@dataclass
class Lexicon:
    """Word classes; every word in lower case. Conversions map a form to its base and back."""

    base: set[str] = field(default_factory=set)
    base_only: set[str] = field(default_factory=set)  # verbs that are no nouns
    third: dict[str, str] = field(default_factory=dict)  # form -> base
    ing: dict[str, str] = field(default_factory=dict)
    past: dict[str, str] = field(default_factory=dict)
    participle: dict[str, str] = field(default_factory=dict)
    singular: dict[str, str] = field(default_factory=dict)  # singular -> plural
    plural: dict[str, str] = field(default_factory=dict)  # plural -> singular
    mass: set[str] = field(default_factory=set)
    adjective: set[str] = field(default_factory=set)
    other: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)  # all of the above, every form

    @property
    def collective(self) -> frozenset[str]:
        """Singular nouns that may take a plural verb (British), or whose number is not plain."""
        return word_set("collective")

    def form(self, word: str, wanted: str) -> str:
        """A word as base, third, ing, past, participle, plural or singular; as given if unknown."""
        lower = word.casefold()
        if wanted == "plural":
            return self.singular.get(lower, lower)
        if wanted == "singular":
            return self.plural.get(lower, lower)
        base = self._base_of(lower)
        if wanted == "base":
            return base
        forms: dict[str, str] = getattr(self, wanted)
        return next((each for each, root in forms.items() if root == base), lower)

    def _base_of(self, word: str) -> str:
        if word in self.base:
            return word
        for forms in (self.third, self.ing, self.participle, self.past):
            if word in forms:
                return forms[word]
        return word


def third_person(base: str) -> str:
    """I go, she *goes*."""
    if base in ("have", "be"):
        return {"have": "has", "be": "is"}[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in VOWELS else base + "s"


def ing_form(base: str) -> str:
    """I go, I am *going*."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (base + base[-1] if base in word_set("doubling") else base) + "ing"


def past_form(base: str) -> str:
    """The regular past: I walk, I *walked*."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if base in word_set("doubling") else base) + "ed"


def plural_form(noun: str) -> str:
    """The regular plural."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in VOWELS else noun + "s"


@cache
def lexicon() -> Lexicon:
    """The everyday words, read at first use."""
    words = Lexicon()
    for section, entry in _entries():
        if section.startswith("verb"):
            _add_verb(words, entry, noun_too=section == "verb or noun")
        elif section == "count noun":
            _add_noun(words, entry)
        elif section == "mass noun":
            words.mass.update(entry.split("/"))
        elif section == "adjective":
            words.adjective.update(entry.split("/"))
        else:
            words.other.add(entry)
    words.mass -= set(words.singular)
    words.common = _all_forms(words)
    return words


def _entries() -> Iterator[tuple[str, str]]:
    section = ""
    for line in (files(__package__) / "data" / "words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            for entry in line.split():
                yield section, entry


def _add_verb(words: Lexicon, entry: str, noun_too: bool) -> None:
    parts = entry.split("/")
    irregular = len(parts) == 3
    for base in parts[:1] if irregular else parts:
        words.base.add(base)
        if not noun_too:
            words.base_only.add(base)
        words.third[third_person(base)] = base
        words.ing[ing_form(base)] = base
        words.past[parts[1] if irregular else past_form(base)] = base
        words.participle[parts[2] if irregular else past_form(base)] = base


def _add_noun(words: Lexicon, entry: str) -> None:
    singular, _, second = entry.partition("/")
    british_pair = bool(second) and (second[:3] == singular[:3] and abs(len(second) - len(singular)) <= 1)
    irregular = second in word_set("irregular_plurals") or (second and not british_pair)
    for noun in [singular] if irregular or not second else [singular, second]:
        plural = second if irregular else plural_form(noun)
        words.singular[noun] = plural
        words.plural[plural] = noun


def _all_forms(words: Lexicon) -> set[str]:
    known = words.base | set(words.third) | set(words.ing) | set(words.past) | set(words.participle)
    known |= set(words.singular) | set(words.plural) | words.mass | words.other | words.adjective
    known |= {_adverb(adjective) for adjective in words.adjective}
    for adjective in words.adjective:
        if len(adjective) <= 6:
            known |= {adjective + "r" if adjective.endswith("e") else adjective + "er"}
            known |= {adjective + "st" if adjective.endswith("e") else adjective + "est"}
            if adjective.endswith("y"):
                known |= {adjective[:-1] + "ier", adjective[:-1] + "iest"}
    return known


def _adverb(adjective: str) -> str:
    if adjective.endswith("y") and len(adjective) > 3:
        return adjective[:-1] + "ily"
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")


@cache
def glossary() -> frozenset[str]:
    """Terms of many trades, in lower case: single words and phrases."""
    lines = (files(__package__) / "data" / "glossary.txt").read_text("utf-8").splitlines()
    return frozenset(
        term.strip().casefold()
        for line in lines
        if line and not line.startswith(("#", "["))
        for term in line.split(";")
        if term.strip()
    )


@cache
def glossary_words() -> frozenset[str]:
    """The single words of the glossary, those inside its phrases too, except everyday ones."""
    everyday = lexicon().common
    inside = {word for term in glossary() for word in term.replace("-", " ").replace("/", " ").split()}
    return frozenset((glossary() | inside) - everyday)
