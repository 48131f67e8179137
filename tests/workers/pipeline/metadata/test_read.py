from __future__ import annotations

from io import BytesIO

import pytest
from PIL import ExifTags, Image, PngImagePlugin, TiffImagePlugin

from tests.pictures import encoded, exif_block, png_chunk, scene, srgb_profile, xmp_block
from tests.workers.pipeline.metadata.blocks import GPS_VALUE, NOTE, THUMBNAIL, camera_exif
from tests.workers.pipeline.metadata.test_xmp import packet
from tests.workers.pipeline.running import SRGB, decoded, result, run
from workers.contract.encoders import Avif, Encoder, Jpeg, Png, WebP
from workers.contract.events import Size
from workers.contract.metadata import Keep, Metadata
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.encode import encode, holdable
from workers.pipeline.metadata.read import (
    MetadataBlocks,
    raw_exif,
    read_metadata,
    read_orientation,
)
from workers.pipeline.transform.orientation import with_exif_orientation
from workers.pipeline.transform.transform import Rendered

HOLDERS = ("JPEG", "PNG", "WEBP", "AVIF")
KEYS = {"exif", "icc_profile", "xmp"}
LOCATED_XMP = packet(' exif:GPSLatitude="51,30.5N"')


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
def test_none_means_none_and_the_profile_is_another_choice(name: str) -> None:
    data = with_all_metadata(name)
    assert set(result(data, keep=Keep.NONE).info) & KEYS == {"icc_profile"}
    assert set(result(data, colour=SRGB).info) & KEYS == {"exif", "xmp"}


def located(name: str) -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_itxt("XML:com.adobe.xmp", LOCATED_XMP.decode())
    extra = {"pnginfo": text} if name == "PNG" else {"xmp": LOCATED_XMP}
    return encoded(scene(), name, exif=camera_exif(), **extra)


@pytest.mark.parametrize("name", HOLDERS)
def test_all_keeps_the_place_but_no_thumbnail_of_the_picture_as_it_was(name: str) -> None:
    image = result(located(name))
    assert image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert THUMBNAIL not in image.info["exif"]
    assert image.getexif().get_ifd(ExifTags.IFD.IFD1) == {}
    assert b"GPSLatitude" in image.info["xmp"]


@pytest.mark.parametrize("name", HOLDERS)
def test_exif_without_its_name_arrives(name: str) -> None:
    bare = encoded(scene(), "WEBP", exif=camera_exif())  # Pillow takes the name off
    assert not Image.open(BytesIO(bare)).info["exif"].startswith(b"Exif")
    encoders: dict[str, Encoder] = {"JPEG": Jpeg(), "PNG": Png(), "WEBP": WebP(), "AVIF": Avif()}
    found = decoded(run(bare, Recipe(encoder=encoders[name]))).getexif()
    assert found[ExifTags.Base.Make] == "Brownie"


def test_exif_of_an_avif_that_says_otherwise_than_the_file_stays_as_it_is() -> None:
    upright = camera_exif().removeprefix(b"Exif\0\0")
    turned = with_exif_orientation(upright, 6)
    data = encode(Rendered(scene(), b""), Avif(), MetadataBlocks(exif=turned))
    assert b"irot" in data  # libavif has understood, and that is what counts
    image = open_picture(BytesIO(data.replace(turned, upright)))
    assert read_orientation(image) == 6
    assert raw_exif(image) == turned


def test_exif_that_is_none_spoils_no_avif() -> None:
    exif = camera_exif().removeprefix(b"Exif\0\0")
    data = encode(Rendered(scene(), b""), Avif(), MetadataBlocks(exif=exif))
    image = result(data.replace(exif[:4], b"none"))
    assert image.size == scene().size
    assert "exif" not in image.info


@pytest.mark.parametrize("block", [b"Exif\0\0II*\0", b"garbage", b"II*\0\xff\xff\xff\0"])
@pytest.mark.parametrize("encoder", [WebP(), Avif(), Jpeg(), Png()], ids=repr)
def test_exif_that_nobody_can_read_fails_no_picture(encoder: Encoder, block: bytes) -> None:
    data = encoded(scene(), "PNG")
    data = data[:33] + png_chunk(b"eXIf", block) + data[33:]
    assert "exif" not in decoded(run(data, Recipe(encoder=encoder))).info


