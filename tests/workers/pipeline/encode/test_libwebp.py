"""The binding, held against Pillow: without options of its own it makes the same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product

import pytest
from PIL import Image

from tests.pictures import scene, textured
from workers.contract.declared import declared_options
from workers.contract.encoders import WebP
from workers.contract.failures import FailureCode
from workers.pipeline.encode import libwebp
from workers.pipeline.encode.webp import encode_webp
from workers.pipeline.encode.webp_container import with_metadata
from workers.pipeline.errors import PictureError
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered

needs_libwebp = pytest.mark.skipif(
    not libwebp.is_reachable(), reason="Pillow's libwebp cannot be called here"
)
NEW = [option for option in declared_options(WebP) if not option.is_on_windows]


def _opaque(image: Image.Image) -> Image.Image:
    image = image.convert("RGBA")
    image.putalpha(255)
    return image


def _transparent(image: Image.Image) -> Image.Image:
    image = image.convert("RGB")
    image.putalpha(image.convert("L").transpose(Image.Transpose.ROTATE_180))
    return image


PICTURES: dict[str, Image.Image] = {
    "photo": textured(200, 150),
    "photo-odd": textured(161, 77),
    "photo-grey": textured(120, 90).convert("L"),
    "photo-alpha": _transparent(textured(200, 150)),
    "photo-opaque": _opaque(textured(100, 150)),
    "drawing": scene(),
    "drawing-alpha": _transparent(scene()),
    "clear": Image.new("RGBA", (50, 40), (9, 8, 7, 0)),
    "palette": textured(150, 90).quantize(16).convert("RGB"),
    "pixel": Image.new("RGB", (1, 1), "teal"),
    "row": textured(300, 1),
    "column-alpha": _transparent(textured(2, 333)),
}
OPTIONS = [
    WebP(),
    WebP(quality=33, effort=6, alpha_quality=40),
    WebP(lossless=True, effort=2),
]


@needs_libwebp
@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("options", OPTIONS, ids=["default", "lossy", "lossless"])
def test_the_bytes_are_those_of_pillow(name: str, options: WebP) -> None:
    assert len(PICTURES) == 12
    image = PICTURES[name]

    assert libwebp.encode(image, options) == encode_webp(
        Rendered(image, b""), options, MetadataBlocks()
    )


@needs_libwebp
@pytest.mark.parametrize("name", ["photo-odd", "photo-alpha", "photo-opaque"])
@pytest.mark.parametrize("options", OPTIONS[1:], ids=["lossy", "lossless"])
@pytest.mark.parametrize(
    ("profile", "exif", "xmp"),
    list(product((b"", b"profile!"), (b"", b"Exif\0\0MM\0*\0\0\0\x08\0\0"), (b"", b"<odd/>x"))),
)
def test_so_are_those_with_metadata(
    name: str, options: WebP, profile: bytes, exif: bytes, xmp: bytes
) -> None:
    image, metadata = PICTURES[name], MetadataBlocks(exif, xmp)

    made = with_metadata(libwebp.encode(image, options), profile, metadata)

    assert made == encode_webp(Rendered(image, profile), options, metadata)


@needs_libwebp
def test_near_lossless_of_100_is_lossless() -> None:
    image = PICTURES["photo-alpha"]
    assert libwebp.encode(image, WebP(near_lossless=100)) == libwebp.encode(
        image, WebP(lossless=True)
    )


@needs_libwebp
@pytest.mark.parametrize("size", [(16384, 1), (1, 16384), (0, 5), (5, 0), (0, 0)])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("options", [WebP(near_lossless=60), WebP(sharp_yuv=True)], ids=str)
def test_impossible_sizes_are_refused(size: tuple[int, int], mode: str, options: WebP) -> None:
    with pytest.raises(ValueError, match="encoding error 5"):
        libwebp.encode(Image.new(mode, size), options)


@needs_libwebp
@pytest.mark.parametrize("size", [(16383, 1), (1, 16383), (1, 1), (2, 3)])
@pytest.mark.parametrize("options", [WebP(near_lossless=0), WebP(sharp_yuv=True)], ids=str)
def test_the_largest_and_the_smallest_sizes_are_possible(
    size: tuple[int, int], options: WebP
) -> None:
    assert libwebp.encode(Image.new("RGB", size, "olive"), options).startswith(b"RIFF")


def test_it_is_reached_where_its_options_are_offered() -> None:
    assert {option.name for option in NEW} == {"near_lossless", "sharp_yuv"}
    assert {option.is_offered for option in NEW} == {libwebp.is_reachable()}
    assert libwebp.is_reachable() == (sys.platform != "win32")


@pytest.mark.skipif(sys.platform == "win32", reason="there such options cannot exist")
@pytest.mark.parametrize("options", [{"near_lossless": 60}, {"sharp_yuv": True}], ids=str)
def test_out_of_reach_is_told(options: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libwebp, "_LIBRARY", None)
    with pytest.raises(PictureError) as caught:
        encode_webp(Rendered(scene(), b""), WebP(**options), MetadataBlocks())  # type: ignore[arg-type]
    assert caught.value.code is FailureCode.OPTION_UNAVAILABLE


def test_a_library_that_lacks_something_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(libwebp._FUNCTIONS, "WebPOfTomorrow", (None,))
    assert libwebp._load() is None


@pytest.mark.parametrize(("name", "value"), [("_ABI_VERSION", 0x0310), ("_OLDEST_VERSION", 2**24)])
def test_a_library_of_another_version_is_not_used(
    name: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libwebp, name, value)
    assert libwebp._load() is None


#: Nobody asks for room beforehand here, so that libwebp itself finds none.
_CHILD = """
import json, resource
from PIL import Image
from workers.contract.encoders import WebP
from workers.pipeline.encode import libwebp

picture = Image.effect_noise((500, 400), 60).convert("RGB")
picture.putalpha(picture.convert("L"))
outcomes = []
for options in (WebP(near_lossless=60, effort=0), WebP(sharp_yuv=True, effort=0)):
    extra, outcome = 1 << 17, ""
    while outcome != "done":
        with open("/proc/self/statm") as statm:
            now = int(statm.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + extra, resource.RLIM_INFINITY))
        try:
            libwebp.encode(picture, options)
            outcome = "done"
        except MemoryError as error:
            outcome = str(error)
        except Exception as error:
            outcome = repr(error)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
        outcomes.append(outcome)
        extra = int(extra * 1.3)
print(json.dumps(outcomes))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no other system keeps to limits")
def test_libwebp_without_memory_is_called_so() -> None:
    child = subprocess.run(
        [sys.executable, "-c", _CHILD], capture_output=True, text=True, check=True
    )
    outcomes = set(json.loads(child.stdout))
    assert "libwebp's encoding error 1" in outcomes
    assert outcomes <= {"done", "", *(f"libwebp's encoding error {code}" for code in (1, 2, 8))}
