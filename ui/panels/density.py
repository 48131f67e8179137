"""How high the rows of the picture table are."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QFont, QFontMetrics

#: Least heights in pixels; larger fonts need more.
_COMFORTABLE_PX, _COMPACT_PX = 64, 28
_COMFORTABLE_ROOM_PX, _COMPACT_ROOM_PX = 20, 10


class Density(StrEnum):
    """Two lines a row with a picture to recognise, or one line and more rows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


def row_height(density: Density, font: QFont) -> int:
    """Pixels from one row to the next."""
    line = QFontMetrics(font).height()
    if density is Density.COMPACT:
        return max(_COMPACT_PX, line + _COMPACT_ROOM_PX)
    return max(_COMFORTABLE_PX, 2 * line + _COMFORTABLE_ROOM_PX)
