"""Names: a misspelt or wrong name in the greeting, a misspelt company, names of the person's other cases."""
# ruff: noqa: E501  a table is read by its rows

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.writing.phrases import straighten
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import glossary_words, lexicon
from bot.writing.proofread.rules.content import _GREETING
from bot.writing.proofread.text import Span, Text, distance, folded
from bot.writing.proofread.wordsets import word_set

_SHORT_FORMS = {
    "michael": "mike mick mikey", "christopher": "chris", "christine": "chris chrissy", "christina": "chris tina", "robert": "rob bob bobby robbie", "william": "will bill billy liam",
    "richard": "rick dick rich", "james": "jim jimmy jamie", "john": "jack johnny jon", "jonathan": "jon jonny john", "elizabeth": "liz beth lizzie eliza betty lisa", "katherine": "kate kathy katie kat", "catherine": "cathy kate cat katie", "kathryn": "kate kathy", "alexander": "alex sasha xander sandy", "alexandra": "alex sandra sasha", "nicholas": "nick nico", "anthony": "tony", "thomas": "tom tommy", "benjamin": "ben", "daniel": "dan danny", "matthew": "matt", "andrew": "andy drew", "joseph": "joe", "samuel": "sam", "samantha": "sam", "jennifer": "jen jenny", "jessica": "jess", "rebecca": "becky becca", "margaret": "maggie meg peggy", "patricia": "pat patty tricia", "patrick": "pat paddy", "victoria": "vicky tori", "stephen": "steve", "steven": "steve", "gregory": "greg", "timothy": "tim", "edward": "ed eddie ted", "susan": "sue", "deborah": "deb debbie", "peter": "pete", "philip": "phil", "philippa": "pippa", "ronald": "ron", "kenneth": "ken", "lawrence": "larry", "charles": "charlie chuck", "frederick": "fred", "zachary": "zach", "nathaniel": "nate nathan", "gabriel": "gabe", "isabella": "bella izzy", "natalie": "nat", "natasha": "tasha", "maximilian": "max", "leonard": "leo len", "bartholomew": "bart", "mohammed": "mo", "theodore": "theo ted", "vincent": "vince", "raymond": "ray", "douglas": "doug", "francis": "frank", "josephine": "jo josie", "joanna": "jo", "abigail": "abby", "madeleine": "maddie", "cynthia": "cindy", "pamela": "pam", "barbara": "barb", "cameron": "cam", "donald": "don", "martin": "marty", "dominic": "dom", "sebastian": "seb", "tobias": "tobi", "johannes": "hannes", "ravindra": "ravi", "consuelo": "chelo", "guillermo": "memo",
}  # fmt: skip


def check_names(text: Text, context: DraftContext) -> Iterator[Finding]:
    """Every finding about names; earlier ones win where two meet."""
    yield from _other_cases(text, context)
    yield from _greeting(text, context)
    yield from _company(text, context)
    yield from _near_misses(text, context)
    yield from _role_elsewhere(text, context)


def name_parts(name: str) -> list[str]:
    """The parts of a person's name as written, without titles and initials."""
    parts = re.findall(r"[^\W\d_][\w'’ʻ-]*", name)
    return [part for part in parts if folded(part) not in word_set("titles") and len(part) > 1]


def _wrong(
    text: Text, start: int, end: int, why: str, instead: str, kind: FaultKind = FaultKind.WRONG_NAME
) -> Finding:
    return Finding(kind, start, end, text.raw[start:end], why, (instead,) if instead else ())


def _greeting(text: Text, context: DraftContext) -> Iterator[Finding]:
    line = text.greeting
    greeted = _GREETING.match(line.words) if line else None
    if line is None or greeted is None or not context.interviewers:
        return
    known = {folded(part): part for name in context.interviewers for part in name_parts(name)}
    if not known:
        return
    tokens = [
        Span(line.start + found.start(), line.start + found.end(), found.group())
        for found in re.finditer(r"[^\W\d_][\w'’ʻ-]*", line.words)
        if found.start() >= greeted.end()
    ]
    names = [
        each for each in tokens if each.words[0].isupper() and folded(each.words) not in word_set("titles")
    ]
    if not names or _nobody(line.words):
        return
    off = [each for each in names if not _is_known(each.words, known)]
    if len(off) == len(names) and not any(_near(each.words, known) for each in names):
        instead = _as_greeted(greeted.group(), context.interviewers[0])
        yield _wrong(text, names[0].start, names[-1].end, "This is not the name I have.", instead)
        return
    for each in off:
        near = _near(each.words, known)
        if near:
            yield _wrong(text, each.start, each.end, f"The name is written {near}.", near)
    yield from _bare_accents(text, names, known)


