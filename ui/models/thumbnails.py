"""The decoded thumbnails of the picture table.

Owns how many are kept. Must not decode: images come in as they are.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Container, Iterable

from PySide6.QtGui import QImage

from workers.contract.items import ItemId

#: Decoded thumbnails kept; at 96 × 96 pixels they take 18 MiB. No screen shows that many rows.
THUMBNAILS_KEPT = 512


class Thumbnails:
    """Images by item; the ones longest unseen make room."""

    def __init__(self) -> None:
        self._images: OrderedDict[ItemId, QImage] = OrderedDict()

    def put(self, item: ItemId, image: QImage) -> None:
        """Keep ``image`` for ``item``."""
        self._images[item] = image
        self._images.move_to_end(item)
        while len(self._images) > THUMBNAILS_KEPT:
            self._images.popitem(last=False)

    def get(self, item: ItemId) -> QImage | None:
        """The image of ``item``, which is seen now."""
        image = self._images.get(item)
        if image is not None:
            self._images.move_to_end(item)
        return image

    def missing(self, items: Iterable[ItemId]) -> tuple[ItemId, ...]:
        """Those of ``items`` that have none (any more)."""
        return tuple(item for item in items if item not in self._images)

    def drop(self, items: Container[ItemId]) -> None:
        """Forget those of ``items``."""
        for item in tuple(self._images):
            if item in items:
                del self._images[item]
