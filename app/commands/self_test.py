"""``dropmill --self-test``: whether this installation works, in seconds and without a screen.

Owns the steps and their order. Uses the engine as anybody would, and looks at its workers only
from outside, by their process ids.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import UnionType

import psutil

from app.batch.failure_messages import display_lines
from app.commands.arguments import CommandParser
from app.components import components
from app.engines import OpenEngine
from app.version import APP_ID, APP_NAME, version
from resources.sample_pictures import write_sample_pictures
from workers.contract.encoders import WebP
from workers.contract.engine import Engine
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    EngineFailed,
    FinalEvent,
    JobFailed,
    JobStarted,
    OutputWritten,
)
from workers.contract.jobs import ConvertJob, JobId, Output
from workers.contract.posture_texts import posture_summary
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

_TIMEOUT_S = 120.0
_QUICK = Recipe(resize=Resize(width=640))
#: Takes a second or so: time enough to kill the worker that is at it.
_SLOW = Recipe(encoder=WebP(lossless=True, effort=4))
#: In the names of Qt's libraries and of its bindings, on every system.
_SIGNS_OF_QT = ("qt6", "pyside", "shiboken")


class SelfTestError(Exception):
    """Something does not work; the text says what."""


def run(argv: Sequence[str], open_engine: OpenEngine) -> int:
    """Carry out every step and tell about each; 0 if all went well, otherwise 1."""
    parser = CommandParser(
        prog=f"{APP_ID} --self-test", description="Find out whether this installation works."
    )
    parser.parse_args(argv)
    _say(f"{APP_NAME} {version()} on {platform.platform()}")
    for part in components():
        _say(f"  {part.name} {part.version}")
    try:
        with tempfile.TemporaryDirectory(prefix=f"{APP_ID}-") as folder, open_engine(1) as engine:
            for sentence in _steps(engine, Path(folder)):
                _say(f"ok: {sentence}")
    except (SelfTestError, OSError) as error:
        _say(f"FAILED: {display_lines(str(error))}")
        return 1
    return 0


def _steps(engine: Engine, folder: Path) -> Iterator[str]:
    sources = write_sample_pictures(folder)
    sizes = [_convert(engine, source, folder / f"{source.stem}.webp") for source in sources]
    yield f"{len(sizes)} pictures converted, {sum(sizes)} bytes of WebP"
    yield f"protections of the workers: {posture_summary(engine.stats().posture)}"
    yield _without_qt(_workers())
    yield _survives_a_crash(engine, sources[0], folder / "crash.webp")


def _convert(engine: Engine, source: Path, target: Path) -> int:
    job = engine.submit(ConvertJob(source, (Output(target, _QUICK),)))
    return _checked(_wait(engine, job, kind=FinalEvent))


def _survives_a_crash(engine: Engine, source: Path, target: Path) -> str:
    job = engine.submit(ConvertJob(source, (Output(target, _SLOW),)))
    _wait(engine, job, kind=JobStarted)
    for worker in _workers():  # the idle spare as well: which one is busy cannot be seen
        worker.kill()
    _checked(_wait(engine, job, kind=FinalEvent))
    # Twice if the spare had it already when that was killed.
    if not engine.stats().jobs_retried:
        raise SelfTestError("a job whose worker was killed was not tried again")
    return "a worker was killed at its work; another did the job"


def _wait(engine: Engine, job: JobId, *, kind: type[JobStarted] | UnionType) -> EngineEvent:
    """The first event of that kind about ``job``. Raises ``SelfTestError``."""
    deadline = time.monotonic() + _TIMEOUT_S
    while (left_s := deadline - time.monotonic()) > 0:
        for event in engine.drain(left_s):
            if isinstance(event, EngineFailed):
                raise SelfTestError(event.detail)
            if isinstance(event, kind) and event.job == job:
                return event
    raise SelfTestError(f"nothing happened for {_TIMEOUT_S:.0f} s")


def _checked(event: EngineEvent) -> int:
    """Bytes of the output, if there is one and it is WebP. Raises ``SelfTestError``."""
    if isinstance(event, JobFailed):
        raise SelfTestError(f"a picture was not converted: {event.code}: {event.detail}")
    end = event.outputs[0] if isinstance(event, ConversionEnded) else event
    if not isinstance(end, OutputWritten):
        raise SelfTestError(f"a picture was not converted: {end}")
    data = end.path.read_bytes()
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise SelfTestError(f"{end.path} is no WebP")
    return len(data)


def _workers() -> list[psutil.Process]:
    children: list[psutil.Process] = psutil.Process().children()
    # Python may have a process of its own for shared memory.
    workers = [child for child in children if "resource_tracker" not in " ".join(child.cmdline())]
    if not workers:
        raise SelfTestError("there is no worker process")
    return workers


def _without_qt(workers: Sequence[psutil.Process]) -> str:
    if not hasattr(psutil.Process, "memory_maps"):
        return "(what workers have loaded cannot be seen on this system)"
    for worker in workers:
        loaded = [Path(mapped.path).name.lower() for mapped in worker.memory_maps()]
        found = sorted(name for name in loaded if any(sign in name for sign in _SIGNS_OF_QT))
        if found:
            raise SelfTestError(f"a worker has loaded {', '.join(found)}")
    return f"no Qt in {len(workers)} workers"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
