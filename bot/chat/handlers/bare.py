"""Short words to the bot itself rather than about an interview: "cancel", "undo", "ok", "delete Acme".

They are known before a message is read as news: the words alone say what is meant, whatever is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.chat.handlers import (
    asked,
    due_calls,
    pages,
    places,
    plain_requests,
    replies,
    rewording,
    settings,
    small_talk,
    taken_back,
    tapped,
    ways,
)
from bot.chat.talk import Talk, link_to
from bot.chat.views import lists, nudges, pages as words
from bot.chat.views.card import waiting_nudge
from bot.domain.models import Case, Purpose
from bot.language.answers import read_hours
from bot.places.phones import show_phone
from bot.services import preferences, taps
from bot.services.matching import find_by_name
from bot.services.phrasing import ABSENT
from bot.services.ports import LinkRole
from bot.services.questions import talked_past
from bot.services.record import PURPOSE
from bot.services.singled_out import singled_out

#: Nothing a person could mean but the words themselves.
_CANCEL: Final = r"cancel|never ?mind|nvm|forget it|drop it|leave it"
_SKIP: Final = r"skip(?: (?:it|that|this|this one))?|pass|next(?: question| one)?"
_STOP: Final = (
    r"stop(?: it)?|(?:be )?quiet|mute|unsubscribe|leave me alone"
    r"|stop (?:nudging|messaging|texting|reminding)(?: me)?"
)
_RESUME: Final = r"resume|unpause|continue|start again|i[’']?m back"
_DUE: Final = (
    r"(?:so )?what now|now what|(?:so |and )?what(?: (?:do|should|must|can) i do)?(?: now| next)"
    r"|wh?at else (?:do|should|must|can) i (?:(?:have|need) to )?do(?: now| next)?"
    r"|when (?:will|do|are) you (?:going to )?(?:remind|nudge|message|ping|write to) me(?: next| again)?"
    r"|who(?:m)? (?:do|should|must) i (?:still )?(?:have to |need to )?(?:write|thank|call|contact|answer)"
    r"(?: to)?(?: now| next| today)?"
)
_ERASE: Final = r"(?:delete|erase|remove) (?:me|everything|all(?: of it)?|all my data|my data|my account)"
_KEPT: Final = (
    r"what (?:do|did|have) (?:you|u) (?:know|have|keep|kept|store|stored|save|saved|got)(?: \w+){0,2}"
    r" (?:about|on|of) me|what data do you (?:have|keep|store)(?: .{1,20})?"
)
_ACKNOWLEDGE: Final = (
    r"ok(?:ay)?|k+|cool|great|nice|perfect|good|fine|all ?right|got it|yes|yep|yeah|no|nope|sure|super|wow"
    r"|lol|ha(?:ha)+|will do"
)
_DONE: Final = (
    r"(?:(?:thanks|thank you|great|ok|okay|perfect|looks (?:good|great))[,.!]* )?"
    r"(?:(?:all |it[’']?s )?done(?: that| it)?|(?:i )?did (?:it|that)|i did|just did(?: it)?|sent)"
)
_HOW_ARE_YOU: Final = r"how are (?:you|u)(?: doing)?(?: today)?|how[’']?s it going|what[’']?s up"
_ZONE: Final = re.compile(
    r"(?:please )?(?:change|set|switch) (?:my )?time ?zone to (?P<place>[^.!?\n]{2,60})[.!]?", re.IGNORECASE
)
_FORGET: Final = re.compile(
    r"(?:please |pls )?(?:(?:stop|no more) (?:asking|nudging|reminding|nudges)(?: me)? (?:about|for)"
    r"|delete|remove|forget|erase) (?:the )?(?:case (?:at |of )?)?(?P<name>.{2,60}?)[.!]?",
    re.IGNORECASE,
)
#: What calls a thing a case rather than a part of one.
_A_CASE: Final = re.compile(r" (?:one|job|role|position|case|application|company)$", re.IGNORECASE)
_NAME: Final = re.compile(
    r"(?:please )?(?:(?:change|set) my name to|my name is|i(?:[’']m| am) called"
    r"|sign (?:(?:it|them|me|my \w+) )?(?:as|with)) (?P<name>[^,.!?\n]{1,80})[.!]?",
    re.IGNORECASE,
)
_MY_NUMBER: Final = re.compile(
    r"my (?:own )?(?:phone |telephone |mobile |cell )?(?:number|phone|mobile|cell)(?:[’']?s| is)?:?"
    r" (?P<number>[+(\d][\d ().-]{6,20})[.!]?",
    re.IGNORECASE,
)


def said_to_the_bot(talk: Talk, said: str) -> bool:
    """Answer such words; False where the message is something else."""
    plain = said.casefold().strip(" .!?\n")
    for pattern, answer in _TABLE:
        if pattern.fullmatch(plain):
            return answer(talk)
    if small_talk.answered(talk, plain):
        return True
    if (
        ways.told(talk, plain)
        or rewording.asked(talk, plain)
        or plain_requests.answered(talk, said.strip(" .!?\n"))
    ):
        return True
    if place := _ZONE.fullmatch(said.strip()):
        places.command(talk, place["place"])
        return True
    if ABSENT.match(plain):
        settings.pause_in_words(talk, said)
        return True
    if (hours := read_hours(said)) and settings.offer_hours(talk, hours):
        return True
    if taken_back.another_meant(talk, said):
        return True
    if name := _NAME.fullmatch(said.strip()):
        return _sign_as(talk, name["name"].strip())
    if number := _MY_NUMBER.fullmatch(said.strip()):
        return _call_me_on(talk, number["number"])
    if case := _FORGET.fullmatch(said.strip()):
        return _offer_to_forget(talk, said.strip(), case["name"])
    return False


def _cancel(talk: Talk) -> bool:
    pages.cancel(talk, "")
    return True


def _skip(talk: Talk) -> bool:
    """The open question passed over; where there is none, the nudge that waits."""
    question = talk.desk.unit.question()
    waiting = [nudge for case in talk.desk.unit.cases() if (nudge := waiting_nudge(case))]
    if question is not None:
        asked.skip_in_words(talk, question)
    elif len(waiting) == 1:
        tapped.skip_in_words(talk, waiting[0].id)
    else:
        _cancel(talk)
    return True


def _stop(talk: Talk) -> bool:
    settings.pause_command(talk, "")
    return True


def _resume(talk: Talk) -> bool:
    if not talk.person.paused:
        return False
    talk.say(settings.resumed(talk))
    return True


def _due(talk: Talk) -> bool:
    pages.due(talk, "")
    return True


def _erase(talk: Talk) -> bool:
    pages.delete_me(talk, "")
    return True


def _kept(talk: Talk) -> bool:
    pages.privacy(talk, "")
    return True


def _acknowledge(talk: Talk) -> bool:
    """ "Ok" or a smile; while a question is open it may be the answer."""
    question = talk.desk.unit.question()
    if question is not None and not talked_past(question):
        return False
    talk.say(words.acknowledged())
    return True


def _signs(talk: Talk) -> bool:
    """No words at all: they choose nothing, so "Which one?" is asked again."""
    question = talk.desk.unit.question()
    if question is None or question.kind != "which":
        return _acknowledge(talk)
    replies.ask(talk, question)
    return True


def _done(talk: Talk) -> bool:
    """ "Done": what waits was done and is logged, and only how is not known. Of a call it is asked first."""
    cases = talk.desk.unit.cases()
    waiting = [(case, nudge) for case in cases if (nudge := waiting_nudge(case))]
    if len(waiting) != 1 or waiting[0][1].kind not in PURPOSE:
        return _due(talk) if waiting else _acknowledge(talk)
    case, nudge = waiting[0]
    if PURPOSE[nudge.kind] is Purpose.CALL:
        talk.say(nudges.how_called(case, nudge), link_to(case, LinkRole.NUDGE, nudge_id=nudge.id))
    else:
        talk.say(tapped.how_sent(talk, taps.sent(talk.desk, nudge.id, None)), link_to(case))
        talk.desk.overtaken.append((case, nudge))
    return True


def _greet(talk: Talk) -> bool:
    talk.say(words.greeting(talk.person.name.split(" ")[0]))
    return True


def _sign_as(talk: Talk, name: str) -> bool:
    preferences.set_name(talk.desk, name)
    talk.say(words.signed(talk.person.name))
    return True


def _call_me_on(talk: Talk, typed: str) -> bool:
    """Kept for voicemails; False where it is no number, or one that was asked for."""
    question = talk.desk.unit.question()
    asked_for = question is not None and question.kind == "my_phone"
    number = None if asked_for else preferences.set_phone(talk.desk, typed)
    if number is None:
        return False
    talk.say(words.own_number_kept(show_phone(number)))
    return True


def _offer_to_forget(talk: Talk, said: str, name: str) -> bool:
    """The case of that name, with a way out; which one, where several or none are called so. False where the
    words name no case at all."""
    cases = talk.desk.unit.cases()
    found = find_by_name(name, cases)
    named: Sequence[Case] | None = [found.case] if found.case else found.choices or None
    if named is None:
        named = singled_out(said, cases)
        if named is None or not cases or (named and not _A_CASE.search(name)):
            return False  # a person or a thing of the case: "remove Jane"
    if len(named) == 1:
        talk.say(lists.forget_or_close(named[0]), link_to(named[0]))
    else:
        talk.say(lists.forget_which(named or cases))
    return True


_TABLE: Final[tuple[tuple[re.Pattern[str], Callable[[Talk], bool]], ...]] = tuple(
    (re.compile(pattern), answer)
    for pattern, answer in (
        (_CANCEL, _cancel),
        (_SKIP, _skip),
        (taken_back.UNDO, taken_back.undo),
        (taken_back.FORGET, taken_back.forget),
        (_STOP, _stop),
        (_RESUME, _resume),
        (_DUE, _due),
        (_ERASE, _erase),
        (_KEPT, _kept),
        (_ACKNOWLEDGE, _acknowledge),
        (_DONE, _done),
        (due_calls.NO_ANSWER, due_calls.no_answer),
        (due_calls.VOICEMAIL, due_calls.voicemail),
        (due_calls.NO_CALL, due_calls.no_call),
        (_HOW_ARE_YOU, _greet),
        (r"[\W_]*", _signs),  # nothing but emoji, or "?"
    )
)
