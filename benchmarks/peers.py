"""The converters to measure: how each is found, named and told to do the same work.

Owns their command lines. Must not run or time a conversion. The work is always the same: turn
upright, fit into a square box without enlarging, WebP quality 80, effort (method) 4.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent
OWN_NAME = "Dropmill"
ENGINE_NAME = "Dropmill engine"
QUALITY = 80
METHOD = 4
#: No side of a WebP is longer, so this box asks for no resize where one has to be given.
NO_RESIZE_PX = 16383
FILES_A_CALL = 50


@dataclass(frozen=True, slots=True)
class Work:
    """Convert ``sources`` into ``output``; ``box_px`` ``None`` keeps their size."""

    sources: tuple[Path, ...]
    output: Path
    box_px: int | None
    cores: int

    def target_size(self, picture: Image.Image) -> tuple[int, int]:
        """The upright size in pixels that ``picture`` should get."""
        width, height = picture.size
        if picture.getexif().get(0x0112, 1) >= 5:  # EXIF orientations 5 to 8 swap the sides
            width, height = height, width
        if self.box_px is None or max(width, height) <= self.box_px:
            return (width, height)
        scale = self.box_px / max(width, height)
        return (max(1, round(width * scale)), max(1, round(height * scale)))


@dataclass(frozen=True, slots=True)
class Command:
    """A program's arguments, what it reads and what is added to its environment."""

    arguments: Sequence[str]
    standard_input: bytes = b""
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Peer:
    """One converter with one setting; ``version`` answers ``None`` where it is not installed."""

    name: str
    setting: str
    version: Callable[[], str | None]
    command: Callable[[Work], Command]

    @property
    def key(self) -> str:
        """Names this converter with this setting."""
        return f"{self.name}, {self.setting}"


def all_peers(cores: int) -> tuple[Peer, ...]:
    """Every converter this program knows, with the settings worth trying on ``cores``."""
    return (
        Peer(OWN_NAME, "dropmill convert", _dropmill_version, _dropmill),
        Peer(ENGINE_NAME, "from a script", _dropmill_version, _engine),
        *(
            Peer(
                "sharp",
                f"{in_flight} in flight, concurrency {threads}",
                _sharp_version,
                _sharp(in_flight, threads),
            )
            for in_flight, threads in ((2 * cores, 1), (2 * cores, cores), (cores, 1))
        ),
        Peer("vipsthumbnail", "one call", _vips_version, _vips_once),
        Peer("vipsthumbnail", f"{cores} processes", _vips_version, _vips_parallel),
        Peer("mogrify", "one call", _mogrify_version, _mogrify_once),
        Peer("mogrify", f"{cores} processes", _mogrify_version, _mogrify_parallel),
        Peer("cwebp", f"{cores} processes", _cwebp_version, _cwebp),
    )


def first_line(*command: str, environment: dict[str, str] | None = None) -> str | None:
    """The first line that ``command`` prints; ``None`` where it is missing or fails."""
    if shutil.which(command[0]) is None:
        return None
    answer = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    lines = answer.stdout.strip().splitlines()
    return lines[0] if answer.returncode == 0 and lines else None


def _xargs(work: Work, *command: str, environment: dict[str, str]) -> Command:
    """``command`` over all sources, ``work.cores`` processes at a time."""
    a_call = min(FILES_A_CALL, -(-len(work.sources) // work.cores))
    arguments = ("xargs", "-0", "-P", str(work.cores), "-n", str(a_call), *command)
    return Command(arguments, _joined(work.sources), environment)


def _joined(items: Sequence[str | Path]) -> bytes:
    return b"\0".join(os.fsencode(item) for item in items)


def _dropmill_version() -> str | None:
    return f"{version('dropmill')} (Pillow {version('pillow')})"


def _dropmill(work: Work) -> Command:
    resize = ["--resize", f"{work.box_px}x{work.box_px}"] if work.box_px else []
    program = str(Path(sys.executable).with_name("dropmill"))
    options = ["--quality", str(QUALITY), "--effort", str(METHOD), *resize]
    sources = [str(source) for source in work.sources]
    return Command([program, "convert", *sources, "-o", str(work.output), *options])


def _engine(work: Work) -> Command:
    sources = [str(source) for source in work.sources]
    arguments = ["-m", "benchmarks.engine_only", str(work.output), str(work.box_px or 0)]
    return Command([sys.executable, *arguments, *sources])


def _sharp_environment() -> dict[str, str]:
    known = os.environ.get("NODE_PATH")
    folders = [str(HERE / "node_modules"), *([known] if known else [])]
    return {"NODE_PATH": os.pathsep.join(folders)}


def _sharp_version() -> str | None:
    script = str(HERE / "sharp_peer.cjs")
    return first_line("node", script, "--version", environment=_sharp_environment())


def _sharp(in_flight: int, threads: int) -> Callable[[Work], Command]:
    def command(work: Work) -> Command:
        script = str(HERE / "sharp_peer.cjs")
        settings = [str(work.output), str(work.box_px or 0), str(in_flight), str(threads)]
        sources = [str(source) for source in work.sources]
        # libuv has four threads for all of sharp's work unless told otherwise
        environment = _sharp_environment() | {"UV_THREADPOOL_SIZE": str(max(4, in_flight))}
        return Command(["node", script, *settings, *sources], environment=environment)

    return command


def _vips_version() -> str | None:
    return first_line("vipsthumbnail", "--version")


def _vips_arguments(work: Work) -> tuple[str, ...]:
    box = work.box_px or NO_RESIZE_PX
    target = f"{work.output}/%s.webp[Q={QUALITY},effort={METHOD}]"
    return ("vipsthumbnail", "--size", f"{box}x{box}>", "-o", target)


def _vips_once(work: Work) -> Command:
    return Command([*_vips_arguments(work), *map(str, work.sources)])


def _vips_parallel(work: Work) -> Command:
    return _xargs(work, *_vips_arguments(work), environment={"VIPS_CONCURRENCY": "1"})


def _mogrify_version() -> str | None:
    return first_line("mogrify", "-version")


def _mogrify_arguments(work: Work) -> tuple[str, ...]:
    resize = ("-resize", f"{work.box_px}x{work.box_px}>") if work.box_px else ()
    encoder = ("-quality", str(QUALITY), "-define", f"webp:method={METHOD}", "-format", "webp")
    return ("mogrify", "-auto-orient", *resize, *encoder, "-path", str(work.output))


def _mogrify_once(work: Work) -> Command:
    return Command([*_mogrify_arguments(work), *map(str, work.sources)])


def _mogrify_parallel(work: Work) -> Command:
    return _xargs(work, *_mogrify_arguments(work), environment={"MAGICK_THREAD_LIMIT": "1"})


def _cwebp_version() -> str | None:
    found = first_line("cwebp", "-version")
    return found and f"{found} (does not turn pictures upright)"


def _cwebp(work: Work) -> Command:
    items: list[str | Path] = []
    for source in work.sources:
        with Image.open(source) as picture:
            turned = picture.getexif().get(0x0112, 1) >= 5
            width, height = work.target_size(picture)
        width, height = (height, width) if turned else (width, height)
        items += ["-resize", str(width), str(height), source]
        items += ["-o", work.output / f"{source.stem}.webp"]
    options = ("-quiet", "-q", str(QUALITY), "-m", str(METHOD))
    command = ("xargs", "-0", "-P", str(work.cores), "-n", "6", "cwebp", *options)
    return Command(command, _joined(items))
