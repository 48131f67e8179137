"""A number with a slider to feel it and a box to type it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from ui.plain_text import explain
from ui.spacing import Gap

_BOX_WIDTH_PX = 72


class SliderField(QWidget):
    """A whole number from ``low`` to ``high``.

    Signals:
        value_changed(int): the number is another one now; once per change.
    """

    value_changed = Signal(int)

    def __init__(self, low: int, high: int, page: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(low, high)
        self._slider.setPageStep(page)
        self._box = QSpinBox()
        self._box.setRange(low, high)
        self._box.setMinimumWidth(_BOX_WIDTH_PX)
        self._slider.valueChanged.connect(self._box.setValue)
        self._box.valueChanged.connect(self._slider.setValue)
        self._box.valueChanged.connect(self.value_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._box)
        self.setFocusProxy(self._slider)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # or its label's key would not lead here
        self._show_direction()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - named by Qt
        """Fill from the other end where people read from right to left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show_direction()

    def _show_direction(self) -> None:
        # A style sheet does not know of directions by itself.
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._slider.setProperty("mirrored", is_mirrored)
        self._slider.style().polish(self._slider)

    def value(self) -> int:
        """The number."""
        return self._box.value()

    def set_value(self, value: int) -> None:
        """Show another number."""
        self._box.setValue(value)

    def describe(self, name: str, tip: str) -> None:
        """Name both halves for screen readers, and say on resting what the number does."""
        explain(self, tip)
        for part in (self._slider, self._box):
            part.setAccessibleName(name)
            part.setAccessibleDescription(tip)
