"""A telephone number that is told while somebody's is asked for: whose it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.models import Case, Contact, Question
from bot.places.phones import read_phone
from bot.services.desk import Desk
from bot.services.facts import named_people
from bot.services.matching import OPEN
from bot.services.replan import replanned
from bot.services.told import ContactKept, Heard

_OF_A_NUMBER: Final = re.compile(r"\b(?:number|mobile|cell|digits)\b", re.IGNORECASE)


def is_whom_asked(desk: Desk, question: Question, text: str) -> bool:
    """ "Janes number is …", while Jane's is asked for; "Jane replied" tells of no number."""
    if question.kind != "phone" or _asked(question) not in _named(desk, text):
        return False
    return bool(read_phone(text, desk.person.country) or _OF_A_NUMBER.search(text))


def of_another(desk: Desk, question: Question, text: str) -> Heard | None:
    """ "Tom's number is …", while Jane's is asked for: kept with Tom, and hers is asked for once more. Of
    several who are called so, nobody is guessed. None where the words name nobody else on file."""
    number = read_phone(text, desk.person.country) if question.kind == "phone" else None
    named = _named(desk, text) if number else {}
    if number is None or not named or _asked(question) in named:
        return None
    if len(named) > 1:
        return Heard(question=question)
    [(case, contact)] = named.values()
    kept = desk.unit.save(replace(contact, phone=number))
    told = ContactKept(case=replanned(desk, case.application.id), contact=kept)
    asked = desk.unit.ask(replace(question, id=0, asked_at=desk.now))
    return Heard(told=(told,), change_id=desk.unit.change_id, settled=question, question=asked)


def _asked(question: Question) -> int:
    return int(question.data["contact"])


def _named(desk: Desk, text: str) -> dict[int, tuple[Case, Contact]]:
    """Who is named of the people in open cases, by id."""
    named = named_people(desk.unit.cases(list(OPEN)), text)
    return {contact.id: (case, contact) for case, contact in named}
