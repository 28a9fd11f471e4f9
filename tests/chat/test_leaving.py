"""The person ends it, and the employer does not: what closes a case is certain, or asked."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def three(phone: Phone) -> Phone:
    """Somebody in London with three open cases and the last questions passed over."""
    phone.say("I interviewed at Oakfield Primary yesterday with Mr Hughes for the Teaching Assistant role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("I interviewed at St Mary's yesterday with Mrs Ryan for the Teaching Assistant role")
    phone.say("/cancel")
    phone.say("I have an interview at Parkside Academy next Monday at 10am for the Cook role")
    phone.say("/cancel")
    return phone


def stands(phone: Phone) -> dict[str, str]:
    """How each company stands in /list."""
    found, state = {}, ""
    for line in phone.say("/list")[-1].text.splitlines():
        if line.startswith("•"):
            found[line[2:].split(" ·")[0]] = state
        elif line:
            state = line.rsplit(" (", 1)[0]
    return found


@pytest.mark.parametrize(
    "said",
    [
        "need to withdraw from St Mary's and Parkside",
        "withdrawing from Parkside and St Mary's, got another job",
        "I have decided to withdraw from Parkside Academy and St Mary's",
        "I'm pulling out of St Mary's and Parkside",
    ],
)
def test_several_cases_are_left_in_one_sentence(three: Phone, said: str) -> None:
    """Every company that is named is withdrawn, and no other."""
    three.say(said)
    now = stands(three)
    assert now["St Mary's"] == now["Parkside Academy"] == "✖️ withdrawn"
    assert now["Oakfield Primary"] == "⏳ waiting to hear"


def test_who_has_a_job_withdraws_from_the_others(three: Phone) -> None:
    """No refusal is invented: it is said and filed as a withdrawal."""
    three.say("Oakfield offered me the job and I accepted")
    said = three.say("cancel the Parkside interview, I'm not going")
    assert "you withdrew from Parkside Academy" in said[-1].text
    assert stands(three)["Parkside Academy"] == "✖️ withdrawn"


@pytest.mark.parametrize("said", ["and Parkside too, write them", "and Parkside too", "same for Parkside"])
@pytest.mark.parametrize(
    "before",
    ["Oakfield offered me the job and I accepted", "withdrawing from St Mary's", "thank you for Oakfield"],
)
def test_nothing_is_withdrawn_without_words_that_say_so(three: Phone, before: str, said: str) -> None:
    """ "Too" may be about a letter as well as about an end, whatever was told before."""
    three.say(before)
    three.say(said)
    assert stands(three)["Parkside Academy"] == "🗓 interview coming up"


def test_a_letter_to_another_one_too_is_offered(three: Phone) -> None:
    """Which letter is asked, a withdrawal among them."""
    three.say("Oakfield offered me the job and I accepted")
    asked = three.say("and Parkside too, write them")[-1]
    assert asked.text == "What shall I write for Parkside Academy · Cook?"
    assert "Withdrawal" in asked.labels


def test_a_refusal_told_as_likewise_is_a_refusal(three: Phone) -> None:
    """It is theirs, and no withdrawal like the one told before."""
    three.say("withdrawing from St Mary's")
    assert "I’m sorry. Parkside" in three.say("and Parkside rejected me too")[-1].text


@pytest.mark.parametrize(
    "said", ["should I withdraw from Parkside?", "I'm not going to worry about Parkside"]
)
def test_a_question_or_a_worry_ends_nothing(three: Phone, said: str) -> None:
    """Words about leaving are not yet leaving."""
    three.say(said)
    assert stands(three)["Parkside Academy"] == "🗓 interview coming up"


def test_a_withdrawal_has_its_letter(three: Phone) -> None:
    """On a button behind it, among the kinds, and in words."""
    three.say("I withdrew from St Mary's")
    assert "✍️ Withdrawal note" in three.last.labels
    three.tap("Withdrawal note")
    letter = three.last.text
    assert letter.startswith("Dear Mrs Ryan,")
    assert "withdraw" in letter
    assert "hank" in letter

    assert three.say("/draft St Mary's")[-1].labels == ["Withdrawal"]
    assert three.say("can you write the withdrawal email")[-1].text.startswith("Dear Mrs Ryan,")


def test_a_person_who_was_not_there_is_taken_off(phone: Phone) -> None:
    """No case is closed by it."""
    phone.say("I interviewed at KPMG today with Mary Walsh and Sean O'Brien")
    phone.say("London")
    phone.say("/cancel")
    card = phone.say("there is no person called Sean")[-1].text
    assert "Put right" in card
    assert "with Mary Walsh" in card
    assert "Sean" not in card


@pytest.mark.parametrize("said", ["it got cancelled", "the onsite was cancelled", "they cancelled on me"])
def test_a_round_that_is_off_ends_no_case(phone: Phone, said: str) -> None:
    """What got cancelled is the interview ahead."""
    phone.say("I have an onsite at Cleo on Friday at 10am")
    phone.say("London")
    phone.say("/cancel")
    assert "Cancelled: Cleo" in phone.say(said)[-1].text


def test_a_refusal_beside_it_is_a_refusal(phone: Phone) -> None:
    """Where the job is gone, too, the case is closed."""
    phone.say("I have an onsite at Cleo on Friday at 10am")
    phone.say("London")
    phone.say("/cancel")
    assert "I’m sorry. Cleo is closed" in str(phone.say("the onsite was cancelled, they filled the role"))


def test_what_sounds_like_a_no_is_asked(settled: Phone) -> None:
    """With no round ahead it may be the job that is off; only a yes closes the case."""
    asked = settled.say("it got cancelled")[-1]
    assert "Did Acme" in asked.text
    assert asked.labels == ["They said no", "Leave it"]
    settled.tap("Leave it")
    assert "waiting to hear" in settled.say("/list")[-1].text

    settled.say("it got cancelled")
    settled.tap("They said no")
    assert "Acme" in settled.last.text
    assert "is closed" in settled.last.text


@pytest.mark.parametrize(("said", "then"), [("yes", "is closed"), ("no", "Left as it was")])
def test_a_doubt_is_settled_in_words_too(settled: Phone, said: str, then: str) -> None:
    """The answer may be typed."""
    settled.say("it got cancelled")
    assert then in settled.say(said)[-1].text


def test_who_leaves_without_a_name_is_asked_which(three: Phone) -> None:
    """One of three cannot be guessed; the one chosen is withdrawn."""
    assert "Which one" in three.say("I need to withdraw my application")[-1].text
    three.tap("St Mary")
    assert stands(three)["St Mary's"] == "✖️ withdrawn"


@pytest.mark.parametrize(
    "said",
    [
        "withdraw my application email for Acme",
        "Emailed Acme that I won't be attending on Thursday, asked for another day",
    ],
)
def test_what_only_sounds_like_leaving_ends_nothing(settled: Phone, said: str) -> None:
    """A letter that is wanted, and another day that is asked for."""
    settled.say(said)
    assert "waiting to hear" in settled.say("/list")[-1].text


def test_their_refusal_is_not_the_persons_own(settled: Phone) -> None:
    """A pasted mail is somebody else's words, whoever says "I" in it."""
    settled.say(
        "Dear Sam,\n\nThank you for coming in. Unfortunately I won't be going forward with your application "
        "at Acme.\n\nKind regards,\nJane"
    )
    assert "withdrawn" not in settled.say("/list")[-1].text