def _as_greeted(greeting: str, name: str) -> str:
    """The first name behind "Hi"; the whole name behind "Dear", and where it has a title."""
    parts = name_parts(name)
    familiar = re.match(r"(?:hi|hello|hey)\b", greeting.strip(), re.IGNORECASE) and name.startswith(parts[0])
    return parts[0] if familiar else name


def _nobody(words: str) -> bool:
    return (
        re.search(
            r"\b(?:hiring|team|sir|madam|all|everyone|manager|recruit\w*|hr|whom|there|colleagues?|committee|panel)\b",
            words,
            re.IGNORECASE,
        )
        is not None
    )


def _is_known(word: str, known: dict[str, str]) -> bool:
    plain = folded(word)
    if plain in known or plain in word_set("particles") or plain.replace("-", " ") in known:
        return True
    if all(part in known or any(part in each.split("-") for each in known) for part in plain.split("-")):
        return True
    return any(
        plain in _SHORT_FORMS.get(name, "").split() or name in _SHORT_FORMS.get(plain, "").split()
        for name in known
    )


def _near(word: str, known: dict[str, str]) -> str | None:
    plain = folded(word)
    for name, written in known.items():
        limit = 1 if len(name) <= 4 else 2 if len(name) <= 8 else 3
        if plain != name and distance(plain, name, limit) <= limit and not (len(name) <= 3):
            return written
    return None


def _bare_accents(text: Text, names: list[Span], known: dict[str, str]) -> Iterator[Finding]:
    for each in names:
        written = known.get(folded(each.words), "")
        typed, right = straighten(each.words), straighten(written)
        if right and typed.casefold() != right.casefold() and typed.isascii() and not right.isascii():
            yield _wrong(text, each.start, each.end, f"The name is written {written}.", written)


def _company(text: Text, context: DraftContext) -> Iterator[Finding]:
    """A misspelt company: the words of its name, in their number or one more or less, nearly but not quite."""
    if not context.company:
        return
    wanted = _company_words(context.company)
    joined = folded("".join(wanted))
    if len(joined) < 4:
        return
    limit = 1 if len(joined) <= 6 else 2
    tokens = list(re.finditer(r"[^\W_][\w'’&-]*", text.raw))
    for size in sorted({len(wanted), len(wanted) + 1, max(1, len(wanted) - 1)}, reverse=True):
        for index in range(len(tokens) - size + 1):
            window = tokens[index : index + size]
            start, end = window[0].start(), window[-1].end()
            found = _nearly_company(text.raw[start:end], joined, limit, wanted)
            if found:
                yield _wrong(
                    text, start, start + found, f"The company is written {context.company}.", context.company
                )


def _company_words(company: str) -> list[str]:
    words = re.findall(r"[^\W_][\w'’&-]*", company)
    kept = [word for word in words if folded(word) not in word_set("company_tail")]
    return kept or words


def _nearly_company(words: str, joined: str, limit: int, wanted: list[str]) -> int:
    """The length of the misspelt name at the start of these words; 0 if they are not it."""
    if not any(part[:1].isupper() for part in words.split()) or "\n" in words:
        return 0
    kept = re.sub(r"['’]s?$", "", words)
    plain = folded(re.sub(r"[^\w]", "", kept))
    exact = folded(re.sub(r"[^\w]", "", joined))
    if not plain or (plain[0] != exact[0] and len(exact) < 7):
        return 0
    parts = re.findall(r"[^\W_][\w'’&-]*", kept)
    if plain == exact or len(parts) != len(wanted):  # only the gaps may differ: "North Peak" for Northpeak
        return len(kept) if plain == exact and len(parts) != len(wanted) else 0
    if len(wanted) == 1 and plain in lexicon().common:
        return 0
    if any(
        folded(a) != folded(b) and distance(folded(a), folded(b), 2) > 2
        for a, b in zip(parts, wanted, strict=True)
    ):
        return 0
    return len(kept) if distance(plain, exact, limit) <= limit else 0


def _near_misses(text: Text, context: DraftContext) -> Iterator[Finding]:
    """Names inside the text that are nearly, but not quite, a name or a term of the case."""
    known, right = _long_names(context), (_own_words(context), lexicon().common, glossary_words())
    for word in text.words:
        kept = word.words.removesuffix("'s")
        plain = folded(kept)
        if not kept[:1].isupper() or any(plain in words for words in right):
            continue
        written = next((known[name] for name in known if _is_near_miss(plain, name)), None)
        if written:
            end = word.start + len(kept)
            yield _wrong(text, word.start, end, f"The name is written {written}.", written)


