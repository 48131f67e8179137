"""Where the parts of the main window stand, and remembering it.

Owns splitters, pages and their sizes. Must not know what the parts do.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.panels.notice_bars import NoticeBars
from ui.panels.notice_room import NoticeRoom
from ui.spacing import Gap

_SIDE_WIDTH_PX = 296
_HANDLE_PX = 8
_LIST_SHARE, _BESIDE_SHARE = 3, 2


class Arrangement(QWidget):
    """The window's centre: notices on top, below them one of several pages.

    The first page has the pictures on the ``left``, the ``side`` beside them, the bar below.

    Attributes:
        pages: whatever fills the window; the pictures are the first page.
        left: the list, and below it what is shown beside it.
        side: the options, and below them what else belongs there.
        stack: the list, or what stands in its place while it is empty.
    """

    def __init__(self, bars: NoticeBars, bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages, self.stack = QStackedWidget(), QStackedWidget()
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._fill_halves()
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        rows.setSpacing(Gap.NONE)
        rows.addWidget(self._halves, 1)
        rows.addWidget(bar)
        self.pages.addWidget(whole)
        self._arrange_notices(bars)

    def show_beside(self, widget: QWidget) -> None:
        """Give ``widget``, which is ours from now on, the place below the list."""
        self.left.addWidget(widget)
        self.left.setStretchFactor(self.left.indexOf(widget), _BESIDE_SHARE)

    def save(self) -> tuple[QByteArray, ...]:
        """How the room is shared, for ``restore``."""
        return self._halves.saveState(), self.side.saveState(), self.left.saveState()

    def restore(self, state: tuple[QByteArray, ...]) -> None:
        """Share the room as it was."""
        for splitter, part in zip((self._halves, self.side, self.left), state, strict=True):
            splitter.restoreState(part)

    def _fill_halves(self) -> None:
        self.left.addWidget(self.stack)
        self.left.setStretchFactor(0, _LIST_SHARE)
        room = QWidget()
        column = QVBoxLayout(room)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (Gap.NONE, Gap.PART) if is_mirrored else (Gap.PART, Gap.NONE)
        column.setContentsMargins(left, Gap.NONE, right, Gap.NONE)
        column.addWidget(self.left)
        self._halves.addWidget(room)
        self._halves.addWidget(self.side)
        self._halves.setStretchFactor(0, 1)
        self._halves.setSizes([10_000, _SIDE_WIDTH_PX])
        for splitter in (self.left, self.side, self._halves):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(_HANDLE_PX)

    def _arrange_notices(self, bars: NoticeBars) -> None:
        """Above whatever page is shown, but later in the tab order."""
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        column.setSpacing(Gap.ROW)
        column.addWidget(self.pages, 1)
        column.insertWidget(0, NoticeRoom(bars, self.pages, self))


def write_state(version: int, parts: tuple[QByteArray, ...], ticks: tuple[bool, ...]) -> bytes:
    """One piece of bytes for ``read_state``."""
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream.writeInt32(version)
    for part in parts:
        stream << part
    for tick in ticks:
        stream.writeBool(tick)
    return bytes(data.data())


def read_state(
    state: bytes, version: int, parts: int, ticks: int
) -> tuple[tuple[QByteArray, ...], tuple[bool, ...]] | None:
    """What ``write_state`` wrote; None for anything else, and for other versions."""
    stream = QDataStream(QByteArray(state))
    if stream.readInt32() != version:
        return None
    read = tuple(QByteArray() for _ in range(parts))
    for part in read:
        stream >> part
    ticked = tuple(stream.readBool() for _ in range(ticks))
    return (read, ticked) if stream.status() == QDataStream.Status.Ok else None
