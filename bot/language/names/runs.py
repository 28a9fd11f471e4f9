# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Reads a name from a token on: how far it goes, and whether it reads like a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from bot.language import lexicon
from bot.language.text import Message

STAGE_NOUNS = frozenset(
    "interviewers interviewer panellists interview interviews intvw interviewing int onsite screen screening round rounds panel final finals superday loop call chat meeting "
    "take test assessment technical coding pairing phone video zoom hr process offer offers job role position post gig vacancy "
    "application rejection recruiter recruiters recruitment hiring team feedback decision hackerrank codility intro "
    "presentation case task trial hirevue thing one debrief follow thank reply email mail news update people folks manager".split()
)
OWNED = STAGE_NOUNS | frozenset(
    "number reception switchboard talent office cto ceo head recruiting hr's onboarding people founder director answer response internal london senior second first lead invite invitation portal careers website in-house coordinator".split()
)
_JOINERS = frozenset("of the de du des del la le y e et und van von for".split())
_BEFORE_A_DOT = frozenset("engr barr sgt capt rev lt cpl cllr st dr mr mrs ms prof no u s j".split())
LEGAL = frozenset(
    "inc incorporated ltd limited llc llp plc gmbh ag corp corporation co sa bv pty lp kg oy ab as nv srl spa pvt".split()
)
COMPANY_ENDINGS = LEGAL | frozenset(
    "bank group labs lab college school university hospital travel partners capital systems solutions technologies technology tech software "
    "media studio studios agency consulting consultancy associates services industries holdings ventures energy foods brewery bakery "
    "cafe coffee restaurant hotel hotels airlines airways rail trust council foundation institute academy society nhs clinic surgery pharmacy "
    "insurance motors logistics transport shipping construction homes properties estates games interactive networks mobility health healthcare care "
    "pharma pharmaceuticals biotech bio therapeutics sciences analytics data ai robotics aerospace defence defense security digital design designs "
    "press publishing publishers news books music records films pictures entertainment sports fitness club theatre museum gallery library zoo farm farms gardens "
    "department ministry authority agency office county city borough district federation union association charity international global worldwide enterprises "
    "works company toys stores store supermarket markets market insurance legal law chambers solicitors accountants advisory wealth finance financial credit payments "
    "church parish synagogue mosque temple rescue diner veterinary vets forge water title foundry crystal brewing brewers roasters rugby steel steels mills foods express gas oil power electric wind solar paints textile plastics lumber realty airlines toys goods outdoor marine aero infra sons robotics builders plumbing roofing credit wealth media council garden kitchens freight textile clothing furniture orchard orchards ranch winery railway railways ports harbor harbour pictures gaming cycles brands products supplies supply practice dental house nursery kitchen kitchens bistro grill inn lodge resort spa salon street messenger importers wines spirits beverages textiles fashion "
    "pd fd pilates port housing precision brickwork engineering catering marketing training printing welding flooring landscaping tailoring staffing trucking banking broadcasting farming mining fishing lighting heating cooling packaging manufacturing processing air playhouse ferries mutual "
    "savings brewhouse tavern pub chippy takeaway deli dairy creamery butchers greengrocers florists florist opticians dentists orthodontics podiatry physio surgeons hospice ambulance police constabulary primary secondary elementary middle high "
    "prep grammar infants juniors kindergarten preschool daycare childcare tutors tutoring learning education polytechnic faculty observatory aquarium archives heritage estate lettings realtors mortgages brokers actuaries architects surveyors engineers contractors "
    "joinery carpentry electrical mechanical tooling castings forgings ceramics pottery chemicals polymers minerals quarries aggregates cement timber sawmill sawmills haulage couriers removals cruises lines coaches buses cabs taxis trains "
    "transit aviation airport dairies fisheries oysters bakers patisserie chocolates confectionery caterers grooming kennels stables boatyard marina tailors outfitters apparel footwear shoes jewellers jewelers cosmetics barbers gym leisure cinema "
    "cinemas orchestra opera ballet choir festival casino unlimited collective cooperative guild league alliance network hub centre center commission bureau board service corps navy army embassy consulate treasury exchange "
    "fund sacco medical surgical diagnostics imaging genomics nursing homecare orthopaedics wildlife telecom telecoms broadband semiconductors instruments optics photonics interiors bathrooms windows doors signs plant nurseries growers seeds feeds "
    "tractors cars garage autos tyres boats yachts campus seminary cathedral priory monastery convent shelter sanctuary mission ministries relief appeal forum federal regional municipal rentals storage lodging lodges hostel "
    "retreat cottages caravans holidays tours travels adventures".split()
)


