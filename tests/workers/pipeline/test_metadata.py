from __future__ import annotations

import pytest
from PIL import ExifTags, Image, PngImagePlugin, TiffImagePlugin

from tests.pictures import encoded, exif_block, png_chunk, scene, srgb_profile, xmp_block
from tests.workers.pipeline.running import OWN_COLOURS, result

HOLDERS = ("JPEG", "PNG", "WEBP", "AVIF")


def with_all_metadata(name: str) -> bytes:
    text = PngImagePlugin.PngInfo()  # where a PNG keeps XMP; the others take ``xmp``
    text.add_itxt("XML:com.adobe.xmp", xmp_block(1).decode())
    extra = {"pnginfo": text} if name == "PNG" else {"xmp": xmp_block(1)}
    return encoded(scene(), name, exif=exif_block(1), icc_profile=srgb_profile(), **extra)


@pytest.mark.parametrize("name", HOLDERS)
def test_exif_icc_and_xmp_are_kept(name: str) -> None:
    data = with_all_metadata(name)
    info = result(data).info
    assert b"maker note" in info["exif"]
    assert info["icc_profile"] == srgb_profile()
    assert b"tiff:Orientation" in info["xmp"]


@pytest.mark.parametrize("name", HOLDERS)
def test_each_can_be_left_out(name: str) -> None:
    data = with_all_metadata(name)
    keys = {"keep_exif": "exif", "keep_xmp": "xmp"}
    for option, key in keys.items():
        info = result(data, None, OWN_COLOURS, **{option: False}).info
        assert key not in info
        assert set(keys.values()) - {key} <= set(info)


def test_nothing_is_invented() -> None:
    info = result(encoded(scene(), "PNG")).info
    assert not {"exif", "icc_profile", "xmp"} & set(info)


def test_a_tiffs_own_fields_become_exif() -> None:
    exif = TiffImagePlugin.ImageFileDirectory_v2()
    exif[ExifTags.Base.Make] = "Brownie"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Copyright] = "nobody"
    found = result(encoded(scene(), "TIFF", tiffinfo=exif)).getexif()
    assert found[ExifTags.Base.Make] == "Brownie"
    assert found[ExifTags.Base.Copyright] == "nobody"
    assert ExifTags.Base.Orientation not in found
    assert ExifTags.Base.ImageWidth not in found


def test_a_tiffs_exif_directory_is_kept() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Box"
    exif[ExifTags.IFD.Exif] = {
        ExifTags.Base.DateTimeOriginal: "2020:01:02 03:04:05",
        ExifTags.Base.MakerNote: b"lost",
    }
    exif[ExifTags.IFD.GPSInfo] = {ExifTags.GPS.GPSLatitudeRef: "N"}
    loaded = Image.Exif()
    loaded.load(exif.tobytes())
    found = result(encoded(scene(), "TIFF", exif=loaded)).getexif()
    assert found[ExifTags.Base.Model] == "Box"
    taken = found.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal]
    assert taken == "2020:01:02 03:04:05"
    assert found.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] == "N"


@pytest.mark.parametrize("digits", [exif_block(6).hex(), "not hexadecimal"])
def test_exif_that_imagemagick_hid_in_a_png(digits: str) -> None:
    text = b"Raw profile type exif\0\nexif\n%8d\n%s\n" % (len(digits) // 2, digits.encode())
    data = encoded(scene(64, 96), "PNG")
    data = data[:33] + png_chunk(b"tEXt", text) + data[33:]
    image = result(data)
    is_sound = digits != "not hexadecimal"
    assert image.size == ((96, 64) if is_sound else (64, 96))
    assert ("exif" in image.info) == is_sound
