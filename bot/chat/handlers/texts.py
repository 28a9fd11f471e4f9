"""Drafts: written on request, reworded, replaced by the person's own, checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.chat.buttons import Do
from bot.chat.handlers import replies
from bot.chat.talk import Talk, link_to
from bot.chat.views import drafts as views, lists, questions
from bot.chat.views.base import View
from bot.chat.views.card import waiting_nudge
from bot.domain.models import Case, Contact, Draft, Question
from bot.services import checking, drafting
from bot.services.interviews import latest
from bot.services.mail import own_letter
from bot.services.matching import find_by_name
from bot.services.ports import Link, LinkRole
from bot.services.questions import ask_about
from bot.services.told import DraftWanted
from bot.services.whose_text import case_meant, greets_by_name, newest_draft
from bot.writing.drafts import Channel, DraftKind
from bot.writing.drafts.asked import kind_named
from bot.writing.proofread.proofreader import apply_all

#: A letter has more words than this, or greets somebody.
FEW_WORDS: Final = 12
_GREETS: Final = re.compile(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_GREETS_BY_NAME: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?:[\w.’'-]+ ){0,3}[\w.’'-]+[,:\n]",
    re.IGNORECASE,
)
_CHANNELS = frozenset(c.value for c in Channel)


def wanted(talk: Talk, case: Case) -> None:
    """Which kind of text?"""
    talk.say(views.kinds(case), link_to(case, live=False))


def asked_for(talk: Talk, told: DraftWanted) -> None:
    """The letter, or the words for a call with how to use them; else which kind?"""
    if not told.kinds:
        return wanted(talk, told.case)
    if DraftKind.PHONE_SCRIPT not in told.kinds:
        return write(talk, told.case, told.kinds[0], told.to)
    talk.say(views.on_the_phone(told, talk.now, talk.zone))
    for kind in told.kinds:
        show(talk, told.case, drafting.write(talk.desk, told.case, kind), headed=False)
    return None


def command(talk: Talk, said: str) -> None:
    """/draft, alone, with a company, with the kind of text, or with both."""
    cases = talk.desk.unit.cases()
    found = find_by_name(said, cases)
    kind, rest = (None, said) if found.case or found.choices else kind_named(said)
    found = find_by_name(rest, cases) if kind else found
    choices = cases if not rest else found.choices
    case = found.case or (cases[0] if not rest and len(cases) == 1 else None)
    if case:
        return write(talk, case, kind) if kind else wanted(talk, case)
    if choices or not rest:
        return talk.say(lists.draft_of_which(choices, kind))
    return talk.say(lists.no_such_company(rest, cases, Do.KINDS))


def write(talk: Talk, case: Case, kind: DraftKind, to: Contact | None = None) -> None:
    """Compose it and show it, a message for each reader, or for the one it is to go to."""
    if early := views.for_afterwards(case, kind, talk.now, talk.zone):
        talk.say(early)
    show(talk, case, drafting.write(talk.desk, case, kind, to=to), headed=True)


def show(talk: Talk, case: Case, texts: Sequence[Draft], *, headed: bool) -> None:
    for text in texts:
        if headed:
            talk.say(views.headline(case, text), link_to(case, live=False, draft_id=text.id))
        talk.say(views.draft(case, text), link_to_draft(case, text))


def reword(talk: Talk, draft_id: int, change: str) -> None:
    """A tap on Shorter, Warmer, More formal, Another wording, or a channel: the message changes in place."""
    old = talk.desk.unit.get(Draft, draft_id)
    case = talk.desk.unit.case(old.application_id) if old else None
    if old is None or case is None:
        return talk.toast("That draft is gone.")
    before = talk.person.tone
    new = put(talk, old, change)
    return _reworded(talk, case, new, "" if talk.person.tone is before else views.TONE_CHANGED[new.tone])


def put(talk: Talk, old: Draft, change: str) -> Draft:
    """The text otherwise: for a channel, or in another wording, tone or length."""
    if change in _CHANNELS:
        return drafting.for_channel(talk.desk, old, Channel(change))
    return drafting.reword(talk.desk, old, change)


def _reworded(talk: Talk, case: Case, new: Draft, toast: str) -> None:
    talk.toast(toast)
    talk.edit(views.draft(case, new))
    if talk.message_id:
        talk.desk.unit.save(replace(new, message_id=talk.message_id))
        talk.desk.unit.note_link(talk.message_id, link_to_draft(case, new))


def wordings(talk: Talk, draft_id: int) -> None:
    """A tap on Reword: how?"""
    draft = talk.desk.unit.get(Draft, draft_id)
    talk.toast("" if draft else "That draft is gone.")
    if draft:
        talk.edit_keys(views.wordings(draft))


def back(talk: Talk, draft_id: int) -> None:
    draft = talk.desk.unit.get(Draft, draft_id)
    case = talk.desk.unit.case(draft.application_id) if draft else None
    talk.toast("" if case else "That draft is gone.")
    if draft and case:
        talk.edit_keys(View("", views.draft(case, draft).keys))


def fill(talk: Talk, draft_id: int, kind: str) -> None:
    """A tap on a blank: ask for what goes there."""
    draft = talk.desk.unit.get(Draft, draft_id)
    case = talk.desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None or kind not in questions.WORDS:
        return talk.toast("That draft is gone.")
    interview = latest(case, talk.desk.today)
    talk.toast()
    return replies.ask(talk, ask_about(talk.desk, case, kind, interview, {"draft": str(draft_id)}))


def refill(talk: Talk, draft_id: int) -> None:
    """The blank is known now: the draft's message changes in place."""
    new = drafting.refill(talk.desk, draft_id)
    case = talk.desk.unit.case(new.application_id) if new else None
    if new and case:
        old = Link(role=LinkRole.DRAFT, draft_id=draft_id)
        talk.edit_linked(views.draft(case, new), old, now_is=link_to_draft(case, new))


