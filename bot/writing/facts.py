"""What a text may say: the facts of a case, seen by one side of one conversation.

A draft is made from these and from nothing else. They are kept as the person gave them; cutting and
cleaning for a letter is done where the words are made (`drafts/words.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from bot.domain import localtime
from bot.domain.endings import REJECTION
from bot.domain.interviews import is_task, meetings_ahead, none_held_yet
from bot.domain.models import (
    CALL_AHEAD,
    CallState,
    Case,
    Contact,
    Direction,
    Interview,
    InterviewState,
    MaterialState,
    Method,
    Person,
    Promise,
    PromiseState,
    Purpose,
    Stage,
)
from bot.domain.named_days import is_deadline
from bot.domain.windows import Window as Window

from .dates import when, zone_of

GB = "en-GB"
US = "en-US"
_US_COUNTRIES = frozenset({"US", "PR", "GU", "VI", "AS", "MP", "UM", "PH", "LR"})
#: Where no country is known the zone decides. These are the zones of the fifty states.
_US_ZONES = frozenset({
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
    "America/Anchorage", "America/Detroit", "America/Boise", "America/Juneau", "Pacific/Honolulu",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Someone:
    """A person met. `title` is what was told: an honorific ("Dr") or a job ("Head of Data")."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Promised:
    """The employer's own words about when they would answer, and the day those mean."""

    words: str
    due: date
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """An earlier message or call of the sender's, on a local day."""

    day: date
    method: Method | None
    purpose: Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a text may use. An empty string, None or an empty tuple: not known.

    With no `recipient` but `others`, the text is to all of them. `met` is False for a reader who was not
    at the interview (a recruiter): then it was "the interview", and its topics are not taken up.
    `offer_deadline` is the day by which the sender must answer an offer: this employer's (offer_answer)
    or another's, who is never named (expedite). `interview_at` is local to `zone`; so are the call
    windows when written down, with `employer_zone` beside them. `before`: interviews are known, and none
    has been held yet; `coming` is then the day of the first that is arranged.
    """

    today: date
    sender: str = ""
    sender_phone: str = ""
    recipient: Someone | None = None
    others: tuple[Someone, ...] = ()
    met: bool = True
    company: str = ""
    role: str = ""
    interview_day: date | None = None
    interview_at: time | None = None
    stage: Stage | None = None
    before: bool = False
    coming: date | None = None
    handed_in: date | None = None  # a task done at home
    topics: tuple[str, ...] = ()
    stuck: str = ""
    strengths: tuple[str, ...] = ()
    to_send: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    promise: Promised | None = None
    feedback: bool = False  # they said why it was a no
    offer_deadline: date | None = None
    windows: tuple[Window, ...] = ()
    zone: str = "UTC"
    employer_zone: str | None = None
    phone: str = ""  # theirs, E.164
    touches: tuple[Touch, ...] = ()  # oldest first
    call_at: datetime | None = None  # agreed with them; aware
    they_ring: bool = False  # the next call is theirs to make
    locale: str = GB

    @property
    def us(self) -> bool:
        """Whether days and words are written the American way."""
        return self.locale == US

    @property
    def interview_when(self) -> str:
        """The interview's day seen from today, 'yesterday' or 'on Tuesday 10 November'; '' if unknown."""
        return "" if self.interview_day is None else when(self.interview_day, self.today, us=self.us)


def facts_for(
    case: Case,
    *,
    contact: Contact | None,
    interview: Interview | None,
    today: date,
    windows: tuple[Window, ...] = (),
    deadline: date | None = None,
    sender_phone: str = "",
    now: datetime | None = None,
) -> Facts:
    """The facts of `case` for a text to `contact`.

    Without a contact the text is to the one person met, or to all of them. Without an interview it is
    about the latest that is over. `deadline` is another employer's offer deadline; without it the
    application's own counts. `sender_phone` is as people read it. `today` is the person's local day;
    without `now` some interview has been held.
    """
    interview = interview or _latest(case, today)
    met = case.who_was_at(interview.id) if interview else ()
    reader = contact or _only(met) or (None if met else _only(case.contacts))
    facts = replace(_of_case(case, today), windows=windows, sender_phone=sender_phone)
    if deadline:
        facts = replace(facts, offer_deadline=deadline)
    facts = _with_reader(_with_what_comes(facts, case, now), reader, met)
    if interview is None:
        return facts
    return _with_interview(replace(facts, promise=_promise(case, interview)), interview)


