"""Colour profiles for files that tell their colours in another way.

Owns how one is made of primaries and a curve. Must not decide which files get one, nor convert
pixels: lcms does, as with an embedded profile.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from operator import mul

_Triple = tuple[float, float, float]
Matrix = tuple[_Triple, _Triple, _Triple]

_D50 = (0.9642, 1.0, 0.8249)
#: Bradford's (ICC.1:2022, annex E).
_CONES: Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
#: No primary of a real set is brighter than white.
_MOST_LIGHT = 2.0
_ICC_HEADER_BYTES = 128


def colorants(told: tuple[float, ...]) -> Matrix | None:
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


def _product(matrix: Matrix, vector: _Triple) -> _Triple:
    first, second, third = (sum(map(mul, row, vector)) for row in matrix)
    return first, second, third


def _determinant(one: _Triple, two: _Triple, three: _Triple) -> float:
    return (
        one[0] * (two[1] * three[2] - two[2] * three[1])
        - two[0] * (one[1] * three[2] - one[2] * three[1])
        + three[0] * (one[1] * two[2] - one[2] * two[1])
    )


def grey_profile(curve: bytes) -> bytes:
    """A profile of greys."""
    return _profile(b"GRAY", {b"kTRC": curve})


def colour_profile(curve: bytes, primaries: Matrix) -> bytes:
    """A profile of red, green and blue with ``colorants`` and one curve."""
    tags = {
        name + b"XYZ": _xyz(each) for name, each in zip((b"r", b"g", b"b"), primaries, strict=True)
    }
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return _profile(b"RGB ", tags | curves)


def gamma_curve(gamma: float) -> bytes:
    """Light is value ** (1 / gamma)."""
    return b"para" + struct.pack(">IHHi", 0, 0, 0, round(65536 / gamma))


def formula_curve(numbers: Sequence[float]) -> bytes:
    """(a · value + b) ** g, and c · value below d, where ``numbers`` are g, a, b, c and d."""
    return b"para" + struct.pack(">IHH5i", 0, 3, 0, *(round(65536 * each) for each in numbers))


def table_curve(light: Sequence[float]) -> bytes:
    """Light (0-1) of values that lie evenly from 0 to 1."""
    values = (round(65535 * each) for each in light)
    return b"curv" + struct.pack(f">II{len(light)}H", 0, len(light), *values)


def _xyz(colour: _Triple) -> bytes:
    return b"XYZ " + struct.pack(">I3i", 0, *(round(65536 * value) for value in colour))


def _text(text: str) -> bytes:
    told = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(told), 28) + told


# Made at the import: Python loads this encoding from a file, which a worker cannot open any more.
_DESCRIPTION, _COPYRIGHT = _text("Told by the file"), _text("None")


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
