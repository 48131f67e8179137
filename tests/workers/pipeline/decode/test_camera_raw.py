from __future__ import annotations

from io import BytesIO

import pytest
from PIL import TiffImagePlugin

from tests.pictures import scene
from workers.contract.failures import FailureCode
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError


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


@pytest.mark.parametrize(
    "data",
    [
        tiff(t254=1, t330=8),
        tiff(t50706=b"\1\4\0\0"),
        tiff()[:8] + b"CR" + tiff()[10:],
    ],
    ids=["NEF", "DNG", "CR2"],
)
def test_the_preview_in_a_raw_file_does_not_pass_for_the_photo(data: bytes) -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(data))
    assert (caught.value.code, caught.value.detail) == (
        FailureCode.UNSUPPORTED,
        "a camera's raw file",
    )


@pytest.mark.parametrize(
    "data", [tiff(), tiff(t254=1), tiff(t330=8)], ids=["plain", "reduced", "with others beside it"]
)
def test_other_tiffs_are_read(data: bytes) -> None:
    assert open_picture(BytesIO(data)).format == "TIFF"
