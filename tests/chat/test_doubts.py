"""What can be read two ways is asked; what is odd is said; nothing is guessed silently."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize("said", ["emailed Acmee", "I interviewed at Acmme yesterday", "Acem rejected me"])
def test_a_slip_in_a_name_is_asked_about(settled: Phone, said: str) -> None:
    """No second case by mistake; a tap says which company was meant."""
    settled.say(said)
    assert settled.last.text == "Is it this one, or another company?"
    assert settled.last.labels == ["Acme · Backend Engineer", "Another one"]
    settled.tap("Acme")
    assert settled.say("/list")[-1].text.count("•") == 1


def test_a_deed_at_a_new_company_says_that_it_is_new(settled: Phone) -> None:
    """Nothing is lost, and a case is not opened in silence."""
    said = settled.say("emailed Initech")[-1].text
    assert "Logged: message by e-mail" in said
    assert "Initech was not on file, so I opened a case for it" in said


def test_they_means_the_company_at_hand(settled: Phone) -> None:
    """The next round goes into the one open case."""
    settled.say("they invited me to a final round on Thursday at 3pm with Bob Stone")
    assert "Final round: Thu 26 Nov at 15:00, with Bob Stone" in settled.find("Acme").text


def test_an_interview_without_a_company_is_asked_about(settled: Phone) -> None:
    """The case at hand or another company: a tap tells."""
    settled.say("I have an interview tomorrow at 9am")
    assert settled.last.labels == ["Acme · Backend Engineer", "Another one"]
    settled.tap("Another one")
    settled.say("Globex")
    assert "Globex" in settled.find("tomorrow, Wed 25 Nov at 09:00").text


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("I interviewed at Globex on 28 November", "Sat 28 Nov is still to come. Which day was it?"),
        ("I have an interview at Globex on 20 November", "Fri 20 Nov is past. Which day is it?"),
        ("Acme said by 20 November", "Fri 20 Nov is past. Which day do they mean?"),
        ("interview at Globex on 3/4", "Which day is the interview?"),
    ],
)
def test_a_day_that_can_hardly_be_meant_is_asked_about(settled: Phone, said: str, asked: str) -> None:
    """With the readings as buttons, the year where it is another one."""
    settled.say(said)
    assert asked in settled.last.text
    assert len(settled.last.labels) > 1


def test_words_of_no_kind_with_an_employer_and_a_day_are_asked_about(settled: Phone) -> None:
    """What hardly says anything is taken for an interview there, which is not lost."""
    settled.say("got in at Oakfield Dental on Thursday")
    assert "Has it happened, or is it coming up?" in settled.last.text


@pytest.mark.parametrize(
    ("tapped", "day", "next_asked"),
    [
        ("Over: Thu 19 Nov", "Thu 19 Nov", "What did you talk about?"),
        ("Coming: Thu 26 Nov", "Thu 26 Nov", "Who will you meet?"),
    ],
)
def test_an_interview_that_may_be_over_or_to_come_is_asked_about(
    settled: Phone, tapped: str, day: str, next_asked: str
) -> None:
    """Where the words say neither; what is asked behind it is of the side that was tapped."""
    settled.say("squeezed me in at Globex on Thursday")
    assert "Has it happened, or is it coming up?" in settled.last.text
    assert sorted(settled.last.labels) == ["Coming: Thu 26 Nov", "Over: Thu 19 Nov", "Skip"]
    settled.tap(tapped)
    assert settled.find(f"Interview: {day}").text.startswith("Globex")
    while next_asked not in settled.last.text:
        settled.tap("Skip")


@pytest.mark.parametrize(
    "said", ["I interviewed at Globex on Thursday", "I have an interview at Globex on Thursday"]
)
def test_a_clear_sentence_is_not_asked_about(settled: Phone, said: str) -> None:
    """The verb tells."""
    settled.say(said)
    assert "Has it happened" not in settled.last.text


def test_a_date_put_off_is_hardly_an_earlier_one(settled: Phone) -> None:
    """ "Wednesday instead", after Monday, is asked about; the later day stands first."""
    settled.say("they said by Monday")
    settled.say("they said it will take until Wednesday instead")
    assert settled.last.labels[:2] == ["Wed 2 Dec", "Wed 25 Nov"]
    settled.tap("Wed 2 Dec")
    assert "Wed 2 Dec" in settled.find("Which day do they mean?").text
    assert "2026-" not in str(settled)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("moved to Thursday 3pm", "now Thu 26 Nov at 15:00"),
        ("they moved it to 4pm", "now Tue 1 Dec at 16:00"),
        ("they cancelled", "Cancelled: Globex"),
        ("interview postponed", "Which day is the interview?"),
    ],
)
def test_a_coming_round_changes_in_loose_words(phone: Phone, said: str, shown: str) -> None:
    """A time alone is on the round's own day."""
    phone.say("Final round at Globex next Tuesday 10am with Raj Patel")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say(said)
    assert shown in phone.last.text


