"""Limits that a result keeps: how large its file may be, how much it must look like the source."""

from __future__ import annotations

from typing import Annotated

from workers.contract.declared import OptionError, OptionGroup, decimal, whole, words


class Limits(OptionGroup, frozen=True, kw_only=True):
    """What is searched for instead of taking the encoder's quality as it is; one of the two.

    ``max_bytes`` holds for the whole file, metadata included: quality goes down until it fits,
    then, if ``may_shrink``, width and height. ``ssim`` is the structural similarity (Wang et al.,
    2004) that the smallest file is wished for.
    """

    max_bytes: Annotated[
        Annotated[int, whole(1000, 2**40, "bytes")] | None,
        words("Largest file", "no file is larger; quality goes down until it fits"),
    ] = None
    may_shrink: Annotated[
        bool,
        words("Shrink if need be", "make the picture smaller where lower quality is not enough"),
    ] = True
    ssim: Annotated[
        Annotated[float, decimal(0.5, 0.9999, 4)] | None,
        words(
            "Similarity",
            "the smallest file that looks so much like the source; fine detail needs 0.999",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Check every value and that they go together. Raises ``OptionError``."""
        super().__post_init__()
        if self.max_bytes is not None and self.ssim is not None:
            raise OptionError("a largest file and a similarity exclude each other")
