"""What this program is.

The facts are given: versions and licences are known in ``app``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ui.dialogs.text_dialog import TextDialog
from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.panels.scrolled import Scrolled
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_ICON_PX = 72
_TEXT_WIDTH_PX = 320


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """``components`` are the libraries in use: name and version, with the licence if wanted.

    ``protections`` are those of the worker processes: each with the word "on" or "off".
    ``licence_texts`` are shown when asked for.
    """

    version: str
    licence: str
    components: tuple[tuple[str, str], ...]
    protections: tuple[tuple[str, str], ...] = ()
    licence_texts: str = ""


class AboutDialog(QDialog):
    """Shows ``facts``; open it with ``open()``, it goes away by itself."""

    def __init__(self, facts: AboutFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Dropmill"))
        middle = Qt.AlignmentFlag.AlignHCenter
        name = PlainLabel("Dropmill", align=middle)
        name.setProperty("kind", "figure")
        version = _quiet(self.tr("Version {} · {} licence").format(facts.version, facts.licence))
        purpose = PlainLabel(
            self.tr(
                "Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG."
            ),
            align=middle,
            wraps=True,
        )
        purpose.setMinimumWidth(_TEXT_WIDTH_PX)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if facts.licence_texts:
            read = buttons.addButton(self.tr("Licences"), QDialogButtonBox.ButtonRole.ActionRole)
            texts = facts.licence_texts
            read.clicked.connect(lambda: TextDialog(self.tr("Licences"), texts, self).open())
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        whole.addWidget(Scrolled(content), 1)
        whole.addWidget(buttons)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.NONE)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(IconView(icon("app"), _ICON_PX), 0, middle)
        for label in (name, version):
            layout.addWidget(label)
        layout.addSpacing(Gap.ROW)
        layout.addWidget(purpose)
        layout.addSpacing(Gap.ROW)
        for title, rows in (
            (self.tr("Made with"), facts.components),
            (self.tr("Protections of the worker processes"), facts.protections),
        ):
            if rows:
                layout.addWidget(_heading(title))
                layout.addLayout(_pairs(rows))
                layout.addSpacing(Gap.ROW)
        layout.addStretch(1)


def _pairs(rows: tuple[tuple[str, str], ...]) -> QFormLayout:
    pairs = QFormLayout()
    pairs.setHorizontalSpacing(Gap.SECTION)
    pairs.setVerticalSpacing(Gap.TIGHT)
    for name, value in rows:
        label = PlainLabel(value, align=Qt.AlignmentFlag.AlignRight)
        pairs.addRow(_quiet(name), label)
    return pairs


def _heading(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("kind", "heading")
    return label


def _quiet(text: str) -> PlainLabel:
    label = PlainLabel(text, align=Qt.AlignmentFlag.AlignHCenter)
    label.setProperty("kind", "muted")
    return label
