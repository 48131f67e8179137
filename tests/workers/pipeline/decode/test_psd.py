"""Photoshop documents: the flattened picture, its transparency and its metadata."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import exif_block, scene, swapped_rgb_profile, xmp_block
from tests.tiny_psd import psd
from tests.workers.pipeline.running import corners, near, result
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.source import load, open_picture, picture_info
from workers.pipeline.errors import PictureError


def transparent() -> Image.Image:
    image = scene().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_the_flattened_picture_is_read(mode: str) -> None:
    image = open_picture(BytesIO(psd(scene().convert(mode))))
    info = picture_info(image)
    assert (info.format, info.mode, info.size, info.frames) == ("PSD", mode, Size(96, 64), 1)
    load(image, Size(96, 64))
    assert image.tobytes() == scene().convert(mode).tobytes()


def test_it_is_converted() -> None:
    for found, expected in zip(corners(result(psd(scene()))), corners(scene()), strict=True):
        assert near(found, expected)


def test_a_fourth_channel_is_transparency_only_where_the_layers_say_so() -> None:
    for layers, mode in ((-1, "RGBA"), (1, "RGB"), (0, "RGB")):
        image = open_picture(BytesIO(psd(transparent(), layers=layers)))
        assert image.mode == mode
        load(image, Size(96, 64))
        assert image.tobytes() == transparent().convert(mode).tobytes()


def test_layers_are_no_frames() -> None:
    assert picture_info(open_picture(BytesIO(psd(scene(), layers=7)))).frames == 1


def test_metadata_is_handed_on() -> None:
    exif, xmp, profile = exif_block(6), xmp_block(6), swapped_rgb_profile()
    data = psd(scene(), resources={1058: exif, 1060: xmp, 1039: profile})
    image = open_picture(BytesIO(data))
    assert (image.info["exif"], image.info["xmp"]) == (exif, xmp)
    assert image.info["icc_profile"] == profile


def test_sixteen_bits_are_unsupported_not_damaged() -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(psd(scene(), depth=16)))
    assert caught.value.code is FailureCode.UNSUPPORTED
    assert caught.value.detail == "a Photoshop document with 16 bits a channel"


def test_a_large_document_is_named() -> None:
    with pytest.raises(PictureError, match="PSB") as caught:
        open_picture(BytesIO(psd(scene(), version=2)))
    assert caught.value.code is FailureCode.UNSUPPORTED


@pytest.mark.parametrize("kept", [20, 40, 5000])
def test_a_truncated_document_is_corrupt(kept: int) -> None:
    with pytest.raises(PictureError) as caught:
        load(open_picture(BytesIO(psd(scene())[:kept])), Size(96, 64))
    assert caught.value.code is FailureCode.CORRUPT
