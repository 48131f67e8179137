"""The part of the options form that says in which format results are written, and how."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.panels.form_parts import Section
from ui.panels.option_fields import OptionFields
from ui.plain_text import PlainLabel, explain
from workers.contract.encoders import ENCODERS, Encoder, WebP


class EncoderFields(QWidget):
    """Edits an encoder: the format, and the options of that format.

    What was chosen for another format is remembered while this is shown.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = QComboBox()
        self._stills_only = PlainLabel(self.tr("Of animations, the first frame"))
        self._pages: dict[type[Encoder], OptionFields[Encoder]] = {
            encoder: OptionFields(encoder) for encoder in ENCODERS
        }
        self._arrange()
        self._show_page()
        self._word_quality()
        self._format.currentIndexChanged.connect(self._on_format_chosen)
        for page in self._pages.values():
            page.edited.connect(self.edited)
        self._pages[WebP].edited.connect(self._word_quality)

    def options(self) -> Encoder:
        """What the fields say."""
        return self._pages[self._chosen()].options()

    def set_options(self, encoder: Encoder) -> None:
        """Show ``encoder``; tells nobody."""
        with QSignalBlocker(self), QSignalBlocker(self._format):
            self._format.setCurrentIndex(ENCODERS.index(type(encoder)))
            self._pages[type(encoder)].set_options(encoder)
        self._show_page()
        self._word_quality()

    def _chosen(self) -> type[Encoder]:
        return ENCODERS[self._format.currentIndex()]

    def _on_format_chosen(self) -> None:
        self._show_page()
        self.edited.emit()

    def _show_page(self) -> None:
        for encoder, page in self._pages.items():
            page.setVisible(encoder is self._chosen())
        self._stills_only.setVisible(not self._chosen().holds_animation)

    def _word_quality(self) -> None:
        page = self._pages[WebP]
        options = page.options()
        assert isinstance(options, WebP)
        if options.codes_losslessly:
            label = self.tr("Thoro&ughness")
            tip = self.tr("How hard to look for a smaller file; no pixel changes")
        else:
            label = self.tr("&Quality")
            tip = self.tr("Higher looks better and takes more bytes; 75 to 85 suits most photos")
        page.reword("quality", label, tip)

    def _arrange(self) -> None:
        section = Section(self.tr("Format"))
        self.setLayout(section)
        section.setContentsMargins(0, 0, 0, 0)
        for encoder in ENCODERS:
            self._format.addItem(encoder.title)
        tip = self.tr("Which kind of file the results are")
        self._format.setAccessibleName(self.tr("Format"))
        explain(self._format, tip)
        section.addWidget(self._format)
        self._stills_only.setProperty("kind", "muted")
        section.addWidget(self._stills_only)
        for page in self._pages.values():
            section.addWidget(page)
