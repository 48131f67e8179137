"""The part of the options form that says how results are called, with an example.

Owns ``Naming`` as widgets, and when typing counts as done.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.formatting import format_name
from ui.panels.differences import named_difference
from ui.panels.elided_label import ElidedLabel
from ui.panels.form_parts import labelled
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.words import capitalised, declared_words
from workers.contract.declared import OptionError, option_named
from workers.contract.naming import Naming, Placeholder, example_of

#: Whoever pauses so long while typing has probably typed all of it.
_TYPED_MS = 600


class NamingFields(QWidget):
    """Edits ``Naming``; the example, or what is wrong, follows what is typed.

    Signals:
        edited(): the user has typed another naming that makes sense; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template, self._prefix, self._suffix = QLineEdit(), QLineEdit(), QLineEdit()
        self._example = ElidedLabel()
        self._problem = PlainLabel(wraps=True)
        self._ending = ".webp"
        self._naming = Naming()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._take)
        self._arrange()
        self.set_options(self._naming)
        for line in (self._template, self._prefix, self._suffix):
            line.textEdited.connect(self._on_typed)
            line.editingFinished.connect(self._take)

    def options(self) -> Naming:
        """What was typed last that makes sense."""
        return self._naming

    def set_options(self, options: Naming) -> None:
        """Show ``options``; tells nobody."""
        self._typed.stop()
        self._naming = options
        with QSignalBlocker(self):
            self._template.setText(options.template)
            self._prefix.setText(options.prefix)
            self._suffix.setText(options.suffix)
        self._show_example()

    def differences(self) -> list[str]:
        """How results are called, in words, if not as at first."""
        naming = self._naming
        if naming == Naming():
            return []
        whole = format_name(naming.prefix + naming.template + naming.suffix)
        return [named_difference(declared_words(option_named(Naming, "template").label), whole)]

    def set_ending(self, ending: str) -> None:
        """Let the example end like this."""
        self._ending = ending
        self._show_example()

    def _on_typed(self) -> None:
        self._show_example()
        self._typed.start()

    def _take(self) -> None:
        """Take over what is typed, if it makes sense and is new."""
        self._typed.stop()
        try:
            naming = self._typed_naming()
        except OptionError:
            return
        if naming != self._naming:
            self._naming = naming
            self.edited.emit()

    def _typed_naming(self) -> Naming:
        """Raises ``OptionError``."""
        return Naming(
            template=self._template.text(),
            prefix=self._prefix.text(),
            suffix=self._suffix.text(),
        )

    def _show_example(self) -> None:
        try:
            example, problem = example_of(self._typed_naming(), self._ending), ""
        except OptionError as error:
            example, problem = "", str(error)
        self._example.setText(self.tr("For example {}").format(example) if example else "")
        self._example.setVisible(bool(example))
        self._problem.setText(f"{problem[:1].upper()}{problem[1:]}." if problem else "")
        self._problem.setVisible(bool(problem))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        column.setSpacing(Gap.TIGHT)
        known = " ".join(f"{{{each}}}" for each in Placeholder)
        tip = self.tr("What results are called, with placeholders: {}").format(known)
        _add(column, self._template, "template", tip)
        column.addSpacing(Gap.FIELD - Gap.TIGHT)
        row = QHBoxLayout()
        row.setSpacing(Gap.ROW)
        for name, line in (("prefix", self._prefix), ("suffix", self._suffix)):
            side = QVBoxLayout()
            side.setSpacing(Gap.TIGHT)
            _add(side, line, name, declared_words(capitalised(option_named(Naming, name).help)))
            row.addLayout(side, 1)
        column.addLayout(row)
        for label in (self._example, self._problem):
            label.setProperty("kind", "muted")
            column.addWidget(label)


def _add(column: QVBoxLayout, line: QLineEdit, name: str, tip: str) -> None:
    option = option_named(Naming, name)
    line.setMaxLength(int(option.high))
    column.addWidget(labelled(declared_words(option.label), line, tip))
    column.addWidget(line)
