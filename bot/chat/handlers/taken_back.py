"""What was noted last, taken back: "undo", "wrong company", "no, I meant Globex"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.chat.handlers import asked, pages, replies
from bot.chat.talk import Talk, link_to
from bot.chat.views import after, pages as words
from bot.chat.views.base import View
from bot.domain.models import Case, Person
from bot.services.matching import called
from bot.services.moving import move_last
from bot.services.phrasing import SORRY
from bot.services.ports import Link, LinkRole

_COMPANY: Final = r"(?:company|case|one|job|employer|firm)"
_IT_WAS: Final = r"(?:that|it|this)(?:[’']?s| is| was)"
UNDO: Final = (
    r"undo(?: (?:that|it|this|the last(?: one)?))?|take (?:that|it) back"
    r"|(?:delete|remove|erase|scrap|scratch) (?:that|it|this|the last(?: one)?)"
    rf"|(?:no,? )?{_IT_WAS} (?:wrong|a mistake|not (?:right|true|what i (?:said|meant)))"
    rf"|(?:no,? )?(?:{_IT_WAS} )?(?:the )?wrong {_COMPANY}|(?:no,? )?not (?:that|this) {_COMPANY}"
)
_AT: Final = r"(?:at |for |from |about )?"
_NAME: Final = rf"{_AT}(?P<name>[^.,;!?\n]{{2,60}}?)"
_MEANT: Final = tuple(
    re.compile(rf"{form}[.!]?", re.IGNORECASE)
    for form in (
        rf"{SORRY}*(?:i (?:meant|mean)|(?:it|that) (?:was|is|should be)) {_NAME}",
        rf"{SORRY}+{_NAME}",
        rf"{SORRY}*not {_AT}[^.,;!?\n]{{2,60}}[,;]? (?:but |it was )?{_NAME}",
        rf"{SORRY}*{_NAME},? not {_AT}[^.,;!?\n]{{2,60}}",
    )
)
#: The last answer is meant, or the first question of a look back.
FORGET: Final = r"(?:forget|ignore|disregard) (?:that|it|this|the last(?: one)?)"
#: Questions before which nothing of a look back can have been answered.
_FIRST: Final = frozenset({"role", "who", "topics", "zone"})
#: Questions with a sentence that nothing has come of yet.
_WAITING: Final = frozenset({"which", "company"})


def undo(talk: Talk) -> bool:
    """The last thing taken back, and the case that it was about shown as it is again; a sentence that still
    waits for an answer is what was said last."""
    question = talk.desk.unit.question()
    if question and question.kind in _WAITING:
        pages.cancel(talk, "")
        return True
    person, before = talk.person, {c.application.id: c for c in talk.desk.unit.cases()}
    change_id = talk.desk.unit.last_change()
    if change_id is None or not replies.undo(talk, change_id):
        talk.say(words.undo_hint())
        return True
    talk.say(*_undone(talk, person, before))
    return True


def forget(talk: Talk) -> bool:
    """What was told last taken back; while nothing is answered yet, the open question passed over."""
    question = talk.desk.unit.question()
    if question is None or question.kind not in _FIRST:
        return undo(talk)
    asked.skip_in_words(talk, question)
    return True


def _undone(talk: Talk, person: Person, before: Mapping[int, Case]) -> tuple[View, Link | None]:
    """What to say of it: the case as it is again, unless a nudge of its own stands there again."""
    now = {c.application.id: c for c in talk.desk.unit.cases()}
    changed = [case for number, case in now.items() if before.get(number) != case]
    gone = [case for number, case in before.items() if number not in now]
    if talk.person != person:
        return View(words.SETTINGS_UNDONE), None
    if not changed:
        return after.gone(gone[0]) if gone else View(words.UNDONE), None
    if replies.redraw_nudges(talk, changed[0]):
        return after.undone(changed[0], talk.now, talk.zone), None
    card = replies.card_view(talk, changed[0])
    return View(f"{words.UNDONE}\n\n{card.html}", card.keys), link_to(changed[0], LinkRole.CARD)


def another_meant(talk: Talk, said: str) -> bool:
    """ "No, I meant Globex": what was just noted elsewhere is noted there. False where the words name no
    other case, or nothing was noted just now."""
    question = talk.desk.unit.question()
    if question and question.kind in _WAITING:
        return False
    named = (found["name"] for form in _MEANT if (found := form.fullmatch(said.strip())))
    cases = talk.desk.unit.cases()
    meant = next((case for name in named if (case := called(name, cases))), None)
    moved = move_last(talk.desk, meant) if meant else None
    if moved is None:
        return False
    if question:
        talk.desk.unit.close_question()
        replies.settle(talk, question)
    if not replies.redraw_nudges(talk, moved.source):
        replies.refresh_card(talk, moved.source)
    replies.show(talk, moved.heard)
    return True