def test_a_cancelled_round_can_be_back_on(phone: Phone) -> None:
    """Second thoughts of the employer."""
    phone.say("Final round at Globex next Tuesday 10am with Raj Patel")
    phone.say("Lisbon")
    phone.say("the interview was cancelled")
    phone.say("it's back on, Friday at 11")
    assert "now Fri 27 Nov at 11:00" in phone.last.text


@pytest.mark.parametrize("said", ["they ghosted me", "still nothing from Acme", "no reply yet"])
def test_silence_closes_nothing(settled: Phone, said: str) -> None:
    """It is answered with the next good moment, once they are thanked."""
    settled.say("thanked Jane by email")
    assert "Hold: the earliest good moment" in settled.say(said)[-1].text
    assert "waiting to hear" in settled.say("/list")[-1].text


def test_what_was_promised_is_sent_in_words(settled: Phone) -> None:
    """ "Sent the portfolio" settles it."""
    settled.say("they asked for my portfolio")
    assert "Sent: your portfolio" in settled.say("sent the portfolio")[-1].text


def test_an_offer_taken_or_declined(settled: Phone) -> None:
    """Neither is congratulated as if it were news, and both close the case."""
    settled.say("got an offer from Acme")
    assert "Congratulations on the new job" in settled.say("I accepted the offer")[-1].text
    assert "closed" in settled.say("/list")[-1].text
    settled.say("got an offer from Globex")
    assert "you withdrew from Globex" in settled.say("I declined the offer from Globex")[-1].text


def test_with_one_not_the_other(settled: Phone) -> None:
    """The wrong name is taken off the round."""
    settled.say("no, it was with Janet not Jane")
    assert "with Janet" in settled.find("Put right").text
    assert "Jane Doe" not in settled.find("Put right").text


@pytest.mark.parametrize("asked", ["who are you?", "what's next?", "can I call them?"])
def test_a_question_is_no_answer(phone: Phone, asked: str) -> None:
    """Nobody is called "Who Are You"."""
    card = phone.say("I interviewed at Acme today")[0]
    phone.say("Lisbon")
    phone.tap("Skip")
    assert "Who did you meet" in phone.last.text
    phone.say(asked)
    assert ", with " not in phone.messages[card.id].text


def test_news_within_the_look_back_does_not_end_it(phone: Phone) -> None:
    """A date told early is noted, and the next question comes all the same."""
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("Lisbon")
    assert "What did you talk about" in phone.last.text
    phone.say("they said they'd let me know by Friday next week")
    assert phone.find("so by Fri 4 Dec")
    assert "What stayed with you" in phone.last.text


def test_what_stayed_may_be_what_they_asked(phone: Phone) -> None:
    """ "Mei asked about churn" is no reply of theirs; "they wrote back" is."""
    card = phone.say("I interviewed at Acme today with Mei Lin for the Backend Engineer role")[0]
    phone.say("Lisbon")
    phone.say("Mei asked about churn")
    assert "churn" in phone.messages[card.id].text
    phone.say("they wrote back")
    assert phone.find("got back to you")


