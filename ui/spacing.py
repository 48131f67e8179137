"""The measures of the look: one scale of distances, corners and type, with names.

Owns the numbers. Colours are ``ui/theme.py``'s; what a single drawing measures is its own.
"""

from __future__ import annotations

from enum import IntEnum


class Gap(IntEnum):
    """Distances, in pixels."""

    NONE = 0
    HAIR = 2
    """Between a figure and its caption."""
    TIGHT = 4
    """Between a label and its field."""
    ROW = 8
    """Between things that belong together, side by side or one below the other."""
    FIELD = 12
    """Between fields."""
    PART = 16
    """Between parts, and from the edge of the window."""
    SECTION = 24
    """Between sections, each with its heading."""
    WIDE = 32
    """Around what stands alone."""
