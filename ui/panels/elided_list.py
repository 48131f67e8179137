"""A list whose chosen entry is shortened to the room there is, where Qt would cut it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ElidedList(QComboBox):
    """Asks for no more width than its form has, however long its entries are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)

    def shown_text(self) -> str:
        """The chosen entry as it is on screen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, part, self).width()
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), mode, room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw what there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
