# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""People, in answer to "Who did you meet?"."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.answers.nothing import NOBODY
from bot.language.answers.remarks import is_remark
from bot.language.answers.somebody import described, without_deed
from bot.language.names.roles.words import LEVELS
from bot.language.names.tokens import capital
from bot.language.text import Message
from bot.language.understanding import NOTHING_KNOWN, Contact, Found, Known, Span

_AND = re.compile(
    r"\s*(?:,|;|\n|/|\band\b|\bplus\b|\bwith\b|&|\+(?!\d)"
    r"|(?:(?<=[a-z]{2})|(?<=\d))(?<!\b[DMS]r)(?<!\bM[sx])(?<!\bMrs)(?<!\bSt)(?<!\bProf)(?<!\bRev)(?<!\b[dm]r)(?<!\bms)(?<!\bmrs)(?<!\bprof)[.!?]+(?=\s))\s*"
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_MAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"\+?\(?\d[\d ().-]{6,20}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?")
_LEAD = re.compile(
    r"^(?:(?:it was|i met|i spoke (?:to|with)|i talked (?:to|with)|met|spoke (?:to|with)|talked (?:to|with)|with|just|only|there (?:was|were)|names? (?:was|were|is|are)|"
    r"her name (?:is|was)|his name (?:is|was)|the|a|someone called|their|both|mostly|mainly|also|it's|um+|er+|called|named|the guy|and|then|first|me and)\s+)+",
    re.IGNORECASE,
)


def read_contacts(text: str) -> tuple[Contact, ...]:
    """People typed in answer to "Who did you meet?", with titles, e-mail addresses and telephone numbers."""
    return tuple(contact for contact, _ in _contacts(text))


def read_people(text: str, *, known: Known = NOTHING_KNOWN) -> tuple[Found[str], ...]:
    """Names typed in answer to "Who did you meet?"; a known contact's name is completed as it is known."""
    found = []
    for contact, span in _contacts(text):
        full = next(
            (
                name
                for name in known.people
                if name.casefold() == contact.name.casefold()
                or name.casefold().split()[:1] == contact.name.casefold().split()
            ),
            contact.name,
        )
        found.append(Found(full, span))
    return tuple(found)


def _contacts(text: str) -> list[tuple[Contact, Span]]:
    text = text[:4096]
    if NOBODY.match(text):
        return []
    pieces = _pieces(text)
    contacts: list[tuple[Contact, Span]] = []
    for start, piece in pieces:
        read = None if is_remark(piece) else _contact(piece)
        if read is None:
            continue
        if not read.name and contacts:  # a title or an address behind the last name
            last, span = contacts[-1]
            contacts[-1] = (
                Contact(
                    last.name, last.title or read.title, last.email or read.email, last.phone or read.phone
                ),
                span,
            )
        elif read.name:
            at = max(0, text.find(read.name, start))
            contacts.append((read, Span(at, at + len(read.name))))
    return contacts


def _pieces(text: str) -> list[tuple[int, str]]:
    """The text cut at commas and "and" outside brackets, with the place of each piece."""
    shield = _BRACKETS.sub(lambda found: "\x01" * len(found[0]), text)
    pieces, begin = [], 0
    for cut in _AND.finditer(shield):
        pieces.append((begin, text[begin : cut.start()]))
        begin = cut.end()
    pieces.append((begin, text[begin:]))
    return [(at, piece) for at, piece in pieces if piece.strip()]


def _contact(piece: str) -> Contact | None:
    inside = " ".join(a or b for a, b in _BRACKETS.findall(piece))
    rest = _BRACKETS.sub(" ", piece)
    mail = _MAIL.search(piece)
    phone = _PHONE.search(_MAIL.sub(" ", piece))
    for found in (mail, phone):
        if found:
            rest, inside = rest.replace(found[0], " "), inside.replace(found[0], " ")
    inside = re.sub(
        r"\b(?:e-?mail|phone|tel|mobile|cell|ph|m|t|e)\b\.?:?", " ", inside, flags=re.IGNORECASE
    ).strip(" ,;:-<>")
    rest = re.sub(r"[<>]|\b(?:e-?mail|phone|tel|mobile|cell)\b\.?:?|mailto:", " ", rest, flags=re.IGNORECASE)
    name, title = _name_and_title(" ".join(rest.split()).strip(" .,;:!?-–\"'"))
    return Contact(
        name, inside or title or None, mail[0] if mail else None, phone[0].strip() if phone else None
    )


def _name_and_title(text: str) -> tuple[str, str | None]:
    if (somebody := described(text)) is not None:
        return _tidy(somebody.name), somebody.what
    lead = _LEAD.match(text)
    text = without_deed(text[lead.end() :] if lead else text)
    if lead and lead[0].casefold().split()[-1] in ("a", "an") and _is_a_noun(text):
        return "", text
    split = re.split(
        r"\s+[-–—]\s+|:\s+|\s+(?:who is|who's|who was|is|was|from|at|in|as)\s+(?:the |their |an? |our )?",
        text,
        maxsplit=1,
    )
    name, behind = split[0].strip(), split[1].strip() if len(split) > 1 else ""
    words = name.split()
    if not words or _is_title(name):
        return "", name or None
    if words[0].casefold() in lexicon.role_heads() | lexicon.role_words() | {"hiring"}:
        lead = re.match(
            r"(.*?\b(?:manager|recruiter|director|interviewer|boss|engineer|lead|head|cto|ceo|cfo|coo|founder|owner))\s+(?=\S)(.+)$",
            name,
            re.IGNORECASE,
        )
        if lead:
            return _tidy(lead[2]), lead[1]
    if len(words) > 4 and not capital(Message(name), 0):
        return "", None
    common = lexicon.common_words() - lexicon.given_names()
    kept = words[:5]
    while kept and kept[-1].casefold().strip(".") in common:
        kept.pop()
    if not kept or all(w.casefold() in common for w in kept):
        return "", None
    return _tidy(" ".join(kept)), behind if behind and (
        _is_title(behind) or len(behind.split()) <= 4
    ) else None


def _is_a_noun(text: str) -> bool:
    """Behind "a": what is written small, and is nobody's name."""
    return text == text.lower() and not set(text.split()) & lexicon.given_names()


def _tidy(name: str) -> str:
    """Capitals for a name typed in small letters."""
    if name != name.lower():
        return name
    return " ".join(
        w
        if w in ("de", "van", "von", "der", "da", "bin", "al", "el", "la", "di")
        else "-".join(p[:1].upper() + p[1:] for p in w.split("-"))
        for w in name.split()
    )


def _is_title(text: str) -> bool:
    words = [w.strip(".,()").casefold() for w in text.split()]
    known = (
        lexicon.role_heads()
        | lexicon.role_words()
        | {
            "the",
            "of",
            "a",
            "hr",
            "their",
            "and",
            "&",
            "hiring",
            "team",
            "engineering",
            "operations",
            "some",
            "two",
            "people",
        }
    )
    return (
        bool(words)
        and all(w in known or w in LEVELS for w in words)
        and any(w in lexicon.role_heads() or w == "hr" for w in words)
    )
