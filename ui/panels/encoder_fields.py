"""The part of the options form that says in which formats results are written, and how."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.formatting import joined
from ui.panels.differences import named_difference
from ui.panels.elided_list import ElidedList
from ui.panels.encoder_page import EncoderPage
from ui.panels.form_parts import Section, labelled
from ui.panels.format_checks import FormatChecks
from ui.panels.speed_field import SpeedField
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from workers.contract.encoders import ENCODERS, Avif, Encoder, WebP
from workers.contract.encoders.speed import Speed

_SEVERAL = len(ENCODERS)


class EncoderFields(QWidget):
    """Edits encoders: one format or several, and the options of each.

    ``more`` has what fewer people touch; it stands where its owner puts it. Of several formats, the
    options of one are shown at a time. What was chosen for another format is remembered while this
    is shown.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format, self._checks = ElidedList(), FormatChecks()
        self._shown, self._shown_row = ElidedList(), QWidget()
        self._speed, self._speed_row = SpeedField(), QWidget()
        self._stills_only = PlainLabel(wraps=True)
        self.more = QWidget()
        self._pages = {encoder: EncoderPage(encoder, self) for encoder in ENCODERS}
        self._arrange()
        self.set_options((WebP(),))
        self._format.currentIndexChanged.connect(self._on_format_chosen)
        self._checks.edited.connect(self._on_formats_ticked)
        self._shown.currentIndexChanged.connect(self._show_page)
        self._speed.chosen.connect(self._on_speed_chosen)
        for page in self._pages.values():
            page.edited.connect(self._on_page_edited)

    def options(self) -> tuple[Encoder, ...]:
        """What the fields say: an encoder for each format."""
        return tuple(self._pages[encoder].options() for encoder in self._chosen())

    def set_options(self, encoders: Sequence[Encoder]) -> None:
        """Show ``encoders``, of each format the first; tells nobody."""
        first = {type(each): each for each in reversed(encoders)}
        formats = tuple(dict.fromkeys(map(type, encoders)))
        with QSignalBlocker(self), QSignalBlocker(self._format):
            several = len(formats) > 1
            self._format.setCurrentIndex(_SEVERAL if several else ENCODERS.index(formats[0]))
            self._checks.choose(formats)
            for encoder in formats:
                self._pages[encoder].set_options(first[encoder])
        self._show_formats()

    def differences(self) -> list[str]:
        """What ``more`` says that it does not say at first, in words."""
        chosen = self._chosen()
        found = {encoder: self._pages[encoder].rest.differences() for encoder in chosen}
        if len(chosen) == 1:
            return found[chosen[0]]
        return [
            named_difference(encoder.title, joined(differences))
            for encoder, differences in found.items()
            if differences
        ]

    def _chosen(self) -> tuple[type[Encoder], ...]:
        index = self._format.currentIndex()
        return self._checks.chosen() if index == _SEVERAL else (ENCODERS[index],)

    def _on_format_chosen(self, index: int) -> None:
        if index == _SEVERAL:
            self._checks.choose(_with_another(self._checks.chosen()))
        else:
            self._checks.choose((ENCODERS[index],))
        self._show_formats()
        self.edited.emit()

    def _on_formats_ticked(self) -> None:
        self._show_formats()
        self.edited.emit()

    def _on_page_edited(self) -> None:
        self._word_quality()
        self._speed.show_speed_of(self.options())
        self.edited.emit()

    def _on_speed_chosen(self, speed: Speed) -> None:
        for encoder in self._chosen():
            page = self._pages[encoder]
            if encoder.efforts:
                page.set_options(replace(page.options(), effort=encoder.efforts[speed]))
        self._speed.show_speed_of(self.options())
        self.edited.emit()

    def _show_formats(self) -> None:
        """Show what goes with the chosen formats."""
        chosen, shown = self._chosen(), self._shown.currentText()
        with QSignalBlocker(self._shown):
            self._shown.clear()
            self._shown.addItems([encoder.title for encoder in chosen])
            self._shown.setCurrentIndex(max(0, self._shown.findText(shown)))
        is_several = self._format.currentIndex() == _SEVERAL
        self._checks.setVisible(is_several)
        self._shown_row.setVisible(len(chosen) > 1)
        self._speed_row.setVisible(any(encoder.efforts for encoder in chosen))
        self._speed.show_speed_of(self.options())
        stills = [encoder.title for encoder in chosen if not encoder.holds_animation]
        text = self.tr("Of animations, the first frame")
        if len(chosen) > 1:
            text = self.tr("Of animations, the first frame in {}").format(joined(stills))
        self._stills_only.setText(text)
        self._stills_only.setVisible(bool(stills))
        self._show_page()
        self._word_quality()

    def _show_page(self) -> None:
        shown = self._chosen()[max(0, self._shown.currentIndex())]
        for encoder, page in self._pages.items():
            page.set_visible(encoder is shown)

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
        page.reword_quality(label, tip)

    def _arrange(self) -> None:
        section = Section(self.tr("Format"))
        self.setLayout(section)
        section.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        for encoder in ENCODERS:
            self._format.addItem(encoder.title)
        self._format.addItem(self.tr("Several formats"))
        tip = self.tr("Which kind of file the results are")
        self._format.setAccessibleName(self.tr("Format"))
        explain(self._format, tip)
        section.addWidget(self._format)
        section.addWidget(self._checks)
        self._stills_only.setProperty("kind", "muted")
        section.addWidget(self._stills_only)
        tip = self.tr("Of which format the options below are")
        section.addWidget(_row(self._shown_row, self.tr("Options of"), self._shown, tip))
        more = Section(self.tr("Encoding"))
        self.more.setLayout(more)
        more.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        tip = self.tr("How much time encoding may take: chooses the effort of every format")
        more.addWidget(_row(self._speed_row, self.tr("Speed"), self._speed, tip))
        for page in self._pages.values():
            section.addWidget(page.first)
            more.addWidget(page.rest)


def _row(row: QWidget, text: str, field: QWidget, tip: str) -> QWidget:
    """``row``, with ``field`` beside its label."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
    layout.addWidget(labelled(text, field, tip))
    layout.addWidget(field, 1)
    return row


def _with_another(formats: tuple[type[Encoder], ...]) -> tuple[type[Encoder], ...]:
    """What several formats are at first: the one there was, and one that goes well with it."""
    return (Avif, WebP) if formats == (WebP,) else tuple(dict.fromkeys((WebP, *formats)))
