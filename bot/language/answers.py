# ruff: noqa: E501, B008  (tables of words and patterns are read row by row)
"""Reads bare answers to the bot's own questions, where no sentence frames the value."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.language import lexicon, mask
from bot.language.dates import tagger, zones
from bot.language.dates.calendar_dates import Context
from bot.language.names import finder, roles
from bot.language.names.tokens import capital
from bot.language.regions import month_first
from bot.language.text import Message
from bot.language.understanding import Contact, Found, Known, Moment, Span


def read_moment(
    text: str, *, now: datetime, tz: str, country: str | None = None, past: bool = False
) -> Found[Moment] | None:
    """The day (and time) that an answer such as "Monday 9am", "in 2 hours" or "tomorrow" names; a time
    alone is the next such time, or with `past` the last one. Ranges give their first day. None: no date."""
    message = Message(text)
    zone = zones.zone_named(tz) or ZoneInfo("UTC")
    local = now.astimezone(zone).replace(tzinfo=None)
    blocked = bytearray(len(message.low) + 1)
    for start, end in mask.dateless(message.low):
        blocked[start:end] = b"\x01" * (end - start)
    context = Context(local, past, month_first(tz, country), zone)
    spots = tagger.find(message, blocked) or _bare_hour(message)
    for spot in spots:
        days = spot.days(context)
        if days is None or spot.negated:
            continue
        found = tagger.found_moment(spot, days, zone, first=not past)
        if days.counted_time and days.at:
            found = Found(Moment(found.value.day, days.at), found.span)
        if (
            not spot.rule
            and found.value.at
            and not past
            and datetime.combine(found.value.day, found.value.at) <= local
        ):
            found = Found(Moment(found.value.day + timedelta(days=1), found.value.at), found.span, found.sure)
        if (
            not spot.rule
            and found.value.at
            and past
            and datetime.combine(found.value.day, found.value.at) > local
        ):
            found = Found(Moment(found.value.day - timedelta(days=1), found.value.at), found.span, found.sure)
        return found
    return None


def _bare_hour(message: Message) -> list[tagger.Spot]:
    """ "9" or "half two" by itself, in answer to "At what time?"."""
    if not re.fullmatch(r"\s*(?:around |about |say )?\d{1,2}\s*[.!]?\s*", message.low):
        return []
    return tagger.find(Message("at " + message.text.strip()), bytearray(len(message.low) + 4))


_AND = re.compile(r"\s*(?:,|;|\n|/|\band\b|\bplus\b|\bwith\b|&|\+(?!\d))\s*")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_MAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"\+?\(?\d[\d ().-]{6,20}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?")
_LEAD = re.compile(
    r"^(?:(?:it was|i met|i spoke (?:to|with)|i talked (?:to|with)|met|spoke (?:to|with)|talked (?:to|with)|with|just|only|there (?:was|were)|names? (?:was|were|is|are)|"
    r"her name (?:is|was)|his name (?:is|was)|the|a|someone called|their|both|mostly|mainly|also|it's|um+|er+|called|named|the guy|and|then|first|me and)\s+)+",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^\W*(?:no ?one|nobody|none|no|nope|skip|don't know|dont know|not sure|can't remember|cant remember|idk|n/?a|forgot|unknown|i don't remember|no idea|someone|somebody|just (?:hr|them))\W*$",
    re.IGNORECASE,
)


def read_contacts(text: str) -> tuple[Contact, ...]:
    """People typed in answer to "Who did you meet?", with titles, e-mail addresses and telephone numbers."""
    return tuple(contact for contact, _ in _contacts(text))


def read_people(text: str, *, known: Known = Known()) -> tuple[Found[str], ...]:
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
    if _NOBODY.match(text):
        return []
    pieces = _pieces(text)
    contacts: list[tuple[Contact, Span]] = []
    for start, piece in pieces:
        read = _contact(piece)
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
    text = _LEAD.sub("", text)
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
        and all(w in known for w in words)
        and any(w in lexicon.role_heads() or w == "hr" for w in words)
    )


_TOPIC_LEAD = re.compile(
    r"^\W*(?:(?:we|they|he|she|i)\s+(?:also |mostly |mainly |then )?(?:talked|spoke|chatted|asked|discussed|covered|went over|went through|focused|touched|were talking|dug into|talk)(?: me)?(?: a (?:bit|lot)| mostly| mainly| for ages)?(?: about| on| into)?|mostly|mainly|"
    r"a (?:bit|lot) (?:of|about)|lots (?:of|on|about)|a bit (?:of|on|about)|about|just|the usual|it was (?:about|mostly|mainly|all)|(?:talked|spoke|chatted|discussed|covered|asked)(?: me)?(?: about)?|things like|stuff like|topics?:?|some|also|then|and)\s+",
    re.IGNORECASE,
)
_TOPIC_CUT = re.compile(
    r"\s*(?:[,;\n•|]+(?:\s*(?:and|then|plus|also)\b)?|\s[-–—]\s|\.(?=\s|$)|\b(?:and then|and also|as well as|followed by)\b|\s\+\s)\s*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^\W*(?:nothing(?: much)?|skip|no|none|not much|idk|don't (?:know|remember)|can't remember|n/?a|nope|not really)\W*$",
    re.IGNORECASE,
)


def read_topics(text: str) -> tuple[str, ...]:
    """What was talked about, cut at commas, lines and "and"; as typed, without "we talked about"."""
    text = text[:4096].strip()
    if not text or _NOTHING.match(text):
        return ()
    topics: list[str] = []
    for piece in _TOPIC_CUT.split(_TOPIC_LEAD.sub("", text)):
        for part in _split_and(piece):
            part = _TOPIC_LEAD.sub("", part).strip(" .!?\"'“”‘’*-–")
            if part and part.casefold() not in ("etc", "and so on", "stuff", "things", "so on"):
                topics.append(part)
    return tuple(dict.fromkeys(topics))


def _split_and(piece: str) -> list[str]:
    """Cuts "A and B" where both sides are short; a pair such as "on-call and their move to Kubernetes" too."""
    halves = re.split(r"\s+(?:and|&)\s+", piece)
    if len(halves) == 1 or any(len(half.split()) > 6 for half in halves):
        return [piece]
    if all(len(half.split()) == 1 for half in halves) and "&" in piece:
        return [piece]
    return halves


_ROLE_LEAD = re.compile(
    r"^\W*(?:(?:it(?:'s| is| was)|for|as|the (?:role|job|position|title) (?:is|was)|role|job|position|title|i applied (?:for|as)|applied (?:for|as)|to be|a job as|they want|they need|they're (?:after|hiring))[\s:]+)*(?:(?:an?|the|their)\s+)?",
    re.IGNORECASE,
)
_ROLE_TAIL = re.compile(
    r"\s+(?:role|position|job|post|vacancy|opening)\b.*$|\s+(?:at|with|for|in the|@)\s+.*$", re.IGNORECASE
)


def read_role(text: str) -> str | None:
    """The job, from an answer such as "backend engineer" or "it's a nurse role"; None if there is none."""
    text = " ".join(text[:200].split()).strip(" .!?\"'")
    if not text or _NOTHING.match(text) or _NOBODY.match(text):
        return None
    found = [role for role in roles.find(Message(text)) if role.sure]
    if found and len(text.split()) > 6:
        return text[found[0].start : found[0].end]
    bare = _ROLE_TAIL.sub("", _ROLE_LEAD.sub("", text, count=1)).strip(" .,!?\"'")
    return bare[:80] if bare and len(bare.split()) <= 8 else None


_COMPANY_LEAD = re.compile(
    r"^\W*(?:(?:it(?:'s| is| was)|that(?:'s| was)|i (?:was|interviewed|met)|at|with|for|from|@|called|named|company|the company (?:is|was)|(?:it|they)(?:'re| are)|was|a company called|a place called|my interview (?:was|is))[\s:]+)+",
    re.IGNORECASE,
)


def read_company(text: str) -> str | None:
    """The employer, from an answer such as "it was at acme"; None if there is none."""
    text = " ".join(text[:200].split())
    if not text or _NOTHING.match(text) or _NOBODY.match(text):
        return None
    bare = _COMPANY_LEAD.sub("", text).strip(" !?\"'“”,;:")
    bare = re.sub(r"(?<!\b\w)\.$", "", bare)
    names = finder.find(Message("at " + bare), (), (), [])
    if len(bare.split()) > 5 and names.companies:
        best = max(names.companies, key=lambda named: named.score)
        return ("at " + bare)[best.start : best.end]
    bare = re.split(
        r"\s*(?:,|\(|;|\s-\s|\byesterday\b|\btoday\b|\btomorrow\b|\blast\b|\bfor (?:an?|the)\b)\s*",
        bare,
        maxsplit=1,
    )[0].strip()
    words = bare.casefold().split()
    if not words or len(words) > 7:
        return None
    return bare
