"""The pool at a glance: a dot per worker, filled when busy, a ring when ready, faint at first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colours
from workers.contract.events import PoolChanged

#: More workers than this are shown as one bar: nobody counts more dots than that.
_MAX_DOTS = 8
_DOT_PX = 8
_DOT_GAP_PX = 4
_BAR_WIDTH_PX = 72


class WorkerDots(QWidget):
    """Shows how many workers are busy, ready and starting; the words for it stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = PoolChanged(busy=0, ready=0, wanted=0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_pool(self, pool: PoolChanged) -> None:
        """Show another state of the pool."""
        resized = self._total(pool) != self._total(self._pool)
        self._pool = pool
        if resized:
            self.updateGeometry()
        self.update()

    @staticmethod
    def _total(pool: PoolChanged) -> int:
        return max(pool.wanted, pool.ready)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for all dots, or for the bar."""
        total = self._total(self._pool)
        if total > _MAX_DOTS:
            return QSize(_BAR_WIDTH_PX, _DOT_PX)
        return QSize(max(total * (_DOT_PX + _DOT_GAP_PX) - _DOT_GAP_PX, 0), _DOT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint dots, or the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._total(self._pool) > _MAX_DOTS:
            self._paint_bar(painter)
        else:
            self._paint_dots(painter)
        painter.end()

    def _paint_dots(self, painter: QPainter) -> None:
        own = colours(self.palette())
        for index in range(self._total(self._pool)):
            x = index * (_DOT_PX + _DOT_GAP_PX)
            ring = own.muted if index < self._pool.ready else own.border
            busy = index < self._pool.busy
            painter.setPen(QPen(own.accent if busy else ring, 1.5))
            painter.setBrush(own.accent if busy else Qt.GlobalColor.transparent)
            painter.drawEllipse(QRectF(x + 0.75, 0.75, _DOT_PX - 1.5, _DOT_PX - 1.5))

    def _paint_bar(self, painter: QPainter) -> None:
        own = colours(self.palette())
        ready = QColor(own.muted)
        ready.setAlphaF(0.45)
        total = self._total(self._pool)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in (
            (total, own.border),
            (self._pool.ready, ready),
            (self._pool.busy, own.accent),
        ):
            painter.setBrush(colour)
            bar = QRectF(0, 0, self.width() * share / total, self.height())
            painter.drawRoundedRect(bar, _DOT_PX / 2, _DOT_PX / 2)
