"""Widgets beside each other, in as many lines as the width wants."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """Places its widgets itself: a layout of one's own, in Python, does not outlive its items."""

    def __init__(self, parent: QWidget | None = None, *, gap_px: int = 6) -> None:
        super().__init__(parent)
        self._gap_px = gap_px
        self._widgets: list[QWidget] = []
        self._stretched: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, *, is_stretched: bool = False) -> None:
        """Put ``widget`` at the end; a stretched one gets what is left of its line."""
        widget.setParent(self)
        self._widgets.append(widget)
        if is_stretched:
            self._stretched = widget

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - named by Qt
        """Pixels that it takes at this width."""
        return self._lay_out(width, moves=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """All in one line."""
        hints = [one.sizeHint() for one in self._shown()]
        width = sum(hint.width() + self._gap_px for hint in hints)
        return QSize(width, self.heightForWidth(max(self.width(), self.minimumSizeHint().width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for the widest."""
        hints = [one.sizeHint() for one in self._shown()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

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
        return [one for one in self._widgets if not one.isHidden()]

    def _lay_out(self, width: int, *, moves: bool) -> int:
        at, line_height = QPoint(0, 0), 0
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if at.x() > 0 and at.x() + size.width() > width:
                at = QPoint(0, at.y() + line_height + self._gap_px)
                line_height = 0
            if widget is self._stretched:
                size.setWidth(max(width - at.x(), size.width()))
            line_height = max(line_height, size.height())
            if moves:
                widget.setGeometry(self._mirrored(QRect(at, size), width))
            at.setX(at.x() + size.width() + self._gap_px)
        return at.y() + line_height

    def _mirrored(self, place: QRect, width: int) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(QPoint(width - 1 - place.right(), place.y()), place.size())
