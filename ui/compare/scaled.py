"""Pictures as they are painted: scaled once for each zoom, not at each paint.

Owns the scaled pixmaps. Enlarged pictures are not kept: painting what is in sight is quick.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

#: Sizes that are kept: before and after, each at one zoom, of two shots.
_MOST_KEPT = 4
#: From so many pixels of the screen for one of the picture on, its pixels are to be seen.
_SQUARES_FROM = 2.0


class ScaledPictures:
    """Paints images at any size, and remembers those that it had to make smaller."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, int], QPixmap] = {}
        self.scalings = 0
        """How often an image was scaled."""

    def forget(self) -> None:
        """Keep nothing."""
        self._kept.clear()

    def paint(
        self, painter: QPainter, image: QImage, place: QRectF, clip: QRectF, ratio: float
    ) -> None:
        """Paint ``image`` into ``place``, as far as that lies in ``clip``.

        Both in device-independent pixels, of which each has ``ratio`` pixels of the screen.
        """
        wanted = QSize(round(place.width() * ratio), round(place.height() * ratio))
        if wanted.isEmpty() or not clip.intersects(place):
            return
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        if wanted.width() < image.width() or wanted.height() < image.height():
            pixmap = self._scaled(image, wanted)
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        else:
            enlarged = wanted.width() / image.width()
            smooth = 1 < enlarged < _SQUARES_FROM
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(place, image, QRectF(image.rect()))
        painter.restore()

    def _scaled(self, image: QImage, size: QSize) -> QPixmap:
        key = (image.cacheKey(), size.width(), size.height())
        pixmap = self._kept.pop(key, None)
        if pixmap is None:
            self.scalings += 1
            smooth = Qt.TransformationMode.SmoothTransformation
            kept_shape = Qt.AspectRatioMode.IgnoreAspectRatio
            pixmap = QPixmap.fromImage(image.scaled(size, kept_shape, smooth))
        self._kept[key] = pixmap
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return pixmap
