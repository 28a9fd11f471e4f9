"""The kinds of text, and what each is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.models import Tone


class DraftKind(StrEnum):
    THANK_YOU = "thank_you"
    MATERIALS = "materials"
    CHECK_IN = "check_in"
    SECOND_CHECK_IN = "second_check_in"
    CALL_REQUEST = "call_request"
    PHONE_SCRIPT = "phone_script"
    VOICEMAIL = "voicemail"
    CLOSING = "closing"
    REJECTION_ANSWER = "rejection_answer"
    OFFER_ANSWER = "offer_answer"
    ACCEPTANCE = "acceptance"
    MORE_TIME = "more_time"
    OFFER_TERMS = "offer_terms"
    OFFER_REFUSAL = "offer_refusal"
    WITHDRAWAL = "withdrawal"
    EXPEDITE = "expedite"
    NO_SHOW = "no_show"


class Channel(StrEnum):
    EMAIL = "email"
    LINKEDIN = "linkedin"
    TEXT = "text"


class Length(StrEnum):
    NORMAL = "normal"
    SHORT = "short"


#: Said aloud: they have no channel, no subject, and are not signed.
SPOKEN = frozenset({DraftKind.PHONE_SCRIPT, DraftKind.VOICEMAIL})

#: Characters. LinkedIn: what a connection request can carry. Text: two SMS of 160 in the worst case.
CHANNEL_LIMIT = {Channel.LINKEDIN: 300, Channel.TEXT: 320}


#: The one part that no template holds: the times offered, each on a line of its own.
WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Text:
    """A suggested text. `blanks` are the visible gaps in it, `[what you talked about]`, in reading
    order; `wording` says which wording it is, to be remembered and passed to `compose` as `avoid`.
    `subject` is empty but for an e-mail."""

    kind: DraftKind
    channel: Channel
    tone: Tone
    wording: str
    subject: str
    body: str
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One sentence of a text: written where every fact in `needs` is known and none in `unless`.

    Weight 0 must stand. Of the others the heaviest goes first when the text is too long, and is the
    first to go in a short one. A `pad` comes in only when the text would be too short without.
    """

    part: str
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    weight: int = 0
    pad: bool = False

    def fits(self, known: frozenset[str]) -> bool:
        """Whether the facts are there for it."""
        return known.issuperset(self.needs) and known.isdisjoint(self.unless)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; `bullets` puts each on a line of its own."""

    slots: tuple[Slot, ...]
    bullets: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a text of a kind may be: words of the whole body, sentences without greeting and
    sign-off (0: no matter)."""

    words: tuple[int, int]
    short_words: tuple[int, int]
    sentences: tuple[int, int] = (0, 0)


NOTE = Measure((60, 120), (35, 80))
#: Three or four sentences; a spoken script may be as long as it needs.
CHECK = Measure((35, 120), (30, 105), (3, 4))
LETTER = Measure((40, 120), (35, 105))
SCRIPT = Measure((60, 320), (60, 320))
#: 20 to 30 seconds at 150 words a minute.
MESSAGE = Measure((50, 75), (50, 75))


def _p(*slots: Slot, bullets: bool = False) -> Paragraph:
    return Paragraph(slots, bullets)


def _either(fact: str, with_it: str, without: str, weight: int = 0) -> tuple[Slot, Slot]:
    """The sentence that uses a fact where it is known, and the one for where it is not."""
    return Slot(with_it, (fact,), weight=weight), Slot(without, unless=(fact,), weight=weight)


_A_KIND_NO = (
    _p(Slot("open"), Slot("topic", ("topics",), weight=4)),
    _p(Slot("decision"), Slot("door", weight=2)),
    _p(Slot("pad", pad=True), Slot("close")),
)

