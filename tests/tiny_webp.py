"""WebP files that are right as far as the engine looks, for workers that convert nothing."""

from __future__ import annotations


def webp(width: int, height: int, content: bytes = b"") -> bytes:
    """A header that tells this size, and ``content`` where the pixels would be."""
    sides = (width - 1) | (height - 1) << 14
    pixels = b"\x2f" + sides.to_bytes(4, "little") + content
    chunk = b"VP8L" + len(pixels).to_bytes(4, "little") + pixels + bytes(len(pixels) % 2)
    return b"RIFF" + (4 + len(chunk)).to_bytes(4, "little") + b"WEBP" + chunk


def with_length(data: bytes, length: int) -> bytes:
    """The same file, which now tells that it is ``length`` bytes long."""
    return data[:4] + (length - 8).to_bytes(4, "little") + data[8:]


def result_of(job: int) -> bytes:
    """A picture of one pixel that can be told from other jobs'."""
    return webp(1, 1, b"job %d" % job)
