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


NOTE = Measure((60, 120), (35, 72))
CHECK = Measure((35, 120), (30, 90), (3, 4))


def _p(*slots: Slot, bullets: bool = False) -> Paragraph:
    return Paragraph(slots, bullets)


PLANS: dict[DraftKind, tuple[Paragraph, ...]] = {
    DraftKind.THANK_YOU: (
        _p(Slot("open"), Slot("topic"), Slot("stuck", ("stuck",), weight=5)),
        _p(
            Slot("tie", ("strength",)),
            Slot("interest", unless=("strength",)),
            Slot("material", ("material",), weight=2),
        ),
        _p(Slot("promise", ("promise_ahead",), weight=4), Slot("close", weight=3), Slot("pad", pad=True)),
    ),
    DraftKind.CHECK_IN: (
        _p(Slot("promise", ("promise",)), Slot("since", unless=("promise",)), Slot("interest", ("topics",), weight=2), Slot("plain_interest", unless=("topics",), weight=2)),
        _p(Slot("ask"), Slot("help")),
    ),
}

MEASURES: dict[DraftKind, Measure] = {
    DraftKind.THANK_YOU: NOTE,
    DraftKind.CHECK_IN: CHECK,
}