PLANS: dict[DraftKind, tuple[Paragraph, ...]] = {
    DraftKind.THANK_YOU: (
        _p(Slot("open"), Slot("topic"), Slot("stuck", ("stuck",), weight=5)),
        _p(*_either("strength", "tie", "interest"), Slot("material", ("material",), weight=2)),
        _p(Slot("promise", ("promise_ahead",), weight=4), Slot("close", weight=3), Slot("pad", pad=True)),
    ),
    DraftKind.MATERIALS: (
        _p(Slot("open"), *_either("topics", "topic", "plain", 3)),
        _p(Slot("interest", weight=2), Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.CHECK_IN: (
        _p(*_either("promise", "promise", "since"), *_either("topics", "interest", "plain_interest", 2)),
        _p(Slot("task", ("handed_in",)), Slot("ask"), Slot("help")),
    ),
    DraftKind.SECOND_CHECK_IN: (
        _p(
            Slot("open_promise", ("promise_since",)),
            Slot("open_wrote", ("wrote",), unless=("promise_since",)),
            Slot("open", unless=("wrote", "promise_since")),
            *_either("topics", "interest", "plain_interest", 2),
        ),
        _p(*_either("sent", "offer_sent", "offer"), Slot("ask")),
    ),
    DraftKind.CALL_REQUEST: (
        _p(Slot("open"), Slot("reason", weight=2)),
        _p(Slot("ask"), Slot(WINDOWS)),
        _p(Slot("either")),
    ),
    DraftKind.PHONE_SCRIPT: (
        _p(
            Slot("answer", ("they_ring",)),
            Slot("hello", unless=("they_ring",)),
            Slot("agreed", ("call",), unless=("they_ring",)),
            Slot("moment", unless=("call", "they_ring")),
        ),
        _p(
            Slot("listen", ("they_ring",)),
            Slot("purpose", ("promise",), unless=("they_ring",)),
            Slot("since", unless=("promise", "they_ring")),
        ),
        _p(
            *_either("topics", "point_topic", "point_plain"),
            *_either("strength", "point_strength", "point_open"),
            *_either("material", "point_material", "point_help"),
            bullets=True,
        ),
        _p(Slot("question_one"), Slot("question_two"), bullets=True),
        _p(Slot("close")),
    ),
    DraftKind.VOICEMAIL: (
        _p(
            *(Slot("hello"), Slot("reason"), Slot("pad", pad=True)),
            *(Slot("number"), Slot("written", weight=1), Slot("thanks")),
        ),
    ),
    DraftKind.CLOSING: (
        _p(Slot("open"), Slot("silence")),
        _p(Slot("topic", ("topics",), weight=3), Slot("door")),
        _p(Slot("pad", pad=True), Slot("close", weight=2)),
    ),
    DraftKind.REJECTION_ANSWER: (
        _p(Slot("open"), Slot("accept")),
        _p(
            Slot("topic", ("topics",), weight=4),
            Slot("feedback", unless=("feedback",), weight=3),
            Slot("given", ("feedback",), weight=3),
            Slot("door", weight=1),
        ),
        _p(Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.OFFER_ANSWER: (
        _p(Slot("open"), *_either("topics", "topic", "plain", 3)),
        _p(Slot("answer"), Slot("question", weight=2)),
        _p(Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.ACCEPTANCE: (
        _p(Slot("open"), Slot("topic", ("topics",), weight=4)),
        _p(Slot("accept"), Slot("next", weight=2)),
        _p(Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.MORE_TIME: (
        _p(Slot("open")),
        _p(*_either("deadline", "ask_by", "ask"), Slot("reason", weight=2)),
        _p(Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.OFFER_TERMS: (
        _p(Slot("open"), Slot("interest")),
        _p(Slot("ask"), Slot("ease", weight=2)),
        _p(Slot("pad", pad=True), Slot("close")),
    ),
    DraftKind.OFFER_REFUSAL: _A_KIND_NO,
    DraftKind.WITHDRAWAL: _A_KIND_NO,
    DraftKind.EXPEDITE: (
        _p(Slot("open"), Slot("offer"), Slot("interest", weight=1)),
        _p(Slot("ask"), Slot("ease")),
    ),
    DraftKind.NO_SHOW: (
        _p(Slot("open"), *_either("noted", "again", "ease", 1)),
        _p(Slot("interest", weight=2), Slot("ask_windows", ("windows",)), Slot(WINDOWS, ("windows",))),
        _p(Slot("ask", unless=("windows",)), Slot("close")),
    ),
}

MEASURES: dict[DraftKind, Measure] = {
    DraftKind.THANK_YOU: NOTE,
    DraftKind.MATERIALS: NOTE,
    DraftKind.CHECK_IN: CHECK,
    DraftKind.SECOND_CHECK_IN: CHECK,
    DraftKind.CALL_REQUEST: CHECK,
    DraftKind.PHONE_SCRIPT: SCRIPT,
    DraftKind.VOICEMAIL: MESSAGE,
    DraftKind.CLOSING: NOTE,
    DraftKind.REJECTION_ANSWER: NOTE,
    DraftKind.OFFER_ANSWER: NOTE,
    DraftKind.ACCEPTANCE: LETTER,
    DraftKind.MORE_TIME: LETTER,
    DraftKind.OFFER_TERMS: LETTER,
    DraftKind.OFFER_REFUSAL: LETTER,
    DraftKind.WITHDRAWAL: LETTER,
    DraftKind.EXPEDITE: LETTER,
    DraftKind.NO_SHOW: LETTER,
}
