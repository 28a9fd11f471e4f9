"""The one question at a time: short, with an example, buttons and a Skip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.chat.buttons import Do
from bot.chat.views.base import Key, View, b, clock, day_words, e, i, key, short
from bot.chat.views.card import title
from bot.domain.localtime import local
from bot.domain.models import Case, Question
from bot.places import PlaceZone
from bot.services.doubts import MORE, NAMED, NEW_CASE
from bot.services.empty_answers import only_polite
from bot.services.questions import STILL_AHEAD

#: kind -> what is asked, and an example of an answer
WORDS: dict[str, tuple[str, str]] = {
    "role": ("What is the role?", "Team Lead"),
    "who": ("Who did you meet? First names are fine.", "Jane Doe (the manager) and Tom"),
    "topics": ("What did you talk about?", "how the team is organised, training, the hours"),
    "stuck": (
        "What stayed with you: an idea, a problem of theirs, a shared interest?",
        "how they help new people settle in",
    ),
    "promise": ("When did they say you would hear?", "by next Friday"),
    "deadline": ("By when do they want your answer? I’ll plan your other cases by it.", "by Friday"),
    "materials": ("Did they ask you to send anything?", "two references and my certificates"),
    "strengths": (
        "What should they remember you for? One or two strengths; they go into your notes.",
        "calm under pressure, good with people",
    ),
    "country": ("Whose public holidays shall I keep free?", "Portugal"),
    "name": ("How do you sign your messages?", "Ada Reed"),
    "my_phone": (
        "Which number shall they call you back on? I’ll keep it for your voicemails.",
        "+44 20 7946 0958",
    ),
    "company": ("Which company is it about?", "Acme"),
    "employer": ("What is the company called?", "Acme Robotics"),
    "day": ("Which day is the interview?", "Tuesday at 3pm"),
    "phone": ("What is their telephone number?", "+44 20 7946 0958"),
    "due": ("Which day do they mean?", "4 December"),
    "time": ("When shall I come back to it?", "tomorrow 8am"),
}
A_MONTH = timedelta(days=31)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Without these there is nothing to go on with: passed over, all is left as it was.
#: More days than these on one row are too narrow to read.
MOST_IN_A_ROW = 3
UNSKIPPABLE = ("company", "name", "country")
_NO_NUMBER = (
    "I couldn’t read a telephone number in that. Try it with the country code, such as +44 20 7946 0958."
)
#: What was wrong with an answer, and what would do.
PROBLEMS: dict[str, str] = {
    "role": "I couldn’t read a role in that. Try just the title.",
    "who": "I couldn’t find a name in that. Try just the name.",
    "promise": "I couldn’t find a day in that. Try “in two weeks” or “by Friday”.",
    **dict.fromkeys(("topics", "stuck", "materials", "strengths", "name"), "A word or two will do."),
    "due": "I couldn’t find a day in that. Try “Friday” or “4 December”.",
    "deadline": "I couldn’t find a day to come in that. Try “by Friday” or “24 November”.",
    "phone": _NO_NUMBER,
    "my_phone": _NO_NUMBER,
    "day": "I couldn’t find a day in that. Try “Tuesday” or “24 November”.",
    "country": "I don’t know that country. Try its English name, such as Portugal.",
    "time": "I couldn’t find a time to come in that. Try “tomorrow 8am” or “Thursday”.",
    "too_late": "That is after it begins, and getting ready should come before. Try “in 20 minutes” or an "
    "earlier time.",
    "company": "I couldn’t read a company in that. Try just the name.",
    "company_later": "No hurry: tell me the name when you know it, or type any word to call it by until then.",
    "employer": "I couldn’t read a company in that. Try just the name.",
    "zone": "I don’t know that place. Try the nearest bigger city, such as “Lisbon”, or share your location.",
}


def question(asked: Question, case: Case | None, problem: str | None = None) -> View:
    """A question about a case, with its Skip."""
    words, example = _words(asked), WORDS[asked.kind][1]
    about = f"{title(case)}\n" if case and asked.kind != "company" else ""
    wrong = f"{PROBLEMS[problem]}\n" if problem else ""
    passed = key("Never mind", Do.DISMISS, asked.id) if asked.kind in UNSKIPPABLE else None
    keys = (passed or key("Skip", Do.SKIP, asked.id),)
    days = [date.fromisoformat(d) for d in asked.data.get(f"days_{asked.kind}", "").split(",") if d]
    quick = _days(asked.kind, days, asked.asked_at.date()) if days else _QUICK.get(asked.kind, ())
    told = "" if days else f"\n{i('e.g. ' + example)}"
    words = (days and _doubt(asked, days, asked.asked_at.date())) or words
    answers = tuple(key(label, Do.ANSWER, asked.id, arg) for label, arg in quick)
    rows = (answers[:MOST_IN_A_ROW], answers[MOST_IN_A_ROW:], keys) if len(days) > MOST_IN_A_ROW else ()
    return View(f"{wrong}{about}{e(words)}{told}", rows or ((*answers, *keys),))


def _words(asked: Question) -> str:
    if asked.kind == "who" and STILL_AHEAD in asked.data:
        return "Who will you meet? First names are fine."
    if asked.kind == "day" and _is_over(asked):
        return "Which day was the interview?"
    return WORDS[asked.kind][0] if asked.kind in WORDS else ""


def _is_over(asked: Question) -> bool:
    """Whether all the days to choose from are past."""
    days = asked.data.get("days_day", "").split(",")
    return days != [""] and max(days) <= asked.asked_at.date().isoformat()


def _doubt(asked: Question, days: Sequence[date], today: date) -> str | None:
    """What is odd about the day as it was read."""
    if _either_side(asked.kind, days, today):
        return "Has it happened, or is it coming up?"
    day = days[0]
    told_as_past = "topics" in asked.data.get("left", "").split(",")
    if asked.kind == "due" and day < today:
        return f"{day_words(day, today)} is past. Which day do they mean?"
    if asked.kind == "day" and told_as_past and day > today:
        return f"{day_words(day, today)} is still to come. Which day was it?"
    if asked.kind == "day" and not told_as_past and day < today:
        return f"{day_words(day, today)} is past. Which day is it?"
    return None


def _days(kind: str, days: Sequence[date], today: date) -> tuple[tuple[str, str], ...]:
    """The days to choose from where there is a doubt."""
    if _either_side(kind, days, today):
        sides = ((day, "Over" if day < today else "Coming") for day in days)
        return tuple((f"{side}: {day_words(day, today)}", day.isoformat()) for day, side in sides)
    return tuple((day_words(day, today), day.isoformat()) for day in days)


def _either_side(kind: str, days: Sequence[date], today: date) -> bool:
    """Whether an interview may be over or to come: a weekday or a day of the month, no other year."""
    near = max(days) - min(days) <= A_MONTH
    return kind == "day" and near and min(days) < today < max(days)


#: Answers that need no typing.
_QUICK: dict[str, tuple[tuple[str, str], ...]] = {
    "promise": (("In a week", "a week"), ("In two weeks", "two weeks"), ("They didn’t", "no")),
    "materials": (("Nothing", "no"),),
    "deadline": (("In a week", "in a week"), ("No date", "no")),
}


ZONE_ASKED = "To reach you at the right hour: which city are you in? Type it, or share your location."


def zone_question(asked: Question, now: datetime, guess: str | None, problem: str | None = None) -> View:
    """ "It's 14:32 for you, right?" """
    skip = key("Skip", Do.SKIP, asked.id)
    if guess is None:
        return View(PROBLEMS["zone"] if problem else ZONE_ASKED, ((skip,),))
    wrong = f"{PROBLEMS['zone']}\n" if problem else ""
    other = key("Another place", Do.ZONE_OTHER, asked.id)
    there = clock(local(now, guess).time())
    return View(
        f"{wrong}To reach you at the right hour: it’s {b(there)} for you, right?",
        ((key(f"Yes, {there}", Do.ZONE, asked.id, guess), other), (skip,)),
    )


def zone_known(
    asked: Question, now: datetime, zone: str, label: str, problem: str | None, *, travelling: bool
) -> View:
    """To somebody whose zone is on file: are they there still?"""
    there = clock(local(now, zone).time())
    if travelling:
        words = f"It is {b(there)} by {e(label)} time. Is that still your time?"
    else:
        words = f"I go by {b(label)} time: it is {there} there. Where are you now? Type the city, or share your location."
    wrong = f"{PROBLEMS['zone']}\n" if problem else ""
    stay = key(f"Still {short(label, 20)} time", Do.ZONE, asked.id, zone)
    return View(wrong + words, ((stay, key("Somewhere else", Do.ZONE_OTHER, asked.id)),))


def journey(asked: Question, now: datetime, zone: str, there: str, here: str) -> View:
    """To somebody on the way: now, or not yet?"""
    at = clock(local(now, zone).time())
    return View(
        f"✈️ Shall I go by {b(there)} time from now on? It is {at} there. "
        f"Once you are back, tell me, for example: {i(f'I’m back in {here}')}.",
        ((key(f"Yes, {short(there, 20)} time", Do.ZONE, asked.id, zone), key("Not yet", Do.SKIP, asked.id)),),
    )


def same_clock(there: str) -> View:
    """To somebody on the way to a place where it is as late as here."""
    return View(f"🕘 {b(short(there, 40))} goes by the same clock, so nothing changes. Safe journey!")


def zone_typed() -> View:
    """After "Another place"."""
    return View(
        "Which city are you in? Type it, or share your location with 📎. An offset such as UTC+2 works too."
    )


def zone_choices(asked_id: int, now: datetime, places: Sequence[PlaceZone]) -> View:
    """A place that can be several: with the local time of each, which people know best."""
    rows = [
        (key(f"{short(p.label, 36)} · {clock(local(now, p.zone).time())}", Do.ZONE, asked_id, p.zone),)
        for p in places[:5]
    ]
    return View("Which of these is it?", (*rows, (key("None of these", Do.ZONE_OTHER, asked_id),)))


def zone_guessed(asked_id: int, now: datetime, place: PlaceZone) -> View:
    """A place that is rather a guess: is it that one?"""
    there = clock(local(now, place.zone).time())
    return View(
        f"Is that {b(short(place.label, 60))}? It is {there} there.",
        ((key("Yes", Do.ZONE, asked_id, place.zone), key("Another place", Do.ZONE_OTHER, asked_id)),),
    )


def zone_settled(place: str, now: datetime, zone: str) -> View:
    return View(f"🕘 {b(clock(local(now, zone).time()))} in {e(place)}. I’ll keep to your hours.")


def zone_passed_over(now: datetime, assumed: str, label: str) -> View:
    """Which clock is gone by as long as nobody says where they are."""
    there = b(clock(local(now, assumed).time()))
    by = label if label == "UTC" else f"{label} time"
    return View(f"🕘 Then I’ll go by {e(by)}, where it is {there} now. /timezone sets yours when you like.")


#: Why it is asked which case is meant.
WHICH_WORDS = {
    "role": "Is that the same application, or another one?",
    "name": "Is it this one, or another company?",
    "longer": "Is it this one, or another company?",
    "none": "Is it this one, or another company?",
}


def which(asked: Question, cases: Sequence[Case]) -> View:
    """Several cases fit, or the one that fits has another role: choose."""
    rows = [(_choice(asked, c),) for c in cases]
    words = WHICH_WORDS.get(asked.data.get("why", ""), "Which one do you mean?")
    if NAMED in asked.data:
        these = "this one" if len(cases) == 1 else "one of these"
        words = f"{b(short(asked.data[NAMED], 60))} is not on file. Is it {these}, or another company?"
    if MORE in asked.data:
        words += " Type its name if it is not here."
    if str(NEW_CASE) in asked.data["choices"].split(","):
        last = key("Another one", Do.WHICH, asked.id, str(NEW_CASE))
    else:
        last = key({1: "No", 2: "Neither"}.get(len(cases), "None of these"), Do.SKIP, asked.id)
    return View(words, (*rows, (last,)))


def _choice(asked: Question, case: Case) -> Key:
    role = f" · {case.application.role}" if case.application.role else ""
    return key(short(case.application.company + role, 40), Do.WHICH, asked.id, str(case.application.id))


def settled(asked: Question, answer: str | None) -> View:
    """A question that was answered or passed over, without its buttons."""
    if asked.kind == "which":
        return View(f"Left out, as you did not say which one: “{e(short(asked.data['text'], 120))}”")
    words = _words(asked)
    labels = {arg: label for label, arg in _QUICK.get(asked.kind, ())}
    said = labels.get(answer or "", answer)
    if said and only_polite(said, asked.kind):
        said = None
    if said and asked.data.get(f"days_{asked.kind}") and _ISO_DAY.fullmatch(said):
        said = day_words(date.fromisoformat(said), asked.asked_at.date())
    return View(f"{e(words)}\n{b(short(said, 120)) if said else i('skipped')}")


def rest_settled() -> View:
    return View("That’s all I need. 👍")


def about(case: Case) -> str:
    return f"👌 {title(case)}"
