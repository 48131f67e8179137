"""What crosses between a batch and its journal: wishes, walks, where a batch came from.

Owns these values and the texts they become on disk. Must not know tables.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from app.batch.file_identity import FileStamp
from workers.contract.destination import Destination
from workers.contract.items import Kept, ResultEnd, Skipped, SkipReason
from workers.contract.recipe import Recipe

_Struct = TypeVar("_Struct", bound=msgspec.Struct)
_DIGEST_BYTES = 16


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is made of a picture, and where it lands."""

    recipes: tuple[Recipe, ...]
    destination: Destination


class Walk(msgspec.Struct, frozen=True, kw_only=True):
    """What the user named, as ``app.batch.walk.walk`` takes it; all paths are absolute.

    ``include`` and ``exclude`` are patterns.
    """

    paths: tuple[Path, ...]
    output_folder: Path | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class Kind(StrEnum):
    """Where a batch was begun."""

    COMMAND = "command"
    WINDOW = "window"
    WATCH = "watch"
    """It does not go on: the same folder watched again finds by itself what is missing."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch was begun, and by which version.

    ``again`` says that also what is done already is to be converted.
    """

    kind: Kind
    version: str
    again: bool = False


class RecordedStamp(NamedTuple):
    """A ``FileStamp`` as it was written down; nobody may have looked at the time."""

    size_bytes: int
    modified_ns: int | None


class JournalPicture(Struct, frozen=True):
    """A picture on the list of a batch, as the walk saw it; ``source`` is absolute.

    ``stamp`` is ``None`` for a file that was not there, ``own`` is what is made of it where that is
    not the batch's wish.
    """

    source: Path
    folder: PurePath
    stamp: FileStamp | None
    own: Wish | None = None


class UnendedPicture(Struct, frozen=True):
    """A picture of a batch that was broken off; ``targets`` are the names it had, if any."""

    picture: JournalPicture
    wish: Wish | None
    targets: tuple[Path, ...]


class RecordedBatch(Struct, frozen=True):
    """A batch as history tells it; times are seconds since 1970.

    ``counts`` has the pictures for each status word, and under ``waiting`` those that have not
    ended. ``ended_s`` is ``None`` for a batch that is under way or was broken off, ``is_running``
    tells these apart. ``sources`` are the paths that were named. ``key`` is what the log of changes
    knows it by; other than its number, no other batch has it, also in the next journal.
    """

    number: int
    key: str
    origin: Origin
    begun_s: float
    ended_s: float | None
    is_running: bool
    wish: Wish | None
    counts: Mapping[str, int] = field(default_factory=dict)
    bytes_in: int = 0
    bytes_out: int = 0
    sources: tuple[Path, ...] = ()

    @property
    def is_broken_off(self) -> bool:
        """Whether nobody carries it out although it has not ended."""
        return self.ended_s is None and not self.is_running

    @property
    def is_unfinished(self) -> bool:
        """Whether it was broken off and can go on."""
        return self.is_broken_off and self.origin.kind is not Kind.WATCH


def text_of(value: msgspec.Struct) -> str:
    """Return ``value`` as JSON in pure ASCII: names of folders may hold what is no Unicode."""
    return json.dumps(msgspec.to_builtins(value, enc_hook=str), sort_keys=True)


def value_from(text: str, kind: type[_Struct]) -> _Struct:
    """Return what ``text_of`` was made from. Raises ``ValueError`` for another version's."""
    return msgspec.convert(json.loads(text), kind, dec_hook=_decoded)


@lru_cache(maxsize=64)
def text_of_wish(wish: Wish) -> str:
    """Like ``text_of``, remembered: a batch has few wishes and asks for each picture."""
    return text_of(wish)


@lru_cache(maxsize=64)
def meaning_of(wish: Wish) -> bytes:
    """Return a hash that is the same for wishes with the same results.

    What happens to names that are taken makes no other result.
    """
    free_of_collision = replace(
        wish, destination=replace(wish.destination, collision=Destination().collision)
    )
    text = text_of(free_of_collision).encode("ascii")
    return hashlib.blake2b(text, digest_size=_DIGEST_BYTES).digest()


def text_of_kept(kept: Iterable[Kept]) -> str:
    """Return results that were no gain as text: the bytes of each, and whether there is a copy."""
    return json.dumps([[end.bytes_wanted, end.output is not None] for end in kept])


def ends_of(bytes_in: int, results: Sequence[Path], kept: str) -> tuple[ResultEnd, ...]:
    """How the results of a picture stand that was converted before.

    ``results`` are all files, with the copies that ``kept`` (of ``text_of_kept``) tells of at the
    end.
    """
    told = json.loads(kept)
    written = len(results) - sum(has_copy for _, has_copy in told)
    copies = iter(results[written:])
    return (
        *(Skipped(path, SkipReason.DONE_BEFORE) for path in results[:written]),
        *(Kept(bytes_in, size, next(copies) if has_copy else None) for size, has_copy in told),
    )


def packed_paths(paths: Iterable[Path]) -> bytes:
    """Return paths as bytes, one after the other."""
    return b"\0".join(map(os.fsencode, paths))


def unpacked_paths(packed: bytes | None) -> tuple[Path, ...]:
    """Return the paths of ``packed_paths``."""
    return tuple(Path(os.fsdecode(each)) for each in packed.split(b"\0")) if packed else ()


def _decoded(kind: type, value: Any) -> object:  # noqa: ANN401 - as msgspec calls it
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"{kind.__name__} cannot be {value!r}")
