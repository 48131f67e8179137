"""A picture that does not move, on its way into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from workers.pipeline.encode import encode
from workers.pipeline.transform.resample import resample
from workers.pipeline.transform.transform import Rendered

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.encoders import Encoder
    from workers.contract.events import Size
    from workers.pipeline.metadata.read import MetadataBlocks


class StillPicture(Struct, frozen=True):
    """Rendered pixels with the metadata that goes with them."""

    rendered: Rendered
    metadata: MetadataBlocks

    @property
    def size(self) -> Size:
        """Width and height."""
        return self.rendered.size

    @property
    def reference(self) -> Image.Image:
        """The pixels."""
        return self.rendered.image

    def encode(self, encoder: Encoder) -> bytes:
        """A whole file. Raises ``MemoryError``."""
        return encode(self.rendered, encoder, self.metadata)

    def resized(self, size: Size) -> StillPicture:
        """The same picture at another size."""
        image = resample(self.rendered.image, size)
        rendered = Rendered(image, self.rendered.icc_profile, self.rendered.notes)
        return StillPicture(rendered, self.metadata)
