"""Every way in which pictures are handed to a window: dropped, pasted, chosen in a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.dialogs.file_dialog import FileDialog
from ui.formats import name_filter
from ui.formatting import format_name
from ui.panels.drop_target import DropTarget

#: Of an address in a sentence, in characters.
_LONGEST = 80


class WaysIn(QObject):
    """Takes drops on ``window``, and asks for files over it.

    Signals:
        paths_given(tuple[Path, ...]): files and folders.
        transfer_given(str): the key to files that the system holds for us.
        picture_given(PictureData): one that is in no file.
        watch_asked(Path): a folder that is to be watched.
        nothing_given(str): what was handed over cannot be used; a sentence for the user.
        hover_changed(bool): something that can be dropped is over the window.
    """

    paths_given = Signal(object)
    transfer_given = Signal(str)
    picture_given = Signal(object)
    watch_asked = Signal(object)
    nothing_given = Signal(str)
    hover_changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._drops = DropTarget(window)
        self._drops.paths_dropped.connect(self.paths_given)
        self._drops.unusable_dropped.connect(self._refuse)
        self._drops.transfer_dropped.connect(self.transfer_given)
        self._drops.picture_dropped.connect(self.picture_given)
        self._drops.hover_changed.connect(self.hover_changed)

    def paste(self) -> None:
        """Take the files, or the picture, on the clipboard."""
        if not self._drops.take(QGuiApplication.clipboard().mimeData()):
            self.nothing_given.emit(self.tr("There are no files and no picture on the clipboard."))

    def ask_for_files(self) -> None:
        """Open a dialog for files; returns at once."""
        dialog = FileDialog(
            self.tr("Add pictures"), FileDialog.FileMode.ExistingFiles, self._window()
        )
        dialog.setNameFilters([name_filter(self.tr("Pictures")), self.tr("All files (*)")])
        self._open(dialog)

    def ask_for_folder(self) -> None:
        """Open a dialog for a folder; returns at once."""
        mode = FileDialog.FileMode.Directory
        self._open(FileDialog(self.tr("Add a folder of pictures"), mode, self._window()))

    def ask_for_watched_folder(self) -> None:
        """Open a dialog for a folder to watch; returns at once."""
        dialog = FileDialog(
            self.tr("Watch a folder"), FileDialog.FileMode.Directory, self._window()
        )
        dialog.fileSelected.connect(lambda name: self.watch_asked.emit(Path(name)))
        dialog.open()

    def _window(self) -> QWidget:
        # Not kept: a reference from a child to its window is a circle.
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _open(self, dialog: FileDialog) -> None:
        dialog.filesSelected.connect(self._take)
        dialog.open()

    def _take(self, names: list[str]) -> None:
        self.paths_given.emit(tuple(Path(name) for name in names))

    def _refuse(self, addresses: tuple[str, ...], nameless_lines: int) -> None:
        """Say why addresses elsewhere, or else lines of a text, are not added."""
        if len(addresses) == 1:
            sentence = self.tr(
                "{} was not added: Dropmill does not use the network."
                " Save the picture on this computer first."
            ).format(_short(addresses[0]))
        elif addresses:
            sentence = self.tr(
                "%Ln address(es) were not added: Dropmill does not use the network."
                " Save the pictures on this computer first.",
                "",
                len(addresses),
            )
        else:
            sentence = self.tr(
                "%Ln line(s) of the text name no file: a whole path is needed.", "", nameless_lines
            )
        self.nothing_given.emit(sentence)


def _short(address: str) -> str:
    """As much as a sentence can carry: some addresses hold a whole picture."""
    return format_name(address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…")
