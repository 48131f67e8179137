"""Lanczos resizing: SIMD where the wheel offers it, Pillow's own filter elsewhere.

Owns the choice between the two. Must not convert modes or know about files.
"""

from __future__ import annotations

from PIL import Image

from workers.contract.events import Size
from workers.pipeline.room import require_room

try:
    from cykooz_resizer import CropBox, FilterType, ResizeAlg, ResizeOptions, Resizer
except ImportError:  # no wheel for this platform: everything goes through Pillow
    SIMD_MODES: frozenset[str] = frozenset()
else:
    #: Modes given to the SIMD resizer; RGBA is premultiplied by it, as Pillow does.
    SIMD_MODES = frozenset({"L", "RGB", "RGBA", "CMYK"})

_TABLES_BYTES = 1 << 20

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in source pixels; edges may lie inside a pixel."""


def _work_bytes(image: Image.Image, size: Size) -> int:
    """What the SIMD resizer allocates: the pass across, a premultiplied copy of all, and tables."""
    pixels = size.width * image.height
    if image.mode == "RGBA":
        pixels += image.width * image.height
    return pixels * (1 if image.mode == "L" else 4) + _TABLES_BYTES


def _resample_simd(image: Image.Image, size: Size, box: Box) -> Image.Image:
    left, top, right, bottom = box
    # Not filled first: the resizer writes every pixel.
    result = Image.new(image.mode, (size.width, size.height), None)
    options = ResizeOptions(
        resize_alg=ResizeAlg.convolution(FilterType.lanczos3),
        crop_box=CropBox(left, top, right - left, bottom - top),
    )
    require_room(_work_bytes(image, size))  # it ends the process where it gets no memory
    # A new resizer each time: one that is kept also keeps its work buffers.
    Resizer().resize_pil(image, result, options)
    return result


def _resample_pillow(image: Image.Image, size: Size, box: Box) -> Image.Image:
    return image.resize((size.width, size.height), Image.Resampling.LANCZOS, box)


def keeps_all(image: Image.Image, size: Size, box: Box | None = None) -> bool:
    """Whether nothing is cut off and the size stays."""
    return box in (None, _whole(image)) and image.size == (size.width, size.height)


def _whole(image: Image.Image) -> Box:
    return (0.0, 0.0, float(image.width), float(image.height))


def resample(image: Image.Image, size: Size, box: Box | None = None) -> Image.Image:
    """Scale the part ``box`` of a loaded picture (default: all of it) to ``size`` with Lanczos 3.

    Transparent pixels do not bleed into their neighbours. Gives back ``image`` itself when there
    is nothing to do.

    Raises:
        MemoryError: there is too little of it.
    """
    if keeps_all(image, size, box):
        return image
    box = _whole(image) if box is None else box
    if image.mode in SIMD_MODES:
        return _resample_simd(image, size, box)
    return _resample_pillow(image, size, box)
