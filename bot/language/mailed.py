"""The names of a message in the light of the mail pasted into it."""

from __future__ import annotations

from typing import Final

from bot.language import mail
from bot.language.mail import Mail
from bot.language.names.search import Named, Names
from bot.language.text import Message
from bot.language.understanding import Span

#: Evidence on the scale of the rules for names.
_SIGNED: Final = 4
_EMPLOYER: Final = 4.5
_BY_DOMAIN: Final = 4
_FOUND: Final = 3  # a company this sure needs no domain


def heed(letter: Mail, names: Names, message: Message) -> None:
    """Settles them: the greeted one is the reader of the mail, not a contact; who signs is; the signature
    or the sender's domain names the employer."""
    first_at = {token.start: index for index, token in enumerate(message.tokens)}

    def put(into: list[Named], span: Span, score: float) -> None:
        first = first_at.get(span.start, 0)
        _take(into, span)
        into.append(Named(first, first + 1, span.start, span.end, score))

    if letter.greeted:
        _take(names.people, letter.greeted)
        _take(names.companies, letter.greeted)
    for person in (letter.signature.signed, letter.from_name):
        if person and person.end > person.start:
            _take(names.companies, person)
            put(names.people, person, _SIGNED)
    if letter.signature.company:
        _take(names.people, letter.signature.company)
        put(names.companies, letter.signature.company, _EMPLOYER)
    elif not any(name.score >= _FOUND for name in names.companies) and (domain := mail.domain(message)):
        put(names.companies, domain, _BY_DOMAIN)
    names.people.sort(key=lambda name: name.start)


def _take(out_of: list[Named], span: Span) -> None:
    """Takes out every name within the span."""
    out_of[:] = [name for name in out_of if name.end <= span.start or name.start >= span.end]
