"""Commands that show something, and the answers to questions asked in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.chat.handlers import journeys, places, replies, settings, texts
from bot.chat.talk import Talk, link_to
from bot.chat.views import lists, pages as words
from bot.domain.models import Case, Question
from bot.language.understanding import Ask
from bot.services import account, facts, listening, notes, told as news
from bot.services.matching import find_by_name
from bot.services.ports import LinkRole
from bot.services.told import Heard

#: A page is named in a short message or not at all.
FEW_WORDS: Final = 6
#: "Did I thank Jane?", "have they answered?": the record knows.
_ASKS_WHETHER: Final = re.compile(r"(?:did|have|has|when did|what did)\b", re.IGNORECASE)

#: What was noted last is not right; what is, could not be read.
_WRONG: Final = re.compile(
    r"(?:no[,.]? )?(?:that(?:[’']?s| is| was)|it(?:[’']?s| is| was)|this is) "
    r"(?:wrong|not (?:right|true|correct|what))\b",
    re.IGNORECASE,
)
_ONLY_APPLIED: Final = re.compile(
    r"^(?:i(?:[’']ve| have)? |just |we )*(?:just |already )?appl(?:ied|ying)\b", re.IGNORECASE
)
_INTERVIEWED: Final = re.compile(r"\binterview|\b(?:met|spoke|talked)\b", re.IGNORECASE)


def start(talk: Talk, said: str) -> None:
    account.returned(talk.desk)
    talk.say(words.start(talk.person.name.split(" ")[0]))


def help_page(talk: Talk, said: str) -> None:
    talk.say(words.help_page())


def new(talk: Talk, said: str) -> None:
    talk.say(words.new_hint())


def privacy(talk: Talk, said: str) -> None:
    about = talk.tools.about
    talk.say(words.privacy(encrypted=about.encrypted, model=about.model))


def list_cases(talk: Talk, said: str) -> None:
    talk.say(lists.case_list(talk.desk.unit.cases(), talk.now, talk.zone))


def due(talk: Talk, said: str) -> None:
    talk.say(lists.due_list(talk.desk.unit.cases(), talk.now, talk.zone))


def record(talk: Talk, said: str) -> None:
    """/record, alone or with a company."""
    cases = talk.desk.unit.cases()
    if not said:
        return talk.say(lists.record_of_which(cases)) if len(cases) != 1 else show_record(talk, cases[0])
    found = find_by_name(said, cases)
    if found.case:
        return show_record(talk, found.case)
    if found.choices:
        return talk.say(lists.record_of_which(found.choices))
    return talk.say(lists.no_such_company(said, cases))


def show_record(talk: Talk, case: Case) -> None:
    talk.say(lists.record(case, talk.now, talk.zone))


def show_timeline(talk: Talk, case: Case) -> None:
    """The case over time, as a picture."""
    picture = talk.tools.exporter.timeline(case)
    talk.picture("timeline.png", picture, lists.timeline_caption(case))


def show_card(talk: Talk, case: Case) -> None:
    talk.say(replies.card_view(talk, case), link_to(case, LinkRole.CARD))


def stats(talk: Talk, said: str) -> None:
    """The person's numbers, in words and as a chart."""
    cases = talk.desk.unit.cases()
    if not cases:
        return talk.say(lists.case_list(cases, talk.now, talk.zone))
    chart = talk.tools.exporter.chart(cases, talk.now)
    return talk.picture("afterword.png", chart, lists.stats_caption(cases))


def export(talk: Talk, said: str) -> None:
    """Everything, as documents."""
    cases, tools = talk.desk.unit.cases(), talk.tools.exporter
    if not cases:
        return talk.say(lists.case_list(cases, talk.now, talk.zone))
    stamp = f"{talk.desk.today:%Y-%m-%d}"
    talk.say(words.export_sent(len(cases)))
    talk.document(f"afterword-{stamp}.csv", tools.csv(cases, talk.person))
    talk.document(f"afterword-{stamp}.json", tools.json(cases, talk.person))
    return talk.document(f"afterword-{stamp}.ics", tools.ics(cases, talk.person, talk.now))


