"""What an empty window shows: where to drop, what is read, where results land.

Owns the empty state's texts and look. Drags are handled by the window's ``DropTarget``: a drop is
welcome everywhere, not only here.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.formats import format_names
from ui.formatting import format_name, joined
from ui.icons import icon
from ui.panels.action_button import ActionButton
from ui.panels.drop_frame import paint_drop_frame
from ui.panels.flow_row import FlowRow
from ui.panels.icon_view import IconView
from ui.panels.scrolled import Scrolled
from ui.plain_text import PlainLabel
from ui.spacing import Gap, TypeSize
from workers.contract.encoders import WebP

_ICON_PX = 72


class DropZone(QWidget):
    """One large target with the two other ways to add pictures."""

    def __init__(
        self, add_files: QAction, add_folder: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hovered = False
        self.setAccessibleName(self.tr("Drop area"))
        heading = _heading(self.tr("Drop pictures or folders here"))
        self._hint = _remark(self.tr("Reads {}.").format(format_names()))
        self._destination = _remark("")
        self.show_destination((WebP.title,), None)

        first = ActionButton(add_files)
        self.setFocusProxy(first)
        buttons = FlowRow(gap_px=Gap.ROW, alignment=Qt.AlignmentFlag.AlignHCenter)
        for button in (first, ActionButton(add_folder)):
            buttons.add(button)

        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PART, Gap.FIELD, Gap.PART, Gap.FIELD)
        whole.addWidget(Scrolled(content))
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Gap.PART, Gap.FIELD, Gap.PART, Gap.FIELD)
        layout.addStretch()
        layout.addWidget(IconView(icon("app"), _ICON_PX), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(Gap.FIELD)
        layout.addWidget(heading)
        layout.addSpacing(Gap.PART)
        layout.addWidget(buttons)
        layout.addSpacing(Gap.PART)
        layout.addWidget(self._destination)
        layout.addWidget(self._hint)
        layout.addStretch()

    def show_destination(self, formats: Sequence[str], folder: str | None) -> None:
        """Say what results are, a format for each, and where they land; ``None`` is beside."""
        if len(formats) == 1:
            results = self.tr("one {} file").format(formats[0])
        else:
            titles = joined(tuple(dict.fromkeys(formats)))
            results = self.tr("{} files ({})").format(len(formats), titles)
        if folder is None:
            text = self.tr("Every picture becomes {} next to it.").format(results)
        else:
            text = self.tr("Every picture becomes {} in {}.").format(results, format_name(folder))
        self._destination.setText(text)

    def set_hovered(self, hovered: bool) -> None:
        """Light up while something that can be dropped is over the window."""
        self._hovered = hovered
        self.update()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Take the keyboard where nothing has it: it would fall on a switch."""
        super().showEvent(event)
        focused: QWidget | None = self.window().focusWidget()
        if focused is None:
            self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw the frame."""
        painter = QPainter(self)
        paint_drop_frame(painter, QRectF(self.rect()), self.palette(), self._hovered)


def _heading(text: str) -> PlainLabel:
    label = PlainLabel(text, align=Qt.AlignmentFlag.AlignCenter, wraps=True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * TypeSize.FIGURE)
    label.setFont(font)
    label.setProperty("kind", "heading")
    return label


def _remark(text: str) -> PlainLabel:
    label = PlainLabel(text, align=Qt.AlignmentFlag.AlignCenter, wraps=True)
    label.setProperty("kind", "muted")
    return label