def _long_names(context: DraftContext) -> dict[str, str]:
    """Folded and as written: what is long and rare enough to be known again with a slip in it."""
    topics = (word for topic in context.topics for word in re.findall(r"[^\W\d_][\w-]*", topic))
    terms = [word for word in topics if word[:1].isupper()]
    people = [part for name in (*context.interviewers, context.sender or "") for part in name_parts(name)]
    names = (*terms, *_company_words(context.company or ""), *people)
    known = {folded(name): name for name in names}
    return {name: known[name] for name in known if len(name) >= 5 and name not in lexicon().common}


def _own_words(context: DraftContext) -> set[str]:
    """Every word of the case, whole and in its parts, folded."""
    whole = {folded(word) for term in context.own_terms for word in re.findall(r"[^\W\d_][\w'’-]*", term)}
    return whole | {part for word in whole for part in re.split(r"['’-]", word)}


def _is_near_miss(plain: str, name: str) -> bool:
    """The same first letter and a slip or, in a long name, two; more than an ending left off or added."""
    limit = 1 if len(name) <= 7 else 2
    if plain[0] != name[0] or plain.startswith(name) or name.startswith(plain):
        return False
    return distance(plain, name, limit) <= limit


_POST = r"(?:a|an|the|with|at|in|responsible|employed|working|promoted|hired|head|lead|part)"
#: Their own past or present: "my years at Northpeak", "I worked for Northpeak".
_BELONGS = re.compile(
    r"\bmy (?:\w+ ){0,2}?(?:time|years|months|work|role|job|team|colleagues?|employers?|career|internship|experience|background|position|company|manager|boss|projects?)\b[^.!?\n]{0,40}$"
    rf"|\b(?:i|i've|i'm|we)\b(?: \w+){{0,3}}? (?:worked|working|work|(?:was|am|been) {_POST}|served|trained|spent|(?:learned|learnt)(?! (?:about|more|how))|led|left|joined|used|managed|built|ran|started|stayed|taught|sold|helped|moved|wrote|designed)\b[^.!?\n]{{0,50}}$",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:would|will|could|should|hope|hoping|love|like|want|wish|forward|excited|keen|interest(?:ed)?|appl(?:y|ied)|chance|opportunity|able)\b|'(?:d|ll)\b",
    re.IGNORECASE,
)


def _is_their_own(before: str) -> bool:
    """Whether the words before a company's name say that they have worked there."""
    found = _BELONGS.search(before)
    return found is not None and not _WISHES.search(found.group())


def _other_cases(text: Text, context: DraftContext) -> Iterator[Finding]:
    own = {folded(part) for term in context.own_terms for part in re.findall(r"\w+", term)}
    for company in context.other_companies:
        if context.company and folded(company) == folded(context.company):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(company)}(?!\w)", text.raw):
            if not _is_their_own(text.plain[: found.start()]):
                why = f"{company} belongs to another of your applications."
                yield _wrong(text, *found.span(), why, context.company or "", FaultKind.WRONG_COMPANY)
    for person in context.other_people:
        parts = [part for part in name_parts(person) if folded(part) not in own]
        if not parts:
            continue
        first = context.interviewers[0] if context.interviewers else ""
        for pattern in (re.escape(person), rf"(?:{'|'.join(map(re.escape, parts))})"):
            for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text.raw):
                why = f"{found.group()} belongs to another of your applications."
                yield _wrong(text, *found.span(), why, first, FaultKind.WRONG_COMPANY)


_ROLE_AT = re.compile(
    r"\b(?:the|this|your) (?:[\w/&-]+ ){0,4}?(?:role|position|job|post|vacancy) (?:at|with) ((?:[A-Z][\w&'-]+)(?: (?:&|and|of) [A-Z][\w-]+| [A-Z][\w-]+){0,3})"
)


def _role_elsewhere(text: Text, context: DraftContext) -> Iterator[Finding]:
    """ "The role at Greenleaf" in a message to Bluefern that never names Bluefern."""
    if not context.company:
        return
    own = {folded(word) for word in _company_words(context.company)}
    if any(folded(word.words) in own for word in text.words):
        return
    for found in _ROLE_AT.finditer(text.plain):
        words = {folded(word) for word in re.findall(r"[\w-]+", found[1])}
        if not words & (own | glossary_words()):
            yield _wrong(text, *found.span(1), f"This interview was at {context.company}.", context.company)
