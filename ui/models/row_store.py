"""The facts of every row in columns, so that 100 000 rows stay small and sort fast.

Owns the packed columns, indexed by slot (the order in which rows came). Must not know Qt, texts
or the order in which a view shows the rows. A row costs some 100 bytes here beside its source
path, which is shared with whoever added it; as objects its state alone would cost 800.
"""

from __future__ import annotations

import os
import re
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import assert_never

from ui.models.rows import (
    Cancelled,
    Done,
    Failed,
    NewRow,
    RowFacts,
    RowId,
    RowState,
    Running,
    Skipped,
    StateCounts,
    StateKind,
    Waiting,
    kind_of,
)
from workers.contract.events import Size, Stage

_STAGES: tuple[Stage | None, ...] = (None, *Stage)
_STAGE_NUMBERS = {stage: number for number, stage in enumerate(_STAGES)}
_BARE_KINDS = frozenset({StateKind.WAITING, StateKind.CANCELLED})
_WAITING_TO_CANCELLED = bytes.maketrans(bytes((StateKind.WAITING,)), bytes((StateKind.CANCELLED,)))
_UNKNOWN = -1
_DIGITS = re.compile("[0-9]+")


def _pack(size: Size) -> int:
    return size.width << 32 | size.height


def _unpack(packed: int) -> Size:
    return Size(packed >> 32, packed & 0xFFFF_FFFF)


def _natural(name: str) -> str:
    """A key that sorts names as people do: without regard to case, "IMG_2" before "IMG_10"."""
    return _DIGITS.sub(_ranked, name.casefold())


def _ranked(digits: re.Match[str]) -> str:
    # Of two numbers the one with more digits is larger. The leading "0" keeps numbers where
    # digits stand among other characters.
    number = digits[0].lstrip("0")
    return f"0{chr(len(number))}{number}"


def _area(packed: int) -> int:
    return (packed >> 32) * (packed & 0xFFFF_FFFF)


