"""AVIF with the EXIF that is in the file.

Owns how its own turning and mirroring, which count, get the better of what EXIF says. Pillow
writes EXIF anew where the two differ, which breaks maker notes and texts in UTF-8.
"""

from __future__ import annotations

from PIL import AvifImagePlugin, Image

from workers.pipeline.transform.orientation import (
    exif_orientation,
    tells_orientation,
    with_exif_orientation,
)


class AvifFile(AvifImagePlugin.AvifImageFile):
    """Takes the place of Pillow's own class."""

    def _open(self) -> None:
        """Read the header."""
        super()._open()
        *_, exif, _, _ = self._decoder.get_info()
        if exif and tells_orientation(exif):
            turned = exif_orientation(self.info["exif"])  # by the file's own boxes
            self.info["exif"] = with_exif_orientation(exif, turned)


_, _accepts = Image.OPEN[AvifFile.format]
Image.register_open(AvifFile.format, AvifFile, _accepts)
