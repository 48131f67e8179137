"""What somebody sees at the first pictures of all: where results will land, before any is.

Owns that one notice. That pictures wait for Start then is a setting, which they may change.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, SignalInstance, Slot

from ui.formatting import format_name
from ui.main_window import MainWindow


class FirstRun(QObject):
    """Speaks once, when ``begun`` first says that a drop or another way in has begun."""

    def __init__(self, window: MainWindow, begun: SignalInstance) -> None:
        super().__init__(window)
        begun.connect(self._tell, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _tell(self) -> None:
        window = self.parent()
        assert isinstance(window, MainWindow)
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
