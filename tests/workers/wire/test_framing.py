from __future__ import annotations

import struct
from binascii import crc_hqx

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.wire.framing import (
    HEADER_BYTES,
    MAX_BODY_BYTES,
    Frame,
    FrameParser,
    ProtocolError,
    encode_frame,
)

frames = st.builds(Frame, epoch=st.integers(0, 2**32 - 1), body=st.binary(max_size=200))


def with_length(frame: bytes, length: int) -> bytes:
    """The same header for a body of ``length`` bytes, checksum and all."""
    fields = frame[:6] + struct.pack("<H", length) + frame[8:12]
    return fields + struct.pack("<H", crc_hqx(fields, 0)) + frame[HEADER_BYTES:]


def test_header_is_fourteen_bytes() -> None:
    assert HEADER_BYTES == 14
    assert len(encode_frame(Frame(1, b""))) == 14


@given(st.lists(frames, max_size=6), st.data())
def test_frames_survive_any_cutting_of_the_stream(sent: list[Frame], data: st.DataObject) -> None:
    stream = b"".join(map(encode_frame, sent))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    parser = FrameParser()
    received: list[Frame] = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        received += parser.feed(stream[start:end])

    assert received == sent


def test_a_stream_may_come_byte_by_byte() -> None:
    sent = [Frame(1, b"ab"), Frame(2, b""), Frame(3, bytes(300))]
    parser = FrameParser()
    received: list[Frame] = []
    for byte in b"".join(map(encode_frame, sent)):
        received += parser.feed(bytes([byte]))

    assert received == sent


@given(st.lists(st.binary(max_size=300), max_size=6))
def test_arbitrary_bytes_are_refused_or_wait(pieces: list[bytes]) -> None:
    parser = FrameParser()
    came = sum(map(len, pieces))
    try:
        for piece in pieces:
            assert list(parser.feed(piece)) == []
    except ProtocolError:
        return
    assert came < HEADER_BYTES


@given(frames, st.integers(0, HEADER_BYTES - 1), st.integers(1, 255))
def test_any_changed_header_byte_is_noticed(frame: Frame, place: int, flip: int) -> None:
    stream = bytearray(encode_frame(frame))
    stream[place] ^= flip

    with pytest.raises(ProtocolError):
        list(FrameParser().feed(bytes(stream)))


def test_a_changed_length_or_epoch_is_told_by_the_checksum() -> None:
    for place in (6, 7, 8, 11, 12, 13):
        stream = bytearray(encode_frame(Frame(1, b"abc")))
        stream[place] ^= 1
        with pytest.raises(ProtocolError, match="checksum"):
            list(FrameParser().feed(bytes(stream)))


def test_body_has_a_limit() -> None:
    longest = encode_frame(Frame(1, b"x" * MAX_BODY_BYTES))
    assert len(longest) == HEADER_BYTES + 48 * 1024
    assert list(FrameParser().feed(longest)) == [Frame(1, b"x" * MAX_BODY_BYTES)]
    with pytest.raises(ValueError, match="49153"):
        encode_frame(Frame(1, b"x" * (MAX_BODY_BYTES + 1)))


@pytest.mark.parametrize("length", [MAX_BODY_BYTES + 1, 2**16 - 1])
def test_a_body_above_the_limit_is_refused_before_it_comes(length: int) -> None:
    header = with_length(encode_frame(Frame(1, b"")), length)

    with pytest.raises(ProtocolError, match=f"body of {length} bytes"):
        list(FrameParser().feed(header))


def test_good_frames_before_a_bad_one_are_delivered() -> None:
    good = Frame(7, b"good")
    frames = FrameParser().feed(encode_frame(good) + b"\0" * HEADER_BYTES)

    assert next(frames) == good
    with pytest.raises(ProtocolError):
        next(frames)
