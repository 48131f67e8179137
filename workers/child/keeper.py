"""The picture that was previewed last, kept for its next preview.

Owns its pixels between two tasks. Nothing of it reaches a preview of another picture: what is kept
is let go before anything of that one is decoded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.pipeline.kept_picture import KeptPicture, can_be_kept
from workers.pipeline.preview import preview

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.files import FileStamp
    from workers.pipeline.preview import Preview
    from workers.wire.tasks import PreviewTask


class PictureKeeper:
    """Keeps at most ``most_bytes`` of one picture; with 0 it keeps nothing."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._stamp: FileStamp | None = None
        self._picture: KeptPicture | None = None

    @property
    def kept_bytes(self) -> int:
        """What is kept now."""
        return 0 if self._picture is None else self._picture.pixel_bytes

    def forget(self) -> None:
        """Keep nothing."""
        self._stamp = self._picture = None

    def preview(self, image: Image.Image, task: PreviewTask) -> tuple[Preview, bool]:
        """A preview of ``image``, just opened, and whether it was decoded before.

        Raises:
            PictureError: as ``preview``.
            MemoryError: there is too little of it.
        """
        kept = self._picture if task.stamp == self._stamp else None
        if kept is None or not kept.serves(task.recipe):
            kept = None
            self.forget()
        if kept is not None:
            return self._shown(kept, task), True
        if not self._most_bytes or task.stamp is None or not can_be_kept(image):
            return preview(image, task.recipe, task.max_px, task.part), False
        self._picture, self._stamp = KeptPicture(image, task.recipe), task.stamp
        return self._shown(self._picture, task), False

    def _shown(self, picture: KeptPicture, task: PreviewTask) -> Preview:
        can_wait = task.similarity_later and picture.pixel_bytes <= self._most_bytes // 2
        made = picture.preview(task.recipe, task.max_px, task.part, similarity_later=can_wait)
        if self.kept_bytes > self._most_bytes:
            self.forget()
        return made
