"""The machine's load in a corner: the last minute in two tones, and the percentage in figures.

Owns the picture. Must not measure: samples are given.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.charts.chart_style import chart_style
from ui.charts.load_area import LoadTraces, paint_load
from ui.charts.load_texts import total_text, totals
from ui.charts.on_screen import OnScreen
from ui.formatting import format_percent
from ui.plain_text import plain_tip
from ui.spacing import Radius
from ui.theme import colours
from workers.contract.machine import MachineSample

_CHART_PX = 64
_GAP_PX = 8
_PADDING_PX = 4
_MIN_HEIGHT_PX = 28


class Sparkline(QAbstractButton):
    """A small button; what it leads to is up to whoever connects ``clicked``.

    Signals:
        on_screen_changed(bool): somebody can see it now, or nobody can any more.
    """

    on_screen_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._traces = LoadTraces()
        self._figure = "–"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Processor load"))
        self._describe(self.tr("Measuring the cores…"))
        self._on_screen = OnScreen(self)
        self._on_screen.changed.connect(self.on_screen_changed)

    @property
    def is_on_screen(self) -> bool:
        """Whether anybody can see it."""
        return self._on_screen.is_on_screen

    def add_sample(self, sample: MachineSample) -> None:
        """Add the newest look at the machine."""
        shares = totals(sample)
        if shares is None:
            self._figure = "–"
        else:
            ours, others = shares
            self._traces.append(sample.at_s, ours + others, ours)
            self._figure = format_percent(ours + others)
        self._describe(total_text(sample))
        self.update()

    def chart_rect(self) -> QRectF:
        """Where the areas are painted; on the other side where people read from the right."""
        height = self.height() - 2 * _PADDING_PX
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _PADDING_PX - _CHART_PX if is_mirrored else _PADDING_PX
        return QRectF(left, _PADDING_PX, _CHART_PX, height)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """The chart, and room for "100 %"."""
        metrics = self.fontMetrics()
        widest = metrics.horizontalAdvance(format_percent(1.0))
        height = max(_MIN_HEIGHT_PX, metrics.height() + 2 * _PADDING_PX)
        return QSize(_CHART_PX + _GAP_PX + widest + 2 * _PADDING_PX + 4, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - named by Qt
        """Let Enter do what the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Tell that it can be seen."""
        super().showEvent(event)
        self._on_screen.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Tell that it cannot be seen."""
        super().hideEvent(event)
        self._on_screen.set_shown(False)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - named by Qt
        """Show that it can be clicked."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - named by Qt
        """Be calm again."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint ground, areas, figure, and the ring where the keyboard is."""
        style, own = chart_style(self), colours(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().midlight())
            painter.drawRoundedRect(QRectF(self.rect()), Radius.SMALL, Radius.SMALL)
        chart = self.chart_rect()
        painter.setPen(QPen(style.border, 1))
        painter.setBrush(style.ground)
        painter.drawRoundedRect(chart.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
        paint_load(painter, chart.adjusted(0.5, 0.5, -0.5, -0.5), self._traces, style)
        painter.setPen(style.text)
        painter.drawText(self._text_rect(chart), self._text_flags(), self._figure)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(own.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, Radius.SMALL, Radius.SMALL)
        painter.end()

    def _text_rect(self, chart: QRectF) -> QRectF:
        whole = QRectF(self.rect()).adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            whole.setRight(chart.left() - _GAP_PX)
        else:
            whole.setLeft(chart.right() + _GAP_PX)
        return whole

    @staticmethod
    def _text_flags() -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def _describe(self, text: str) -> None:
        self.setAccessibleDescription(text)
        self.setToolTip(plain_tip(text))
