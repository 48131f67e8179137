"""Whether the window is light or dark."""

from __future__ import annotations

from enum import StrEnum


class Scheme(StrEnum):
    """Which colour scheme to use; ``SYSTEM`` follows the desktop, also while running."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
