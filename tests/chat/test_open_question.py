"""What wins while a question is open: only what can be an answer of its kind is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: Question -> words by which its message is known.
ASKED = {
    "role": "What is the role?",
    "who": "Who did you meet?",
    "topics": "What did you talk about?",
    "stuck": "What stayed with you",
    "promise": "When did they say you would hear?",
    "materials": "Did they ask you to send anything?",
    "strengths": "What should they remember you for?",
}


def asked(phone: Phone, kind: str, told: str = "I interviewed at Acme this morning") -> Phone:
    """The look back of one case, with that question open."""
    phone.say("/timezone Lisbon")
    phone.say(told)
    while ASKED[kind] not in phone.last.text:
        phone.say("skip")
    return phone


def card(phone: Phone, company: str = "Acme") -> str:
    return phone.tap("📌 Card", phone.say(f"/record {company}")[-1].id)[-1].text


@pytest.mark.parametrize(
    ("kind", "said", "kept"),
    [
        ("topics", "the role is Staff Engineer", "Acme · Staff Engineer"),
        ("stuck", "the job is Backend Engineer", "Acme · Backend Engineer"),
        ("topics", "no, it was with Jane Smith", "with Jane Smith"),
        ("strengths", "sorry, it was with Jane Smith", "with Jane Smith"),
        ("role", "no, interview is on 5 december not today", "🗓 Interview: Sat 5 Dec"),
        ("role", "hiring manager is Jennifer Smith", "👤 Jennifer Smith, hiring manager"),
        ("topics", "the recruiter is Ann Lee", "👤 Ann Lee, recruiter"),
        ("stuck", "they want 2 references and my DBS certificate", "📎 2 references: to send"),
        ("topics", "she needs my passport", "📎 your passport: to send"),
        ("strengths", "I also promised my thesis abstract", "📎 your thesis abstract: to send"),
        ("strengths", "I also said I'd send them my slides", "📎 your slides: to send"),
        ("role", "it was yesterday, not today", "🗓 Interview: yesterday"),
        ("stuck", "I promised them a lesson plan and two samples", "📎 two samples: to send"),
    ],
)
def test_what_cannot_be_the_answer_is_kept_as_what_it_is(
    phone: Phone, kind: str, said: str, kept: str
) -> None:
    """Something put right, somebody's title, a thing to send: and the question is asked again behind it."""
    asked(phone, kind).say(said)
    assert ASKED[kind] in phone.last.text
    shown = card(phone)
    assert kept in shown
    assert "💬" not in shown
    assert "💡" not in shown


@pytest.mark.parametrize("kind", ["topics", "stuck", "materials", "strengths"])
@pytest.mark.parametrize("said", ["+44 20 7946 0958", "My phone number for Jane is +44 20 7946 0958"])
def test_a_number_is_the_number_of_whom_they_met(phone: Phone, kind: str, said: str) -> None:
    """Whatever is asked, and it is asked again."""
    asked(phone, kind, "I interviewed at Acme this morning with Jane Doe").say(said)
    assert ASKED[kind] in phone.last.text
    assert "Jane Doe · +44 20 7946 0958" in card(phone)
    assert str(phone).count("20 7946 0958") == 2  # what was noted, and the card


@pytest.mark.parametrize("kind", ["topics", "stuck", "strengths"])
@pytest.mark.parametrize(
    "said", ["pls write Dear Sister Boateng not Hi Sister", "please don't mention salary"]
)
def test_a_wish_about_the_letter_goes_into_no_letter(phone: Phone, kind: str, said: str) -> None:
    """It may be kept as a note, and the look back goes on behind it."""
    asked(phone, kind).say(said)
    phone.tap("🗒 Note it for Acme")
    assert ASKED[kind] in phone.last.text
    assert f"🗒 {said}" in card(phone)
    assert "💬" not in card(phone)


@pytest.mark.parametrize("said", ["07700900123", "her number: 020 7946 0958"])
def test_a_number_of_nobody_is_no_answer(phone: Phone, said: str) -> None:
    """ "07700900123": not understood, and the question stands again, behind a note at most."""
    asked(phone, "stuck").say(said)
    if "🗒 Note it for Acme" in phone.last.labels:
        phone.tap("🗒 Note it for Acme")
    assert ASKED["stuck"] in phone.last.text
    assert "💡" not in card(phone)


