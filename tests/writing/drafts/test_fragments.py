"""The small pieces of grammar: lists, articles, names, days, topics, strengths, things to send."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from bot.writing import dates, names, strengths, topics
from bot.writing.fragments import article, clean, cut, listed, lower_first, upper_first

from .some_facts import NASTY


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["Ana"], "Ana"),
        (["Ana", "Raj"], "Ana and Raj"),
        (["Ana", "Raj", "Mei"], "Ana, Raj and Mei"),
        (["SLOs and error budgets", "on-call"], "SLOs and error budgets, and on-call"),
        (["", "Ana", ""], "Ana"),
    ],
)
def test_lists_read_as_people_say_them(items: list[str], text: str) -> None:
    """A comma between, "and" before the last, and a comma more where an item holds an "and"."""
    assert listed(items) == text


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("analyst", "an"), ("SRE", "an"), ("UX designer", "a"), ("hour", "an"), ("union rep", "a"),
     ("European sales lead", "a"), ("honest broker", "an"), ("fast learner", "a"), ("8-year veteran", "an"),
     ("umbrella maker", "an"), ("user researcher", "a"), ("HR partner", "an"), ("one-off", "a")],
)  # fmt: skip
def test_articles_follow_the_sound(noun: str, expected: str) -> None:
    """ "a" or "an" by how the word is said, letter by letter where it is an abbreviation."""
    assert article(noun) == expected


def test_first_letters() -> None:
    """Ordinary words lose their capital, names keep theirs."""
    assert lower_first("System design") == "system design"
    assert lower_first("Kubernetes") == "Kubernetes"
    assert lower_first("I did") == "I did"
    assert upper_first("łukasz") == "Łukasz"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<b>Acme</b>", "Acme"),
        ("{{ 7*7 }}", "7*7"),
        ("a {\x1b{ 7*7 }\u202a}", "a 7*7"),
        ("<\x1bb>Acme", "Acme"),
        ("<<b>b>Acme {<i>%", "Acme"),
        ("Acme 😀", "Acme"),
        ("a\nb\r\n c", "a b c"),
        ("\u202eevil\u202c", "evil"),
        ("[blank]", "(blank)"),
        ('"quoted"', "quoted"),
        ('she said "yes"', 'she said "yes"'),
        ("C++", "C++"),
        ("List<int>", "List<int>"),
        ("שלום", "שלום"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("   ", ""),
    ],
)
def test_typed_text_is_cleaned_for_one_line(typed: str, kept: str) -> None:
    """Mark-up, template marks, emoji and control characters go; letters of every script stay."""
    assert clean(typed, 60) == kept


@given(st.one_of(st.sampled_from(NASTY), st.text(max_size=600)), st.integers(5, 120))
def test_cleaned_text_is_short_and_stays_as_it_is(typed: str, limit: int) -> None:
    """Never longer than asked, one line, and cleaning it again changes nothing that matters."""
    kept = clean(typed, limit)
    assert len(kept) <= limit
    assert "\n" not in kept
    assert clean(kept, limit) == clean(clean(kept, limit), limit)


def test_long_text_is_cut_between_words() -> None:
    """The cut falls between two words, and leaves no "the" or "of" hanging."""
    assert cut("the way the team looks after the night shift", 36) == "the way the team looks after"
    assert cut("short", 36) == "short"
    assert cut("x" * 50, 10) == "x" * 10


@pytest.mark.parametrize(
    ("name", "title", "friendly", "stiff", "american"),
    [
        ("Sarah Lindqvist", "Engineering Manager", "Sarah", "Sarah Lindqvist", "Sarah Lindqvist"),
        ("Dr Olivia Bishop", "", "Dr Bishop", "Dr Bishop", "Dr. Bishop"),
        ("Olivia Bishop", "Dr.", "Dr Bishop", "Dr Bishop", "Dr. Bishop"),
        ("Mr Hughes", "", "Mr Hughes", "Mr Hughes", "Mr. Hughes"),
        ("O’Brien", "Mr", "Mr O’Brien", "Mr O’Brien", "Mr. O’Brien"),
        ("Mary Watson", "Mrs", "Mrs Watson", "Mrs Watson", "Mrs. Watson"),
        ("david brent", "", "David", "David Brent", "David Brent"),
        ("MARIE DUPONT", "", "Marie", "Marie Dupont", "Marie Dupont"),
        ("Marieke van der Berg", "Ms", "Ms van der Berg", "Ms van der Berg", "Ms. van der Berg"),
        ("J. Smith", "", "J. Smith", "J. Smith", "J. Smith"),
        ("Priya R.", "", "Priya", "Priya", "Priya"),
        ("Gus", "", "Gus", "Gus", "Gus"),
        ("Prof. Dr. Anneliese Vogt", "", "Dr Vogt", "Dr Vogt", "Dr. Vogt"),
        ("John Smith, PhD", "", "John", "John Smith", "John Smith"),
        ("Sarah (HR)", "", "Sarah", "Sarah", "Sarah"),
        ("Hye-jin Park", "", "Hye-jin", "Hye-jin Park", "Hye-jin Park"),
        ("the recruiter", "", "", "", ""),
        ("Dr", "", "", "", ""),
        ("12345", "", "", "", ""),
    ],
)
def test_people_are_called_as_they_would_be(
    name: str, title: str, friendly: str, stiff: str, american: str
) -> None:
    """Title and surname where a title was told, in every tone: who types "Mrs" does not say "Hi Mary".
    Otherwise the first name among friends, and the whole name in a formal letter."""
    assert names.short(name, title) == friendly
    assert names.formal(name, title) == stiff
    assert names.formal(name, title, us=True) == american


TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("days", "british", "american"),
    [
        (0, "today", "today"),
        (-1, "yesterday", "yesterday"),
        (1, "tomorrow", "tomorrow"),
        (-2, "on Monday", "on Monday"),
        (-6, "on Thursday", "on Thursday"),
        (-7, "on Wednesday 18 November", "on Wednesday, November 18"),
        (9, "on Friday 4 December", "on Friday, December 4"),
    ],
)
def test_days_are_written_as_people_do(days: int, british: str, american: str) -> None:
    """Near days by their word, the last week by weekday, the rest with day and month."""
    day = TODAY + timedelta(days=days)
    assert dates.when(day, TODAY, us=False) == british
    assert dates.when(day, TODAY, us=True) == american


def test_times_and_windows_show_both_clocks() -> None:
    """Both zones where they differ, the other side's weekday where that differs, one where they agree."""
    start = datetime(2026, 12, 1, 22, 0, tzinfo=UTC)
    end = start + timedelta(hours=1)
    assert dates.clock(time(9, 5), us=False) == "9:05"
    assert dates.clock(time(0, 30), us=True) == "12:30 a.m."
    assert dates.window(start, end, "Europe/London", None, us=False) == "Tuesday 1 December, 22:00 to 23:00"
    assert dates.window(start, end, "Europe/London", "Europe/Lisbon", us=False).count("time") == 0
    assert dates.window(start, end, "America/New_York", "Europe/Berlin", us=True) == (
        "Tuesday, December 1, 5:00 p.m. to 6:00 p.m. New York time (11:00 p.m. to 12:00 a.m. Berlin time)"
    )
    assert "(Wednesday 3:30 to 4:30 Kolkata time)" in dates.window(
        start, end, "Europe/London", "Asia/Kolkata", us=False
    )
    assert dates.zone_of("Not/AZone") is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("their move to Kubernetes", "your move to Kubernetes"),
        ("how triage works", "how triage works"),
        ("what they’re building next", "what you are building next"),
        ("tell me about a failure", "your question “tell me about a failure”"),
        ("why do you want to leave?", "your question “why do you want to leave?”"),
        ("how she runs the team", "how you run the team"),
        ("what Sarah said about Rust", "what you said about Rust"),
        ("Sarah's team", "your team"),
        ("they rebuild the index nightly", "how you rebuild the index nightly"),
        ("we talked about the roadmap", "the roadmap"),
        ("asked me about SQL joins", "SQL joins"),
        ("System design", "system design"),
        ("Kubernetes", "Kubernetes"),
        ("dbt", "dbt"),
        ("my portfolio", "my portfolio"),
        ("live coding.", "live coding"),
        ("i explained how i test", "how I test"),
        ("salary", ""),
        ("my notice period", ""),
        ("benefits", ""),
        ("benefits of microservices", "benefits of microservices"),
        ("mental health wards", "mental health wards"),
        ("spoke with the CTO", ""),
        ("I totally blanked on the question about deferred tax", ""),
        ("interview was ok and a new one", ""),
        ("you ask about safeguarding and what I do if patient fall", "safeguarding"),
        ("what is hard about payments", "what is hard about payments"),
        ("their CTO and her vision", ""),
        ("it", ""),
        ("😀", ""),
    ],
)
def test_topics_turn_to_the_reader(typed: str, read: str) -> None:
    """Any grammar of topic reads well after "about", says "you", and leaves out what is delicate."""
    assert topics.topic(typed, "Sarah") == read


