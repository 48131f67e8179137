"""The converters to measure: how each is found, named and told to do the same work.

Owns the command lines of Dropmill and of sharp. Must not run or time a conversion.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from benchmarks.command import Command, Peer, first_line
from benchmarks.tools import tools
from benchmarks.work import Work

HERE = Path(__file__).parent
OWN_NAME = "Dropmill"
ENGINE_NAME = "Dropmill engine"


def all_peers(cores: int) -> tuple[Peer, ...]:
    """Every converter this program knows, with the settings worth trying on ``cores``."""
    return (
        Peer(OWN_NAME, "dropmill convert", _dropmill_version, dropmill),
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
        *tools(cores),
    )


def _dropmill_version() -> str | None:
    return f"{version('dropmill')} (Pillow {version('pillow')})"


def dropmill(work: Work) -> Command:
    """The program itself; quality and effort are its defaults, which all others are told."""
    size = ["--resize", f"{work.box_px}x{work.box_px}"] if work.box_px else []
    if work.widths:
        size = ["--sizes", ",".join(map(str, work.widths))]
    program = str(Path(sys.executable).with_name("dropmill"))
    options = ["--format", ",".join(work.formats), *size]
    sources = [str(source) for source in work.sources]
    return Command([program, "convert", *sources, "-o", str(work.output), *options])


def _engine(work: Work) -> Command:
    return Command([sys.executable, "-m", "benchmarks.engine_only"], work.to_json())


def _sharp_environment() -> dict[str, str]:
    known = os.environ.get("NODE_PATH")
    folders = [str(HERE / "node_modules"), *([known] if known else [])]
    return {"NODE_PATH": os.pathsep.join(folders)}


def _sharp_version() -> str | None:
    script = str(HERE / "sharp_peer.cjs")
    return first_line("node", script, "--version", environment=_sharp_environment())


def _sharp(in_flight: int, threads: int) -> Callable[[Work], Command]:
    def command(work: Work) -> Command:
        arguments = ["node", str(HERE / "sharp_peer.cjs"), str(in_flight), str(threads)]
        # libuv has four threads for all of sharp's work unless told otherwise
        environment = _sharp_environment() | {"UV_THREADPOOL_SIZE": str(max(4, in_flight))}
        return Command(arguments, work.to_json(), environment)

    return command
