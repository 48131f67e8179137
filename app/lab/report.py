"""What a run found: as JSON, as Markdown, as a table for a terminal, and in plain sentences.

Owns the wording and the file formats. Pure, but for the facts about the machine.
"""

from __future__ import annotations

import platform
from collections.abc import Sequence
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import qVersion

from app.version import version
from ui.formatting import format_bytes, format_decimal, format_percent
from ui.lab.values import (
    FRAME_MS,
    LabSettings,
    StrategyFigures,
    StrategyName,
)
from workers.platforms.budget import usable_cpus

_COLUMNS = (
    "strategy", "p50", "p95", "p99", "p99.9", "max", "pictures/s", "copied", "CPU s", "memory",
    "crashes", "done", "failed",
)  # fmt: skip
_STALLS_TOLD = 3


def machine() -> dict[str, Any]:
    """Facts about where a run took place."""
    memory = psutil.virtual_memory()
    return {
        "processor": _processor(),
        "cores_usable": usable_cpus(),
        "memory_bytes": memory.total,
        "load_before": [round(one, 2) for one in psutil.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "pillow": installed_version("Pillow"),
        "dropmill": version(),
    }


def document(
    where: dict[str, Any], settings: LabSettings, results: Sequence[StrategyFigures]
) -> dict[str, Any]:
    """The whole run, ready for ``json.dump``."""
    return {
        "machine": where,
        "strategies": [_entry(one) for one in results],
        "details": {
            "seconds": settings.seconds,
            "workers": settings.workers,
            "below_normal_priority": settings.below_normal_priority,
            "result": settings.result,
            "crash_every": settings.crash_every,
            "pictures": [path.name for path in settings.pictures] or "generated",
            "strategies": {one.name: _more(one) for one in results},
        },
    }


def _entry(one: StrategyFigures) -> dict[str, Any]:
    lag = one.lag
    return {
        "name": one.name,
        "lag_ms": {
            "p50": round(lag.p50_ms, 3),
            "p95": round(lag.p95_ms, 3),
            "p99": round(lag.p99_ms, 3),
            "p999": round(lag.p999_ms, 3),
            "max": round(lag.max_ms, 3),
        },
        "pictures_per_s": round(one.pictures_per_s, 3),
        "bytes_copied": one.bytes_copied,
        "parent_cpu_s": round(one.parent_cpu_s, 3),
        "crashes": one.crashes,
        "completed": one.completed,
        "failed": one.failed,
    }


def _more(one: StrategyFigures) -> dict[str, Any]:
    return {
        "seconds": round(one.seconds, 3),
        "lag_samples": one.lag.samples,
        "result_bytes": one.result_bytes,
        "memory_bytes": one.memory_bytes,
        "core_loads": [round(load, 3) for load in one.core_loads],
        "stalls": [
            {"ms": round(stall.lasted_ms, 1), "place": stall.place}
            for stall in one.stalls[:_STALLS_TOLD]
        ],
        "stalls_seen": len(one.stalls),
        "was_stopped": one.was_stopped,
    }


def sentence(one: StrategyFigures) -> str:
    """What the figures of one strategy mean, for somebody who does not read figures."""
    parts = [_lag_sentence(one), _cost_sentence(one)]
    if one.crashes:
        parts.append(_crash_sentence(one))
    if one.was_stopped:
        parts.append("It was stopped before its time.")
    return " ".join(part for part in parts if part)


def _lag_sentence(one: StrategyFigures) -> str:
    lag = one.lag
    worst = f"{format_decimal(lag.max_ms, 0)} ms at worst"
    if one.name is StrategyName.UI_THREAD:
        return f"The window stood still while each picture was worked on, {worst}."
    if lag.p999_ms <= FRAME_MS:
        return (
            f"The window answered within {format_decimal(lag.p99_ms, 1)} ms 99 times of 100 and "
            f"within one frame 999 times of 1000, {worst}."
        )
    p99 = format_decimal(lag.p99_ms, 0)
    return f"The window answered within {p99} ms 99 times of 100, {worst}."


def _cost_sentence(one: StrategyFigures) -> str:
    match one.name:
        case StrategyName.UI_THREAD:
            return "One core did all the work."
        case StrategyName.THREAD_PER_PICTURE:
            return f"All pictures at once took {format_bytes(one.memory_bytes)} of memory."
        case StrategyName.THREAD_POOL:
            return "Its threads share one interpreter with the window, which had to wait for it."
        case StrategyName.PROCESS_POOL_PICKLE | StrategyName.DROPMILL_POOL:
            means = "a pipe" if one.name is StrategyName.PROCESS_POOL_PICKLE else "shared memory"
            return (
                f"{format_bytes(one.result_bytes)} of results came through {means}; to get at "
                f"them the window's process copied {format_bytes(one.bytes_copied)}."
            )


def _crash_sentence(one: StrategyFigures) -> str:
    if one.name is StrategyName.PROCESS_POOL_PICKLE:
        innocent = max(one.failed - one.crashes, 0)
        died = "One worker" if one.crashes == 1 else f"{one.crashes} workers"
        return (
            f"{died} died, each time breaking the pool with everything under way: "
            f"{innocent} other pictures were lost."
        )
    lost = "1 picture" if one.failed == 1 else f"{one.failed} pictures"
    return (
        f"Workers died {one.crashes} times, and only the {lost} under which they died twice "
        f"failed; {one.completed} others were done."
    )


def cells(one: StrategyFigures) -> tuple[str, ...]:
    """One strategy as a row of the table, lag in ms."""
    lag = one.lag
    times = (lag.p50_ms, lag.p95_ms, lag.p99_ms, lag.p999_ms, lag.max_ms)
    return (
        one.name,
        *(format_decimal(value, 1) for value in times),
        format_decimal(one.pictures_per_s, 2),
        format_bytes(one.bytes_copied),
        format_decimal(one.parent_cpu_s, 2),
        format_bytes(one.memory_bytes),
        str(one.crashes),
        str(one.completed),
        str(one.failed),
    )


def text_table(results: Sequence[StrategyFigures]) -> str:
    """All strategies for a terminal."""
    rows = [_COLUMNS, *(cells(one) for one in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = []
    for row in rows:
        first = row[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        lines.append("  ".join((first, *rest)))
    return "\n".join(lines) + "\n"


def markdown(
    where: dict[str, Any], settings: LabSettings, results: Sequence[StrategyFigures]
) -> str:
    """The whole run as a page."""
    source = f"{len(settings.pictures)} chosen" if settings.pictures else "generated 12 MP"
    priority = "below normal" if settings.below_normal_priority else "normal"
    lines = [
        "# Dropmill responsiveness lab",
        "",
        f"{where['processor']}, {where['cores_usable']} usable cores, {where['system']}, "
        f"Python {where['python']}, Qt {where['qt']}, Pillow {where['pillow']}; load before the "
        f"run {where['load_before'][0]}.",
        "",
        f"{settings.seconds:g} s each, {settings.workers} workers, Dropmill's at {priority} "
        f"priority, result: {settings.result}, pictures: {source}"
        + (
            f", a crash at every {settings.crash_every}th picture." if settings.crash_every else "."
        ),
        "",
        "Lag of the event loop in ms; CPU is that of the window's process.",
        "",
        "| " + " | ".join(_COLUMNS) + " |",
        "|---|" + "---:|" * (len(_COLUMNS) - 1),
        *("| " + " | ".join(cells(one)) + " |" for one in results),
        "",
        *(f"- **{one.name}**: {sentence(one)}{_loads_text(one)}" for one in results),
    ]
    return "\n".join(lines) + "\n"


def _loads_text(one: StrategyFigures) -> str:
    if not one.core_loads:
        return ""
    return " Cores: " + ", ".join(format_percent(load) for load in one.core_loads) + "."


def _processor() -> str:
    try:
        for line in (
            Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace").splitlines()
        ):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass  # not Linux
    return platform.processor() or platform.machine()
