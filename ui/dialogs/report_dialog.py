"""Asks where a report is to be saved, and as what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.dialogs.file_dialog import FileDialog


def ask_for_report(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Open a dialog for a file and return at once; ``then`` hears which was chosen."""
    title = QCoreApplication.translate("ReportDialog", "Save report")
    dialog = FileDialog(title, FileDialog.FileMode.AnyFile, parent)
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    table = QCoreApplication.translate("ReportDialog", "Table (*.csv)")
    lines = QCoreApplication.translate("ReportDialog", "JSON lines, for programs (*.json)")
    dialog.setNameFilters([table, lines])
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix("json" if chosen == lines else "csv")
    )
    dialog.selectFile("dropmill-report")
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
