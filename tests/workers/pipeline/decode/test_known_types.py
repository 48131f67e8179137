"""What is no picture is refused by its name."""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, scene
from workers.contract.failures import FailureCode
from workers.pipeline.decode.known_types import HEAD_BYTES, known_type
from workers.pipeline.decode.source import FORMATS, open_picture
from workers.pipeline.errors import PictureError


def archive() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as members:
        members.writestr("a.txt", "a")
    return stream.getvalue()


def tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as members:
        members.addfile(tarfile.TarInfo("a"))
    return stream.getvalue()


FILES = {
    "a PDF document": b"%PDF-1.7\n%\xe2\xe3",
    "a PostScript file (EPS)": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "a large Photoshop document (PSB)": b"8BPS\0\x02" + bytes(40),
    "a GIMP picture (XCF)": b"gimp xcf v011\0",
    "an OpenEXR picture": b"v/1\x01\x02\0\0\0",
    "a Radiance HDR picture": b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n",
    "an MP4 or QuickTime video": b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41",
    "a Matroska or WebM video": b"\x1aE\xdf\xa3\x01\0\0\0",
    "an AVI video": b"RIFF\x10\0\0\0AVI LIST",
    "an MP3 sound": b"ID3\x04\0\0\0",
    "a ZIP archive": archive(),
    "a tar archive": tar(),
    "a 7-Zip archive": b"7z\xbc\xaf'\x1c\0\x04",
    "a PCX picture": encoded(scene(), "PCX"),
    "an SVG drawing": b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "a web page": b"<!DOCTYPE html>\n<html><body></body></html>",
}


def refusal(data: bytes) -> tuple[FailureCode, str]:
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(data))
    return caught.value.code, caught.value.detail


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("more", [0, 5000])
def test_a_file_is_refused_by_name(name: str, more: int) -> None:
    assert refusal(FILES[name] + bytes(more)) == (FailureCode.UNSUPPORTED, name)


@pytest.mark.parametrize(
    "prologue",
    [
        b"",
        b"\xef\xbb\xbf",
        b"<?xml version='1.0'?>\n",
        b"<?xml version='1.0'?><!-- by hand\n--><!DOCTYPE svg PUBLIC 'a' 'b'>\n",
    ],
)
def test_a_drawing_is_known_behind_its_prologue(prologue: bytes) -> None:
    assert known_type(prologue + b"<svg width='1'/>") == "an SVG drawing"
    assert known_type(prologue + b"<svg:svg width='1'/>") == "an SVG drawing"


def test_other_markup_and_text_have_no_name() -> None:
    assert known_type(b"<?xml version='1.0'?><feed/>") is None
    assert known_type(b"Dear diary") is None
    assert known_type(b"") is None
    assert refusal(b"Dear diary, " * 9)[0] is FailureCode.UNSUPPORTED


def test_markup_without_end_is_given_up_at_once() -> None:
    assert known_type((b"<?xml " * HEAD_BYTES)[:HEAD_BYTES]) is None
    assert known_type((b"<!-- --> " * HEAD_BYTES)[:HEAD_BYTES]) is None


def test_names_begin_with_their_article() -> None:
    for name in FILES:
        assert re.match(r"an? \w", name)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_read_is_not_taken_for_something_else(name: str) -> None:
    if name not in ("HEIF", "PSD", "JXL"):
        mode = "RGBA" if name in ("ICO", "ICNS") else "RGB"
        image = open_picture(BytesIO(encoded(Image.new(mode, (64, 64)), name)))
        assert image.format == name
