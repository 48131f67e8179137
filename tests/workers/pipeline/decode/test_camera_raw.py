from __future__ import annotations

import math
import random
import struct
import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import ExifTags, Image, PngImagePlugin, TiffImagePlugin

from tests.fast_run import in_part
from tests.pictures import BLUE, GREEN, RED, WHITE, encoded, exif_block, scene
from tests.raw_pictures import (
    CAMERA,
    TAKEN,
    Elsewhere,
    arw,
    camera,
    cr2,
    cr3,
    dng,
    jpeg,
    lossless_jpeg,
    nef,
    orf,
    pef,
    pointed,
    raf,
    rw2,
    sensor,
    strip,
    tiff_like,
)
from tests.workers.pipeline.running import run
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.metadata import Metadata
from workers.contract.notes import Note
from workers.pipeline.decode.camera_raw import TOO_SMALL, embedded_jpeg
from workers.pipeline.decode.raw_structure import read_raw_file
from workers.pipeline.decode.source import load, open_picture, picture_info
from workers.pipeline.errors import PictureError
from workers.pipeline.metadata.read import read_metadata, read_orientation
from workers.pipeline.transform.orientation import turn_upright

THUMBNAIL = jpeg(160, 120)
PREVIEW = jpeg(800, 600)


def dng_with_preview(preview: bytes, orientation: int = 1) -> bytes:
    return dng(strip(THUMBNAIL), strip(preview), sensor(), orientation=orientation)


#: Formats that tell the orientation outside the JPEG.
TURNABLE: dict[str, Callable[[bytes, int], bytes]] = {
    "DNG": dng_with_preview,
    "NEF": nef,
    "ARW": arw,
    "PEF": pef,
    "CR2": cr2,
    "ORF": orf,
    "RW2": rw2,
    "CR3": cr3,
}


def tiff(**tags: int | bytes) -> bytes:
    """A TIFF with these tags, by number."""
    info = TiffImagePlugin.ImageFileDirectory_v2()
    for name, value in tags.items():
        number = int(name.removeprefix("t"))
        info[number] = value
        info.tagtype[number] = 1 if isinstance(value, bytes) else 4
    buffer = BytesIO()
    scene().save(buffer, "TIFF", tiffinfo=info)
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    return open_picture(BytesIO(data))


def refusal(data: bytes) -> tuple[FailureCode, str]:
    with pytest.raises(PictureError) as caught:
        opened(data)
    return caught.value.code, caught.value.detail


def corners(image: Image.Image) -> list[str]:
    """The colour nearest to each corner's, clockwise from the top left."""
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    right, bottom = image.width - 10, image.height - 10

    def nearest(place: tuple[int, int]) -> str:
        pixel = image.getpixel(place)
        assert isinstance(pixel, tuple)
        return min(names, key=lambda name: math.dist(names[name], pixel))

    return [nearest(place) for place in ((10, 10), (right, 10), (right, bottom), (10, bottom))]


@pytest.mark.parametrize("kind", TURNABLE)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_preview_is_taken_and_stands_upright(kind: str, orientation: int) -> None:
    image = opened(TURNABLE[kind](jpeg(800, 600, orientation), orientation))

    side = Size(600, 800) if orientation >= 5 else Size(800, 600)
    info = picture_info(image)
    assert (info.format, info.size, info.frames) == (kind, side, 1)
    assert image.info["camera_raw"] == kind
    load(image, Size(image.width, image.height))
    upright = turn_upright(image, read_orientation(image))
    assert corners(upright) == ["red", "green", "blue", "white"]


def test_a_raf_is_turned_by_what_its_jpeg_tells() -> None:
    image = opened(raf(jpeg(800, 600, 6, exif=exif_block(6))))

    info = picture_info(image)
    assert (info.format, info.size) == ("RAF", Size(600, 800))
    load(image, info.size)
    assert corners(turn_upright(image, read_orientation(image)))[0] == "red"


@pytest.mark.parametrize("kind", [*sorted(TURNABLE.keys() - {"CR3"}), "RAF"])
def test_the_structures_tell_where_the_preview_is(kind: str) -> None:
    data = raf(PREVIEW) if kind == "RAF" else TURNABLE[kind](PREVIEW, 1)
    told = read_raw_file(BytesIO(data))

    assert told is not None
    assert data.index(PREVIEW) in told.jpeg_places


