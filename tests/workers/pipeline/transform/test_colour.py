from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from tests.pictures import (
    GREEN,
    RED,
    cmyk_profile,
    encoded,
    grey16_png,
    grey_profile,
    linear_srgb_profile,
    palette_with_transparency,
    png,
    scene,
    srgb_profile,
    swapped_rgb_profile,
    textured,
)
from tests.workers.pipeline.running import SRGB, corners, image_of, near, psnr, result
from workers.contract.resize import Fit, Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.thumbnail import thumbnail
from workers.pipeline.transform.colour import workable

SMALLER = Resize(width=48)


def centre(image: Image.Image) -> tuple[int, ...]:
    value = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
    assert isinstance(value, tuple)
    return value


def bars(image: Image.Image, count: int) -> list[int]:
    """The grey value in the middle of each of ``count`` bars."""
    grey = image.convert("L")
    values = []
    for bar in range(count):
        at = grey.width * (2 * bar + 1) // (2 * count)
        values.append(grey.crop((at, 0, at + 1, 1)).tobytes()[0])
    return values


# --- profiles -------------------------------------------------------------------------------


def test_an_rgb_profile_is_kept_byte_for_byte_with_the_pixels_untouched() -> None:
    icc = swapped_rgb_profile()
    image = result(encoded(scene(), "PNG", icc_profile=icc))
    assert image.info["icc_profile"] == icc
    assert corners(image) == corners(scene())


def test_without_its_profile_a_picture_becomes_srgb() -> None:
    data = encoded(scene(), "PNG", icc_profile=swapped_rgb_profile())
    image = result(data, colour=SRGB)
    assert "icc_profile" not in image.info
    red, green = corners(image)[:2]
    assert red[1] > 150 > red[0]  # what was red is green now
    assert green[0] > 150 > green[1]


def test_srgb_needs_no_profile_to_stay_the_same() -> None:
    image = result(encoded(scene(), "PNG", icc_profile=srgb_profile()), colour=SRGB)
    assert "icc_profile" not in image.info
    assert corners(image) == corners(scene())


def test_transparency_survives_a_profile() -> None:
    rgba = scene().convert("RGBA")
    rgba.putalpha(77)
    data = encoded(rgba, "PNG", icc_profile=swapped_rgb_profile())
    assert result(data, colour=SRGB).getchannel("A").getextrema() == (77, 77)


@pytest.mark.parametrize("name", ["JPEG", "TIFF", "PNG"])
def test_a_grey_profile_is_applied_and_not_attached(name: str) -> None:
    grey = Image.new("L", (16, 16), 55)
    image = result(encoded(grey, name, icc_profile=grey_profile()))
    assert "icc_profile" not in image.info
    assert near(centre(image), (128, 128, 128), 3)  # linear 55/255 is sRGB 0.50


def test_a_grey_profile_with_transparency() -> None:
    grey = Image.new("LA", (16, 16), (55, 99))
    image = result(encoded(grey, "PNG", icc_profile=grey_profile()))
    assert near(centre(image), (128, 128, 128), 3)
    assert image.getchannel("A").getextrema() == (99, 99)


def test_cmyk_goes_through_its_profile_which_is_not_attached() -> None:
    cmyk = Image.new("CMYK", (16, 16), (255, 0, 0, 0))  # naively cyan
    image = result(encoded(cmyk, "JPEG", icc_profile=cmyk_profile()))
    assert "icc_profile" not in image.info
    red, green, blue = centre(image)
    assert red > 180 > green
    assert red > 180 > blue


@pytest.mark.parametrize("name", ["JPEG", "TIFF"])
def test_cmyk_without_a_profile_is_not_inverted(name: str) -> None:
    cmyk = Image.new("CMYK", (16, 16), (0, 200, 200, 10))
    assert near(centre(result(encoded(cmyk, name))), (230, 85, 57), 6)  # red as it prints


