"""Several widths, typed as a list."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.panels.form_parts import labelled
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.declared import OptionError
from workers.contract.resize import widths_in

_FIRST_WIDTHS = (480, 960, 1920)


class WidthsField(QWidget):
    """Edits widths in pixels; a list that makes no sense is told below and changes nothing.

    Signals:
        value_changed(): the widths are others now; once per change.
    """

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = _FIRST_WIDTHS
        self._line = QLineEdit()
        self._problem = PlainLabel(wraps=True)
        self._problem.setProperty("kind", "muted")
        tip = self.tr("In pixels, with commas: every picture is written in each of them")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        layout.setSpacing(Gap.TIGHT)
        layout.addWidget(labelled(self.tr("&Widths"), self._line, tip))
        layout.addWidget(self._line)
        layout.addWidget(self._problem)
        self.set_value(_FIRST_WIDTHS)
        self._line.textEdited.connect(self._judge)
        self._line.editingFinished.connect(self._on_finished)

    def value(self) -> tuple[int, ...]:
        """The widths, the smallest first."""
        return self._widths

    def set_value(self, widths: tuple[int, ...]) -> None:
        """Show other widths; tells nobody."""
        self._widths = widths
        self._tidy()

    def _judge(self, text: str) -> tuple[int, ...] | None:
        """The widths that ``text`` names; if none, say so."""
        try:
            widths = widths_in(text)
        except OptionError as error:
            self._tell(str(error))
            return None
        self._tell("")
        return widths

    def _on_finished(self) -> None:
        # Not before: typing "1600" is one change, not four.
        widths = self._judge(self._line.text())
        if widths is not None and widths != self._widths:
            self.set_value(widths)
            self.value_changed.emit()

    def _tidy(self) -> None:
        """Write the widths that count, as they are sorted."""
        with QSignalBlocker(self._line):
            self._line.setText(", ".join(map(str, self._widths)))
        self._tell("")

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem[:1].upper() + problem[1:])
        self._problem.setVisible(bool(problem))
