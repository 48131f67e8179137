"""A colour profile from code points for primaries and a curve (ITU-T H.273).

PNG (cICP), AVIF and HEIC (nclx) tell their colours so. Owns what each number means on a screen of
ordinary brightness. Must not convert pixels: lcms does, as with an embedded profile.
"""

from __future__ import annotations

from functools import cache
from math import exp
from math import pow as power_of

from msgspec import Struct

from workers.pipeline.decode.made_profile import (
    colorants,
    colour_profile,
    formula_curve,
    gamma_curve,
    grey_profile,
    table_curve,
)

_D65, _THEATRE, _C = (0.3127, 0.329), (0.314, 0.351), (0.31, 0.316)
_SRGB = (*_D65, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
_SMPTE_C = (*_D65, 0.63, 0.34, 0.31, 0.595, 0.155, 0.07)
_P3 = (0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
#: White, red, green and blue as x and y each; 2 is "unspecified".
_PRIMARIES = {
    1: _SRGB,
    2: _SRGB,
    4: (*_C, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    5: (*_D65, 0.64, 0.33, 0.29, 0.6, 0.15, 0.06),
    6: _SMPTE_C,
    7: _SMPTE_C,
    9: (*_D65, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046),
    11: (*_THEATRE, *_P3),
    12: (*_D65, *_P3),
    22: (*_D65, 0.63, 0.34, 0.295, 0.605, 0.155, 0.077),
}

#: sRGB's curve; and those of cameras for television, which browsers show with it: pictures were
#: graded on screens that are closer to it than to the camera's own.
_LIKE_SRGB = frozenset({1, 2, 6, 7, 11, 13, 14, 15})
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_GAMMAS = {4: 1 / 2.2, 5: 1 / 2.8, 8: 1.0, 17: 1 / 2.6}
_PQ, _HLG = 16, 18

_STEPS = 4096
#: White of a page, and the brightest that is told apart from it, in candelas a square metre
#: (ITU-R BT.2408 and BT.2100).
_WHITE, _BRIGHTEST = 203.0, 1000.0
_HLG_GAMMA = 1.2


class CodePoints(Struct, frozen=True):
    """Numbers of the primaries and of the curve."""

    primaries: int
    transfer: int


@cache
def profile_for(points: CodePoints, *, is_grey: bool) -> bytes | None:
    """The profile; ``None`` for what is sRGB, or shown as it, and for numbers without a meaning."""
    curve, primaries = _curve(points.transfer), _PRIMARIES.get(points.primaries)
    is_srgb_curve = points.transfer in _LIKE_SRGB
    if curve is None or primaries is None or (is_srgb_curve and (is_grey or primaries == _SRGB)):
        return None
    if is_grey:
        return grey_profile(curve)
    found = colorants(primaries)
    assert found is not None  # all of those above are sound
    return colour_profile(curve, found)


def _curve(transfer: int) -> bytes | None:
    if transfer in _LIKE_SRGB:
        return formula_curve(_SRGB_CURVE)
    if transfer in _GAMMAS:
        return gamma_curve(_GAMMAS[transfer])
    nits = {_PQ: _pq_nits, _HLG: _hlg_nits}.get(transfer)
    if nits is None:
        return None
    return table_curve([_dimmed(nits(step / (_STEPS - 1))) for step in range(_STEPS)])


def _pq_nits(value: float) -> float:
    """What SMPTE ST 2084 shows for a value."""
    power = power_of(value, 32 / 2523)
    light = max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)
    return 10_000 * power_of(light, 8192 / 1305)


def _hlg_nits(value: float) -> float:
    """What a screen as bright as ``_BRIGHTEST`` shows, each channel for itself (BT.2100)."""
    if value <= 0.5:
        scene = value * value / 3
    else:
        scene = (exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
    return _BRIGHTEST * power_of(min(scene, 1.0), _HLG_GAMMA)


def _dimmed(nits: float) -> float:
    """Light on an ordinary screen, 0-1, by Reinhard's curve, as in Chromium."""
    light, most = nits / _WHITE, _BRIGHTEST / _WHITE
    return min(1.0, light * (1 + light / most**2) / (1 + light))
