"""The facts of every item in columns, so that 100 000 items stay small and sort fast.

Columns are indexed by slot, the order in which items came; slots close up when items are dropped.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePath
from typing import assert_never

from msgspec import Struct

from app.batch.file_identity import FileStamp
from app.batch.name_columns import NameColumns
from app.batch.packing import (
    BARE_STATES,
    packed_notes,
    packed_size,
    unpacked_notes,
    unpacked_size,
)
from workers.contract.events import Size, Stage
from workers.contract.items import (
    ENDED,
    Cancelled,
    Converted,
    Failed,
    ItemFacts,
    ItemId,
    ItemState,
    Kept,
    Running,
    Several,
    Skipped,
    SkipReason,
    Status,
    StatusCounts,
    Undone,
    Waiting,
    status_of,
)
from workers.contract.notes import Note
from workers.contract.recipe import Recipes

_STAGES: tuple[Stage | None, ...] = (None, *Stage)
_REASONS = tuple(SkipReason)
_STAGE_NUMBERS = {stage: number for number, stage in enumerate(_STAGES)}
_WAITING_TO_CANCELLED = bytes.maketrans(bytes((Status.WAITING,)), bytes((Status.CANCELLED,)))
#: What stands in a column of numbers where there is none.
UNKNOWN = -1
_NO_FOLDER = PurePath()
_COLUMNS = (
    "_ids",
    "_statuses",
    "_stages",
    "_modified_ns",
    "_source_sizes",
    "_output_sizes",
    "_bytes_in",
    "_bytes_out",
    "_elapsed_ms",
    "_targets",
    "_ends",
    "_notes",
    "_frames",
)


class NewItem(Struct, frozen=True):
    """An item to be added; it starts out ``Waiting``. Its size may be unknown as yet.

    ``folder`` is where its result belongs below an output folder, ``own`` what is made of it where
    that is not what is made of all.
    """

    item: ItemId
    source: Path
    size_bytes: int | None = None
    folder: PurePath = _NO_FOLDER
    modified_ns: int | None = None
    own: Recipes | None = None


class ItemColumns:
    """Items by slot: 0 is the oldest.

    An item costs some 140 bytes here beside its source path, which is shared with whoever added
    it; as objects its state alone would cost 800.
    """

    def __init__(self) -> None:
        self._ids = array("q")
        self._names = NameColumns()
        self._statuses = bytearray()
        self._stages = bytearray()  # of a skipped item: for which reason
        self._modified_ns = array("q")
        self._source_sizes = array("q")
        self._output_sizes = array("q")
        self._bytes_in = array("q")
        self._bytes_out = array("q")
        self._elapsed_ms = array("f")
        # Texts take a third of what paths do.
        self._targets: list[str | tuple[str, ...] | None] = []
        # The output's path as text for Converted and Skipped, else the state itself.
        self._ends: list[str | Failed | Several | Kept | None] = []
        self._notes = array("I")  # a bit for each
        self._frames = array("H")
        self._slots: dict[ItemId, int] = {}
        self._counts = [0] * len(Status)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def counts(self) -> StatusCounts:
        """Items per status, kept up to date by every change."""
        return StatusCounts(*self._counts)

    def append(self, items: Sequence[NewItem]) -> None:
        """Add waiting items. Raises ``ValueError`` for an id that is there already."""
        first, count = len(self), len(items)
        added = {new.item: slot for slot, new in enumerate(items, first)}
        if len(added) != count or not self._slots.keys().isdisjoint(added):
            raise ValueError("an item's id was used twice")
        self._slots.update(added)
        self._ids.extend(added)
        self._names.append([new.source for new in items], [new.folder for new in items])
        self._statuses.extend(bytes((Status.WAITING,)) * count)
        self._stages.extend(bytes(count))
        unknown = array("q", (UNKNOWN,)) * count
        for column in (self._source_sizes, self._output_sizes, self._bytes_out):
            column.extend(unknown)
        self._bytes_in.extend(
            UNKNOWN if new.size_bytes is None else new.size_bytes for new in items
        )
        self._modified_ns.extend(
            UNKNOWN if new.modified_ns is None else new.modified_ns for new in items
        )
        self._elapsed_ms.extend(array("f", bytes(4)) * count)
        self._targets.extend([None] * count)
        self._ends.extend([None] * count)
        self._notes.extend(array("I", (0,)) * count)
        self._frames.extend(array("H", (0,)) * count)
        self._counts[Status.WAITING] += count

    def slot_of(self, item: ItemId) -> int | None:
        """Where ``item`` is, ``None`` when it is not (or no longer) here."""
        return self._slots.get(item)

    def slots_of(self, items: Iterable[ItemId]) -> list[int]:
        """Where those of ``items`` are that are here."""
        slots = self._slots
        return [slots[item] for item in items if item in slots]

    def id_at(self, slot: int) -> ItemId:
        """The item in ``slot``."""
        return ItemId(self._ids[slot])

    def name_at(self, slot: int) -> str:
        """The file name of the item in ``slot``."""
        return self._names.name(slot)

    def status_at(self, slot: int) -> Status:
        """The status of the item in ``slot``."""
        return Status(self._statuses[slot])

    def can_come_again(self, item: ItemId) -> bool:
        """Whether the item has ended, and its source has not given its place to its result."""
        if (slot := self.slot_of(item)) is None:
            return False
        is_replaced = Note.ORIGINAL_REPLACED in unpacked_notes(self._notes[slot])
        return self._statuses[slot] in ENDED and not is_replaced

    def slots_in(self, status: Status) -> list[int]:
        """The slots of all items with that status."""
        return [slot for slot, value in enumerate(self._statuses) if value == status]

    def slots_written(self, paths: Collection[str]) -> list[int]:
        """The slots that end in one of ``paths``, and all that end in more than one."""
        return [
            slot
            for slot, end in enumerate(self._ends)
            if (end in paths if isinstance(end, str) else isinstance(end, Several | Kept))
        ]

    def statuses_in(self, slots: Iterable[int]) -> frozenset[Status]:
        """Which statuses the items in ``slots`` have."""
        return frozenset(map(Status, set(map(self._statuses.__getitem__, slots))))

    def facts_at(self, slot: int) -> ItemFacts:
        """All that is known about the item in ``slot``."""
        packed, size_bytes = self._source_sizes[slot], self._bytes_in[slot]
        return ItemFacts(
            item=ItemId(self._ids[slot]),
            source=self._names.source(slot),
            source_size=None if packed == UNKNOWN else unpacked_size(packed),
            source_bytes=None if size_bytes == UNKNOWN else size_bytes,
            state=self.state_at(slot),
        )

    def state_at(self, slot: int) -> ItemState:
        """The state of the item in ``slot``."""
        match self._statuses[slot], self._ends[slot]:
            case Status.CONVERTED, str(output):
                return Converted(
                    Path(output),
                    self._bytes_in[slot],
                    self._bytes_out[slot],
                    unpacked_size(self._source_sizes[slot]),
                    unpacked_size(self._output_sizes[slot]),
                    self._elapsed_ms[slot],
                    unpacked_notes(self._notes[slot]),
                    self._frames[slot],
                )
            case Status.SKIPPED, str(output):
                return Skipped(Path(output), _REASONS[self._stages[slot]])
            case _, Failed() | Several() | Kept() as end:
                return end
            case Status.RUNNING, _:
                return Running(_STAGES[self._stages[slot]])
            case status, _:
                return BARE_STATES[Status(status)]

    def source_at(self, slot: int) -> tuple[Path, PurePath]:
        """The source of the item in ``slot``, and its folder below an output folder."""
        return self._names.source(slot), self._names.folder(slot)

    def stamp_at(self, slot: int) -> FileStamp | None:
        """By what the walk knew the source of the item in ``slot``, if it found that."""
        modified_ns = self._modified_ns[slot]
        return None if modified_ns == UNKNOWN else FileStamp(self._bytes_in[slot], modified_ns)

    def sources(self, items: Iterable[ItemId]) -> list[Path]:
        """The sources of those of ``items`` that are here."""
        return [self._names.source(slot) for slot in self.slots_of(items)]

    def targets_at(self, slot: int) -> tuple[Path, ...]:
        """The names that were planned for the item in ``slot``."""
        targets = self._targets[slot] or ()
        return (Path(targets),) if isinstance(targets, str) else tuple(map(Path, targets))

    def set_targets(self, slot: int, targets: Sequence[Path]) -> None:
        """Note the names planned for the item in ``slot``."""
        texts = tuple(map(os.fspath, targets))
        self._targets[slot] = texts if len(texts) > 1 else next(iter(texts), None)

    def has_targets(self, item: ItemId) -> bool:
        """Whether names are planned for ``item``."""
        slot = self.slot_of(item)
        return slot is not None and self._targets[slot] is not None

    def forget_targets(self, item: ItemId) -> None:
        """The names of ``item`` were lost."""
        slot = self.slot_of(item)
        if slot is not None:
            self._targets[slot] = None

    def bytes_at(self, slot: int) -> tuple[int, int]:
        """Bytes of the source and of the result of the item in ``slot``, 0 where not known."""
        return max(self._bytes_in[slot], 0), max(self._bytes_out[slot], 0)

    def bytes_in(self, slots: Iterable[int]) -> int:
        """Bytes of the sources in ``slots`` together, as far as known."""
        column = self._bytes_in
        return sum([max(column[slot], 0) for slot in slots])

    def set_state(self, slot: int, state: ItemState) -> bool:
        """Put ``state`` into ``slot``; tells whether that changed anything."""
        status = status_of(state)
        before = self._statuses[slot]
        if before == status and (status in BARE_STATES or self.state_at(slot) == state):
            return False
        self._counts[before] -= 1
        self._counts[status] += 1
        self._statuses[slot] = status
        self._forget_result(slot)
        self._write_payload(slot, state)
        return True

    def set_all(self, slots: Sequence[int], status: Status) -> None:
        """Put all ``slots`` into a state that has nothing to it but its ``status``."""
        statuses, stages, ends = self._statuses, self._stages, self._ends
        output_sizes, bytes_out = self._output_sizes, self._bytes_out
        for slot in slots:
            statuses[slot] = status
            stages[slot] = 0
            ends[slot] = None
            output_sizes[slot] = bytes_out[slot] = UNKNOWN
        self._counts = [statuses.count(each) for each in Status]

    def cancel_waiting(self, but: Sequence[int]) -> int:
        """Call all waiting items cancelled except those in slots ``but``; returns how many."""
        kept = [slot for slot in set(but) if self._statuses[slot] == Status.WAITING]
        self._statuses = self._statuses.translate(_WAITING_TO_CANCELLED)
        for slot in kept:
            self._statuses[slot] = Status.WAITING
        count = self._counts[Status.WAITING] - len(kept)
        self._counts[Status.WAITING] -= count
        self._counts[Status.CANCELLED] += count
        return count

    def set_source_size(self, slot: int, size: Size) -> bool:
        """Note the size of a source; tells whether that changed anything."""
        packed = packed_size(size)
        changed = self._source_sizes[slot] != packed
        self._source_sizes[slot] = packed
        return changed

    def ids_in(self, status: Status, slots: Iterable[int]) -> tuple[ItemId, ...]:
        """The items in ``slots`` with that status, in that order."""
        ids, statuses = self._ids, self._statuses
        return tuple([ItemId(ids[slot]) for slot in slots if statuses[slot] == status])

    def keep(self, slots: Sequence[int]) -> None:
        """Drop all items but those in ``slots`` (ascending), which close up."""
        self._names.keep(slots)
        for column in _COLUMNS:
            before = getattr(self, column)
            kept = [before[slot] for slot in slots]
            after = (
                array(before.typecode, kept) if isinstance(before, array) else type(before)(kept)
            )
            setattr(self, column, after)
        self._slots = {ItemId(item): slot for slot, item in enumerate(self._ids)}
        self._counts = [self._statuses.count(status) for status in Status]

    def _write_payload(self, slot: int, state: ItemState) -> None:
        match state:
            case Running():
                self._stages[slot] = _STAGE_NUMBERS[state.stage]
            case Converted():
                self._ends[slot] = os.fspath(state.output)
                self._notes[slot] = packed_notes(state.notes)
                self._frames[slot] = state.frames
                self._bytes_in[slot] = state.bytes_in
                self._bytes_out[slot] = state.bytes_out
                self._source_sizes[slot] = packed_size(state.source_size)
                self._output_sizes[slot] = packed_size(state.output_size)
                self._elapsed_ms[slot] = state.elapsed_ms
            case Skipped():
                self._ends[slot] = os.fspath(state.output)
                self._stages[slot] = _REASONS.index(state.reason)
            case Failed() | Kept():
                self._ends[slot] = state
            case Several():
                self._ends[slot] = state
                if state.converted:
                    self._bytes_in[slot], self._bytes_out[slot] = state.bytes_in, state.bytes_out
                    self._source_sizes[slot] = packed_size(state.converted[0].source_size)
            case Waiting() | Cancelled() | Undone():
                pass
            case _:
                assert_never(state)

    def _forget_result(self, slot: int) -> None:
        self._stages[slot] = self._notes[slot] = 0
        self._ends[slot] = None
        self._output_sizes[slot] = self._bytes_out[slot] = UNKNOWN
