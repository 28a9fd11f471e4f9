"""Finds companies and people by the words around them: "at X", "spoke to Y from X", "X rejected me"."""

from __future__ import annotations

from bot.language.names.companies import CompanySearch
from bot.language.names.frame_words import COMPANY_FRAMES, EITHER_FRAMES, OBJECT_VERBS
from bot.language.names.search import Named, Names
from bot.language.text import Message

__all__ = ["Named", "Names", "find"]


def _once(message: Message, people: list[Named]) -> list[Named]:
    """Each person once, by the fullest name."""
    kept: list[Named] = []
    for person in sorted(people, key=lambda named: named.start - named.end):
        name = message.low[person.start : person.end]
        if not any(
            message.low[k.start : k.end] == name or message.low[k.start : k.end].startswith(name + " ")
            for k in kept
        ):
            kept.append(person)
    return sorted(kept, key=lambda named: named.start)


def find(
    message: Message,
    known_companies: tuple[str, ...],
    known_people: tuple[str, ...],
    roles: list[tuple[int, int, bool]],
) -> Names:
    """All companies and people of a message, in text order. `roles` are token ranges of job titles, and
    whether the title is surely the job: then no part of it is a company. Names that are known win."""
    search = CompanySearch(message, roles)
    search.known(known_companies, search.names.companies)
    search.known(known_people, search.names.people)
    search.well_known()
    search.declared()
    search.lists_of_people()
    for index, token in enumerate(message.tokens):
        if token.kind != "word" and token.low != "@":
            continue
        if token.low in COMPANY_FRAMES:
            search.after_at(index)
        elif token.low in EITHER_FRAMES or token.low in OBJECT_VERBS:
            search.after_either(index)
    search.before_a_noun()
    search.subjects()
    search.single_people()
    search.alone()
    search.names.companies.sort(key=lambda named: named.start)
    search.names.people.sort(key=lambda named: named.start)
    search.names.people[:] = _once(message, search.names.people)
    return search.names
