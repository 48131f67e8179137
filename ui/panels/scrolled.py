"""Content that is shown whole where there is room, and scrolled where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

#: What can be seen of it at least.
_LEAST_PX = 96


class Scrolled(QScrollArea):
    """Asks for the size of ``content`` and makes do with less height.

    The keyboard stops here only while there is something to scroll, and nothing in it to stop at.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        content.installEventFilter(self)
        self.setProperty("kind", "scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def show_content(self, content: QWidget) -> None:
        """Show this in place of what is shown, which goes."""
        self._content = content
        content.installEventFilter(self)
        self.setWidget(content)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Other texts, or the same in another font, may need more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """All of the content, and what scrolls it where the screen is lower than that."""
        hint = self._content.sizeHint()
        whole = QSize(0, self._content.heightForWidth(hint.width()))
        bar = QSize(self.verticalScrollBar().sizeHint().width(), 0)
        return hint.expandedTo(whole) + bar + self._frame()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """The content's width: only its height can be scrolled at ease."""
        least = self._content.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), _LEAST_PX)) + self._frame()

    def _frame(self) -> QSize:
        return QSize(2, 2) * self.frameWidth()

    def _on_range_changed(self, _low: int, high: int) -> None:
        none, strong = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.StrongFocus
        inner = self._content.findChildren(QWidget)
        has_stops = any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in inner)
        self.setFocusPolicy(strong if high > 0 and not has_stops else none)
