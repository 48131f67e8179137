"""How large a window may be on the screen it is on, and where."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

#: What a title bar and borders may take around a window; nobody knows before it is shown.
_FRAME = QSize(8, 40)


def fitting_size(wanted: QSize, room: QRect) -> QSize:
    """``wanted``, or as much of it as fits with its frame into ``room``, a screen's free part."""
    return wanted.boundedTo(room.size() - _FRAME)


def fitting_place(wanted: QRect, room: QRect) -> QRect:
    """A window at ``wanted``, made to fit into ``room`` and moved there if need be."""
    size = fitting_size(wanted.size(), room)
    left = max(min(wanted.left(), room.right() + 1 - size.width()), room.left())
    top = max(min(wanted.top(), room.bottom() + 1 - size.height()), room.top())
    return QRect(left, top, size.width(), size.height())
