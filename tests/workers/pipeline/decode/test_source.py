from __future__ import annotations

import tracemalloc
from contextlib import suppress
from io import BytesIO, RawIOBase

import pytest
from PIL import Image, ImageFile

from tests.fast_run import in_part
from tests.pictures import (
    animated_gif,
    bomb_png,
    cut,
    encoded,
    grey16_png,
    heic,
    oriented,
    png,
    png_chunk,
    scene,
    textured,
)
from tests.workers.pipeline.running import (
    Collected,
    convert_one,
    corners,
    near,
    result,
    run,
)
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.convert import convert
from workers.pipeline.decode.header import MAX_PIXELS
from workers.pipeline.decode.source import open_picture, picture_info
from workers.pipeline.errors import PictureError
from workers.pipeline.verify import verify

READ = (
    *("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "JPEG2000", "ICO", "PPM", "TGA"),
    *("ICNS", "QOI"),
)


def failure(data: bytes) -> PictureError:
    with pytest.raises(PictureError) as caught:
        run(data)
    return caught.value


@pytest.mark.parametrize("name", READ)
def test_every_format_is_recognised_by_content(name: str) -> None:
    image = open_picture(BytesIO(encoded(scene(), name)))
    assert image.format == name
    assert picture_info(image).size == Size(image.width, image.height)


def test_a_multi_picture_jpeg_gives_its_first() -> None:
    data = encoded(scene(), "MPO", save_all=True, append_images=[Image.new("RGB", (96, 64))])
    assert picture_info(open_picture(BytesIO(data))).frames == 2
    assert near(corners(result(data))[0], (220, 30, 30))


def test_a_heic_is_read() -> None:
    info = picture_info(open_picture(BytesIO(heic())))
    assert (info.format, info.mode, info.size) == ("HEIF", "RGB", Size(96, 64))
    for found, expected in zip(corners(result(heic())), corners(scene()), strict=True):
        assert near(found, expected)


def test_an_animation_gives_its_first_frame() -> None:
    info = picture_info(open_picture(BytesIO(animated_gif())))
    assert (info.format, info.size) == ("GIF", Size(96, 64))
    assert near(corners(result(animated_gif()))[1], (30, 200, 40))


def test_facts_are_upright_and_nothing_is_decoded() -> None:
    image = open_picture(BytesIO(oriented("JPEG", 6)))
    info = picture_info(image)
    assert (info.size, info.format, info.mode, info.frames) == (Size(96, 64), "JPEG", "RGB", 1)
    assert isinstance(image, ImageFile.ImageFile)
    assert image.tile  # what is still to be decoded


def test_the_stream_may_stand_anywhere() -> None:
    stream = BytesIO(encoded(scene(), "PNG"))
    stream.seek(0, 2)
    assert open_picture(stream).size == (96, 64)


def test_an_empty_file() -> None:
    assert failure(b"").code is FailureCode.EMPTY


@pytest.mark.parametrize(
    "data",
    [
        b"x",
        b"Dear diary, today nothing happened at all.\n" * 20,
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        encoded(scene(), "PCX"),
        bytes(4096),
    ],
)
def test_what_is_no_picture_is_unsupported(data: bytes) -> None:
    assert failure(data).code is FailureCode.UNSUPPORTED


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("share", [0.15, 0.5, 0.9])
def test_a_truncated_file_is_corrupt_never_half_a_picture(name: str, share: float) -> None:
    if (name, share) == ("ICNS", 0.9):
        return  # the largest of its pictures is whole
    data = encoded(textured(160, 120), name)
    error = failure(cut(data, share))
    assert error.code is FailureCode.CORRUPT
    assert error.detail


def test_a_truncated_jpeg_is_corrupt_with_draft_too() -> None:
    data = cut(encoded(textured(1600, 1200), "JPEG"), 0.7)
    with pytest.raises(PictureError, match="truncated"):
        run(data, Recipe(resize=Resize(width=100)))


def test_a_broken_header_is_corrupt_and_tells_why() -> None:
    error = failure(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", b"\0" * 4))
    assert error.code is FailureCode.CORRUPT
    assert "IHDR" in error.detail


@pytest.mark.parametrize("name", in_part(READ, 3))
def test_damage_anywhere_raises_nothing_but_picture_errors(name: str) -> None:
    data = encoded(scene(40, 30), name)
    for at in range(0, min(len(data), 400), 3):
        broken = bytearray(data)
        broken[at] ^= 0xFF
        with suppress(PictureError):
            run(bytes(broken), Recipe(resize=Resize(width=8)))


def test_a_variant_that_pillow_lacks_is_unsupported() -> None:
    data = bytearray(encoded(scene(), "BMP"))
    data[30] = 6  # a compression nobody writes
    error = failure(bytes(data))
    assert error.code is FailureCode.UNSUPPORTED
    assert "compression" in error.detail


def test_a_bomb_is_refused_at_its_header() -> None:
    tracemalloc.start()
    try:
        error = failure(bomb_png())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert error.code is FailureCode.TOO_LARGE
    assert error.detail == f"3600000000 pixels, {MAX_PIXELS + 1} are the limit"
    assert peak < 1 << 20


def test_the_cap_is_exact(capsys: pytest.CaptureFixture[str]) -> None:
    side = 0x3FFF
    assert open_picture(BytesIO(bomb_png(side, side))).size == (side, side)
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(bomb_png(MAX_PIXELS + 1, 1)))
    assert caught.value.code is FailureCode.TOO_LARGE
    assert capsys.readouterr() == ("", "")


def test_too_wide_for_webp_is_said_before_decoding() -> None:
    wide = png(17_000, 1, 8, 0, b"no pixels at all")
    collected = Collected()
    with pytest.raises(PictureError) as caught:
        convert(open_picture(BytesIO(wide)), [Recipe()], collected)
    assert caught.value.code is FailureCode.TOO_LARGE_FOR_FORMAT
    assert collected.stages == []


def test_an_error_of_the_operating_system_is_not_the_pictures_fault() -> None:
    class Failing(RawIOBase):
        def readable(self) -> bool:
            return True

        def seekable(self) -> bool:
            return True

        def seek(self, offset: int, whence: int = 0) -> int:
            return 0

        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(PictureError) as caught:
        open_picture(Failing())  # type: ignore[arg-type]  # all of BinaryIO that is used
    assert caught.value.code is FailureCode.UNREADABLE


def test_an_offset_that_no_file_can_have_is_the_pictures_fault() -> None:
    class Strict(BytesIO):
        def seek(self, offset: int, whence: int = 0) -> int:
            if offset > 1 << 20:
                raise OSError(22, "Invalid argument")  # as files do for what is too far
            return super().seek(offset, whence)

    data = encoded(scene(), "TIFF")
    with pytest.raises(PictureError) as caught:
        open_picture(Strict(data[:4] + b"\xff\xff\xff\x7f" + data[8:]))
    assert caught.value.code is FailureCode.CORRUPT


def test_running_out_of_memory_passes_through() -> None:
    class Full(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise MemoryError

    with pytest.raises(MemoryError):
        open_picture(Full(b"x"))


def test_a_wrong_suffix_does_not_matter() -> None:
    stream = BytesIO(encoded(scene(), "PNG"))
    stream.name = "picture.jpg"
    assert open_picture(stream).format == "PNG"


def test_stages_come_in_order() -> None:
    stages = convert_one(open_picture(BytesIO(encoded(scene(), "PNG"))), Recipe()).stages
    assert stages == ["decoding", "resizing", "encoding"]


def test_sizes_are_told_upright() -> None:
    picture = oriented("JPEG", 6)
    assert picture_info(open_picture(BytesIO(picture))).size == Size(96, 64)
    resized = run(picture, Recipe(resize=Resize(width=48)))
    assert resized.output_size == Size(48, 32)


def test_draft_is_really_used() -> None:
    image = open_picture(BytesIO(encoded(textured(1600, 1200), "JPEG")))
    convert_one(image, Recipe(resize=Resize(width=180)))
    assert image.size == (200, 150)


def test_sixteen_bit_files_open_with_their_depth() -> None:
    assert picture_info(open_picture(BytesIO(grey16_png([0, 65535])))).mode == "I;16"


@pytest.mark.parametrize("components", [b"\x03", b"\x03\x01\x00\x00\x02\x00\x01\x03\x00\x01"])
def test_a_progressive_jpeg_without_samples_is_broken(components: bytes) -> None:
    whole = encoded(scene(), "JPEG", progressive=True)
    start = whole.index(b"\xff\xc2") + 2
    length = int.from_bytes(whole[start : start + 2], "big")
    frame = whole[start + 2 : start + 7] + components
    told = (len(frame) + 2).to_bytes(2, "big")
    broken = whole[:start] + told + frame + whole[start + length :]

    image = open_picture(BytesIO(broken))
    with pytest.raises(PictureError) as caught:
        verify(image)
    assert caught.value.code is FailureCode.CORRUPT
