"""Made-up items, and a table and a window that show them. Owns no assertion."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from ui.main_window import MainWindow
from ui.models.picture_table_model import PictureTableModel
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.items import Converted, Failed, ItemId

FOLDER = Path("/pictures/2026")
OUTPUT_SIZE = Size(1600, 1200)


def new_rows(count: int, first: int = 1) -> list[NewItem]:
    """Rows numbered from ``first``; their names sort the other way round."""
    return [
        NewItem(ItemId(number), FOLDER / f"{chr(ord('z') - number % 26)}-{number}.jpg")
        for number in range(first, first + count)
    ]


def converted(
    name: str = "a.webp",
    bytes_in: int = 4_000_000,
    bytes_out: int = 400_000,
    output_size: Size = OUTPUT_SIZE,
) -> Converted:
    """A finished state whose source had 4032 × 3024 pixels."""
    return Converted(FOLDER / name, bytes_in, bytes_out, Size(4032, 3024), output_size)


def failed() -> Failed:
    """A failed state with a sentence."""
    return Failed("The file ends early.", FailureCode.CORRUPT)


def ids(numbers: Iterable[int]) -> tuple[ItemId, ...]:
    """``numbers`` as row ids."""
    return tuple(ItemId(number) for number in numbers)


class ListedModel(PictureTableModel):
    """A table model that shows ``items``."""

    def __init__(self) -> None:
        self.items = ItemStore()
        super().__init__(self.items.columns)
        self.items.watch(self)


class ListedWindow(MainWindow):
    """A window that shows ``items``."""

    def __init__(self) -> None:
        self.items = ItemStore()
        super().__init__(self.items.columns)
        self.items.watch(self.model)
