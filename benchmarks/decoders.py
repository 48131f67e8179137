"""Other programs that decode pictures and tell the timing of animations.

Owns their command lines and running them. Must not judge what they answer. Debian has all of them
in imagemagick, libvips-tools and ffmpeg.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageCms, ImageSequence

from benchmarks.command import first_line

TIMEOUT_S = 120
#: What may be animated, by the reader of its timing.
LISTED_BY_VIPS = {".gif", ".webp"}
LISTED_BY_FFPROBE = {".png", ".apng", ".avif"}


@dataclass(frozen=True, slots=True)
class Decoder:
    """A program that writes the first frame of ``source`` to ``target``: PNG, upright, sRGB."""

    name: str
    version: Callable[[], str | None]
    decode: Callable[[Path, Path], None]


def all_decoders() -> tuple[Decoder, ...]:
    """Every decoder this program knows, installed or not."""
    return (
        Decoder(
            "ImageMagick", lambda: first_line(*_magick("identify"), "-version"), _decode_magick
        ),
        Decoder("libvips", lambda: first_line("vips", "--version"), _decode_vips),
    )


def _run(*command: str | Path) -> str | None:
    """What ``command`` prints; ``None`` where it fails, is missing or takes too long."""
    if shutil.which(str(command[0])) is None:
        return None
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=TIMEOUT_S
        )
    except subprocess.TimeoutExpired:
        return None
    return answer.stdout if answer.returncode == 0 else None


def _magick(tool: str) -> tuple[str, ...]:
    """ImageMagick 7 has one program, 6 has several."""
    return ("magick", tool) if shutil.which("magick") else (tool,)


@cache
def srgb_profile(folder: Path) -> Path:
    """A file with the profile of sRGB in ``folder``."""
    path = folder / "srgb.icc"
    path.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    return path


def _decode_magick(source: Path, target: Path) -> None:
    frame = f"{source}[0]"
    # Told without one in the picture, -profile would not convert but only attach it.
    profile_name = _run(*_magick("identify"), "-quiet", "-format", "%[profile:icc]", frame) or ""
    colours = ("-profile", srgb_profile(target.parent)) if profile_name.strip() else ()
    options = ("-auto-orient", *colours, "-colorspace", "sRGB", "-depth", "8", "-strip")
    _run(*_magick("convert"), "-quiet", frame, *options, f"PNG32:{target}")


def _decode_vips(source: Path, target: Path) -> None:
    upright, finished = target.with_suffix(".v"), f"{target}[bitdepth=8,strip]"
    _run("vips", "autorot", source, upright)
    intent = ("--embedded", "--intent", "perceptual")
    profile = srgb_profile(target.parent)
    done = _run("vips", "icc_transform", upright, finished, profile, *intent)
    if done is None:  # it has no profile
        done = _run("vips", "colourspace", upright, finished, "srgb")
    if done is None:
        target.unlink(missing_ok=True)
    upright.unlink(missing_ok=True)


def decode_frames(source: Path, folder: Path) -> list[Image.Image]:
    """All frames of an animation as they are to be seen, by ffmpeg (APNG, AVIF) or ImageMagick."""
    folder.mkdir()
    if source.suffix.lower() in LISTED_BY_FFPROBE:
        options = ("-vsync", "passthrough", "-pix_fmt", "rgba")
        _run("ffmpeg", "-v", "error", "-i", source, *options, folder / "%05d.png")
    else:
        _run(*_magick("convert"), "-quiet", source, "-coalesce", f"PNG32:{folder}/%05d.png")
    frames = [_loaded(path) for path in sorted(folder.iterdir())]
    shutil.rmtree(folder)
    return frames


def _loaded(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        opened.load()
    return opened


def webp_frames(path: Path) -> list[Image.Image]:
    """All frames of a WebP."""
    with Image.open(path) as opened:
        return [frame.copy() for frame in ImageSequence.Iterator(opened)]


def durations_ms(path: Path) -> list[float]:
    """How long each frame of an animation is shown; at most one duration for a still picture."""
    if path.suffix.lower() in LISTED_BY_VIPS:
        return [float(text) for text in (_run("vipsheader", "-f", "delay", path) or "").split()]
    if path.suffix.lower() in LISTED_BY_FFPROBE:
        shown = ("-select_streams", "v", "-show_entries", "packet=duration_time", "-of", "json")
        return probed_durations_ms(_run("ffprobe", "-v", "error", *shown, path))
    return []


def probed_durations_ms(answer: str | None) -> list[float]:
    """The durations in what ffprobe prints as JSON; empty where it printed nothing."""
    packets = json.loads(answer).get("packets", []) if answer else []
    return [1000 * float(packet.get("duration_time", 0)) for packet in packets]
