"""Everything the bot says, said with hostile input: Telegram takes it, and shows what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.chat.buttons import Do
from bot.chat.views import after, card, drafts, lists, news, nudges, pages, questions, settings
from bot.chat.views.base import Key, View, copy_key, day_words, names, near_day, when
from bot.domain.models import (
    Application,
    ApplicationStatus,
    Case,
    Contact,
    Draft,
    FollowUp,
    Interview,
    Material,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Participation,
    Person,
    Promise,
    Purpose,
    Question,
)
from bot.domain.pressure import Go, Hold
from bot.domain.snooze import Offer
from bot.language.answers import Hours
from bot.places import PlaceZone
from bot.playground.markup import parse_html
from bot.services import told
from bot.writing.drafts import DraftKind
from bot.writing.proofread.findings import FaultKind, Finding

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ZONE = "Europe/Lisbon"
HOSTILE = [
    "<b>bold</b> & </pre> \"quotes\" 'n' <script>alert(1)</script>",
    "{{ 7*7 }} %s {0} \\ `code` _x_ [a](b)",
    "عربى \u202e reversed \u200b zero",
    "🙂" * 200,
    "x" * 4000,
    "line\nbreak\n\n\ttab",
]


def case_of(text: str) -> Case:
    person = Person(id=1, telegram_id=1, chat_id=1, name=text[:80], zone=ZONE, country="PT", created_at=NOW)
    interview = Interview(
        id=3, person_id=1, application_id=2, day=date(2026, 11, 23), at=time(14), zone=ZONE,
        topics=(text,), stuck=text, created_at=NOW,
    )  # fmt: skip
    contact = Contact(
        id=4, person_id=1, name=text, email="a@example.com", phone="+351211234567", created_at=NOW
    )
    nudge = Nudge(
        id=5, person_id=1, application_id=2, interview_id=3, key="k", kind=NudgeKind.THANK_YOU, due=NOW,
        reason=text, state=NudgeState.SENT,
    )  # fmt: skip
    return Case(
        person=person,
        application=Application(id=2, person_id=1, company=text, role=text, created_at=NOW, no_calls=True),
        interviews=(interview,),
        contacts=(contact,),
        participations=(Participation(id=6, person_id=1, application_id=2, interview_id=3, contact_id=4),),
        promises=(
            Promise(id=7, person_id=1, application_id=2, words=text, due=date(2026, 12, 4), said_at=NOW),
        ),
        materials=(Material(id=8, person_id=1, application_id=2, what=text, promised_at=NOW),),
        record=(entry(text),),
        nudges=(nudge, replace(nudge, id=9, state=NudgeState.PLANNED)),
    )


def entry(text: str) -> FollowUp:
    return FollowUp(
        id=10, person_id=1, application_id=2, contact_id=4, at=NOW, zone=ZONE, method=Method.EMAIL,
        purpose=Purpose.THANK_YOU, outcome=text[:60], text=text,
    )  # fmt: skip


def all_news(case: Case, text: str) -> Iterator[told.Told]:
    interview, promise, material = case.interviews[0], case.promises[0], case.materials[0]
    question = Question(id=11, person_id=1, kind="confirm", asked_at=NOW)
    yield told.Captured(case=case, interview=interview, new_case=True, past=True)
    yield told.Captured(case=case, interview=None, new_case=True, past=False)
    for what in ("moved", "cancelled", "no_show"):
        yield told.InterviewChanged(case=case, interview=interview, what=what)
    yield told.Logged(case=case, entries=case.record, sent=(material,), promise=promise, also=case)
    yield told.OutcomeNoted(case=case, status=ApplicationStatus.CLOSED, accepted=True)
    yield told.PromiseNoted(case=case, promise=promise)
    yield told.MaterialsNoted(case=case, materials=(material,))
    for status in ApplicationStatus:
        yield told.OutcomeNoted(case=case, status=status, deadline=date(2026, 12, 1))
    yield told.ReplyNoted(case=case, entry=case.record[0])
    yield told.Snoozed(case=case, nudge=case.nudges[0], until=NOW)
    yield told.SnoozeNeedsTime(case=case, nudge=None)
    yield told.Corrected(case=case, field="role")
    yield told.Advice(case=case, call=True, verdict=Go())
    yield told.Advice(case=case, call=False, verdict=Hold(NOW, text))
    yield told.Advice(case=case, call=False, verdict=Go(), missed=promise)
    yield told.RefusalDoubted(case=case, question=question)
    noted = told.OutcomeNoted(case=case, status=ApplicationStatus.OFFER, promise=promise)
    yield from (noted, replace(noted, promise=None, deadline=date(2026, 12, 1), deadline_at=time(12)))
    yield told.DeadlineNoted(case=case, day=date(2026, 12, 1), at=time(12))
    yield told.NoteKept(case=case, words=text)
    yield told.ContactKept(case=case, contact=case.contacts[0])
    yield told.NothingOnFile(company=text)
    yield told.NothingOnFile(company=None)
    for concern in set(told.Concern) - {told.Concern.SILENCE, told.Concern.CALL_WORDS}:
        yield told.Answered(
            case=case, concern=concern, thanks_open=True, promise=case.promises[0], copy=text[:200]
        )
    for what in ("interview", "promise", "offer", "rejection", "reply"):
        yield told.MailRead(question=question, what=what, company=text, day=date(2026, 12, 4))


def all_views(text: str) -> Iterator[View]:
    case = case_of(text)
    shown, cases = case.nudges[0], [case, case]
    for one in all_news(case, text):
        if isinstance(one, told.Captured | told.Corrected):
            yield news.with_card(one, card.card(case, now=NOW, zone=ZONE, change_id=12))
        else:
            yield news.with_opened(news.tell(one, NOW, ZONE, 12), case)
    for kind in NudgeKind:
        yield nudges.nudge(case, replace(shown, kind=kind), now=NOW, zone=ZONE, late_by=timedelta(hours=5))
        yield nudges.passed(case, replace(shown, kind=kind), None, ())
        yield nudges.overtaken(case, replace(shown, kind=kind))
        yield nudges.how_called(case, replace(shown, kind=kind))
        yield nudges.how_sent(case, replace(shown, kind=kind), case.record, NOW, None, 12)
    yield nudges.several([(case, shown)] * 3)
    yield after.covered(case.record[0], case, case, NOW, ZONE, after.undo_key(1))
    yield nudges.settled(case, case.record, NOW, None, after.undo_key(1))
    yield nudges.put_off(case, shown, when(NOW, ZONE), ())
    yield nudges.closed(case, ())
    yield after.undone(case, NOW, ZONE)
    yield after.undone(None, NOW, ZONE)
    yield after.gone(case)
    yield nudges.waiting(case, ())
    yield nudges.which_no_call(case, after.next_line(case, NOW, ZONE))
    yield card.card(case, now=NOW, zone=ZONE, change_id=1)
    for listed in (cases, []):
        yield lists.case_list(listed, NOW, ZONE)
        yield lists.due_list(listed, NOW, ZONE)
        yield lists.record_of_which(listed)
        yield lists.no_such_company(text, listed)
        yield lists.draft_of_which(listed)
        yield lists.forget_which(listed)
        yield lists.card_of_which(listed)
    yield lists.forget_or_close(case)
    yield lists.record(case, NOW, ZONE)
    for draft_kind in DraftKind:
        text_of = Draft(
            id=13, person_id=1, application_id=2, contact_id=4, kind=draft_kind.value, subject=text[:200],
            body=text[:3000], created_at=NOW,
        )  # fmt: skip
        yield drafts.draft(case, text_of)
        yield drafts.headline(case, text_of)
    found = Finding(FaultKind.SPELLING, 0, 4, text, text, (text,))
    apply_key = drafts.apply_key(Do.APPLY, 13)
    yield drafts.findings([found] * 20, apply_key, engine=False)
    yield drafts.findings([], apply_key, engine=True)
    yield drafts.corrected(text)
    yield drafts.kinds(case)
    yield drafts.on_the_phone(told.DraftWanted(case=case, verdict=Hold(NOW, text)), NOW, ZONE)
    for kind in questions.WORDS:
        asked = Question(
            id=14, person_id=1, kind=kind, asked_at=NOW, data={"days_day": "2026-12-04,2026-12-11"}
        )
        yield questions.question(asked, case, kind if kind in questions.PROBLEMS else None)
        yield questions.settled(asked, text)
    places = [PlaceZone(text[:60], "America/Argentina/ComodRivadavia", "AR")] * 6
    zone = Question(id=15, person_id=1, kind="zone", asked_at=NOW, data={"choices": "2,3"})
    yield questions.zone_question(zone, NOW, places[0].zone, "zone")
    yield questions.zone_question(zone, NOW, None)
    yield questions.settled(zone, None)
    yield questions.zone_choices(15, NOW, places)
    yield questions.zone_settled(text[:60], NOW, ZONE)
    yield questions.journey(zone, NOW, ZONE, text[:60], text[:60])
    yield questions.same_clock(text)
    yield questions.which(zone, cases)
    person = case.person
    yield settings.main(person, NOW, text[:60])
    yield settings.hours(person)
    yield settings.time_choice(person, "nudge_time")
    yield settings.tone(person)
    yield settings.pace(person)
    yield settings.number(person, "check_in_cap")
    yield settings.paused(replace(person, paused=True, paused_until=NOW))
    yield settings.pause_choice()
    yield settings.pause_ahead(NOW.date(), NOW, ZONE)
    yield settings.hours_offered(person, Hours(earliest=time(16)))
    yield settings.hours_offered(person, Hours(latest=time(18)))
    yield settings.hours_set(person)
    yield pages.start(text)
    yield pages.greeting(text)
    yield pages.help_page()
    yield pages.signed(text)
    yield pages.acknowledged()
    yield pages.not_understood("<b>", zone, cases)
    yield pages.privacy(encrypted=True, model=text[:100])
    yield pages.put_right(1)
    yield pages.only_applied()
    yield pages.erase_confirm(3)
    yield pages.unknown_command(text)
    for kind in ("sticker", "voice", "photo", "document", "contact", "?"):
        yield pages.not_text(kind)


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "templates", "direction", "emoji", "long", "lines"])
def test_telegram_takes_everything_we_say(text: str) -> None:
    """Whatever a person typed, each message parses, fits, and has buttons that Telegram accepts."""
    for view in all_views(text):
        shown, _ = parse_html(view.html)
        assert 0 < len(shown.encode("utf-16-le")) // 2 <= 4096, view.html[:200]
        for key in (k for row in view.keys for k in row):
            assert_fits(key)


def assert_fits(key: Key) -> None:
    assert key.label.strip()
    assert sum(x is not None for x in (key.data, key.url, key.copy)) == 1
    if key.data is not None:
        assert 1 <= len(key.data.encode()) <= 64
    if key.copy is not None:
        assert 1 <= len(key.copy.encode("utf-16-le")) // 2 <= 256
    if key.url is not None:
        assert key.url.startswith("https://")


def test_what_was_typed_is_shown_as_typed() -> None:
    """Markup in a company's name is text, not markup."""
    shown, _ = parse_html(card.card(case_of("<i>A & B</i>"), now=NOW, zone=ZONE).html)
    assert "<i>A & B</i>" in shown


