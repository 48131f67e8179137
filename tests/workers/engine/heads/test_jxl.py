"""JPEG XL's size header, as libjxl writes it and as the standard has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures import exif_block, srgb_profile
from tests.tiny_jxl import ANIMATED, BARE, jxl
from tests.workers.engine.heads.test_other_formats import noise
from workers.contract.events import Size
from workers.engine.heads.jxl import HEAD_BYTES, most_bytes, read_head
from workers.pipeline import libjxl


def test_bare_files_tell_their_size() -> None:
    assert read_head(BARE) == (None, Size(16, 16))
    assert read_head(ANIMATED) == (None, Size(16, 16))


@pytest.mark.skipif(libjxl.LIBRARY is None, reason="needs the extra jxl")
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
@pytest.mark.parametrize("size", [(1, 1), (31, 7), (64, 48), (256, 256), (257, 129), (640, 360)])
@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("exif", [b"", exif_block(1)])
def test_what_libjxl_writes_is_read_and_stays_below_the_limit(
    mode: str, size: tuple[int, int], lossless: bool, exif: bytes
) -> None:
    profile = srgb_profile() if mode != "L" else b""
    data = jxl(
        noise(mode, *size), lossless=lossless, quality=100, effort=1, exif=exif, icc_profile=profile
    )
    assert read_head(data[:HEAD_BYTES]) == (None, Size(*size))
    assert len(data) < most_bytes(Size(*size))


@pytest.mark.parametrize(
    "head", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\x0a", b"\xff\x0a\x06", b"\xff\xd8"]
)
def test_anything_else_is_refused(head: bytes) -> None:
    with pytest.raises(ValueError, match="JPEG XL"):
        read_head(head)


@given(st.binary(max_size=200), st.sampled_from([b"", b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"]))
def test_no_bytes_raise_anything_else(data: bytes, start: bytes) -> None:
    try:
        read_head(start + data)
    except ValueError:
        pass
