"""The measures of the look: one scale of distances, corners and type, with names.

Owns the numbers. Colours are ``ui/theme.py``'s; what a single drawing measures is its own.
"""

from __future__ import annotations

from enum import Enum, IntEnum


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


class Radius(IntEnum):
    """How round corners are, in pixels."""

    SMALL = 4
    """Ticks, bars, entries of menus."""
    CONTROL = 6
    """What can be pressed or typed into."""
    CARD = 8
    """What other things stand on."""
    FRAME = 14
    """The frame that files are dropped into."""


class TypeSize(float, Enum):
    """Sizes of type, as multiples of the system's: who wants larger text gets all of it larger."""

    TINY = 0.75
    """On marks and axes."""
    SMALL = 0.9
    """Second lines."""
    FIGURE = 1.5
    """One number that is looked for, and invitations."""
