"""What options say that they would not say by themselves, in few words.

Owns the words; which options differ from their defaults, the fields tell.
"""

from __future__ import annotations

from collections.abc import Iterable

from ui.words import translated, without_mnemonic


def named_difference(label: str, value: str) -> str:
    """One option with its value: "Effort: 6"."""
    return translated("{}: {}").format(without_mnemonic(label), value)


def switch_difference(label: str, is_on: bool) -> str:
    """A switch that is not as it is at first: "Lossless", "Progressive: off"."""
    name = without_mnemonic(label)
    return name if is_on else named_difference(name, translated("off"))


def in_one_line(differences: Iterable[str]) -> str:
    """All of them; empty if there are none."""
    return " · ".join(differences)