@pytest.mark.parametrize("mark", [b"IIRO", b"IIRS", b"MMOR"])
def test_all_orfs_are_read(mark: bytes) -> None:
    data = orf(PREVIEW, mark=mark)
    found = embedded_jpeg(BytesIO(data))
    assert found is not None
    assert (found.kind, found.place, found.length) == ("ORF", data.index(PREVIEW), len(PREVIEW))


def test_a_64_bit_dng_is_read() -> None:
    place = 16 + 8 + 3 * 20 + 8
    entries = ((259, 3, 1, 7), (273, 16, 1, place), (50706, 1, 4, 0x107))
    data = b"II+\0" + struct.pack("<HHQQ", 8, 0, 16, len(entries))
    data += b"".join(struct.pack("<HHQQ", *entry) for entry in entries) + bytes(8)

    assert picture_info(opened(data + PREVIEW)).format == "DNG"


@pytest.mark.parametrize("kind", TURNABLE)
def test_that_it_is_the_cameras_own_jpeg_is_told(kind: str) -> None:
    assert run(TURNABLE[kind](PREVIEW, 6)).notes == (Note.CAMERA_PREVIEW,)


@pytest.mark.parametrize("kind", TURNABLE)
def test_camera_date_and_place_are_carried_and_upright(kind: str) -> None:
    image = opened(TURNABLE[kind](PREVIEW, 6))

    exif = Image.Exif()
    exif.load(read_metadata(image, Metadata(), Size(8, 6)).exif)
    details = exif.get_ifd(ExifTags.IFD.Exif)
    assert exif[ExifTags.Base.Model] == CAMERA.rstrip(b"\0").decode()
    assert exif[ExifTags.Base.Orientation] == 1
    assert details[ExifTags.Base.DateTimeOriginal] == TAKEN.rstrip(b"\0").decode()
    assert ExifTags.Base.MakerNote not in details
    assert exif.get_ifd(ExifTags.IFD.GPSInfo) == {ExifTags.GPS.GPSLatitudeRef: "N"}


def test_what_the_jpeg_tells_itself_comes_first() -> None:
    own = exif_block(3)
    image = opened(dng_with_preview(jpeg(exif=own), 6))

    assert image.info["exif"] == own


def test_a_jpeg_that_does_not_know_which_way_is_up_is_told() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Software] = "Firmware"

    assert read_orientation(opened(dng_with_preview(jpeg(exif=exif.tobytes()), 6))) == 6


def test_the_largest_is_taken_wherever_it_stands() -> None:
    small, large = jpeg(640, 480), jpeg(1024, 768)
    for data in (
        dng(strip(large), strip(small), sensor()),
        dng(strip(small), strip(large), sensor()),
        dng(strip(small), sensor()) + bytes(100) + large,  # no structure tells of it
    ):
        assert opened(data).size == (1024, 768)


def test_a_larger_one_that_is_cut_off_is_passed_over() -> None:
    assert opened(dng(strip(PREVIEW), sensor()) + jpeg(1600, 1200)[:-2]).size == (800, 600)


def test_a_picture_that_lies_across_the_borders_of_what_is_read_is_found() -> None:
    raw = raf(b"")
    for before in range((1 << 20) - 4, (1 << 20) + 1):
        found = embedded_jpeg(BytesIO(raw.ljust(before, b"\0") + PREVIEW))
        assert found is not None
        assert found.place == before


@pytest.mark.parametrize(
    "data",
    [
        tiff(t254=1, t330=8),
        tiff(t50706=b"\1\4\0\0"),
        tiff()[:8] + b"CR" + tiff()[10:],
        dng(strip(THUMBNAIL), sensor(sides=(6000, 4000))),
        nef(jpeg(199, 149)),
        orf(jpeg(639, 480)),
        raf(jpeg(639, 480)),
        cr3(THUMBNAIL),
        raf(b""),
        b"IIU\0",
    ],
    ids=["NEF", "no JPEG", "CR2", "DNG", "1/8", "ORF", "RAF", "CR3", "empty", "cut off"],
)
def test_the_thumbnail_in_a_raw_file_does_not_pass_for_the_photo(data: bytes) -> None:
    assert refusal(data) == (FailureCode.UNSUPPORTED, TOO_SMALL)


@pytest.mark.parametrize("data", [nef(jpeg(200, 150)), orf(jpeg(640, 480)), raf(jpeg(480, 640))])
def test_what_is_just_large_enough_is_taken(data: bytes) -> None:
    assert opened(data).format == "JPEG"


def test_exif_tells_the_sensor_where_nothing_else_does() -> None:
    first = {**pointed(jpeg(700, 500)), 34665: {0xA002: 6000, 0xA003: 4000}}

    assert refusal(tiff_like(first, mark=b"IIRO"))[1] == TOO_SMALL


