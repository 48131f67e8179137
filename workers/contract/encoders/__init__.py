"""The formats that Dropmill writes, one file of options each, as a tagged union.

An encoder's class holds its options; what a format can do stands beside them as class variables.
"""

from __future__ import annotations

from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.webp import WebP

__all__ = ["ENCODERS", "Encoder", "EncoderOptions", "WebP", "encoder_named"]

#: Every encoder, the default first.
ENCODERS: tuple[type[WebP], ...] = (WebP,)

Encoder = WebP


def encoder_named(name: str) -> type[Encoder]:
    """The encoder that is called ``name`` on the command line. Raises ``KeyError``."""
    return {encoder.format_name(): encoder for encoder in ENCODERS}[name]
