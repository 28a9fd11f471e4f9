"""Callback data: a short typed code, packed and parsed here and nowhere else.

The form is `code.id.argument`, at most 64 bytes (Telegram's limit). Ids are checked against their owner
where they are used; a code that cannot be parsed is a stale or forged tap.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from telegram.constants import InlineKeyboardButtonLimit


class Do(StrEnum):
    """What a tap asks for; the values are what stands in the callback data."""

    UNDO = "un"
    EDIT = "ed"  # a case: what to put right
    FIX = "fx"  # a case: the field named in the argument
    CARD = "cs"  # a case: show its card
    RECORD = "rc"
    TIMELINE = "tl"  # a case: its picture
    KINDS = "kn"  # a case: which text?
    COVERS = "cv"  # a line of the record: it was meant for the case in the argument, too
    CLOSE = "cl"
    REOPEN = "ro"
    FORGET = "fg"
    KEEP_WAITING = "kw"
    CALLS = "nc"  # a case: calls welcome or not
    SENT = "se"
    BY = "mt"  # a nudge: sent by the method in the argument
    LATER = "la"
    AT = "lt"  # a nudge: put off to the offered time in the argument
    TYPE_TIME = "tt"
    SKIP_NUDGE = "ki"
    BACK = "bk"
    OPEN = "op"  # a nudge out of a list of several
    CALL_INSTEAD = "ci"  # a check-in: ask for a call rather than write
    CALL_WENT = "ca"
    DRAFT = "dr"  # a case: write the kind in the argument
    WORDINGS = "ws"
    DRAFT_BACK = "db"
    REWORD = "rw"
    OWN = "ow"
    DRAFT_SENT = "ds"  # a draft: sent, by the method in the argument; without one, how?
    DRAFT_UNSENT = "du"  # a draft: back from that question
    APPLY = "ap"
    APPLY_TEXT = "at"  # a text that was checked on its own, kept with a question
    FILL = "fi"  # a draft: fill the blank by the question named in the argument
    SKIP = "sk"  # a question
    ANSWER = "an"  # a question: the argument is the answer
    WHICH = "wh"
    NOTE = "nt"  # a question: keep its words with the case in the argument
    CONFIRM = "co"
    DISMISS = "no"
    ZONE = "zo"
    ZONE_OTHER = "zx"
    OVERRIDE = "ov"
    REMIND = "rm"
    SETTINGS = "st"
    SET = "sv"
    PAUSE = "pa"
    EXPORT = "ex"
    ERASE = "de"
    KEEP_DATA = "kd"


@dataclass(frozen=True, slots=True)
class Tap:
    do: Do
    id: int = 0
    arg: str = ""


def pack(do: Do, row_id: int = 0, arg: str = "") -> str:
    """The callback data of a button. Raises ValueError where it would not fit."""
    data = f"{do.value}.{row_id}.{arg}"
    if len(data.encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise ValueError(f"callback data too long: {do.name}")
    return data


def parse(data: str) -> Tap | None:
    """The tap behind callback data; None for anything we did not pack."""
    code, _, rest = data.partition(".")
    number, _, arg = rest.partition(".")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    try:
        return Tap(Do(code), int(number), arg)
    except ValueError:
        return None
