"""How finely lossy encoders keep colour beside brightness."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import called, words


class ChromaSubsampling(StrEnum):
    """Samples of colour for each block of four by two pixels (ITU-R BT.601's notation)."""

    HALVED = "4:2:0"
    """Half the colour samples across and down; hardly visible in photos."""
    FULL = "4:4:4"
    """As many as for brightness; keeps thin red or blue lines sharp."""


#: As encoders declare it.
Chroma = Annotated[
    ChromaSubsampling,
    called(HALVED="Halved (4:2:0)", FULL="Full (4:4:4)"),
    words(
        "Colour detail",
        "4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files",
        is_rare=True,
    ),
]
