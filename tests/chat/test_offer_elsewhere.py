"""An offer with a deadline, while other employers have not answered."""

from __future__ import annotations

from tests.chat.phone import Phone


def test_it_waits_for_the_look_back_and_for_the_thanks(settled: Phone) -> None:
    """Somebody who tells of an older interview is not interrupted in the answers, and is not asked to write
    twice to one person on one day."""
    settled.say("Acme made me an offer, I have to answer by Wednesday next week")
    settled.say("I interviewed at Initech last friday with Bill Lumbergh, QA lead")
    assert not any("deadline" in shown.text for shown in settled.tick())
    settled.say("/cancel")
    days = {}
    for words in ("your deadline", "Time to say thank you"):
        settled.next_nudge()
        days[words] = settled.now.date()
        assert words in settled.find(words).text
    assert len(set(days.values())) == 2


def test_a_late_thank_you_is_still_welcome(phone: Phone) -> None:
    """Told days later, nobody reads that within a day would be best."""
    phone.say("I interviewed at Initech last friday with Bill Lumbergh, QA lead")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.next_nudge()
    assert (
        "You spoke with Initech on Fri 20 Nov; a thank-you is still welcome." in phone.find("thank you").text
    )
