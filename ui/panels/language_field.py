"""Chooses the language of the window. Each stands there as its own speakers call it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.plain_text import explain
from workers.contract.language import SPOKEN, Language


class LanguageField(QComboBox):
    """The language that was wished for.

    Signals:
        language_chosen(Language): the user wants this one.
    """

    language_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("The system's"), Language.SYSTEM)
        for language in SPOKEN:
            self.addItem(language.own_name, language)
        self.setAccessibleName(self.tr("Language"))
        explain(self, self.tr("The language of the window; it changes at once"))
        self.currentIndexChanged.connect(self._on_chosen)

    def show_language(self, language: Language) -> None:
        """Show which is wished for; tells nobody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(language))

    def _on_chosen(self, index: int) -> None:
        self.language_chosen.emit(Language(self.itemData(index)))
