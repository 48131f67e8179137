"""What a plan has to know of a picture, read from its header alone."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageCms

from tests.pictures import animated_gif
from workers.contract.events import Size
from workers.pipeline.decode.source import open_picture
from workers.pipeline.facts import Facts, probe

TAKEN = datetime(2019, 7, 4, 12, 30, 59)
FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"]


def exif(told: str = "2019:07:04 12:30:59") -> bytes:
    block = Image.Exif()
    block[ExifTags.IFD.Exif] = {ExifTags.Base.DateTimeOriginal: told}
    return block.tobytes()


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def facts(data: bytes, frames: int = 1) -> Facts:
    with open_picture(BytesIO(data)) as image:
        return probe(image, frames)


@pytest.mark.parametrize("kind", FORMATS)
def test_when_a_picture_was_taken_is_read_from_its_exif(kind: str) -> None:
    picture = Image.new("RGB", (16, 16))
    assert facts(saved(picture, kind, exif=exif())).taken == TAKEN
    assert facts(saved(picture, kind)).taken is None


@pytest.mark.parametrize("told", ["", "0000:00:00 00:00:00", "2019:13:01 00:00:00", "yesterday"])
def test_a_moment_that_never_was_is_none(told: str) -> None:
    assert facts(saved(Image.new("RGB", (8, 8)), "JPEG", exif=exif(told))).taken is None


def test_exif_that_cannot_be_read_is_as_good_as_none() -> None:
    broken = b"Exif\0\0II*\0\xff\xff\xff\xff"
    assert facts(saved(Image.new("RGB", (8, 8)), "JPEG", exif=broken)).taken is None


def test_a_png_is_not_decoded_for_its_exif() -> None:
    data = saved(Image.effect_noise((400, 400), 90), "PNG")
    cut_off = data[: len(data) // 2]
    assert facts(cut_off).taken is None


@pytest.mark.parametrize(
    ("mode", "kind", "bits"),
    [
        ("RGB", "PNG", 8),
        ("I;16", "PNG", 16),
        ("I;16", "TIFF", 16),
        ("1", "TIFF", 1),
        ("CMYK", "TIFF", 8),
    ],
)
def test_the_bits_of_a_channel(mode: str, kind: str, bits: int) -> None:
    assert facts(saved(Image.new(mode, (8, 8)), kind)).bits == bits


def test_profile_movement_and_pages() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    still = facts(saved(Image.new("RGB", (8, 8)), "JPEG", icc_profile=profile))
    assert (still.has_profile, still.is_animated) == (True, False)
    assert facts(animated_gif(), 3).is_animated
    page = Image.new("L", (8, 6))
    paged = saved(page, "TIFF", save_all=True, append_images=[page.resize((2, 9))])
    assert facts(paged, 2).pages == (Size(8, 6), Size(2, 9))
    assert facts(animated_gif(), 3).pages == ()
