"""How much time encoding may take, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from ui.panels.elided_list import ElidedList
from ui.words import capitalised, declared_words
from workers.contract.encoders import Encoder
from workers.contract.encoders.speed import Speed

_CUSTOM = len(Speed)
#: Where several speeds are the same effort, the first of these is told.
_PREFERRED = (Speed.BALANCED, Speed.FASTEST, Speed.SMALLEST)


class SpeedField(ElidedList):
    """Chooses a speed; "Custom" stands there for efforts that no speed means.

    Signals:
        chosen(Speed): the user wants this one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wished: Speed | None = None
        for speed in Speed:
            self.addItem(declared_words(capitalised(speed)), speed)
        self.addItem(self.tr("Custom"))
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(_CUSTOM).setEnabled(False)
        self.currentIndexChanged.connect(self._on_chosen)

    def show_speed_of(self, encoders: Sequence[Encoder]) -> None:
        """Show which speed the efforts of ``encoders`` are; tells nobody."""
        speed = _speed_of(encoders, self._wished)
        with QSignalBlocker(self):
            self.setCurrentIndex(_CUSTOM if speed is None else list(Speed).index(speed))

    def _on_chosen(self, index: int) -> None:
        self._wished = list(Speed)[index]
        self.chosen.emit(self._wished)


def _speed_of(encoders: Sequence[Encoder], wished: Speed | None) -> Speed | None:
    for speed in (wished, *_PREFERRED):
        if speed is not None and all(
            getattr(each, "effort", None) == each.efforts[speed]
            for each in encoders
            if each.efforts
        ):
            return speed
    return None
