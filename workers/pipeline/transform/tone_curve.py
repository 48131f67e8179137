"""How much light a profile's curve makes of a middle grey (ICC.1:2022, 10.6 and 10.18).

Owns the few lines that lcms has no call for. Takes hostile bytes and never raises.
"""

from __future__ import annotations

import struct

_TAGS_AT, _TAG_BYTES = 128, 12
_MOST_TAGS = 256
_MIDDLE = 0.5
#: How many numbers each kind of parametric curve has.
_PARAMETERS = (1, 3, 4, 5, 7)


def middle_light(icc: bytes, tag: bytes) -> float | None:
    """Light of a value in the middle, 0-1; ``None`` where there is no such curve."""
    try:
        at = _place(icc, tag)
        if at is None:
            return None
        kind = icc[at : at + 4]
        if kind == b"curv":
            return _of_table(icc, at)
        return _of_formula(icc, at) if kind == b"para" else None
    except (struct.error, ArithmeticError, LookupError, TypeError):
        return None


def _place(icc: bytes, tag: bytes) -> int | None:
    (count,) = struct.unpack_from(">I", icc, _TAGS_AT)
    for number in range(min(count, _MOST_TAGS)):
        name, at = struct.unpack_from(">4sI", icc, _TAGS_AT + 4 + number * _TAG_BYTES)
        if name == tag:
            return int(at)
    return None


def _of_table(icc: bytes, at: int) -> float:
    (count,) = struct.unpack_from(">I", icc, at + 8)
    if count == 0:
        return _MIDDLE
    if count == 1:
        (gamma,) = struct.unpack_from(">H", icc, at + 12)
        return float(_MIDDLE ** (gamma / 256))
    values = struct.unpack_from(">2H", icc, at + 12 + (count - 1) // 2 * 2)
    return float(sum(values) / 2 if count % 2 == 0 else values[0]) / 0xFFFF


def _of_formula(icc: bytes, at: int) -> float:
    (kind,) = struct.unpack_from(">H", icc, at + 8)
    numbers = struct.unpack_from(f">{_PARAMETERS[kind]}i", icc, at + 12)
    gamma, *rest = (number / 65536 for number in numbers)
    scale, offset = rest[:2] or (1.0, 0.0)
    return float((scale * _MIDDLE + offset) ** gamma)
