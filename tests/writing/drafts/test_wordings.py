"""Single letters read as a whole, and who gets which."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.models import Method, Purpose, Stage, Tone
from bot.writing.drafts import Channel, DraftKind, Length, compose, compose_for_each
from bot.writing.facts import US, Facts, Promised, Someone, Touch, Window
from bot.writing.gallery import run

KNOWN = Facts(
    today=date(2026, 12, 9),
    sender="Marco Bellini",
    recipient=Someone("Sarah Lindqvist"),
    company="Acme",
    role="Data Analyst",
    interview_day=date(2026, 12, 8),
    interview_at=time(14, 0),
    stage=Stage.TECHNICAL,
    topics=("their move to Kubernetes",),
    strengths=("Kafka",),
    to_send=("portfolio",),
    promise=Promised("by Friday week", date(2026, 12, 18), "Sarah"),
    windows=(
        Window(datetime(2026, 12, 10, 10, tzinfo=UTC), datetime(2026, 12, 10, 11, tzinfo=UTC)),
        Window(datetime(2026, 12, 11, 14, tzinfo=UTC), datetime(2026, 12, 11, 15, tzinfo=UTC)),
    ),
    zone="Europe/London",
    employer_zone="Europe/Berlin",
)


def test_a_whole_thank_you() -> None:
    """The letter as a recruiter gets it: thanks, the job, the topic, the strength, what was asked for."""
    text = compose(DraftKind.THANK_YOU, KNOWN)
    assert text.subject == "Thank you: Data Analyst interview"
    assert text.blanks == ()
    assert text.body == (
        "Hi Sarah,\n\n"
        "Thank you for taking the time to talk with me yesterday about the Data Analyst role at Acme. "
        "I especially enjoyed our conversation about your move to Kubernetes.\n\n"
        "From what we discussed, I can see where my experience with Kafka would be useful, and I would love "
        "to bring that to the team. As promised, I will send you my portfolio separately.\n\n"
        "You mentioned that I might hear by Friday 18 December, and that suits me very well. "
        "If anything else would help you in the meantime, please let me know.\n\n"
        "Warm regards,\nMarco Bellini"
    )


def test_missing_facts_are_visible_blanks() -> None:
    """Nothing is made up for what is not known: blanks stand in the text and are listed."""
    text = compose(DraftKind.THANK_YOU, Facts(today=KNOWN.today))
    assert text.blanks == (
        "[job title]",
        "[their name]",
        "[company]",
        "[what you talked about]",
        "[your name]",
    )
    assert all(blank in text.subject + text.body for blank in text.blanks)


@pytest.mark.parametrize("kind", [DraftKind.CHECK_IN])
@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("seed", range(6))
def test_a_check_in_cites_the_promise(kind: DraftKind, tone: Tone, seed: int) -> None:
    """The day they named stands in the text, in every wording, and in the way of the country."""
    later = replace(KNOWN, today=date(2026, 12, 22))
    assert "Friday 18 December" in compose(kind, later, tone=tone, seed=seed).body
    american = replace(later, locale=US)
    assert "Friday, December 18" in compose(kind, american, tone=tone, seed=seed).body


@pytest.mark.parametrize(
    ("said_by", "words"),
    [
        ("Sarah", "ou mentioned"),
        ("Dana Whitfield", "Dana mentioned"),
        ("the recruiter", "he recruiter mentioned"),
    ],
)
def test_a_promise_is_put_in_the_right_mouth(said_by: str, words: str) -> None:
    """ "You" to the one who made it, the name of another, the recruiter as "the recruiter"."""
    promise = Promised("soon", date(2026, 12, 18), said_by)
    assert words in compose(DraftKind.CHECK_IN, replace(KNOWN, promise=promise)).body


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("seed", range(6))
def test_a_second_check_in_offers_something(tone: Tone, seed: int) -> None:
    """It brings an offer, and names the day of the first message where there was one in writing."""
    wrote = replace(KNOWN, touches=(Touch(date(2026, 12, 1), Method.EMAIL, Purpose.CHECK_IN),))
    called = replace(KNOWN, touches=(Touch(date(2026, 12, 1), Method.PHONE, Purpose.CHECK_IN),))
    assert "Tuesday 1 December" in compose(DraftKind.SECOND_CHECK_IN, wrote, tone=tone, seed=seed).body
    body = compose(DraftKind.SECOND_CHECK_IN, called, tone=tone, seed=seed).body
    assert "Tuesday 1 December" not in body, "a call is not something written"
    assert any(word in body for word in ("reference", "sample", "example", "question", "conversation", "task",
                                         "people", "more of"))  # fmt: skip


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("seed", range(6))
def test_a_second_check_in_takes_up_a_day_that_is_past(tone: Tone, seed: int) -> None:
    """A day they named after the first message is what the second one is about."""
    wrote = (Touch(date(2026, 12, 1), Method.EMAIL, Purpose.CHECK_IN),)
    promise = Promised("by the 8th", date(2026, 12, 8), "Sarah")
    facts = replace(KNOWN, touches=wrote, promise=promise, today=date(2026, 12, 10))
    body = compose(DraftKind.SECOND_CHECK_IN, facts, tone=tone, seed=seed).body
    assert "Tuesday 8 December" in body
    assert "1 December" not in body


@pytest.mark.parametrize("kind", [DraftKind.CHECK_IN, DraftKind.SECOND_CHECK_IN, DraftKind.CLOSING])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_letter_after_a_task_speaks_of_no_meeting(kind: DraftKind, tone: Tone) -> None:
    """Where there was a task alone nobody has talked: the letter says so much and no more."""
    task = replace(KNOWN, stage=Stage.TAKE_HOME, topics=(), promise=None, others=())
    for seed in range(7):
        text = compose(kind, task, tone=tone, seed=seed)
        assert not re.search(r"interview|we spoke|exchange", text.subject), text.subject
        assert not re.search(r"interview|we spoke|(our|that) conversation|talking with", text.body), text.body


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("seed", range(6))
def test_a_check_in_names_the_task_that_was_handed_in(tone: Tone, seed: int) -> None:
    """The day it was handed in stands in the letter, in every wording."""
    facts = replace(KNOWN, stage=Stage.TAKE_HOME, topics=(), handed_in=date(2026, 12, 1), promise=None)
    body = compose(DraftKind.CHECK_IN, facts, tone=tone, seed=seed).body
    assert "task" in body
    assert "1 December" in body


@pytest.mark.parametrize("tone", list(Tone))
def test_a_call_request_offers_two_windows_in_both_zones(tone: Tone) -> None:
    """Two times, each by both clocks; without times, two blanks."""
    body = compose(DraftKind.CALL_REQUEST, KNOWN, tone=tone).body
    assert "- Thursday 10 December, 10:00 to 11:00 London time (11:00 to 12:00 Berlin time)" in body
    assert "- Friday 11 December, 14:00 to 15:00 London time (15:00 to 16:00 Berlin time)" in body
    bare = compose(DraftKind.CALL_REQUEST, replace(KNOWN, windows=()), tone=tone)
    assert bare.body.count("[day and time]") == 2


def test_the_other_employer_is_never_named() -> None:
    """The expedite note names a day and nobody else's name."""
    facts = replace(KNOWN, offer_deadline=date(2026, 12, 17))
    for seed in range(6):
        body = compose(DraftKind.EXPEDITE, facts, seed=seed).body
        assert "Thursday 17 December" in body


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("seed", range(6))
def test_a_phone_script_has_its_five_parts(tone: Tone, seed: int) -> None:
    """Opening, purpose, three points, questions, close; three points whatever is known."""
    for facts in (KNOWN, Facts(today=KNOWN.today)):
        body = compose(DraftKind.PHONE_SCRIPT, facts, tone=tone, seed=seed).body
        parts = body.split("\n\n")
        assert [part.split("\n")[0] for part in parts] == [
            "Opening", "Purpose", "Three points", "Questions", "Close",
        ]  # fmt: skip
        assert parts[2].count("\n- ") == 3
        assert parts[3].count("\n- ") == 2


