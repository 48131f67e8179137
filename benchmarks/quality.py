"""Checks outputs: are all there, have they the right size, how near are they to a reference.

The reference is Pillow's full decode, resized with its own Lanczos filter, in sRGB.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from PIL import Image, ImageChops, ImageStat

from benchmarks.reference import open_picture, srgb_frames
from benchmarks.work import Work

#: Converters round the shorter side differently.
TOLERATED_PX = 1
#: Equal pictures have no finite PSNR; nothing lossy comes near this, in dB.
IDENTICAL_DB = 99.0


@dataclass(frozen=True, slots=True)
class Quality:
    """``wrong_size`` counts outputs of another size than asked for (sideways ones among them).

    ``fewer_frames`` counts those that have lost frames. ``psnr_db`` is the mean over all others,
    ``None`` without any.
    """

    missing: int
    wrong_size: int
    fewer_frames: int
    bytes_out: int
    psnr_db: float | None


@dataclass(slots=True)
class _Tally:
    """What was found in one folder so far."""

    missing: int = 0
    wrong_size: int = 0
    fewer_frames: int = 0
    bytes_out: int = 0
    psnrs_db: list[float] = field(default_factory=list)

    def look_at(self, path: Path, frames: Sequence[Image.Image], size: tuple[int, int]) -> None:
        """Count the output ``path``, which should show ``frames`` at ``size``."""
        if not path.is_file():
            self.missing += 1
            return
        self.bytes_out += path.stat().st_size
        with open_picture(path) as opened:
            outputs = srgb_frames(opened)
        off = max(abs(have - want) for have, want in zip(outputs[0].size, size, strict=True))
        if off > TOLERATED_PX:
            self.wrong_size += 1
        elif len(outputs) < len(frames):
            self.fewer_frames += 1
        else:
            pairs = zip(outputs, frames, strict=False)
            self.psnrs_db.append(mean(_psnr_to(*pair) for pair in pairs))


def psnr_db(one: Image.Image, other: Image.Image) -> float:
    """Peak signal-to-noise ratio of two RGB pictures of the same size, in dB."""
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    error = sum(squares) / (len(squares) * one.width * one.height)
    return IDENTICAL_DB if error == 0 else 10 * math.log10(255**2 / error)


def _psnr_to(output: Image.Image, frame: Image.Image) -> float:
    return psnr_db(output, frame.resize(output.size, Image.Resampling.LANCZOS))


def check(work: Work, outputs: Mapping[str, Path]) -> dict[str, Quality]:
    """Judge the folders ``outputs``; each source is decoded once for all of them."""
    tallies = {name: _Tally() for name in outputs}
    for source in work.sources:
        with open_picture(source) as opened:
            targets = work.targets(opened)
            frames = srgb_frames(opened)
        for name, folder in outputs.items():
            for target in targets:
                path = folder / f"{source.stem}{target.ending}"
                tallies[name].look_at(path, frames, target.size)
    return {name: _quality(tally) for name, tally in tallies.items()}


def _quality(tally: _Tally) -> Quality:
    return Quality(
        missing=tally.missing,
        wrong_size=tally.wrong_size,
        fewer_frames=tally.fewer_frames,
        bytes_out=tally.bytes_out,
        psnr_db=mean(tally.psnrs_db) if tally.psnrs_db else None,
    )
