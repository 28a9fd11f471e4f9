"""The words that the rows of the models are described with. Their values are what is stored."""

from __future__ import annotations

from enum import StrEnum


class ApplicationStatus(StrEnum):
    ACTIVE = "active"
    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Stage(StrEnum):
    """The stages of the corpus page: what kind of round an interview was."""

    RECRUITER_SCREEN = "recruiter_screen"
    PHONE_SCREEN = "phone_screen"
    TECHNICAL = "technical"
    TAKE_HOME = "take_home"
    ONSITE = "onsite"
    PANEL = "panel"
    FINAL = "final"
    HR = "hr"
    INFORMAL = "informal"
    OTHER = "other"


class InterviewState(StrEnum):
    ARRANGED = "arranged"  # planned; whether it is over is a question to the clock, not to this field
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"  # the employer did not call or appear


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    MOVED = "moved"  # the employer named a later date


class MaterialState(StrEnum):
    PROMISED = "promised"
    SENT = "sent"


class Method(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LINKEDIN = "linkedin"
    TEXT = "text"
    LETTER = "letter"
    IN_PERSON = "in_person"


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


class Purpose(StrEnum):
    """Why an attempt was made, or what came in."""

    THANK_YOU = "thank_you"
    MATERIALS = "materials"
    CHECK_IN = "check_in"
    CALL_REQUEST = "call_request"
    CALL = "call"
    CLOSING = "closing"
    EXPEDITE = "expedite"  # "I have an offer until Thursday"
    NO_SHOW = "no_show"
    ANSWER = "answer"  # to a rejection or an offer
    REPLY = "reply"  # theirs
    OTHER = "other"


class CallOutcome(StrEnum):
    REACHED = "reached"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    WILL_CALL_BACK = "will_call_back"


class CallState(StrEnum):
    AGREED = "agreed"
    MEANT = "meant"  # the person means to ring; nobody has agreed to it
    THEIRS = "theirs"  # they mean to ring
    DONE = "done"
    CANCELLED = "cancelled"


#: A call that is still to be made.
CALL_AHEAD = frozenset({CallState.AGREED, CallState.MEANT, CallState.THEIRS})


class NudgeKind(StrEnum):
    PREPARE = "prepare"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    MATERIALS = "materials"
    CHECK_IN = "check_in"
    SECOND_CHECK_IN = "second_check_in"
    CALL_REQUEST = "call_request"
    CALL = "call"
    CALL_OUTCOME = "call_outcome"
    CLOSING = "closing"
    PATIENCE = "patience"
    OFFER_LEVERAGE = "offer_leverage"
    NO_SHOW = "no_show"  # "they did not call at 14:00": a short note to send
    REMINDER = "reminder"  # asked for in words: "remind me on Monday"


class NudgeState(StrEnum):
    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    DONE = "done"
    SKIPPED = "skipped"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"


#: Nothing more will happen with a nudge in one of these.
HANDLED = frozenset({NudgeState.DONE, NudgeState.SKIPPED, NudgeState.EXPIRED})


class Tone(StrEnum):
    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"
