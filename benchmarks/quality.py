"""Checks outputs: are all there, have they the right size, how near are they to a reference.

The reference is Pillow's full decode, resized with its own Lanczos filter, in sRGB.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from PIL import Image, ImageChops, ImageCms, ImageOps, ImageStat

from benchmarks.peers import Work

#: Converters round the shorter side differently.
TOLERATED_PX = 1
#: Equal pictures have no finite PSNR; nothing lossy comes near this, in dB.
IDENTICAL_DB = 99.0


@dataclass(frozen=True, slots=True)
class Quality:
    """``wrong_size`` counts outputs of another size than asked for (sideways ones among them).

    ``psnr_db`` is the mean over the outputs of the right size, ``None`` without any.
    """

    missing: int
    wrong_size: int
    bytes_out: int
    psnr_db: float | None


def to_srgb(picture: Image.Image) -> Image.Image:
    """``picture`` as RGB in the sRGB colour space, by its own profile where it has one."""
    profile = picture.info.get("icc_profile")
    rgb = picture.convert("RGB")
    if not profile or picture.mode != "RGB":
        return rgb
    embedded = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    converted = ImageCms.profileToProfile(rgb, embedded, ImageCms.createProfile("sRGB"))
    return rgb if converted is None else converted


def psnr_db(one: Image.Image, other: Image.Image) -> float:
    """Peak signal-to-noise ratio of two RGB pictures of the same size, in dB."""
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    error = sum(squares) / (len(squares) * one.width * one.height)
    return IDENTICAL_DB if error == 0 else 10 * math.log10(255**2 / error)


def check(work: Work, outputs: Mapping[str, Path]) -> dict[str, Quality]:
    """Judge the folders ``outputs``; each reference is made once for all of them."""
    found: dict[str, list[float | None]] = {name: [] for name in outputs}
    for source in work.sources:
        with Image.open(source) as opened:
            wanted = work.target_size(opened)
            upright = to_srgb(ImageOps.exif_transpose(opened))
        for name, folder in outputs.items():
            path = folder / f"{source.stem}.webp"
            if path.is_file():
                found[name].append(_compare(path, upright, wanted))
    return {
        name: _summary(len(work.sources), values, outputs[name].glob("*.webp"))
        for name, values in found.items()
    }


def _compare(path: Path, upright: Image.Image, wanted: tuple[int, int]) -> float | None:
    with Image.open(path) as opened:
        output = to_srgb(opened)
    off = max(abs(have - want) for have, want in zip(output.size, wanted, strict=True))
    if off > TOLERATED_PX:
        return None
    reference = upright.resize(output.size, Image.Resampling.LANCZOS)
    return psnr_db(output, reference)


def _summary(wanted: int, values: list[float | None], files: Iterable[Path]) -> Quality:
    right = [value for value in values if value is not None]
    return Quality(
        missing=wanted - len(values),
        wrong_size=len(values) - len(right),
        bytes_out=sum(file.stat().st_size for file in files),
        psnr_db=mean(right) if right else None,
    )
