from __future__ import annotations

import struct
from io import BytesIO

import pytest

from tests.workers.pipeline.animation.making import animated, moving
from workers.pipeline.animation.avif_boxes import FOR_EVER, read_plays, with_plays


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def movie(duration: int, segment: int, flags: int = 1, version: int = 0) -> bytes:
    number = ">Q" if version else ">I"
    full = bytes((version, 0, 0))
    times = bytes(16 if version else 8)
    header = full + b"\0" + times + bytes(8) + struct.pack(number, duration)
    edits = full + bytes((flags,)) + struct.pack(">I", 1) + struct.pack(number, segment)
    track = box(b"tkhd", header) + box(b"edts", box(b"elst", edits))
    return box(b"ftyp", b"avis") + box(b"mdat", bytes(99)) + box(b"moov", box(b"trak", track))


@pytest.mark.parametrize("version", [0, 1])
def test_a_track_repeats_its_edit_list_until_it_is_over(version: int) -> None:
    assert read_plays(BytesIO(movie(500, 100, version=version))) == 5
    assert read_plays(BytesIO(movie(501, 100, version=version))) == 6
    assert read_plays(BytesIO(movie(500, 100, flags=0, version=version))) == 1
    endless = 0xFFFFFFFFFFFFFFFF if version else 0xFFFFFFFF
    assert read_plays(BytesIO(movie(endless, 100, version=version))) == FOR_EVER


@pytest.mark.parametrize("data", [b"", box(b"ftyp", b"avis"), movie(5, 0), b"\0" * 40])
def test_what_does_not_say_plays_for_ever(data: bytes) -> None:
    assert read_plays(BytesIO(data)) == FOR_EVER


def test_the_stream_stays_where_it_was() -> None:
    stream = BytesIO(movie(500, 100))
    stream.seek(7)
    read_plays(stream)
    assert stream.tell() == 7


@pytest.mark.parametrize("plays", [0, 1, 2, 100_000])
def test_plays_are_written(plays: int) -> None:
    data = with_plays(animated(moving(), "AVIF"), plays)
    assert read_plays(BytesIO(data)) == plays