def test_a_second_message_in_the_first_days_is_no_check_in(settled: Phone) -> None:
    """It uses up nothing of the cap."""
    settled.say("emailed Jane a thank you")
    assert "Logged: message by e-mail to Jane Doe" in settled.say("emailed Jane the case study")[-1].text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("show me my stats", "1 case (1 open)"),
        ("settings", "Time zone"),
        ("export my data", "Everything I have: 1 case"),
        ("are you a bot", "I’m Afterword"),
        ("when did I interview at Acme", "Interview: today"),
    ],
)
def test_pages_can_be_named_in_words(settled: Phone, said: str, shown: str) -> None:
    """A command without its slash."""
    settled.say(said)
    assert settled.find(shown)


def test_an_interview_put_right_to_a_coming_day_can_be_moved(settled: Phone) -> None:
    """It is not over any more."""
    settled.say("I meant tomorrow")
    assert "tomorrow, Wed 25 Nov" in settled.find("Put right").text
    assert "now Thu 26 Nov at 15:00" in settled.say("moved to Thursday 3pm")[-1].text


def test_an_offer_without_a_day_asks_for_it(settled: Phone) -> None:
    """The answer is said back with its weekday and date, and the other cases are planned by it."""
    settled.say("I interviewed at Globex last week")
    settled.say("/cancel")
    settled.say("I got an offer from Globex")
    asked = settled.last
    assert "By when do they want your answer?" in asked.text
    assert asked.labels == ["In a week", "No date", "Skip"]
    settled.say("by Tuesday")
    assert "your answer to Globex is due Tue 1 Dec." in settled.find("Noted: your answer").text
    assert "mention your deadline, Acme" in settled.say("/due")[-1].text


def test_an_offer_with_a_day_asks_nothing(settled: Phone) -> None:
    """What was said is not asked for."""
    settled.say("got an offer from Acme, have to answer by Friday")
    assert "Answer due Fri 27 Nov" in settled.last.text


@pytest.mark.parametrize("answer", ["Initech", "data analyst"])
def test_which_one_is_answered_in_words(settled: Phone, answer: str) -> None:
    """By company or role; the question shows what was taken."""
    settled.say("I interviewed at Initech this morning for the Data Analyst role")
    settled.say("/cancel")
    settled.say("they wrote back")
    asked = settled.last
    settled.say(answer)
    assert "Initech · Data Analyst got back to you" in settled.find("got back to you").text
    assert asked.labels == []


@pytest.fixture
def eight(phone: Phone) -> Phone:
    """Eight open cases, told minutes apart."""
    phone.say("/timezone Lisbon")
    for company in ["Acme", "Globex", "Initech", "Hooli", "Umbrella", "Soylent", "Cyberdyne", "Tyrell"]:
        phone.say(f"I interviewed at {company} yesterday with Bob for the Data Analyst role")
        phone.say("/cancel")
        phone.wait(seconds=10)
    return phone


def test_more_cases_than_buttons_can_be_named(eight: Phone) -> None:
    """Of eight the six last spoken of are offered; the name of another, typed, is an answer, too."""
    asked = eight.say("they wrote back")[-1]
    assert asked.text == "Which one do you mean? Type its name if it is not here."
    assert len(asked.labels) == 7
    assert asked.labels[0].startswith("Tyrell")
    assert not any("Acme" in label for label in asked.labels)
    eight.say("acme")
    assert "📬 Good: Acme" in eight.last.text


def test_the_case_whose_nudge_waits_is_offered_first(eight: Phone) -> None:
    """ "Sent it" is likelier about what was asked for than about what was told last."""
    for company in ["Globex", "Initech", "Hooli", "Umbrella", "Soylent", "Cyberdyne", "Tyrell"]:
        eight.say(f"sent {company} my thank-you")
    eight.wait(hours=1)
    assert eight.say("they called me")[-1].labels[0].startswith("Acme")


@pytest.mark.parametrize("signs", ["?", "...", "🤔"])
def test_signs_choose_nothing(eight: Phone, signs: str) -> None:
    """ "Which one do you mean?" is asked again, and no company is opened under such a name."""
    eight.say("I interviewed this morning")
    assert eight.say(signs)[-1].text.startswith("Which one do you mean?")
    assert eight.say("/list")[-1].text.count("•") == 8


