"""Carries wishes from signals to the batch, and what comes of them back into signals.

Owns only how often is told what nobody has asked for; the batch knows what a wish means.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.batch.batch import Batch, Recipes
from app.batch.failure_messages import display_lines
from app.batch.waiting_line import WaitingLine
from app.batch.walk import FoundPicture
from workers.contract.destination import Destination
from workers.contract.events import EngineEvent
from workers.contract.items import ItemId
from workers.contract.moves import Move

# Shortest time between two summaries while pictures come, and end, by themselves: to show one
# costs as much as to take over thirty rows.
SUMMARY_MS = 33


class BatchController(QObject):
    """A batch with signals.

    Signals:
        summary_changed(BatchSummary): after every wish, and soon after every other change.
        items_removed(tuple[ItemId, ...]): these are gone.
        engine_failed(str): the engine has stopped for good; a text for the user.
        duplicates_found(int): so many pictures of a drop were on the list already.
    """

    summary_changed = Signal(object)
    items_removed = Signal(object)
    engine_failed = Signal(str)
    duplicates_found = Signal(int)

    def __init__(self, batch: Batch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batch = batch
        self._is_untold = False
        self._told_lately = QTimer(self, singleShot=True, interval=SUMMARY_MS)
        self._told_lately.timeout.connect(self._tell_rest)

    def set_recipes(self, recipes: Recipes) -> None:
        """Make these of every picture that has not begun."""
        self._batch.set_recipes(recipes)
        self._tell()

    def set_destination(self, destination: Destination) -> None:
        """Let every picture that has not begun land there."""
        self._batch.set_destination(destination)
        self._tell()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing on the list waits or runs."""
        summary = self._batch.summary()
        return summary.finished == summary.total

    def add(
        self, pictures: tuple[FoundPicture, ...], own: Recipes | None = None
    ) -> Sequence[ItemId]:
        """Some pictures of a drop were found; ``own`` are recipes for these alone.

        Returns those that are new on the list.
        """
        added = self._batch.add(pictures, own)
        self._tell_soon()
        return added

    @property
    def line(self) -> WaitingLine:
        """The items that wait, for those who only look."""
        return self._batch.line

    def end_drop(self) -> None:
        """All pictures of a drop were found."""
        if duplicates := self._batch.end_drop():
            self.duplicates_found.emit(duplicates)
        self._tell()

    def start(self) -> None:
        """Convert everything that waits for a start."""
        self._batch.start()
        self._tell()

    def start_some(self, items: Collection[ItemId], *, joins: bool) -> None:
        """Convert those of ``items`` that wait for a start; see ``Batch.start`` for ``joins``."""
        self._batch.start(items, joins=joins)
        self._tell_soon()

    def pause(self) -> None:
        """Let running pictures finish and start no others."""
        self._batch.pause()
        self._tell()

    def resume(self) -> None:
        """Go on after a pause."""
        self._batch.resume()
        self._tell()

    def show(self, items: tuple[ItemId, ...]) -> None:
        """These items, and no others, are on screen now."""
        self._batch.show(items)

    def convert_again(self, items: Collection[ItemId]) -> None:
        """Convert ended items once more."""
        self._batch.convert_again(items)
        self._tell()

    def mark_undone(self, gone: Collection[Path]) -> None:
        """These results are in the trash now."""
        self._batch.mark_undone(gone)
        self._tell()

    def set_own_recipes(self, items: Collection[ItemId], recipes: Recipes | None) -> None:
        """Make these of ``items`` that have not begun; ``None`` are the batch's recipes again."""
        self._batch.set_own_recipes(items, recipes)
        self._tell()

    def recipes_of(self, items: Sequence[ItemId]) -> Recipes:
        """What is to be made of the first of ``items``."""
        return self._batch.recipes_of(items[0])

    def convert_again_with(self, items: Collection[ItemId], recipes: Recipes) -> None:
        """Convert ended items once more, and make these of them."""
        self._batch.set_own_recipes(items, recipes)
        self.convert_again(items)

    def move(self, items: Collection[ItemId], move: Move) -> None:
        """Let waiting items come sooner or later."""
        self._batch.move(items, move)
        self._tell()

    def place(self, items: Collection[ItemId], before: ItemId | None) -> None:
        """Let waiting items come before that one, or with ``None`` last."""
        self._batch.place(items, before)
        self._tell()

    def stop_after(self, item: ItemId | None) -> None:
        """Begin nothing more once this item has begun; ``None`` takes that back."""
        self._batch.stop_after(item)
        self._tell()

    def cancel(self, items: Collection[ItemId]) -> None:
        """Cancel items that have not ended."""
        self._batch.cancel(items)
        self._tell()

    def cancel_all(self) -> None:
        """Cancel every item that has not ended."""
        self._batch.cancel_all()
        self._tell()

    def clear_finished(self) -> None:
        """Take all ended items off the list."""
        self.items_removed.emit(self._batch.clear_finished())
        self._tell()

    def remove(self, items: Collection[ItemId]) -> None:
        """Take items off the list."""
        self.items_removed.emit(self._batch.remove(items))
        self._tell()

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over what the engine reports."""
        failure = self._batch.engine_failure
        self._batch.apply(events)
        if failure is None and self._batch.engine_failure is not None:
            detail = display_lines(self._batch.engine_failure)
            self.engine_failed.emit(self.tr("The conversion engine has stopped: {}").format(detail))
        self._tell_soon()

    def close(self) -> None:
        """The engine is closed."""
        self._batch.close()

    @property
    def seconds(self) -> float:
        """The time worked on what is on the list."""
        return self._batch.summary().seconds

    def poll(self) -> None:
        """See what the planner has."""
        if self._batch.poll():
            self._tell_soon()

    def stop_looking(self) -> None:
        """Wait for no disk or folder any more, and tell nothing more by itself."""
        self._told_lately.stop()
        self._batch.pausing.stop_looking()

    def _tell_soon(self) -> None:
        """At once, or with what else comes until it is time again."""
        if self._told_lately.isActive():
            self._is_untold = True
        else:
            self._tell()

    def _tell_rest(self) -> None:
        if self._is_untold:
            self._tell()

    def _tell(self) -> None:
        self._is_untold = False
        self._told_lately.start()
        self.summary_changed.emit(self._batch.summary())
