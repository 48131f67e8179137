"""The part of the options form that says where results go.

Owns ``Destination`` as widgets and the folder dialog. Must not look at the folder.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ui.dialogs.file_dialog import FileDialog
from ui.panels.form_parts import PathLabel, Section
from ui.panels.naming_fields import NamingFields
from ui.panels.option_fields import OptionEditor
from ui.plain_text import explain
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
        self._beside = QRadioButton(self.tr("Next to e&ach picture"))
        self._in_folder = QRadioButton(self.tr("In &one folder"))
        self._folder = PathLabel()
        self._browse = QPushButton(self.tr("Choo&se…"))
        self._rules = OptionEditor(destination_options())
        self._naming = NamingFields()
        self._replaces = QCheckBox(self.tr("Replace the originals"))
        self._shown = Destination()
        self._arrange()
        self.set_options(Destination())
        self._in_folder.toggled.connect(self._on_place_chosen)
        self._browse.clicked.connect(self._ask_for_folder)
        self._rules.edited.connect(self._on_rule_edited)
        self._naming.edited.connect(self.edited)
        self._replaces.toggled.connect(self.edited)

    def options(self) -> Destination:
        """What the fields say; a folder counts once it has been chosen."""
        return replace(
            self._shown,
            directory=self._directory if self._in_folder.isChecked() else None,
            naming=self._naming.options(),
            originals=Originals.REPLACE if self._is_replacing() else Originals.KEEP,
            **self._rules.values(),
        )

    def set_options(self, options: Destination) -> None:
        """Show ``options``; what has no field is kept. Tells nobody."""
        self._shown = options
        with QSignalBlocker(self), QSignalBlocker(self._in_folder), QSignalBlocker(self._replaces):
            self._rules.show_values(options)
            if options.directory is not None:
                self._directory = options.directory
            self._in_folder.setChecked(options.directory is not None)
            self._beside.setChecked(options.directory is None)
            self._naming.set_options(options.naming)
            self._replaces.setChecked(options.originals is Originals.REPLACE)
        self._show_folder()
        self._show_meaning()

    def set_ending(self, ending: str) -> None:
        """Let examples of names end like this."""
        self._naming.set_ending(ending)

    def _arrange(self) -> None:
        section = Section(self.tr("Results"))
        self.setLayout(section)
        section.setContentsMargins(0, 0, 0, 0)
        beside = self.tr("Write every result into the folder of its picture")
        in_folder = self.tr("Write all results into one folder")
        for button, tip in ((self._beside, beside), (self._in_folder, in_folder)):
            explain(button, tip)
            section.addWidget(button)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)  # under the text of the button above
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._browse)
        section.addLayout(row)
        self._browse.setAccessibleName(self.tr("Choose the folder for results"))
        self._browse.setToolTip(self.tr("Choose the folder for results"))
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

    def _show_folder(self) -> None:
        chosen = self._in_folder.isChecked()
        self._folder.setVisible(chosen)
        self._browse.setVisible(chosen)
        self._folder.show_path(str(self._directory) if self._directory else "")
        self._replaces.setEnabled(self._can_replace())

    def _can_replace(self) -> bool:
        """As ``check_replacing`` has it."""
        keeps_both = self._rules.values()["collision"] is Collision.RENAME
        return keeps_both and not self._in_folder.isChecked()

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

    def _on_place_chosen(self, in_folder: bool) -> None:
        self._show_folder()
        if in_folder and self._directory is None:
            self._ask_for_folder()
        else:
            self.edited.emit()

    def _ask_for_folder(self) -> None:
        mode = FileDialog.FileMode.Directory
        dialog = FileDialog(self.tr("Folder for results"), mode, self)
        if self._directory is not None:
            dialog.setDirectory(str(self._directory))
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.rejected.connect(self._on_folder_declined)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._directory = Path(folder)
        self._show_folder()
        self.edited.emit()

    def _on_folder_declined(self) -> None:
        if self._directory is None:
            self.set_options(self.options())
