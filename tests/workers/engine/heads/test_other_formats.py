"""AVIF, JPEG and PNG: what Pillow writes is read, anything else is refused."""

from __future__ import annotations

import itertools
import random
from io import BytesIO
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.fast_run import in_part
from workers.contract.events import Size
from workers.engine.heads import avif, jpeg, png

EXIF = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"
FORMATS: dict[str, tuple[ModuleType, dict[str, object]]] = {
    "AVIF": (avif, {"quality": 100, "speed": 9, "subsampling": "4:4:4"}),
    "JPEG": (jpeg, {"quality": 100, "subsampling": "4:4:4"}),
    "PNG": (png, {"compress_level": 1}),
}


def noise(mode: str, width: int, height: int) -> Image.Image:
    count = len(mode) * width * height
    return Image.frombytes(mode, (width, height), random.Random(1).randbytes(count))


_WRITTEN = itertools.product(
    FORMATS,
    ["L", "RGB", "RGBA"],
    [(1, 1), (31, 7), (257, 129), (500, 400)],
    [{}, {"exif": EXIF, "icc_profile": b"x" * 3000}],
)


@pytest.mark.parametrize(("name", "mode", "size", "extra"), in_part(_WRITTEN, 5))
def test_what_pillow_writes_is_read_and_stays_below_the_limit(
    name: str, mode: str, size: tuple[int, int], extra: dict[str, object]
) -> None:
    head, options = FORMATS[name]
    if name == "JPEG" and mode == "RGBA":
        return
    stream = BytesIO()
    noise(mode, *size).save(stream, name, **options, **extra)
    data = stream.getvalue()
    assert head.read_head(data[: head.HEAD_BYTES]) == (None, Size(*size))
    assert len(data) < head.most_bytes(Size(*size)) + 3100


@pytest.mark.parametrize("name", ["AVIF"])
def test_an_animations_canvas_is_read(name: str) -> None:
    stream = BytesIO()
    noise("RGB", 40, 30).save(stream, name, save_all=True, append_images=[noise("RGB", 40, 30)])
    assert avif.read_head(stream.getvalue()[: avif.HEAD_BYTES]) == (None, Size(40, 30))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("other", ["GIF", "BMP", "WEBP", "AVIF", "JPEG", "PNG"])
def test_other_formats_are_refused(name: str, other: str) -> None:
    if name == other:
        return
    stream = BytesIO()
    noise("RGB", 8, 8).save(stream, other)
    with pytest.raises(ValueError, match="no "):
        FORMATS[name][0].read_head(stream.getvalue())


@given(st.sampled_from(list(FORMATS)), st.integers(0, 400), st.binary(max_size=300))
def test_no_bytes_lead_to_another_error(name: str, kept: int, rest: bytes) -> None:
    stream = BytesIO()
    noise("RGB", 9, 9).save(stream, name)
    try:
        FORMATS[name][0].read_head(stream.getvalue()[:kept] + rest)
    except ValueError:
        return
