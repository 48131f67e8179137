"""What an encoder's need of memory depends on, beside its options."""

from __future__ import annotations

from typing import NamedTuple


class Traits(NamedTuple):
    """Of a source: whether it has alpha, is black and white only, or grey.

    ``jpeg_density`` is a JPEG's bytes per pixel; ``None`` where nothing tells how much detail there
    is to encode.
    """

    alpha: bool
    bilevel: bool = False
    grey: bool = False
    jpeg_density: float | None = None