def test_cmyk_without_adobes_marker_is_stored_upright() -> None:
    data = encoded(Image.new("CMYK", (16, 16), (0, 200, 200, 10)), "JPEG")
    at = data.index(b"Adobe") - 4
    length = struct.unpack(">H", data[at + 2 : at + 4])[0]
    plain = data[:at] + data[at + 2 + length :]
    # The same samples, taken as they stand: 255, 55, 55, 245 of each ink.
    assert near(centre(result(plain)), (0, 24, 31), 6)


@pytest.mark.parametrize(
    "icc", [b"rubbish", srgb_profile()[:200], b"\0" * 600, grey_profile(), cmyk_profile()]
)
def test_a_broken_or_foreign_profile_is_dropped(icc: bytes) -> None:
    image = result(encoded(scene(), "PNG", icc_profile=icc))
    assert "icc_profile" not in image.info
    assert corners(image) == corners(scene())


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_a_broken_profile_leaves_the_plain_conversion(mode: str) -> None:
    data = encoded(Image.new(mode, (16, 16), 0), "JPEG", icc_profile=b"rubbish" * 40)
    assert centre(result(data)) == ((255, 255, 255) if mode == "CMYK" else (0, 0, 0))


def test_thumbnails_are_srgb() -> None:
    data = encoded(scene(), "PNG", icc_profile=swapped_rgb_profile())
    red = corners(image_of(thumbnail(open_picture(BytesIO(data)), 48)))[0]
    assert red[1] > 150 > red[0]


# --- depths and modes -----------------------------------------------------------------------

VALUES = [0, 1000, 20_000, 32_768, 50_000, 65_535]
EXPECTED = [value >> 8 for value in VALUES]


def test_16_bit_grey_is_scaled_not_clipped() -> None:
    assert bars(result(grey16_png(VALUES)), 6) == EXPECTED


@pytest.mark.parametrize("order", ["I;16", "I;16B"])
def test_16_bit_grey_tiff_in_both_byte_orders(order: str) -> None:
    letter = ">" if order.endswith("B") else "<"
    row = b"".join(struct.pack(letter + "H", value) * 8 for value in VALUES)
    image = Image.frombytes(order, (48, 8), row * 8)
    data = encoded(image, "TIFF")
    assert open_picture(BytesIO(data)).mode == order
    assert bars(result(data), 6) == EXPECTED


def test_16_bit_grey_map() -> None:
    row = b"".join(struct.pack(">H", value) * 8 for value in VALUES)
    found = bars(result(b"P5 48 8 65535\n" + row * 8), 6)
    assert all(abs(a - b) <= 1 for a, b in zip(found, EXPECTED, strict=True))


def test_12_bit_grey_tiff_reaches_white() -> None:
    # 0 and 4095 in 12 bits: 000 FFF per pair of pixels
    entries = [(256, 4, 2), (257, 4, 1), (258, 3, 12), (259, 3, 1), (262, 3, 1), (273, 4, 200)]
    entries += [(277, 3, 1), (278, 4, 1), (279, 4, 3)]
    directory = struct.pack("<H", len(entries))
    for tag, kind, value in entries:
        directory += struct.pack("<HHII", tag, kind, 1, value)
    data = (b"II*\0" + struct.pack("<I", 8) + directory + b"\0" * 4).ljust(200, b"\0")
    assert bars(result(data + b"\x00\x0f\xff"), 2) == [0, 255]


def test_16_bit_colour_png() -> None:
    pixel = struct.pack(">HHH", 65_535, 32_768, 0)
    assert centre(result(png(4, 4, 16, 2, (b"\0" + pixel * 4) * 4))) == (255, 128, 0)


