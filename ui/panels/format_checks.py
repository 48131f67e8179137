"""Several formats to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.plain_text import explain
from ui.spacing import Gap
from workers.contract.encoders import ENCODERS, Encoder

_COLUMNS = 3


class FormatChecks(QWidget):
    """Edits which formats are written, in the order in which they were ticked; at least one.

    Signals:
        edited(): the user ticked another one, or one less.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[type[Encoder], ...] = ()
        self._boxes = {encoder: QCheckBox(encoder.title) for encoder in ENCODERS}
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        for number, (encoder, box) in enumerate(self._boxes.items()):
            explain(box, self.tr("Write every picture as {} too").format(encoder.title))
            box.toggled.connect(self._on_toggled)
            grid.addWidget(box, *divmod(number, _COLUMNS))
        self.setAccessibleName(self.tr("Formats"))

    def chosen(self) -> tuple[type[Encoder], ...]:
        """The formats, the first ticked first."""
        return self._chosen

    def choose(self, formats: tuple[type[Encoder], ...]) -> None:
        """Tick these and no others; tells nobody."""
        self._chosen = formats
        for encoder, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(encoder in formats)
            # Something has to be written.
            box.setEnabled(formats != (encoder,))

    def _on_toggled(self) -> None:
        ticked = [encoder for encoder, box in self._boxes.items() if box.isChecked()]
        kept = [encoder for encoder in self._chosen if encoder in ticked]
        self.choose((*kept, *(encoder for encoder in ticked if encoder not in kept)))
        self.edited.emit()
