"""A picture that is in a clipboard or a drag, and in no file.

Must not decode it: what another program says is a PNG is only bytes here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

#: In the order in which they are asked for: first what loses nothing.
_KINDS = {
    "image/png": ".png",
    "image/tiff": ".tiff",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/jpeg": ".jpg",
}


@dataclass(frozen=True, slots=True)
class PictureData:
    """A whole file's bytes as the other program gave them, or pixels where there is no file.

    ``ending`` is what a file with this is called.
    """

    content: bytes | QImage
    ending: str

    @property
    def size_bytes(self) -> int:
        """The memory that it takes; 0 for an empty picture."""
        content = self.content
        return len(content) if isinstance(content, bytes) else content.sizeInBytes()


def has_picture(mime: QMimeData) -> bool:
    """Whether ``mime`` holds a picture; asks for none of it."""
    return mime.hasImage() or any(map(mime.hasFormat, _KINDS))


def picture_in(mime: QMimeData) -> PictureData | None:
    """The picture in ``mime``, if it holds one."""
    for kind, ending in _KINDS.items():
        if mime.hasFormat(kind) and (content := bytes(mime.data(kind).data())):
            return PictureData(content, ending)
    if not has_picture(mime):
        return None
    pixels = mime.imageData()
    return PictureData(pixels if isinstance(pixels, QImage) else QImage(), ".png")
