"""The part of the options form that says how large the results are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from ui.panels.form_parts import FIELD_GAP_PX, ROW_GAP_PX, Section, labelled
from ui.panels.size_presets import SIZE_PRESETS, SizePreset, preset_of
from ui.plain_text import PlainLabel, explain
from workers.contract.declared import option_named
from workers.contract.recipe import MAX_SIDE_PX, Fit, Resize

#: What the fields offer when resizing is switched on for the first time.
_FIRST_BOX = SizePreset(1600, 1600)

_ORIGINAL = 0
_CUSTOM = len(SIZE_PRESETS) + 1


class SizeFields(QWidget):
    """Edits ``Resize``; with "Original size" the box is hidden but remembered.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preset = QComboBox()
        self._width, self._height = _side_box(), _side_box()
        self._fit = QComboBox()
        self._no_enlarging = QCheckBox(self.tr(_label("without_enlargement")))
        self._box = QWidget()
        self._fill_choices()
        self._arrange()
        self._show_box(_FIRST_BOX)
        self.set_options(Resize())
        self._preset.currentIndexChanged.connect(self._on_preset_chosen)
        for changed in (
            self._width.valueChanged,
            self._height.valueChanged,
            self._fit.currentIndexChanged,
            self._no_enlarging.toggled,
        ):
            changed.connect(self._on_edited)

    def options(self) -> Resize:
        """What the fields say."""
        resizes = self._preset.currentIndex() != _ORIGINAL
        return Resize(
            width=(self._width.value() or None) if resizes else None,
            height=(self._height.value() or None) if resizes else None,
            fit=Fit(self._fit.currentData()),
            without_enlargement=self._no_enlarging.isChecked(),
        )

    def set_options(self, options: Resize) -> None:
        """Show ``options``; tells nobody."""
        with QSignalBlocker(self):
            self._no_enlarging.setChecked(options.without_enlargement)
            self._fit.setCurrentIndex(self._fit.findData(options.fit))
            if not options.keeps_size:
                self._show_box(SizePreset(options.width, options.height, options.fit))
            self._choose(_ORIGINAL if options.keeps_size else _preset_index(options))

    def _show_box(self, box: SizePreset) -> None:
        self._width.setValue(box.width or 0)
        self._height.setValue(box.height or 0)
        self._fit.setCurrentIndex(self._fit.findData(box.fit))

    def _choose(self, index: int) -> None:
        with QSignalBlocker(self._preset):
            self._preset.setCurrentIndex(index)
        self._box.setVisible(index != _ORIGINAL)

    def _on_preset_chosen(self, index: int) -> None:
        if index not in (_ORIGINAL, _CUSTOM):
            with QSignalBlocker(self):
                self._show_box(SIZE_PRESETS[index - 1])
        self._choose(index)
        self.edited.emit()

    def _on_edited(self) -> None:
        if self.signalsBlocked():
            return
        if self._preset.currentIndex() != _ORIGINAL:
            self._choose(_preset_index(self.options()))
        self.edited.emit()

    def _fill_choices(self) -> None:
        self._preset.addItem(self.tr("Original size"))
        for preset in SIZE_PRESETS:
            pattern = self.tr("Crop to {}") if preset.fit is Fit.COVER else self.tr("Within {}")
            self._preset.addItem(pattern.format(f"{preset.width} × {preset.height}"))
        self._preset.addItem(self.tr("Custom"))
        for fit, text in (
            (Fit.INSIDE, self.tr("Fit inside the box")),
            (Fit.OUTSIDE, self.tr("Cover the box, uncropped")),
            (Fit.COVER, self.tr("Fill the box, cropped")),
            (Fit.CONTAIN, self.tr("Fit inside, with borders")),
            (Fit.FILL, self.tr("Stretch to the box")),
        ):
            self._fit.addItem(text, fit)

    def _arrange(self) -> None:
        section = Section(self.tr("Size"))
        self.setLayout(section)
        section.setContentsMargins(0, 0, 0, 0)
        section.add_field(
            self.tr("&Resize"), self._preset, self.tr("How large the results are to be")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(FIELD_GAP_PX)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        follow = self.tr("In pixels; “auto” follows the other side")
        grid.addWidget(labelled(self.tr(_label("width")), self._width, follow), 0, 0)
        grid.addWidget(labelled(self.tr(_label("height")), self._height, follow), 0, 2)
        grid.addWidget(self._width, 1, 0)
        grid.addWidget(PlainLabel("×", align=Qt.AlignmentFlag.AlignCenter), 1, 1)
        grid.addWidget(self._height, 1, 2)
        fits = self.tr("What happens when a picture has other proportions than the box")
        grid.addWidget(labelled(self.tr(_label("fit")), self._fit, fits), 3, 0, 1, 3)
        grid.addWidget(self._fit, 4, 0, 1, 3)
        grid.setRowMinimumHeight(2, ROW_GAP_PX - FIELD_GAP_PX)
        box = QVBoxLayout(self._box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(ROW_GAP_PX)
        box.addLayout(grid)
        tip = self.tr("Leave pictures that are smaller than the box as they are")
        explain(self._no_enlarging, tip)
        box.addWidget(self._no_enlarging)
        section.addWidget(self._box)


def _label(name: str) -> str:
    return option_named(Resize, name).label


def _side_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, MAX_SIDE_PX)
    box.setSpecialValueText("auto")
    box.setSingleStep(10)
    # Typing "1600" is one change, not four.
    box.setKeyboardTracking(False)
    return box


def _preset_index(options: Resize) -> int:
    preset = preset_of(options)
    return _CUSTOM if preset is None else SIZE_PRESETS.index(preset) + 1
