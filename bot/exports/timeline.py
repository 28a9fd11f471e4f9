"""The picture of one case: what happened, from top to bottom, and what comes next."""

from __future__ import annotations

from bot.domain.models import Case
from bot.exports import svg
from bot.exports.moments import STANDS, Moment, moments_of

#: More lines than this nobody reads in a picture: the first and the newest stay.
MOST_MOMENTS = 24
_KEPT_FROM_START = 4
_COLOURS = {
    "interview": svg.BLUE,
    "out": svg.GREEN,
    "in": svg.VIOLET,
    "promise": svg.AMBER,
    "material": svg.GREEN,
    "end": svg.RED,
    "nudge": svg.SOFT,
}
_TOP, _ROW = 230, 112  # pixels: the first moment's middle, and from one to the next
_DAY_X, _LINE_X, _TEXT_X = 250, 300, 350
_ROOM = svg.WIDTH - _TEXT_X - 70
_SILENCE_DAYS = 3  # a gap of so many days is written on the line


def timeline_png(case: Case) -> bytes:
    """A PNG, 1080 pixels wide and as high as the case is long."""
    return svg.to_png(timeline_svg(case))


def timeline_svg(case: Case) -> str:
    moments = moments_of(case)
    left_out = max(0, len(moments) - MOST_MOMENTS)
    if left_out:
        moments = [*moments[:_KEPT_FROM_START], *moments[_KEPT_FROM_START + left_out :]]
    heading = case.application.company
    below = " · ".join(filter(None, (case.application.role or "", STANDS[case.application.status])))
    parts = [
        svg.text(60, 105, heading, size=52, bold=True, room=svg.WIDTH - 120),
        svg.text(60, 155, below, fill=svg.SOFT, room=svg.WIDTH - 120),
    ]
    if not moments:
        parts.append(svg.text(60, _TOP + 40, "Nothing has happened yet.", fill=svg.SOFT))
    parts += _line(len(moments), ahead=bool(moments) and moments[-1].ahead)
    for number, moment in enumerate(moments):
        y = _TOP + 30 + number * _ROW
        before = moments[number - 1] if number else None
        parts += _moment(moment, before, y)
        if left_out and number == _KEPT_FROM_START:
            parts.append(_note(y - _ROW / 2, f"{left_out} more in between"))
        elif before is not None:
            parts += _silence(before, moment, y)
    return svg.picture(_TOP + 30 + max(len(moments), 1) * _ROW, parts)


def _line(count: int, *, ahead: bool) -> list[str]:
    """The line through the moments; dashed to the one that is only planned."""
    first, last = _TOP + 30, _TOP + 30 + (count - 1) * _ROW
    if count < 2:
        return []
    turn = last - _ROW if ahead else last
    parts = [f'<path d="M{_LINE_X} {first}V{turn}" stroke="{svg.LINE}" stroke-width="6"/>']
    if ahead:
        dashes = 'stroke-dasharray="2 14" stroke-linecap="round"'
        parts.append(f'<path d="M{_LINE_X} {turn}V{last}" stroke="{svg.FAINT}" stroke-width="5" {dashes}/>')
    return parts


def _moment(moment: Moment, before: Moment | None, y: float) -> list[str]:
    colour = _COLOURS[moment.kind]
    dot = (
        f'<circle cx="{_LINE_X}" cy="{y:.1f}" r="15" fill="{svg.PAPER if moment.ahead else colour}" '
        f'stroke="{colour if moment.ahead else svg.PAPER}" stroke-width="6"/>'
    )
    same_day = before is not None and before.day == moment.day
    day = "" if same_day else f"{moment.day:%a} {moment.day.day} {moment.day:%b}"
    shown = [
        svg.text(
            _DAY_X, y + (2 if moment.time and day else 11), day, size=29, anchor="end", bold=True, room=220
        ),
        svg.text(
            _DAY_X, y + (36 if day else 11), moment.time, size=25, fill=svg.SOFT, anchor="end", room=220
        ),
    ]
    title_y = y + (2 if moment.detail else 11)
    ink = svg.SOFT if moment.ahead else svg.INK
    return [
        dot,
        *shown,
        svg.text(_TEXT_X, title_y, moment.title, size=32, fill=ink, bold=True, room=_ROOM),
        *_detail(moment, y + 38),
    ]


def _detail(moment: Moment, y: float) -> list[str]:
    """What there is to say beside it. What comes next stands last, and has room for its whole reason."""
    told = svg.wrapped(moment.detail, 26, _ROOM) if moment.ahead else [moment.detail]
    return [
        svg.text(_TEXT_X, y + 34 * n, line, size=26, fill=svg.SOFT, room=_ROOM) for n, line in enumerate(told)
    ]


def _silence(before: Moment, moment: Moment, y: float) -> list[str]:
    days = (moment.day - before.day).days
    return [_note(y - _ROW / 2, f"{days} days")] if days >= _SILENCE_DAYS else []


def _note(y: float, words: str) -> str:
    """Words on the line itself, between two moments."""
    wide = svg.width_of(words, 22) + 24
    return svg.box(_LINE_X - wide / 2, y - 17, wide, 34, svg.PAPER, radius=17) + svg.text(
        _LINE_X, y + 8, words, size=22, fill=svg.FAINT, anchor="middle"
    )
