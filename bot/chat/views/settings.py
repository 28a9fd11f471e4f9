"""Settings by tapping: one message, edited in place."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.chat.buttons import Do
from bot.chat.views.base import Key, View, b, clock, day_words, e, key, lines, names, paused_line, when
from bot.domain.localtime import local, zone_of
from bot.domain.models import CADENCE_BOUNDS, Person, Tone
from bot.domain.promises import Slack
from bot.language.answers import Hours
from bot.places.phones import show_phone
from bot.places.zones import country_name
from bot.services.preferences import TIMES

#: Days of a pause; 0 is until the person resumes.
PAUSES: dict[int, str] = {3: "3 days", 7: "A week", 14: "Two weeks", 0: "Until I say"}
TIME_LABELS: dict[str, str] = {
    "nudge_time": "Nudges at",
    "work_start": "Not before",
    "work_end": "Not after",
    "quiet_start": "Quiet from",
    "quiet_end": "Quiet until",
}
CADENCE_LABELS: dict[str, str] = {
    "promise_slack_business_days": "After their date",
    "check_in_business_days": "First check-in",
    "second_check_in_business_days": "Second check-in",
    "call_after_silent_days": "A call",
    "closing_business_days": "Closing note",
    "patience_days": "Taking stock",
    "check_in_cap": "Check-ins at most",
}
#: What the number counts, in a sentence.
CADENCE_TOLD: dict[str, str] = {
    "promise_slack_business_days": "Working days to wait after the date they named",
    "check_in_business_days": "Working days to the first check-in where they named no date",
    "second_check_in_business_days": "Working days from the first check-in to the second",
    "call_after_silent_days": "Days of silence before a phone call",
    "closing_business_days": "Working days of silence before the closing note",
    "patience_days": "Days without news until we take stock",
    "check_in_cap": "Check-ins in one case, at most",
}
#: What a tap on an offer sets: the hour at which nudges begin or end, the instant at which a pause ends.
AFTER, BEFORE, UNTIL = "after", "before", "until"
SLACK_FIELD = "promise_slack_business_days"
TONE_LABELS: dict[Tone, str] = {Tone.WARM: "Warm", Tone.FORMAL: "Formal", Tone.BRIEF: "Brief"}


def main(person: Person, now: datetime, zone_label: str) -> View:
    """All settings at a glance, a button for each group."""
    country = country_name(person.country) if person.country else "no country yet"
    there = f"{e(zone_label)}, now {clock(local(now, zone_of(person)).time())}"
    zone = there if person.zone else f"{there}, until you tell yours" if zone_label else "not known yet"
    return View(
        lines(
            b("Settings"),
            f"🕘 Time zone: {zone}",
            f"🗓 Holidays of: {e(country)}",
            f"🔔 Nudges at {clock(person.nudge_time)}, between {clock(person.work_start)} and {clock(person.work_end)}",
            f"🌙 Quiet from {clock(person.quiet_start)} to {clock(person.quiet_end)}",
            f"✍️ Tone: {TONE_LABELS[person.tone].lower()}; signed {e(person.name or '(no name yet)')}",
            paused_line(person),
        ),
        (
            (key("🔔 Hours", Do.SETTINGS, 0, "hours"), key("✍️ Tone", Do.SETTINGS, 0, "tone")),
            (key("🐢 Pace", Do.SETTINGS, 0, "pace"), key("🕘 Time zone", Do.SETTINGS, 0, "zone")),
            (
                key("🗓 Holidays", Do.SETTINGS, 0, "country"),
                key(
                    "▶️ Resume" if person.paused else "⏸ Pause",
                    Do.SETTINGS,
                    0,
                    "resume" if person.paused else "pause",
                ),
            ),
        ),
    )


def hours(person: Person) -> View:
    rows = tuple(
        (key(f"{label} {clock(getattr(person, f))}", Do.SETTINGS, 0, f),) for f, label in TIME_LABELS.items()
    )
    return View(b("Hours") + "\nWhich one?", (*rows, (_back(),)))


def time_choice(person: Person, field: str) -> View:
    now_set: time = getattr(person, field)
    keys = tuple(
        key(("● " if at == now_set else "") + clock(at), Do.SET, 0, f"{field}={at:%H%M}")
        for at in TIMES[field]
    )
    return View(b(TIME_LABELS[field]), (keys[:3], keys[3:], (_back("hours"),)))


def tone(person: Person) -> View:
    keys = tuple(
        key(("● " if t is person.tone else "") + label, Do.SET, 0, f"tone={t.value}")
        for t, label in TONE_LABELS.items()
    )
    signed = key("Your name", Do.SETTINGS, 0, "name")
    strengths = key("Your strengths", Do.SETTINGS, 0, "strengths")
    number = key("Your number", Do.SETTINGS, 0, "my_phone")
    known = f"\nStrengths: {e(names(person.strengths))}" if person.strengths else ""
    known += f"\nYour number: {e(show_phone(person.phone))}" if person.phone else ""
    return View(
        b("Tone") + "\nHow should drafts sound?" + known, (keys, (signed, strengths, number), (_back(),))
    )


def pace(person: Person, slack: Slack | None = None) -> View:
    """`slack`: what the person's own record says of how late employers are; proposed, never set."""
    keys = [
        key(f"{label}: {getattr(person.cadence, field)}", Do.SETTINGS, 0, field)
        for field, label in CADENCE_LABELS.items()
    ]
    rows = [tuple(keys[n : n + 2]) for n in range(0, len(keys), 2)]
    told = f"\n\n{_slack_words(slack)}" if slack else ""
    proposed = _proposed(person, slack)
    offer = (
        ((key(f"Wait {proposed} working days", Do.SET, 0, f"{SLACK_FIELD}={proposed}"),),) if proposed else ()
    )
    return View(
        b("Pace") + "\nHow many days to wait. Tap one to change it." + told, (*rows, *offer, (_back(),))
    )


