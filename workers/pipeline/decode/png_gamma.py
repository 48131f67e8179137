"""A colour profile from a PNG's gAMA and cHRM, for one that has neither a profile nor sRGB.

Owns when these are believed, as browsers do (PNG, third edition, sections 11.3.2 and 13.13). Must
not convert pixels: lcms does, as with an embedded profile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.pipeline.decode.made_profile import (
    colorants,
    colour_profile,
    gamma_curve,
    grey_profile,
)

if TYPE_CHECKING:
    from PIL import PngImagePlugin

#: What nearly all programs write for sRGB, whose curve is close to that.
_SRGB_GAMMA, _SAME_GAMMA = 0.45455, 0.005
#: White, red, green and blue as x and y each.
_SRGB_PRIMARIES = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
_SAME_PRIMARY = 0.005
#: Files that tell others have no gamma but nonsense.
_GAMMAS = (0.1, 10.0)


def profile_of(image: PngImagePlugin.PngImageFile) -> bytes | None:
    """The profile for an opened PNG; ``None`` where it brings one, or is sRGB for all it tells."""
    info = image.info
    gamma = info.get("gamma")
    if "icc_profile" in info or "srgb" in info or not isinstance(gamma, float):
        return None
    if not _GAMMAS[0] <= gamma <= _GAMMAS[1]:
        return None
    if image.mode in ("1", "L", "LA") or image.mode.startswith("I"):
        return None if _is_srgb_gamma(gamma) else grey_profile(gamma_curve(gamma))
    told = info.get("chromaticity")
    primaries = colorants(told) if isinstance(told, tuple) else None
    if primaries is None or not isinstance(told, tuple) or _are_srgb_primaries(told):
        if _is_srgb_gamma(gamma):
            return None
        primaries = colorants(_SRGB_PRIMARIES)
        assert primaries is not None
    return colour_profile(gamma_curve(gamma), primaries)


def _is_srgb_gamma(gamma: float) -> bool:
    return abs(gamma - _SRGB_GAMMA) < _SAME_GAMMA


def _are_srgb_primaries(told: tuple[float, ...]) -> bool:
    differences = (abs(one - other) for one, other in zip(told, _SRGB_PRIMARIES, strict=True))
    return max(differences) < _SAME_PRIMARY