_NUMBERED = frozenset("local studio no pier school channel formula radio area terminal route unit".split())
_MADE_WORDS = (
    "works",
    "ation",
    "ision",
    "ution",
    "ction",
    "istics",
    "onics",
    "omics",
    "ware",
    "tech",
    "soft",
    "ments",
)
LONGEST_NAME = 12  # tokens, marks counted


@dataclass(frozen=True, slots=True)
class Run:
    """A name: tokens `first` up to (not with) `last`; places in the text."""

    first: int
    last: int
    start: int
    end: int


_DATE_CLASSES = frozenset(
    "WEEKDAY DOUBTDAY MONTH TODAY TOMORROW YESTERDAY TONIGHT EOW EOD EOM CHRISTMAS NEXT LAST THIS NOON CLOCK ORDINAL NUMERIC ISO HALF ORDWORD".split()
)


def dated(message: Message, index: int) -> bool:
    """Whether the token belongs to the words of dates."""
    return message.classes[index][0] in _DATE_CLASSES


def capital(message: Message, index: int) -> bool:
    """Whether the token is written as a name is."""
    return index < len(message.capitals) and message.capitals[index]


def read(message: Message, first: int, small: bool) -> Run | None:
    """The name that starts at token `first`: capitals, or (if `small`) uncommon small words."""
    if first >= len(message.tokens):
        return None
    key = (first, small)
    if key not in message.remembered:
        message.remembered[key] = _read(message, first, small)
    return cast("Run | None", message.remembered[key])


_NEVER_FIRST = frozenset("and but also so then or plus yes no if when because".split())


def _read(message: Message, first: int, small: bool) -> Run | None:
    if message.tokens[first].low in _NEVER_FIRST:
        return None
    if capital(message, first) or _digits_of_a_name(message, first):
        return _capitals(message, first)
    if (
        message.tokens[first].kind == "number"
        and message.gap(first) == " "
        and capital(message, first + 1)
        and not dated(message, first + 1)
    ):
        rest = _capitals(message, first + 1)  # "3 Rivers Logistics"
        if rest is not None and (
            rest.last - rest.first >= 2
            or (first and message.tokens[first - 1].low in ("with", "w", "/", "from", "for"))
        ):
            return Run(first, rest.last, message.tokens[first].start, rest.end)
    if small and message.tokens[first].kind == "word" and uncommon(message, first):
        return _small(message, first)
    return None


def _digits_of_a_name(message: Message, index: int) -> bool:
    """3M, 7-Eleven, 23andMe, 1Password: digits with no space before letters."""
    tokens = message.tokens
    if tokens[index].kind != "number" or index + 1 >= len(tokens) or message.gap(index):
        return False
    after = tokens[index + 1]
    if after.low == "-":
        return index + 2 < len(tokens) and not message.gap(index + 1) and capital(message, index + 2)
    return (
        after.kind == "word"
        and after.low
        not in (
            "st",
            "nd",
            "rd",
            "th",
            "am",
            "pm",
            "k",
            "h",
            "hr",
            "hrs",
            "min",
            "mins",
            "m",
            "d",
            "x",
            "ish",
        )
    ) or (after.low == "m" and message.plain[after.start] == "M")


def uncommon(message: Message, index: int) -> bool:
    token = message.tokens[index]
    return (
        token.kind == "word"
        and len(token.low) > 1
        and _stem(token.low) not in lexicon.common_words()
        and token.low not in lexicon.common_words()
        and not dated(message, index)
    )


