"""What somebody said or asked in the interview: "Priya liked my story. Tom asked about on-call"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.interviews import is_task
from bot.domain.models import Case, Interview
from bot.language.reader import read_topics
from bot.language.understanding import Event, Found, Intent, Span
from bot.services.at_hand import add_topics
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.services.matching import same_company
from bot.services.told import Captured

_WHO: Final = r"(?:(?!(?:i|we|you|it|that|this|also|and)\b)[\w’'-]+(?: [A-Z][\w’'-]+)? )"
_DID: Final = (
    r"(?:(?:also|really|just|both|mostly|mainly|all) )*"
    r"(?:(?:liked|loved|enjoyed|seemed to (?:like|love|enjoy))"
    r"|asked(?: me)?(?: a lot| a bit| lots| mostly| mainly)? about"
    r"|(?:was|were|seemed)(?: really| very| quite| most)?"
    r" (?:interested in|curious about|impressed (?:by|with)|keen on)"
    r"|wanted to (?:know|hear)(?: more| all| a lot)? about|(?:talked|spoke|told me)(?: a lot| a bit)? about"
    r"|mentioned|explained|described|brought up|(?:walked|took|talked) me through|showed me) "
)
_SAID_OF: Final = re.compile(rf"(?P<who>{_WHO})?{_DID}(?P<what>[^,;.!?\n]{{3,80}})", re.IGNORECASE)
_CUT: Final = re.compile(
    rf"\s*[.;!\n]+\s*|\s*,\s*(?:(?:and|but) )?(?={_WHO}{_DID})|\s+(?:and|but|while)\s+(?={_WHO}?{_DID})",
    re.IGNORECASE,
)
#: What has come of the interview, rather than been spoken of in it: "they liked it and want me back".
_CAME_OF_IT: Final = re.compile(
    r"\b(?:want\w*|will|would|wish\w*|need\w*|invit\w*|offer\w*|decid\w*|decision|hear|next|second|back"
    r"|availab\w*|when i|start(?:ing)? date|references?|send|sent)\b",
    re.IGNORECASE,
)
#: So soon after an interview was told, or held, such words are about it.
JUST_TOLD: Final = timedelta(hours=1)
JUST_HELD: Final = timedelta(days=1)
_READ_AS: Final = frozenset({Intent.REPLY_RECEIVED, Intent.OTHER})


def subjects(text: str) -> tuple[str, ...]:
    """What it was about, where every sentence says that of somebody; empty where one says anything else."""
    parts = [_SAID_OF.fullmatch(part) for part in _CUT.split(text.strip()) if part]
    if not parts or not all(parts) or not (parts[0] and parts[0]["who"]):
        return ()
    return tuple(topic for part in parts if part for topic in _topics(part))


def with_subjects(event: Event, text: str) -> Event:
    """An interview that is told, with what such sentences behind it say."""
    if event.intent is not Intent.INTERVIEW_PAST:
        return event
    said = [found for part in _CUT.split(text) if (found := _SAID_OF.fullmatch(part)) and found["who"]]
    read = [topic for topic in event.topics if not _SAID_OF.fullmatch(topic.value)]
    known = {topic.value.casefold() for topic in read}
    more = (topic for part in said for topic in _topics(part) if topic.casefold() not in known)
    return replace(event, topics=(*read, *(Found(topic, Span(0, 0)) for topic in more))) if said else event


def _topics(said: re.Match[str]) -> tuple[str, ...]:
    return () if _CAME_OF_IT.search(said["what"]) else read_topics(said["what"])


def talked_about(desk: Desk, event: Event, case: Case, text: str) -> Captured | None:
    """The subjects kept with the interview that was just told or held; None where the words say anything
    else, or come so late that they are rather an answer of theirs."""
    interview = latest(case, desk.today)
    if interview is None or event.intent not in _READ_AS or event.ask or not _is_fresh(desk, interview):
        return None
    topics = () if _names_company(text, case) or _CAME_OF_IT.search(text) else subjects(text)
    if not topics or desk.moment(text):
        return None
    kept = add_topics(desk, interview, topics)
    return Captured(case=case, interview=kept, new_case=False, past=True)


def _is_fresh(desk: Desk, interview: Interview) -> bool:
    told = desk.now - interview.created_at <= JUST_TOLD
    return not is_task(interview) and (told or desk.today - interview.day <= JUST_HELD)


def _names_company(text: str, case: Case) -> bool:
    """ "Acme liked my portfolio" is what they let the person know."""
    said = _SAID_OF.match(text.strip())
    return said is not None and bool(said["who"]) and same_company(said["who"], case.application.company)
