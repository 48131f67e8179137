"""The part of the options form that says which limits results keep."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QWidget

from ui.panels.differences import named_difference
from ui.panels.elided_list import ElidedList
from ui.panels.form_parts import Section
from ui.plain_text import explain
from ui.spacing import Gap
from ui.words import capitalised, declared_words
from workers.contract.declared import Option, option_named
from workers.contract.limits import Limits

_NONE, _BYTES, _SIMILARITY = range(3)
_KILOBYTE = 1000
_FIRST_BYTES, _FIRST_SIMILARITY = 500 * _KILOBYTE, 0.99


class LimitFields(QWidget):
    """Edits ``Limits``: none, a largest file, or a similarity.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ElidedList()
        self._kilobytes = _Number(option_named(Limits, "max_bytes"), _KILOBYTE, " kB")
        self._similarity = _Number(option_named(Limits, "ssim"), 1, "")
        self._may_shrink = QCheckBox(declared_words(option_named(Limits, "may_shrink").label))
        self._arrange()
        self._kilobytes.setValue(_FIRST_BYTES / _KILOBYTE)
        self._similarity.setValue(_FIRST_SIMILARITY)
        self.set_options(Limits())
        self._kind.currentIndexChanged.connect(self._on_kind_chosen)
        self._kilobytes.valueChanged.connect(self.edited)
        self._similarity.valueChanged.connect(self.edited)
        self._may_shrink.toggled.connect(self.edited)

    def options(self) -> Limits:
        """What the fields say."""
        kind = self._kind.currentIndex()
        return Limits(
            max_bytes=round(self._kilobytes.value() * _KILOBYTE) if kind == _BYTES else None,
            may_shrink=self._may_shrink.isChecked(),
            ssim=self._similarity.value() if kind == _SIMILARITY else None,
        )

    def set_options(self, options: Limits) -> None:
        """Show ``options``; tells nobody."""
        with QSignalBlocker(self), QSignalBlocker(self._kind):
            if options.max_bytes is not None:
                self._kilobytes.setValue(options.max_bytes / _KILOBYTE)
            if options.ssim is not None:
                self._similarity.setValue(options.ssim)
            self._may_shrink.setChecked(options.may_shrink)
            has_bytes, has_ssim = options.max_bytes is not None, options.ssim is not None
            self._kind.setCurrentIndex(_BYTES if has_bytes else _SIMILARITY if has_ssim else _NONE)
        self._show_fields()

    def differences(self) -> list[str]:
        """The limit in words, if there is one."""
        kind = self._kind.currentIndex()
        field = {_BYTES: self._kilobytes, _SIMILARITY: self._similarity}.get(kind)
        return [] if field is None else [named_difference(self._kind.currentText(), field.text())]

    def _on_kind_chosen(self) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        kind = self._kind.currentIndex()
        for field in (self._kilobytes, self._may_shrink):
            field.setVisible(kind == _BYTES)
        self._similarity.setVisible(kind == _SIMILARITY)

    def _arrange(self) -> None:
        section = Section(self.tr("Limit"))
        self.setLayout(section)
        section.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        for text in (self.tr("None"), self.tr("Largest file"), self.tr("Similarity (SSIM)")):
            self._kind.addItem(text)
        self._kind.setAccessibleName(self.tr("Limit"))
        explain(self._kind, self.tr("What the quality is searched for, instead of taken as it is"))
        explain(
            self._may_shrink, declared_words(capitalised(option_named(Limits, "may_shrink").help))
        )
        for field in (self._kind, self._kilobytes, self._may_shrink, self._similarity):
            section.addWidget(field)


class _Number(QDoubleSpinBox):
    """A number shown without the zeros that nobody needs."""

    def __init__(self, option: Option, divisor: int, suffix: str) -> None:
        super().__init__()
        self.setDecimals(option.digits or 3)
        self.setRange(option.low / divisor, option.high / divisor)
        self.setSingleStep(0.01 if divisor == 1 else 50)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)  # typing "500" is one change, not three
        self.setAccessibleName(declared_words(option.label))
        explain(self, declared_words(capitalised(option.help)))

    def textFromValue(self, value: float) -> str:  # noqa: N802 - named by Qt
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text
