"""How much time encoding may take, in words; each encoder knows which effort that is."""

from __future__ import annotations

from enum import StrEnum


class Speed(StrEnum):
    """The usual choices of effort, measured in ``docs/formats.md``."""

    FASTEST = "fastest"
    """As fast as can be; files are a little larger."""
    BALANCED = "balanced"
    """What is worth its time."""
    SMALLEST = "smallest"
    """The smallest files that do not take for ever."""
