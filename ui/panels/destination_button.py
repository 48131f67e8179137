"""Where results go, in sight beside Start, and a menu to change it.

Owns its words, its menu and the folder dialog. Must not look at the folder.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.dialogs.file_dialog import FileDialog
from ui.formatting import format_name
from ui.icons import icon
from ui.plain_text import explain

#: A path takes no more room than so many average letters.
_PATH_CHARS = 13


class DestinationButton(QToolButton):
    """Tells the folder for results, or that they go next to each picture.

    Signals:
        directory_chosen(Path | None): the user wants results there; ``None`` is next to each
            picture.
    """

    directory_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon("folder-open"))
        self.setProperty("kind", "field")
        menu = QMenu(self)
        self._beside = self._add(menu, self.tr("Next to each picture"))
        self._beside.triggered.connect(lambda: self.directory_chosen.emit(None))
        self._known = self._add(menu, "")
        self._known.triggered.connect(lambda: self.directory_chosen.emit(self._folder))
        self._other = menu.addAction(self.tr("In a folder, with its subfolders…"))
        self._other.triggered.connect(self.ask_for_folder)
        self.setMenu(menu)
        self.show_directory(None)

    def show_directory(self, directory: Path | None) -> None:
        """Tell that results go there; the folder before stays in the menu."""
        self._folder = directory or self._folder
        self._beside.setChecked(directory is None)
        self._known.setChecked(directory is not None)
        self._known.setVisible(self._folder is not None)
        self._known.setText(self.tr("In {}").format(self._short(self._folder)))
        if directory is None:
            self.setText(self.tr("Next to each picture ▾"))
            whole = self.tr("Every result is written into the folder of its picture")
        else:
            self.setText(self.tr("In {} ▾").format(self._short(directory)))
            path = format_name(str(directory))
            whole = self.tr("Results are written into {}").format(path)
        self.setAccessibleName(self.tr("Where results go"))
        explain(self, whole)

    def _add(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        return action

    def _short(self, folder: Path | None) -> str:
        metrics = QFontMetrics(self.font())
        room = metrics.averageCharWidth() * _PATH_CHARS
        path = metrics.elidedText(str(folder or ""), Qt.TextElideMode.ElideMiddle, room)
        return format_name(path).replace("&", "&&")  # else it would be a mnemonic

    def ask_for_folder(self) -> None:
        """Open a dialog for the folder that results are to go to; returns at once."""
        mode = FileDialog.FileMode.Directory
        dialog = FileDialog(self.tr("Folder for results"), mode, self)
        if self._folder is not None:
            dialog.setDirectory(str(self._folder))
        dialog.fileSelected.connect(lambda folder: self.directory_chosen.emit(Path(folder)))
        dialog.open()