def test_tones_differ_beyond_the_greeting() -> None:
    """Warm, formal and brief share no sentence, and only the formal one uses the whole name."""
    for kind in DraftKind:
        bodies = [compose(kind, KNOWN, tone=tone).body for tone in Tone]
        assert len(set(bodies)) == 3
    warm, formal, brief = (compose(DraftKind.CLOSING, KNOWN, tone=tone).body for tone in Tone)
    assert warm.startswith("Hi Sarah,")
    assert formal.startswith("Dear Sarah Lindqvist,")
    assert len(brief.split()) < len(warm.split())
    assert not set(warm.split("\n\n")[1].split(". ")) & set(formal.split("\n\n")[1].split(". "))


def test_spelling_and_signing_follow_the_country() -> None:
    """ "Yours sincerely" in Britain is "Sincerely" in the United States, and "Dr" gets its point."""
    doctor = replace(KNOWN, recipient=Someone("Dr Olivia Bishop"))
    british = compose(DraftKind.THANK_YOU, doctor, tone=Tone.FORMAL).body
    american = compose(DraftKind.THANK_YOU, replace(doctor, locale=US), tone=Tone.FORMAL).body
    assert british.startswith("Dear Dr Bishop,")
    assert "Yours sincerely,\n" in british
    assert american.startswith("Dear Dr. Bishop,")
    assert "\nSincerely,\n" in american


