"""Drawing: pieces of SVG, and the way from SVG to PNG.

A picture refers to nothing outside itself (an image link in an SVG reads local files), and what a person
typed reaches it only through `text`, which escapes and shortens it.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

#: Pictures are this wide, in pixels: sharp on any phone.
WIDTH = 1080
PAPER, CARD, LINE = "#F7F5F0", "#FFFFFF", "#E4E0D6"
INK, SOFT, FAINT = "#22252E", "#6B6F7B", "#A9ABB3"
BLUE, GREEN, AMBER, RED, VIOLET = "#3A6FE0", "#2F9B6C", "#DD9A22", "#D2564C", "#7C5BD0"

_FONTS = Path(__file__).with_name("fonts")
_FONT_FILES = [str(_FONTS / name) for name in ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "DejaVuSans.ttf")]
#: What XML 1.0 does not allow, marks that turn the direction of writing about, and emoji and their
#: modifiers, for which no font is shipped.
_UNDRAWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ue000-\uf8ff\U0001f000-\U000fffff\U00100000-\U0010ffff]"
)
#: Scripts the shipped fonts lack: for these the machine's own fonts are looked at as well.
_OTHER_SCRIPTS = re.compile(
    "[\u0900-\u109f\u1100-\u139f\u1700-\u1cff\u2e80-\ua4cf\ua960-\uabff\uac00-\ud7ff]"
)
#: Widths in ems of Inter's letters, near enough to know where to cut.
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] 1-"), frozenset("mwMWOQGD@%—…")


def width_of(text: str, size: float) -> float:
    """About how wide a text is at that font size, in the same unit. On the generous side."""
    return size * sum(_ems(letter) for letter in text)


def _ems(letter: str) -> float:
    if letter in _NARROW:
        return 0.33
    if letter in _WIDE:
        return 0.95
    if _OTHER_SCRIPTS.match(letter):
        return 1.05
    return 0.68 if letter.isupper() else 0.6


def fitted(words: str, size: float, room: float) -> str:
    """The words on one line, cut with "…" where they are wider than `room`."""
    line = " ".join(_UNDRAWABLE.sub(" ", words[:1000]).split())
    if width_of(line, size) <= room:
        return line
    while line and width_of(line, size) + size > room:
        line = line[: min(len(line) - 1, int(len(line) * 0.97))]
    return line.rstrip(" ,.;:") + "…"


def wrapped(words: str, size: float, room: float, lines: int = 2) -> list[str]:
    """The words on so many lines at most; what is over is left on the last, to be cut there."""
    told: list[str] = [""]
    for word in words.split():
        line = f"{told[-1]} {word}".strip()
        if width_of(line, size) > room and told[-1] and len(told) < lines:
            told.append(word)
        else:
            told[-1] = line
    return told


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 30,
    fill: str = INK,
    bold: bool = False,
    anchor: str = "start",
    room: float = WIDTH,
) -> str:
    """One line of text with its baseline at y, escaped and cut to `room` pixels."""
    weight = 600 if bold else 400
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
        f'text-anchor="{anchor}">{escape(fitted(words, size, room))}</text>'
    )


def box(x: float, y: float, width: float, height: float, fill: str, radius: float = 24) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" rx="{radius}" '
        f'fill="{fill}"/>'
    )


def picture(height: float, parts: list[str]) -> str:
    """A whole SVG, `WIDTH` wide and `height` high, on paper."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" '
        f'viewBox="0 0 {WIDTH} {height:.0f}" font-family="Inter, DejaVu Sans">'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>{"".join(parts)}</svg>'
    )


def to_png(svg: str) -> bytes:
    """The picture as PNG, drawn with the shipped fonts."""
    from resvg_py import svg_to_bytes  # 4 MB of machine code that most days never need

    return bytes(
        svg_to_bytes(
            svg_string=svg,
            font_files=_FONT_FILES,
            font_family="Inter",
            sans_serif_family="Inter",
            skip_system_fonts=_OTHER_SCRIPTS.search(svg) is None,
        )
    )
