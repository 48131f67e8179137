"""The formats that Dropmill writes, one file of options each, as a tagged union.

An encoder's class holds its options; what a format can do stands beside them as class variables.
"""

from __future__ import annotations

import typing

from workers.contract.encoders.avif import Avif
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.jpeg import Jpeg
from workers.contract.encoders.png import Png
from workers.contract.encoders.webp import WebP

__all__ = ["ENCODERS", "Avif", "Encoder", "EncoderOptions", "Jpeg", "Png", "WebP", "encoder_named"]

Encoder = WebP | Avif | Jpeg | Png

#: Every encoder, the default first.
ENCODERS: tuple[type[Encoder], ...] = typing.get_args(Encoder)


def encoder_named(name: str) -> type[Encoder]:
    """The encoder that is called ``name`` on the command line. Raises ``KeyError``."""
    return {encoder.format_name(): encoder for encoder in ENCODERS}[name]