def test_what_was_left_out_is_named(settled: Phone) -> None:
    """A sentence that waited for its company is asked about once more behind a new one; left again, it says
    so."""
    settled.say("I interviewed at Initech this morning for the Data Analyst role")
    settled.say("/cancel")
    before = settled.say("they wrote back")[-1]
    asked = settled.say("Acme said by 4 December")[-1]
    assert asked.text == before.text == "Which one do you mean?"
    assert before.labels == []
    settled.say("emailed Jane at Acme")
    assert asked.text == "Left out, as you did not say which one: “they wrote back”"
    assert asked.labels == []


def test_another_company_is_an_answer_to_which_one(settled: Phone) -> None:
    """The sentence that waited opens its case."""
    settled.say("I interviewed yesterday")
    assert "Another one" in settled.last.labels
    settled.say("Umbrella")
    card = settled.find("Interview: yesterday")
    assert card.text.startswith("Umbrella\n")


def test_who_is_still_to_be_met_is_asked_so(phone: Phone) -> None:
    """Before a round the question looks forward, after it back."""
    phone.say("/timezone Lisbon")
    phone.say("Interview at Globex for the Data Analyst role on Friday at 10am")
    assert "Who will you meet?" in phone.last.text
    asked = phone.last
    phone.tap("Skip")
    assert asked.text == "Who will you meet? First names are fine.\nskipped"


def test_a_doubtful_day_in_an_answer_is_asked_about_too(phone: Phone) -> None:
    """As it is in a sentence; then the other questions go on."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("their move to Kubernetes")
    phone.tap("Skip")
    phone.say("by next Friday")
    assert phone.last.labels == ["Fri 4 Dec", "Fri 27 Nov", "Skip"]
    phone.tap("Fri 27 Nov")
    assert "They said “next Friday”: Fri 27 Nov" in phone.find("waiting to hear").text
    assert "Did they ask you to send anything?" in phone.last.text


def test_a_reminder_with_two_cases_asks_which(settled: Phone) -> None:
    """It is not lost, and comes for the case that is tapped."""
    settled.say("I interviewed at Initech this morning for the Data Analyst role")
    settled.say("/cancel")
    settled.say("remind me to call on Thursday at 9")
    settled.tap("Initech")
    told = settled.find("I’ll remind you").text
    assert "of Initech · Data Analyst on Thu 26 Nov, 09:00." in told


def test_a_past_day_in_doubt_is_asked_in_the_past(settled: Phone) -> None:
    """ "Last Tuesday", said on a Saturday, has two readings; neither is to come."""
    settled.wait(days=4)
    settled.say("I interviewed at Globex last Tuesday")
    assert "Which day was the interview?" in settled.last.text


def test_a_longer_name_may_be_another_company(settled: Phone) -> None:
    """ "Acme Robotics" beside "Acme" is asked about; each is then found by its own name."""
    settled.say("I interviewed at Acme Robotics on Friday with Raj for the Data Analyst role")
    assert settled.last.labels == ["Acme · Backend Engineer", "Another one"]
    settled.tap("Another one")
    settled.say("/cancel")
    assert "Good: Acme Robotics" in settled.say("Acme Robotics wrote back")[-1].text
    assert "Good: Acme · Backend Engineer" in settled.say("Acme wrote back")[-1].text


def test_the_longer_name_is_kept(settled: Phone) -> None:
    """The same company after all: it is called so from then on, and not asked about again."""
    settled.say("Second interview at Acme Robotics on Thursday at 10am")
    settled.tap("Acme · Backend Engineer")
    assert "Acme Robotics · Backend Engineer" in settled.find("Thu 26 Nov at 10:00").text
    settled.say("/cancel")
    settled.say("Third interview at Acme Robotics next Monday at 10am")
    assert "another company" not in settled.find("Mon 30 Nov").text


def test_a_name_that_several_have_is_asked_on(settled: Phone) -> None:
    """Typed alone it leads to each of them, and as an answer it does not lose the sentence."""
    settled.say("I interviewed at Acme on Thursday with Tom for the Data Analyst role")
    settled.tap("Another one")
    settled.say("/cancel")
    assert settled.say("Acme")[-1].labels == ["Acme · Data Analyst", "Acme · Backend Engineer"]
    settled.say("they wrote back")
    assert settled.say("Acme")[-1].text == "Which one do you mean?"
    settled.say("data analyst")
    assert settled.find("📬 Good: Acme · Data Analyst")