@pytest.mark.parametrize("said", ["start monday maybe", "there are 3 parts", "we start at nine"])
def test_a_sentence_without_a_job_is_no_role(phone: Phone, said: str) -> None:
    """It is asked for again."""
    asked(phone, "role").say(said)
    assert "I couldn’t read a role in that." in phone.last.text
    assert said not in card(phone)


@pytest.mark.parametrize("kind", ["role", "topics", "stuck", "strengths"])
def test_a_round_at_some_other_employer(phone: Phone, kind: str) -> None:
    """ "With a fintech" is hardly the employer on file, though the day fits: it is asked."""
    asked(phone, kind).say("I interviewed with a fintech through a recruiter today")
    assert phone.last.labels == ["Acme", "Another one"]
    assert "interviewed" not in card(phone)


@pytest.mark.parametrize("kind", ["role", "topics", "stuck", "materials", "strengths"])
def test_an_employer_that_is_not_on_file(phone: Phone, kind: str) -> None:
    """What ends a case is not done to whichever there is, and is not kept as an answer either."""
    asked(phone, kind).say("Cleo cancelled the interview")
    assert phone.last.text == "Cleo is not on file. Is it this one, or another company?"
    phone.tap("Another one")
    assert "I have nothing on file for Cleo yet." in phone.last.text
    assert "Cleo" not in card(phone)


def test_a_day_named_by_an_employer_in_small_letters(phone: Phone) -> None:
    """It is no thing to send, though nobody of that name is on file."""
    asked(phone, "materials").say("monzo said 30 january")
    assert "they said “30 january”" in phone.find("🤝").text
    assert "📎" not in card(phone)


def test_news_of_another_case_is_nothing_to_send(phone: Phone) -> None:
    """ "Royal free said 30 january", while another hospital's things to send are asked for."""
    phone.say("/timezone London")
    phone.say("I interviewed at Royal Free on Friday with Ann Lee for nurse")
    phone.say("/cancel")
    asked(phone, "materials", "I interviewed at St Thomas this morning with Sue Ray for nurse")
    phone.say("royal free said 30 january")
    assert "Noted for Royal Free · nurse: they said “30 january”" in phone.find("🤝").text
    assert "📎" not in card(phone, "St Thomas")


@pytest.mark.parametrize(
    ("kind", "said", "kept"),
    [
        (
            "topics",
            "went great, we talked about ledger and payments, they said they'll tell me monday",
            ("💬 ledger, payments", "🤝 They said “monday”: Mon 30 Nov"),
        ),
        (
            "topics",
            "it was good. We talked about ledger and payments. They will decide by Friday",
            ("💬 ledger, payments", "Fri 27 Nov"),
        ),
        (
            "topics",
            "ledger and payments, Marek wants me to meet the team next Tuesday at 2pm",
            ("💬 ledger, payments", "🗓 Interview: Tue 1 Dec at 14:00, with Marek"),
        ),
        (
            "topics",
            "budgets. They decide in two weeks and they need my passport",
            ("💬 budgets\n", "Tue 8 Dec", "📎 your passport: to send"),
        ),
        ("role", "data analyst, they'll tell me monday", ("Acme · data analyst", "Mon 30 Nov")),
        (
            "stuck",
            "they pair on every bug, she asked for my portfolio",
            ("they pair on", "📎 your portfolio"),
        ),
        ("materials", "my portfolio, they decide next Monday", ("📎 your portfolio: to send", "next Monday")),
    ],
)
def test_an_answer_and_news_beside_it(phone: Phone, kind: str, said: str, kept: tuple[str, ...]) -> None:
    """Each is kept as what it is, and the look back goes on."""
    asked(phone, kind).say(said)
    assert ASKED[kind] not in phone.last.text
    shown = card(phone)
    assert all(part in shown for part in kept)
    assert "great" not in shown
    assert shown.count("Marek") == said.count("Marek")


