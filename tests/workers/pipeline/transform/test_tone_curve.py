from __future__ import annotations

import struct

import pytest

from tests.pictures import linear_srgb_profile, srgb_profile
from workers.pipeline.transform.tone_curve import middle_light


def _with_curve(curve: bytes) -> bytes:
    return bytes(128) + struct.pack(">I4sII", 1, b"gTRC", 144, len(curve)) + curve


def _table(*values: int) -> bytes:
    return b"curv" + struct.pack(f">II{len(values)}H", 0, len(values), *values)


_ROOT_OF_LESS_THAN_NOTHING = _with_curve(
    b"para" + struct.pack(">IHH3i", 0, 1, 0, 1 << 15, -(1 << 16), 0)
)


@pytest.mark.parametrize(
    ("icc", "light"),
    [
        (srgb_profile(), 0.214),
        (linear_srgb_profile(), 0.5),
        (_with_curve(_table()), 0.5),
        (_with_curve(_table(512)), 0.25),
        (_with_curve(_table(0, 0x3333, 0xFFFF)), 0.2),
        (_with_curve(_table(0, 0x3333, 0x6666, 0xFFFF)), 0.3),
        (_with_curve(b"para" + struct.pack(">IHHi", 0, 0, 0, 2 << 16)), 0.25),
    ],
)
def test_curves_of_every_kind(icc: bytes, light: float) -> None:
    assert middle_light(icc, b"gTRC") == pytest.approx(light, abs=0.001)


@pytest.mark.parametrize(
    "icc",
    [
        b"",
        bytes(200),
        bytes(128) + b"\xff" * 40,
        _with_curve(b"para" + b"\xff" * 40),
        _with_curve(b"curv" + bytes(4) + b"\xff" * 4),
        _ROOT_OF_LESS_THAN_NOTHING,
    ],
)
def test_broken_ones_raise_nothing(icc: bytes) -> None:
    assert middle_light(icc, b"gTRC") is None
