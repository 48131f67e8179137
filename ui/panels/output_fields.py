"""The part of the options form that says how results are named and what becomes of files there.

Owns ``Destination`` as widgets; the folder is chosen elsewhere and only kept here.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)

from ui.panels.form_parts import Section
from ui.panels.naming_fields import NamingFields
from ui.panels.option_fields import OptionEditor
from ui.plain_text import explain
from ui.spacing import Gap
from workers.contract.destination import (
    Collision,
    Destination,
    IfLarger,
    Originals,
    destination_options,
)


class OutputFields(QWidget):
    """Edits ``Destination``; what it has no field for stays as it was set.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directory: Path | None = None
        self._rules = OptionEditor(destination_options())
        self._naming = NamingFields()
        self._replaces = QCheckBox(self.tr("Replace the originals"))
        self._shown = Destination()
        self._arrange()
        self.set_options(Destination())
        self._rules.edited.connect(self._on_rule_edited)
        self._naming.edited.connect(self.edited)
        self._replaces.toggled.connect(self.edited)

    def options(self) -> Destination:
        """What the fields say; a folder counts once it has been chosen."""
        return replace(
            self._shown,
            directory=self._directory,
            naming=self._naming.options(),
            originals=Originals.REPLACE if self._is_replacing() else Originals.KEEP,
            **self._rules.values(),
        )

    def set_options(self, options: Destination) -> None:
        """Show ``options``; what has no field is kept. Tells nobody."""
        self._shown = options
        self._directory = options.directory
        with QSignalBlocker(self), QSignalBlocker(self._replaces):
            self._rules.show_values(options)
            self._naming.set_options(options.naming)
            self._replaces.setChecked(options.originals is Originals.REPLACE)
        self._show_meaning()

    def differences(self) -> list[str]:
        """What is not as it is at first, in words; where results go is told elsewhere."""
        replaces = [self._replaces.text()] if self._is_replacing() else []
        return [*self._naming.differences(), *self._rules.differences(), *replaces]

    def set_ending(self, ending: str) -> None:
        """Let examples of names end like this."""
        self._naming.set_ending(ending)

    def _arrange(self) -> None:
        section = Section(self.tr("Results"))
        self.setLayout(section)
        section.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        section.addWidget(self._naming)
        section.addWidget(self._rules)
        explain(
            self._replaces,
            self.tr(
                "Put each result in its original's place, once it was read back;"
                " originals go to the trash"
            ),
        )
        section.addWidget(self._replaces)

    def choose_directory(self, directory: Path | None) -> None:
        """Let results go there, as if the user had said so in the form."""
        self._directory = directory
        self._show_meaning()
        self.edited.emit()

    def _can_replace(self) -> bool:
        """As ``check_replacing`` has it."""
        keeps_both = self._rules.values()["collision"] is Collision.RENAME
        return keeps_both and self._directory is None

    def _is_replacing(self) -> bool:
        return self._replaces.isChecked() and self._can_replace()

    def _show_meaning(self) -> None:
        """A least saving means nothing where every result is written."""
        is_written = self._rules.values()["if_larger"] is IfLarger.WRITE
        self._rules.set_enabled("min_saving", not is_written)
        self._replaces.setEnabled(self._can_replace())

    def _on_rule_edited(self) -> None:
        self._show_meaning()
        self.edited.emit()
