from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from tests.deep_jp2 import EXACT, ROUNDED, SHOWN
from tests.pictures import encoded, swapped_rgb_profile
from workers.contract.events import Size
from workers.pipeline.decode.jp2_depth import OddStreamError, dimmed
from workers.pipeline.decode.source import load, open_picture

_STRIPE_PX = 8


def _shown(data: bytes) -> list[tuple[int, ...]]:
    """The colours in the middle of the stripes."""
    image = open_picture(BytesIO(data))
    load(image, Size(image.width, image.height))
    places = range(_STRIPE_PX // 2, image.width, _STRIPE_PX)
    row = image.crop((0, 16, image.width, 17)).tobytes()
    return [tuple(row[3 * at : 3 * at + 3]) for at in places]


@pytest.mark.parametrize(("data", "off"), [(EXACT, 1), (ROUNDED, 2)])
def test_white_of_16_bits_stays_white(data: bytes, off: int) -> None:
    found = [value for colour in _shown(data) for value in colour]
    wanted = [value for colour in SHOWN for value in colour]
    assert found == pytest.approx(wanted, abs=off)


def test_what_cannot_be_looked_at_again_is_refused_rather_than_wrong() -> None:
    no_guard_bits = bytearray(ROUNDED)
    no_guard_bits[ROUNDED.index(b"\xff\x5c") + 4] &= 0x1F
    with pytest.raises(OddStreamError):
        dimmed(bytes(no_guard_bits))
    halved = bytearray(EXACT)
    halved[43] = 2  # the first channel stands for two pixels in a row
    with pytest.raises(OddStreamError):
        dimmed(bytes(halved))


def test_a_colour_profile_is_found() -> None:
    profile = swapped_rgb_profile()
    plain = encoded(Image.new("RGB", (8, 8), "red"), "JPEG2000", irreversible=False)
    at = plain.index(b"colr") - 4
    (length,) = struct.unpack_from(">I", plain, at)
    box = struct.pack(">I4sBBB", 11 + len(profile), b"colr", 2, 0, 0) + profile
    head = plain.index(b"jp2h") - 4
    (head_length,) = struct.unpack_from(">I", plain, head)
    longer = struct.pack(">I", head_length + len(box) - length)
    data = plain[:head] + longer + plain[head + 4 : at] + box + plain[at + length :]
    assert open_picture(BytesIO(data)).info["icc_profile"] == profile
