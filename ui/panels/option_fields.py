"""Widgets made from declared options: sliders, check boxes, lists, number boxes, colours.

It knows no option by its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar, assert_never

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from ui.formatting import format_count
from ui.panels.colour_field import ColourField
from ui.panels.differences import in_one_line, named_difference, switch_difference
from ui.panels.elided_list import ElidedList
from ui.panels.form_parts import FieldColumn, Fold
from ui.panels.slider_field import SliderField
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from ui.words import capitalised, declared_words, without_mnemonic
from workers.contract.declared import Option, OptionGroup, OptionKind, options_of

_Group = TypeVar("_Group", bound=OptionGroup)
_Field = SliderField | QCheckBox | QComboBox | QSpinBox | QDoubleSpinBox | QLineEdit | ColourField

#: A slider of more steps than this moves ten of them at a click beside its handle.
_MANY_STEPS = 20


class OptionEditor(QWidget):
    """Edits some options; those that are seldom needed are folded away.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._fields: dict[str, _Field] = {}
        self._labels: dict[str, PlainLabel] = {}
        column = FieldColumn()
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        self.setLayout(column)
        rare = FieldColumn()
        rare.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        for option in options:
            self._add(option, rare if option.is_rare else column)
        self._rare: Fold | None = None
        if rare.count():
            folded = QWidget()
            folded.setLayout(rare)
            self._rare = Fold(self.tr("Advanced"), folded)
            column.addWidget(self._rare)
            self.edited.connect(self._show_rare_differences)

    def values(self) -> dict[str, Any]:
        """What the fields say, by the options' names."""
        return {option.name: self._value(option) for option in self._options}

    def show_values(self, holder: msgspec.Struct) -> None:
        """Show the options that ``holder`` has; tells nobody."""
        with QSignalBlocker(self):
            for name, field in self._fields.items():
                _show(field, getattr(holder, name))
        self._show_rare_differences()

    def differences(self) -> list[str]:
        """What the fields say that they do not say at first, in words."""
        return [self._in_words(one) for one in self._options if self._differs(one)]

    def _differs(self, option: Option) -> bool:
        return self._value(option) != option.default

    def _in_words(self, option: Option) -> str:
        field, label = self._fields[option.name], declared_words(option.label)
        if isinstance(field, QCheckBox):
            return switch_difference(label, field.isChecked())
        return named_difference(label, _text(field))

    def _show_rare_differences(self) -> None:
        if self._rare is not None:
            rare = [one for one in self._options if one.is_rare and self._differs(one)]
            self._rare.show_differences(in_one_line(map(self._in_words, rare)))

    def set_enabled(self, name: str, enabled: bool) -> None:
        """Whether an option can be chosen, which another one may make meaningless."""
        for part in filter(None, (self._fields[name], self._labels.get(name))):
            part.setEnabled(enabled)

    def _value(self, option: Option) -> object:
        return option.named(_value(self._fields[option.name]))  # Qt gives back plain text

    def reword(self, name: str, label: str, help_text: str) -> None:
        """Call an option otherwise, because another one gives it another meaning."""
        field = self._fields[name]
        self._labels[name].setText(label)
        explain(self._labels[name], help_text)
        if isinstance(field, SliderField):
            field.describe(without_mnemonic(label), help_text)

    def _add(self, option: Option, column: FieldColumn) -> None:
        label, tip = declared_words(option.label), declared_words(capitalised(option.help))
        field = self._field(option, label)
        if isinstance(field, QCheckBox):
            explain(field, tip)
            column.addWidget(field)
        else:
            self._labels[option.name] = column.add_field(label, field, tip)
        if isinstance(field, SliderField | ColourField):
            field.describe(without_mnemonic(label), tip)
        self._fields[option.name] = field
        self._connect(field)

    def _field(self, option: Option, label: str) -> _Field:
        match option.kind:
            case OptionKind.SWITCH:
                return QCheckBox(label)
            case OptionKind.WHOLE if option.is_optional:
                whole = QSpinBox()
                whole.setRange(int(option.low) - 1, int(option.high))  # the lowest means none
                whole.setSpecialValueText(self.tr("off"))
                whole.setKeyboardTracking(False)
                return whole
            case OptionKind.WHOLE:
                page = 10 if option.high - option.low > _MANY_STEPS else 1
                return SliderField(int(option.low), int(option.high), page)
            case OptionKind.CHOICE:
                choices = ElidedList()
                for choice in option.choices or ():
                    choices.addItem(declared_words(option.label_of(choice)), choice)
                return choices
            case OptionKind.DECIMAL:
                number = QDoubleSpinBox()
                number.setDecimals(option.digits)
                number.setRange(0 if option.is_optional else option.low, option.high)
                number.setSpecialValueText(self.tr("any") if option.is_optional else "")
                number.setKeyboardTracking(False)
                return number
            case OptionKind.COLOUR:
                return ColourField()
            case OptionKind.TEXT:
                line = QLineEdit()
                line.setMaxLength(int(option.high))
                return line
            case _:
                assert_never(option.kind)

    def _connect(self, field: _Field) -> None:
        match field:
            case SliderField() | ColourField():
                field.value_changed.connect(self.edited)
            case QSpinBox() | QDoubleSpinBox():
                field.valueChanged.connect(self.edited)
            case QCheckBox():
                field.toggled.connect(self.edited)
            case QLineEdit():
                field.textEdited.connect(self.edited)
            case QComboBox():
                field.currentIndexChanged.connect(self.edited)


class OptionFields(OptionEditor, Generic[_Group]):
    """Edits one group of options."""

    def __init__(self, group: type[_Group], parent: QWidget | None = None) -> None:
        super().__init__(options_of(group), parent)
        self._group = group
        self.set_options(group())

    def options(self) -> _Group:
        """What the fields say."""
        return self._group(**self.values())

    def set_options(self, options: _Group) -> None:
        """Show ``options``; tells nobody."""
        self.show_values(options)


def _value(field: _Field) -> object:
    match field:
        case SliderField() | ColourField():
            return field.value()
        case QSpinBox():
            return field.value() if field.value() > field.minimum() else None
        case QDoubleSpinBox():
            return field.value() or None
        case QCheckBox():
            return field.isChecked()
        case QLineEdit():
            return field.text()
        case QComboBox():
            return field.currentData()


def _text(field: _Field) -> str:
    """The value as it is read on screen."""
    match field:
        case QComboBox():
            return field.currentText()
        case QSpinBox() | QDoubleSpinBox() | QLineEdit():
            return field.text()
        case SliderField():
            return format_count(field.value())
        case _:
            return str(_value(field))


def _show(field: _Field, value: object) -> None:
    match field:
        case SliderField():
            field.set_value(int(str(value)))
        case ColourField():
            field.set_value(None if value is None else str(value))
        case QSpinBox():
            field.setValue(field.minimum() if value is None else int(str(value)))
        case QDoubleSpinBox():
            field.setValue(float(str(value or 0)))
        case QCheckBox():
            field.setChecked(bool(value))
        case QLineEdit():
            field.setText(str(value))
        case QComboBox():
            field.setCurrentIndex(field.findData(value))
