"""Under too tight a limit a good picture is never called broken, and the process lives."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.fast_run import in_part
from tests.pictures import cut, encoded, exif_block, heic, textured

if TYPE_CHECKING:
    from collections.abc import Callable
from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system keeps to limits")

#: Forks once for each limit, so that every try begins with the same warm process.
_CHILD = """
import json, os, resource, sys, zlib

from workers.child.memory import WorkerMemory
from workers.contract.recipe import Recipe
from workers.contract.colour import Colour
from workers.contract.resize import Resize
from workers.contract.source import Source
from workers.contract.encoders import Avif, Jpeg, Png, WebP
from workers.pipeline.convert import convert
from workers.pipeline.errors import PictureError
from workers.pipeline.decode.source import open_picture
from workers.pipeline.warm_up import warm_up


class Told:
    stage = failed = lambda *_: None
    outcome = "nothing"

    def encoded(self, _, encoded):
        damage = f"damaged {zlib.crc32(encoded.data)}"
        self.outcome = damage if "damaged" in encoded.notes else "done"


path, keep_blocks = sys.argv[1], sys.argv[2] == "keep"
BEYOND_PILLOW = (
    Recipe(encoder=WebP(effort=0, near_lossless=60)),
    Recipe(encoder=WebP(effort=0, sharp_yuv=True)),
)
ANY_SOURCE = Source(accept_damaged=True)
OPTIONS = (
    Recipe(resize=Resize(width=500), encoder=WebP(effort=0)),
    Recipe(encoder=WebP(effort=0, lossless=True)),
    Recipe(resize=Resize(width=500), encoder=Avif(effort=0), colour=Colour(linear_light=True)),
    *BEYOND_PILLOW,
    Recipe(encoder=Jpeg()),
    Recipe(resize=Resize(width=500), encoder=Png(palette=True, effort=1)),
    Recipe(resize=Resize(width=700), encoder=Png(optimise=True)),
    Recipe(resize=Resize(width=500), encoder=WebP(effort=0), source=ANY_SOURCE),
)[-1 if sys.argv[3] == "damaged" else 0 :]


def attempt(options, extra):
    with open("/proc/self/statm") as statm:
        now = int(statm.read().split()[0]) * resource.getpagesize()
    told = Told()
    with open(path, "rb") as stream:
        resource.setrlimit(resource.RLIMIT_AS, (now + extra, resource.RLIM_INFINITY))
        try:
            accept_damaged = options.source.accept_damaged
            convert(open_picture(stream, accept_damaged=accept_damaged), [options], told)
        except MemoryError:
            return "memory"
        except PictureError as error:
            return f"{error.code}: {error.detail}"
        except Exception as error:
            return repr(error)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
    return told.outcome


def in_a_fork(options, extra):
    told, tell = os.pipe()
    if os.fork() == 0:
        os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
        os.write(tell, attempt(options, extra).encode())
        os._exit(0)
    os.close(tell)
    outcome = os.read(told, 4096).decode()
    os.close(told)
    _, status = os.wait()
    return outcome or f"ended with {status}"


warm_up()
if keep_blocks:
    WorkerMemory().keep_blocks()
outcomes = {}
for options in OPTIONS:
    extra = 1 << 20
    while True:
        outcome = in_a_fork(options, extra)
        outcomes.setdefault(outcome, []).append(extra >> 20)
        if outcome.startswith(("done", "damaged")):
            break
        extra = int(extra * 1.4)
    outcomes.setdefault(in_a_fork(options, 1 << 32), []).append("plenty")
print(json.dumps(outcomes))
"""

_WIDTH, _HEIGHT = 800, 600


def _picture(mode: str = "RGB") -> Image.Image:
    image = textured(_WIDTH, _HEIGHT)
    if mode == "RGBA":
        image.putalpha(image.convert("L"))
        return image
    return image.quantize(64) if mode == "P" else image.convert(mode)


PICTURES: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: encoded(_picture(), "JPEG", exif=exif_block(6)),
    "jpeg-progressive": lambda: encoded(_picture(), "JPEG", progressive=True),
    "jpeg-cmyk": lambda: encoded(_picture("CMYK"), "JPEG"),
    "png-alpha": lambda: encoded(_picture("RGBA"), "PNG"),
    "png-palette": lambda: encoded(_picture("P"), "PNG"),
    "gif": lambda: encoded(_picture("P"), "GIF"),
    "bmp": lambda: encoded(_picture(), "BMP"),
    "tiff": lambda: encoded(_picture(), "TIFF", compression="tiff_lzw"),
    "tiff-one-strip": lambda: encoded(
        _picture(), "TIFF", compression="tiff_adobe_deflate", strip_size=1 << 30
    ),
    "tiff-jpeg": lambda: encoded(_picture(), "TIFF", compression="jpeg"),
    "tiff-float": lambda: encoded(_picture("F"), "TIFF"),
    "webp": lambda: encoded(_picture(), "WEBP", method=0),
    "webp-alpha": lambda: encoded(_picture("RGBA"), "WEBP", method=0),
    "webp-lossless": lambda: encoded(_picture(), "WEBP", lossless=True, method=0),
    "avif": lambda: encoded(_picture(), "AVIF", speed=10),
    "avif-alpha": lambda: encoded(_picture("RGBA"), "AVIF", speed=10),
    "heic": heic,
    "jpeg2000": lambda: encoded(_picture(), "JPEG2000", quality_mode="rates", quality_layers=[20]),
    "ppm": lambda: encoded(_picture(), "PPM"),
    "tga": lambda: encoded(_picture(), "TGA", compression="tga_rle"),
}


#: The smallest of them; the others take their time in ``make test-all``.
_QUICK = frozenset({"heic"})
_NAMES = [
    name if name in _QUICK else pytest.param(name, marks=pytest.mark.slow) for name in PICTURES
]


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("allocator", ["plain", pytest.param("keep", marks=pytest.mark.slow)])
def test_lack_of_memory_is_called_so(name: str, allocator: str, tmp_path: Path) -> None:
    path = tmp_path / "picture"
    path.write_bytes(PICTURES[name]())
    outcomes = _outcomes(path, allocator, "sound")
    assert outcomes.keys() == {"done", "memory"}, outcomes


@pytest.mark.parametrize(
    "name", in_part(["jpeg-progressive", "png-palette", "gif", "webp", "bmp", "ppm"], 3)
)
def test_what_is_shown_of_a_damaged_picture_does_not_depend_on_memory(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "picture"
    path.write_bytes(cut(PICTURES[name](), 0.6))
    outcomes = _outcomes(path, "plain", "damaged")
    shown = outcomes.keys() - {"memory"}
    assert len(shown) == 1, outcomes
    assert shown.pop().startswith("damaged"), outcomes


def _outcomes(path: Path, allocator: str, state: str) -> dict[str, list[object]]:
    """What became of a picture, and the limits at which it did, in MiB."""
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), allocator, state],
        capture_output=True,
        text=True,
        check=True,
    )
    outcomes: dict[str, list[object]] = json.loads(child.stdout)
    return outcomes
