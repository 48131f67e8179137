"""A colour that can be chosen, or left to the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QPushButton, QToolButton, QWidget

from ui.spacing import Gap

_SWATCH_PX = 16


class ColourField(QWidget):
    """Edits a colour as ``#rrggbb``; ``None`` means automatic.

    Signals:
        value_changed(): another colour, or none, was chosen.
    """

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = None
        self._choose = QPushButton()
        self._reset = QToolButton()
        self._reset.setText(self.tr("Reset"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        layout.addWidget(self._choose, 1)
        layout.addWidget(self._reset)
        self.setFocusProxy(self._choose)
        self._choose.clicked.connect(self._ask)
        self._reset.clicked.connect(lambda: self._take(None))
        self.set_value(None)

    def value(self) -> str | None:
        """The colour."""
        return self._colour

    def set_value(self, colour: str | None) -> None:
        """Show another colour; tells nobody."""
        self._colour = colour
        self._reset.setVisible(colour is not None)
        self._choose.setText(self.tr("Automatic…") if colour is None else colour)
        swatch = QPixmap(_SWATCH_PX, _SWATCH_PX)
        if colour is not None:
            swatch.fill(QColor(colour))
        self._choose.setIcon(QPixmap() if colour is None else swatch)

    def describe(self, name: str, tip: str) -> None:
        """Name the buttons for screen readers."""
        self._choose.setAccessibleName(name)
        self._choose.setAccessibleDescription(tip)
        self._reset.setAccessibleName(self.tr("{}: automatic").format(name))

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour or "#ffffff"), self)
        dialog.colorSelected.connect(lambda colour: self._take(colour.name()))
        dialog.open()

    def _take(self, colour: str | None) -> None:
        if colour != self._colour:
            self.set_value(colour)
            self.value_changed.emit()
