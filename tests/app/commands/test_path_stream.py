from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.commands.path_stream import PathStream


def streamed(data: bytes, separator: bytes = PathStream.LINES) -> list[Path]:
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    try:
        return list(PathStream(reading, separator))
    finally:
        os.close(reading)


def test_a_path_a_line() -> None:
    assert streamed(b"a.jpg\n\n b c.jpg \nd") == [Path("a.jpg"), Path(" b c.jpg "), Path("d")]


def test_nul_lets_names_have_line_ends() -> None:
    assert streamed(b"a\nb.jpg\0c.jpg\0", PathStream.NULLS) == [Path("a\nb.jpg"), Path("c.jpg")]


def test_a_path_comes_before_the_next_is_written() -> None:
    reading, writing = os.pipe()
    try:
        paths = iter(PathStream(reading, PathStream.LINES))
        os.write(writing, b"a.jpg\nb.")
        assert next(paths) == Path("a.jpg")
        os.write(writing, b"jpg\n")
        assert next(paths) == Path("b.jpg")
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_names_of_any_bytes_stay_as_they_are() -> None:
    (path,) = streamed(b"\xff\xfe.jpg\n")
    assert os.fsencode(path) == b"\xff\xfe.jpg"


def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    with (tmp_path / "list").open("wb") as only_written:
        stream = PathStream(only_written.fileno(), PathStream.LINES)
        assert list(stream) == []
    assert stream.failure is not None
    assert stream.failure.startswith("The paths on standard input could not be read: ")
