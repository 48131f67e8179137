"""Where results land, what happens when their names are taken, and when a result is no gain."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec

from workers.contract.declared import Option, OptionError, called, option_named, whole, words
from workers.contract.naming import Naming

#: The fields of ``Destination`` that are options.
_OPTIONS = frozenset({"collision", "if_larger", "min_saving", "keep_times"})


class Collision(StrEnum):
    """What happens when the result's name is taken by a file that was there before."""

    RENAME = "rename"
    """Keep both: the new file gets a number."""
    SKIP = "skip"
    """Leave the picture alone."""
    REPLACE = "replace"
    """Overwrite the file, unless it is an original."""
    REPLACE_OLDER = "replace-older"
    """Overwrite the file if it is older than the picture, unless it is an original; else skip."""

    @property
    def may_replace(self) -> bool:
        """Whether a file that was there before may go."""
        return self in (Collision.REPLACE, Collision.REPLACE_OLDER)


class IfLarger(StrEnum):
    """What happens when a result is not smaller than its source."""

    WRITE = "write"
    """Write it all the same."""
    KEEP_SOURCE = "keep-source"
    """Write nothing: the source is good as it is."""
    COPY_SOURCE = "copy-source"
    """Put a copy of the source where the result would be, under its own extension."""


class Originals(StrEnum):
    """What becomes of the sources."""

    KEEP = "keep"
    """They are never touched."""
    REPLACE = "replace"
    """Each goes to the system's trash, and its result has its place."""


def check_replacing(destination: Destination, results: int) -> None:
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
    """Where results land; ``directory`` ``None`` means next to each source.

    ``preset`` is the name of the preset that is being used, for names that tell it. ``min_saving``
    is in percent of the source's bytes and counts where ``if_larger`` does not say to write every
    result.
    """

    directory: Path | None = None
    collision: Annotated[
        Collision,
        words("If the name is ta&ken", "when the result's name is taken"),
        called(
            RENAME="Keep both, number the new one",
            SKIP="Skip the picture",
            REPLACE="Replace the file",
            REPLACE_OLDER="Replace the file if it is older",
        ),
    ] = Collision.RENAME
    originals: Annotated[
        Originals, words("Ori&ginals", "what becomes of the pictures that were converted")
    ] = Originals.KEEP
    naming: Naming = Naming()
    preset: str = ""
    if_larger: Annotated[
        IfLarger,
        words("If the result is not smaller", "when the result is not smaller than its source"),
        called(
            WRITE="Write it all the same",
            KEEP_SOURCE="Keep the source, write nothing",
            COPY_SOURCE="Copy the source instead",
        ),
    ] = IfLarger.WRITE
    min_saving: Annotated[
        int,
        whole(0, 99, "%"),
        words("Least saving", "a result must be at least so much smaller than its source"),
    ] = 0
    keep_times: Annotated[
        bool, words("Keep file times", "give results the modification time of their sources")
    ] = False

    def __post_init__(self) -> None:
        """Check every option. Raises ``OptionError``."""
        for option in destination_options():
            option.check(getattr(self, option.name))


@cache
def destination_options() -> tuple[Option, ...]:
    """What can be chosen of a destination beside the folder, in order."""
    names = (field.name for field in msgspec.structs.fields(Destination))
    return tuple(option_named(Destination, name) for name in names if name in _OPTIONS)
