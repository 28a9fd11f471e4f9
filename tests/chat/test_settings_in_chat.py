"""Settings by tapping, each with its effect on the plan."""

from __future__ import annotations

from tests.chat.phone import Phone


def test_the_hour_of_nudges_moves_the_plan(settled: Phone) -> None:
    """09:00 becomes 10:00 everywhere at once."""
    settled.say("/settings")
    settled.tap("Hours")
    settled.tap("Nudges at")
    settled.tap("10:00")
    assert "● 10:00" in settled.last.labels
    assert "10:00: ask for an update" in settled.say("/due")[-1].text


def test_hours_that_leave_no_time_are_refused(settled: Phone) -> None:
    """With words, and nothing changes."""
    settled.say("/settings")
    settled.tap("Hours")
    settled.tap("Not after")
    shown = settled.last
    settled.forge("sv.0.work_end=0300", shown.id)
    assert settled.toasts[-1]
    assert "18:30" in settled.say("/settings")[-1].text


def test_tone_and_name_go_into_the_drafts(settled: Phone) -> None:
    """Chosen by a tap, typed after a question."""
    settled.say("/settings")
    settled.tap("Tone")
    settled.tap("Formal")
    settled.tap("Your name")
    settled.say("Samantha Reed")
    settled.next_nudge()
    assert "Dear" in settled.last.text
    assert "Samantha Reed" in settled.last.text


def test_ones_own_number_is_kept_and_shown(settled: Phone) -> None:
    """Typed after a question, refused where it is none, shown among the things that drafts use."""
    settled.say("/settings")
    settled.tap("Tone")
    settled.tap("Your number")
    assert "couldn’t read" in settled.say("twelve")[-1].text
    settled.say("+44 20 7946 0958")
    settled.say("/settings")
    settled.tap("Tone")
    assert "+44 20 7946 0958" in settled.last.text


def test_the_pace_keeps_its_bounds(settled: Phone) -> None:
    """However often it is tapped."""
    settled.say("/settings")
    settled.tap("Pace")
    settled.tap("First check-in: 5")
    for _ in range(20):
        settled.tap("+")
    assert "15" in settled.last.text


def test_pause_is_silent_and_resume_comes_back(settled: Phone) -> None:
    """Nothing comes while paused; afterwards what still makes sense does."""
    settled.say("/pause")
    settled.tap("A week")
    assert [m for m in settled.wait(days=6) if not m.edited] == []
    settled.tap("Resume")
    assert settled.wait(days=3)


def test_a_country_brings_its_holidays(settled: Phone) -> None:
    """Typed by name."""
    settled.say("/settings")
    settled.tap("Holidays")
    settled.say("Germany")
    assert "Germany" in settled.say("/settings")[-1].text


def test_moving_keeps_the_local_hour(settled: Phone) -> None:
    """From Lisbon to Tokyo: the check-in still comes at nine, there."""
    settled.say("/timezone Tokyo")
    assert "09:00: ask for an update" in settled.say("/due")[-1].text


def test_friday_offers_monday_morning(settled: Phone) -> None:
    """A thank-you on a Friday: now, or first thing on the next working day."""
    settled.now = settled.now.replace(day=27)
    settled.say("I interviewed at Globex at 11am with Tom Hughes")
    settled.say("/cancel")
    settled.wait(hours=6)
    nudge = next(
        m for m in reversed(settled.messages.values()) if "Globex" in m.text and "✅ Sent" in m.labels
    )
    assert "⏰ Monday 08:30" in nudge.labels
    settled.tap("Monday 08:30", nudge.id)
    assert "Mon 30 Nov, 08:30" in settled.messages[nudge.id].text