def test_a_day_in_doubt_beside_an_answer(phone: Phone) -> None:
    """It is asked which day they mean, and then the look back goes on."""
    asked(phone, "topics").say("ledger and payments, they will tell me by next Friday")
    assert "Which day do they mean?" in phone.last.text
    phone.say("4 December")
    assert ASKED["stuck"] in phone.last.text
    assert "💬 ledger, payments" in card(phone)
    assert "Fri 4 Dec" in card(phone)


@pytest.mark.parametrize(
    ("kind", "said", "kept"),
    [
        ("topics", "their move from Oracle to Postgres", "💬 their move from Oracle to Postgres"),
        ("topics", "the role is mostly on-call", "💬 the role is mostly on-call"),
        ("topics", "actually their move to Kubernetes", "💬 actually their move to Kubernetes"),
        ("stuck", "Tom said they pair on every bug", "💡 Tom said they pair on every bug"),
        ("stuck", "they have 200 people in 12 towns", "💡 they have 200 people in 12 towns"),
        ("stuck", "they launch in March", "💡 they launch in March"),
        ("stuck", "use of rust instead of go", "💡 use of rust instead of go"),
        ("stuck", "don't put it on a cloud is their rule", "💡 don't put it on a cloud"),
        ("who", "the hiring manager is Jennifer Smith", "with Jennifer Smith"),
        ("role", "night manager", "Acme · night manager"),
        ("role", "I applied for junior developer", "Acme · junior developer"),
        ("role", "it's for a chef", "Acme · chef"),
        ("materials", "they want my portfolio", "📎 your portfolio: to send"),
    ],
)
def test_what_can_be_the_answer_still_is(phone: Phone, kind: str, said: str, kept: str) -> None:
    """Words that look like news and are none."""
    asked(phone, kind).say(said)
    assert ASKED[kind] not in phone.last.text
    assert kept in card(phone)


@pytest.mark.parametrize("said", ["thanks", "ok", "Ok, thanks!", "thanks, nothing", "cool", "will do"])
def test_a_polite_word_is_no_day(phone: Phone, said: str) -> None:
    """It passes the question over, and stands nowhere as its answer."""
    asked(phone, "promise").say(said)
    assert ASKED["materials"] in phone.last.text
    assert "couldn’t" not in str(phone)
    assert phone.find(ASKED["promise"]).text.endswith("nothing" if "nothing" in said else "skipped")


def test_before_it_is_over_nobody_asks_what_was_talked_about(new_phone: Callable[..., Phone]) -> None:
    """A report with an hour that is still to come tells of a round ahead."""
    phone = new_phone(now=datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    phone.say("/timezone London")
    phone.say("I interviewed at Fernhill today at 9.15 for a teacher job with Ann Lee")
    assert "interview coming up" in card(phone, "Fernhill")
    assert ASKED["topics"] not in str(phone)


def two_cases(phone: Phone) -> int:
    """Acme, told first, whose card is the message returned; and Globex, which is asked about."""
    phone.say("/timezone Lisbon")
    shown = phone.say("I interviewed at Acme yesterday with Jane Doe for analyst")[0].id
    phone.say("/cancel")
    phone.say("I interviewed at Globex this morning with Tom Hill for designer")
    assert ASKED["topics"] in phone.last.text
    return shown


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("good, we talked about card issuing", "💬 card issuing"),
        ("the company is Paynetics", "Paynetics · analyst"),
        ("they said Friday", "🤝 They said “Friday”: Fri 27 Nov"),
        ("it was with Ann Lee", "Ann Lee"),
    ],
)
def test_a_reply_to_another_case_wins_over_the_question(phone: Phone, said: str, kept: str) -> None:
    """It goes to the case of the message replied to; the question is still open, or asked again."""
    phone.say(said, two_cases(phone))
    phone.say("ledgers")
    assert "💬 ledgers" in card(phone, "Globex")
    assert kept in card(phone, "Paynetics" if "Paynetics" in said else "Acme")


