"""The building blocks of the options form: fields, headings, a fold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.panels.elided_label import ElidedLabel
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from ui.words import without_mnemonic

_NUMBER_MARGIN_PX = 6


class FieldColumn(QVBoxLayout):
    """Fields under one another, each under its label."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(Gap.FIELD)

    def add_field(self, text: str, field: QWidget, tip: str) -> PlainLabel:
        """Add ``field`` under its label; the label's mnemonic leads to the field."""
        label = labelled(text, field, tip)
        column = QVBoxLayout()
        column.setSpacing(Gap.TIGHT)
        column.addWidget(label)
        column.addWidget(field)
        self.addLayout(column)
        return label


class Section(FieldColumn):
    """A titled group of fields."""

    def __init__(self, title: str) -> None:
        super().__init__()
        heading = PlainLabel(title)
        heading.setProperty("kind", "heading")
        self.addWidget(heading)


class Fold(QWidget):
    """Seldom needed fields behind a button; closed at first.

    While it is closed, one line tells what in it is not as it is by itself.

    Signals:
        opened(bool): the content is shown, or hidden again.
    """

    opened = Signal(bool)

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self._differences = ElidedLabel()
        self._differences.setProperty("kind", "muted")
        self._button = QToolButton()
        self._button.setProperty("kind", "fold")
        self._button.setText(title)
        self._button.setCheckable(True)
        self._button.setIconSize(QSize(10, 10))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._content = content
        self._button.toggled.connect(self._show_content)
        self._button.toggled.connect(self.opened)
        self._show_content(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        layout.setSpacing(Gap.FIELD)
        layout.addWidget(self._button)
        layout.addWidget(self._differences)
        layout.addWidget(content)

    def show_differences(self, text: str) -> None:
        """Tell what differs from the defaults, in one line; nothing if ``text`` is empty."""
        self._differences.setText(text)
        self._show_content(self._button.isChecked())

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        self._button.setChecked(is_open)

    def _show_content(self, shown: bool) -> None:
        self._content.setVisible(shown)
        differences = self._differences.text()
        self._differences.setVisible(bool(differences) and not shown)
        folded_away = self.tr("Folded away: {}").format(differences)
        told = folded_away if differences else self.tr("Folded away")
        self._button.setAccessibleDescription(self.tr("Shown below") if shown else told)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        closed = Qt.ArrowType.LeftArrow if is_mirrored else Qt.ArrowType.RightArrow
        self._button.setArrowType(Qt.ArrowType.DownArrow if shown else closed)


class FieldManners(QObject):
    """Keeps fields from taking what is meant for the window around them.

    A wheel turned over a field that is not being edited scrolls the form instead of changing the
    value, and files dropped on a field reach the window.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        for field in form.findChildren(QWidget):
            if isinstance(field, QAbstractSpinBox | QComboBox | QSlider):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.setAcceptDrops(False)
                if isinstance(field.parentWidget(), QAbstractSpinBox):
                    # A style sheet's padding does not reach the text in a number box.
                    field.setTextMargins(_NUMBER_MARGIN_PX, 0, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Let the wheel through to the form."""
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def labelled(text: str, field: QWidget, tip: str) -> PlainLabel:
    """A label for ``field``, which gets ``text`` as its name and ``tip`` as its description."""
    label = PlainLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(without_mnemonic(text))
    for part in (label, field):
        explain(part, tip)
    return label
