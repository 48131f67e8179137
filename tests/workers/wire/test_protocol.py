from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workers.wire.protocol import (
    HEADER_BYTES,
    MAX_BODY_BYTES,
    Message,
    MessageParser,
    MessageType,
    ProtocolError,
    encode,
)

messages = st.builds(
    Message,
    type=st.sampled_from(MessageType),
    epoch=st.integers(0, 2**32 - 1),
    job=st.integers(0, 2**64 - 1),
    a=st.integers(0, 2**64 - 1),
    b=st.integers(0, 2**64 - 1),
    body=st.binary(max_size=200),
)


def test_header_is_forty_bytes() -> None:
    assert HEADER_BYTES == 40
    assert len(encode(Message(MessageType.EXIT, 1))) == 40


@given(st.lists(messages, max_size=6), st.data())
def test_messages_survive_any_cutting_of_the_stream(
    sent: list[Message], data: st.DataObject
) -> None:
    stream = b"".join(map(encode, sent))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    parser = MessageParser()
    received = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        received += parser.feed(stream[start:end])

    assert received == sent


@given(st.lists(st.binary(max_size=300), max_size=6))
def test_arbitrary_bytes_are_refused_or_wait(pieces: list[bytes]) -> None:
    parser = MessageParser()
    came = sum(map(len, pieces))
    try:
        for piece in pieces:
            assert list(parser.feed(piece)) == []
    except ProtocolError:
        return
    assert came < HEADER_BYTES


@given(messages, st.integers(0, 39), st.integers(1, 255))
def test_any_changed_header_byte_is_noticed(message: Message, place: int, flip: int) -> None:
    stream = bytearray(encode(message))
    stream[place] ^= flip

    with pytest.raises(ProtocolError):
        list(MessageParser().feed(bytes(stream)))


def test_body_has_a_limit() -> None:
    assert len(encode(Message(MessageType.RUN, 1, body=b"x" * MAX_BODY_BYTES))) == 40 + 4096
    with pytest.raises(ValueError, match="4097"):
        encode(Message(MessageType.RUN, 1, body=b"x" * (MAX_BODY_BYTES + 1)))


def test_good_messages_before_a_bad_one_are_delivered() -> None:
    good = Message(MessageType.CREDIT, 7)
    parser = MessageParser().feed(encode(good) + b"\0" * 40)

    assert next(parser) == good
    with pytest.raises(ProtocolError):
        next(parser)
