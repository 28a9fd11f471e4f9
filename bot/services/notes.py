"""Notes to oneself: kept with a case in the person's own words, shown on its card, put into no letter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.models import Case, Question
from bot.services.at_hand import round_at_hand
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.matching import OPEN, Match
from bot.services.questions import with_next
from bot.services.told import Heard, NoteKept

LONGEST_NOTE: Final = 300
#: Fewer words than this are no note unless they are called one.
FEWEST_WORDS: Final = 3
#: Cases to choose from for a note.
NOTES_OFFERED: Final = 4
_NOTE: Final = re.compile(
    r"(?:please )?(?:(?:add|make|take|write|save|keep) )?(?:a |this |my )?notes?"
    r"(?: to self)?(?: (?:for|about|on|to) [^:\n]{1,60})?(?: ?[:-]| that)\s*(?P<words>.+)",
    re.IGNORECASE | re.DOTALL,
)

#: A favour that somebody promised, for no day: no answer came, and none is due.
_FAVOUR: Final = re.compile(
    r"(?:[\w’'-]+ ){1,2}(?:also )?(?:said|promised|offered|told me)(?: that| to)?"
    r"(?: (?:he|she|they)(?:[’']d|[’']ll| would| will| can| could))?"
    r" (?:put me in (?:touch|contact)|introduce|connect me|refer me|recommend me|pass (?:me|my \w+) on)\b",
    re.IGNORECASE,
)


def note_told(desk: Desk, found: Match, text: str) -> NoteKept | Heard | None:
    """ "Note: she likes climbing", kept with the case meant; None where the message is no note."""
    note = _NOTE.fullmatch(text.strip())
    if note is None:
        return None
    if found.case is None:
        return which(desk, text, found.choices) if found.choices else None
    return keep_note(desk, found.case, note["words"])


def note_favour(desk: Desk, case: Case, text: str) -> NoteKept | None:
    """ "Sean said he'd put me in touch with their team", kept as it was told; None where it is none."""
    return keep_note(desk, case, text) if _FAVOUR.match(text.strip()) else None


def keep_note(desk: Desk, case: Case, words: str) -> NoteKept | None:
    """Keep the words with the case's round at hand; None where there is no round yet."""
    interview = round_at_hand(desk, case)
    if interview is None:
        return None
    line = " ".join(words.split())[:LONGEST_NOTE]
    notes = "\n".join(filter(None, (interview.notes, line)))
    desk.unit.save(replace(interview, notes=notes))
    return NoteKept(case=case, words=line)


def offer_note(desk: Desk, text: str, left: Question | None = None) -> Question | None:
    """Ask whether to keep words that say nothing to us; None where they are a question or too few, there is
    no case to keep them with, or another question waits. The look back that was `left` for them goes on
    behind the answer."""
    open_cases = [c for c in desk.unit.cases(list(OPEN)) if c.interviews]
    too_few = len(text.split()) < FEWEST_WORDS or text.rstrip().endswith("?")
    if too_few or not open_cases or desk.unit.question():
        return None
    choices = ",".join(str(c.application.id) for c in open_cases[:NOTES_OFFERED])
    data = {"text": text, "choices": choices}
    if left is None or "left" not in left.data or left.kind == "zone":
        return desk.unit.ask(Question(person_id=desk.person.id, kind="note", data=data, asked_at=desk.now))
    chain = with_next(left, left.kind)
    return desk.unit.ask(replace(chain, id=0, kind="note", data={**chain.data, **data}, asked_at=desk.now))


def note_chosen(desk: Desk, question: Question, case: Case) -> NoteKept | None:
    """The answer to that question."""
    desk.unit.close_question()
    return keep_note(desk, case, question.data["text"])
