"""Later: a nudge put off, by a button or in words. A snooze never edits the plan itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.interviews import begins_at, starts_at
from bot.domain.localtime import local, to_utc
from bot.domain.models import Case, Interview, Nudge, NudgeKind, NudgeState, Question
from bot.domain.snooze import Offer, offers
from bot.language.understanding import Event, Found, Moment
from bot.services.desk import Desk
from bot.services.ports import Link
from bot.services.replan import replanned
from bot.services.told import Heard, NothingOnFile, Snoozed, SnoozeNeedsTime, Told

#: Characters of the person's own words in a reminder.
MOST_QUOTED: Final = 200
#: "Remind me tomorrow" says nothing that is worth repeating.
FEW_WORDS: Final = 4
#: Parts of a day, and the hour at which a reminder comes in each.
_PARTS: Final = {
    r"\b(?:evening|eve|tonight|tonite|night|nite|2nite)\b": time(18, 30),
    r"\b(?:afternoon|aft|arvo|avo)\b": time(15, 0),
    r"\b(?:lunch ?time|noon|midday)\b": time(12, 30),
}
#: What is over at the usual hour, and still to come: "later today", "tonight" said in the evening.
_LATER_TODAY: Final = re.compile(
    r"\b(?:later|today|tonight|tonite|2nite|this (?:evening|afternoon|arvo|aft|eve))\b", re.IGNORECASE
)


def snooze(desk: Desk, nudge: Nudge, until: datetime, *, exact: bool = False) -> Nudge:
    """Let the nudge come again at `until`; `exact` when the person named that very time."""
    put_off = replace(
        nudge, state=NudgeState.PLANNED, snoozed_until=until, asked_exact=exact or nudge.asked_exact
    )
    # a tap can come before our note that the nudge was sent
    return desk.unit.save(replace(put_off, sent_at=nudge.sent_at or desk.now))


def later_offers(desk: Desk, case: Case, nudge: Nudge) -> tuple[Offer, ...]:
    """The times to put the nudge off to; what prepares for a round comes before it."""
    prepared = _prepared(case, nudge)
    if prepared is None:
        return offers(desk.now, desk.person)
    known = starts_at(prepared) is not None
    return offers(desk.now, desk.person, begins_at(prepared), to_the_minute=known)


def _prepared(case: Case, nudge: Nudge) -> Interview | None:
    """The round that the nudge prepares for."""
    if nudge.kind is not NudgeKind.PREPARE:
        return None
    return next((i for i in case.interviews if i.id == nudge.interview_id), None)


def _too_late(case: Case | None, nudge: Nudge, until: datetime) -> bool:
    """Whether the round that the nudge prepares for has begun by then."""
    prepared = _prepared(case, nudge) if case else None
    return prepared is not None and until >= begins_at(prepared)


def snooze_in_words(
    desk: Desk, event: Event, case: Case | None, reply_to: Link | None, text: str = ""
) -> Told:
    """ "Remind me on Monday": the nudge at hand is put off, or a reminder of its own is set."""
    nudge = _nudge_at_hand(desk, case, reply_to)
    case = case or (desk.unit.case(nudge.application_id) if nudge else None)
    if case is None:
        return NothingOnFile(company=event.company.value if event.company else None)
    if event.snooze_until is None:
        return SnoozeNeedsTime(case=case, nudge=nudge)
    until = _in_words(desk, event.snooze_until, text)
    if until <= desk.now:
        return SnoozeNeedsTime(case=case, nudge=nudge)
    if nudge is None or _too_late(case, nudge, until):  # getting ready is of no use any more by then
        return Snoozed(case=case, nudge=remind(desk, case, until, text), until=until)
    return Snoozed(case=case, nudge=snooze(desk, nudge, until, exact=True), until=until)


def instant(desk: Desk, moment: Moment) -> datetime:
    """The instant meant, at the person's nudge time where no time of day was said."""
    at: time = moment.at or desk.person.nudge_time
    return to_utc(moment.day, at, desk.zone)


def _in_words(desk: Desk, found: Found[Moment], text: str) -> datetime:
    """The instant found in `text`, in the part of the day that is named where no hour was said; of what is
    left of today this evening, or an hour from now."""
    moment, words = found.value, text[found.span.start : found.span.end].casefold()
    part = next((at for named, at in _PARTS.items() if re.search(named, words)), None)
    until = instant(desk, replace(moment, at=moment.at or part))
    over = moment.at is None and moment.day == desk.today and until <= desk.now
    return _left_of_today(desk) if over and _LATER_TODAY.search(text) else until


def _left_of_today(desk: Desk) -> datetime:
    """This evening where that is still offered, else in an hour."""
    offered = {offer.code: offer.until for offer in offers(desk.now, desk.person)}
    return offered.get("evening", desk.now + timedelta(hours=1))


def remind(desk: Desk, case: Case, until: datetime, words: str = "") -> Nudge:
    """A reminder that the person asked for, in their words; it comes at exactly that time. Asked for twice,
    it is one."""
    quoted = " ".join(words.split())[:MOST_QUOTED] if len(words.split()) > FEW_WORDS else ""
    wanted = Nudge(
        person_id=desk.person.id,
        application_id=case.application.id,
        key=f"reminder:{until.isoformat()}",
        kind=NudgeKind.REMINDER,
        due=until,
        reason=f"You said: “{quoted}”" if quoted else "You asked to be reminded of this now.",
        asked_exact=True,
    )
    asked_before = next((n for n in case.nudges if n.key == wanted.key), None)
    return desk.unit.save(replace(wanted, id=asked_before.id) if asked_before else wanted)


def remind_unless_planned(desk: Desk, case: Case, until: datetime) -> Nudge | None:
    """A reminder for then; None where a nudge of the case comes on that day by itself."""
    day = local(until, desk.zone).date()
    planned = (n for n in case.nudges if n.state is NudgeState.PLANNED and n.wakes_at >= until)
    if any(local(n.wakes_at, desk.zone).date() == day for n in planned):
        return None
    return remind(desk, case, until)


def _nudge_at_hand(desk: Desk, case: Case | None, reply_to: Link | None) -> Nudge | None:
    """The nudge that was answered, else the newest one shown and not yet handled."""
    if reply_to and reply_to.nudge_id:
        return desk.unit.get(Nudge, reply_to.nudge_id)
    cases = [case] if case else desk.unit.cases()
    shown = [n for c in cases for n in c.nudges if n.state is NudgeState.SENT]
    return max(shown, key=lambda n: n.sent_at or n.due, default=None)


def answer_time(desk: Desk, question: Question, text: str) -> Heard | None:
    """A typed time as the answer to "When?"; None where the text holds none."""
    found = desk.moment(text)
    nudge = desk.unit.get(Nudge, int(question.data["nudge"]))
    if found is None or nudge is None:
        return None
    until = _in_words(desk, found, text)
    if until <= desk.now:
        return None
    if _too_late(desk.unit.case(nudge.application_id), nudge, until):
        return Heard(question=question, problem="too_late")
    desk.unit.close_question()
    put_off = snooze(desk, nudge, until, exact=True)
    case = replanned(desk, nudge.application_id)
    told = Snoozed(case=case, nudge=put_off, until=until)
    return Heard(told=(told,), change_id=desk.unit.change_id, settled=question, answer=text)
