from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, exif_block, oriented, png_with_exif_behind, scene, xmp_block
from tests.workers.pipeline.running import corners, decoded, image_of, near, result, run
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.preview import preview
from workers.pipeline.thumbnail import thumbnail
from workers.pipeline.transform.orientation import (
    exif_orientation,
    swaps_sides,
    with_exif_orientation,
)

ALL = range(1, 9)
UPRIGHT = [(220, 30, 30), (30, 200, 40), (40, 50, 220), (250, 250, 250)]


def stands_upright(image: Image.Image) -> bool:
    return all(near(a, b, 16) for a, b in zip(corners(image), UPRIGHT, strict=True))


@pytest.mark.parametrize("orientation", ALL)
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_orientation_comes_out_upright(name: str, orientation: int) -> None:
    image = result(oriented(name, orientation))
    assert image.size == (96, 64)
    assert stands_upright(image)


@pytest.mark.parametrize("orientation", ALL)
def test_a_compressed_tiff_is_turned_once(orientation: int) -> None:
    assert stands_upright(result(oriented("TIFF", orientation, compression="tiff_lzw")))


@pytest.mark.parametrize("orientation", ALL)
@pytest.mark.parametrize("fit", list(Fit))
def test_resizing_is_meant_upright(fit: Fit, orientation: int) -> None:
    options = Resize(width=60, height=20, fit=fit)
    image = result(oriented("JPEG", orientation, scene(960, 640)), options)
    expected = result(oriented("JPEG", 1, scene(960, 640)), options)
    assert image.size == expected.size
    found, wanted = corners(image), corners(expected)
    assert all(near(a, b, 16) for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("orientation", ALL)
def test_thumbnails_and_previews_stand_upright(orientation: int) -> None:
    data = oriented("JPEG", orientation, scene(960, 640))
    small = thumbnail(open_picture(BytesIO(data)), 48)
    assert stands_upright(image_of(small))
    shown = preview(open_picture(BytesIO(data)), Recipe(), 480)
    assert stands_upright(image_of(shown.before))
    assert stands_upright(image_of(shown.after))


@pytest.mark.parametrize("orientation", ALL)
def test_exif_behind_the_pixels_of_a_png_counts(orientation: int) -> None:
    image = result(png_with_exif_behind(orientation))
    assert image.size == (96, 64)
    assert stands_upright(image)
    assert exif_orientation(image.info["exif"]) == 1


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_tag_is_patched_in_place_and_nothing_else(order: str) -> None:
    exif = exif_block(6, order=order)
    patched = with_exif_orientation(exif)
    assert exif_orientation(exif) == 6
    assert exif_orientation(patched) == 1
    assert patched == exif_block(1, order=order)


def test_the_output_keeps_exif_and_maker_note_byte_for_byte() -> None:
    note = bytes(range(200))
    data = encoded(scene(), "JPEG", exif=exif_block(6, note=note))
    assert result(data).info["exif"] == exif_block(1, note=note)[6:]


def test_an_output_is_not_turned_again() -> None:
    once = run(oriented("JPEG", 6))
    assert stands_upright(result(once.data))


def test_xmp_alone_does_not_turn_but_is_reset() -> None:
    image = result(encoded(scene(), "JPEG", xmp=xmp_block(6)))
    assert stands_upright(image)
    assert image.info["xmp"] == xmp_block(1)


@pytest.mark.parametrize(
    "quote", [b"tiff:Orientation='8'", b"<tiff:Orientation>8</tiff:Orientation>"]
)
def test_xmp_orientation_is_reset_in_each_spelling(quote: bytes) -> None:
    xmp = result(encoded(scene(), "JPEG", xmp=b"<x>" + quote + b"</x>")).info["xmp"]
    assert b"8" not in xmp
    assert b"1" in xmp


@pytest.mark.parametrize(
    "exif",
    [
        b"",
        b"Exif\0\0",
        b"Exif\0\0II*\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff",
        b"Exif\0\0garbage everywhere",
        exif_block(6)[:20],
        exif_block(9),
        exif_block(0),
    ],
)
def test_broken_exif_never_fails_a_conversion(exif: bytes) -> None:
    assert exif_orientation(exif) == 1
    for name in ("JPEG", "PNG", "WEBP"):
        assert stands_upright(result(encoded(scene(), name, exif=exif)))


def test_an_orientation_stored_as_a_long_number_is_understood() -> None:
    tiff = b"MM\0*" + struct.pack(">IHHHIII", 8, 1, 0x0112, 4, 1, 8, 0)
    assert exif_orientation(tiff) == 8
    assert exif_orientation(with_exif_orientation(tiff)) == 1


def test_which_orientations_lie_on_their_side() -> None:
    assert [orientation for orientation in ALL if swaps_sides(orientation)] == [5, 6, 7, 8]


def test_cover_crops_the_middle_of_a_turned_picture() -> None:
    wide = Image.new("RGB", (300, 100), (0, 0, 0))
    wide.paste((250, 0, 0), (100, 0, 200, 100))
    for orientation in ALL:
        options = Recipe(resize=Resize(width=50, height=50, fit=Fit.COVER))
        image = decoded(run(oriented("PNG", orientation, wide), options)).convert("RGB")
        assert all(near(colour, (250, 0, 0), 20) for colour in corners(image))
