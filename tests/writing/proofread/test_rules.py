"""The rules of our own, as tables: what is found and what is right and must stay silent."""

from __future__ import annotations

import pytest

from bot.writing.proofread import DraftContext, FaultKind, Finding, Proofreader, apply_all

_CASE = DraftContext(
    message="thank_you",
    interviewers=("Sarah Lindqvist", "Tomás Ó Briain"),
    company="Bluefern Analytics",
    role="Data Engineer",
    topics=("Kafka", "dbt"),
    sender="Ivan Petrov",
    other_companies=("Northpeak",),
    other_people=("Priya Raman",),
)


def _message(body: str, greeting: str = "Dear Sarah,", end: str = "Kind regards,\nIvan Petrov") -> str:
    return f"{greeting}\n\nThank you for the interview. {body}\n\n{end}"


def _found(proofreader: Proofreader, text: str, context: DraftContext = _CASE) -> list[tuple[FaultKind, str]]:
    return [(each.kind, each.words) for each in proofreader.check(text, context)]


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ("I'm gonna read it.", FaultKind.SLANG, "gonna"),
        ("Please answer ASAP.", FaultKind.ABBREVIATION, "ASAP"),
        ("It was fun 🙂.", FaultKind.EMOJI, "🙂"),
        ("I was VERY HAPPY there.", FaultKind.ALL_CAPS, "VERY HAPPY"),
        ("What a day!!!", FaultKind.EXCLAMATION, "!!!"),
        ("I saw the the lab.", FaultKind.REPEATED_WORD, "the the"),
        ("You must give me an answer today.", FaultKind.TOO_PUSHY, "You must give me an answer today."),
        ("Your silence is rude.", FaultKind.TOO_PUSHY, "Your silence is rude."),
        ("I am just checking in.", FaultKind.FILLER, "just checking in"),
        ("I liked [topic].", FaultKind.BLANK, "[topic]"),
        ("I liked {{ topic }}.", FaultKind.BLANK, "{{ topic }}"),
        ("I admire Bluefren Analytics.", FaultKind.WRONG_NAME, "Bluefren Analytics"),
        ("I would love to join Northpeak.", FaultKind.WRONG_COMPANY, "Northpeak"),
        ("Please greet Priya Raman.", FaultKind.WRONG_COMPANY, "Priya Raman"),
        ("We met on Wendesday.", FaultKind.SPELLING, "Wendesday"),
        ("I am free on monday.", FaultKind.GRAMMAR, "monday"),
        ("I recieved the form.", FaultKind.SPELLING, "recieved"),
        ("Thank you for your patients.", FaultKind.SPELLING, "patients"),
    ],
)
def test_a_fault_is_found_where_it_stands(
    body: str, kind: FaultKind, words: str, proofreader: Proofreader
) -> None:
    """Each kind of fault inside an otherwise right message is the only finding, with the right words."""
    assert _found(proofreader, _message(body)) == [(kind, words)]