def _slack_words(slack: Slack) -> str:
    days = "day" if slack.median_days == 1 else "days"
    return f"Employers who gave you a date were late {slack.late} of {slack.of} times, median {slack.median_days} {days}."


def _proposed(person: Person, slack: Slack | None) -> int | None:
    """A longer wait after their date, where their record speaks for it."""
    high = CADENCE_BOUNDS[SLACK_FIELD][1]
    if slack is None or 2 * slack.late <= slack.of:
        return None
    wait = min(high, max(slack.median_days, 1))
    return wait if wait > person.cadence.promise_slack_business_days else None


def number(person: Person, field: str) -> View:
    low, high = CADENCE_BOUNDS[field]
    value = getattr(person.cadence, field)
    keys = (key("−", Do.SET, 0, f"{field}=-1"), key("+", Do.SET, 0, f"{field}=+1"))
    return View(f"{e(CADENCE_TOLD[field])}: {b(value)}\n({low} to {high})", (keys, (_back("pace"),)))


def pause_choice() -> View:
    keys = tuple(key(label, Do.PAUSE, days) for days, label in PAUSES.items())
    return View(
        b("Pause")
        + "\nNo nudges until then. What you tell me is still kept. You can also type “pause until Monday”.",
        (keys[:2], keys[2:], (_back(),)),
    )


def pause_ahead(starts: date, until: datetime | None, zone: str) -> View:
    """An absence that has not begun: there is no pause but one from now on."""
    away = f"🏖 Away from {day_words(starts)}"
    if until is None:
        return View(
            f"{away}. I can pause from now on only: tap below, or tell me <i>pause for a week</i> when you go.",
            ((key("⏸ Pause now", Do.SETTINGS, 0, "pause"),),),
        )
    return View(
        f"{away}, back {when(until, zone)}. I can pause from now on only: tap below, or tell me "
        f"<i>pause until {day_words(local(until, zone).date())}</i> when you go.",
        ((key("⏸ Pause now", Do.SET, 0, f"{UNTIL}={int(until.timestamp())}"),),),
    )


def hours_offered(person: Person, wish: Hours) -> View:
    """Hours that were wished for in words, for every day from now on."""
    if wish.earliest is not None:
        at, field, words = wish.earliest, AFTER, "From {}"
    else:
        assert wish.latest is not None  # one of the two is set
        at, field, words = wish.latest, BEFORE, "Until {}"
    asked = words.format(clock(at))
    return View(
        f"🔔 {asked} every day from now on? So far I write between {clock(person.work_start)} and "
        f"{clock(person.work_end)}.",
        (
            (
                key(f"Yes, {asked.lower()}", Do.SET, 0, f"{field}={at:%H%M}"),
                key("Other hours", Do.SETTINGS, 0, "hours"),
            ),
        ),
    )


def hours_set(person: Person) -> View:
    return View(
        f"🔔 From now on I write between {clock(person.work_start)} and {clock(person.work_end)}. "
        "Before an interview I still come in time.",
        ((key("Other hours", Do.SETTINGS, 0, "hours"),),),
    )


def paused(person: Person) -> View:
    until = (
        f"until {when(person.paused_until, zone_of(person))}" if person.paused_until else "until you resume"
    )
    return View(f"⏸ Paused {until}. I’ll stay quiet.", ((key("▶️ Resume", Do.SETTINGS, 0, "resume"),),))


def resumed() -> View:
    return View("▶️ I’m back. Nudges come at their time again.")


def _back(to: str = "main") -> Key:
    return key("‹ Back", Do.SETTINGS, 0, to)
