"""Where results land and what happens when their names are taken."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from workers.contract.declared import OptionError, words


class Collision(StrEnum):
    """What happens when the result's name is taken by a file that was there before."""

    RENAME = "rename"
    """Keep both: the new file gets a number."""
    SKIP = "skip"
    """Leave the picture alone."""
    REPLACE = "replace"
    """Overwrite the file, unless it is an original."""


class Originals(StrEnum):
    """What becomes of the sources."""

    KEEP = "keep"
    """They are never touched."""
    REPLACE = "replace"
    """Each goes to the system's trash, and its result has its place."""


def check_originals(destination: Destination, results: int) -> None:
    """Whether originals can be replaced with so many results of each picture.

    Raises:
        OptionError: they cannot; the text is one sentence for the user.
    """
    if destination.originals is Originals.KEEP:
        return
    if destination.directory is not None:
        raise OptionError("results that replace originals cannot go to another folder")
    if results > 1:
        raise OptionError("an original can be replaced by one result only, not by several")
    if destination.collision is not Collision.RENAME:
        raise OptionError("results that replace originals never replace or skip other files")


class Destination(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where results land; ``directory`` ``None`` means next to each source."""

    directory: Path | None = None
    collision: Annotated[
        Collision, words("If the name is ta&ken", "when the result's name is taken")
    ] = Collision.RENAME
    originals: Annotated[
        Originals, words("Ori&ginals", "what becomes of the pictures that were converted")
    ] = Originals.KEEP