@pytest.mark.parametrize(
    "body",
    [
        "We had had a similar case.",
        "There is no rush on my side.",
        "I worked at CERN and IKEA, and on SCADA.",
        "Hearing about Kafka and dbt was a treat!",
        "See https://example.com/a_b?c=1, EPSG:4326 and IFRS 16.",
        "My years at Northpeak taught me patience.",
        "I mentioned it to Tomás, too.",
        "Your patients are lucky.",
        "Call me on +45 20 12 34 56 at any time.",
        "I am free:\n- Monday, 9:00 to 11:30\n- Friday, after 14:00",
        "I have received another offer, and they would like my answer by Friday.",
        "The colour of the new programme suits the centre.",
    ],
)
def test_what_is_right_stays_silent(body: str, proofreader: Proofreader) -> None:
    """Traps: right repeats, acronyms, terms, links, lists, former employers, polite expedite notes."""
    assert _found(proofreader, _message(body)) == []


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        ("Dear Sarah,", []),
        ("Dear Ms Lindqvist,", []),
        ("Dear Sarah and Tomás,", []),
        ("Dear Sara,", [(FaultKind.WRONG_NAME, "Sara")]),
        ("Dear Tomas,", [(FaultKind.WRONG_NAME, "Tomas")]),
        ("Dear Michael,", [(FaultKind.WRONG_NAME, "Michael")]),
        ("Dear Priya,", [(FaultKind.WRONG_COMPANY, "Priya")]),
        ("Dear Hiring Manager,", [(FaultKind.MISSING_NAME, "Dear Hiring Manager")]),
        ("Hello,", [(FaultKind.MISSING_NAME, "Hello")]),
        ("Hey Sarah,", [(FaultKind.CASUAL_GREETING, "Hey Sarah")]),
        ("Hey guys,", [(FaultKind.MISSING_NAME, ""), (FaultKind.CASUAL_GREETING, "Hey guys")]),
        ("Dear [Name],", [(FaultKind.BLANK, "[Name]")]),
    ],
)
def test_the_greeting_is_held_against_the_interviewers(
    greeting: str, expected: list[tuple[FaultKind, str]], proofreader: Proofreader
) -> None:
    """Right names pass with or without title; near, wrong, missing and casual ones are told apart."""
    assert _found(proofreader, _message("Kafka was new to me.", greeting)) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Best,\nIvan", []),
        ("Kind regards,", [(FaultKind.MISSING_NAME, "Kind regards,")]),
        ("I hope to see you soon.", [(FaultKind.MISSING_NAME, "")]),
    ],
)
def test_the_sender_signs(end: str, expected: list[tuple[FaultKind, str]], proofreader: Proofreader) -> None:
    """A first name is enough; a closing without a name and no closing at all are not."""
    assert _found(proofreader, _message("Kafka was new to me.", end=end)) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Dear Sarah,\n\nI enjoyed our interview.\n\nBest,\nIvan", [FaultKind.MISSING_THANKS]),
        ("Dear Sarah,\n\nThank you. I work hard.\n\nBest,\nIvan", [FaultKind.MISSING_INTERVIEW_REFERENCE]),
        ("Dear Sarah,\n\nThank you. Kafka is fun.\n\nBest,\nIvan", []),
        ("Dear Sarah,\n\nI would be grateful for news on Kafka.\n\nBest,\nIvan", [FaultKind.MISSING_THANKS]),
        (
            "Dear Sarah,\n\nThank you for Kafka. " + "It was good. " * 70 + "\n\nBest,\nIvan",
            [FaultKind.TOO_LONG],
        ),
    ],
)
def test_what_a_message_must_hold(text: str, kinds: list[FaultKind], proofreader: Proofreader) -> None:
    """Thanks, the meeting or one of its topics, and not more than 200 words."""
    assert [kind for kind, _ in _found(proofreader, text)] == kinds


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("The pupils was curious.", "was"),
        ("We saw the challenges that comes with it.", "comes"),
        ("He don't agree.", "don't"),
        ("I should of asked.", "should of"),
        ("It lost it's name.", "it's"),
        ("You gave good advices.", "advices"),
        ("We discussed about it.", "discussed about"),
        ("I look forward to hear from you.", "hear"),
        ("I have worked there since three years.", "since"),
        ("I am agree with you.", "am agree"),
        ("You explained me the plan.", "explained me"),
        ("It depends of the date.", "depends of"),
        ("It was more better.", "more better"),
        ("I did not knew that.", "knew"),
        ("It is one of the thing I like.", "thing"),
        ("I have too much questions.", "too much"),
        ("I like there team.", "there"),
        ("Thank you for you're help.", "you're"),
        ("It is better then before.", "then"),
        ("I do not want to loose it.", "loose"),
        ("The affect was large.", "affect"),
        ("There is several ways.", "is"),
        ("I has thought about it.", "has"),
        ("It would helps me.", "helps"),
        ("I want to grew.", "grew"),
        ("I have wrote it.", "wrote"),
        ("I enjoyed to discuss it.", "to discuss"),
        ("Please tell me when will you decide.", "when will you decide"),
        ("I have met him last week.", "have met him last week"),
        ("It took a hour.", "a"),
        ("Everyone were kind.", "were"),
        ("The role require patience.", "require"),
    ],
)
def test_learners_grammar_is_found(wrong: str, words: str, proofreader: Proofreader) -> None:
    """Every family of learners' slips has a rule that names the place and says why."""
    found = proofreader.check(wrong, DraftContext())
    start = wrong.index(words)
    assert any(each.start < start + len(words) and start < each.end for each in found), found
    assert all(each.why.endswith((".", "?", "!", ")")) or each.why for each in found)


