"""What the two tones of the charts mean, in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart_style import chart_style
from ui.panels.flow_row import FlowRow, beside
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_SWATCH = QSize(22, 12)


class Legend(FlowRow):
    """Two swatches, each with its name and its share of now."""

    def __init__(self) -> None:
        super().__init__(gap_px=Gap.FIELD)
        self._ours, self._others = PlainLabel(), PlainLabel()
        self._span = PlainLabel(self.tr("Last 60 seconds"))
        self._span.setProperty("kind", "muted")
        for is_ours, label in ((True, self._ours), (False, self._others)):
            self.add(beside(_Swatch(is_ours=is_ours), label))
        self.add(QWidget(), is_stretched=True)
        self.add(self._span)
        self.show_shares("–", "–")

    def show_shares(self, ours: str, others: str) -> None:
        """Show how much each is now, in percent."""
        self._ours.setText(self.tr("Dropmill {share}").format(share=ours))
        self._others.setText(self.tr("Other programs {share}").format(share=others))


class _Swatch(QWidget):
    def __init__(self, *, is_ours: bool) -> None:
        super().__init__()
        self._is_ours = is_ours
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        return _SWATCH

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        style = chart_style(self)
        painter = QPainter(self)
        painter.setBrush(style.ours if self._is_ours else style.others)
        painter.setPen(QPen(style.ours_line if self._is_ours else style.others_line, 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
