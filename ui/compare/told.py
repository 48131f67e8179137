"""What is said of a picture below it: scrolled before it takes the room to look at the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.spacing import Gap


class Told(QScrollArea):
    """``parts`` below each other: as high as they are, up to ``limit_height``."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._most_px = 0
        self.setObjectName("told")  # its ground is the pane's: the style sheet sees to it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        lines = QVBoxLayout(self._content)
        lines.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        lines.setSpacing(Gap.TIGHT)
        for part in parts:
            lines.addWidget(part)
        lines.addStretch(1)
        self.setWidget(self._content)
        self._content.installEventFilter(self)

    def limit_height(self, height_px: int) -> None:
        """Take no more than this."""
        self._most_px = height_px
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Lines that are broken otherwise need another height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Other texts may need another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        lines = self._content.layout()
        assert lines is not None
        needed = (
            lines.minimumHeightForWidth(self.viewport().width())
            if lines.hasHeightForWidth()
            else lines.minimumSize().height()
        )
        height = min(needed, self._most_px)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
