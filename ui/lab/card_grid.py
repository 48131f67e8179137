"""Cards beside each other, as many in a row as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.spacing import Gap

_GAP_PX = 10


def columns_for(width: int, count: int, card_width: int, gap_px: int = _GAP_PX) -> int:
    """How many of ``count`` cards go beside each other, without one left alone if that can be."""
    fitting = max(1, min(count, (width + gap_px) // (card_width + gap_px)))
    while fitting > 2 and count % fitting == 1:
        fitting -= 1
    return fitting


class CardGrid(QWidget):
    """Lays its cards out anew when its width changes."""

    def __init__(self, cards: Sequence[QWidget], card_width: int, *, gap_px: int = _GAP_PX) -> None:
        """A card gets at least ``card_width`` pixels, or more where one needs more."""
        super().__init__()
        self._cards = cards
        self._gap_px = gap_px
        self._card_width = max(card_width, *(card.minimumSizeHint().width() for card in cards))
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        self._grid.setSpacing(gap_px)
        self._place(len(cards))
        self.setMinimumWidth(self._card_width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Fit the columns to the width."""
        super().resizeEvent(event)
        count = len(self._cards)
        self._place(columns_for(self.width(), count, self._card_width, self._gap_px))

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
