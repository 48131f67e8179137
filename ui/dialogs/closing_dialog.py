"""Asks what becomes of a batch when its window is closed in the middle.

Owns the question and its three answers. Must not know how a batch goes on.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.formatting import format_count
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.summary import BatchSummary

_WIDTH_PX = 380


class ClosingDialog(QDialog):
    """Open it with ``open()``, it goes away by itself. Escape keeps converting.

    Signals:
        background_chosen(): go on without a window, and end with the batch.
        later_chosen(): stop now; the next start offers to go on.
    """

    background_chosen = Signal()
    later_chosen = Signal()

    def __init__(self, summary: BatchSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pictures are still being converted"))
        left, total = format_count(summary.total - summary.finished), format_count(summary.total)
        question = self.tr("{} of {} pictures are not converted yet.").format(left, total)
        heading = PlainLabel(question, wraps=True)
        heading.setProperty("kind", "heading")
        heading.setMinimumWidth(_WIDTH_PX)
        self.setAccessibleDescription(question)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        self._layout.setSpacing(Gap.TIGHT)
        self._layout.addWidget(heading)
        background = self._choice(
            self.tr("Finish in the &background"),
            self.tr("The window goes away; you are told when all is done, then Dropmill ends.")
            if not summary.paused
            else self.tr("Not while the batch is paused."),
        )
        background.setEnabled(not summary.paused)
        background.clicked.connect(self.background_chosen)
        later = self._choice(
            self.tr("&Stop and resume later"),
            self.tr("What is done stays; the next start offers to go on with the rest."),
        )
        later.clicked.connect(self.later_chosen)
        keep = self._choice(self.tr("&Keep converting"), self.tr("The window stays open."))
        # Enter must not stop anything by accident.
        keep.setDefault(True)
        keep.setFocus()
        for button in (background, later, keep):
            button.clicked.connect(self.close)

    def _choice(self, text: str, meaning: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(meaning)
        remark = PlainLabel(meaning, wraps=True)
        remark.setProperty("kind", "muted")
        self._layout.addSpacing(Gap.FIELD)
        self._layout.addWidget(button)
        self._layout.addWidget(remark)
        return button
