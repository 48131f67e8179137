"""A program of its own that offers files to be dragged away: what a file manager is to us.

Run as ``python drag_source.py FILE…``. Tells on standard output what happens to the drag: ``ready``
when its window is shown, ``accepted`` when what is below the mouse would take the files, ``ended``
and the action when they were let go.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

#: On the right of the screen, where our window does not reach.
PLACE_PX = (1300, 100, 200, 200)


def tell(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


class Source(QWidget):
    """Starts a drag as soon as the mouse moves with its button held."""

    def __init__(self, files: list[str]) -> None:
        super().__init__()
        self._files = files
        self.setWindowTitle("files to drag")
        self.setGeometry(*PLACE_PX)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.actionChanged.connect(self._on_action_changed)
        # As file managers do: the files may be moved, and whoever takes them says otherwise.
        action = drag.exec(
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction
        )
        tell(f"ended {action.name}")

    def _on_action_changed(self, action: Qt.DropAction) -> None:
        if action != Qt.DropAction.IgnoreAction:
            tell("accepted")


def main() -> int:
    app = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    QTimer.singleShot(0, lambda: tell("ready"))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