class RowStore:
    """Rows by slot: 0 is the oldest; slots close up when rows are dropped."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._sources: list[Path] = []
        self._names: list[str] = []  # the very strings within the paths
        self._name_keys: list[str] = []  # made beforehand: a sort must not take long
        self._kinds = bytearray()
        self._stages = bytearray()
        self._source_sizes = array("q")
        self._output_sizes = array("q")
        self._bytes_in = array("q")
        self._bytes_out = array("q")
        # The output's path as text for Done and Skipped (a third of a Path), else the Failed.
        self._notes: list[str | Failed | None] = []
        self._slots: dict[RowId, int] = {}
        self._counts = [0] * len(StateKind)

    def __len__(self) -> int:
        return len(self._sources)

    @property
    def counts(self) -> StateCounts:
        """Rows per state, kept up to date by every change."""
        return StateCounts(
            running=self._counts[StateKind.RUNNING],
            failed=self._counts[StateKind.FAILED],
            waiting=self._counts[StateKind.WAITING],
            done=self._counts[StateKind.DONE],
            skipped=self._counts[StateKind.SKIPPED],
            cancelled=self._counts[StateKind.CANCELLED],
        )

    def append(self, rows: Sequence[NewRow]) -> None:
        """Add waiting rows. Raises ``ValueError`` for an id that is there already."""
        first, count = len(self), len(rows)
        added = {new.row: slot for slot, new in enumerate(rows, first)}
        if len(added) != count or not self._slots.keys().isdisjoint(added):
            raise ValueError("a row id was used twice")
        self._slots.update(added)
        self._ids.extend(added)
        self._sources.extend(new.source for new in rows)
        self._names.extend(new.source.name for new in rows)
        self._name_keys.extend(_natural(new.source.name) for new in rows)
        self._kinds.extend(bytes((StateKind.WAITING,)) * count)
        self._stages.extend(bytes(count))
        unknown = array("q", (_UNKNOWN,)) * count
        for column in (self._source_sizes, self._output_sizes, self._bytes_out):
            column.extend(unknown)
        self._bytes_in.extend(
            _UNKNOWN if new.size_bytes is None else new.size_bytes for new in rows
        )
        self._notes.extend([None] * count)
        self._counts[StateKind.WAITING] += count

    def slot_of(self, row: RowId) -> int | None:
        """Where ``row`` is, ``None`` when it is not (or no longer) here."""
        return self._slots.get(row)

    def slots_of(self, rows: Iterable[RowId]) -> list[int]:
        """Where those of ``rows`` are that are here."""
        slots = self._slots
        return [slots[row] for row in rows if row in slots]

    def id_at(self, slot: int) -> RowId:
        """The row in ``slot``."""
        return RowId(self._ids[slot])

    def name_at(self, slot: int) -> str:
        """The file name of the row in ``slot``."""
        return self._names[slot]

    def kind_at(self, slot: int) -> StateKind:
        """The kind of state of the row in ``slot``."""
        return StateKind(self._kinds[slot])

    def slots_in(self, kind: StateKind) -> list[int]:
        """The slots of all rows in a state of ``kind``."""
        return [slot for slot, value in enumerate(self._kinds) if value == kind]

    def kinds_in(self, slots: Iterable[int]) -> frozenset[StateKind]:
        """Which kinds of state the rows in ``slots`` have."""
        return frozenset(map(StateKind, set(map(self._kinds.__getitem__, slots))))

    def facts_at(self, slot: int) -> RowFacts:
        """All that is known about the row in ``slot``."""
        packed, size_bytes = self._source_sizes[slot], self._bytes_in[slot]
        return RowFacts(
            row=RowId(self._ids[slot]),
            source=self._sources[slot],
            source_size=None if packed == _UNKNOWN else _unpack(packed),
            source_bytes=None if size_bytes == _UNKNOWN else size_bytes,
            state=self.state_at(slot),
        )

    def state_at(self, slot: int) -> RowState:
        """The state of the row in ``slot``."""
        match self._kinds[slot], self._notes[slot]:
            case StateKind.DONE, str(output):
                return Done(
                    Path(output),
                    self._bytes_in[slot],
                    self._bytes_out[slot],
                    _unpack(self._source_sizes[slot]),
                    _unpack(self._output_sizes[slot]),
                )
            case StateKind.SKIPPED, str(output):
                return Skipped(Path(output))
            case _, Failed() as failed:
                return failed
            case StateKind.RUNNING, _:
                return Running(_STAGES[self._stages[slot]])
            case StateKind.CANCELLED, _:
                return Cancelled()
            case _:
                return Waiting()

    def set_state(self, slot: int, state: RowState) -> bool:
        """Put ``state`` into ``slot``; tells whether that changed anything."""
        kind = kind_of(state)
        before = self._kinds[slot]
        if before == kind and (kind in _BARE_KINDS or self.state_at(slot) == state):
            return False
        self._counts[before] -= 1
        self._counts[kind] += 1
        self._kinds[slot] = kind
        if kind in _BARE_KINDS:
            self._forget_result(slot)
        else:
            self._write_payload(slot, state)
        return True

    def set_all(self, slots: Sequence[int], kind: StateKind) -> None:
        """Put all ``slots`` into a state that has nothing to it but its ``kind``."""
        kinds, stages, notes = self._kinds, self._stages, self._notes
        output_sizes, bytes_out = self._output_sizes, self._bytes_out
        for slot in slots:
            kinds[slot] = kind
            stages[slot] = 0
            notes[slot] = None
            output_sizes[slot] = bytes_out[slot] = _UNKNOWN
        self._counts = [kinds.count(each) for each in StateKind]

    def cancel_waiting(self, but: Sequence[int]) -> int:
        """Call all waiting rows cancelled except those in slots ``but``; returns how many."""
        kept = [slot for slot in set(but) if self._kinds[slot] == StateKind.WAITING]
        self._kinds = self._kinds.translate(_WAITING_TO_CANCELLED)
        for slot in kept:
            self._kinds[slot] = StateKind.WAITING
        count = self._counts[StateKind.WAITING] - len(kept)
        self._counts[StateKind.WAITING] -= count
        self._counts[StateKind.CANCELLED] += count
        return count

    def set_source_size(self, slot: int, size: Size) -> bool:
        """Note the size of a source; tells whether that changed anything."""
        packed = _pack(size)
        changed = self._source_sizes[slot] != packed
        self._source_sizes[slot] = packed
        return changed

    def ids_in(self, kind: StateKind, slots: Iterable[int]) -> tuple[RowId, ...]:
        """The rows in ``slots`` whose state is of ``kind``, in that order."""
        ids, kinds = self._ids, self._kinds
        return tuple([RowId(ids[slot]) for slot in slots if kinds[slot] == kind])

    def keep(self, slots: Sequence[int]) -> None:
        """Drop all rows but those in ``slots`` (ascending), which close up."""
        self._ids = array("q", [self._ids[slot] for slot in slots])
        self._sources = [self._sources[slot] for slot in slots]
        self._names = [self._names[slot] for slot in slots]
        self._name_keys = [self._name_keys[slot] for slot in slots]
        self._kinds = bytearray(self._kinds[slot] for slot in slots)
        self._stages = bytearray(self._stages[slot] for slot in slots)
        self._source_sizes = array("q", [self._source_sizes[slot] for slot in slots])
        self._output_sizes = array("q", [self._output_sizes[slot] for slot in slots])
        self._bytes_in = array("q", [self._bytes_in[slot] for slot in slots])
        self._bytes_out = array("q", [self._bytes_out[slot] for slot in slots])
        self._notes = [self._notes[slot] for slot in slots]
        self._slots = {RowId(row): slot for slot, row in enumerate(self._ids)}
        self._counts = [self._kinds.count(kind) for kind in StateKind]

    def names(self, slots: Iterable[int]) -> list[str]:
        """Sort key of each of ``slots``: the file name in natural order."""
        keys = self._name_keys
        return [keys[slot] for slot in slots]

    def areas(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: pixels of the result, else of the source."""
        before, after = self._source_sizes, self._output_sizes
        sizes = [before[slot] if after[slot] == _UNKNOWN else after[slot] for slot in slots]
        return [unknown if size == _UNKNOWN else _area(size) for size in sizes]

    def file_bytes(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: bytes of the result, else of the source."""
        before, after = self._bytes_in, self._bytes_out
        sizes = [before[slot] if after[slot] == _UNKNOWN else after[slot] for slot in slots]
        return [unknown if size == _UNKNOWN else size for size in sizes]

    def saved_shares(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: the share saved, of those that have a result."""
        before, after = self._bytes_in, self._bytes_out
        return [
            unknown if after[slot] == _UNKNOWN else 1 - after[slot] / max(before[slot], 1)
            for slot in slots
        ]

    def state_ranks(self, slots: Iterable[int]) -> list[int]:
        """Sort key of each of ``slots``: the kind of state; running rows do not change places."""
        kinds = self._kinds
        return [kinds[slot] for slot in slots]

    def _write_payload(self, slot: int, state: RowState) -> None:
        self._forget_result(slot)
        match state:
            case Running():
                self._stages[slot] = _STAGE_NUMBERS[state.stage]
            case Done():
                self._notes[slot] = os.fspath(state.output)
                self._bytes_in[slot] = state.bytes_in
                self._bytes_out[slot] = state.bytes_out
                self._source_sizes[slot] = _pack(state.source_size)
                self._output_sizes[slot] = _pack(state.output_size)
            case Skipped():
                self._notes[slot] = os.fspath(state.output)
            case Failed():
                self._notes[slot] = state
            case Waiting() | Cancelled():
                pass
            case _:
                assert_never(state)

    def _forget_result(self, slot: int) -> None:
        self._stages[slot] = 0
        self._notes[slot] = None
        self._output_sizes[slot] = self._bytes_out[slot] = _UNKNOWN
