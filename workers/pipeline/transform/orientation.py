"""EXIF orientation: where it stands in the raw bytes, and how pixels are turned upright.

Owns the tag. Must not re-serialise EXIF: maker notes hold absolute offsets.
"""

from __future__ import annotations

import struct

from PIL import Image

from workers.contract.events import Size
from workers.contract.geometry import Anchor, turned

_EXIF_HEADER = b"Exif\0\0"
_ORIENTATION_TAG = 0x0112
_BYTE_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
#: TIFF field types a number may have (BYTE, SHORT, LONG), as ``struct`` letters.
_NUMBER_TYPES = {1: "B", 3: "H", 4: "I"}

_UPRIGHT = 1
_TRANSPOSITIONS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _find_tag(exif: bytes) -> tuple[int, str] | None:
    """Offset and ``struct`` format of the orientation's value in IFD 0 (TIFF 6.0, section 2)."""
    start = len(_EXIF_HEADER) if exif.startswith(_EXIF_HEADER) else 0
    order = _BYTE_ORDERS.get(exif[start : start + 4])
    if order is None:
        return None
    try:
        (ifd,) = struct.unpack_from(order + "I", exif, start + 4)
        (entries,) = struct.unpack_from(order + "H", exif, start + ifd)
        for entry in range(entries):
            at = start + ifd + 2 + 12 * entry
            tag, kind, _, _ = struct.unpack_from(order + "HHII", exif, at)
            if tag == _ORIENTATION_TAG and kind in _NUMBER_TYPES:
                return at + 8, order + _NUMBER_TYPES[kind]
    except struct.error:  # the directory points outside the block
        return None
    return None


def exif_orientation(exif: bytes) -> int:
    """The orientation 1-8 that raw EXIF bytes tell; 1 where they tell none or are broken."""
    found = _find_tag(exif)
    if found is None:
        return _UPRIGHT
    (value,) = struct.unpack_from(found[1], exif, found[0])
    return value if value in _TRANSPOSITIONS else _UPRIGHT


def tells_orientation(exif: bytes) -> bool:
    """Whether raw EXIF bytes have an orientation at all."""
    return _find_tag(exif) is not None


def with_exif_orientation(exif: bytes, orientation: int = _UPRIGHT) -> bytes:
    """The same EXIF bytes with another orientation, if they have one; all other bytes stay."""
    found = _find_tag(exif)
    if found is None:
        return exif
    patched = bytearray(exif)
    struct.pack_into(found[1], patched, found[0], orientation)
    return bytes(patched)


def swaps_sides(orientation: int) -> bool:
    """Whether this orientation lays a picture on its side."""
    return orientation >= 5


def upright_size(size: Size, orientation: int) -> Size:
    """The size a stored picture has once it stands upright, and the other way round."""
    return turned(size) if swaps_sides(orientation) else size


def stored_anchor(anchor: Anchor, orientation: int) -> Anchor:
    """Where in the stored picture something lies that has ``anchor`` once it stands upright."""
    x, y = anchor
    across, down = (y, x) if swaps_sides(orientation) else (x, y)
    return Anchor(
        1 - across if orientation in (2, 3, 7, 8) else across,
        1 - down if orientation in (3, 4, 6, 7) else down,
    )


def turn_upright(image: Image.Image, orientation: int) -> Image.Image:
    """Undo ``orientation``; gives back ``image`` itself when it stands upright already."""
    method = _TRANSPOSITIONS.get(orientation)
    return image if method is None else image.transpose(method)
