"""The one open question of a person: what is asked after a capture, and in which order. The chain still to
be asked is kept in the question's row, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.interviews import is_task
from bot.domain.models import Case, Interview, PromiseState, Question
from bot.domain.named_days import is_absence
from bot.services.desk import Desk
from bot.services.interviews import is_ahead

#: Questions that are answered by a day; a bare day is read as a snooze where nothing says otherwise.
DATED: Final = frozenset({"promise", "due", "day", "deadline"})
#: Questions that anything can be the answer to.
FREE: Final = frozenset({"topics", "stuck", "strengths", "materials"})
#: Asked after a past interview, if not said already; `zone` comes before all of them.
AFTER_PAST: Final = ("role", "who", "topics", "stuck", "promise", "materials", "strengths")
#: What the debrief asks; the rest of the facts were asked when the interview was arranged.
DEBRIEF: Final = ("who", "topics", "stuck", "promise", "materials", "strengths")
#: Who would rather not say where they are is left in peace about it for so long.
ZONE_RESTS_FOR: Final = timedelta(days=14)
#: Who said something else instead is not asked again in the same sitting.
ZONE_IGNORED_FOR: Final = timedelta(hours=1)
#: A question is at hand for so long: later, words that do not look like an answer are hardly meant for it.
AT_HAND_FOR: Final = timedelta(hours=1)
#: Where a question keeps what was said while the zone was not known.
SAID: Final = "said"
#: Stands in a question that was left open by another sentence.
TALKED_PAST: Final = "past"
#: Stands in a question about a round that is still to come.
STILL_AHEAD: Final = "ahead"
AFTER_UPCOMING: Final = ("role", "who")
#: Nothing of the kind can be told of a round that is still to come.
_OF_A_ROUND_HELD: Final = frozenset(DEBRIEF) - {"who"}
#: What is left to ask about a task done at home, where nobody was met.
_OF_A_TASK: Final = frozenset({"role", "promise"})


def ask_chain(
    desk: Desk,
    case: Case,
    kinds: tuple[str, ...],
    interview: Interview | None,
    options: Mapping[str, str] | None = None,
    carried: Mapping[str, str] | None = None,
) -> Question | None:
    """Open the first question of the chain whose answer is not on file; None when all are. `options`
    are the days to choose from where a day can be read two ways, by the question that asks; `carried` is
    handed on from the question before."""
    options = options or {}
    kinds = (*options, *kinds)
    if wants_zone(desk):
        kinds = ("zone", *kinds)
    ahead = interview is not None and is_ahead(desk, interview)
    kinds = tuple(k for k in kinds if k in options or not (ahead and k in _OF_A_ROUND_HELD))
    left = [k for k in kinds if k == "zone" or k in options or _missing(k, case, interview)]
    if not left:
        return None
    if left[0] == "zone":
        rest_zone(desk)
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=case.application.id,
            interview_id=interview.id if interview else None,
            kind=left[0],
            data={
                **(carried or {}),
                "left": ",".join(left[1:]),
                **{f"days_{k}": v for k, v in options.items()},
                **({STILL_AHEAD: "1"} if ahead else {}),
            },
            asked_at=desk.now,
        )
    )


def ask_next(desk: Desk, answered: Question, *, skipped: bool = False) -> Question | None:
    """Open the question that comes after this one, which was answered or `skipped`."""
    desk.unit.close_question()
    if skipped and answered.kind == "zone":
        rest_zone(desk, ZONE_RESTS_FOR)
    left = tuple(k for k in answered.data.get("left", "").split(",") if k)
    case = desk.unit.case(answered.application_id) if answered.application_id else None
    interview = next((i for i in case.interviews if i.id == answered.interview_id), None) if case else None
    if interview and _turned(desk, answered, interview):
        left = AFTER_UPCOMING if is_ahead(desk, interview) else AFTER_PAST
    if case is None or not left:
        return None
    carried = {SAID: answered.data[SAID]} if SAID in answered.data else {}
    options = {k: answered.data[f"days_{k}"] for k in left if f"days_{k}" in answered.data}
    kinds = tuple(k for k in left if k != "zone" and k not in options)
    return ask_chain(desk, case, kinds, interview, options, carried)


def with_next(question: Question, kind: str) -> Question:
    """The question, with one of that kind to be asked behind it before the rest of its chain."""
    left = ",".join(filter(None, (kind, question.data.get("left", ""))))
    return replace(question, data={**question.data, "left": left})


def wants_zone(desk: Desk) -> bool:
    """Whether to ask where the person is: nobody knows, and they have not passed that over of late."""
    passed_over = desk.person.travel_asked_at
    return desk.person.zone is None and (passed_over is None or desk.now - passed_over >= ZONE_RESTS_FOR)


def rest_zone(desk: Desk, rests_for: timedelta = ZONE_IGNORED_FOR) -> None:
    """Where the person is has been asked just now: not again for so long."""
    asked_at = desk.now - ZONE_RESTS_FOR + rests_for
    desk.unit.save(replace(desk.person, travel_asked_at=asked_at))


def ask_about(
    desk: Desk, case: Case, kind: str, interview: Interview | None, data: dict[str, str] | None = None
) -> Question:
    """One question on its own, to put right or fill in what is on file."""
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=case.application.id,
            interview_id=interview.id if interview else None,
            kind=kind,
            data=data or {},
            asked_at=desk.now,
        )
    )


def _turned(desk: Desk, answered: Question, interview: Interview) -> bool:
    """Whether, by the day that was just told, a round lies on the other side of today than was thought."""
    return answered.kind == "day" and (STILL_AHEAD in answered.data) != is_ahead(desk, interview)


def _missing(kind: str, case: Case, interview: Interview | None) -> bool:
    if interview is not None and is_task(interview) and kind not in _OF_A_TASK:
        return False
    if kind == "role":
        return not case.application.role
    if kind == "who":
        return interview is None or not case.who_was_at(interview.id)
    if kind == "topics":
        return interview is not None and not interview.topics
    if kind == "stuck":
        return interview is not None and not interview.stuck
    if kind == "promise":
        return not any(p.state is PromiseState.OPEN and not is_absence(p) for p in case.promises)
    if kind == "strengths":
        return not case.person.strengths
    return kind == "materials" and not case.materials


def talked_past(question: Question | None) -> bool:
    """Whether it was left open by another sentence: what comes now is hardly its answer."""
    return question is not None and TALKED_PAST in question.data