def test_a_text_too_long_to_copy_gets_no_copy_button() -> None:
    """256 UTF-16 units are copied by a button; 257 are not offered."""
    assert copy_key("x", "a" * 256) is not None
    assert copy_key("x", "a" * 257) is None
    assert copy_key("x", "🙂" * 129) is None


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "today, Tue 24 Nov"),
        (date(2026, 11, 25), "tomorrow, Wed 25 Nov"),
        (date(2026, 11, 23), "yesterday, Mon 23 Nov"),
        (date(2026, 12, 4), "Fri 4 Dec"),
        (date(2027, 1, 8), "Fri 8 Jan 2027"),
    ],
)
def test_days_are_said_as_people_say_them(day: date, words: str) -> None:
    """Weekday and date always; the year only where it is another one."""
    assert near_day(day, date(2026, 11, 24)) == words
    assert day_words(day) in words


@pytest.mark.parametrize(
    ("people", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_lists_of_names(people: list[str], words: str) -> None:
    """Commas, and an "and" before the last."""
    assert names(people) == words


def test_instants_are_shown_in_the_persons_zone() -> None:
    """The words inside the time tag are local; the tag holds the instant."""
    shown = when(NOW, "Asia/Tokyo")
    assert f'unix="{int(NOW.timestamp())}"' in shown
    assert "Tue 24 Nov, 18:00" in shown


def test_offered_times_show_the_clock() -> None:
    """ "This evening" says which hour it means."""
    shown = nudges.later_keys(case_of("Acme").nudges[0], [Offer("evening", "This evening", NOW)], ZONE)
    assert shown.keys[0][0].label == "This evening (09:00)"


def test_examples_fit_every_trade() -> None:
    """A nurse, a plasterer and a teacher are not asked with the words of software."""
    software = re.compile(
        r"kubernetes|\bbug|engineer|developer|backend|on-call|migration|\bcto\b", re.IGNORECASE
    )
    assert not [example for _, example in questions.WORDS.values() if software.search(example)]
