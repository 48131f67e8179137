"""A colour profile from a PNG's gAMA and cHRM, for one that has neither a profile nor sRGB.

Owns when these are believed, as browsers do (PNG, third edition, sections 11.3.2 and 13.13). Must
not convert pixels: lcms does, as with an embedded profile.
"""

from __future__ import annotations

import struct
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import PngImagePlugin

_Triple = tuple[float, float, float]
_Matrix = tuple[_Triple, _Triple, _Triple]

#: What nearly all programs write for sRGB, whose curve is close to that.
_SRGB_GAMMA, _SAME_GAMMA = 0.45455, 0.005
#: White, red, green and blue as x and y each.
_SRGB_PRIMARIES = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
_SAME_PRIMARY = 0.005
#: Files that tell others have no gamma but nonsense.
_GAMMAS = (0.1, 10.0)

_D50 = (0.9642, 1.0, 0.8249)
#: Bradford's (ICC.1:2022, annex E).
_CONES: _Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
#: No primary of a real set is brighter than white.
_MOST_LIGHT = 2.0
_ICC_HEADER_BYTES = 128


def profile_of(image: PngImagePlugin.PngImageFile) -> bytes | None:
    """The profile for an opened PNG; ``None`` where it brings one, or is sRGB for all it tells."""
    info = image.info
    gamma = info.get("gamma")
    if "icc_profile" in info or "srgb" in info or not isinstance(gamma, float):
        return None
    if not _GAMMAS[0] <= gamma <= _GAMMAS[1]:
        return None
    if image.mode in ("1", "L", "LA") or image.mode.startswith("I"):
        return None if _is_srgb_gamma(gamma) else _grey_profile(gamma)
    told = info.get("chromaticity")
    colorants = _colorants(told) if isinstance(told, tuple) else None
    if colorants is None or not isinstance(told, tuple) or _are_srgb_primaries(told):
        if _is_srgb_gamma(gamma):
            return None
        colorants = _colorants(_SRGB_PRIMARIES)
        assert colorants is not None
    return _colour_profile(gamma, colorants)


def _is_srgb_gamma(gamma: float) -> bool:
    return abs(gamma - _SRGB_GAMMA) < _SAME_GAMMA


def _are_srgb_primaries(told: tuple[float, ...]) -> bool:
    differences = (abs(one - other) for one, other in zip(told, _SRGB_PRIMARIES, strict=True))
    return max(differences) < _SAME_PRIMARY


def _colorants(told: tuple[float, ...]) -> _Matrix | None:
    """Red, green and blue as XYZ that add up to D50; ``None`` where there are no such colours."""
    pairs = list(zip(told[::2], told[1::2], strict=True))
    if any(y <= 0 for _, y in pairs):
        return None
    white, *primaries = ((x / y, 1.0, (1 - x - y) / y) for x, y in pairs)
    red, green, blue = primaries
    whole = _determinant(red, green, blue)
    if abs(whole) < 1e-6:
        return None
    shares = (
        _determinant(white, green, blue) / whole,
        _determinant(red, white, blue) / whole,
        _determinant(red, green, white) / whole,
    )
    if min(shares) <= 0 or min(_cones(white)) <= 0:
        return None
    scaled = [_scaled(each, share) for each, share in zip(primaries, shares, strict=True)]
    red, green, blue = (_adapted(each, white) for each in scaled)
    is_sane = all(abs(value) < _MOST_LIGHT for value in (*red, *green, *blue))
    return (red, green, blue) if is_sane else None


def _scaled(colour: _Triple, share: float) -> _Triple:
    x, y, z = colour
    return x * share, y * share, z * share


def _cones(colour: _Triple) -> _Triple:
    return _product(_CONES, colour)


def _adapted(colour: _Triple, white: _Triple) -> _Triple:
    """How a colour looks under D50 that was seen under ``white``."""
    factors = (wanted / had for wanted, had in zip(_cones(_D50), _cones(white), strict=True))
    a, b, c = (cone * factor for cone, factor in zip(_cones(colour), factors, strict=True))
    # Back from the cones by Cramer's rule.
    columns: list[_Triple] = [(row[0], row[1], row[2]) for row in zip(*_CONES, strict=True)]
    first, second, third = columns
    wanted, whole = (a, b, c), _determinant(first, second, third)
    return (
        _determinant(wanted, second, third) / whole,
        _determinant(first, wanted, third) / whole,
        _determinant(first, second, wanted) / whole,
    )


def _product(matrix: _Matrix, vector: _Triple) -> _Triple:
    first, second, third = (sum(map(mul, row, vector)) for row in matrix)
    return first, second, third


def _determinant(one: _Triple, two: _Triple, three: _Triple) -> float:
    return (
        one[0] * (two[1] * three[2] - two[2] * three[1])
        - two[0] * (one[1] * three[2] - one[2] * three[1])
        + three[0] * (one[1] * two[2] - one[2] * two[1])
    )


def _grey_profile(gamma: float) -> bytes:
    return _profile(b"GRAY", {b"kTRC": _curve(gamma)})


def _colour_profile(gamma: float, colorants: _Matrix) -> bytes:
    tags = {
        name + b"XYZ": _xyz(each) for name, each in zip((b"r", b"g", b"b"), colorants, strict=True)
    }
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve(gamma))
    return _profile(b"RGB ", tags | curves)


def _curve(gamma: float) -> bytes:
    return b"para" + struct.pack(">IHHi", 0, 0, 0, round(65536 / gamma))


def _xyz(colour: _Triple) -> bytes:
    return b"XYZ " + struct.pack(">I3i", 0, *(round(65536 * value) for value in colour))


def _text(text: str) -> bytes:
    told = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(told), 28) + told


# Made at the import: Python loads this encoding from a file, which a worker cannot open any more.
_DESCRIPTION, _COPYRIGHT = _text("PNG gamma"), _text("None")


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC profile, version 4, of a monitor (ICC.1:2022, clauses 7 and 8.4)."""
    tags = {
        b"desc": _DESCRIPTION,
        b"cprt": _COPYRIGHT,
        b"wtpt": _xyz(_D50),
        **tags,
    }
    table_end = _ICC_HEADER_BYTES + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", table_end + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    head = struct.pack(
        ">I4sI4s4s4s", table_end + len(body), b"", 0x04400000, b"mntr", space, b"XYZ "
    )
    head += struct.pack(">6H", 2020, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += struct.pack(">3i", *(round(65536 * value) for value in _D50))
    return head.ljust(_ICC_HEADER_BYTES, b"\0") + table + body