def delete_me(talk: Talk, said: str) -> None:
    talk.say(words.erase_confirm(len(talk.desk.unit.cases())))


def cancel(talk: Talk, said: str) -> None:
    question = talk.desk.unit.question()
    talk.desk.unit.close_question()
    if question:
        replies.settle(talk, question)
        replies.leave_out(talk, question)
    talk.say(words.cancelled(question is not None))


def answer_question(talk: Talk, heard: Heard, said: str) -> None:
    """What was asked in words, answered from what is on file."""
    for told in heard.told:
        if isinstance(told, news.DraftWanted):
            texts.asked_for(talk, told)
        elif isinstance(told, news.Asked):
            _answer(talk, told, said, heard.settled)


def _answer(talk: Talk, asked: news.Asked, said: str, left: Question | None) -> None:
    if asked.ask is None and (page := _page_named(said)):
        return page(talk, "")
    of_the_record = asked.ask is Ask.RECORD or (asked.ask is None and _ASKS_WHETHER.match(said))
    if asked.case and of_the_record:
        return show_record(talk, asked.case)
    if asked.case and (asked.ask is Ask.WHEN_INTERVIEW or (asked.ask is None and "?" in said)):
        return show_card(talk, asked.case)
    if asked.ask is Ask.PAUSE:
        return settings.pause_in_words(talk, said)
    if asked.ask is Ask.GREETING:
        return talk.say(words.greeting(talk.person.name.split(" ")[0]))
    shown = (
        {
            Ask.THANKS: lambda: talk.say(words.welcome()),
            Ask.HELP: lambda: help_page(talk, said),
            Ask.LIST: lambda: list_cases(talk, said),
            Ask.RECORD: lambda: record(talk, ""),
            Ask.WHAT_IS_DUE: lambda: due(talk, said),
            Ask.WHEN_INTERVIEW: lambda: due(talk, said),
            Ask.MAY_I_WRITE: lambda: talk.say(words.how_long()),
            Ask.MAY_I_CALL: lambda: talk.say(words.how_long()),
            Ask.DRAFT: lambda: texts.command(talk, ""),
        }.get(asked.ask)
        if asked.ask
        else None
    )
    if shown:
        return shown()
    if asked.ask is None and journeys.in_words(talk, said):
        return None
    return _not_understood(talk, said, left)


def _not_understood(talk: Talk, said: str, left: Question | None) -> None:
    """A name alone shows its case; anything longer may be kept as a note, so that nothing said is lost. The
    question that it left open comes again behind it."""
    cases = talk.desk.unit.cases()
    if case := facts.case_called(said, cases):
        return show_card(talk, case)
    if several := facts.cases_called(said, cases):
        return talk.say(lists.card_of_which(several))
    if texts.check_unasked(talk, said):
        return None
    if _WRONG.match(said) and (change_id := talk.desk.unit.last_change()):
        return talk.say(words.put_right(change_id))
    if _ONLY_APPLIED.search(said) and not _INTERVIEWED.search(said):
        return talk.say(words.only_applied())
    question = notes.offer_note(talk.desk, said, left)
    if question is not None:
        return replies.ask(talk, question)
    talk.say(words.not_understood(said))
    if left and not talk.desk.unit.question() and (again := listening.asked_again(talk.desk, left)):
        replies.ask(talk, again)
    return None


def _page_named(said: str) -> Callable[[Talk, str], None] | None:
    """The page that the words ask for, as if its command had been typed."""
    pages: dict[str, Callable[[Talk, str], None]] = {
        "stats": stats,
        "statistics": stats,
        "export": export,
        "settings": settings.command,
        "timezone": places.command,
        "zone": places.command,
        "hours": settings.command,
        "holidays": settings.command,
        "tone": settings.command,
        "privacy": privacy,
        "list": list_cases,
        "due": due,
        "bot": help_page,
        "my data": privacy,
        "gdpr": privacy,
    }
    named = [pages[w] for w in re.findall(r"my data|[a-z]+", said.casefold()) if w in pages]
    return named[0] if named and len(said.split()) <= FEW_WORDS else None
