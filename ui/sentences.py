"""Sentences that were made without Qt, in the user's language.

Owns how their values are written. The sentences themselves are ``workers.contract.wording``'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from ui.formatting import format_bytes, format_count, isolated
from ui.words import looked_up
from workers.contract.wording import ByteCount, Sentence


def said(sentence: str) -> str:
    """A ``Sentence`` in the user's language; any other text as it is."""
    if not isinstance(sentence, Sentence):
        return sentence
    values = {name: _value(value) for name, value in sentence.values.items()}
    return looked_up(sentence.template).format(**values)


def lines_said(sentences: Iterable[str]) -> str:
    """Several sentences, each on its line."""
    return "\n".join(map(said, sentences))


def _value(value: object) -> str:
    match value:
        case Sentence():
            return said(value)
        case ByteCount():
            return format_bytes(value)
        case int():
            return format_count(value)
        case _:
            return isolated(str(value))
