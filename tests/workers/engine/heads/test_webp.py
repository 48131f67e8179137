from __future__ import annotations

import random
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from workers.contract.events import Size
from workers.contract.webp_head import HEAD_BYTES
from workers.engine.heads.webp import most_bytes, read_head


@pytest.mark.parametrize("size", [(1, 1), (31, 7), (16383, 1), (1, 16383)])
@pytest.mark.parametrize(
    ("mode", "options"),
    [
        ("RGB", {}),
        ("RGB", {"lossless": True}),
        ("RGB", {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"}),
        ("RGBA", {"lossless": True}),
        ("RGBA", {}),
    ],
)
def test_what_pillow_writes_is_read(
    size: tuple[int, int], mode: str, options: dict[str, object]
) -> None:
    stream = BytesIO()
    Image.new(mode, size).save(stream, "WEBP", method=0, **options)
    data = stream.getvalue()

    assert read_head(data[:HEAD_BYTES]) == (len(data), Size(*size))


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"RIFF",
        b"<html>".ljust(HEAD_BYTES),
        b"\x89PNG\r\n\x1a\n".ljust(HEAD_BYTES),
        b"RIFF\x64\0\0\0WAVEVP8L".ljust(HEAD_BYTES, b"\x2f"),
        b"RIFX\x64\0\0\0WEBPVP8L".ljust(HEAD_BYTES, b"\x2f"),
        b"RIFF\x64\0\0\0WEBPVP8L".ljust(HEAD_BYTES, b"\0"),
        b"RIFF\x64\0\0\0WEBPVP8 ".ljust(HEAD_BYTES, b"\x2f"),
        b"RIFF\x64\0\0\0WEBPANIM".ljust(HEAD_BYTES, b"\x2f"),
    ],
)
def test_anything_else_is_refused(head: bytes) -> None:
    with pytest.raises(ValueError, match="WebP"):
        read_head(head)


@given(st.sampled_from([b"", b"VP8 ", b"VP8L", b"VP8X"]), st.binary(max_size=HEAD_BYTES))
def test_no_bytes_lead_to_another_error(kind: bytes, rest: bytes) -> None:
    try:
        length, _ = read_head((b"RIFF\x64\0\0\0WEBP" * bool(kind) + kind + rest)[:HEAD_BYTES])
    except ValueError:
        return
    assert length == 108


def test_every_size_has_a_limit() -> None:
    assert most_bytes(Size(4, 3)) == 12 * 6 + 64 * 1024
    assert most_bytes(Size(2**20, 2**20)) == 2**32


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize(("width", "height"), [(1, 1), (257, 129), (700, 500)])
def test_noise_stays_below_the_limit(width: int, height: int, lossless: bool) -> None:
    noise = Image.frombytes("RGBA", (width, height), random.Random(1).randbytes(4 * width * height))
    stream = BytesIO()
    noise.save(stream, "WEBP", lossless=lossless, quality=100, method=0, exact=True)
    limit = most_bytes(Size(width, height))

    assert len(stream.getvalue()) < limit
    if width == 700:
        assert len(stream.getvalue()) > limit // 2, "the limit is far too high"