@pytest.mark.parametrize(
    "right",
    [
        "Meeting you and your colleagues was a pleasure.",
        "The number of applicants was high.",
        "A number of questions were left open.",
        "Had I known that, I would have come earlier.",
        "The two of you work well together.",
        "I used to work in a bakery, and I am used to working early.",
        "What you said about trust has stayed with me.",
        "The team at the front desk were lovely.",
        "It is good that she spoke first.",
        "An hour passed, and a European guest arrived with an MRI scan.",
        "I have been asked to give two months' notice.",
        "May I ask how the trial went?",
        "I hope that that clause stays.",
        "You must be very busy, so a line is enough.",
        "Let me know if that suits you.",
        "Neither the rain nor the late train spoiled the day.",
    ],
)
def test_right_grammar_stays_silent(right: str, proofreader: Proofreader) -> None:
    """Sentences that look like a slip and are none."""
    assert proofreader.check(right, DraftContext()) == ()


def test_the_locale_decides_on_colour(proofreader: Proofreader) -> None:
    """British spelling is a finding under en-US, American under en-GB, -ize is right in both."""
    american, british = DraftContext(locale="en-US"), DraftContext(locale="en-GB")
    assert _found(proofreader, "I like the colour.", american) == [(FaultKind.SPELLING, "colour")]
    assert _found(proofreader, "I like the color.", british) == [(FaultKind.SPELLING, "color")]
    assert _found(proofreader, "I organize tours.", british) == []


def test_words_of_the_case_are_never_misspelt(proofreader: Proofreader) -> None:
    """A word that is flagged on its own passes once the case knows it."""
    text = "The intervew system is loud."
    assert _found(proofreader, text, DraftContext()) == [(FaultKind.SPELLING, "intervew")]
    assert _found(proofreader, text, DraftContext(known_words=("intervew",))) == []


def test_the_correction_of_a_message_is_right(proofreader: Proofreader) -> None:
    """Putting every first suggestion in leaves a message with nothing found."""
    from bot.writing.proofread import apply_all

    text = _message("I realy liked it's plan!!! I would be glad to join Bluefren Analytics.")
    fixed = apply_all(text, proofreader.check(text, _CASE))
    assert "I really liked its plan! I would be glad to join Bluefern Analytics." in fixed
    assert proofreader.check(fixed, _CASE) == ()


def test_findings_name_their_reason() -> None:
    """A finding without a reason would be an accusation: the type demands one."""
    with pytest.raises(TypeError):
        Finding(FaultKind.SPELLING, 0, 1, "x")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("body", "corrected"),
    [
        ("I am having 6 years of experience.", "I have 6 years of experience."),
        ("I have 6 years experience.", "I have 6 years of experience."),
        ("I am knowing the method.", "I know the method."),
        ("She is having a degree.", "She has a degree."),
        ("We are owning the process.", "We own the process."),
        ("I'm having experience in this.", "I'm having experience in this."),
    ],
)
def test_what_is_put_in_makes_a_right_sentence(body: str, corrected: str, proofreader: Proofreader) -> None:
    """A verb that takes no -ing loses its helper, too; where that cannot be, it is left to the person."""
    text = _message(body)
    assert apply_all(text, proofreader.check(text, _CASE)) == _message(corrected)
