"""Qt's own file dialog, kept from taking names for rich text."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QMessageBox, QWidget


class FileDialog(QFileDialog):
    """Chooses files or one folder; open it with ``open()``, it goes away by itself.

    Where the desktop has a dialog of its own, Qt shows that; what is said here is for Qt's.
    """

    def __init__(self, title: str, mode: QFileDialog.FileMode, parent: QWidget) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFileMode(mode)
        if mode is QFileDialog.FileMode.Directory:
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        for view in self.findChildren(QAbstractItemView):
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Show no tool tips: the side bar's are paths as rich text, and can be read anyway."""
        return event.type() == QEvent.Type.ToolTip or super().eventFilter(watched, event)

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802 - named by Qt
        """Show names in questions as they are, for example before a file is deleted."""
        super().childEvent(event)
        question = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(question, QMessageBox):
            question.setTextFormat(Qt.TextFormat.PlainText)
