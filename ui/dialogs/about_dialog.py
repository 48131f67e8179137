"""What this program is.

Owns the dialog's look. The facts are given: versions and licences are known in ``app``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import icon
from ui.panels.icon_view import IconView

_ICON_PX = 72


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """``components`` are the libraries in use: name and version, with the licence if wanted."""

    version: str
    licence: str
    components: tuple[tuple[str, str], ...]


class AboutDialog(QDialog):
    """Shows ``facts``; open it with ``open()``, it goes away by itself."""

    def __init__(self, facts: AboutFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Dropmill"))
        middle = Qt.AlignmentFlag.AlignHCenter
        name = QLabel("Dropmill", alignment=middle)
        name.setProperty("kind", "figure")
        version = _quiet(self.tr("Version {} · {} licence").format(facts.version, facts.licence))
        purpose = QLabel(
            self.tr("Drop pictures on a window; get them back resized, as WebP."),
            alignment=middle,
            wordWrap=True,
        )
        components = QFormLayout()
        components.setHorizontalSpacing(24)
        components.setFormAlignment(middle)
        for component, what in facts.components:
            components.addRow(_quiet(component), QLabel(what))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 20)
        layout.setSpacing(8)
        layout.addWidget(IconView(icon("app"), _ICON_PX), 0, middle)
        for label in (name, version):
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(purpose)
        layout.addSpacing(8)
        layout.addLayout(components)
        layout.addSpacing(8)
        layout.addWidget(buttons)


def _quiet(text: str) -> QLabel:
    label = QLabel(text, alignment=Qt.AlignmentFlag.AlignHCenter)
    label.setProperty("kind", "muted")
    return label
