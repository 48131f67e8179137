"""Does libjpeg's scaling while decoding cost visible quality? Prints a Markdown table.

For every JPEG of a folder the 1600 px WebP is made from a full decode with Lanczos3 (the reference)
and from draft decodes at several margins. A cell tells what the WebP loses against the unencoded
reference when draft was used, on top of what encoding loses anyway: PSNR over all RGB values in dB,
then SSIM over 8 × 8 luma blocks, then multi-scale SSIM; "full" means that no draft was used.

Usage: python benchmarks/draft_quality.py FOLDER
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import fmean

from PIL import Image, ImageChops, ImageMath, ImageStat

from workers.contract.encoders import WebP
from workers.contract.events import Size
from workers.contract.resize import Resize
from workers.pipeline.decode.draft import draft_scale, largest_scale
from workers.pipeline.encode.webp import encode_webp
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.resample import resample
from workers.pipeline.transform.transform import Rendered

MARGINS_PERCENT = (100, 105, 110, 125, 150)
TARGET = Resize(width=1600, height=1600)


@dataclass(frozen=True, slots=True)
class Row:
    """One picture at one margin; PSNRs in dB."""

    scale: int
    loss_db: float
    ssim_loss: float
    ms_ssim_loss: float


def psnr(one: Image.Image, other: Image.Image) -> float:
    """Peak signal-to-noise ratio over all channels, in dB; infinite for equal pictures."""
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    mean = sum(squares) / (len(squares) * one.width * one.height)
    return math.inf if mean == 0 else 10 * math.log10(255**2 / mean)


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Structural similarity (Wang et al. 2004) of the luma, over 8 × 8 blocks."""
    x, y = (image.convert("L").convert("F") for image in (one, other))

    def mean_product(one: Image.Image, other: Image.Image) -> Image.Image:
        product = ImageMath.lambda_eval(lambda args: args["p"] * args["q"], p=one, q=other)
        assert isinstance(product, Image.Image)
        return product.reduce(8)

    means = {"a": x.reduce(8), "b": y.reduce(8)}
    squares = {"aa": mean_product(x, x), "bb": mean_product(y, y), "ab": mean_product(x, y)}
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    result = ImageMath.lambda_eval(
        lambda m: (
            (m["a"] * m["b"] * 2 + c1)
            * ((m["ab"] - m["a"] * m["b"]) * 2 + c2)
            / (
                (m["a"] * m["a"] + m["b"] * m["b"] + c1)
                * (m["aa"] - m["a"] * m["a"] + m["bb"] - m["b"] * m["b"] + c2)
            )
        ),
        **means,
        **squares,
    )
    assert isinstance(result, Image.Image)
    mean = result.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(mean, float)  # one band
    return mean


def ms_ssim(one: Image.Image, other: Image.Image) -> float:
    """Multi-scale SSIM (Wang et al. 2003, its weights), which follows what people see better."""
    result = 1.0
    for weight in (0.0448, 0.2856, 0.3001, 0.2363, 0.1333):
        result *= max(ssim(one, other), 0.0) ** weight
        one, other = one.reduce(2), other.reduce(2)
    return result


def scaled(path: Path, divisor: int) -> Image.Image:
    """The picture at its target size, decoded at 1/divisor."""
    with Image.open(path) as image:
        source = Size(image.width, image.height)
        target = plan_layout(source, TARGET, WebP.max_side_px).output
        if divisor > 1:
            image.draft(None, (source.width // divisor, source.height // divisor))
        image.load()
        return resample(image.convert("RGB"), target)


def through_webp(image: Image.Image) -> Image.Image:
    """The picture as its viewer will see it."""
    data = encode_webp(Rendered(image, b""), WebP(), MetadataBlocks())
    return Image.open(BytesIO(data)).convert("RGB")


def measure(path: Path) -> list[Row]:
    """One row per margin, the last for the rule in use."""
    with Image.open(path) as image:
        source = Size(image.width, image.height)
    target = plan_layout(source, TARGET, WebP.max_side_px).output
    reference = scaled(path, 1)
    reference_webp = through_webp(reference)
    rows: dict[int, Row] = {}
    divisors = [largest_scale(source, target, margin) for margin in MARGINS_PERCENT]
    divisors.append(draft_scale(source, target, path.stat().st_size))
    for divisor in set(divisors):
        draft = scaled(path, divisor)
        webp = through_webp(draft)
        rows[divisor] = Row(
            divisor,
            psnr(reference_webp, reference) - psnr(webp, reference),
            ssim(reference_webp, reference) - ssim(webp, reference),
            ms_ssim(reference_webp, reference) - ms_ssim(webp, reference),
        )
    return [rows[divisor] for divisor in divisors]


def main(folder: Path) -> None:
    """Print the table and its last lines, mean and worst."""
    names = [*(f"≥ {margin / 100} ×" for margin in MARGINS_PERCENT), "the rule in use"]
    print("| picture |" + "".join(f" {name} |" for name in names))
    print("|---|" + "---|" * len(names))
    results = []
    for path in sorted(folder.glob("*.jpg")):
        rows = measure(path)
        results.append(rows)
        cells = (
            f" 1/{r.scale}: {r.loss_db:+.2f} dB, {r.ssim_loss:+.4f}, {r.ms_ssim_loss:+.4f} |"
            if r.scale > 1
            else " full |"
            for r in rows
        )
        print(f"| {path.stem} |" + "".join(cells), flush=True)
    columns = list(zip(*results, strict=True))
    for name, choose in (("mean", fmean), ("worst", max)):
        cells = (
            f" {choose([r.loss_db for r in column]):+.2f} dB, "
            f"{choose([r.ssim_loss for r in column]):+.4f}, "
            f"{choose([r.ms_ssim_loss for r in column]):+.4f} |"
            for column in columns
        )
        print(f"| **{name} loss** |" + "".join(cells))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
