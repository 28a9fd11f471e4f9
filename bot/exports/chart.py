"""The picture of /stats: how far the cases got, and three figures worth knowing."""

from __future__ import annotations

from bot.domain.statistics import Lateness, Statistics
from bot.exports import svg

_EDGE, _INNER = 60, 40  # pixels from the paper's edge to a card, and from a card's edge to its content
_CARD_WIDTH = svg.WIDTH - 2 * _EDGE
_ROW = 78  # height of a bar with its gap
_BAR_X, _BAR_WIDTH = _EDGE + 300, _CARD_WIDTH - 300 - 150


def chart_png(stats: Statistics) -> bytes:
    """A PNG, 1080 pixels wide, of the figures."""
    return svg.to_png(chart_svg(stats))


def chart_svg(stats: Statistics) -> str:
    parts = [svg.text(_EDGE, 110, "Your search so far", size=52, bold=True)]
    applications = _count(stats.funnel.applications, "application")
    parts.append(
        svg.text(_EDGE, 160, f"{applications}, {_count(stats.touches, 'follow-up')} sent", fill=svg.SOFT)
    )
    parts += _funnel(stats, top=210)
    parts += _tiles(stats, top=674)
    parts += _dates(stats.lateness, top=894)
    return svg.picture(1224, parts)


def _funnel(stats: Statistics, top: float) -> list[str]:
    """Four bars, each as a part of the cases interviewed."""
    bars = (
        ("Interviewed", stats.funnel.interviewed, svg.BLUE),
        ("Heard back", stats.funnel.heard_back, svg.VIOLET),
        ("Further round", stats.funnel.further_round, svg.AMBER),
        ("Offers", stats.funnel.offers, svg.GREEN),
    )
    parts = [
        svg.box(_EDGE, top, _CARD_WIDTH, 434, svg.CARD),
        svg.text(_EDGE + _INNER, top + 66, "How far they got", bold=True),
    ]
    whole = max(stats.funnel.interviewed, 1)
    for number, (label, count, colour) in enumerate(bars):
        y = top + 100 + number * _ROW
        length = _BAR_WIDTH * count / whole
        parts += [
            svg.text(_EDGE + _INNER, y + 38, label, size=30, fill=svg.SOFT),
            svg.box(_BAR_X, y, _BAR_WIDTH, 54, svg.PAPER, radius=14),
            svg.box(_BAR_X, y, max(length, 28) if count else 0, 54, colour, radius=14),
            svg.text(_BAR_X + _BAR_WIDTH + 24, y + 39, str(count), size=34, bold=True),
        ]
    return parts


def _tiles(stats: Statistics, top: float) -> list[str]:
    tiles = (
        (_percent(stats.response_rate), "were answered"),
        (_days(stats.median_days_to_answer), "to an answer (median)"),
        (_percent(stats.thanked_in_time), "thanked within 48 h"),
    )
    width = (_CARD_WIDTH - 2 * 24) / 3
    parts: list[str] = []
    for number, (figure, label) in enumerate(tiles):
        x = _EDGE + number * (width + 24)
        parts += [
            svg.box(x, top, width, 190, svg.CARD),
            svg.text(x + width / 2, top + 94, figure, size=54, bold=True, anchor="middle", room=width - 20),
            svg.text(
                x + width / 2, top + 146, label, size=24, fill=svg.SOFT, anchor="middle", room=width - 16
            ),
        ]
    return parts


def _dates(lateness: Lateness, top: float) -> list[str]:
    """One bar: the dates employers named themselves, kept and not."""
    parts = [
        svg.box(_EDGE, top, _CARD_WIDTH, 270, svg.CARD),
        svg.text(_EDGE + _INNER, top + 66, "Employers against their own dates", bold=True),
    ]
    x, width = _EDGE + _INNER, _CARD_WIDTH - 2 * _INNER
    if not lateness.due:
        return [*parts, svg.text(x, top + 130, "No date they named has come yet.", fill=svg.SOFT)]
    on_time = width * lateness.on_time / lateness.due
    gap = 6 if lateness.on_time and lateness.late else 0
    return [
        *parts,
        svg.box(x, top + 100, on_time - gap, 44, svg.GREEN, radius=12),
        svg.box(x + on_time, top + 100, width - on_time, 44, svg.RED, radius=12),
        svg.text(x, top + 190, f"{lateness.on_time} on time", size=28, fill=svg.GREEN, bold=True),
        svg.text(
            x + width, top + 190, f"{lateness.late} late", size=28, fill=svg.RED, bold=True, anchor="end"
        ),
        svg.text(x, top + 236, _lateness_told(lateness), size=26, fill=svg.SOFT, room=width),
    ]


def _lateness_told(lateness: Lateness) -> str:
    if lateness.median_days_late is None:
        return "Every date was kept."
    told = f"Typically {_days(lateness.median_days_late)} late"
    if lateness.late < 2 or lateness.latest_company is None:
        return told
    return f"{told}, {_days(lateness.most_days_late)} at most ({lateness.latest_company})"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.0%}"


def _days(days: float | None) -> str:
    return "–" if days is None else f"{days:g} day" + ("" if days == 1 else "s")
