"""Whether libjpeg may scale while it decodes."""

from __future__ import annotations

from workers.contract.events import Size

#: A JPEG is decoded at 1/2, 1/4 or 1/8 while that leaves this many times the wanted size, in
#: percent. Just above the wanted size hardly anything is left for the good filter to do, which
#: costs pictures full of detail up to 1.7 dB; a picture whose file spends few bytes on a pixel has
#: no such detail to lose. Measured with ``benchmarks/draft_quality.py`` on 22 camera JPEGs, 1600
#: px, WebP quality 80: mean loss against a full decode 0.12 dB, worst 0.53 (``docs/draft.md``).
MARGIN_PERCENT = 110
SOFT_MARGIN_PERCENT = 100
SOFT_BYTES_PER_PIXEL = 0.36


def draft_scale(source: Size, wanted: Size, bytes_in: int) -> int:
    """The divisor (8, 4, 2 or 1) at which a JPEG of size ``source`` may be decoded.

    ``wanted`` is what it will be resampled to, both in the file's own orientation; ``bytes_in`` is
    the length of the file.
    """
    is_soft = bytes_in <= SOFT_BYTES_PER_PIXEL * source.width * source.height
    return largest_scale(source, wanted, SOFT_MARGIN_PERCENT if is_soft else MARGIN_PERCENT)


def largest_scale(source: Size, wanted: Size, margin_percent: int) -> int:
    """The largest divisor that leaves ``margin_percent`` of the wanted size on both sides."""
    for scale in (8, 4, 2):
        if (
            100 * source.width >= margin_percent * scale * wanted.width
            and 100 * source.height >= margin_percent * scale * wanted.height
        ):
            return scale
    return 1
