"""The switches of a run: time, workers, priority, result, crashes, pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.file_dialog import FileDialog
from ui.formats import name_filter
from ui.lab.texts import RESULT_TEXTS
from ui.lab.values import LabSettings, ResultKind, StrategyName
from ui.panels.elided_label import ElidedLabel
from ui.panels.form_parts import FieldManners, labelled
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.words import looked_up, translated


class Switches(QFrame):
    """What the user sets for a run.

    Signals:
        pictures_chosen(tuple[Path, ...]): the user's own pictures; empty for generated ones.
    """

    pictures_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._pictures: tuple[Path, ...] = ()
        self._seconds = QSpinBox(minimum=1, maximum=600, value=10, suffix=" s")
        self._workers = QSpinBox(minimum=1, maximum=256)
        self._crash_every = QSpinBox(
            minimum=0,
            maximum=256,
        )
        self._crash_every.setSpecialValueText(self.tr("never"))
        self._crash_every.setPrefix("every ")
        self._result = QComboBox()
        for kind in ResultKind:
            self._result.addItem(looked_up(RESULT_TEXTS[kind]), kind)
        self._result.setCurrentIndex(list(ResultKind).index(ResultKind.PREVIEW))
        self._priority = QCheckBox(translated("Dropmill's workers below normal priority"))
        self._priority.setChecked(True)
        self._source = ElidedLabel()
        self._source.setProperty("kind", "muted")
        self._choose = QPushButton(translated("Choose…"))
        self._choose.setToolTip(translated("Run the lab on your own pictures"))
        self._generated = QPushButton(translated("Generated"))
        self._generated.setToolTip(translated("Run the lab on pictures that it makes"))
        self._choose.clicked.connect(self._ask)
        self._generated.clicked.connect(lambda: self._take(()))
        self._arrange()
        FieldManners(self)
        self._take(())

    def settings(self, strategies: tuple[StrategyName, ...]) -> LabSettings:
        """What is set, for these strategies."""
        return LabSettings(
            strategies=strategies,
            seconds=self._seconds.value(),
            workers=self._workers.value(),
            below_normal_priority=self._priority.isChecked(),
            result=ResultKind(self._result.currentData()),
            crash_every=self._crash_every.value(),
            pictures=self._pictures,
        )

    def show_settings(self, settings: LabSettings) -> None:
        """Set everything; its strategies are not ours."""
        self._seconds.setValue(max(round(settings.seconds), 1))
        self._workers.setValue(settings.workers)
        self._priority.setChecked(settings.below_normal_priority)
        self._result.setCurrentIndex(list(ResultKind).index(settings.result))
        self._crash_every.setValue(settings.crash_every)
        self._take(settings.pictures)

    def _arrange(self) -> None:
        heading = PlainLabel(translated("Switches"))
        heading.setProperty("kind", "heading")
        kills = translated("Kill the worker at every n-th picture; processes only")
        fields: tuple[tuple[str, QWidget, str], ...] = (
            (
                translated("&Time for each"),
                self._seconds,
                translated("How long each strategy gets new pictures"),
            ),
            (
                translated("&Workers"),
                self._workers,
                translated("Threads or processes in the three pools"),
            ),
            (translated("&Result"), self._result, translated("What comes back of every picture")),
            (
                translated("&Crash"),
                self._crash_every,
                kills,
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.FIELD)
        grid.setVerticalSpacing(Gap.TIGHT)
        for index, (text, field, tip) in enumerate(fields):
            row, column = divmod(index, 2)
            grid.addWidget(labelled(text, field, tip), 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        pictures = QHBoxLayout()
        pictures.addWidget(self._source, 1)
        pictures.addWidget(self._generated)
        pictures.addWidget(self._choose)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        column_of_all.setSpacing(Gap.ROW)
        column_of_all.addWidget(heading)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self._priority)
        column_of_all.addLayout(pictures)
        column_of_all.addStretch()

    def _ask(self) -> None:
        dialog = FileDialog(
            translated("Pictures for the lab"), FileDialog.FileMode.ExistingFiles, self
        )
        dialog.setNameFilters([name_filter(translated("Pictures")), translated("All files (*)")])
        dialog.filesSelected.connect(lambda names: self._take(tuple(map(Path, names))))
        dialog.open()

    def _take(self, pictures: tuple[Path, ...]) -> None:
        self._pictures = pictures
        self._generated.setEnabled(bool(pictures))
        count = len(pictures)
        chosen = self.tr("%Ln picture(s) of yours", "", count)
        self._source.setText(chosen if pictures else translated("Generated, 12 MP"))
        self.pictures_chosen.emit(pictures)