def _stem(low: str) -> str:
    return low[:-2] if low.endswith("'s") else low


def _run(message: Message, first: int, last: int) -> Run | None:
    tokens = message.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    token = tokens[last - 1]
    if (
        token.low.endswith("'s")
        and last < len(tokens)
        and message.gap(last - 1) in (" ", " '", ' "')
        and (
            (tokens[last].low in OWNED and tokens[first].low != "st")
            or tokens[last].low in lexicon.role_words()
            or tokens[last].low in lexicon.role_heads()
        )
    ):
        end -= 2
    if end <= start:
        return None
    return Run(first, last, start, end)


LEADS = frozenset("ceo cto cfo coo md hr interviewer recruiter founder chef manager director".split())


def _capitals(message: Message, first: int) -> Run | None:
    tokens = message.tokens
    begin = first
    while first + 2 < len(tokens) and tokens[first].low in LEADS and first - begin < 4:
        step = 2 if tokens[first + 1].low in ("of", "at", "from") else 1
        if (
            not capital(message, first + step)
            or message.gap(first) != " "
            or tokens[first + 1].low in STAGE_NOUNS
        ):
            break
        first += step
    at = first + 1
    while at < len(tokens) and at - first < LONGEST_NAME:
        gap, token = message.gap(at - 1), tokens[at]
        if tokens[at - 1].low.endswith("'s") and not (capital(message, at) and token.low not in STAGE_NOUNS):
            break
        if (
            not gap
            and token.low in ("-", ".", "'", "&", "/", "+", "!")
            and at + 1 < len(tokens)
            and not message.gap(at)
            and tokens[at + 1].kind in ("word", "number")
            and (token.low != "/")
        ):
            at += 2
            continue
        if not gap and (
            token.kind in ("number",) or (token.kind == "word" and tokens[at - 1].kind == "number")
        ):
            at += 1
            continue
        if (
            token.low == "."
            and not gap
            and (len(tokens[at - 1].low) == 1 or tokens[at - 1].low in _BEFORE_A_DOT)
            and capital(message, at + 1)
            and message.gap(at) == " "
        ):
            at += 2
            continue
        if gap != " ":
            break
        if token.kind == "number" and tokens[at - 1].low in _NUMBERED:
            at += 1  # "Teamsters Local 3"
            break
        if (
            token.low in ("&", "+")
            and at + 1 < len(tokens)
            and tokens[at + 1].kind == "word"
            and (capital(message, at + 1) or tokens[at + 1].low in LEGAL)
            and tokens[first].low not in TITLES
        ):
            at += 2
            continue
        if (
            token.low == "and"
            and tokens[first].low not in TITLES
            and tokens[at + 1 : at + 2]
            and tokens[at + 1].low not in TITLES
            and capital(message, at + 1)
            and not dated(message, at + 1)
            and tokens[at + 1].low not in lexicon.given_names()
            and tokens[at + 1].low not in lexicon.common_words()
        ):
            at += 2
            continue
        if token.low == "of" and tokens[first].low in lexicon.sure_names() and at - first >= 2:
            break  # "Owen Pritchard of Slate & Stone"
        if token.low in _JOINERS and not token.capital:
            step = 2 if at + 1 < len(tokens) and tokens[at + 1].low in _JOINERS else 1
            if (
                capital(message, at + step)
                and not dated(message, at + step)
                and tokens[at + step].low != "i"
                and token.low != "for"
            ):
                at += step + 1
                continue
            break
        if token.low in LEGAL and token.low not in ("as", "co", "sa", "ag"):
            at += 1  # "Next plc"
            break
        if not capital(message, at) or token.low in ("i", "i'm", "i've", "i'd", "i'll"):
            break
        if dated(message, at) and not (
            token.low in ("first", "third")
            and (at + 1 >= len(tokens) or tokens[at + 1].low not in STAGE_NOUNS)
        ):
            break
        if token.low in STAGE_NOUNS and not (
            at + 1 < len(tokens) and tokens[at + 1].low in COMPANY_ENDINGS and capital(message, at + 1)
        ):
            break
        at += 1
    if (
        at + 1 < len(tokens)
        and tokens[at].low == ","
        and tokens[at + 1].low in LEGAL
        and capital(message, at + 1)
    ):
        at += 2
    return _run(message, first, at)


