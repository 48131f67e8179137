"""Turns measured runs into a table and into JSON. Pure functions; prints nothing."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import Run
from benchmarks.peers import ENGINE_NAME, OWN_NAME
from benchmarks.quality import Quality
from benchmarks.work import Work

MIB = 1024 * 1024
COLUMNS = (
    "converter",
    "setting",
    "pictures/s",
    "seconds (lowest to highest)",
    "CPU s",
    "largest process MiB",
    "output MiB",
    "PSNR dB",
    "× Dropmill's time",
    "remarks",
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A converter, or one of its settings, that took no part, and why."""

    name: str
    setting: str
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """All runs of one converter with one setting over the same pictures."""

    name: str
    setting: str
    version: str
    pictures: int
    runs: tuple[Run, ...]
    quality: Quality

    @property
    def wall_s(self) -> float:
        """The median time, in seconds."""
        return median(run.wall_s for run in self.runs)

    @property
    def pictures_per_s(self) -> float:
        """Pictures a second at the median time."""
        return self.pictures / self.wall_s


def machine(cores: int) -> str:
    """One line about the machine and the system."""
    return f"{_cpu_model()}, {cores} cores used, {_system()}, Python {platform.python_version()}"


def _cpu_model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def _system() -> str:
    name = platform.freedesktop_os_release()["PRETTY_NAME"] if _has_release() else ""
    return f"{name or platform.system()}, kernel {os.uname().release}"


def _has_release() -> bool:
    return any(Path(path).exists() for path in ("/etc/os-release", "/usr/lib/os-release"))


def best_by_name(results: Iterable[Result]) -> dict[str, Result]:
    """The fastest setting of each converter."""
    best: dict[str, Result] = {}
    for result in results:
        if result.name not in best or result.wall_s < best[result.name].wall_s:
            best[result.name] = result
    return best


def table(results: Sequence[Result]) -> str:
    """All results as a Markdown table, fastest first; bold is the best setting of each."""
    best = best_by_name(results)
    own = best.get(OWN_NAME)
    ordered = sorted(results, key=lambda result: result.wall_s)
    rows = [_row(result, own, bold=best[result.name] is result) for result in ordered]
    return "\n".join(_line(cells) for cells in (COLUMNS, ["---"] * len(COLUMNS), *rows))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(result: Result, own: Result | None, *, bold: bool) -> list[str]:
    walls = [run.wall_s for run in result.runs]
    quality = result.quality
    return [
        f"**{result.name}**" if bold else result.name,
        result.setting,
        f"{result.pictures_per_s:.2f}",
        f"{result.wall_s:.2f} ({min(walls):.2f} to {max(walls):.2f})",
        f"{median(run.cpu_s for run in result.runs):.2f}",
        f"{max(run.largest_process_bytes for run in result.runs) / MIB:.0f}",
        f"{quality.bytes_out / MIB:.2f}",
        "" if quality.psnr_db is None else f"{quality.psnr_db:.2f}",
        "" if own is None else f"{result.wall_s / own.wall_s:.2f}",
        remarks(quality),
    ]


def remarks(quality: Quality) -> str:
    """What is wrong with the outputs; empty when nothing is."""
    counts = (
        (quality.missing, "missing"),
        (quality.wrong_size, "of the wrong size"),
        (quality.fewer_frames, "without all frames"),
    )
    return ", ".join(f"{count} {what}" for count, what in counts if count)


def as_json(result: Result) -> dict[str, object]:
    """``result`` as plain values."""
    return {
        "converter": result.name,
        "setting": result.setting,
        "version": result.version,
        "pictures": result.pictures,
        "wall_s": [run.wall_s for run in result.runs],
        "cpu_s": [run.cpu_s for run in result.runs],
        "largest_process_bytes": [run.largest_process_bytes for run in result.runs],
        "missing": result.quality.missing,
        "wrong_size": result.quality.wrong_size,
        "fewer_frames": result.quality.fewer_frames,
        "bytes_out": result.quality.bytes_out,
        "psnr_db": result.quality.psnr_db,
    }


def conclusions(results: Sequence[Result], work: Work, floor_s: float) -> list[str]:
    """The ratios that the project holds itself to, one sentence each."""
    best = best_by_name(results)
    own = best[OWN_NAME]
    lines = [
        f"Dropmill makes {other.wall_s / own.wall_s:.2f} × the pictures a second of {name} "
        f"(best setting: {other.setting})."
        for name, other in best.items()
        if not name.startswith(OWN_NAME)
    ]
    lines.append(f"Encoding alone takes {floor_s / own.wall_s:.2f} of Dropmill's time.")
    if engine := best.get(ENGINE_NAME):
        told = [json.loads(taken.printed) for taken in engine.runs]
        busy = max(t["work_ms"] / 1000 / work.cores / t["wall_s"] for t in told)
        parent_ms = min(t["parent_cpu_s"] for t in told) * 1000 / len(work.sources)
        lines.append(
            f"The engine's workers are busy for {busy:.2f} of the time from the first job to the "
            f"last; its parent process takes {parent_ms:.2f} ms of CPU a picture, start included."
        )
    return lines


def left_out(skipped: Iterable[Skipped]) -> list[str]:
    """One sentence for each converter and reason."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for each in skipped:
        reasons.setdefault((each.name, each.reason), []).append(each.setting)
    return [
        f"Left out: {name} ({'; '.join(settings)}): {reason}."
        for (name, reason), settings in reasons.items()
    ]
