"""How the names of outputs are made and numbered, wherever a name is chosen."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path
from typing import NamedTuple

#: Longest file name of common file systems, in bytes (ext4, APFS, NTFS: 255).
MAX_NAME_BYTES = 255

#: What a result is called until its original has made room: "a.dropmill-new-1f09c7e2.webp".
_STAGED = ".dropmill-new"
_KEY_LENGTH = 8
_IS_STAGED = re.compile(rf".*{re.escape(_STAGED)}(-[0-9a-z]{{1,{_KEY_LENGTH}}})?", re.DOTALL)

#: What a file is called while it is written: hidden, and told apart from what a user would name.
_PART_PREFIX, _PART_SUFFIX = ".dropmill-", ".part"
_PART = re.compile(r"\.dropmill-[0-9a-f]{16}\.part")


class Ending(NamedTuple):
    """What follows a source's stem in an output's name: "-480w" or nothing, then ".webp"."""

    label: str
    extension: str


class ResultName(NamedTuple):
    """A name in its parts: what is cut where it is too long, and what follows."""

    stem: str
    ending: Ending


def copy_name(target: Path, source: Path) -> Path:
    """How a copy of ``source`` is called that lands where ``target`` was planned."""
    return target.with_name(target.name.removesuffix(target.suffix) + source.suffix)


def staged_path(target: Path, batch: str = "") -> Path:
    """Where a result lies that is to take an original's place: beside it, for all to see.

    Should the program be ended in the middle, the file says what it is, and whose. ``batch`` is the
    key of the batch: two programs that are at the same picture must not share this file.
    """
    mark = f"-{batch[:_KEY_LENGTH]}" if batch else ""
    return target.with_name(_fitted(target.stem, _STAGED + mark + target.suffix))


def part_path(target: Path) -> Path:
    """Where a result may lie while it is written: hidden, beside ``target``."""
    return target.with_name(f"{_PART_PREFIX}{secrets.token_hex(8)}{_PART_SUFFIX}")


def is_part(name: str) -> bool:
    """Whether ``part_path`` makes such names."""
    return _PART.fullmatch(name) is not None


def is_staged(name: str) -> bool:
    """Whether ``staged_path`` makes such names."""
    return _IS_STAGED.fullmatch(Path(name).stem) is not None


def numbered_name(stem: str, ending: Ending, number: int) -> str:
    """``stem.webp`` for 1, ``stem (2).webp`` for 2 and so on.

    The stem is cut, by whole characters, until the name fits ``MAX_NAME_BYTES``. Raises
    ``UnicodeEncodeError`` for a name that the system cannot write.
    """
    counter = "" if number == 1 else f" ({number})"
    end = ending.label + counter + ending.extension
    return _fitted(stem, end)


def _fitted(stem: str, end: str) -> str:
    return shortened(stem, MAX_NAME_BYTES - len(os.fsencode(end))) + end


def shortened(stem: str, most_bytes: int) -> str:
    """``stem`` cut, by whole characters, to so many bytes as the system writes them."""
    while stem and len(os.fsencode(stem)) > most_bytes:
        stem = stem[:-1]
    return stem
