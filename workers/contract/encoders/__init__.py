"""The formats that Dropmill writes, one file of options each, as a tagged union.

An encoder's class holds its options; what a format can do stands beside them as class variables.
"""

from __future__ import annotations

import typing

from workers.contract.encoders.avif import Avif
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.jpeg import Jpeg
from workers.contract.encoders.jxl import Jxl
from workers.contract.encoders.png import Png
from workers.contract.encoders.webp import WebP

__all__ = [
    "ALL_ENCODERS",
    "ENCODERS",
    "Avif",
    "Encoder",
    "EncoderOptions",
    "Jpeg",
    "Jxl",
    "Png",
    "WebP",
    "encoder_named",
]

Encoder = WebP | Avif | Jpeg | Png | Jxl

#: Every encoder, the default first.
ALL_ENCODERS: tuple[type[Encoder], ...] = typing.get_args(Encoder)

#: Those that this installation can write.
ENCODERS = tuple(encoder for encoder in ALL_ENCODERS if encoder.is_offered())


def encoder_named(name: str) -> type[Encoder]:
    """The encoder that is called ``name`` on the command line. Raises ``KeyError``."""
    return {encoder.format_name(): encoder for encoder in ENCODERS}[name]
