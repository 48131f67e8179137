"""Text that looks rich, tool tips as they appear, and proof that no file was opened for them.

Owns no test. Whoever uses ``baited`` has seen in the same run that rich text would open one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent, QImage, QPixmapCache
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.file_opens import FileOpens

#: Anything that lays this out as rich text opens ``BAIT`` in the current folder.
BAIT = "x.png"
RICH = f'<img src="{BAIT}"><b>&amp;'


@contextmanager
def baited(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileOpens]:
    """Work in ``folder``, with a picture there that rich text would open."""
    if sys.platform != "linux":
        pytest.skip("only Linux has inotify, which tells of opened files")
    monkeypatch.chdir(folder)
    assert QImage(4, 4, QImage.Format.Format_RGB32).save(BAIT)
    with FileOpens(folder) as opens:
        label = QLabel(RICH)  # the control: what is not told to be plain takes the bait
        label.grab()
        assert opens.take() == {BAIT}
        QPixmapCache.clear()  # or nobody needs to open it again
        yield opens


def hover(widget: QWidget, at: QPoint | None = None) -> None:
    """Rest with the pointer on ``widget``."""
    where = widget.rect().center() if at is None else at
    event = QHelpEvent(QEvent.Type.ToolTip, where, widget.mapToGlobal(where))
    QApplication.sendEvent(widget, event)


def tip_on_screen() -> QWidget | None:
    """The tool tip that is shown now."""
    tips = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    return next((one for one in tips if one.isVisible()), None)


def take_tip() -> str:
    """Paint the tool tip, take it off the screen, and return what it said."""
    tip = tip_on_screen()
    assert tip is not None
    tip.grab()
    text = spoken(tip)
    tip.hide()
    return text


def spoken(widget: QWidget, kind: QAccessible.Text = QAccessible.Text.Name) -> str:
    """What a screen reader is told; the name of a label is its text without mark-up."""
    return QAccessible.queryAccessibleInterface(widget).text(kind)
