"""The form that edits ``Recipe``.

Owns the options as widgets. Values in, values out; must not store or apply them.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.panels.form_parts import ROW_GAP_PX, FieldColumn, FieldManners, Fold, Section
from ui.panels.output_fields import OutputFields
from ui.panels.size_fields import SizeFields
from ui.panels.slider_field import SliderField
from ui.plain_text import PlainLabel, explain
from workers.contract.recipe import Recipe
from workers.contract.recipe import Metadata
from workers.contract.encoders import WebP

_SECTION_GAP_PX = 22
_MARGIN_PX = 12


class OptionsForm(QScrollArea):
    """Edits ``Recipe``.

    Signals:
        options_changed(Recipe): the user wants other options; once per real change,
            never in answer to ``set_options``.
    """

    options_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = SizeFields()
        self._quality = SliderField(1, 100, 10)
        self._effort = SliderField(0, 6, 1)
        self._alpha_quality = SliderField(0, 100, 10)
        self._lossless = QCheckBox(self.tr("&Lossless"))
        self._exif = QCheckBox(self.tr("E&XIF (camera, date, place)"))
        self._icc = QCheckBox(self.tr("Colour &profile (ICC)"))
        self._xmp = QCheckBox(self.tr("X&MP (titles, ratings)"))
        self._output = OutputFields()
        self._quality_label = self._arrange()
        self._manners = FieldManners(self)
        self._known = Recipe()
        self._show(self._known)
        self._connect()

    def options(self) -> Recipe:
        """What the form says."""
        return Recipe(
            resize=self._size.options(),
            encoder=WebP(
                quality=self._quality.value(),
                effort=self._effort.value(),
                lossless=self._lossless.isChecked(),
                alpha_quality=self._alpha_quality.value(),
            ),
            metadata=Metadata(
                keep_exif=self._exif.isChecked(),
                keep_icc_profile=self._icc.isChecked(),
                keep_xmp=self._xmp.isChecked(),
            ),
            output=self._output.options(),
        )

    def set_options(self, options: Recipe) -> None:
        """Show ``options``; tells nobody."""
        if options != self.options():
            with QSignalBlocker(self):
                self._show(options)
        self._known = options

    def _show(self, options: Recipe) -> None:
        self._size.set_options(options.resize)
        self._quality.set_value(options.webp.quality)
        self._effort.set_value(options.webp.effort)
        self._lossless.setChecked(options.webp.lossless)
        self._alpha_quality.set_value(options.webp.alpha_quality)
        self._exif.setChecked(options.metadata.keep_exif)
        self._icc.setChecked(options.metadata.keep_icc_profile)
        self._xmp.setChecked(options.metadata.keep_xmp)
        self._output.set_options(options.output)
        self._word_quality()

    def _connect(self) -> None:
        self._lossless.toggled.connect(self._word_quality)
        for changed in (
            self._size.edited,
            self._quality.value_changed,
            self._effort.value_changed,
            self._lossless.toggled,
            self._alpha_quality.value_changed,
            self._exif.toggled,
            self._icc.toggled,
            self._xmp.toggled,
            self._output.edited,
        ):
            changed.connect(self._on_edited)

    def _on_edited(self) -> None:
        options = self.options()
        if self.signalsBlocked() or options == self._known:
            return
        self._known = options
        self.options_changed.emit(options)

    def _word_quality(self) -> None:
        if self._lossless.isChecked():
            label = self.tr("Thoro&ughness")
            tip = self.tr("How hard to look for a smaller file; no pixel changes")
        else:
            label = self.tr("&Quality")
            tip = self.tr("Higher looks better and takes more bytes; 75 to 85 suits most photos")
        self._quality_label.setText(label)
        explain(self._quality_label, tip)
        self._quality.describe(label.replace("&", ""), tip)

    def _arrange(self) -> PlainLabel:
        content = QWidget()
        content.setObjectName("options")
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        column.setSpacing(_SECTION_GAP_PX)
        column.addWidget(self._size)
        webp, quality_label = self._webp_section()
        column.addLayout(webp)
        column.addWidget(self._output)
        column.addLayout(self._metadata_section())
        column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversion options"))
        return quality_label

    def _webp_section(self) -> tuple[Section, PlainLabel]:
        section = Section(self.tr("WebP"))
        quality_label = section.add_field("", self._quality, "")
        tip = self.tr("Keep every pixel exact; best for drawings and screenshots")
        explain(self._lossless, tip)
        section.addWidget(self._lossless)
        tip = self.tr("0 is fastest, 6 makes the smallest files; 4 is a good middle")
        section.add_field(self.tr("&Effort"), self._effort, tip)
        self._effort.describe(self.tr("Effort"), tip)
        advanced = QWidget()
        inner = FieldColumn()
        inner.setContentsMargins(0, 0, 0, 0)
        advanced.setLayout(inner)
        tip = self.tr("Quality of transparency; 100 keeps it exact")
        inner.add_field(self.tr("&Transparency"), self._alpha_quality, tip)
        self._alpha_quality.describe(self.tr("Transparency quality"), tip)
        section.addWidget(Fold(self.tr("Advanced"), advanced))
        return section, quality_label

    def _metadata_section(self) -> Section:
        section = Section(self.tr("Keep in the file"))
        section.setSpacing(ROW_GAP_PX // 2)
        explain(self._exif, self.tr("Camera, settings, date and place of the picture"))
        explain(self._icc, self.tr("Without it colours are converted to sRGB and look the same"))
        explain(self._xmp, self.tr("Titles, ratings and edits noted by other programs"))
        for box in (self._exif, self._icc, self._xmp):
            section.addWidget(box)
        return section
