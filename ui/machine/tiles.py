"""The figures above the charts: each in a card, with its minute or its share as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.charts.chart_style import chart_style
from ui.charts.load_area import LoadTraces, paint_load
from ui.charts.trace import Trace
from ui.panels.elided_label import ElidedLabel
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_PICTURE_PX = 30
_BAR_PX = 10
_BAR_GAP_PX = 2


class TilePicture(QWidget):
    """The lower part of a tile; what it shows is told in words above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """As high as all of them, so that tiles are alike."""
        return QSize(80, _PICTURE_PX)


class FigureTile(QFrame):
    """A heading, a large figure, a side remark, a picture."""

    def __init__(self, heading: str, picture: TilePicture) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._figure = ElidedLabel()
        self._figure.setProperty("kind", "figure")
        self._remark = PlainLabel(wraps=True)
        self._remark.setProperty("kind", "muted")
        self.setAccessibleName(heading)
        title = PlainLabel(heading, wraps=True)
        title.setProperty("kind", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.ROW)
        column.setSpacing(Gap.HAIR)
        column.addWidget(title)
        column.addWidget(self._figure)
        column.addWidget(self._remark)
        column.addStretch(1)  # pictures stand in a line, however many lines are above them
        column.addSpacing(Gap.TIGHT)
        column.addWidget(picture)

    def show_figure(self, figure: str, remark: str) -> None:
        """Say something else."""
        self._figure.setText(figure)
        self._remark.setText(remark)
        self._keep_height()
        self.setAccessibleDescription(f"{figure}. {remark}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Lines are broken otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._remark.setMinimumHeight(0)
            self._keep_height()

    def _keep_height(self) -> None:
        """Figures change twice a second; a line more or less must not move what is below."""
        needed = self._remark.heightForWidth(self._remark.width())
        self._remark.setMinimumHeight(max(self._remark.minimumHeight(), needed))


class LoadPicture(TilePicture):
    """The whole machine's last minute in two tones."""

    def __init__(self) -> None:
        super().__init__()
        self._traces = LoadTraces()

    def append(self, at_s: float, busy: float, ours: float) -> None:
        """Add the newest sample."""
        self._traces.append(at_s, busy, ours)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint the areas."""
        painter = QPainter(self)
        plot = QRectF(self.rect()).adjusted(0, 1, 0, 0)
        paint_load(painter, plot, self._traces, chart_style(self))
        painter.end()


class RatePicture(TilePicture):
    """A value's last minute; its largest sample reaches the top."""

    def __init__(self) -> None:
        super().__init__()
        self._trace = Trace()

    def append(self, at_s: float, value: float) -> None:
        """Add the newest sample."""
        self._trace.append(at_s, value)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint the area."""
        style, plot = chart_style(self), QRectF(self.rect()).adjusted(0, 1, 0, 0)
        outline = self._trace.outline(plot, max(self._trace.largest, 1e-3))
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.ours)
        painter.drawPolygon(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.ours_line, 1))
        painter.drawPolyline(outline)
        painter.end()


class BarsPicture(TilePicture):
    """The worst of each second: bars against ``least_top``, or against the longest of them."""

    def __init__(self, least_top: float) -> None:
        super().__init__()
        self._least_top = least_top
        self._values: Sequence[float] = ()

    def show_values(self, values: Sequence[float]) -> None:
        """Show these, the oldest first."""
        self._values = values
        self.update()

    def bars(self) -> list[QRectF]:
        """Where each bar is; the newest ends at the right edge."""
        count = max(len(self._values), 1)
        top = max(self._least_top, *self._values, 0.0)
        width = self.width() / count
        return [
            QRectF(place * width, self.height() * (1 - value / top), width - 1, self.height())
            for place, value in enumerate(self._values)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint the bars on a line."""
        style = chart_style(self)
        painter = QPainter(self)
        for bar in self.bars():
            painter.fillRect(bar, style.ours)
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.others_line)
        painter.end()


class SharesPicture(TilePicture):
    """A bar that is filled by the workers, then by this program, up to the budget."""

    def __init__(self) -> None:
        super().__init__()
        self._shares = (0.0, 0.0)

    def show_shares(self, workers: float, program: float) -> None:
        """Show these parts of the whole, from 0 to 1."""
        self._shares = (workers, program)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint the bar; the second part is hatched."""
        style = chart_style(self)
        painter = QPainter(self)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.setPen(QPen(style.others_line, 1))
        frame = QRectF(0.5, self.height() - _BAR_PX - 4.5, self.width() - 1, _BAR_PX)
        painter.drawRect(frame)
        inner = frame.adjusted(_BAR_GAP_PX, _BAR_GAP_PX, -_BAR_GAP_PX, -_BAR_GAP_PX)
        left = inner.left()
        for share, fill in zip(self._shares, (style.ours, style.others), strict=True):
            width = min(inner.width() * share, inner.right() - left)
            painter.fillRect(QRectF(left, inner.top(), width, inner.height()), fill)
            left += width
        painter.end()