@pytest.mark.parametrize("keep", list(Keep))
def test_a_jpegs_comment_goes_with_the_rest(keep: Keep) -> None:
    # Of half the size, so that the decoder scales it and nothing else touches the pixels.
    data = encoded(scene(1280, 960), "JPEG", comment=b"at home")
    recipe = Recipe(
        encoder=Jpeg(), resize=Resize(width=160, height=120), metadata=Metadata(keep=keep)
    )
    is_kept = keep in (Keep.ALL, Keep.NO_LOCATION)
    assert (b"at home" in run(data, recipe).data) == is_kept


def test_xmp_that_goes_on_elsewhere_is_told() -> None:
    extended = packet(' xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="AB"')
    image = open_picture(BytesIO(encoded(scene(), "JPEG", xmp=extended)))
    kept = read_metadata(image, Metadata(), Size(96, 64))
    assert kept.xmp.count(b"HasExtendedXMP") == 0
    assert b"Ada" in kept.xmp
    assert holdable(kept, WebP())[1] == (Note.METADATA_LEFT_OUT,)


@pytest.mark.parametrize("name", HOLDERS)
def test_the_place_goes_and_the_rest_stays(name: str) -> None:
    image = result(located(name), Resize(width=48), keep=Keep.NO_LOCATION)
    exif = image.getexif()
    assert exif.get_ifd(ExifTags.IFD.GPSInfo) == {}
    assert exif[ExifTags.Base.Make] == "Brownie"
    taken = exif.get_ifd(ExifTags.IFD.Exif)
    assert taken[ExifTags.Base.MakerNote] == NOTE
    assert (taken[ExifTags.Base.ExifImageWidth], taken[ExifTags.Base.ExifImageHeight]) == image.size
    assert GPS_VALUE not in image.info["exif"]
    assert b"GPSLatitude" not in image.info["xmp"]
    assert b"Ada" in image.info["xmp"]


@pytest.mark.parametrize("keep", [Keep.ALL, Keep.NO_LOCATION])
def test_maker_notes_are_a_choice_of_their_own(keep: Keep) -> None:
    image = result(located("JPEG"), keep=keep, maker_notes=False)
    assert ExifTags.Base.MakerNote not in image.getexif().get_ifd(ExifTags.IFD.Exif)
    assert NOTE not in image.info["exif"]


@pytest.mark.parametrize("name", HOLDERS)
def test_copyright_is_all_that_stays(name: str) -> None:
    data = located(name)
    image = result(data, keep=Keep.COPYRIGHT)
    owner = Image.open(BytesIO(data)).getexif()[ExifTags.Base.Copyright]
    assert dict(image.getexif()) == {ExifTags.Base.Copyright: owner}
    assert b"Ada" in image.info["xmp"]
    assert b"Rating" not in image.info["xmp"]


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


def test_the_place_of_a_tiff_goes() -> None:
    loaded = Image.Exif()
    loaded.load(camera_exif())
    loaded[ExifTags.Base.Copyright] = "© Ada".encode("latin-1")
    data = encoded(scene(), "TIFF", exif=loaded)
    assert result(data).getexif().get_ifd(ExifTags.IFD.GPSInfo)
    exif = result(data, keep=Keep.NO_LOCATION).getexif()
    assert exif.get_ifd(ExifTags.IFD.GPSInfo) == {}
    assert exif[ExifTags.Base.Make] == "Brownie"
    assert dict(result(data, keep=Keep.COPYRIGHT).getexif()) == {ExifTags.Base.Copyright: "© Ada"}


@pytest.mark.parametrize("digits", [exif_block(6).hex(), "not hexadecimal"])
def test_exif_that_imagemagick_hid_in_a_png(digits: str) -> None:
    text = b"Raw profile type exif\0\nexif\n%8d\n%s\n" % (len(digits) // 2, digits.encode())
    data = encoded(scene(64, 96), "PNG")
    data = data[:33] + png_chunk(b"tEXt", text) + data[33:]
    image = result(data)
    is_sound = digits != "not hexadecimal"
    assert image.size == ((96, 64) if is_sound else (64, 96))
    assert ("exif" in image.info) == is_sound
