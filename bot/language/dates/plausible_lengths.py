"""Whether a count of days or hours is a date, or only a length: "for 30 mins", "a 45 minute call"."""

from __future__ import annotations

from typing import Final

from bot.language.dates.candidate import Candidate

#: What lasts so long.
_LENGTH_OF: Final = frozenset(
    [
        *("call", "chat", "interview", "meeting", "contract", "probation", "notice", "experience"),
        *("presentation", "task", "session", "conversation", "zoom", "video", "slot", "phone", "test"),
        *("drive", "commute", "walk", "break", "old", "discussion", "screen", "round", "panel", "gap"),
        *("internship", "placement", "project", "course", "programme", "program", "trial", "assessment"),
        *("long", "of", "holiday", "leave", "min", "each", "per", "interviews", "mat", "maternity", "cover"),
        *("secondment", "shift", "exercise", "talk", "google", "teams", "face", "demo", "pitch", "window"),
        *("flight", "train", "role"),
    ]
)
_LASTED: Final = (
    *("for", "took", "lasted", "lasting", "spent", "ran", "minimum"),
    *("over-ran", "overran"),
)
#: "Wait for two days" asks for a date.
_WAITED: Final = (
    *("wait", "waiting", "snooze", "hold", "on", "leave", "quiet", "off", "it", "park", "pause", "sleep"),
    *("me", "this", "that"),
)
#: Hours that stand for days.
_WHOLE_DAYS: Final = (24, 48, 72, 96)


def allowed_count(c: Candidate) -> bool:
    names = c.names
    if "AGO" in names or c.after == "ago" or "FROM" in names:
        return True
    if c.after in _LENGTH_OF or (c.after == "-" and c.low_behind(2) in _LENGTH_OF):
        return False
    if c.before in _LASTED and "WITHIN" not in names:
        return c.before == "for" and c.first > 1 and c.tokens[c.first - 2].low in _WAITED
    return not _only_hours(names) or _all_there_is(c)


def _only_hours(names: list[str]) -> bool:
    """Minutes or hours, and no word that makes them a date."""
    dated = names[0] in ("IN", "WITHIN", "AFTER") or {"ANOTHER", "MORE", "TIME"} & set(names)
    return names[-1] in ("MINUTE", "HOUR") and not dated


def _all_there_is(c: Candidate) -> bool:
    """ "48 hours", or a message that hardly says more than the hours."""
    own = c.classes[c.first : c.last + 1]
    value = next((value for name, value in own if name == "NUM"), 0)
    words = sum(token.kind in ("word", "number") for token in c.tokens)
    return value in _WHOLE_DAYS or c.last - c.first + 1 >= words - 2
