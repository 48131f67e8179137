from __future__ import annotations

import itertools
import weakref
from collections.abc import Iterator
from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image, _webp

from tests.fast_run import in_part
from tests.pictures import exif_block, swapped_rgb_profile, textured, xmp_block
from tests.workers.pipeline.animation.making import (
    FORMATS,
    SIZE,
    UNEVEN_MS,
    Read,
    animated,
    moving,
    read_all,
    visible,
)
from tests.workers.pipeline.running import psnr
from workers.contract.encoders import WebP
from workers.contract.events import Size
from workers.contract.webp_head import HEAD_BYTES, canvas_of, is_webp, told_bytes
from workers.pipeline.animation.reading import Frame, frames, read_timing
from workers.pipeline.animation.writing import encode_avif_animation, encode_webp_animation
from workers.pipeline.decode.source import open_picture
from workers.pipeline.metadata.read import MetadataBlocks

_ANIMATION_FLAG = 2  # RFC 9649, section 2.7.1
TARGETS = ("WEBP", "AVIF")
NOTHING = MetadataBlocks()


def timed(pictures: list[Image.Image], duration_ms: int = 50) -> Iterator[Frame]:
    return (Frame(picture, duration_ms) for picture in pictures)


def webp(
    frames: Iterator[Frame],
    options: WebP | None = None,
    plays: int = 0,
    metadata: MetadataBlocks = NOTHING,
    icc: bytes = b"",
) -> bytes:
    options = options or WebP()
    return encode_webp_animation(
        frames, options, plays, icc=icc, exif=metadata.exif, xmp=metadata.xmp
    )


def avif(
    frames: Iterator[Frame],
    plays: int = 0,
    metadata: MetadataBlocks = NOTHING,
    icc: bytes = b"",
    quality: int = 70,
) -> bytes:
    return encode_avif_animation(
        frames, plays, quality=quality, speed=9, icc=icc, exif=metadata.exif, xmp=metadata.xmp
    )


def written(
    frames: Iterator[Frame],
    target: str,
    plays: int = 0,
    metadata: MetadataBlocks = NOTHING,
    icc: bytes = b"",
) -> bytes:
    if target == "AVIF":
        return avif(frames, plays, metadata, icc)
    return webp(frames, None, plays, metadata, icc)


def rewritten(data: bytes, target: str) -> tuple[Read, Read]:
    """An animation, and what it is in another format."""
    image = open_picture(BytesIO(data))
    animation = read_timing(image)
    assert animation is not None
    result = written(frames(image, animation), target, animation.plays)
    return read_all(data), read_all(result)


@pytest.mark.parametrize(
    ("format_name", "target", "mode", "plays"),
    in_part(itertools.product(FORMATS, TARGETS, ["RGB", "RGBA"], [0, 1, 2, 3]), 3),
)
def test_an_animation_plays_the_same_in_another_format(
    format_name: str, target: str, mode: str, plays: int
) -> None:
    before, after = rewritten(animated(moving(mode=mode), format_name, plays=plays), target)
    assert after.animation.plays == plays
    assert after.durations == before.durations == list(UNEVEN_MS)
    for one, other in zip(before.pictures, after.pictures, strict=True):
        assert psnr(visible(one), visible(other)) > 24


def test_pillow_reads_the_same() -> None:
    with Image.open(BytesIO(webp(timed(moving()), plays=3))) as image:
        assert image.info["loop"] == 3
        assert getattr(image, "n_frames", 1) == len(UNEVEN_MS)


def test_the_head_of_an_animated_webp_tells_its_canvas() -> None:
    data = webp(timed(moving()))
    head = data[:HEAD_BYTES]
    assert is_webp(head)
    assert told_bytes(head) == len(data)
    assert head[12:16] == b"VP8X"
    assert head[20] & _ANIMATION_FLAG
    assert canvas_of(head) == Size(*SIZE)


def test_lossless_is_exact() -> None:
    pictures = moving(mode="RGBA")
    found = read_all(webp(timed(pictures), WebP(lossless=True))).pictures
    for one, other in zip(found, pictures, strict=True):
        assert visible(one).tobytes() == visible(other).tobytes()


def test_a_slow_fade_beside_something_that_moves_leaves_no_ghosts() -> None:
    side = 96
    pictures = []
    for step in range(24):
        picture = textured(side, side).point([max(0, value - 2 * step) for value in range(256)] * 3)
        picture.paste((255, 255, 0), (step * 3, 60, step * 3 + 12, 90))
        pictures.append(picture)
    found = read_all(webp(timed(pictures))).pictures
    fading = (0, 0, side, 56)
    for one, other in zip(found, pictures, strict=True):
        assert psnr(one.convert("RGB").crop(fading), other.crop(fading)) > 26


def test_what_does_not_change_costs_nothing() -> None:
    """A small thing that moves over a photograph, which is written once."""
    ground = textured(192, 192)
    pictures = []
    for step in range(24):
        picture = ground.copy()
        picture.paste((255, 255, 0), (step * 6, 60, step * 6 + 16, 76))
        pictures.append(picture)
    one = len(webp(timed(pictures[:1])))
    assert len(webp(timed(pictures))) < 2 * one


