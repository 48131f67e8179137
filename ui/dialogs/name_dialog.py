"""Asks for a name, and says while it is typed why it cannot be, or what it would replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ui.plain_text import PlainLabel
from ui.spacing import Gap

_WIDTH_PX = 320


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a name can be taken, and a remark; empty if there is nothing to say."""

    can_be: bool
    remark: str = ""


class NameDialog(QDialog):
    """Open it with ``open()``, it goes away by itself.

    Signals:
        named(str): the user wants this name, which ``judge`` has found possible.
    """

    named = Signal(str)

    def __init__(
        self, title: str, name: str, judge: Callable[[str], Verdict], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._judge = judge
        self._line = QLineEdit(name)
        self._line.selectAll()
        self._line.setMinimumWidth(_WIDTH_PX)
        self._line.setAccessibleName(self.tr("Name"))
        self._remark = PlainLabel(" ", wraps=True)
        self._remark.setProperty("kind", "muted")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        label = PlainLabel(self.tr("&Name"))
        label.setBuddy(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        layout.setSpacing(Gap.ROW)
        for part in (label, self._line, self._remark, buttons):
            layout.addWidget(part)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._line.textChanged.connect(self._on_typed)
        self._on_typed(name)

    def _on_typed(self, text: str) -> None:
        verdict = self._judge(text.strip())
        self._save.setEnabled(verdict.can_be)
        # A blank keeps the line: the dialog must not jump while somebody types.
        self._remark.setText(verdict.remark or " ")

    def _on_accepted(self) -> None:
        self.named.emit(self._line.text().strip())
        self.accept()
