"""Facts as numbers, so that many of them fit into an array."""

from __future__ import annotations

from collections.abc import Iterable

from workers.contract.events import Size
from workers.contract.items import Cancelled, ItemState, Status, Undone, Waiting
from workers.contract.notes import Note

_NOTE_BITS = {note: bit for bit, note in enumerate(Note)}
_LOW_HALF = 0xFFFFFFFF

#: The states that have nothing to them but their status.
BARE_STATES: dict[Status, ItemState] = {
    Status.WAITING: Waiting(),
    Status.CANCELLED: Cancelled(),
    Status.UNDONE: Undone(),
}


def packed_notes(notes: Iterable[Note]) -> int:
    """A bit for each note."""
    return sum(1 << _NOTE_BITS[note] for note in set(notes))


def unpacked_notes(packed: int) -> tuple[Note, ...]:
    """The notes of ``packed_notes``, in their usual order."""
    return tuple(note for note, bit in _NOTE_BITS.items() if packed >> bit & 1) if packed else ()


def packed_size(size: Size) -> int:
    """A size of less than 2**31 a side in 63 bits."""
    return size.width << 32 | size.height


def unpacked_size(packed: int) -> Size:
    """The size of ``packed_size``."""
    return Size(packed >> 32, packed & _LOW_HALF)


def area_of(packed: int) -> int:
    """Pixels of a packed size."""
    return (packed >> 32) * (packed & _LOW_HALF)
