"""A picture after which a batch is to rest.

Owns which one it is. Must not know what a pause does.
"""

from __future__ import annotations

from app.batch.failure_messages import display_text
from app.batch.listed_columns import ListedColumns
from app.batch.pausing import Pausing
from workers.contract.items import ItemId, Status
from workers.contract.wording import Sentence


class StopPoint:
    """Where the user does not want to go on; ``item`` is ``None`` where there is no such point."""

    def __init__(self, columns: ListedColumns, pausing: Pausing) -> None:
        self.item: ItemId | None = None
        self._columns = columns
        self._pausing = pausing

    def choose(self, item: ItemId | None) -> None:
        """Rest after ``item``, or nowhere."""
        self.item = item
        self.stop_if_reached()

    def stop_if_reached(self) -> None:
        """Begin a pause once the picture has begun, so that nothing begins after it."""
        if self.item is None:
            return
        slot = self._columns.slot_of(self.item)
        if slot is not None and self._columns.status_at(slot) is Status.WAITING:
            return
        self.item = None
        if slot is not None:
            name = display_text(self._columns.name_at(slot))
            self._pausing.stop_at(
                Sentence("Nothing is begun after {name}, as you wished. The rest waits.", name=name)
            )
