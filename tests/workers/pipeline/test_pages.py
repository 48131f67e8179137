"""Pages of a TIFF: each is converted as if it were alone, and a broken one costs no other."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from tests.workers.pipeline.running import LOSSLESS, OWN_COLOURS, Collected
from workers.contract.encoders import Jpeg
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Pages, Source
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.pages import PageRecipe, convert_pages, page_sizes, pages_bytes

ALL = Recipe(source=Source(pages=Pages.ALL), encoder=LOSSLESS)
RED, GREEN, GREY = (200, 0, 0), (0, 200, 0), (99, 99, 99)


def document(*, compression: str = "tiff_lzw") -> bytes:
    """Three pages of different sizes; the last is grey."""
    pages = [
        Image.new("RGB", (60, 40), RED),
        Image.new("RGB", (30, 20), GREEN),
        Image.new("L", (10, 50), GREY[0]),
    ]
    stream = BytesIO()
    pages[0].save(stream, "TIFF", save_all=True, append_images=pages[1:], compression=compression)
    return stream.getvalue()


def second_page(data: bytes | bytearray) -> dict[int, tuple[int, int]]:
    """Where each field's value stands in the directory of the second page, and the value."""
    (first,) = struct.unpack_from("<I", data, 4)
    (entries,) = struct.unpack_from("<H", data, first)
    (second,) = struct.unpack_from("<I", data, first + 2 + 12 * entries)
    (entries,) = struct.unpack_from("<H", data, second)
    fields = {}
    for entry in range(entries):
        at = second + 2 + 12 * entry
        tag, _, _, value = struct.unpack_from("<HHII", data, at)
        fields[tag] = (at + 8, value)
    return fields


def with_second_broken() -> bytes:
    """A document with the compressed pixels of its second page overwritten."""
    data = bytearray(document())
    fields = second_page(data)
    (_, strip), (_, length) = fields[273], fields[279]
    data[strip : strip + length] = b"\xff" * length
    return bytes(data)


def converted(data: bytes, wanted: list[PageRecipe]) -> Collected:
    collected = Collected()
    with open_picture(BytesIO(data)) as image:
        assert pages_bytes(image, len(data), wanted) > 0
        convert_pages(image, wanted, lambda: collected)
    return collected


def colours(collected: Collected) -> dict[int, tuple[Size, object]]:
    found: dict[int, tuple[Size, object]] = {}
    for place, encoded in collected.results.items():
        with Image.open(BytesIO(encoded.data)) as image:
            found[place] = (encoded.size, image.convert("RGB").getpixel((0, 0)))
    return found


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "jpeg"])
def test_every_page_becomes_a_picture_of_its_own(compression: str) -> None:
    collected = converted(document(compression=compression), [(ALL, page) for page in range(3)])
    found = colours(collected)
    assert [size for size, _ in found.values()] == [Size(60, 40), Size(30, 20), Size(10, 50)]
    if compression != "jpeg":
        assert [colour for _, colour in found.values()] == [RED, GREEN, GREY]
    assert not any(encoded.notes for encoded in collected.results.values())


def test_a_broken_page_costs_none_of_the_others() -> None:
    small = Recipe(source=ALL.source, encoder=LOSSLESS, resize=Resize(width=5))
    wanted = [(recipe, page) for page in range(3) for recipe in (ALL, small)]
    collected = converted(with_second_broken(), wanted)
    assert set(collected.results) == {0, 1, 4, 5}
    assert {place: error.code for place, error in collected.errors.items()} == {
        2: FailureCode.CORRUPT,
        3: FailureCode.CORRUPT,
    }


def test_a_page_that_is_too_large_costs_none_of_the_others() -> None:
    data = bytearray(document())
    for tag in (256, 257):
        place, _ = second_page(data)[tag]
        struct.pack_into("<I", data, place, 60_000)
    collected = converted(bytes(data), [(ALL, page) for page in range(3)])
    assert set(collected.results) == {0, 2}
    assert {error.code for error in collected.errors.values()} == {FailureCode.TOO_LARGE}
    with open_picture(BytesIO(data)) as image:
        assert page_sizes(image, 3) == (Size(60, 40), Size(60, 40), Size(10, 50))


def test_only_pages_that_are_wanted_are_made() -> None:
    assert colours(converted(document(), [(ALL, 2)])) == {0: (Size(10, 50), GREY)}


def test_a_document_without_any_sound_page_fails_as_a_whole() -> None:
    with pytest.raises(PictureError) as caught:
        converted(with_second_broken(), [(ALL, 1)])
    assert caught.value.code is FailureCode.CORRUPT


def test_a_result_of_the_first_page_only_is_told_as_that() -> None:
    first = Recipe(encoder=Jpeg())
    collected = converted(document(), [(first, 0), (ALL, 0), (ALL, 1)])
    assert [encoded.notes for encoded in collected.results.values()] == [
        (Note.FIRST_PAGE,),
        (),
        (),
    ]


def test_a_page_without_a_profile_does_not_get_that_of_the_page_before() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    first, second = Image.new("RGB", (9, 9), RED), Image.new("RGB", (9, 9), GREEN)
    file = BytesIO()
    pages = TiffImagePlugin.AppendingTiffWriter(file, new=True)
    first.save(pages, "TIFF", icc_profile=profile)
    pages.newFrame()
    second.save(pages, "TIFF")
    pages.close()
    data = file.getvalue()
    recipe = Recipe(source=ALL.source, encoder=LOSSLESS, colour=OWN_COLOURS)
    collected = converted(data, [(recipe, 0), (recipe, 1)])
    assert b"ICCP" in collected.results[0].data
    assert b"ICCP" not in collected.results[1].data


def test_sizes_of_pages_are_told_and_the_first_page_is_open_afterwards() -> None:
    with open_picture(BytesIO(document())) as image:
        assert page_sizes(image, 3) == (Size(60, 40), Size(30, 20), Size(10, 50))
        assert (image.tell(), image.size) == (0, (60, 40))
        assert page_sizes(image, 1) == ()


def test_the_page_that_takes_most_counts() -> None:
    data = document()
    with open_picture(BytesIO(data)) as image:
        alone = [pages_bytes(image, len(data), [(ALL, page)]) for page in range(3)]
        together = pages_bytes(image, len(data), [(ALL, page) for page in range(3)])
    assert together == max(alone) == alone[0]
