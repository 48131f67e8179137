"""What ``dropmill`` does where no window can be shown: it drives the same window unseen.

Owns the script of that run: drop pictures, wait for the batch, keep a picture of the window.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.batch.failure_messages import display_text
from app.settings import Settings
from app.window.application import build_application, ending_on_signals
from app.window.session import WindowSession
from resources.sample_pictures import write_sample_pictures
from ui.theme import apply_theme
from workers.contract.destination import Destination
from workers.contract.posture import Posture
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.summary import BatchSummary
from workers.engine import ProcessEngine

#: The tour gives up after this time, in ms.
TIMEOUT_MS = 120_000

_SIZE_PX = (1180, 760)
_RECIPES = (Recipe(resize=Resize(width=800, height=800)),)


def run(
    files: Sequence[Path], preset: Preset | None = None, required: Posture = Posture.NONE
) -> int:
    """Convert ``files``, or samples, through the window; returns 1 when anything failed.

    Results land in a folder of their own, whatever ``preset`` says. Workers must have all
    ``required`` protections.
    """
    sys.stdout.write(
        "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): "
        "driving the window offscreen through a sample batch.\n"
    )
    sys.stdout.flush()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = build_application()
    folder = Path(tempfile.mkdtemp(prefix="dropmill-tour-"))
    pictures = list(files) or write_sample_pictures(folder / "pictures")
    output = folder / "webp"
    settings = Settings(
        recipes=_RECIPES if preset is None else preset.recipes,
        destination=Destination(directory=output),
    )
    session = WindowSession(settings, partial(ProcessEngine, required=required))
    apply_theme(app)
    try:
        summary = _drive(app, session, pictures)
        picture = folder / "window.png"
        is_saved = session.window.grab().save(str(picture))
    finally:
        session.close()
        session.window.allow_close()
    lines = [
        f"{summary.converted} of {summary.total} pictures converted.",
        f"WebP files: {output}",
        f"A picture of the window: {picture}" if is_saved else f"{picture} could not be saved.",
    ]
    sys.stdout.write("".join(display_text(line) + "\n" for line in lines))
    return 0 if is_saved and 0 < summary.converted == summary.total else 1


def drop_on(widget: QWidget, files: Sequence[Path]) -> None:
    """Let go of ``files`` over ``widget``, as a file manager would."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in files])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    middle: QPoint = widget.rect().center()
    QApplication.sendEvent(widget, QDragEnterEvent(middle, actions, mime, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), actions, mime, button, keys))


class _BatchWatch(QObject):
    """Ends the application's loop when everything that was dropped has ended."""

    def __init__(self, app: QApplication, session: WindowSession) -> None:
        super().__init__(session)
        self._app = app
        self._is_listed = False
        self.summary = BatchSummary()
        session.summary_changed.connect(self._on_summary_changed)
        session.drop_ended.connect(self._on_drop_ended)

    def _on_summary_changed(self, summary: BatchSummary) -> None:
        self.summary = summary
        self._end_when_done()

    def _on_drop_ended(self) -> None:
        self._is_listed = True
        self._end_when_done()

    def _end_when_done(self) -> None:
        if self._is_listed and self.summary.finished == self.summary.total:
            QTimer.singleShot(0, self._app.exit)  # after everybody else has heard of it


def _drive(app: QApplication, session: WindowSession, pictures: Sequence[Path]) -> BatchSummary:
    window = session.window
    window.resize(*_SIZE_PX)
    window.show()
    session.start()
    watch = _BatchWatch(app, session)
    QTimer.singleShot(TIMEOUT_MS, app.exit)
    drop_on(window, pictures)
    with ending_on_signals(app):
        app.exec()
    return watch.summary
