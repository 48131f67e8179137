"""Made-up rows and states for the tests of the table. Owns no assertion."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ui.models.rows import Done, Failed, NewRow, RowId
from workers.contract.events import Size
from workers.contract.failures import FailureCode

FOLDER = Path("/pictures/2026")
OUTPUT_SIZE = Size(1600, 1200)


def new_rows(count: int, first: int = 1) -> list[NewRow]:
    """Rows numbered from ``first``; their names sort the other way round."""
    return [
        NewRow(RowId(number), FOLDER / f"{chr(ord('z') - number % 26)}-{number}.jpg")
        for number in range(first, first + count)
    ]


def done(
    name: str = "a.webp",
    bytes_in: int = 4_000_000,
    bytes_out: int = 400_000,
    output_size: Size = OUTPUT_SIZE,
) -> Done:
    """A finished state whose source had 4032 × 3024 pixels."""
    return Done(FOLDER / name, bytes_in, bytes_out, Size(4032, 3024), output_size)


def failed() -> Failed:
    """A failed state with a sentence."""
    return Failed("The file ends early.", FailureCode.CORRUPT)


def ids(numbers: Iterable[int]) -> tuple[RowId, ...]:
    """``numbers`` as row ids."""
    return tuple(RowId(number) for number in numbers)
