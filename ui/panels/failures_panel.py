"""What failed, by cause: how many, what to do, and commands for just these.

Owns which causes are shown. Must not know why a picture failed but by its code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.formatting import format_count
from ui.icons import icon
from ui.models.failure_advice import Cause, advice_on, cause_of
from ui.panels.elided_label import ElidedLabel
from ui.panels.flow_row import FlowRow
from ui.panels.icon_view import IconView
from ui.panels.page_scroll import PageScroll
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from workers.contract.failures import FailureCode
from workers.contract.items import ItemId

_ICON_PX = 18
_MOST_HEIGHT_PX, _LEAST_HEIGHT_PX = 260, 80

Failures = Mapping[FailureCode, Sequence[ItemId]]


class FailuresPanel(QFrame):
    """One entry a cause, the most frequent first.

    Signals:
        select_requested, retry_requested, copy_requested(tuple[ItemId, ...])
        closed(): the user has seen enough.
    """

    select_requested = Signal(object)
    retry_requested = Signal(object)
    copy_requested = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Failures by cause"))
        self._most_height_px = _MOST_HEIGHT_PX
        self._shown: Mapping[Cause, tuple[ItemId, ...]] = {}
        self._title = ElidedLabel(self.tr("Why pictures failed"))
        self._title.setProperty("kind", "heading")
        self._close = QToolButton()
        self._close.setIcon(icon("cancel"))
        self._close.setAccessibleName(self.tr("Close"))
        explain(self._close, self.tr("Close the list of causes"))
        self._close.clicked.connect(self.closed)
        self._area = PageScroll(QWidget())
        self._area.setObjectName("causes")  # its ground is the card's: the style sheet sees to it
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._area)

    def show_failures(self, failures: Failures) -> None:
        """Show these; nothing moves where they are those of before."""
        causes: dict[Cause, list[ItemId]] = {}
        for code, items in failures.items():
            causes.setdefault(cause_of(code), []).extend(items)
        wanted = {
            cause: tuple(items)
            for cause, items in sorted(causes.items(), key=lambda one: (-len(one[1]), one[0]))
        }
        if wanted == self._shown:
            return
        focused: QWidget | None = self.focusWidget()
        name = "" if focused is None else focused.objectName()
        self._shown = wanted
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.ROW, Gap.NONE)
        column.setSpacing(Gap.FIELD)
        for cause, items in wanted.items():
            column.addWidget(self._entry(cause, items))
        column.addStretch(1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)  # the card's ground is ours
        before: QWidget = self._close
        for button in content.findChildren(QPushButton):  # new ones would come last of all
            QWidget.setTabOrder(before, button)
            before = button
        self._fit()
        if name and (again := self.findChild(QWidget, name)):
            again.setFocus()

    def limit_height(self, height_px: int) -> None:
        """Take no more than this for the causes, which can be scrolled."""
        self._most_height_px = height_px
        self._fit()

    def least_height(self) -> int:
        """What can be made do with."""
        return self.height_around() + _LEAST_HEIGHT_PX

    def height_around(self) -> int:
        """What is needed beside the causes."""
        return self.minimumSizeHint().height() - self._area.height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Sentences that are broken need more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        content: QWidget | None = self._area.widget()
        if content is None:
            return
        needed = content.heightForWidth(max(self._area.contentsRect().width(), 1))
        self._area.setFixedHeight(max(min(needed, self._most_height_px), _LEAST_HEIGHT_PX))

    def take_focus(self) -> None:
        """Give the keyboard to the first command."""
        first = self.findChild(QPushButton)  # those of the entries are the only ones
        (self._close if first is None else first).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - named by Qt
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _entry(self, cause: Cause, items: tuple[ItemId, ...]) -> QWidget:
        advice = advice_on(cause)
        title = PlainLabel(f"{format_count(len(items))}  {advice.title}", wraps=True)
        title.setProperty("kind", "strong")
        remedy = PlainLabel(advice.remedy, wraps=True)
        remedy.setProperty("kind", "muted")
        words = QVBoxLayout()
        words.setSpacing(Gap.HAIR)
        words.addWidget(title)
        words.addWidget(remedy)
        buttons = FlowRow()
        for name, text, signal in (
            ("select", self.tr("Select"), self.select_requested),
            ("retry", self.tr("Try again"), self.retry_requested),
            ("copy", self.tr("Copy the list"), self.copy_requested),
        ):
            button = QPushButton(text)
            button.setObjectName(f"{name}-{cause}")
            button.setAccessibleDescription(advice.title)
            button.clicked.connect(partial(signal.emit, items))
            buttons.add(button)
        words.addWidget(buttons)
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        row.setSpacing(Gap.ROW)
        row.addWidget(IconView(icon("failed"), _ICON_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return entry
