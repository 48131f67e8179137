"""The order in which people look for names."""

from __future__ import annotations

import re

_DIGITS = re.compile("[0-9]+")


def natural_key(name: str) -> str:
    """Return a key that sorts as people do: without regard to case, "IMG_2" before "IMG_10"."""
    return _DIGITS.sub(_ranked, name.casefold())


def _ranked(digits: re.Match[str]) -> str:
    # Of two numbers the one with more digits is larger. The leading "0" keeps numbers where
    # digits stand among other characters.
    number = digits[0].lstrip("0")
    return f"0{chr(len(number))}{number}"