@pytest.mark.parametrize(
    "data",
    [
        dng(strip(lossless_jpeg(1600, 1200))),
        dng(strip(lossless_jpeg(1600, 1200, frame=0xC1, bits=12))),
        dng({**sensor(jpeg(1600, 1200)), 262: 34892}),
        dng({**strip(jpeg(1600, 1200)), 254: 4}),
        cr2(THUMBNAIL),
    ],
    ids=["lossless", "12 bits", "linear", "mask", "CR2"],
)
def test_the_sensors_data_does_not_pass_for_a_picture(data: bytes) -> None:
    assert refusal(data) == (FailureCode.UNSUPPORTED, TOO_SMALL)


@pytest.mark.parametrize(
    "data", [tiff(), tiff(t254=1), tiff(t330=8)], ids=["plain", "reduced", "with others beside it"]
)
def test_other_tiffs_are_read(data: bytes) -> None:
    assert picture_info(opened(data)).format == "TIFF"


def test_a_png_cannot_call_itself_a_raw_file() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("camera_raw", "DNG")

    assert picture_info(opened(encoded(scene(), "PNG", pnginfo=text))).format == "PNG"


def test_no_second_picture_is_looked_for_outside_the_jpeg() -> None:
    pair = encoded(scene(800, 600), "MPO", save_all=True, append_images=[scene(800, 600)])
    image = opened(dng_with_preview(pair))

    assert (image.format, picture_info(image).frames) == ("JPEG", 1)


def test_nothing_is_copied_into_memory() -> None:
    data = BytesIO(raf(b"") + bytes(30 << 20) + PREVIEW)
    tracemalloc.start()
    try:
        open_picture(data)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def looping() -> bytes:
    """A directory that follows and is below itself."""
    data = bytearray(tiff_like({50706: 1, 330: 8}))
    struct.pack_into("<I", data, 8 + 2 + 2 * 12, 8)
    return bytes(data)


def boundless() -> bytes:
    """Counts and places that no file can have."""
    entries = ((330, 4, 1 << 31, 0xFFFFFFF0), (513, 4, 0xFFFFFFFF, 4), (50706, 4, 1, 1))
    data = b"II*\0" + struct.pack("<IH", 8, 0xFFFF)
    return data + b"".join(struct.pack("<HHII", *entry) for entry in entries)


HOSTILE = {
    "loop": looping(),
    "boundless": boundless(),
    "64 bits": b"II+\0" + struct.pack("<HHQ", 8, 0, (1 << 64) - 1) + bytes(32),
    "starts": raf(b"") + b"\xff\xd8\xff\xe0\0\2" * 1_000_000,
    "frames": raf(b"") + (PREVIEW[:600] + b"\xff" * 400) * 20_000,
    "boxes": cr3(b"")[:24] + b"\0\0\0\x08free" * 1_000_000,
    "directories": tiff_like({**camera(), 50706: 1, 330: [{330: 8}] * 5000}),
    "long field": tiff_like({270: Elsewhere(b""), 271: b"x" * (20 << 20), 50706: 1}),
}


@pytest.mark.parametrize(
    "name",
    [pytest.param(each, marks=[pytest.mark.slow] * (each == "frames")) for each in HOSTILE],
)
def test_a_hostile_file_is_refused_and_soon(name: str) -> None:
    data = BytesIO(HOSTILE[name])
    begin = time.process_time()
    with pytest.raises(PictureError):
        open_picture(data)
    assert time.process_time() - begin < 3


@pytest.mark.parametrize("kind", in_part([*TURNABLE, "RAF"], 3))
def test_a_damaged_file_is_a_picture_or_a_picture_error(kind: str) -> None:
    chance = random.Random(kind)
    preview = jpeg(640, 480, quality=20)
    whole = raf(preview) if kind == "RAF" else TURNABLE[kind](preview, 6)
    cuts = [whole[:length] for length in range(1, len(whole), max(1, len(whole) // 120))]
    for damaged in (*cuts, *(flipped(whole, chance) for _ in range(300))):
        try:
            image = opened(damaged)
            load(image, Size(80, 60))
            read_metadata(image, Metadata(), Size(8, 6))
        except PictureError:
            pass


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The same with some bytes changed, most of them near the start, where the structures are."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        most = len(data) if chance.random() < 0.2 else min(len(data), 600)
        changed[chance.randrange(4, most)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
    return bytes(changed)
