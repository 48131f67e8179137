"""In a child: after ``warm_up`` no format needs to open, import or start anything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.fast_run import in_part

_CHILD = """
import sys, warnings
from io import BytesIO

from tests import pictures, tiny_psd
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.encoders import WebP
from workers.pipeline import convert, memory, preview, thumbnail, warm_up
from workers.pipeline.decode import frames, needs, source
from workers.pipeline.errors import PictureError
from workers.pipeline.transform.resample import SIMD_MODES

class Nobody:
    stage = encoded = failed = lambda *_: None


scene = pictures.scene(400, 300)
rgba = scene.convert("RGBA")
rgba.putalpha(99)
exif = pictures.exif_block(6)
swapped = pictures.swapped_rgb_profile()
inputs = [
    pictures.encoded(scene, name, **extra)
    for name, extra in (
        ("JPEG", dict(exif=exif, icc_profile=swapped, xmp=pictures.xmp_block(6))),
        ("JPEG", dict(progressive=True)),
        ("MPO", dict(save_all=True, append_images=[scene])),
        ("PNG", dict(exif=exif)), ("GIF", {}), ("BMP", {}), ("TIFF", {}),
        ("TIFF", dict(compression="tiff_lzw")), ("TIFF", dict(compression="jpeg")),
        ("TIFF", dict(compression="tiff_adobe_deflate")), ("WEBP", {}),
        ("WEBP", dict(save_all=True, append_images=[rgba])),
        ("AVIF", dict(exif=exif)), ("JPEG2000", {}), ("ICO", {}), ("PPM", {}), ("TGA", {}),
        ("ICNS", {}), ("QOI", {}),
    )
]
inputs += [pictures.encoded(rgba, name) for name in ("PNG", "WEBP", "AVIF", "TIFF", "ICO")]
inputs += [pictures.encoded(scene.convert(m), "TIFF") for m in ("1", "L", "P", "CMYK", "LAB", "F")]
inputs += [pictures.encoded(scene.convert("CMYK"), "JPEG", icc_profile=pictures.cmyk_profile())]
inputs += [pictures.encoded(scene.convert("L"), "PNG", icc_profile=pictures.grey_profile())]
inputs += [pictures.encoded(rgba.convert("LA"), "PNG"), pictures.grey16_png([0, 9, 65535])]
inputs += [pictures.palette_with_transparency(), pictures.animated_gif(), pictures.bomb_png()]
inputs += [pictures.png_with_gamma()]
inputs += [pictures.heic(), tiny_psd.psd(scene), tiny_psd.psd(rgba, layers=-1)]
inputs += [pictures.cut(data) for data in inputs]
inputs += [b"", b"nothing", b"\\0\\0\\0\\x18ftypheic\\0\\0\\0\\0mif1heic" + bytes(40)]

%s
warm_up.warm_up()
forbidden = ("open", "import", "os.", "subprocess.", "socket.", "_thread.", "ctypes.", "shutil.")
seen = []


def watch(event, arguments):
    if event.startswith(forbidden):
        seen.append((event, arguments[:1]))


sys.addaudithook(watch)
try:
    import resource
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
except ImportError:
    pass
seen.clear()

outcomes = set()
for data in inputs:
    for lossless in (False, True):
        options = Recipe(
            resize=Resize(width=90), encoder=WebP(lossless=lossless, effort=0)
        )
        for job in (
            lambda image: convert.convert(image, [options], Nobody()),
            lambda image: preview.preview(image, options, 64),
            lambda image: thumbnail.thumbnail(image, 48),
            lambda image: memory.conversion_bytes(image, 1000, [options]),
            source.picture_info,
            lambda image: frames.count_frames(image, BytesIO(data)),
        ):
            try:
                needs.opening_bytes(source.read_header(BytesIO(data)))
                job(source.open_picture(BytesIO(data)))
                outcomes.add("done")
            except PictureError as error:
                outcomes.add(error.code.value)
print(sorted(outcomes), seen)
"""


@pytest.mark.parametrize("simd", in_part([True, False], 2), ids=["simd", "fallback"])
def test_nothing_is_opened_imported_or_started_afterwards(simd: bool) -> None:
    without = "sys.modules['cykooz_resizer'] = None"
    code = _CHILD % ""
    if not simd:
        code = f"import sys; {without}\n" + _CHILD % "assert not SIMD_MODES"
    child = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr
    expected = ["corrupt", "done", "empty", "too-large", "unsupported"]
    assert child.stdout.strip() == f"{expected} []"


def test_warming_up_twice_is_harmless_and_quick() -> None:
    code = "from workers.pipeline.warm_up import warm_up; warm_up(); warm_up()"
    child = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "", "")


def test_the_pipeline_loads_neither_qt_nor_numpy() -> None:
    code = (
        "import sys, workers.pipeline.warm_up, workers.pipeline.memory\n"
        "print([m for m in ('PySide6', 'numpy', 'tkinter', 'asyncio') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
