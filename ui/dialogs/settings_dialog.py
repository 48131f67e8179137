"""What the user chooses once for the whole program.

Owns the dialog. Applies nothing: each choice is told as it is made, and takes effect at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.panels.form_parts import FieldManners
from ui.panels.language_field import LanguageField
from ui.panels.scrolled import Scrolled
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from workers.contract.language import Language
from workers.contract.motion import Motion
from workers.contract.scheme import Scheme

_FIELD_PX = 220


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen; ``workers`` ``None`` means as many as suit the machine."""

    language: Language
    scheme: Scheme
    motion: Motion
    start_on_drop: bool
    workers: int | None


class SettingsDialog(QDialog):
    """Shows ``Choices``; open it with ``open()``, it goes away by itself.

    Signals:
        language_chosen(Language), scheme_chosen(Scheme), motion_chosen(Motion)
        start_on_drop_chosen(bool): pictures are converted as they come, or not.
        workers_chosen(object): so many (int), or as many as suit the machine (``None``).
        restore_requested(): all of this is to be as it was at first.
    """

    language_chosen = Signal(object)
    scheme_chosen = Signal(object)
    motion_chosen = Signal(object)
    start_on_drop_chosen = Signal(bool)
    workers_chosen = Signal(object)
    restore_requested = Signal()

    def __init__(self, choices: Choices, most_workers: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._language, self._scheme, self._motion = LanguageField(), QComboBox(), QComboBox()
        self._at_once = QCheckBox(self.tr("Start as soon as pictures are &dropped"))
        self._workers = QSpinBox()
        self._prepare_scheme()
        self._prepare_motion()
        self._prepare_conversion(most_workers)
        self._buttons = self._make_buttons()
        self._arrange()
        self.show_choices(choices)
        self._connect()

    def show_choices(self, choices: Choices) -> None:
        """Show what is chosen now; tells nobody."""
        with QSignalBlocker(self):
            self._language.show_language(choices.language)
            self._scheme.setCurrentIndex(self._scheme.findData(choices.scheme))
            self._motion.setCurrentIndex(self._motion.findData(choices.motion))
            self._at_once.setChecked(choices.start_on_drop)
            self._workers.setValue(choices.workers or 0)

    def take_focus(self) -> None:
        """Give the keyboard to the first field."""
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prepare_scheme(self) -> None:
        self._scheme.addItem(self.tr("The system's"), Scheme.SYSTEM)
        self._scheme.addItem(self.tr("Light"), Scheme.LIGHT)
        self._scheme.addItem(self.tr("Dark"), Scheme.DARK)
        self._scheme.setAccessibleName(self.tr("Appearance"))
        explain(self._scheme, self.tr("Light or dark; the system's changes when the system does"))

    def _prepare_motion(self) -> None:
        self._motion.addItem(self.tr("The system's"), Motion.SYSTEM)
        self._motion.addItem(self.tr("All motion"), Motion.FULL)
        self._motion.addItem(self.tr("Less motion"), Motion.REDUCED)
        self._motion.setAccessibleName(self.tr("Motion"))
        explain(self._motion, self.tr("Whether menus fade and things move that tell nothing by it"))

    def _prepare_conversion(self, most_workers: int) -> None:
        explain(
            self._at_once,
            self.tr("Otherwise dropped pictures wait on the list until you press Start"),
        )
        self._workers.setRange(0, most_workers)
        self._workers.setSpecialValueText(self.tr("Automatic"))
        self._workers.setKeyboardTracking(False)  # typing "12" is one wish, not two
        self._workers.setAccessibleName(self.tr("Worker processes"))
        explain(self._workers, self.tr("How many pictures are converted at the same time"))

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        restore = buttons.addButton(
            self.tr("&Restore defaults"), QDialogButtonBox.ButtonRole.ResetRole
        )
        explain(restore, self.tr("Only what is in this dialog; conversion options stay"))
        restore.setAutoDefault(False)
        restore.clicked.connect(self.restore_requested)
        buttons.rejected.connect(self.reject)
        return buttons

    def _arrange(self) -> None:
        (window, looks), (conversion, work) = _card(), _card()
        _add(looks, self.tr("&Language"), self._language)
        _add(looks, self.tr("&Appearance"), self._scheme)
        _add(looks, self.tr("&Motion"), self._motion)
        work.addRow(self._at_once)
        _add(work, self.tr("&Worker processes"), self._workers)
        work.addRow(
            _remark(self.tr("Automatic is one for each core. Fewer leave more for other programs."))
        )
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        whole.addWidget(Scrolled(content), 1)
        whole.addWidget(self._buttons)
        column = QVBoxLayout(content)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        column.setSpacing(Gap.ROW)
        for title, card in ((self.tr("Window"), window), (self.tr("Conversion"), conversion)):
            heading = PlainLabel(title)
            heading.setProperty("kind", "heading")
            column.addWidget(heading)
            column.addWidget(card)
            column.addSpacing(Gap.ROW)
        column.addWidget(_remark(self.tr("Every change takes effect at once and is remembered.")))
        column.addStretch(1)
        self._line_up()
        self._manners = FieldManners(self)

    def _line_up(self) -> None:
        """The fields of both cards begin at the same place."""
        labels = [label for label in self.findChildren(PlainLabel) if label.buddy() is not None]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def _connect(self) -> None:
        self._language.language_chosen.connect(self.language_chosen)
        self._scheme.currentIndexChanged.connect(
            lambda index: self.scheme_chosen.emit(Scheme(self._scheme.itemData(index)))
        )
        self._motion.currentIndexChanged.connect(
            lambda index: self.motion_chosen.emit(Motion(self._motion.itemData(index)))
        )
        self._at_once.toggled.connect(self.start_on_drop_chosen)
        self._workers.valueChanged.connect(lambda count: self.workers_chosen.emit(count or None))


def _card() -> tuple[QFrame, QFormLayout]:
    frame = QFrame()
    frame.setProperty("kind", "card")
    form = QFormLayout(frame)
    form.setContentsMargins(Gap.FIELD, Gap.FIELD, Gap.FIELD, Gap.FIELD)
    form.setHorizontalSpacing(Gap.SECTION)
    form.setVerticalSpacing(Gap.ROW)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return frame, form


def _add(form: QFormLayout, text: str, field: QWidget) -> None:
    label = PlainLabel(text)
    label.setBuddy(field)
    label.setMinimumHeight(field.sizeHint().height())  # or it would stand above the middle
    field.setMinimumWidth(_FIELD_PX)
    form.addRow(label, field)


def _remark(text: str) -> PlainLabel:
    remark = PlainLabel(text, wraps=True)
    remark.setProperty("kind", "muted")
    return remark