def test_no_frame_of_a_slow_fade_is_much_worse_than_the_others() -> None:
    one, other = textured(192, 192), textured(192, 192).rotate(90)
    pictures = [Image.blend(one, other, step / 40) for step in range(41)]
    found = read_all(webp(timed(pictures, 40)))
    # Frames that are alike become one that is shown for longer.
    shown = [
        picture
        for picture, duration_ms in zip(found.pictures, found.durations, strict=True)
        for _ in range(duration_ms // 40)
    ]
    quality = [psnr(a.convert("RGB"), b) for a, b in zip(shown, pictures, strict=True)]
    assert min(quality) > sum(quality) / len(quality) - 2


def soft_frames() -> Iterator[Frame]:
    """With texture in colours and transparency."""
    for turn in range(3):
        picture = textured(96, 96).rotate(90 * turn)
        picture.putalpha(textured(96, 96).convert("L").rotate(-90 * turn))
        yield Frame(picture, 40)


CHANGES: list[dict[str, object]] = [
    {"quality": 40},
    {"effort": 0},
    {"lossless": True},
    {"alpha_quality": 20},
    {"near_lossless": 60},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_every_option_reaches_the_webp_encoder(change: dict[str, object]) -> None:
    assert webp(soft_frames(), replace(WebP(), **change)) != webp(soft_frames())


def test_every_field_is_covered_above() -> None:
    tried = {name for change in CHANGES for name in change}
    assert set(WebP.__struct_fields__) == tried | {"sharp_yuv"}  # of which animations know nothing


def test_avif_quality_goes_the_right_way() -> None:
    sizes = [len(avif(soft_frames(), quality=quality)) for quality in (20, 50, 90)]
    assert sizes == sorted(sizes)


def test_nothing_of_the_clock_gets_into_an_avif() -> None:
    made = avif(timed(moving()))
    stamped = animated(moving(), "AVIF")
    for data in (made, stamped):
        at = data.index(b"mvhd") + 8
        assert data[at : at + 16] == bytes(16)


@pytest.mark.parametrize("target", TARGETS)
def test_metadata_is_written(target: str) -> None:
    icc, exif, xmp = swapped_rgb_profile(), exif_block(1), xmp_block(1)
    data = written(timed(moving()), target, 0, MetadataBlocks(exif, xmp), icc)
    with Image.open(BytesIO(data)) as image:
        assert image.info["icc_profile"] == icc
        assert image.info["xmp"] == xmp
        assert image.getexif()[0x0112] == 1


def test_durations_of_nothing() -> None:
    assert read_all(webp(timed(moving(), 0))).durations == [0] * 5
    assert read_all(avif(timed(moving(), 0))).durations == [1] * 5


@pytest.mark.parametrize("target", TARGETS)
def test_an_hour_long_frame(target: str) -> None:
    assert read_all(written(timed(moving(3), 3_600_000), target)).durations == [3_600_000] * 3


def test_more_plays_than_a_webp_can_count() -> None:
    assert read_all(webp(timed(moving()), plays=65_536)).animation.plays == 65_535


@pytest.mark.parametrize("target", TARGETS)
def test_grey_frames(target: str) -> None:
    grey = [picture.convert("L") for picture in moving()]
    found = read_all(written(timed(grey), target)).pictures
    assert psnr(found[-1].convert("RGB"), grey[-1].convert("RGB")) > 24


def test_like_frames_are_one_that_is_shown_for_longer() -> None:
    first, second = moving(2)
    found = read_all(webp(timed([first, first, second, second, second])))
    assert found.durations == [100, 150]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("count", [10, 300])
def test_frames_are_let_go_once_they_are_written(target: str, count: int) -> None:
    alive: list[weakref.ref[Image.Image]] = []
    counts: list[int] = []

    def passing() -> Iterator[Frame]:
        for index in range(count):
            picture = Image.new("RGB", (16, 16), (index % 256, index // 256, 90))
            alive.append(weakref.ref(picture))
            counts.append(sum(ref() is not None for ref in alive))
            yield Frame(picture, 20)

    written(passing(), target)
    assert len(counts) == count
    assert max(counts) <= 4


@pytest.mark.parametrize(
    ("words", "is_memory"),
    [
        ("ERROR adding frame. WebPEncodingError: 1.", True),
        ("ERROR adding frame. WebPEncodingError: 2.", True),
        ("ERROR adding frame. WebPMuxError: -3.", True),
        ("could not create encoder object", True),
        ("ERROR assembling WebP", True),
        ("ERROR adding frame. WebPEncodingError: 5.", False),
    ],
)
def test_what_is_for_lack_of_memory(
    words: str, is_memory: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing:
        def __init__(self, *_: object) -> None:
            raise RuntimeError(words)

    monkeypatch.setattr(_webp, "WebPAnimEncoder", Failing)
    with pytest.raises(MemoryError if is_memory else RuntimeError):
        webp(timed(moving()))
