"""JPEG XL for tests, by our own encoder and by hand; only where the extra is installed."""

from __future__ import annotations

import base64

from PIL import Image

from tests.pictures import scene
from workers.contract.encoders import Jxl
from workers.pipeline.encode.jxl import encode_jxl
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered

#: 16 × 16 pixels of grey, bare.
BARE = base64.b64decode("/wpDQFDcCAgEAQA8AEsSxYIFUmwB/A8AgeQMAA==")
#: Two frames of 16 × 16 pixels, red and blue.
ANIMATED = base64.b64decode("/wpDBE0AICYIBAEAPABLGIsVgF30/wAihRQApz8IBAUAPABLGIsVgF30/wCiqJsBpz8=")
#: Red beside blue in 16 × 8 pixels, to be turned clockwise by its orientation of 6.
TURNED = base64.b64decode("/wrBLRATCAQBAGgASxiLFQDUjYwxqBcIAcCbkgzAf5Sgf9sfjBI=")


def jxl(
    image: Image.Image | None = None,
    *,
    icc_profile: bytes = b"",
    exif: bytes = b"",
    xmp: bytes = b"",
    quality: int = 80,
    lossless: bool = False,
    effort: int = 3,
) -> bytes:
    """``image``, or else the scene, as a JPEG XL."""
    options = Jxl(quality=quality, lossless=lossless, effort=effort)
    rendered = Rendered(image or scene(), icc_profile)
    return encode_jxl(rendered, options, MetadataBlocks(exif, xmp))
