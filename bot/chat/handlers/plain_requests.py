# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Plain requests that a page or a letter answers: "who did I meet", "what time is Asda", "write Steve a text"."""

from __future__ import annotations

import re
from typing import Final

from bot.chat.handlers import pages, texts
from bot.chat.talk import Talk
from bot.chat.views import lists
from bot.services import drafting
from bot.services.advice import thanks_open
from bot.services.matching import OPEN, contact_called, find_by_name
from bot.writing.drafts import Channel, DraftKind

_LEAD: Final = r"(?:(?:ok|okay|so|hi|hey|and|please|pls)[,.]? )*"
_WHAT_I_HAVE: Final = re.compile(
    rf"{_LEAD}what (?:do|have) i (?:have|got)(?: (?:on|coming up|open|this week|today|now|going on))*|show me what i have",
    re.IGNORECASE,
)
_THE_CASE: Final = re.compile(
    rf"{_LEAD}(?:who (?:did|do|will|am|was|have) i (?:meet|met|meeting|see|seeing|talk to|talk with|speak to|speak with)"
    r"|who was (?:there|it|i with)|who interviewed me|what (?:was|is) (?:her|his|their) name|(?:what time|when|what day|where) (?:is|was)(?: it)?|what(?:[’']s| is) the time of)"
    r"(?: (?:with |at |for |in )?(?:the |my )?(?P<name>[^?]{2,40}?)(?: interview| thing| one| job)?)?",
    re.IGNORECASE,
)
_WRITE: Final = (
    rf"{_LEAD}(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?|i (?:want|need|would like|wanna)(?: to)? |let[’']?s )?"
    r"(?:write|draft|make|do|send|compose|prepare|give me|show me|get me)"
)
#: "Can u write the thank you", "I want to send a thank you note".
_A_LETTER: Final = re.compile(
    rf"{_WRITE}(?: me)? (?:a|an|the|my) (?P<kind>thank[ -]?(?:you|u)|thanks|check[ -]?in|follow[ -]?up)"
    r"(?: (?:note|letter|e-?mail|mail|message))?(?: (?:now|please|pls|for me))*",
    re.IGNORECASE,
)
#: "Write Steve a text".
_TO_SOMEBODY: Final = re.compile(
    rf"{_WRITE} (?P<who>(?!me\b|them\b|a\b|an\b|the\b)[\w’'-]+) (?:a|an) (?:quick |short |nice )?"
    r"(?P<how>text|sms|whats ?app|linked ?in (?:message|note)|e-?mail|message|note|letter)(?: (?:now|please|pls|for me))*",
    re.IGNORECASE,
)
_BY: Final = {"text": Channel.TEXT, "sms": Channel.TEXT, "whats": Channel.TEXT, "linke": Channel.LINKEDIN}
_KINDS: Final = {"t": DraftKind.THANK_YOU, "c": DraftKind.CHECK_IN, "f": DraftKind.CHECK_IN}


def answered(talk: Talk, said: str) -> bool:
    """Answer such words; False where they are something else, or name nobody and nothing on file."""
    if _WHAT_I_HAVE.fullmatch(said):
        pages.list_cases(talk, "")
        return True
    if asked := _THE_CASE.fullmatch(said):
        return _show_case(talk, asked["name"] or "")
    if letter := _A_LETTER.fullmatch(said):
        return _write(talk, _KINDS[letter["kind"][0].casefold()])
    if to := _TO_SOMEBODY.fullmatch(said):
        return _write_to(talk, to["who"], _BY.get(to["how"][:5].casefold(), Channel.EMAIL))
    return False


def _show_case(talk: Talk, name: str) -> bool:
    """The card has it; the only open case where none is named."""
    cases = talk.desk.unit.cases()
    found = find_by_name(name, cases) if name else None
    choices = found.choices if found else talk.desk.unit.cases(list(OPEN))
    case = found.case if found else (choices[0] if len(choices) == 1 else None)
    if case is None and not choices:
        return False
    if case is not None:
        pages.show_card(talk, case)
    else:
        talk.say(lists.card_of_which(choices))
    return True


def _write(talk: Talk, kind: DraftKind) -> bool:
    """As if it had been asked for by its command, where one open case can be meant."""
    cases = talk.desk.unit.cases(list(OPEN))
    if len(cases) != 1 or not cases[0].interviews:
        return False
    texts.write(talk, cases[0], kind)
    return True


def _write_to(talk: Talk, name: str, channel: Channel) -> bool:
    """Thanks, while they are open, to that one person by that way; else it is asked what to write."""
    known = [(c, who) for c in talk.desk.unit.cases(list(OPEN)) if (who := contact_called(c, name))]
    if len(known) != 1:
        return False
    case, contact = known[0]
    if not thanks_open(talk.desk, case):
        texts.wanted(talk, case)
        return True
    letters = drafting.write(talk.desk, case, DraftKind.THANK_YOU, channel=channel, to=contact)
    texts.show(talk, case, letters, headed=True)
    return True
