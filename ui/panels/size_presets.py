"""Sizes that people ask for often."""

from __future__ import annotations

from dataclasses import dataclass

from workers.contract.resize import Fit, Resize


@dataclass(frozen=True, slots=True)
class SizePreset:
    """A box and how pictures are fitted into it."""

    width: int | None
    height: int | None
    fit: Fit = Fit.INSIDE


SIZE_PRESETS = (
    SizePreset(1280, 1280),
    SizePreset(1600, 1600),
    SizePreset(2048, 2048),
    SizePreset(1920, 1080),
    SizePreset(3840, 2160),
    SizePreset(800, 600, Fit.COVER),
    SizePreset(400, 400, Fit.COVER),
)


def preset_of(resize: Resize) -> SizePreset | None:
    """The preset that asks for the same as ``resize``, if there is one."""
    wanted = SizePreset(resize.width, resize.height, resize.fit)
    return wanted if wanted in SIZE_PRESETS else None
