"""Icons: our SVG drawings in the colours of the palette in force.

Owns rendering and recolouring. An icon is drawn when it is shown, at the size and pixel ratio of
the screen, so it stays crisp and follows a change between light and dark by itself. Must not
decide where an icon is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import Colours, colours

#: Of icons beside text. Wider than high, so that there is some air before the text.
SIZE_BESIDE_TEXT = QSize(22, 16)

#: States that carry their own colour; every other icon has the text's.
_STATUS_COLOURS: dict[str, Callable[[Colours], QColor]] = {
    "done": lambda own: own.success,
    "kept": lambda own: own.success,
    "failed": lambda own: own.danger,
    "skipped": lambda own: own.warning,
    "warning": lambda own: own.warning,
    "running": lambda own: own.accent,
    "waiting": lambda own: own.muted,
}


def icon(name: str, role: QPalette.ColorRole | None = None) -> QIcon:
    """The icon ``resources/icons/<name>.svg``. Raises ``FileNotFoundError``.

    Its strokes take the palette's ``role``; without one, the colour of the state it stands for,
    or that of text. Disabled and selected variants come from the same palette.
    """
    _svg(name)  # a missing drawing shows where it is asked for, not at the first paint
    return QIcon(_SvgIconEngine(_Drawing(name, role)))


@dataclass(frozen=True, slots=True)
class _Drawing:
    name: str
    role: QPalette.ColorRole | None

    def colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if self.role is not None:
            return palette.color(self.role)
        if own_colour := _STATUS_COLOURS.get(self.name):
            return own_colour(colours(palette))
        selected = mode == QIcon.Mode.Selected
        roles = QPalette.ColorRole
        return palette.color(roles.HighlightedText if selected else roles.Text)

    def pixmap(self, size: QSize, mode: QIcon.Mode, ratio: float = 1.0) -> QPixmap:
        """The drawing, ``size`` times ``ratio`` pixels large, from Qt's cache if drawn before."""
        colour = self.colour(mode)
        key = f"{self.name} {colour.name()} {size.width()}x{size.height()}@{ratio}"
        pixmap = QPixmap()
        if not QPixmapCache.find(key, pixmap):
            pixmap = self._drawn(size * ratio, colour)
            pixmap.setDevicePixelRatio(ratio)
            QPixmapCache.insert(key, pixmap)
        return pixmap

    def _drawn(self, size: QSize, colour: QColor) -> QPixmap:
        tinted = _svg(self.name).replace(b"currentColor", colour.name().encode())
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        side = min(size.width(), size.height())
        box = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(tinted)).render(painter, box)
        painter.end()
        return pixmap


class _SvgIconEngine(QIconEngine):
    """Lets a ``QIcon`` draw a ``_Drawing`` at any size."""

    def __init__(self, drawing: _Drawing) -> None:
        super().__init__()
        self._drawing = drawing

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._drawing.pixmap(rect.size(), mode, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawing.pixmap(size, mode)

    def scaledPixmap(  # noqa: N802 - named by Qt
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._drawing.pixmap(size, mode, scale)

    def clone(self) -> QIconEngine:
        return _SvgIconEngine(self._drawing)


@cache
def _svg(name: str) -> bytes:
    return resources.icon_svg(name)
