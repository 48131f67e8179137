"""The estimate against what children really take, for each format and kind of job."""

from __future__ import annotations

import struct
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.fast_run import in_part
from tests.pictures import encoded, heic, scene, textured
from tests.tiny_bmp import bit_fields_around
from tests.tiny_jxl import jxl
from tests.tiny_tiff import TinyTiff
from tests.workers.pipeline.measuring import peak_bytes
from workers.contract.encoders import Jxl, WebP
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.needs import opening_bytes
from workers.pipeline.decode.source import open_picture, read_header
from workers.pipeline.memory import conversion_bytes, preview_bytes, thumbnail_bytes

_SMALL = Resize(width=800, height=800)
_RECIPES = {
    "full": [Recipe()],
    "small": [Recipe(resize=_SMALL)],
    "lossless": [Recipe(encoder=WebP(lossless=True, effort=1))],
    "near-lossless": [Recipe(encoder=WebP(near_lossless=60, effort=2))],
    "sharp-yuv": [Recipe(encoder=WebP(sharp_yuv=True))],
    "several": [Recipe(), Recipe(resize=_SMALL), Recipe(resize=Resize(width=300))],
}

#: What is nothing next to a worker's idle memory is not worth a ratio.
_NEGLIGIBLE_BYTES = 32 << 20

#: What opening a small picture of any format takes.
_OPENING_NEGLIGIBLE_BYTES = 2 << 20

WIDTH, HEIGHT = 2400, 1800


def _picture(mode: str) -> Image.Image:
    image = textured(WIDTH, HEIGHT)
    if mode in ("RGBA", "LA"):
        image.putalpha(image.convert("L").transpose(Image.Transpose.ROTATE_180))
    return image.quantize(64) if mode == "P" else image.convert(mode)


SOURCES: list[tuple[str, str, dict[str, object]]] = [
    ("JPEG", "RGB", {}),
    ("JPEG", "L", {}),
    ("JPEG", "CMYK", {}),
    ("JPEG", "RGB", {"progressive": True}),
    ("JPEG", "RGB", {"progressive": True, "subsampling": 0}),
    ("PNG", "1", {}),
    ("PNG", "L", {}),
    ("PNG", "P", {}),
    ("PNG", "LA", {}),
    ("PNG", "RGB", {}),
    ("PNG", "RGBA", {}),
    ("GIF", "P", {}),
    ("BMP", "RGB", {}),
    ("TIFF", "RGB", {"compression": "tiff_lzw"}),
    ("TIFF", "F", {}),
    ("WEBP", "RGB", {"method": 0}),
    ("WEBP", "RGBA", {"method": 0}),
    ("AVIF", "RGB", {"speed": 10}),
    ("AVIF", "RGBA", {"speed": 10}),
    ("JPEG2000", "RGB", {"quality_mode": "rates", "quality_layers": [20]}),
    ("PPM", "RGB", {}),
    ("TGA", "RGB", {}),
    ("QOI", "RGB", {}),
    ("QOI", "RGBA", {}),
]


def _estimate(data: bytes, kind: str) -> int:
    image = open_picture(BytesIO(data))
    if kind == "thumbnail":
        return thumbnail_bytes(image, len(data), 96)
    if kind == "preview":
        return preview_bytes(image, len(data), Recipe(resize=_SMALL), 800)
    return conversion_bytes(image, len(data), _RECIPES[kind])


def _outside(data: bytes, bound: float, path: Path) -> list[tuple[str, int, int]]:
    """For which kinds of job the estimate is wrong, and how, in MiB."""
    path.write_bytes(data)
    wrong = []
    for kind in _RECIPES:
        measured, estimated = peak_bytes(path, kind, _RECIPES[kind]), _estimate(data, kind)
        too_low = estimated < 0.95 * measured
        too_high = estimated > max(bound * measured, _NEGLIGIBLE_BYTES)
        if too_low or too_high:
            wrong.append((kind, measured >> 20, estimated >> 20))
    return wrong


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize(
    ("name", "mode", "extra"),
    SOURCES,
    ids=["-".join((name, mode, *extra)) for name, mode, extra in SOURCES],
)
def test_estimates_hold(name: str, mode: str, extra: dict[str, object], tmp_path: Path) -> None:
    data = encoded(_picture(mode), name, **extra)
    # The lossless encoders' estimate is that of noise; how far other pictures stay below it depends
    # on how few values they have.
    bound = {"1": 4.0, "L": 3.0}.get(mode, 2.0)
    assert not _outside(data, bound, tmp_path / "picture")


def _wide_lab() -> bytes:
    """Lab of 16 bits, whose lower bytes are the upper ones again."""
    lab = _picture("LAB").tobytes()
    samples = bytearray(2 * len(lab))
    samples[::2] = samples[1::2] = lab
    return TinyTiff(8, (16, 16, 16), packed=True).around(WIDTH, HEIGHT, [bytes(samples)])


def _lab_in_planes() -> bytes:
    planes = [band.tobytes() for band in _picture("LAB").split()]
    return TinyTiff(8, (8, 8, 8), planar=True).around(WIDTH, HEIGHT, planes)


