"""The headings of the picture table.

Owns where the sort arrow stands, beside its word on whichever side there is room, and whether it
is there: not while the rows are out of order.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.icons import icon

ARROW_PX = 10
_GAP_PX = 6
_PADDING_PX = 8  # as in the style sheet


class TableHeader(QHeaderView):
    """A horizontal header with clickable headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._is_true = True

    def show_arrow(self, is_true: bool) -> None:
        """Show the sort arrow only while it is true."""
        if is_true is not self._is_true:
            self._is_true = is_true
            self.viewport().update()

    def paintSection(  # noqa: N802 - named by Qt
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803 - named by Qt
    ) -> None:
        """Draw one heading."""
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        is_sorted = self.isSortIndicatorShown() and self._is_true
        if is_sorted and self.sortIndicatorSection() == logicalIndex:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = icon("arrow-up" if up else "arrow-down", QPalette.ColorRole.Text)
            arrow.paint(painter, self._arrow_place(rect, logicalIndex))

    def _arrow_place(self, rect: QRect, section: int) -> QRect:
        role = Qt.ItemDataRole
        orientation = Qt.Orientation.Horizontal
        text = str(self.model().headerData(section, orientation, role.DisplayRole))
        align = self.model().headerData(section, orientation, role.TextAlignmentRole)
        beyond = _PADDING_PX + QFontMetrics(self.font()).horizontalAdvance(text) + _GAP_PX
        place = QRect(rect.topLeft(), QSize(ARROW_PX, ARROW_PX))
        place.moveTop(rect.center().y() - ARROW_PX // 2)
        if align & Qt.AlignmentFlag.AlignRight:
            place.moveRight(rect.right() - beyond)
        else:
            place.moveLeft(rect.left() + beyond)
        return place
