"""What an encoder's need of memory depends on, beside its options."""

from __future__ import annotations

from typing import NamedTuple


class Traits(NamedTuple):
    """Of a source: whether it has alpha, is black and white only, or grey."""

    alpha: bool
    bilevel: bool = False
    grey: bool = False