def _fields(bits: int, *masks: int) -> bytes:
    """Bit fields of this kind over the bytes of a photograph."""
    body = _picture("RGBA").tobytes()[: WIDTH * HEIGHT * bits // 8]
    return bit_fields_around((WIDTH, HEIGHT), body, masks, bits, 108)


def _webp_inside() -> bytes:
    """One strip, which takes most."""
    webp = encoded(_picture("RGBA"), "WEBP", method=0)
    size = (WIDTH, HEIGHT)
    return TinyTiff(2, (8,) * 4, (2,)).of_webps(size, size, [webp], tiled=False)


def _deep_jp2() -> bytes:
    """16 bits a channel, in which black has to be looked at again."""
    picture = _picture("RGB")
    picture.paste("black", (0, 0, 64, 64))
    data = bytearray(encoded(picture, "JPEG2000", irreversible=True, quality_layers=[8]))
    first = data.index(b"\xff\x4f\xff\x51") + 42
    for at in range(first, first + 9, 3):  # quantisation follows the depth: values grow with it
        data[at] = 15
    return bytes(data)


RARE = {
    "JPEG2000-16": _deep_jp2,
    "BMP-16": lambda: _fields(16, 0xF00, 0xF0, 0xF, 0xF000),
    "BMP-32": lambda: _fields(32, 0xFF, 0xFF00, 0xFF0000, 0xFE000000),
    "BMP-32-opaque": lambda: _fields(32, 0xFE, 0xFF00, 0xFF0000),
    "TIFF-Lab-16": _wide_lab,
    "TIFF-Lab-planes": _lab_in_planes,
    "TIFF-WebP": _webp_inside,
}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("name", RARE)
def test_estimates_hold_for_what_pillow_does_not_write(name: str, tmp_path: Path) -> None:
    assert not _outside(RARE[name](), 2.2, tmp_path / "picture")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.skipif(not Jxl.is_offered(), reason="needs the extra jxl")
@pytest.mark.parametrize("lossless", [False, True])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_estimates_hold_for_jpeg_xl(mode: str, lossless: bool, tmp_path: Path) -> None:
    data = jxl(_picture(mode), lossless=lossless, effort=1)
    # A header does not tell whether the dearest way of coding was taken.
    assert not _outside(data, 8 if lossless or mode == "L" else 4, tmp_path / "picture")


def _free_box(size: int) -> bytes:
    return struct.pack(">I", 8 + size) + b"free" + b"x" * size


_60_MIB = 60 << 20
OPENED = {
    "WEBP": lambda: encoded(_picture("RGB"), "WEBP", method=0),
    "WEBP-alpha": lambda: encoded(_picture("RGBA"), "WEBP", method=0),
    **({"JXL": lambda: jxl(_picture("RGB"), xmp=b"x" * _60_MIB)} if Jxl.is_offered() else {}),
    "WEBP-XMP": lambda: encoded(scene(), "WEBP", xmp=b"x" * _60_MIB),
    "WEBP-followed": lambda: encoded(scene(), "WEBP") + b"x" * _60_MIB,
    "AVIF": lambda: encoded(scene(), "AVIF") + _free_box(_60_MIB),
    "AVIF-XMP": lambda: encoded(scene(), "AVIF", xmp=b"x" * _60_MIB),
    "HEIF": lambda: heic() + _free_box(_60_MIB),
    "TIFF": lambda: encoded(_picture("RGB"), "TIFF"),
    "PNG": lambda: encoded(_picture("RGB"), "PNG"),
    "JPEG": lambda: encoded(_picture("RGB"), "JPEG", progressive=True),
}


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("name", in_part(OPENED, 4))
def test_what_opening_takes_is_known_before(name: str, tmp_path: Path) -> None:
    data = OPENED[name]()
    path = tmp_path / "picture"
    path.write_bytes(data)
    measured = peak_bytes(path, "open")
    estimated = opening_bytes(read_header(BytesIO(data)))
    assert measured - _OPENING_NEGLIGIBLE_BYTES < estimated
    assert estimated < max(2.2 * measured, _NEGLIGIBLE_BYTES)


def _jpeg(width: int, height: int, **extra: object) -> bytes:
    return encoded(Image.new("RGB", (width, height)), "JPEG", **extra)


def test_draft_counts() -> None:
    data = _jpeg(4000, 3000)
    assert _estimate(data, "small") < _estimate(data, "full") / 3
    assert _estimate(data, "thumbnail") < 16 << 20


def test_a_progressive_jpeg_needs_its_coefficients() -> None:
    plain, progressive = _jpeg(4000, 3000), _jpeg(4000, 3000, progressive=True)
    more = _estimate(progressive, "thumbnail") - _estimate(plain, "thumbnail")
    assert more > 4000 * 3000 * 2


def test_turned_pictures_are_estimated_alike() -> None:
    exif = Image.Exif()
    exif[274] = 6
    plain, turned = _jpeg(4000, 1000), _jpeg(1000, 4000, exif=exif)
    assert _estimate(turned, "small") == pytest.approx(_estimate(plain, "small"), rel=0.25)


def test_estimating_decodes_nothing() -> None:
    image = open_picture(BytesIO(_jpeg(400, 300)))
    conversion_bytes(image, 1000, [Recipe()])
    assert image.size == (400, 300)
    assert image.tile  # type: ignore[attr-defined]  # ImageFile's: what is still to be decoded
