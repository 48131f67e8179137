"""How much the window moves."""

from __future__ import annotations

from enum import StrEnum


class Motion(StrEnum):
    """Whether things move that tell nothing by it; ``SYSTEM`` is what the desktop is set to."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"
