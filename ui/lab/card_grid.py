"""Cards beside each other, as many in a row as fit.

Owns their places. Must not know what is on a card.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_GAP_PX = 10


def columns_for(width: int, count: int, card_width: int) -> int:
    """How many of ``count`` cards go beside each other, without one left alone if that can be."""
    fitting = max(1, min(count, (width + _GAP_PX) // (card_width + _GAP_PX)))
    while fitting > 2 and count % fitting == 1:
        fitting -= 1
    return fitting


class CardGrid(QWidget):
    """Lays its cards out anew when its width changes."""

    def __init__(self, cards: Sequence[QWidget], card_width: int) -> None:
        super().__init__()
        self._cards = cards
        self._card_width = card_width
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        self._place(len(cards))
        self.setMinimumWidth(card_width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Fit the columns to the width."""
        super().resizeEvent(event)
        self._place(columns_for(self.width(), len(self._cards), self._card_width))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
