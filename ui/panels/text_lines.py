"""Text broken into the few lines there is room for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@lru_cache(maxsize=4096)  # a row is painted many times before it says something else
def broken_lines(
    text: str,
    font: QFont,
    width: int,
    most: int,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> tuple[str, ...]:
    """``text`` in at most ``most`` lines of ``width`` pixels; what is too much is elided."""
    metrics = QFontMetrics(font)
    if most <= 1 or metrics.horizontalAdvance(text) <= width:
        return (metrics.elidedText(text, elide, width),)
    starts = _line_starts(text, font, width, most)
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    lines[-1] = metrics.elidedText(lines[-1], elide, width)
    return tuple(lines)


def _line_starts(text: str, font: QFont, width: int, most: int) -> list[int]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts
