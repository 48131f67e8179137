"""Widgets beside each other, in as many lines as the width wants."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.spacing import Gap

_Line: TypeAlias = list[tuple[QWidget, QSize]]


class FlowRow(QWidget):
    """Places its widgets itself: a layout of one's own, in Python, does not outlive its items."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap_px: int = 6,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        super().__init__(parent)
        self._gap_px, self._alignment = gap_px, alignment
        self._widgets: list[QWidget] = []
        self._stretched: QWidget | None = None
        self._dispensable: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(
        self,
        widget: QWidget,
        *,
        is_stretched: bool = False,
        is_dispensable: bool = False,
        after: QWidget | None = None,
    ) -> None:
        """Put ``widget`` at the end or ``after`` another one.

        A stretched one gets what is left of its line; lines below that stand at the other end. A
        dispensable one is shown where there is one line for all.
        """
        widget.setParent(self)
        place = len(self._widgets) if after is None else self._widgets.index(after) + 1
        self._widgets.insert(place, widget)
        if after is not None:
            QWidget.setTabOrder(after, widget)
        if is_stretched:
            self._stretched = widget
        if is_dispensable:
            self._dispensable = widget

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - named by Qt
        """Pixels that it takes at this width."""
        return self._lay_out(width, moves=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """All in one line."""
        hints = [one.sizeHint() for one in self._shown()]
        width = sum(hint.width() + self._gap_px for hint in hints)
        return QSize(width, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for the widest, in as many lines as there are now."""
        hints = [one.sizeHint() for one in self._shown()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Break the lines anew."""
        super().resizeEvent(event)
        self._lay_out(self.width(), moves=True)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """One of the widgets wants another size, or is shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out(self.width(), moves=True)
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [one for one in self._widgets if not one.isHidden() or one is self._dispensable]

    def _lay_out(self, width: int, *, moves: bool) -> int:
        top, is_below = 0, False
        lines = self._lines(self._shown(), width)
        if self._dispensable is not None:
            if moves:
                self._dispensable.setVisible(len(lines) == 1)
            if len(lines) > 1:
                others = [one for one in self._shown() if one is not self._dispensable]
                lines = self._lines(others, width)
        for line in lines:
            height = max(size.height() for _, size in line)
            if moves:
                self._place(line, QRect(0, top, width, height), is_at_end=is_below)
            is_below = is_below or any(widget is self._stretched for widget, _ in line)
            top += height + self._gap_px
        return max(0, top - self._gap_px)

    def _lines(self, widgets: list[QWidget], width: int) -> list[_Line]:
        lines: list[_Line] = []
        left = 0
        for widget in widgets:
            size = widget.sizeHint().expandedTo(widget.minimumSize()).expandedTo(QSize(0, 0))
            if lines and size.width() + self._gap_px <= left:
                left -= size.width() + self._gap_px
            else:
                lines.append([])
                left = width - size.width()
            lines[-1].append((widget, size))
        return lines

    def _place(self, line: _Line, room: QRect, *, is_at_end: bool) -> None:
        """Beside each other, each in the middle of the height."""
        widths = sum(size.width() + self._gap_px for _, size in line) - self._gap_px
        is_centred = self._alignment is Qt.AlignmentFlag.AlignHCenter
        left = max(0, room.width() - widths)
        x = left if is_at_end else left // 2 if is_centred else 0
        for widget, size in line:
            extra = max(0, room.width() - widths) if widget is self._stretched else 0
            place = QRect(QPoint(x, 0), size + QSize(extra, 0))
            place.moveTop(room.top() + (room.height() - place.height()) // 2)
            widget.setGeometry(self._mirrored(place, room.width()))
            x += place.width() + self._gap_px

    def _mirrored(self, place: QRect, width: int) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(QPoint(width - 1 - place.right(), place.y()), place.size())


def beside(*widgets: QWidget) -> QWidget:
    """These in one line, whatever lines are broken around them."""
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
    row.setSpacing(Gap.ROW)
    for widget in widgets:
        row.addWidget(widget)
    return together