def test_the_company_is_that_of_the_case_asked_about_last(phone: Phone) -> None:
    """After the nudge to look back, though something was told of another case since it was arranged."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Initech tomorrow at 10am with Ann Lee for analyst")
    phone.say("/cancel")
    phone.say("I interviewed at Wise last Friday with Bob Ray for clerk")
    phone.say("/cancel")
    phone.wait(days=1, hours=3)
    phone.say("it was good, we talked about cards, the company is called Paynetics btw")
    shown = card(phone, "Paynetics")
    assert "Paynetics · analyst" in shown
    assert "💬 cards" in shown
    assert "Wise · clerk" in card(phone, "Wise")


def test_a_sentence_that_waits_is_asked_about_again(phone: Phone) -> None:
    """ "Which one?" comes again behind other news, and its sentence is carried out once it is answered."""
    two_cases(phone)
    phone.say("/cancel")
    phone.say("they said next Monday")
    phone.say("Acme wrote back")
    assert phone.last.text == "Which one do you mean?"
    assert "Left out" not in str(phone)
    phone.say("Globex")
    assert "Noted for Globex · designer: they said “next Monday”" in phone.last.text


def test_a_sentence_that_waits_behind_a_look_back(phone: Phone) -> None:
    """It comes when the last question of the new case is answered; left again, that is said once."""
    two_cases(phone)
    phone.say("/cancel")
    phone.say("they rejected me")
    phone.say("I have an interview at Initech on Friday at 2pm with Bob Ray")
    assert ASKED["role"] in phone.last.text
    phone.say("tester")
    assert phone.last.text == "Which one do you mean?"
    phone.say("Acme wrote back")
    assert str(phone).count("Left out, as you did not say which one: “they rejected me”") == 1


def test_a_sentence_that_waits_is_never_silently_dropped(phone: Phone) -> None:
    """Whoever cancels the question before it is told so."""
    two_cases(phone)
    phone.say("/cancel")
    phone.say("they rejected me")
    phone.say("I have an interview at Initech on Friday at 2pm with Bob Ray")
    phone.say("/cancel")
    assert str(phone).count("Left out, as you did not say which one: “they rejected me”") == 1


@pytest.mark.parametrize("said", ["Initech cancelled my interview", "Initech rejected me"])
def test_a_company_named_that_is_not_on_file(phone: Phone, said: str) -> None:
    """It is said so, and another company can be chosen, by a tap or by its name."""
    two_cases(phone)
    phone.say("/cancel")
    phone.say(said)
    assert phone.last.text == "Initech is not on file. Is it one of these, or another company?"
    assert phone.last.labels[-1] == "Another one"
    phone.say("Initech")
    assert "Initech" in phone.last.text
    assert "Is it" not in phone.last.text


@pytest.mark.parametrize(
    ("now_says", "kept"),
    [
        ("I interviewed at Acme last Friday with Jane Doe", "🗓 Interview: Fri 20 Nov, with Jane Doe"),
        ("I interviewed at Acme yesterday with Joan Dow", "yesterday, Mon 23 Nov, with Joan Dow"),
        ("I interviewed at Acme Robotics yesterday with Jane Doe", "Acme Robotics · analyst"),
        ("I interviewed at Acme yesterday with Jane Doe, they decide by Friday", "Fri 27 Nov"),
    ],
)
def test_a_message_edited_after_an_answer(phone: Phone, now_says: str, kept: str) -> None:
    """What it says otherwise is put right, and the answer stands; the same once more."""
    phone.say("/timezone Lisbon")
    message = phone.say("I interviewed at Acme yesterday with Jane Doe")[0].id - 1
    phone.say("analyst")
    phone.edit(message, now_says)
    assert kept in card(phone)
    assert "· analyst" in card(phone)
    phone.edit(message, "I interviewed at Acme last Thursday with Jane Doe")
    assert card(phone).count("🗓") == 1
    assert "Thu 19 Nov" in card(phone)


def test_an_edit_that_cannot_be_carried_out(phone: Phone) -> None:
    """It says what to do, and leaves everything as it was."""
    phone.say("/timezone Lisbon")
    message = phone.say("I interviewed at Acme yesterday with Jane Doe")[0].id - 1
    phone.say("analyst")
    phone.edit(message, "no idea what to say")
    assert "Tell me what to put right" in phone.last.text
    assert "Acme · analyst" in card(phone)


def test_somebody_of_an_employer(phone: Phone) -> None:
    """ "Wise's Marek" is Marek, of Wise."""
    shown = phone.say("I had a chat with Wise's Marek today")[0].text
    assert shown.startswith("Wise\n")
    assert "with Marek" in shown
