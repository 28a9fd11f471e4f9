"""Finds companies and people by the words around them: "at X", "spoke to Y from X", "X rejected me"."""

from __future__ import annotations

from bot.language.names.companies.alone import companies_alone
from bot.language.names.companies.bracketed import bracketed
from bot.language.names.companies.declared import declared
from bot.language.names.companies.framed import framed_names
from bot.language.names.companies.owners import owners
from bot.language.names.companies.subjects import subjects
from bot.language.names.people.alone import people_alone
from bot.language.names.people.lists import lists_of_people
from bot.language.names.roles import Role
from bot.language.names.search import Named, Names, Search
from bot.language.text import Message

__all__ = ["Named", "Names", "find"]

_LOOKS = (  # the surest first: what one has taken, those after it leave alone
    Search.well_known,
    declared,
    bracketed,
    lists_of_people,
    framed_names,
    owners,
    subjects,
    people_alone,
    companies_alone,
)


def find(
    message: Message, known_companies: tuple[str, ...], known_people: tuple[str, ...], titles: list[Role]
) -> Names:
    """All companies and people of a message, in text order. No part of a title that is surely the job is
    a name. Names that are known win."""
    search = Search(message, titles)
    search.known(known_companies, known_people)
    for look in _LOOKS:
        look(search)
    return Names(_in_order(search.names.companies), _in_order(_once(message, search.names.people)))


def _in_order(names: list[Named]) -> list[Named]:
    return sorted(names, key=lambda named: named.start)


def _once(message: Message, people: list[Named]) -> list[Named]:
    """Each person once, by the fullest name."""
    kept: dict[str, Named] = {}
    for person in sorted(_in_order(people), key=lambda named: named.start - named.end):
        name = message.low[person.start : person.end]
        if not any(fuller == name or fuller.startswith(name + " ") for fuller in kept):
            kept[name] = person
    return list(kept.values())
