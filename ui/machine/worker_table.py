"""Which worker is where, with which picture: a row each."""

from __future__ import annotations

from enum import IntEnum
from typing import assert_never

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.charts.core_chart import core_name
from ui.formatting import format_bytes, format_count, format_name, format_percent
from ui.machine.texts import stage_text
from workers.contract.events import Stage
from workers.contract.machine import WorkerNow

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

#: Of the name of a picture, and beside the text of a cell.
_NAME_CHARS, _PADDING_PX = 20, 18


class WorkerColumn(IntEnum):
    """The columns, in their order."""

    NUMBER = 0
    CORE = 1
    LOAD = 2
    STEP = 3
    PICTURE = 4
    MEMORY = 5


def _title(column: WorkerColumn) -> str:
    match column:
        case WorkerColumn.NUMBER:
            return QCoreApplication.translate("WorkerTable", "Worker")
        case WorkerColumn.CORE:
            return QCoreApplication.translate("WorkerTable", "Core")
        case WorkerColumn.LOAD:
            return QCoreApplication.translate("WorkerTable", "Load")
        case WorkerColumn.STEP:
            return QCoreApplication.translate("WorkerTable", "Step")
        case WorkerColumn.PICTURE:
            return QCoreApplication.translate("WorkerTable", "Picture")
        case WorkerColumn.MEMORY:
            return QCoreApplication.translate("WorkerTable", "Memory")
        case _:
            assert_never(column)


def _text(worker: WorkerNow, column: WorkerColumn) -> str:
    match column:
        case WorkerColumn.NUMBER:
            return format_count(worker.number)
        case WorkerColumn.CORE:
            return "–" if worker.core is None else core_name(worker.core)
        case WorkerColumn.LOAD:
            return format_percent(worker.load)
        case WorkerColumn.STEP:
            return stage_text(worker.stage, worker.picture)
        case WorkerColumn.PICTURE:
            return format_name(worker.picture)
        case WorkerColumn.MEMORY:
            return format_bytes(worker.resident_bytes)
        case _:
            assert_never(column)


def _alignment(column: WorkerColumn) -> Qt.AlignmentFlag:
    is_number = column in (WorkerColumn.LOAD, WorkerColumn.MEMORY)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class WorkerModel(QAbstractTableModel):
    """The workers of the last look."""

    def __init__(self) -> None:
        super().__init__()
        self._workers: tuple[WorkerNow, ...] = ()

    def show_workers(self, workers: tuple[WorkerNow, ...]) -> None:
        """Show these; rows stay where they are, so that a selection does too."""
        before, now = len(self._workers), len(workers)
        if now > before:
            self.beginInsertRows(_NOWHERE, before, now - 1)
            self._workers = workers
            self.endInsertRows()
        elif now < before:
            self.beginRemoveRows(_NOWHERE, now, before - 1)
            self._workers = workers
            self.endRemoveRows()
        self._workers = workers
        if workers:
            last = self.index(now - 1, len(WorkerColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DisplayRole])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - named by Qt
        """How many workers there are."""
        return 0 if parent.isValid() else len(self._workers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - named by Qt
        """How much is told of each."""
        return 0 if parent.isValid() else len(WorkerColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, or how it is aligned."""
        column = WorkerColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(self._workers[index.row()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def headerData(  # noqa: N802 - named by Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _title(WorkerColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(WorkerColumn(section))
        return None


class WorkerTable(QTableView):
    """Shows a ``WorkerModel``; a row of it can be read by the keyboard, nothing can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workers = WorkerModel()
        self._workers.setParent(self)
        self.setModel(self._workers)
        self.setAccessibleName(self.tr("Workers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(2 * self.fontMetrics().height())
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(WorkerColumn.PICTURE, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def show_workers(self, workers: tuple[WorkerNow, ...]) -> None:
        """Show the workers of the last look."""
        self._workers.show_workers(workers)

    def wanted_width(self) -> int:
        """Pixels for all columns, with enough of the picture's name to tell it."""
        others = sum(self.columnWidth(at) for at in WorkerColumn if at is not WorkerColumn.PICTURE)
        name = _NAME_CHARS * self.fontMetrics().averageCharWidth()
        bar = self.verticalScrollBar().sizeHint().width()
        return others + name + bar + 2 * self.frameWidth()

    def _fit(self) -> None:
        """Widths for the longest texts: they are the same for every worker, and do not jump."""
        metrics = self.fontMetrics()
        widest = {
            WorkerColumn.NUMBER: (),
            WorkerColumn.CORE: (core_name(127),),
            WorkerColumn.LOAD: (format_percent(1.0),),
            WorkerColumn.STEP: tuple(stage_text(stage, "-") for stage in Stage),
            WorkerColumn.MEMORY: (
                format_bytes(999_000_000),
                format_bytes(99_900_000),
                format_bytes(9_990_000_000),
            ),
        }
        for column, texts in widest.items():
            longest = max(map(metrics.horizontalAdvance, (*texts, _title(column))))
            self.setColumnWidth(column, longest + _PADDING_PX)
        line_px = metrics.height() + 8
        self.verticalHeader().setDefaultSectionSize(line_px)
        self.verticalHeader().setMinimumSectionSize(line_px)
