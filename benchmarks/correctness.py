"""Compares Dropmill's pictures with other programs' decodes of the same files.

``python -m benchmarks.correctness FOLDER --json FILE`` converts every file of a folder to PNG and
to WebP, has it decoded by every other decoder found, and prints what differs as Markdown.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image

from benchmarks.compare import (
    Comparison,
    Moving,
    compare,
    moving_difference,
    timing_difference,
    verdict,
)
from benchmarks.decoders import (
    LISTED_BY_FFPROBE,
    LISTED_BY_VIPS,
    Decoder,
    all_decoders,
    decode_frames,
    durations_ms,
    webp_frames,
)

TO_PNG = ("--format", "png", "--effort", "1", "--colour", "srgb")
TO_WEBP = ("--format", "webp", "--lossless", "--effort", "0")


@dataclass(frozen=True, slots=True)
class Still:
    """A picture, and how it compares with each decoder that read it."""

    source: str
    found: Mapping[str, Comparison]

    @property
    def verdict(self) -> str:
        """See ``compare.verdict``."""
        return verdict([comparison.difference for comparison in self.found.values()])


@dataclass(frozen=True, slots=True)
class Animation:
    """An animation: what Dropmill wrote and what is in the source, in ms, and what differs."""

    source: str
    own_ms: Sequence[float]
    other_ms: Sequence[float]
    timing: str
    pixels: str


def convert(
    sources: Iterable[Path], output: Path, options: Sequence[str], workers: int
) -> dict[Path, Path | None]:
    """Have Dropmill convert ``sources``; the result of each, ``None`` where it failed."""
    program = (sys.executable, "-m", "app", "convert")
    more = ("-o", str(output), "--workers", str(workers), "--json", "-")
    command = [*program, *map(str, sources), *options, *more]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [json.loads(line) for line in answer.stdout.splitlines()]
    return {
        Path(one["source"]): Path(one["output"]) if one["output"] else None
        for one in told
        if "source" in one
    }


def check_stills(
    results: Mapping[Path, Path | None], decoders: Sequence[Decoder], scratch: Path
) -> list[Still]:
    """Compare each picture that was converted with what ``decoders`` make of its source."""
    return [
        Still(str(source), _compared(source, own, decoders, scratch))
        for source, own in results.items()
        if own is not None
    ]


def _compared(
    source: Path, own: Path, decoders: Sequence[Decoder], scratch: Path
) -> dict[str, Comparison]:
    found = {}
    for decoder in decoders:
        target = scratch / "other.png"
        decoder.decode(source, target)
        try:
            with Image.open(own) as one, Image.open(target) as two:
                found[decoder.name] = compare(one, two)
        except OSError:  # it could not decode the source
            pass
        target.unlink(missing_ok=True)
    return found


def check_moving(results: Mapping[Path, Path | None], scratch: Path) -> list[Animation]:
    """Compare each picture that moves, in the source or in what Dropmill made of it."""
    found = []
    for source, own in results.items():
        if own is None:
            continue
        own_ms, other_ms = durations_ms(own), durations_ms(source)
        if max(len(own_ms), len(other_ms)) < 2:
            continue
        frames = decode_frames(source, scratch / "frames")
        timing, pixels = _differences(own_ms, webp_frames(own), other_ms, frames)
        found.append(Animation(str(source), own_ms, other_ms, timing, pixels))
    return found


def _differences(
    own_ms: Sequence[float],
    own_frames: Sequence[Image.Image],
    other_ms: Sequence[float],
    other_frames: Sequence[Image.Image],
) -> tuple[str, str]:
    own, other = Moving(own_ms, own_frames), Moving(other_ms, other_frames)
    timing = timing_difference(own, other)
    if len(other_frames) != len(other_ms):
        return timing, f"not compared: {len(other_frames)} frames decoded of {len(other_ms)}"
    pixels = moving_difference(own, other)
    # Where all frames are alike nothing moves, and one of them is enough.
    return "" if len(own_frames) == 1 and not pixels else timing, pixels


def table(stills: Sequence[Still], moving: Sequence[Animation]) -> str:
    """Everything that differs, as a Markdown table."""
    lines = ["| picture | against | Dropmill has |", "|---|---|---|"]
    lines += [
        f"| {still.source} | {name} ({still.verdict}) | {comparison.difference} |"
        for still in stills
        for name, comparison in still.found.items()
        if comparison.difference
    ]
    lines += [
        f"| {one.source} | {what} | {difference} |"
        for one in moving
        for what, difference in (("timing", one.timing), ("frames", one.pixels))
        if difference
    ]
    return "\n".join(lines)


def as_json(stills: Sequence[Still], moving: Sequence[Animation]) -> dict[str, object]:
    """All comparisons as plain values."""
    return {
        "stills": [
            {
                "source": still.source,
                "verdict": still.verdict,
                "found": {
                    name: {**asdict(comparison), "difference": comparison.difference}
                    for name, comparison in still.found.items()
                },
            }
            for still in stills
        ],
        "moving": [asdict(one) for one in moving],
    }


def check(folder: Path, decoders: Sequence[Decoder], workers: int) -> dict[str, object]:
    """Compare every file of ``folder``, print what differs, and return everything."""
    may_move = LISTED_BY_VIPS | LISTED_BY_FFPROBE
    with tempfile.TemporaryDirectory(prefix="dropmill-check-") as temporary:
        scratch = Path(temporary)
        results = convert([folder], scratch / "png", TO_PNG, workers)
        stills = check_stills(results, decoders, scratch)
        candidates = [source for source in results if source.suffix.lower() in may_move]
        moved = convert(candidates, scratch / "webp", TO_WEBP, workers) if candidates else {}
        moving = check_moving(moved, scratch)
    counts = Counter(still.verdict for still in stills)
    converted = ", ".join(f"{count} {word}" for word, count in sorted(counts.items()))
    differing = sum(bool(one.timing or one.pixels) for one in moving)
    print(f"{len(results)} files, {len(stills)} converted: {converted}.")
    print(f"{len(moving)} animations, {differing} differ.\n")
    print(table(stills, moving), flush=True)
    return as_json(stills, moving)


def main() -> None:
    """Read the arguments and compare."""
    parser = argparse.ArgumentParser(prog="benchmarks.correctness", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of pictures, read with all below it")
    parser.add_argument("--json", type=Path, default=Path("build/correctness.json"))
    parser.add_argument("--workers", type=int, default=1, help="worker processes of Dropmill")
    arguments = parser.parse_args()

    asked = ((decoder, decoder.version()) for decoder in all_decoders())
    found = [(decoder, version) for decoder, version in asked if version]
    for decoder, version in found:
        print(f"- {decoder.name}: {version}")
    told = check(arguments.folder, [decoder for decoder, _ in found], arguments.workers)
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(told, indent=2))
    print(f"\nKept in {arguments.json}", file=sys.stderr)


if __name__ == "__main__":
    main()
