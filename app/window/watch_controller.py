"""Watches a folder for the window: what lands there goes on the list.

Owns the watch while there is one, and what is counted of it. The watch looks at disks on a thread
of its own; here its finds are taken a few at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.batch.items import ItemStore
from app.batch.names import OutputNamer
from app.batch.patterns import EVERYTHING
from app.batch.result_names import endings_of
from app.batch.walk import FoundPicture
from app.batch.wishes import Recipes
from ui.sentences import said
from workers.contract.destination import Destination
from workers.contract.items import ENDED, Converted, Failed, ItemFacts, ItemId, Several
from workers.contract.watch_report import WatchedEnd, WatchReport
from workers.contract.watching import Watching

if TYPE_CHECKING:
    from app.batch.watch.folder_watch import FolderWatch

#: How often the window looks for what was found, in ms, and how many it takes at a time.
_TICK_MS = 100
_CHUNK_ROWS = 250
#: How many ends a report has at most.
MOST_ENDS = 100


class WatchController(QObject):
    """One watch at a time; begins with ``start``, ends with ``stop``.

    Signals:
        pictures_found(tuple[FoundPicture, ...]): these have landed and are complete.
        changes_found(tuple[ItemId, ...]): these have ended, and their files have changed since.
        all_found(): these were all for now.
        noticed(str): a sentence about the folder.
        reported(WatchReport): what came of the watch so far.
        stopped(): nothing is watched any more.
    """

    pictures_found = Signal(object)
    changes_found = Signal(object)
    all_found = Signal()
    noticed = Signal(str)
    reported = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        items: ItemStore,
        namer: OutputNamer,
        options: Watching | None = None,
        parent: QObject | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._items = items
        self._namer = namer
        self._options = options or Watching()
        self._watch: FolderWatch | None = None
        self._ending: list[FolderWatch] = []
        self._report: WatchReport | None = None
        self._under_way: set[Path] = set()
        self._listed: dict[Path, ItemId] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._take)
        items.watch(self)

    def start(self, folder: Path, recipes: Recipes, destination: Destination) -> None:
        """Watch ``folder``, and no other; returns at once."""
        # Not above: most windows watch nothing.
        from app.batch.watch.already_done import ResultsThere
        from app.batch.watch.folder_watch import FolderWatch
        from app.batch.watch.watcher import Order

        self.stop()
        self._report = WatchReport(folder, self._now())
        order = Order(folder, destination, EVERYTHING, self._options)
        self._watch = FolderWatch(
            order, self._namer, ResultsThere(destination, endings_of(recipes))
        )
        self._watch.start()
        self._timer.start()
        self._tell()

    @property
    def is_on(self) -> bool:
        """Whether a folder is watched."""
        return self._watch is not None

    def stop(self) -> None:
        """Watch no more; pictures that were found stay on the list. Returns at once."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        self._timer.stop()
        watch.stop()
        self._ending.append(watch)
        self._under_way.clear()
        self._tell(is_running=False)
        self.stopped.emit()

    def set_destination(self, destination: Destination) -> None:
        """Results of what lands go there from now on."""
        if self._watch is not None:
            self._watch.set_destination(destination)

    def tell(self) -> None:
        """Tell once more what is watched, if anything."""
        self._tell()

    def close(self) -> None:
        """Wait until every thread has ended, if it does."""
        self.stop()
        for watch in self._ending:
            watch.close()

    def _take(self) -> None:
        watch = self._watch
        if watch is None:
            return
        for sentence in watch.take_notices():
            self.noticed.emit(said(sentence))
        found = [each for each in watch.take(_CHUNK_ROWS) if isinstance(each, FoundPicture)]
        if not found:
            return
        self._under_way.update(each.source for each in found)
        again = tuple(self._listed[each.source] for each in found if each.source in self._listed)
        new = tuple(each for each in found if each.source not in self._listed)
        if new:
            self.pictures_found.emit(new)
        if again:
            self.changes_found.emit(again)
        if watch.is_at_rest:
            self.all_found.emit()

    def _tell(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the report
        if self._report is not None:
            self._report = replace(self._report, **changes)
            self.reported.emit(self._report)

    # What the store of items tells

    def items_added(self, count: int) -> None:
        """None of them has ended."""

    def items_changed(self, slots: Sequence[int]) -> None:
        """See which of what was found has ended."""
        if self._watch is None or not self._under_way:
            return
        columns, ends = self._items.columns, list[ItemFacts]()
        for slot in slots:
            status = columns.status_at(slot)
            if status not in ENDED:
                continue
            source = columns.source_at(slot)[0]
            if source not in self._under_way:
                continue
            ends.append(columns.facts_at(slot))
            self._under_way.discard(source)
            self._listed[source] = columns.id_at(slot)
            self._watch.end(source, ())
        if ends and self._report is not None:
            self._report = with_ends(self._report, ends, self._now())
            self._tell()

    def items_leaving(self, slots: Sequence[int]) -> None:
        """What goes before it has ended will not end; when its file changes, it comes again."""
        for slot in slots if self._listed or self._under_way else ():
            source = self._items.columns.source_at(slot)[0]
            self._listed.pop(source, None)
            if source in self._under_way and self._watch is not None:
                self._under_way.discard(source)
                self._watch.end(source, ())

    def items_gone(self, kept: Sequence[int]) -> None:
        """Ids stay."""


def with_ends(report: WatchReport, ends: Sequence[ItemFacts], at_s: float) -> WatchReport:
    """``report`` when ``ends`` have come too, the last of them latest."""
    states = [each.state for each in ends]
    made = [each for each in states if isinstance(each, Converted | Several)]
    new = tuple(WatchedEnd(each, at_s) for each in reversed(ends))
    return replace(
        report,
        ended=report.ended + len(ends),
        converted=report.converted + sum(isinstance(each, Converted) for each in states),
        failed=report.failed + sum(isinstance(each, Failed) for each in states),
        bytes_in=report.bytes_in + sum(each.bytes_in for each in made if each.bytes_out),
        bytes_out=report.bytes_out + sum(each.bytes_out for each in made),
        last=(new + report.last)[:MOST_ENDS],
    )
