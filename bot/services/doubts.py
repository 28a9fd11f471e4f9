"""What can be read two ways is asked, and the sentence waits for the answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher
from typing import Final

from bot.domain.models import ApplicationStatus, Case, NudgeState, PromiseState, Question
from bot.domain.named_days import is_absence
from bot.language.lexicon import employers, role_words
from bot.language.understanding import Event, Intent, Signal
from bot.services import questions
from bot.services.desk import Desk
from bot.services.interviews import last_told
from bot.services.matching import OPEN, Match, name_words
from bot.services.phrasing import STANDS
from bot.services.rounds import CHANGES
from bot.services.singled_out import singled_out
from bot.services.told import Captured, Heard, OutcomeNoted, PromiseNoted, RefusalDoubted, Told
from bot.writing.proofread.lexicon import lexicon as everyday

#: The choice "another one" among cases; no application has this id.
NEW_CASE: Final = 0
#: Two names as alike as this are one name misspelt, more likely than not.
ALIKE: Final = 0.75
#: Shorter names differ by a letter without being misspelt ("EY", "BP", "IBM").
SHORTEST_ALIKE: Final = 4
CHOICES_SHOWN: Final = 6
#: The case of which it is asked whether they said no.
REFUSED: Final = "refused"
#: How sure a name is that a frame announces: "at parking" is meant so.
CERTAIN: Final = 1.0
#: A day that is meant is near, where the other reading of it is far off.
NEAR: Final = timedelta(days=31)
FAR: Final = timedelta(days=90)
#: How many more cases it could be, none of them on a button.
MORE: Final = "more"
#: The company that was named, and is not on file.
NAMED: Final = "named"


def which(
    desk: Desk,
    text: str,
    cases: Sequence[Case],
    why: str = "several",
    *,
    new_case: bool = False,
    named: str | None = None,
) -> Heard:
    """Ask which case is meant, the likeliest first. `why`: several (fit), role (differs), name (is alike),
    longer (than the one on file), none (was named), unknown (the company `named` is not on file)."""
    likely = sorted(cases, key=_at_hand, reverse=True)
    choices = [c.application.id for c in likely[:CHOICES_SHOWN]] + [NEW_CASE] * new_case
    data = {"choices": ",".join(map(str, choices)), "why": why}
    if len(cases) > CHOICES_SHOWN:
        data[MORE] = str(len(cases) - CHOICES_SHOWN)
    if named:
        data[NAMED] = named
    return Heard(question=_keep(desk, "which", text, data))


def _at_hand(case: Case) -> tuple[bool, datetime]:
    """What one is likeliest to speak of: a case whose nudge waits, then the one last spoken of."""
    return any(n.state is NudgeState.SENT for n in case.nudges), last_told(case)


def ask_company(desk: Desk, text: str) -> Heard:
    return Heard(question=_keep(desk, "company", text, {}))


def _keep(desk: Desk, kind: str, text: str, data: dict[str, str]) -> Question:
    """Ask, and keep the sentence that waits for the answer."""
    kept = {"text": text, "said_at": desk.now.isoformat(), **data}
    return desk.unit.ask(Question(person_id=desk.person.id, kind=kind, data=kept, asked_at=desk.now))


def of_another(desk: Desk, event: Event, found: Match, text: str) -> Heard | None:
    """What ends or changes a case that is called by no name on file ("cancel the leeds one") is asked about,
    and not done to whichever case there is."""
    rejected = event.intent is Intent.OUTCOME_REJECTION
    ends = rejected or STANDS.match(text) is not None or Signal.CANCELLED in event.signals
    cases = desk.unit.cases(list(OPEN))
    if not cases or not (ends or event.signals & CHANGES):
        return None
    if event.company is None:
        return which(desk, text, cases) if singled_out(text, cases) == [] else None
    if not ends or found.case or found.choices or alike(desk, event.company.value):
        return None
    return which(desk, text, cases, "unknown", new_case=True, named=event.company.value)


def alike(desk: Desk, company: str) -> list[Case]:
    """Open cases at a company of almost that name: a slip of the finger, perhaps."""
    said = "".join(name_words(company))
    if len(said) < SHORTEST_ALIKE:
        return []
    open_cases = desk.unit.cases(list(OPEN))
    return [c for c in open_cases if _alike(said, "".join(name_words(c.application.company)))]


def hardly_a_company(desk: Desk, event: Event, found: Match) -> list[Case]:
    """The open cases that the sentence may rather be about, where what was read for a company is an everyday
    word in small letters ("parking was 20 quid") that is neither on file nor well known, or for who made an
    offer any such word: "kati offered me the job" names a person, perhaps."""
    name = event.company.value if event.company and not (found.case or found.choices) else ""
    if not name or event.company is None or event.company.sure >= CERTAIN or name != name.lower():
        return []
    if name in employers() or not (_everyday(name) or event.intent is Intent.OUTCOME_OFFER):
        return []
    return desk.unit.cases(list(OPEN))


def _everyday(name: str) -> bool:
    return set(name_words(name)) <= everyday().common | role_words()


def _alike(said: str, known: str) -> bool:
    long_enough = min(len(said), len(known)) >= SHORTEST_ALIKE
    return long_enough and said != known and SequenceMatcher(None, said, known).ratio() >= ALIKE


def doubt_refusal(desk: Desk, case: Case, text: str) -> Heard:
    """Ask whether they said no, before the case is closed for it."""
    question = _keep(desk, "confirm", text, {REFUSED: str(case.application.id)})
    return Heard(told=(RefusalDoubted(case=case, question=question),))


def follow_on(desk: Desk, event: Event, told: Sequence[Told]) -> Question | None:
    """What to ask after the news: first a day that can hardly be meant as read, then the missing facts."""
    offers = [t for t in told if isinstance(t, OutcomeNoted) and t.status is ApplicationStatus.OFFER]
    if offers and not offers[0].promise and not offers[0].case.application.offer_deadline:
        return questions.ask_about(desk, offers[0].case, "deadline", None)
    captured = [t for t in told if isinstance(t, Captured)]
    noted = [t for t in told if isinstance(t, PromiseNoted)]
    if noted and (doubts := days_in_doubt(desk, event, noted[0].case) | _counted_two_ways(event, noted[0])):
        return questions.ask_chain(desk, noted[0].case, (), None, doubts)
    if not captured or len(captured) > 1:
        if captured and not desk.person.zone:
            return questions.ask_chain(desk, captured[-1].case, (), captured[-1].interview)
        return None
    news = captured[0]
    chain = questions.AFTER_PAST if news.past else questions.AFTER_UPCOMING
    return questions.ask_chain(desk, news.case, chain, news.interview, days_in_doubt(desk, event, news.case))


def days_in_doubt(desk: Desk, event: Event, case: Case) -> dict[str, str]:
    """The days to choose from, by the question that asks which: where the text has two readings, or the
    one it has lies on the wrong side of today."""
    doubts: dict[str, list[date]] = {}
    if event.interview_at:
        day, others = event.interview_at.value.day, [m.day for m in event.interview_at.others]
        others = _likely(desk, day, others)
        if others or _wrong_side(desk, event, day):
            doubts["day"] = [day, *others]
    if event.reply_by:
        due, others = event.reply_by.value, _likely(desk, event.reply_by.value, event.reply_by.others)
        if due >= desk.today:
            others = [day for day in others if day >= desk.today]
        if others or due < desk.today:
            doubts["due"] = [due, *others]
        elif (before := _put_off_from(case)) and due < before and (before - due).days < 7:
            doubts["due"] = [due + timedelta(days=7), due]
    return {kind: ",".join(d.isoformat() for d in dict.fromkeys(days)) for kind, days in doubts.items()}


def _counted_two_ways(event: Event, noted: PromiseNoted) -> dict[str, str]:
    """ "A few days", kept as counted from the round in which it was said: or from today?"""
    kept, read = noted.promise.due, event.reply_by.value if event.reply_by else noted.promise.due
    if kept == read or is_absence(noted.promise):
        return {}
    return {"due": f"{kept.isoformat()},{read.isoformat()}"}


def _likely(desk: Desk, day: date, others: Sequence[date]) -> list[date]:
    """The other readings of a day that are worth a question: with a near one read first, "05/12" is hardly
    a day half a year off."""
    near = abs(day - desk.today) <= NEAR
    return [other for other in others if not near or abs(other - desk.today) < FAR]


def _wrong_side(desk: Desk, event: Event, day: date) -> bool:
    if Signal.CORRECTION in event.signals or Signal.MOVED in event.signals:
        return False
    return day > desk.today if event.intent is Intent.INTERVIEW_PAST else day < desk.today


def _put_off_from(case: Case) -> date | None:
    """The day that they had named before this one: a later "Wednesday" is hardly an earlier day."""
    moved = [p.due for p in case.promises if p.state is PromiseState.MOVED]
    return moved[-1] if moved else None
