"""The rules for names, one by one: what each reads, and where it stops."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from bot.language.names import companies, finder, people, roles, runs, words
from bot.language.names.companies.frames import BY_WORD, FRAMES
from bot.language.text import Message
from tests.language.reading import read


def _found(text: str) -> tuple[list[str], list[str], list[str]]:
    """The companies, the people, and what is surely the job."""
    message = Message(text)
    titles = roles.find(message)
    names = finder.find(message, (), (), titles)
    jobs = [title for title in titles if title.sure]
    return tuple(
        [text[one.start : one.end] for one in kind] for kind in (names.companies, names.people, jobs)
    )


@pytest.mark.parametrize(
    "company",
    [
        "Tri-State",
        "Booking.com",
        "Yahoo!Japan",
        "Studio54",
        "23andMe",
        "7-Eleven",
        "3M",
        "3 Rivers Logistics",
        "J. Sainsbury",
        "St. Mary",
        "Teamsters Local 3",
        "Slate & Stone",
        "Smith & co",
        "Procter and Gamble",
        "Bank of the West",
        "Creme de la Mer",
        "Vandelay plc",
        "Monsters, Inc",
        "Acme News Group",
        "The Guardian",
        "A.P. Moller",
        "johnson&johnson",
        "procter and gamble",
        "fastenal depot",
        "Nowak i Wspolnicy",
        "Capital One",
        "anglian group",
    ],
)
def test_a_name_is_read_to_its_end(company: str) -> None:
    """Marks, digits, small words and legal forms inside a name belong to it, the sentence behind it not."""
    assert _found(f"interview at {company} tomorrow")[0] == [company]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("interview at Acme Monday", "Acme"),
        ("Acme First Round tomorrow", "Acme"),
        ("Acme Interview tomorrow", "Acme"),
        ("interview with the CEO of Initech tomorrow", "Initech"),
        ("met Owen Pritchard of Slate & Stone", "Slate & Stone"),
        ("Contoso's recruiter called", "Contoso"),
    ],
)
def test_a_name_ends_before_what_is_not_of_it(text: str, company: str) -> None:
    """A day, a stage, a post before it or a possession behind it are no part of a company's name."""
    assert _found(text)[0] == [company]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("applied to acme", ["acme"]),
        ("rejected by acme", ["acme"]),
        ("remind me about acme", ["acme"]),
        ("sent my form to Acme", ["Acme"]),
        ("said yes to Acme", ["Acme"]),
        ("just left Acme", ["Acme"]),
        ("followed up Acme", ["Acme"]),
        ("hired in Acme", ["Acme"]),
        ("interview with the acme team", ["acme"]),
        ("sent Acme a note", ["Acme"]),
        ("the company is Acme", ["Acme"]),
        ("the umbrella job", ["umbrella"]),
        ("Acme final technical interview tomorrow", ["Acme"]),
        ("Globex have come back", ["Globex"]),
        ("hearing from Acme on Friday and Globex on Monday", ["Acme", "Globex"]),
        ("two offers: Acme and Globex", ["Acme", "Globex"]),
        ("globex: no decision yet", ["globex"]),
        ("interview Thursday 9.15am Royal Infirmary", ["Royal Infirmary"]),
        ("interviewed with a startup called Marcus", ["Marcus"]),
        ("got an offer from Marcus today", ["Marcus"]),
        ("heard about Fred's. ok", ["Fred's"]),
        ("a chat with the founder of acme", ["acme"]),
        ("met Imani of acme today", ["acme"]),
        ("grilled by acme for an hour", ["acme"]),
        ("an offer from blue door bakery today", ["blue door bakery"]),
        ("my interview for three rivers school district", ["three rivers school district"]),
        ("first stage w halcyon days nursery today", ["halcyon days nursery"]),
        ("interviewed at O2 today", ["O2"]),
        ("phone screen done w/ Van der Meulen today", ["Van der Meulen"]),
        ("coffee with Tunde (CTO, palmwine) on Tues", ["palmwine"]),
        ("Kestutis (recruiter, Amberline) called", ["Amberline"]),
    ],
)
def test_a_frame_names_a_company(text: str, companies: list[str]) -> None:
    """What stands behind a frame, before a possession, before a verb or by itself is the employer."""
    assert _found(text)[0] == companies


