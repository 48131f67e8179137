"""Asks for an undo of the last batch and tells what came of it.

The settler's thread does it; here is only what crosses to the window and back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.batch.settling import SettlerThread, UndoLast
from app.batch.undo import IS_BUSY, UndoTally
from ui.formatting import enumerated
from ui.sentences import said

#: More files that could not be undone than this are only counted.
_MAX_PROBLEMS_SHOWN = 3


class UndoController(QObject):
    """An undo with signals.

    Signals:
        undone(str): all of it was undone, or there was nothing to undo; a sentence.
        results_gone(frozenset[Path]): these results are in the trash now.
        left(str): some of it could not be undone; sentences.
    """

    undone = Signal(str)
    left = Signal(str)
    results_gone = Signal(object)

    def __init__(self, settler: SettlerThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settler = settler

    def undo(self) -> None:
        """Undo the last batch; returns at once."""
        self._settler.ask(UndoLast())

    def poll(self) -> None:
        """See what the settler has to tell."""
        for tally in self._settler.take_undone():
            self.results_gone.emit(frozenset(tally.gone))
            problems = tally.problems[:_MAX_PROBLEMS_SHOWN]
            text = "\n".join((self._sentence(tally), *map(said, problems)))
            (self.left if problems or tally.is_refused else self.undone).emit(text)
        for notice in self._settler.take_notices():
            self.left.emit(said(notice))

    def _sentence(self, tally: UndoTally) -> str:
        if tally.is_refused:
            return said(IS_BUSY)
        parts = []
        if tally.removed:
            parts.append(self.tr("%Ln result(s) moved to the trash", "", tally.removed))
        if tally.restored:
            parts.append(self.tr("%Ln file(s) brought back", "", tally.restored))
        if tally.problems:
            parts.append(self.tr("%Ln could not be undone", "", len(tally.problems)))
        if not parts:
            return self.tr("There is nothing to undo.")
        return self.tr("The batch was undone: {}.").format(enumerated(parts))
