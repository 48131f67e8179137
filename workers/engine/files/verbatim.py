"""Copies of sources, byte for byte.

Owns reading a source that is no picture here but bytes. It is read where a worker has it open too,
so by offsets of its own.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workers.engine.files.output_file import Original

_CHUNK_BYTES = 1024 * 1024


def open_again(original: Original) -> int:
    """Open a source by its path. Raises ``OSError``, also where another file is there by now."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(original.path, flags)
    there = os.fstat(descriptor)
    if (there.st_dev, there.st_ino) != (original.device, original.inode):
        os.close(descriptor)
        raise OSError(errno.ESTALE, "the source was replaced meanwhile")
    return descriptor


def chunks_of(descriptor: int) -> Iterator[bytes]:
    """All bytes of an open file, in pieces. Raises ``OSError``."""
    offset = 0
    while data := _read_at(descriptor, offset):
        yield data
        offset += len(data)


def _read_at(descriptor: int, offset: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(descriptor, _CHUNK_BYTES, offset)
    os.lseek(descriptor, offset, os.SEEK_SET)  # Windows, where nobody else has it open
    return os.read(descriptor, _CHUNK_BYTES)
