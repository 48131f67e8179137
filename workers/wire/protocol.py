"""The messages between the engine and its workers: fixed binary header, small JSON body.

Owns framing and its checks. Must not know what a job means, nor read from anything itself:
bytes go in, messages or ``ProtocolError`` come out. Nothing here unpickles or evaluates.
"""

from __future__ import annotations

import struct
from binascii import crc_hqx
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = 0x4C4D5244  # "DRML" on the wire
_VERSION = 1
# magic u32, version u8, type u8, flags u16 (zero), epoch u32, job u64, a u64, b u64, body_len u16
_FIELDS = struct.Struct("<IBBHIQQQH")
_CRC = struct.Struct("<H")
HEADER_BYTES = _FIELDS.size + _CRC.size
MAX_BODY_BYTES = 4096


class ProtocolError(Exception):
    """The other side sent something that no correct program sends."""


class MessageType(IntEnum):
    """What a message says; the comments name its numbers ``a`` and ``b`` and its body."""

    RUN = (
        1  # to worker: start `job`; a = memory allowance in bytes; b = 1: with CREDIT; body = task
    )
    CREDIT = 2  # to worker: the slab is yours again
    EXIT = 3  # to worker: end
    READY = 16  # to engine: a = pid, b = posture bits; body = versions
    PROGRESS = 17  # to engine: a = index of the stage
    CHUNK = 18  # to engine: a = bytes in the slab, b more follow; slab lent; first: body = facts
    FINAL = 19  # to engine: a = bytes in the slab, b = bytes in all; slab lent; body = facts
    ERROR = 20  # to engine: the job failed; body = code and detail
    NEEDS = 21  # to engine: the job was not begun, it needs a bytes of memory


class Message(NamedTuple):
    """One message. ``epoch`` names the worker's incarnation, ``job`` is 0 where none is meant."""

    type: MessageType
    epoch: int
    job: int = 0
    a: int = 0
    b: int = 0
    body: bytes = b""


def encode(message: Message) -> bytes:
    """The bytes of ``message`` on the wire. Raises ``ValueError`` for a body over 4096 bytes."""
    if len(message.body) > MAX_BODY_BYTES:
        raise ValueError(f"message body of {len(message.body)} bytes, at most {MAX_BODY_BYTES}")
    fields = _FIELDS.pack(
        _MAGIC,
        _VERSION,
        message.type,
        0,
        message.epoch,
        message.job,
        message.a,
        message.b,
        len(message.body),
    )
    return fields + _CRC.pack(crc_hqx(fields, 0)) + message.body


class MessageParser:
    """Cuts a byte stream into messages; keeps at most one unfinished message."""

    __slots__ = ("_buffer",)

    def __init__(self) -> None:
        self._buffer = b""

    def feed(self, data: bytes) -> Iterator[Message]:
        """Yield every message completed by ``data``. Raises ``ProtocolError`` on a bad one."""
        buffer = self._buffer + data if self._buffer else data
        start = 0
        try:
            while len(buffer) - start >= HEADER_BYTES:
                message, body_bytes = _parse_header(buffer, start)
                end = start + HEADER_BYTES + body_bytes
                if len(buffer) < end:
                    break
                if body_bytes:
                    message = message._replace(body=buffer[start + HEADER_BYTES : end])
                start = end
                yield message
        finally:
            self._buffer = buffer[start:]


def _parse_header(buffer: bytes, start: int) -> tuple[Message, int]:
    magic, version, kind, flags, epoch, job, a, b, body_bytes = _FIELDS.unpack_from(buffer, start)
    fields_end = start + _FIELDS.size
    (crc,) = _CRC.unpack_from(buffer, fields_end)
    if magic != _MAGIC or version != _VERSION or flags != 0:
        raise ProtocolError("not a message header")
    if crc != crc_hqx(buffer[start:fields_end], 0):
        raise ProtocolError("header checksum does not match")
    if body_bytes > MAX_BODY_BYTES:
        raise ProtocolError(f"message body of {body_bytes} bytes")
    try:
        return Message(MessageType(kind), epoch, job, a, b), body_bytes
    except ValueError:
        raise ProtocolError(f"unknown message type {kind}") from None
