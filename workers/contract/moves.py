"""Where waiting pictures go in their line."""

from __future__ import annotations

from enum import StrEnum


class Move(StrEnum):
    """One step, or all the way."""

    UP = "up"
    DOWN = "down"
    TO_TOP = "to-top"
    TO_BOTTOM = "to-bottom"
