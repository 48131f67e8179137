"""The part of the options form that says where results go.

Owns ``Destination`` as widgets and the folder dialog. Must not look at the folder.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ui.dialogs.file_dialog import FileDialog
from ui.panels.form_parts import PathLabel, Section
from ui.plain_text import explain
from workers.contract.declared import option_named
from workers.contract.destination import Collision, Destination, Originals


class OutputFields(QWidget):
    """Edits ``Destination``.

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
        self._collision = QComboBox()
        self._replaces = QCheckBox(self.tr("Replace the originals"))
        self._arrange()
        self.set_options(Destination())
        self._in_folder.toggled.connect(self._on_place_chosen)
        self._browse.clicked.connect(self._ask_for_folder)
        self._collision.currentIndexChanged.connect(self._on_collision_chosen)
        self._replaces.toggled.connect(self.edited)

    def options(self) -> Destination:
        """What the fields say; a folder counts once it has been chosen."""
        return Destination(
            directory=self._directory if self._in_folder.isChecked() else None,
            collision=Collision(self._collision.currentData()),
            originals=Originals.REPLACE if self._is_replacing() else Originals.KEEP,
        )

    def set_options(self, options: Destination) -> None:
        """Show ``options``; tells nobody."""
        with QSignalBlocker(self), QSignalBlocker(self._in_folder), QSignalBlocker(self._replaces):
            self._collision.setCurrentIndex(self._collision.findData(options.collision))
            if options.directory is not None:
                self._directory = options.directory
            self._in_folder.setChecked(options.directory is not None)
            self._beside.setChecked(options.directory is None)
            self._replaces.setChecked(options.originals is Originals.REPLACE)
        self._show_folder()

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
        for collision, text in (
            (Collision.RENAME, self.tr("Keep both, number the new one")),
            (Collision.SKIP, self.tr("Skip the picture")),
            (Collision.REPLACE, self.tr("Replace the file")),
        ):
            self._collision.addItem(text, collision)
        tip = self.tr("What to do when a file of that name is there already")
        label = self.tr(option_named(Destination, "collision").label)
        section.add_field(label, self._collision, tip)
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
        """As ``check_originals`` has it."""
        keeps_both = self._collision.currentData() == Collision.RENAME
        return keeps_both and not self._in_folder.isChecked()

    def _is_replacing(self) -> bool:
        return self._replaces.isChecked() and self._can_replace()

    def _on_collision_chosen(self) -> None:
        self._replaces.setEnabled(self._can_replace())
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