def _small(message: Message, first: int) -> Run | None:
    tokens = message.tokens
    at = first + 1
    while at < len(tokens) and at - first < 5:
        gap, token = message.gap(at - 1), tokens[at]
        if tokens[at - 1].low.endswith("'s") and gap == " " and token.low in lexicon.common_words():
            break
        if (
            not gap
            and token.low in ("-", ".", "&", "'")
            and at + 1 < len(tokens)
            and not message.gap(at)
            and tokens[at + 1].kind in ("word", "number")
        ):
            at += 2
            continue
        if token.low == "." and not gap and tokens[at - 1].low in TITLES and message.gap(at) == " ":
            at += 2  # "dr. whitcomb"
            continue
        if gap != " ":
            break
        if (
            token.low in ("&", "of", "and", "+")
            and at + 1 < len(tokens)
            and uncommon(message, at + 1)
            and (token.low != "and" or tokens[at + 1].low not in lexicon.given_names())
        ):
            at += 2
            continue
        if (token.low in LEGAL and token.low not in ("as",)) or token.low in (
            "general",
            "depot",
            "express",
            "direct",
            "foods",
            "market",
            "group",
            "bank",
            "labs",
            "college",
            "school",
            "council",
            "hospital",
            "university",
            "hotel",
            "coffee",
            "media",
            "systems",
            "tech",
            "software",
            "care",
        ):
            at += 1
            continue
        if not uncommon(message, at) or token.low in lexicon.role_heads():
            break
        at += 1
    return _run(message, first, at)


def like_a_person(message: Message, run: Run) -> float:
    """How much the run reads like a person's name: 0 not at all, 1 surely."""
    tokens = message.tokens[run.first : run.last]
    first = _stem(tokens[0].low)
    low = message.low[run.start : run.end]
    if low in _like_words():
        return 0.0
    if first in TITLES or (
        first in RANKS and len(tokens) > 1 and tokens[1].capital and not ordinary(tokens[1].low)
    ):
        return 1.0
    if (
        len(tokens) > 2
        and tokens[1].low == "-"
        and tokens[2].low not in lexicon.given_names()
        and message.gap(run.first) == ""
        and len(first) < 4
    ):
        return 0.0  # "Tri-State"
    if any(
        _stem(t.low) in COMPANY_ENDINGS or t.low.endswith(_MADE_WORDS) or t.low in ("&", "+", "of", "the")
        for t in tokens[1:]
    ) or any(t.kind == "number" for t in tokens):
        return 0.0
    words = [t for t in tokens if t.kind == "word"]
    joined = "-".join(t.low for t in words[:2])
    if first in lexicon.sure_names() or joined in lexicon.given_names():
        return 1.0 if len(words) <= 4 else 0.3
    if first in lexicon.given_names() and message.tokens[run.first].capital and words[-1].low not in _SIDES:
        return 0.7 if len(words) <= 2 else 0.3
    if len(words) == 2 and words[1].low in lexicon.sure_names():
        return 0.5  # family name first
    return 0.0


def ordinary(low: str) -> bool:
    return (
        low in COMPANY_ENDINGS
        or low in lexicon.role_words()
        or low in lexicon.role_heads()
        or low in lexicon.common_words()
        or low in STAGE_NOUNS
    )


RANKS = frozenset(
    "chief chef coach pastor father judge councillor cllr officer captain sergeant lieutenant lt major colonel cpl inspector matron nurse auntie uncle".split()
)
_SIDES = frozenset("west east north south central".split())
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame sister madam mdm sgt capt rev engr barr alhaji hajiya dato datuk shri smt".split()
)


def _like_words() -> frozenset[str]:
    return lexicon.companies_like_words()