@pytest.mark.parametrize(
    ("mode", "low", "high", "expected"),
    [
        ("I", 0, 65_535, [0, 255]),
        ("I", 0, 32_768, [0, 128]),
        ("I", -1000, 1000, [0, 255]),
        ("I", 0, 10_000_000, [0, 255]),
        ("F", 0.0, 1.0, [0, 255]),
        ("F", 0.0, 0.5, [0, 128]),
        ("F", 0.0, 200.0, [0, 200]),
        ("F", -3.0, 3.0, [0, 255]),
        ("F", 5000.0, 9000.0, [0, 255]),
    ],
)
def test_wide_grey_keeps_its_customary_range_or_is_stretched(
    mode: str, low: float, high: float, expected: list[int]
) -> None:
    image = Image.new(mode, (16, 8), low)
    image.paste(high, (8, 0, 16, 8))
    found = bars(result(encoded(image, "TIFF")), 2)
    assert all(abs(a - b) <= 1 for a, b in zip(found, expected, strict=True))


def test_a_flat_wide_picture_is_no_division_by_zero() -> None:
    assert bars(result(encoded(Image.new("F", (8, 8), -7.0), "TIFF")), 1) == [0]


@pytest.mark.parametrize("mode", ["RGB", "YCbCr", "LAB", "RGBX"])
def test_colour_modes_look_the_same(mode: str) -> None:
    image = result(encoded(scene().convert(mode), "TIFF"))
    found = corners(image)
    assert all(near(a, b, 6) for a, b in zip(found, corners(scene()), strict=True))


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_bilevel_grey_and_palette(mode: str) -> None:
    source = Image.new("L", (64, 32), 0)
    source.paste(255, (32, 0, 64, 32))
    image = result(encoded(source.convert(mode), "PNG"), SMALLER)
    assert bars(image, 2) == [0, 255]
    assert not image.has_transparency_data


def test_a_bilevel_picture_is_resized_smoothly() -> None:
    checkers = Image.new("1", (64, 64))
    checkers.putdata([(x + y) % 2 * 255 for y in range(64) for x in range(64)])
    assert 100 < centre(result(encoded(checkers, "PNG"), Resize(width=16)))[0] < 156


def test_a_palette_is_expanded_before_resizing() -> None:
    source = textured(256, 256)
    palette = source.quantize(256)
    smooth = source.resize((64, 64), Image.Resampling.LANCZOS)
    found = result(encoded(palette, "PNG"), Resize(width=64)).convert("RGB")
    nearest = palette.resize((64, 64), Image.Resampling.NEAREST).convert("RGB")
    assert psnr(found, smooth) > psnr(nearest, smooth) + 6


# --- transparency ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["PNG", "GIF"])
def test_a_transparent_palette_entry(name: str) -> None:
    image = result(palette_with_transparency(name))
    assert image.getchannel("A").getpixel((8, 8)) == 0
    assert image.getpixel((56, 8)) == (*RED, 255)


def test_a_palette_with_many_alpha_values() -> None:
    image = Image.new("P", (64, 32), 0)
    image.putpalette((*GREEN, *RED))
    image.paste(1, (32, 0, 64, 32))
    found = result(encoded(image, "PNG", transparency=bytes((64, 192))))
    assert found.getpixel((8, 8)) == (*GREEN, 64)
    assert found.getpixel((56, 8)) == (*RED, 192)


@pytest.mark.parametrize(
    ("depth", "row", "key"),
    [
        (1, b"\x0f", 1),
        (2, b"\x00\xff", 3),
        (4, b"\x00\x00\xff\xff", 15),
        (8, b"\0\0\0\0\xff\xff\xff\xff", 255),
        (16, b"\0\0" * 4 + b"\xff\xff" * 4, 65_535),
    ],
)
def test_a_transparent_grey_in_every_depth(depth: int, row: bytes, key: int) -> None:
    chunk = (b"tRNS", struct.pack(">H", key))
    image = result(png(8, 8, depth, 0, (b"\0" + row) * 8, chunk))
    assert image.mode == "RGBA"
    assert image.getpixel((1, 4)) == (0, 0, 0, 255)
    assert image.getchannel("A").getpixel((6, 4)) == 0


