"""Interruptions of a JPEG's data are seen without decoding, and no sound JPEG is blamed."""

from __future__ import annotations

import itertools
import re
from io import BytesIO

import pytest

from tests.fast_run import in_part
from tests.pictures import encoded, exif_block, textured
from tests.workers.pipeline.running import run
from workers.contract.failures import FailureCode
from workers.pipeline.decode.jpeg_damage import interruption
from workers.pipeline.errors import PictureError

_RESTART = re.compile(rb"\xff[\xd0-\xd7]")


def seen(data: bytes) -> str:
    return interruption(BytesIO(data))


def jpeg(width: int = 200, height: int = 150, mode: str = "RGB", **options: object) -> bytes:
    return encoded(textured(width, height).convert(mode), "JPEG", **options)


def restarts(data: bytes) -> list[int]:
    return [found.start() for found in _RESTART.finditer(data, data.index(b"\xff\xda"))]


_SOUND = itertools.product(
    ["RGB", "L", "CMYK"],
    [0, 1, 3, 7],
    [(1, 1), (8, 8), (17, 16), (33, 47), (200, 150)],
    ["4:4:4", "4:2:2", "4:2:0"],
    [False, True],
)


@pytest.mark.parametrize(
    ("mode", "blocks", "size", "subsampling", "progressive"), in_part(_SOUND, 7)
)
def test_a_sound_jpeg_is_not_blamed(
    mode: str, blocks: int, size: tuple[int, int], subsampling: str, *, progressive: bool
) -> None:
    options = {"restart_marker_blocks": blocks, "progressive": progressive}
    assert seen(jpeg(*size, mode, subsampling=subsampling, **options)) == ""


@pytest.mark.parametrize("rows", [1, 2, 100])
def test_whole_rows_between_restarts(rows: int) -> None:
    assert seen(jpeg(restart_marker_rows=rows)) == ""


def test_what_follows_the_picture_does_not_matter() -> None:
    assert seen(jpeg(restart_marker_rows=1) + b"\xff\xd0\xff\x42" * 100) == ""


def test_nor_do_markers_in_its_metadata() -> None:
    block = exif_block(1, note=b"\xff\xda\xff\xd5\xff\x17" * 10)
    assert seen(jpeg(exif=block, restart_marker_rows=1)) == ""


def test_one_restart_more_may_stand_at_the_end() -> None:
    data = jpeg(64, 64, subsampling="4:4:4", restart_marker_blocks=8)
    assert len(restarts(data)) == 7
    assert seen(data[:-2] + b"\xff\xd7" + data[-2:]) == ""


@pytest.mark.parametrize("progressive", [False, True])
def test_restarts_that_are_missing_or_out_of_turn(*, progressive: bool) -> None:
    data = jpeg(restart_marker_rows=1, progressive=progressive)
    for at in restarts(data):
        without = data[:at] + data[at + 2 :]
        other = bytearray(data)
        other[at + 1] ^= 1
        assert "restart" in seen(without)
        assert "restart" in seen(bytes(other))


def test_a_sector_that_is_lost() -> None:
    data = bytearray(jpeg(1000, 800, restart_marker_rows=1))
    data[40_000:44_096] = bytes(4096)
    with pytest.raises(PictureError, match="restart markers") as caught:
        run(bytes(data))
    assert caught.value.code is FailureCode.CORRUPT


def test_an_end_that_comes_too_early() -> None:
    data = jpeg(restart_marker_rows=1)
    assert "restart" in seen(data[: len(data) * 6 // 10] + b"\xff\xd9")


@pytest.mark.parametrize("marker", [0x02, 0xBF, 0xC0, 0xC8, 0xDE, 0xF0, 0xFD])
def test_a_marker_that_no_scan_is_followed_by(marker: int) -> None:
    data = bytearray(jpeg())
    at = (data.index(b"\xff\xda") + len(data)) // 2
    data[at : at + 2] = bytes((0xFF, marker))
    assert seen(bytes(data)) == f"its data is interrupted by marker {marker:#x}"


def test_restarts_on_the_border_of_what_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = jpeg(restart_marker_rows=1)
    for size in (1, 2, 3, 1000):
        monkeypatch.setattr("workers.pipeline.decode.jpeg_damage._READ_BYTES", size)
        assert seen(data) == ""


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.99])
def test_a_file_that_is_cut_off_is_left_to_the_decoder(share: float) -> None:
    data = jpeg(restart_marker_rows=1)
    assert seen(data[: int(len(data) * share)]) == ""
