"""What ``dropmill`` does where no window can be shown: it drives the same window unseen.

Owns the script of that run: drop pictures, wait for the batch, keep a picture of the window.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.failure_messages import display_text
from app.settings import Settings
from app.window.application import build_application
from app.window.session import WindowSession
from resources.sample_pictures import write_sample_pictures
from ui.models.summary import BatchSummary
from workers.contract.options import ConvertOptions, OutputOptions, ResizeOptions
from workers.engine import ProcessEngine

#: The tour gives up after this time, in ms.
TIMEOUT_MS = 120_000

_SIZE_PX = (1180, 760)


def run(files: Sequence[Path]) -> int:
    """Convert ``files``, or samples, through the window; returns 1 when anything failed."""
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
    options = ConvertOptions(
        resize=ResizeOptions(width=800, height=800), output=OutputOptions(directory=output)
    )
    session = WindowSession(Settings(options=options), ProcessEngine)
    try:
        summary = _drive(session, pictures)
        picture = folder / "window.png"
        is_saved = session.window.grab().save(str(picture))
    finally:
        session.close()
        session.window.allow_close()
        app.processEvents()
    lines = [
        f"{summary.done} of {summary.total} pictures converted.",
        f"WebP files: {output}",
        f"A picture of the window: {picture}" if is_saved else f"{picture} could not be saved.",
    ]
    sys.stdout.write("".join(display_text(line) + "\n" for line in lines))
    return 0 if is_saved and 0 < summary.done == summary.total else 1


def drop_on(widget: QWidget, files: Sequence[Path]) -> None:
    """Let go of ``files`` over ``widget``, as a file manager would."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in files])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    middle: QPoint = widget.rect().center()
    QApplication.sendEvent(widget, QDragEnterEvent(middle, actions, mime, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), actions, mime, button, keys))


def _drive(session: WindowSession, pictures: Sequence[Path]) -> BatchSummary:
    window = session.window
    window.resize(*_SIZE_PX)
    window.show()
    session.start()
    loop = QEventLoop()
    latest = BatchSummary()
    is_listed = False

    def stop_when_done() -> None:
        if is_listed and latest.finished == latest.total:
            QTimer.singleShot(0, loop, loop.quit)  # after everybody else has heard of it

    def take_summary(summary: BatchSummary) -> None:
        nonlocal latest
        latest = summary
        stop_when_done()

    def take_end_of_drop() -> None:
        nonlocal is_listed
        is_listed = True
        stop_when_done()

    session.summary_changed.connect(take_summary)
    session.drop_ended.connect(take_end_of_drop)
    QTimer.singleShot(TIMEOUT_MS, loop, loop.quit)
    drop_on(window, pictures)
    loop.exec()
    return latest
