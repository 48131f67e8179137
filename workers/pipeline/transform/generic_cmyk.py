"""A profile for CMYK pictures that bring none: offset printing on coated paper.

Owns what the inks look like. Must not convert pixels: lcms does, as with an embedded profile.

Under a lens a print is a mosaic of sixteen colours: bare paper, four inks, and their overprints.
How large a share each has follows from the size of the inks' dots (Demichel, 1924), and what the
eye sees is the mean of all (Neugebauer, 1937), taken of their n-th roots because paper scatters
light under the dots (Yule and Nielsen, 1951). The profile is made of the same steps: curves from
tone values to sizes of dots, a grid of means, curves for the n-th power. They end in XYZ and not in
Lab, where means are no longer straight and a grid would have to be ten times as large.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from itertools import product

Triple = tuple[float, float, float]

#: The white that Lab and XYZ are relative to (ICC.1:2022, 7.2.16).
_D50 = (0.9642, 1.0, 0.8249)

#: Lab of what black may be printed on: ISO 12647-2:2004/Amd 1:2007, paper types 1 and 2 on white
#: backing. Cyan counts 4 here, magenta 2 and yellow 1.
_UNDER_BLACK = (
    (95, 0, -2),  # paper
    (89, -5, 93),  # yellow
    (48, 74, -3),  # magenta
    (47, 68, 48),  # magenta and yellow
    (55, -37, -50),  # cyan
    (50, -65, 27),  # cyan and yellow
    (24, 22, -46),  # cyan and magenta
    (23, 0, -1),  # all three
)
_BLACK = (16, 0, 0)

#: How much of the density beneath adds to black's own. The standard names no overprints with black;
#: this way four inks reach L 10.
_DENSITY_UNDER_BLACK = 0.2

#: By how much dots of half the area appear to grow, for C, M, Y and K, and how much more than that
#: dark tones grow and light ones do not. It is close to curves A and B of ISO 12647-2:2004: at a
#: tone value of 40 % they gain 13 % and 16 %.
_DOT_GAIN = (0.14, 0.14, 0.14, 0.17)
_DOT_GAIN_SKEW = 0.15

#: Which of X, Y and Z shows the size of an ink's dots: that of the light which it absorbs.
_ABSORBED = (0, 1, 2, 1)

_YULE_NIELSEN = 1.7

#: Where lcms interpolates, it is along tetrahedra, which the means are not; more points than these
#: change nothing that could be seen.
_GRID_POINTS = 5
_CURVE_POINTS = 256

_16_BIT_MAX = 0xFFFF
_XYZ_ONE = 0x8000  # u1Fixed15Number: ICC.1:2022, 6.3.4.2


def _xyz(lab: Triple) -> Triple:
    """CIE 15; none of the colours here is dark enough for the straight part of the curve."""
    lightness, a, b = lab
    y = (lightness + 16) / 116
    x, z = y + a / 500, y - b / 200
    return (_D50[0] * x**3, _D50[1] * y**3, _D50[2] * z**3)


def _reflectances() -> list[Triple]:
    """XYZ of the sixteen colours, as shares of the paper's; cyan counts 8, black 1."""
    paper = _xyz(_UNDER_BLACK[0])

    def relative(lab: Triple) -> Triple:
        x, y, z = (value / white for value, white in zip(_xyz(lab), paper, strict=True))
        return (x, y, z)

    black = relative(_BLACK)
    found = []
    for under in map(relative, _UNDER_BLACK):
        x, y, z = (k * u**_DENSITY_UNDER_BLACK for k, u in zip(black, under, strict=True))
        found += [under, (x, y, z)]
    return found


def _dot_sizes(solid: float, gain: float) -> list[float]:
    """The share of the paper that an ink covers, for tone values from none to full.

    Dot gain is told as it is measured, by plain means (Murray and Davies, 1936). The dots are made
    just as large as it takes to reach the same reflectance by the mean of roots.

    Args:
        solid: the reflectance of the full ink.
        gain: that of half the area.
    """
    sizes = []
    for point in range(_CURVE_POINTS):
        tone = point / (_CURVE_POINTS - 1)
        measured = tone + 4 * gain * tone * (1 - tone) * (1 + _DOT_GAIN_SKEW * (2 * tone - 1))
        reflectance = 1 - measured * (1 - solid)
        sizes.append((1 - _root(reflectance)) / (1 - _root(solid)))
    return sizes


def _root(value: float) -> float:
    return float(value ** (1 / _YULE_NIELSEN))


def _means(reflectances: Iterable[Triple]) -> list[float]:
    """The mean of the roots at each point of the grid, where cyan changes slowest."""
    roots = [list(map(_root, channel)) for channel in zip(*reflectances, strict=True)]
    steps = [point / (_GRID_POINTS - 1) for point in range(_GRID_POINTS)]
    means = []
    for sizes in product(steps, repeat=4):
        shares = [1.0]
        for size in sizes:
            shares = [share * part for share in shares for part in (1 - size, size)]
        means += [sum(map(float.__mul__, shares, channel)) for channel in roots]
    return means


def _lut() -> bytes:
    """The way from CMYK to XYZ, where paper is white, as lut16Type (ICC.1:2022, 10.10)."""
    reflectances = _reflectances()
    values: list[float] = []
    for ink, channel in enumerate(_ABSORBED):
        solid = reflectances[8 >> ink][channel]
        values += [_16_BIT_MAX * size for size in _dot_sizes(solid, _DOT_GAIN[ink])]
    values += [_16_BIT_MAX * mean for mean in _means(reflectances)]
    for white in _D50:
        for point in range(_CURVE_POINTS):
            reflectance = (point / (_CURVE_POINTS - 1)) ** _YULE_NIELSEN
            values.append(_XYZ_ONE * white * reflectance)
    head = struct.pack(">4s4x3Bx", b"mft2", 4, 3, _GRID_POINTS)
    unity = b"".join(map(_s15_fixed16, (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    sizes = struct.pack(">2H", _CURVE_POINTS, _CURVE_POINTS)
    return head + unity + sizes + struct.pack(f">{len(values)}H", *map(round, values))


def _s15_fixed16(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz_tag(xyz: Triple) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_s15_fixed16, xyz))


def _description(text: bytes) -> bytes:
    """As textDescriptionType (ICC.1:2001-04, 6.5.17), in ASCII only."""
    return struct.pack(">4s4xI", b"desc", len(text) + 1) + text + bytes(1 + 78)


def generic_cmyk() -> bytes:
    """The profile: an ICC file of version 2, good for reading CMYK but not for making it.

    It takes some ten milliseconds and has some eight kilobytes.
    """
    tags = {
        b"desc": _description(b"Generic CMYK, offset on coated paper"),
        b"cprt": b"text\0\0\0\0No copyright, use freely\0",
        b"wtpt": _xyz_tag(_xyz(_UNDER_BLACK[0])),
        b"A2B0": _lut(),
    }
    start = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += struct.pack(">4s2I", name, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    # ICC.1:2001-04, 6.1: size, version 2.4, class, spaces, date; then the white of XYZ.
    fields = (start + len(body), 0x02400000, b"prtr", b"CMYK", b"XYZ ", 2026, 1, 1)
    header = struct.pack(">I4xI4s4s4s3H6x4s28x", *fields, b"acsp")
    header += b"".join(map(_s15_fixed16, _D50))
    return header.ljust(128, b"\0") + table + body
