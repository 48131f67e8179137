"""The part of the options form that says how large the results are."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.panels.elided_list import ElidedList
from ui.panels.form_parts import FieldColumn, Section, labelled
from ui.panels.size_presets import SIZE_PRESETS, SizePreset, preset_of
from ui.panels.widths_field import WidthsField
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from ui.words import capitalised, declared_words, translated, without_mnemonic
from workers.contract.declared import option_named
from workers.contract.resize import MAX_SIDE_PX, Fit, Position, Resize

#: What the fields offer when resizing is switched on for the first time.
_FIRST_BOX = SizePreset(1600, 1600)

_ORIGINAL = 0
_CUSTOM = len(SIZE_PRESETS) + 1
_WIDTHS, _PERCENT, _MEGAPIXELS = _CUSTOM + 1, _CUSTOM + 2, _CUSTOM + 3
#: Both offer these at first.
_FIRST_PERCENT, _FIRST_MEGAPIXELS = 50.0, 2.0


class SizeFields(QWidget):
    """Edits one ``Resize``, or one for each of several widths.

    With "Original size" the box is hidden but remembered.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preset = ElidedList()
        self._width, self._height = _side_box(), _side_box()
        self._fit, self._position = ElidedList(), ElidedList()
        self._widths = WidthsField()
        self._percent = _number_box("percent", _FIRST_PERCENT)
        self._megapixels = _number_box("megapixels", _FIRST_MEGAPIXELS)
        self._no_enlarging = QCheckBox(declared_words(_label("without_enlargement")))
        self._box, self._position_box = QWidget(), QWidget()
        self._fill_choices()
        self._arrange()
        self._show_box(_FIRST_BOX)
        self.set_options((Resize(),))
        self._preset.currentIndexChanged.connect(self._on_preset_chosen)
        for changed in (
            self._width.valueChanged,
            self._height.valueChanged,
            self._fit.currentIndexChanged,
            self._position.currentIndexChanged,
            self._widths.value_changed,
            self._percent.valueChanged,
            self._megapixels.valueChanged,
            self._no_enlarging.toggled,
        ):
            changed.connect(self._on_edited)

    def options(self) -> tuple[Resize, ...]:
        """What the fields say: a size for each result."""
        one = self._one()
        if self._preset.currentIndex() == _WIDTHS:
            return tuple(replace(one, width=width) for width in self._widths.value())
        return (one,)

    def _one(self) -> Resize:
        chosen = self._preset.currentIndex()
        is_box = _ORIGINAL < chosen <= _CUSTOM
        return Resize(
            width=(self._width.value() or None) if is_box else None,
            height=(self._height.value() or None) if is_box else None,
            fit=Fit(self._fit.currentData()),
            position=Position(self._position.currentData()),
            percent=self._percent.value() if chosen == _PERCENT else None,
            megapixels=self._megapixels.value() if chosen == _MEGAPIXELS else None,
            without_enlargement=self._no_enlarging.isChecked(),
        )

    def set_options(self, sizes: Sequence[Resize]) -> None:
        """Show ``sizes``, as far as they differ in nothing but their widths; tells nobody."""
        options = sizes[0]
        widths = tuple(sorted({size.width for size in sizes if size.width is not None}))
        with QSignalBlocker(self):
            self._no_enlarging.setChecked(options.without_enlargement)
            self._fit.setCurrentIndex(self._fit.findData(options.fit))
            self._position.setCurrentIndex(self._position.findData(options.position))
            if len(widths) > 1:
                self._widths.set_value(widths)
            elif options.width or options.height:
                self._show_box(SizePreset(options.width, options.height, options.fit))
            if options.percent is not None:
                self._percent.setValue(options.percent)
            if options.megapixels is not None:
                self._megapixels.setValue(options.megapixels)
            self._choose(_WIDTHS if len(widths) > 1 else _choice_of(options))

    def _show_box(self, box: SizePreset) -> None:
        self._width.setValue(box.width or 0)
        self._height.setValue(box.height or 0)
        self._fit.setCurrentIndex(self._fit.findData(box.fit))

    def _choose(self, index: int) -> None:
        with QSignalBlocker(self._preset):
            self._preset.setCurrentIndex(index)
        self._box.setVisible(_ORIGINAL < index <= _CUSTOM)
        self._widths.setVisible(index == _WIDTHS)
        self._percent.setVisible(index == _PERCENT)
        self._megapixels.setVisible(index == _MEGAPIXELS)
        self._no_enlarging.setVisible(index not in (_ORIGINAL, _MEGAPIXELS))
        self._show_position()

    def _show_position(self) -> None:
        self._position_box.setVisible(self._fit.currentData() in (Fit.COVER, Fit.CONTAIN))

    def _on_preset_chosen(self, index: int) -> None:
        if _ORIGINAL < index < _CUSTOM:
            with QSignalBlocker(self):
                self._show_box(SIZE_PRESETS[index - 1])
        if index == _WIDTHS and self._fit.currentData() == Fit.FILL:
            with QSignalBlocker(self):  # it would stretch: each height would stay as it is
                self._fit.setCurrentIndex(self._fit.findData(Fit.INSIDE))
        self._choose(index)
        self.edited.emit()

    def _on_edited(self) -> None:
        if self.signalsBlocked():
            return
        if self._preset.currentIndex() != _WIDTHS:
            self._choose(_choice_of(self._one()))
        self.edited.emit()

    def _fill_choices(self) -> None:
        self._preset.setMaxVisibleItems(_MEGAPIXELS + 1)
        self._preset.addItem(self.tr("Original size"))
        for preset in SIZE_PRESETS:
            pattern = self.tr("Crop to {}") if preset.fit is Fit.COVER else self.tr("Within {}")
            self._preset.addItem(pattern.format(f"{preset.width} × {preset.height}"))
        self._preset.addItem(self.tr("Custom"))
        self._preset.addItem(self.tr("Several widths"))
        self._preset.addItem(self.tr("Percent"))
        self._preset.addItem(self.tr("Megapixels"))
        for fit, text in (
            (Fit.INSIDE, self.tr("Fit inside the box")),
            (Fit.OUTSIDE, self.tr("Cover the box, uncropped")),
            (Fit.COVER, self.tr("Fill the box, cropped")),
            (Fit.CONTAIN, self.tr("Fit inside, with borders")),
            (Fit.FILL, self.tr("Stretch to the box")),
        ):
            self._fit.addItem(text, fit)
        self._position.setMaxVisibleItems(len(Position))
        for position in Position:
            self._position.addItem(
                declared_words(option_named(Resize, "position").label_of(position)), position
            )

    def _arrange(self) -> None:
        section = Section(self.tr("Size"))
        self.setLayout(section)
        section.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        section.add_field(
            self.tr("Resi&ze"), self._preset, self.tr("How large the results are to be")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.ROW)
        grid.setVerticalSpacing(Gap.TIGHT)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        follow = self.tr("In pixels; “auto” follows the other side")
        grid.addWidget(labelled(declared_words(_label("width")), self._width, follow), 0, 0)
        grid.addWidget(labelled(declared_words(_label("height")), self._height, follow), 0, 2)
        grid.addWidget(self._width, 1, 0)
        grid.addWidget(PlainLabel("×", align=Qt.AlignmentFlag.AlignCenter), 1, 1)
        grid.addWidget(self._height, 1, 2)
        fits = self.tr("What happens when a picture has other proportions than the box")
        grid.addWidget(labelled(declared_words(_label("fit")), self._fit, fits), 3, 0, 1, 3)
        grid.addWidget(self._fit, 4, 0, 1, 3)
        grid.setRowMinimumHeight(2, Gap.FIELD - Gap.TIGHT)
        box = QVBoxLayout(self._box)
        box.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        box.setSpacing(Gap.FIELD)
        box.addLayout(grid)
        position = FieldColumn()
        self._position_box.setLayout(position)
        position.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        stays = self.tr("Which part of the picture stays where it is cropped")
        position.add_field(declared_words(_label("position")), self._position, stays)
        box.addWidget(self._position_box)
        tip = self.tr("Leave pictures that are smaller than the box as they are")
        explain(self._no_enlarging, tip)
        section.addWidget(self._box)
        section.addWidget(self._widths)
        for number, name in ((self._percent, "percent"), (self._megapixels, "megapixels")):
            option = option_named(Resize, name)
            number.setAccessibleName(without_mnemonic(declared_words(option.label)))
            explain(number, declared_words(capitalised(option.help)))
            section.addWidget(number)
        section.addWidget(self._no_enlarging)


def _label(name: str) -> str:
    return option_named(Resize, name).label


def _side_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, MAX_SIDE_PX)
    box.setSpecialValueText(translated("auto"))
    box.setSingleStep(10)
    # Typing "1600" is one change, not four.
    box.setKeyboardTracking(False)
    return box


def _number_box(name: str, first: float) -> QDoubleSpinBox:
    option = option_named(Resize, name)
    box = QDoubleSpinBox()
    box.setDecimals(option.digits)
    box.setRange(option.low, option.high)
    box.setSuffix(f" {declared_words(option.unit)}")
    box.setValue(first)
    box.setKeyboardTracking(False)
    return box


def _choice_of(options: Resize) -> int:
    if options.keeps_size:
        return _ORIGINAL
    if options.percent is not None:
        return _PERCENT
    if options.megapixels is not None:
        return _MEGAPIXELS
    preset = preset_of(options)
    return _CUSTOM if preset is None else SIZE_PRESETS.index(preset) + 1