@pytest.mark.parametrize(
    "text",
    [
        "asked about Python",
        "have Monday off",
        "sent flowers",
        "said globex",
        "fine with that",
        "interview with the dog",
        "at the surgery",
        "VERY EXCITED",
        "in New York",
        "our Galway office called",
        "Good News",
        "Blue Harbor",
        "Good luck to me",
        "an offer from Indeed",
        "Gosh, that was hard",
        "interview tomorrow at T5",
        "interview at the local primary school",
        "heard it'd be ten days",
    ],
)
def test_what_is_no_company(text: str) -> None:
    """Common words, places, agencies and things that are given or asked are nobody's name."""
    assert _found(text)[:2] == ([], [])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("met Dr. Whitcomb today", ["Dr. Whitcomb"]),
        ("mrs okonkwo was kind", ["mrs okonkwo"]),
        ("interview with Chef Andre", ["Andre"]),
        ("met Jean-Luc Picard today", ["Jean-Luc Picard"]),
        ("met Mme Berger today", ["Mme Berger"]),
        ("Frau Lindner called", ["Frau Lindner"]),
        ("Lovely Natasha called", ["Natasha"]),
        ("Hamza of Slate & Stone called", ["Hamza"]),
        ("met Van Nguyen today", ["Van Nguyen"]),
        ("Mr van Wyk sat in", ["Mr van Wyk"]),
        ("a call with Tanaka-san and Chloe", ["Tanaka-san", "Chloe"]),
        ("Frau Keller and Retomir were kind", ["Frau Keller", "Retomir"]),
        ("met Mark Webb today", ["Mark Webb"]),
        ("met Jarek & Paulina today", ["Jarek", "Paulina"]),
        ("Korben, Ruby and Leeloo asked about cooking", ["Korben", "Ruby", "Leeloo"]),
        ("Ruby (head of product), Leeloo and Korben interviewed me", ["Ruby", "Leeloo", "Korben"]),
        ("the recruiter is Xochitl", ["Xochitl"]),
        ("met somebody called jarek", ["jarek"]),
        ("spoke to Xochitl, Head of Ops", ["Xochitl"]),
        ("spoke with grace, head of ops", ["grace"]),
        ("interview with the CTO Harish tomorrow", ["Harish"]),
        ("sarah: call back", ["sarah"]),
        ("Sarah's team called", ["Sarah"]),
    ],
)
def test_a_person_is_no_company(text: str, people: list[str]) -> None:
    """A title, a given name, an introduction or a list of persons makes people of names."""
    assert _found(text)[:2] == ([], people)


@pytest.mark.parametrize(
    "job",
    [
        "A&P mechanic",
        "C# developer",
        "year 2 teacher",
        "health and safety officer",
        "sales/marketing assistant",
        "Analyst II",
        "head of Sales & Marketing",
        "chef de partie",
        "lecturer in nursing",
        "staff nurse ICU",
        "driver/warehouse",
        "plumber's helper",
    ],
)
def test_a_title_is_read_to_both_its_ends(job: str) -> None:
    """Modifiers before the head of a title, and levels, fields and wards behind it, belong to the job."""
    assert _found(f"Interview for {job} at Acme")[2] == [job]


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("the shelter manager job", ["shelter manager"]),
        ("the second marketing role", ["marketing"]),
        ("the engineer remote contract role", ["engineer remote contract"]),
        ("assistant roaster, Tuesday", ["assistant roaster"]),
        ("Latex salesman, Tuesday", ["Latex salesman"]),
        ("signal maintainer, Tuesday", ["signal maintainer"]),
        ("Interview for a Salesforce Engineer", ["Salesforce Engineer"]),
        ("carpenter interview", ["carpenter"]),
        ("interview as nurse", ["nurse"]),
        ("the 21st of May, fitter", ["fitter"]),
        ("School of Fine Art, technician", ["technician"]),
        ("for the manager", []),
        ("the remote role", []),
        ("met the Pinecrest recruiter", []),
        ("the Zaria Textile job", []),
        ("the Dunmore Physio interview", []),
        ("Hannah Ortiz, Head of Ops", []),
        ("Interview with Bendigo Health nurse", []),
    ],
)
def test_a_title_is_the_job_where_it_stands_as_one(text: str, jobs: list[str]) -> None:
    """Behind "as", before "role" or by itself a title is the job; else it is somebody's, or a firm's."""
    assert _found(text)[2] == jobs


def test_every_word_of_a_table_can_be_met() -> None:
    """A word that the tokens of a message can never equal would be a rule without effect."""
    for package in (words, runs, people, companies, roles):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            for name, table in vars(import_module(module.name)).items():
                if isinstance(table, frozenset) and name != "PLACES":
                    unmet = [word for word in table if len(Message(word).tokens) != 1]
                    assert not unmet, f"{module.name}.{name}: {unmet}"


def test_a_word_is_one_frame() -> None:
    """No word stands in two rows of the frames: which of them counts would be left to their order."""
    assert len(BY_WORD) == sum(len(frame.words) for frame in FRAMES)


@pytest.mark.parametrize(
    "text",
    ["Interview tomorrow with Hooli", "Interview with Hooli tomorrow", "Tomorrow interview with Hooli at 10"],
)
def test_whom_an_interview_is_with_is_an_employer_where_no_given_name_is_known(text: str) -> None:
    """One bare name behind it, wherever the day stands."""
    event = read(text)
    assert event.company is not None
    assert event.company.value == "Hooli"
    assert event.people == ()


@pytest.mark.parametrize("text", ["Interview tomorrow with Sarah", "interview with sarah tomorrow"])
def test_whom_an_interview_is_with_is_a_person_where_the_given_name_is_known(text: str) -> None:
    """And no employer is named by it."""
    event = read(text)
    assert event.company is None
    assert [person.value.title() for person in event.people] == ["Sarah"]