def test_a_question_of_theirs_is_mentioned_only_where_nothing_else_is() -> None:
    """ "Tell me about a failure" is no topic to come back to, unless it is the only one."""
    both = replace(KNOWN, topics=("tell me about a failure", "Rust"))
    only = replace(KNOWN, topics=("tell me about a failure", "why do you want to leave?"))
    assert "failure" not in compose(DraftKind.THANK_YOU, both).body
    assert "about your question “tell me about a failure”." in compose(DraftKind.THANK_YOU, only).body


def test_several_readers_of_one_text_are_all_greeted() -> None:
    """With nobody singled out the letter greets everyone it is to, and more than four as "all"."""
    three = tuple(map(Someone, ("Ana Reyes", "Raj Patel", "Mei Tanaka")))
    group = replace(KNOWN, recipient=None, others=three)
    assert compose(DraftKind.THANK_YOU, group).body.startswith("Hi Ana, Raj and Mei,")
    assert compose(DraftKind.THANK_YOU, replace(group, others=three * 2)).body.startswith("Hi all,")
    assert compose(DraftKind.VOICEMAIL, group).body.startswith("Hello Ana, ")


def test_what_stuck_is_told_to_the_one_it_names() -> None:
    """In a panel one reader hears it: the one whose story it was."""
    people = (Someone("Ana Reyes"), Someone("Raj Patel"))
    sets = [
        replace(KNOWN, recipient=one, others=tuple(p for p in people if p != one), stuck="Raj’s snow story",
                promise=None, to_send=())
        for one in people
    ]  # fmt: skip
    first, second = compose_for_each(DraftKind.THANK_YOU, sets)
    assert "snow" not in first.body
    assert "your snow story" in second.body


def test_a_reader_who_was_not_there_is_not_told_what_we_said() -> None:
    """To a recruiter it is "the interview", and its topics stay out."""
    absent = replace(KNOWN, met=False, today=date(2026, 12, 22))
    for kind in (DraftKind.CHECK_IN, DraftKind.SECOND_CHECK_IN, DraftKind.CALL_REQUEST, DraftKind.CLOSING):
        for tone in Tone:
            for seed in range(6):
                body = compose(kind, absent, tone=tone, seed=seed).body
                assert "our interview" not in body.lower()
                assert "we spoke" not in body.lower()
                assert "Kubernetes" not in body


def test_an_agreed_call_begins_with_its_time() -> None:
    """The script names the time on the listener's clock where one was agreed."""
    agreed = replace(KNOWN, call_at=datetime(2026, 12, 10, 14, 0, tzinfo=UTC))
    assert "15:00" in compose(DraftKind.PHONE_SCRIPT, agreed).body.split("\n\n")[0]


def test_a_second_check_in_builds_on_what_was_sent() -> None:
    """Where something was sent, the offer starts from there."""
    sent = replace(KNOWN, sent=("portfolio",))
    assert "my portfolio" in compose(DraftKind.SECOND_CHECK_IN, sent).body


def test_shorter_is_shorter() -> None:
    """*Shorter* keeps the thanks and the job, and loses a good part of the words."""
    for seed in range(8):
        long = compose(DraftKind.THANK_YOU, KNOWN, seed=seed)
        short = compose(DraftKind.THANK_YOU, KNOWN, seed=seed, length=Length.SHORT)
        assert short.wording == long.wording
        assert len(short.body.split()) <= 0.85 * len(long.body.split())
        assert "hank" in short.body
        assert "Data Analyst" in short.body


def test_a_linkedin_note_ends_with_the_first_name_and_a_text_with_the_whole() -> None:
    """Each channel has its manners: LinkedIn shows the sender, a text message must name them."""
    linkedin = compose(DraftKind.CHECK_IN, KNOWN, channel=Channel.LINKEDIN)
    message = compose(DraftKind.CHECK_IN, KNOWN, channel=Channel.TEXT)
    assert linkedin.body.endswith("\nMarco")
    assert message.body.endswith("\nMarco Bellini")
    assert linkedin.subject == message.subject == ""


def test_the_gallery_shows_everything_and_repeats() -> None:
    """`drafts --seed 1` prints every kind in every tone, and prints the same again."""
    shown = run(1)
    assert shown == run(1) != run(2)
    for kind in DraftKind:
        for tone in Tone:
            assert f"--- {kind} · {tone}" in shown


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("number", ["+44 20 7946 0958", "+1 212-555-0123"])
@pytest.mark.parametrize("seed", range(6))
def test_a_voicemail_with_its_number_takes_half_a_minute(tone: Tone, number: str, seed: int) -> None:
    """At 150 words a minute and three digits a second: 20 to 32 seconds, the number said twice."""
    body = compose(DraftKind.VOICEMAIL, replace(KNOWN, sender_phone=number), tone=tone, seed=seed).body
    words, digits = len(re.findall(r"[A-Za-z’'-]{2,}|\bI\b|\ba\b", body)), len(re.findall(r"\d", body))

    assert body.count(number) == 2
    assert 20 <= words / 2.5 + digits / 3 <= 32