def _of_case(case: Case, today: date) -> Facts:
    """What holds whoever reads it."""
    ahead = [call for call in case.calls if call.state in CALL_AHEAD]
    return Facts(
        today=today,
        sender=case.person.name,
        company=case.application.company,
        role=case.application.role or "",
        strengths=case.person.strengths,
        to_send=_materials(case, MaterialState.PROMISED),
        sent=_materials(case, MaterialState.SENT),
        promise=_promise(case),
        feedback=any(f.outcome == REJECTION and f.text for f in case.record),
        offer_deadline=case.application.offer_deadline,
        zone=localtime.zone_of(case.person),
        employer_zone=case.application.employer_zone,
        touches=_touches(case),
        handed_in=_handed_in(case),
        call_at=next((c.at for c in reversed(case.calls) if c.state is CallState.AGREED), None),
        they_ring=bool(ahead) and ahead[-1].state is CallState.THEIRS,
        locale=locale_of(case.person),
    )


def _with_reader(facts: Facts, reader: Contact | None, met: tuple[Contact, ...]) -> Facts:
    if reader is None:
        return replace(facts, others=tuple(_someone(c) for c in met))
    return replace(
        facts,
        recipient=_someone(reader),
        others=tuple(_someone(c) for c in met if c.id != reader.id),
        met=not met or reader.id in {c.id for c in met},
        phone=reader.phone,
    )


def _with_what_comes(facts: Facts, case: Case, now: datetime | None) -> Facts:
    if now is None or not none_held_yet(case, now, facts.today):
        return facts
    coming = meetings_ahead(case, now, facts.today)
    return replace(facts, before=True, coming=coming[0].day if coming else None)


def _with_interview(facts: Facts, interview: Interview) -> Facts:
    return replace(
        facts,
        interview_day=interview.day,
        interview_at=interview.at,
        stage=interview.stage,
        topics=interview.topics,
        stuck=interview.stuck,
        zone=interview.zone or facts.zone,
    )


def locale_of(person: Person) -> str:
    """en-US or en-GB: by the country, else by what Telegram says, else by the zone."""
    if person.country:
        return US if person.country.upper() in _US_COUNTRIES else GB
    if person.language_code.replace("_", "-").lower() == "en-us":
        return US
    return US if localtime.zone_of(person) in _US_ZONES else GB


def _latest(case: Case, today: date) -> Interview | None:
    held = [i for i in case.interviews if i.state is not InterviewState.CANCELLED and i.day <= today]
    return max(held, key=lambda i: i.day, default=None)


def _handed_in(case: Case) -> date | None:
    done = [i.day for i in case.interviews if is_task(i) and i.over_by and i.state is InterviewState.ARRANGED]
    return max(done, default=None)


def _only(contacts: tuple[Contact, ...]) -> Contact | None:
    return contacts[0] if len(contacts) == 1 else None


def _someone(contact: Contact) -> Someone:
    return Someone(contact.name, contact.title)


def _materials(case: Case, state: MaterialState) -> tuple[str, ...]:
    return tuple(m.what for m in case.materials if m.state is state)


def _promise(case: Case, interview: Interview | None = None) -> Promised | None:
    """The latest day by which an answer was promised that still stands; one kept or moved has been overtaken,
    and so has one of a round before the `interview` that the letter is about."""
    unsettled = (p for p in case.promises if p.state in {PromiseState.OPEN, PromiseState.BROKEN})
    standing = [p for p in unsettled if is_deadline(p) and not _of_before(p, interview, case)]
    if not standing:
        return None
    last = standing[-1]
    return Promised(last.words, last.due, last.said_by)


def _of_before(promise: Promise, interview: Interview | None, case: Case) -> bool:
    """Whether it was given in an earlier round, or for a day before this one."""
    if interview is None:
        return False
    said = localtime.local(promise.said_at, localtime.zone_of(case.person)).date()
    earlier = any(i.day < interview.day and i.state is not InterviewState.CANCELLED for i in case.interviews)
    return promise.due < interview.day or (earlier and said < interview.day)


def _touches(case: Case) -> tuple[Touch, ...]:
    """What the sender did before, on the local day of each."""
    return tuple(
        Touch(f.at.astimezone(zone_of(f.zone) or UTC).date(), f.method, f.purpose)
        for f in case.record
        if f.direction is Direction.OUT
    )
