"""What is believed of a result that is said to be a WebP."""

from __future__ import annotations

from workers.contract.events import Size
from workers.contract.webp_head import canvas_of, is_webp, told_bytes

#: More bytes than libwebp makes of any pixel. Worst is lossless noise, where prefix codes cannot do
#: better than fixed ones: 12 bits for green, which shares its code with lengths and the colour
#: cache, and 8 for each other channel make 4.5 bytes; three small pictures, one pixel for 4 × 4 or
#: more, tell how it was transformed and coded: 5.4. (Seen: 4.04; lossy with alpha 3.8.)
_BYTES_PER_PIXEL = 6
#: Headers and code tables, which outweigh a tiny picture.
_FIXED_BYTES = 64 * 1024
#: A RIFF file tells its size in 32 bits.
_MOST_BYTES = 2**32


def read_head(head: bytes) -> tuple[int, Size]:
    """Length of the whole file and size of its picture or canvas. Raises ``ValueError``."""
    if not is_webp(head):
        raise ValueError("this is no WebP")
    size = canvas_of(head)
    if size is None:
        raise ValueError("this is a WebP without a picture")
    return told_bytes(head), size


def most_bytes(size: Size) -> int:
    """The largest WebP of a picture of that size, metadata aside."""
    return min(size.width * size.height * _BYTES_PER_PIXEL + _FIXED_BYTES, _MOST_BYTES)
