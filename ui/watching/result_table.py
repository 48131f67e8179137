"""What became of the pictures that landed in a watched folder: a row each, the latest on top."""

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

from ui.formatting import format_moment, format_name
from ui.icons import icon
from ui.models.cell_texts import Column, cell_text, failure_text
from workers.contract.items import Failed
from workers.contract.watch_report import WatchedEnd, WatchReport

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultColumn(IntEnum):
    """The columns, in their order."""

    TIME = 0
    PICTURE = 1
    RESULT = 2
    SIZE = 3


def _title(column: ResultColumn) -> str:
    match column:
        case ResultColumn.TIME:
            return QCoreApplication.translate("WatchPage", "Time")
        case ResultColumn.PICTURE:
            return QCoreApplication.translate("WatchPage", "Picture")
        case ResultColumn.RESULT:
            return QCoreApplication.translate("WatchPage", "Result")
        case ResultColumn.SIZE:
            return QCoreApplication.translate("WatchPage", "Size")
        case _:
            assert_never(column)


def _text(end: WatchedEnd, column: ResultColumn) -> str:
    match column:
        case ResultColumn.TIME:
            return format_moment(end.at_s)
        case ResultColumn.PICTURE:
            return format_name(end.facts.source.name)
        case ResultColumn.RESULT:
            return cell_text(Column.STATE, end.facts).spoken
        case ResultColumn.SIZE:
            return cell_text(Column.SIZE, end.facts).spoken
        case _:
            assert_never(column)


class ResultModel(QAbstractTableModel):
    """The latest ends of one watch."""

    def __init__(self) -> None:
        super().__init__()
        self._ends: tuple[WatchedEnd, ...] = ()
        self._ended = 0

    def show_ends(self, report: WatchReport) -> None:
        """Show these; rows that stay keep a selection, as new ones come above them."""
        new = report.ended - self._ended
        kept = report.last[max(new, 0) :]
        is_more = new >= 0 and bool(kept) and kept == self._ends[: len(kept)]
        self._ended = report.ended
        if not is_more:
            self.beginResetModel()
            self._ends = report.last
            self.endResetModel()
            return
        if new:
            self.beginInsertRows(_NOWHERE, 0, new - 1)
            self._ends = report.last[:new] + self._ends
            self.endInsertRows()
        if len(self._ends) > len(report.last):
            self.beginRemoveRows(_NOWHERE, len(report.last), len(self._ends) - 1)
            self._ends = report.last
            self.endRemoveRows()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - named by Qt
        """How many ends are shown."""
        return 0 if parent.isValid() else len(self._ends)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - named by Qt
        """How much is told of each."""
        return 0 if parent.isValid() else len(ResultColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text; of a failure also a sign and the whole reason."""
        end, column = self._ends[index.row()], ResultColumn(index.column())
        state = end.facts.state
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(end, column)
        if column is ResultColumn.RESULT and isinstance(state, Failed):
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("failed")
            if role == Qt.ItemDataRole.AccessibleDescriptionRole:
                return failure_text(state)
        return None

    def headerData(  # noqa: N802 - named by Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _title(ResultColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class ResultTable(QTableView):
    """Shows a ``ResultModel``; a row can be read by the keyboard, nothing can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = ResultModel()
        self._results.setParent(self)
        self.setModel(self._results)
        self.setAccessibleName(self.tr("Last results"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        line_px = self.fontMetrics().height() + 10
        self.verticalHeader().setDefaultSectionSize(line_px)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ResultColumn.PICTURE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ResultColumn.RESULT, QHeaderView.ResizeMode.Stretch)

    def show_ends(self, report: WatchReport) -> None:
        """Show the latest ends of ``report``."""
        self._results.show_ends(report)
