"""What somebody sees who drops pictures for the first time: where results will land, before any is.

Owns that one notice. That pictures wait for Start then is a setting, which they may change.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from ui.formatting import format_name
from ui.main_window import MainWindow


class FirstRun(QObject):
    """Speaks at the first drop, and is silent from then on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.paths_dropped.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        window = self.parent()
        assert isinstance(window, MainWindow)
        window.paths_dropped.disconnect(self._tell)
        folder = window.destination().directory
        if folder is None:
            text = self.tr(
                "Results will go next to each picture; originals stay as they are."
                " Choose another place beside Start, or press Start."
            )
        else:
            text = self.tr("Results will go into {}. Press Start to convert the pictures.").format(
                format_name(str(folder))
            )
        window.show_notice(text)
        self.deleteLater()
