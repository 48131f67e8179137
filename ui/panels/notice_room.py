"""The room for what the window says above its page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.panels.page_scroll import PageScroll
from ui.spacing import Gap

_CHANGES = frozenset(
    {
        QEvent.Type.LayoutRequest,
        QEvent.Type.Resize,
        QEvent.Type.ShowToParent,
        QEvent.Type.HideToParent,
    }
)


class NoticeRoom(PageScroll):
    """As high as the bars in ``content`` that say something, while ``page`` has room below them.

    What does not fit is scrolled to; the highest bar always fits. Both are in ``whole``.
    """

    def __init__(self, content: QWidget, page: QWidget, whole: QWidget) -> None:
        self._content, self._page, self._whole = content, page, whole
        only_bars = Qt.FindChildOption.FindDirectChildrenOnly
        self._bars = content.findChildren(QWidget, options=only_bars)
        # Not at once: a layout that is asked how high it is takes itself for arranged.
        self._soon = QTimer(singleShot=True, interval=0)
        super().__init__(content)
        self._soon.setParent(self)
        self._soon.timeout.connect(self._fit)
        for one in (content, whole, *self._bars):
            one.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Follow what is said, and how much room there is."""
        if event.type() in _CHANGES:
            self.setVisible(bool(self._saying()))
            self._fit_soon()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """There is something to say."""
        super().showEvent(event)
        self._fit_soon()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Nobody is looking."""
        super().hideEvent(event)
        self._soon.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit_soon()

    def _fit_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _saying(self) -> list[QWidget]:
        return [bar for bar in self._bars if not bar.isHidden()]

    def _fit(self) -> None:
        width = self.viewport().width()
        least = max((_height(bar, width) for bar in self._saying()), default=0)
        left = self._whole.height() - self._page.minimumSizeHint().height() - Gap.ROW
        self.setFixedHeight(min(_height(self._content, width), max(least, left)))


def _height(one: QWidget, width: int) -> int:
    """What ``one`` needs at that width."""
    return one.heightForWidth(width) if one.hasHeightForWidth() else one.sizeHint().height()