def is_letter(said: str) -> bool:
    """Whether words in answer to a draft are meant in its place: "sent it!" is about it."""
    return bool(_GREETS.match(said)) or "\n" in said.strip() or len(said.split()) > FEW_WORDS


def is_whole_letter(said: str) -> bool:
    """Whether words that came unasked are a letter to somebody: "Dear Grace, thank you for …"."""
    return bool(_GREETS_BY_NAME.match(said)) and len(said.split()) > FEW_WORDS


def check_greeting(talk: Talk, said: str) -> bool:
    """Words that greet somebody by name while a text to them lies before the person: "HI MARY, any update??"
    is a letter of their own, however short."""
    greeted = [c for c in talk.desk.unit.cases() if waiting_nudge(c) and greets_by_name(c, said)]
    return _checked_in_place(talk, said, greeted)


def check_unasked(talk: Talk, said: str) -> bool:
    """A letter of their own: checked in the place of the text of ours that lies before them; where there is
    none, by itself if they have signed it."""
    if not is_whole_letter(said):
        return False
    waiting = [case for case in talk.desk.unit.cases() if waiting_nudge(case)]
    if _checked_in_place(talk, said, waiting):
        return True
    signed = own_letter(talk.person, said)
    if signed:
        check(talk, said)
    return signed


def _checked_in_place(talk: Talk, said: str, cases: Sequence[Case]) -> bool:
    newest = newest_draft(talk.desk, cases)
    if newest:
        check_own(talk, said, newest.id)
    return newest is not None


def link_to_draft(case: Case, draft: Draft) -> Link:
    return link_to(case, LinkRole.DRAFT, live=False, draft_id=draft.id, nudge_id=draft.nudge_id)


def own(talk: Talk, draft_id: int) -> None:
    """A tap on "Write my own"."""
    draft = talk.desk.unit.get(Draft, draft_id)
    if draft is None:
        return talk.toast("That draft is gone.")
    checking.ask_own_text(talk.desk, draft)
    talk.toast()
    return talk.say(views.own_wanted())


def answer(talk: Talk, question: Question, said: str) -> None:
    """The person's own text, sent after "Write my own"."""
    talk.desk.unit.close_question()
    check_own(talk, said, int(question.data["draft"]))


def check_own(talk: Talk, said: str, draft_id: int) -> None:
    """Check the person's own text in place of a draft."""
    draft = talk.desk.unit.get(Draft, draft_id)
    case = talk.desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None:
        return check(talk, said)
    kept = checking.keep_own(talk.desk, draft, said)
    found = checking.check(talk.desk, talk.tools.proofreader, said, case, kept)
    apply_key = views.apply_key(Do.APPLY, kept.id)
    view = views.findings(found, apply_key, engine=talk.tools.proofreader.available)
    return talk.say(view, link_to_draft(case, kept))


def check(talk: Talk, said: str) -> None:
    """/check with a text: checked against the one case it belongs to, if any."""
    if not said:
        return talk.say(views.check_hint())
    found = checking.check(talk.desk, talk.tools.proofreader, said, case_meant(talk.desk, said), None)
    waiting = checking.remember(talk.desk, said)
    apply_key = views.apply_key(Do.APPLY_TEXT, waiting.id)
    return talk.say(views.findings(found, apply_key, engine=talk.tools.proofreader.available))


def apply_to_text(talk: Talk, question_id: int) -> None:
    """A tap on "Apply all" under a text that belongs to no draft."""
    waiting = talk.desk.unit.question()
    if waiting is None or waiting.id != question_id:
        return talk.toast("That text is gone. Send it again with /check.", alert=True)
    said = waiting.data["text"]
    found = checking.check(talk.desk, talk.tools.proofreader, said, case_meant(talk.desk, said), None)
    talk.desk.unit.close_question()
    talk.toast("Corrected")
    talk.edit_keys(View(""))
    return talk.say(views.corrected(apply_all(said, found)))


def apply(talk: Talk, draft_id: int) -> None:
    """A tap on "Apply all": the corrected text as a draft of its own."""
    draft = talk.desk.unit.get(Draft, draft_id)
    case = talk.desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None:
        return talk.toast("That text is gone.")
    found = checking.check(talk.desk, talk.tools.proofreader, draft.body, case, draft)
    corrected = checking.keep_own(talk.desk, draft, apply_all(draft.body, found))
    talk.toast("Corrected")
    talk.edit_keys(View(""))
    return show(talk, case, [corrected], headed=False)
