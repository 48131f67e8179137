"""Sentences that are made without Qt, and can be said in the user's language all the same.

Owns how such a sentence remembers what it was made from. Must not translate: the command line
speaks English, and the window does it where it shows the sentence.
"""

from __future__ import annotations

from typing import Self


class Sentence(str):
    """An English text that knows its ``template`` and the ``values`` in it, by their names.

    The template has to be a literal: ``make words`` finds it by that. A value that is a
    ``Sentence`` itself is said in the user's language too, an ``int`` with the user's signs, bytes
    as ``ByteCount``; any other text is somebody's own, such as the name of a file.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fill ``template``; its placeholders are the names of ``values``."""
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made


class ByteCount(int):
    """So many bytes, in a sentence."""

    def __format__(self, spec: str) -> str:
        """With a decimal unit, in English."""
        return decimal_bytes(self)


def decimal_bytes(count: int) -> str:
    """Return ``count`` bytes with a decimal unit, as file managers show it."""
    if count < 1_000_000:
        return f"{count / 1000:.1f} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.2f} GB"
