"""What is let go, widened and recognised once the names of a message are settled."""

from __future__ import annotations

import pytest

from bot.language.reader import read_company, read_contacts
from bot.language.understanding import Known
from tests.language.reading import read


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("DBS sent, references tomorrow", None),
        ("P45 sent", None),
        ("pupil panel is at 11 and the formal interview at 1.30pm", None),
        ("lesson went a bit over, the pupils asked about my favourite book", None),
        ("had an interview at DBS today", "DBS"),
        ("interviewed with Visa yesterday", "Visa"),
        ("had my interview with A&E today", None),
        ("Met Dana from R&D at Acme today", "Acme"),
        ("met R&D and QA today at Siemens, they liked me", "Siemens"),
        ("Met Dana of R & D at Acme today", "Acme"),
        ("interviewed today, Q&A at the end about the R&D budget", None),
        ("Spoke to the L&D team yesterday", None),
        ("interview with HR on friday at 10", None),
        ("interview with IT tomorrow at 10", None),
        ("interview with ICU on friday 9am", None),
        ("interviewed at Acme today about P&L and M&A", "Acme"),
        ("interview at Acme on Monday and R&D on Tuesday", "Acme"),
        ("interviewed at ITU yesterday", "ITU"),
        ("the company is called R&D", "R&D"),
        ("interviewed with P&G today", "P&G"),
        ("interviewed at B&Q yesterday, asked about R&D", "B&Q"),
        ("interviewed with Gaz today at 14 Mill Lane", None),
        ("had a chat with Wise's Marek today", "Wise"),
        ("interview harris plastering today", "harris plastering"),
        ("interview with dr smith today", None),
        ("Pro-Line Interiors interview today with Mick", "Pro-Line Interiors"),
        ("Hannah from Oliver Bernard, she has a fintech client, interviewed with them today", None),
    ],
)
def test_what_no_employer_is_called(text: str, company: str | None) -> None:
    """Papers, parts of an interview day and addresses are no companies, whatever stands around them."""
    found = read(text).company
    assert (found.value if found else None) == company


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("interviewed at Royal Free today with sister Kate Mbeki", ["sister Kate Mbeki"]),
        ("interviewed at Acme today with my sister Kate's boss, Tom", ["Tom"]),
        ("interviewed at Royal Free with Matron Collins and Ward Nightingale", ["Matron Collins"]),
        ("interviewed with Headteacher Mr Ali at Oak Park today", ["Mr Ali"]),
        ("interview with Gaz, Mill Lane, tomorrow 9am", ["Gaz"]),
        ("interviewed today at Acme with Nathan Lane", ["Nathan Lane"]),
        ("had a chat with Wise's Marek today", ["Marek"]),
        ("Hannah from Oliver Bernard, she has a fintech client, interviewed with them today", ["Hannah"]),
        ("met Mary Walsh and Sean O'Brien at KPMG today and Mary liked me", ["Mary Walsh", "Sean O'Brien"]),
        ("interviewed today at Acme with Mick", ["Mick"]),
        ("interview with Tez and Dai at Bolt tomorrow", ["Tez", "Dai"]),
        ("interviewed today at Acme with Jonno, Shaz and Baz", ["Jonno", "Shaz", "Baz"]),
        ("interviewed today at Acme with João and Michał", ["João", "Michał"]),
    ],
)
def test_who_is_somebody(text: str, people: list[str]) -> None:
    """Titles go with their names, short names are names; streets, wards, firms and repeats are nobody."""
    assert [one.value for one in read(text).people] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("i sent thank you to sister agnes and dr pillai", ["sister agnes", "dr pillai"]),
        ("i sent the thank you to sister and dr pillai", ["sister", "dr pillai"]),
        ("i met my sister and dr pillai today", ["dr pillai"]),
        ("it was just mary sean and aoife", ["mary", "sean", "aoife"]),
    ],
)
def test_who_is_known_is_named_by_less(text: str, people: list[str]) -> None:
    """A title, or a first name, is enough for who is on file; two first names side by side are two people."""
    known = Known(people=("Sister Agnes Boateng", "Dr Pillai", "Mary Walsh", "Sean O'Brien"))
    assert [one.value for one in read(text, known=known).people] == people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("interviewed at Amazon today for the Senior SDE role", "Senior SDE"),
        ("interviewed at Amazon today for SDE II", "SDE II"),
        ("interviewed at Amazon for SDE2 today", "SDE2"),
        ("the role is SDE 2", "SDE 2"),
        ("interview at Google tomorrow for SWE L5", "SWE L5"),
        ("interview tomorrow at Tesco, HGV driver", "HGV driver"),
        ("interviewed for the EM role at Monzo", "EM"),
        ("interviewed for MD at Barclays today", "MD"),
        ("interview at Kier for QS today", "QS"),
        ("interviewed at Acme today with the MD", None),
        ("interviewed at PwC today for the graduate tax programme", "graduate tax programme"),
        ("interviewed today at BAE for the engineering apprenticeship", "engineering apprenticeship"),
    ],
)
def test_short_forms_of_jobs(text: str, role: str | None) -> None:
    """Common abbreviations are jobs, with their levels."""
    found = read(text).role
    assert (found.value if found else None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("interviewed for part time assistant at Oakfield", "part time assistant"),
        ("interviewed for a part-time assistant job at Oakfield", "part-time assistant"),
        ("Interviewed at Acme for Part-Time Sales Assistant", "Part-Time Sales Assistant"),
        ("interviewed for a full-time barista at Costa", "full-time barista"),
        ("interview for night porter at Hilton tomorrow", "night porter"),
        ("interview for weekend supervisor at Boots on friday", "weekend supervisor"),
        ("interviewed for temp receptionist at Boots", "temp receptionist"),
        ("interviewed for marketing manager maternity cover at Acme", "marketing manager maternity cover"),
        ("interviewed for bank HCA at Royal Free", "bank HCA"),
        ("interviewed for a zero hours cleaner at ISS", "zero hours cleaner"),
        ("interviewed for a fixed term analyst role at Acme", "fixed term analyst"),
        ("interviewed last night for nurse at Guys", "nurse"),
        ("interview next weekend for supervisor at Boots", "supervisor"),
        ("I work part time, interviewed for assistant manager at Boots", "assistant manager"),
        ("Interviewed at Barclays bank for an analyst role", "analyst"),
        ("interviewed for a part time role at Tesco", None),
    ],
)
def test_the_terms_belong_to_the_job(text: str, role: str | None) -> None:
    """Part time, nights, cover and the like are kept with the trade; a day, or a bank, is none of them."""
    found = read(text).role
    assert (found.value if found else None) == role


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("she called back", None),
        ("not sure what its called", None),
        ("the role is in London", None),
        ("we are acme", "we are acme"),
        ("next", "next"),
    ],
)
def test_a_sentence_is_no_name_of_a_company(text: str, company: str | None) -> None:
    """Where the company was asked for, a clause names none; a well-known name of one common word does."""
    assert read_company(text) == company


def test_a_level_is_part_of_a_title() -> None:
    """ "SDE 2", where people were asked for, is nobody."""
    assert [one.name for one in read_contacts("SDE 2") if one.name] == []
