"""What a long list costs: memory a row, and sorting, filtering and scrolling it in the window.

``python -m benchmarks.rows [--rows 100000] [--json FILE]``

The window is the real one, its rows are made up: waiting at first, then a seventh has failed and
the rest is converted. Times are those of the window's thread, each with the repaint that it asks
for. Sorting again is what a sorted list does when a few of its rows have changed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.rows import ListedWindow, converted, failed, new_rows
from ui.models.cell_texts import Column
from ui.panels.live_sorting import LiveSorting
from ui.theme import apply_theme
from workers.contract.item_filter import EVERY_ITEM, ItemFilter, Kind
from workers.contract.items import ItemId
from workers.contract.scheme import Scheme

_SIZE = QSize(1180, 780)
_ROUNDS = 5
_FEW = 200
_SCROLLS = 200


def _ms(app: QApplication, does: Callable[[], object]) -> float:
    """Milliseconds until ``does`` has been done and painted."""
    began = time.perf_counter()
    does()
    app.processEvents()
    return (time.perf_counter() - began) * 1000


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


class Table:
    """The window's list with so many rows."""

    def __init__(self, app: QApplication, rows: int) -> None:
        self._app = app
        self._window = ListedWindow()
        self._window.resize(_SIZE)
        self._window.show()
        app.processEvents()
        made = new_rows(rows)
        before = _resident()
        self._window.items.append(made)
        self._window.show_table_or_drop_zone()
        app.processEvents()
        self.bytes_a_row = (_resident() - before) / rows
        self._window.items.set_states(
            [(ItemId(n), converted() if n % 7 else failed()) for n in range(1, rows + 1)]
        )
        app.processEvents()

    def sorting(self) -> list[float]:
        """By each column, both ways."""
        sort = self._window.table.sortByColumn
        return [
            _ms(self._app, partial(sort, column, order))
            for column in Column
            for order in Qt.SortOrder
        ]

    def sorting_again(self) -> list[float]:
        """When a few rows of a list that is sorted by state have changed."""
        live = self._window.findChild(LiveSorting)
        assert live is not None
        self._window.table.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        self._app.processEvents()
        times = []
        for turn in range(_ROUNDS):
            states = (failed(), converted())
            some = range(1 + turn, 1 + turn + _FEW)
            self._window.items.set_states([(ItemId(n), states[turn % 2]) for n in some])
            self._app.processEvents()
            times.append(_ms(self._app, live.restore))
        return times

    def filtering(self) -> list[float]:
        """By state, by a word that many names have and by one that none has; back each time."""
        model = self._window.model
        filters = (ItemFilter(Kind.FAILED), ItemFilter(text="-9"), ItemFilter(text="nowhere"))
        return [
            _ms(self._app, partial(model.set_filter, wanted))
            for wanted in chain.from_iterable((one, EVERY_ITEM) for one in filters * _ROUNDS)
        ]

    def scrolling(self) -> list[float]:
        """From the top to the end, in equal steps."""
        bar = self._window.table.verticalScrollBar()
        places = [bar.maximum() * step // _SCROLLS for step in range(_SCROLLS + 1)]
        return [_ms(self._app, partial(bar.setValue, place)) for place in places]

    def close(self) -> None:
        """Close the window."""
        self._window.allow_close()
        self._app.processEvents()


def measure(rows: int) -> dict[str, object]:
    """Medians, and the worst, of everything."""
    app = QApplication([])
    apply_theme(app, Scheme.LIGHT)
    table = Table(app, rows)
    kinds = {
        "sorting": table.sorting,
        "sorting_again": table.sorting_again,
        "filtering": table.filtering,
        "scrolling": table.scrolling,
    }
    times = {name: does() for name, does in kinds.items()}
    table.close()
    return {
        "rows": rows,
        "bytes_a_row": round(table.bytes_a_row),
        **{f"{name}_ms": round(statistics.median(each), 2) for name, each in times.items()},
        **{f"{name}_worst_ms": round(max(each), 2) for name, each in times.items()},
    }


def main() -> None:
    """Measure, print, and write the figures as JSON if wanted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--json", type=Path, help="write the figures there")
    arguments = parser.parse_args()
    text = json.dumps(measure(arguments.rows), indent=2)
    print(text)
    if arguments.json is not None:
        arguments.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