def test_she_may_be_somebody_else_where_others_were_there() -> None:
    """With several in the room a "she" is not taken for the reader."""
    assert topics.topic("how she runs the team", "Sarah", alone=False) == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("they have no office", "you have no office"),
        ("Sarah’s story about Leeds", "your story about Leeds"),
        ("Raj's story", "Raj's story"),
        ("that they ship 40 times a day", "you ship 40 times a day"),
        ("she carries a pager", "you carry a pager"),
        ("he has a whiteboard", "you have a whiteboard"),
        ("a laugh with her", "a laugh with you"),
        ("I loved the demo", "the demo"),
        ("the salary is low", ""),
    ],
)
def test_what_stuck_turns_to_the_reader(typed: str, read: str) -> None:
    """It reads after a colon, said to the one who was there."""
    assert topics.stuck(typed, "Sarah") == read


@pytest.mark.parametrize(
    ("typed", "british", "american"),
    [
        ("Kafka", "experience with Kafka", None),
        ("led migrations", "experience of leading migrations", "experience leading migrations"),
        ("I built a payments platform", "experience of building a payments platform",
         "experience building a payments platform"),
        ("8 years in emergency care", "8 years in emergency care", None),
        ("calm under pressure", "calm under pressure", None),
        ("fast learner", "strengths as a fast learner", None),
        ("I'm a team player", "strengths as a team player", None),
        ("stakeholder management", "experience in stakeholder management", None),
        ("I am good with people", "experience with people", None),
        ("organised", "organised way of working", None),
        ("attention to detail", "attention to detail", None),
        ("I speak Spanish", "experience with Spanish", None),
        ("I can type fast", "ability to type fast", None),
        ("passionate about teaching", "interest in teaching", None),
        ("AWS certified", "AWS certification", None),
        ("never late", "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_strengths_read_after_my(typed: str, british: str, american: str | None) -> None:
    """Skills, deeds, traits and years all become a phrase after "my", and say no more than was said."""
    assert strengths.strength(typed) == british
    assert strengths.strength(typed, us=True) == (american or british)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("portfolio", "my portfolio"), ("two references", "two references"),
     ("the case study", "the case study"),
     ("their NDA", "your NDA"), ("link to my talk", "the link to my talk"), ("send them my CV", "my CV"),
     ("", "")],
)  # fmt: skip
def test_things_to_send_get_their_article(typed: str, read: str) -> None:
    """Own papers are "my", others "the", and what has its article keeps it."""
    assert strengths.material(typed) == read


def test_somebody_with_a_title_is_still_spoken_of_by_the_first_name() -> None:
    """ "Ingrid's audit" in a letter to Mrs Sommer is still hers."""
    assert names.first("Mrs. Ingrid Sommer") == "Ingrid"
    assert names.first("Dr Henning") == "Dr Henning"
