"""Converters that are programs for a shell: libvips, ImageMagick and libwebp's own.

Owns their command lines. Must not run or time a conversion.
"""

from __future__ import annotations

import shlex
from pathlib import Path

from PIL import Image

from benchmarks.command import CannotError, Command, Peer, first_line, in_parallel
from benchmarks.work import SETTINGS, Work

#: No side of a WebP is longer, so this box asks for no resize where one has to be given.
NO_RESIZE_PX = 16383
#: 63 of its AVIF looks as Dropmill's 60 does (mean PSNR, 22 photos to 1600 px, libvips 8.14).
VIPS_QUALITY = {"webp": SETTINGS["webp"].quality, "avif": 63}
WEBP = SETTINGS["webp"]
STILL = {".jpg", ".jpeg", ".png"}


def tools(cores: int) -> tuple[Peer, ...]:
    """Each of them once with its own threads, if it takes several files, and once per core."""
    many = f"{cores} processes"
    return (
        Peer("vipsthumbnail", "one call", _vips_version, _vips_once),
        Peer("vipsthumbnail", many, _vips_version, _vips_parallel),
        Peer("mogrify", "one call", _mogrify_version, _mogrify_once),
        Peer("mogrify", many, _mogrify_version, _mogrify_parallel),
        Peer("cwebp", many, _cwebp_version, _cwebp),
        Peer("gif2webp", many, _gif2webp_version, _gif2webp),
    )


def _vips_version() -> str | None:
    return first_line("vipsthumbnail", "--version")


def _vips_calls(work: Work) -> list[tuple[str, ...]]:
    """A call for each size and format: vipsthumbnail makes one of them at a time."""
    box = work.box_px or NO_RESIZE_PX
    sizes = [(f"-{width}w", f"{width}x>") for width in work.widths] or [("", f"{box}x{box}>")]
    return [
        (
            *("vipsthumbnail", "--size", size, "-o"),
            f"{work.output}/%s{label}.{name}[Q={VIPS_QUALITY[name]},effort={SETTINGS[name].effort}]",
        )
        for label, size in sizes
        for name in work.formats
    ]


def _vips_sources(work: Work) -> list[str]:
    """The sources as libvips wants them: all frames have to be asked for."""
    return [f"{each}[n=-1]" if each.suffix == ".gif" else str(each) for each in work.sources]


def _shell(work: Work) -> tuple[str, ...]:
    """A program that takes files and makes every call of ``_vips_calls`` on them."""
    calls = [shlex.join(call) + ' "$@"' for call in _vips_calls(work)]
    return ("sh", "-c", " && ".join(calls), "sh")


def _vips_once(work: Work) -> Command:
    return Command([*_shell(work), *_vips_sources(work)])


def _vips_parallel(work: Work) -> Command:
    alone = {"VIPS_CONCURRENCY": "1"}
    return in_parallel(work, *_shell(work), items=_vips_sources(work), environment=alone)


def _mogrify_version() -> str | None:
    return first_line("mogrify", "-version")


def _mogrify_arguments(work: Work) -> tuple[str, ...]:
    if work.widths:
        raise CannotError("mogrify makes one size of a picture")
    if work.formats != ("webp",):
        raise CannotError("mogrify 6 cannot be told AVIF's effort")
    resize = ("-resize", f"{work.box_px}x{work.box_px}>") if work.box_px else ()
    frames = ("-coalesce",) if ".gif" in work.suffixes else ()
    encoder = ("-quality", str(WEBP.quality), "-define", f"webp:method={WEBP.effort}")
    target = ("-format", "webp", "-path", str(work.output))
    return ("mogrify", "-auto-orient", *frames, *resize, *encoder, *target)


def _mogrify_once(work: Work) -> Command:
    return Command([*_mogrify_arguments(work), *map(str, work.sources)])


def _mogrify_parallel(work: Work) -> Command:
    alone = {"MAGICK_THREAD_LIMIT": "1"}
    return in_parallel(work, *_mogrify_arguments(work), items=work.sources, environment=alone)


def _cwebp_version() -> str | None:
    found = first_line("cwebp", "-version")
    return found and f"{found} (does not turn pictures upright)"


def _cwebp(work: Work) -> Command:
    _refuse_others("cwebp", work, STILL)
    items: list[str | Path] = []
    for source in work.sources:
        with Image.open(source) as picture:
            turned = picture.getexif().get(0x0112, 1) >= 5
            (target,) = work.targets(picture)
        width, height = reversed(target.size) if turned else target.size
        items += ["-resize", str(width), str(height), source]
        items += ["-o", work.output / f"{source.stem}{target.ending}"]
    options = ("-quiet", "-q", str(WEBP.quality), "-m", str(WEBP.effort))
    return in_parallel(work, "cwebp", *options, items=items, items_a_call=6)


def _gif2webp_version() -> str | None:
    return first_line("gif2webp", "-version")


def _gif2webp(work: Work) -> Command:
    _refuse_others("gif2webp", work, {".gif"})
    if work.box_px:
        raise CannotError("gif2webp does not resize")
    items: list[str | Path] = []
    for source in work.sources:
        items += [source, "-o", work.output / f"{source.stem}.webp"]
    options = ("-quiet", "-lossy", "-q", str(WEBP.quality), "-m", str(WEBP.effort))
    return in_parallel(work, "gif2webp", *options, items=items, items_a_call=3)


def _refuse_others(name: str, work: Work, readable: set[str]) -> None:
    """Raises ``CannotError`` for what libwebp's programs are not made for."""
    if work.widths or work.formats != ("webp",):
        raise CannotError(f"{name} makes one WebP of a picture")
    if unknown := work.suffixes - readable:
        raise CannotError(f"{name} does not read {', '.join(sorted(unknown))}")
