"""What an encoder's need of memory depends on, beside its options."""

from __future__ import annotations

from typing import NamedTuple


class Traits(NamedTuple):
    """Of a source: whether it has alpha, and whether it is black and white only."""

    alpha: bool
    bilevel: bool