def test_a_transparent_16_bit_grey_is_exactly_that_value() -> None:
    image = result(grey16_png([0x8000, 0x8001], (b"tRNS", struct.pack(">H", 0x8001))))
    assert image.getpixel((2, 4)) == (128, 128, 128, 255)
    assert image.getchannel("A").getpixel((12, 4)) == 0


@pytest.mark.parametrize("depth", [8, 16])
def test_a_transparent_colour(depth: int) -> None:
    wide = depth == 16
    one, other = (
        b"".join(struct.pack(">H", v * 257) if wide else bytes((v,)) for v in colour)
        for colour in (RED, GREEN)
    )
    key = struct.pack(">HHH", *(v * 257 if wide else v for v in GREEN))
    image = result(png(8, 8, depth, 2, (b"\0" + one * 4 + other * 4) * 8, (b"tRNS", key)))
    assert image.getpixel((1, 4)) == (*RED, 255)
    assert image.getchannel("A").getpixel((6, 4)) == 0


@pytest.mark.parametrize("mode", ["LA", "La", "PA", "RGBa", "RGBA"])
def test_every_mode_with_alpha(mode: str) -> None:
    grey = Image.new("RGBA", (16, 16), (200, 200, 200, 128))
    steps = {"PA": ("P", "PA"), "La": ("LA", "La")}.get(mode, (mode,))
    image = grey
    for step in steps:
        image = grey.quantize(4) if step == "P" else image.convert(step)
    value = workable(image).convert("RGBA").getpixel((4, 4))
    assert isinstance(value, tuple)
    assert near(value, (200, 200, 200, 128), 2)


@pytest.mark.parametrize("mode", ["HSV", "RGBX", "YCbCr", "LAB"])
def test_every_other_colour_mode(mode: str) -> None:
    found = corners(workable(scene().convert(mode)))
    assert all(near(a, b, 6) for a, b in zip(found, corners(scene()), strict=True))


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_pixels_leave_no_halo(mode: str) -> None:
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (16, 16, 48, 48))
    small = result(encoded(image.convert(mode), "PNG"), Resize(width=24))
    shown = [
        p
        for p in zip(small.getchannel("R").tobytes(), small.getchannel("A").tobytes(), strict=True)
        if p[1] > 8
    ]
    assert min(value for value, _ in shown) >= 250


def test_an_opaque_alpha_channel_is_left_out() -> None:
    opaque = scene().convert("RGBA")
    assert result(encoded(opaque, "PNG")).mode == "RGB"


def test_contain_pads_with_white_or_with_nothing() -> None:
    box = Resize(width=64, height=64, fit=Fit.CONTAIN)
    padded = result(encoded(scene(), "PNG"), box)
    assert padded.size == (64, 64)
    assert padded.mode == "RGB"
    assert padded.getpixel((32, 2)) == (255, 255, 255)
    rgba = scene().convert("RGBA")
    clear = result(encoded(rgba, "PNG"), box)
    assert clear.getchannel("A").getpixel((32, 2)) == 0
    assert clear.getchannel("A").getpixel((32, 32)) == 255
    grey = result(encoded(scene().convert("L"), "PNG"), box)
    assert grey.convert("RGB").getpixel((32, 2)) == (255, 255, 255)


def test_profiles_of_the_test_pictures_are_sound() -> None:
    for icc in (swapped_rgb_profile(), grey_profile(), cmyk_profile()):
        assert ImageCms.getProfileName(ImageCms.ImageCmsProfile(BytesIO(icc)))


def test_a_linear_profile_is_not_taken_for_srgb_because_of_its_name() -> None:
    data = encoded(Image.new("RGB", (8, 8), (55, 55, 55)), "PNG", icc_profile=linear_srgb_profile())
    # 55 / 255 is 0.216 of the light, which sRGB writes as 128 (IEC 61966-2-1).
    assert near(centre(result(data, colour=SRGB)), (128, 128, 128), 2)
