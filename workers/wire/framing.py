"""Frames between the engine and its workers: a fixed header, then a body.

Owns the header and its checks. Knows nothing of bodies and reads from nothing itself: bytes go in,
frames or ``ProtocolError`` come out.
"""

from __future__ import annotations

import struct
from binascii import crc_hqx
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = 0x4C4D5244  # "DRML" on the wire
_VERSION = 2
# magic u32, version u8, reserved u8 (zero), length of the body u16, epoch u32
_FIELDS = struct.Struct("<IBBHI")
_CRC = struct.Struct("<H")
HEADER_BYTES = _FIELDS.size + _CRC.size
#: Room for a task with a hundred outputs.
MAX_BODY_BYTES = 48 * 1024


class ProtocolError(Exception):
    """The other side sent something that no correct program sends."""


class Frame(NamedTuple):
    """One body; ``epoch`` names the incarnation of the worker that it comes from or goes to."""

    epoch: int
    body: bytes


def encode_frame(frame: Frame) -> bytes:
    """The bytes of ``frame`` on the wire. Raises ``ValueError`` for a body that is too long."""
    if len(frame.body) > MAX_BODY_BYTES:
        raise ValueError(f"message body of {len(frame.body)} bytes, at most {MAX_BODY_BYTES}")
    fields = _FIELDS.pack(_MAGIC, _VERSION, 0, len(frame.body), frame.epoch)
    return fields + _CRC.pack(crc_hqx(fields, 0)) + frame.body


class FrameParser:
    """Cuts a byte stream into frames; keeps at most one unfinished frame."""

    __slots__ = ("_buffer",)

    def __init__(self) -> None:
        self._buffer = b""

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Yield every frame completed by ``data``. Raises ``ProtocolError`` on a bad header."""
        buffer = self._buffer + data if self._buffer else data
        start = 0
        try:
            while len(buffer) - start >= HEADER_BYTES:
                epoch, length = _parse_header(buffer, start)
                end = start + HEADER_BYTES + length
                if len(buffer) < end:
                    break
                body = buffer[start + HEADER_BYTES : end]
                start = end
                yield Frame(epoch, body)
        finally:
            self._buffer = buffer[start:]


def _parse_header(buffer: bytes, start: int) -> tuple[int, int]:
    magic, version, reserved, length, epoch = _FIELDS.unpack_from(buffer, start)
    fields_end = start + _FIELDS.size
    (crc,) = _CRC.unpack_from(buffer, fields_end)
    if magic != _MAGIC or version != _VERSION or reserved != 0:
        raise ProtocolError("not a message header")
    if crc != crc_hqx(buffer[start:fields_end], 0):
        raise ProtocolError("header checksum does not match")
    if length > MAX_BODY_BYTES:
        raise ProtocolError(f"message body of {length} bytes")
    return epoch, length
