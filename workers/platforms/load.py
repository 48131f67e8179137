"""How busy the machine is, core by core, and how much of that is ours.

Owns the reading and the differences between two readings. Must not keep a history.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import psutil

from workers.contract.machine import CoreLoad, MachineSample, ProcessLoad
from workers.platforms.base import ProcessTime

_ONLINE = Path("/sys/devices/system/cpu/online")


class CoreTime(NamedTuple):
    """Seconds that a core was busy, and that went by, since some moment."""

    busy_s: float
    total_s: float


class Readings(NamedTuple):
    """The ways to the system's counters."""

    cores: Callable[[], dict[int, CoreTime]]
    process: Callable[[int], ProcessTime | None]


def core_loads() -> tuple[float, ...]:
    """Return each core's load since the last call, 0 to 1; the first call returns zeros."""
    return tuple(percent / 100 for percent in psutil.cpu_percent(percpu=True))


def system_readings() -> Readings:
    """The best ways on this system."""
    if hasattr(os, "memfd_create"):
        from workers.platforms.proc import read_time

        return Readings(read_cores, read_time)
    return Readings(read_cores, read_process)


def read_cores(online: Path = _ONLINE) -> dict[int, CoreTime]:
    """Each core's times by its number; empty where they are not to be had."""
    try:
        times = psutil.cpu_times(percpu=True)
    except Exception:  # noqa: BLE001 - it parses what a container makes of /proc: anything goes
        return {}
    numbers = _numbers(online, len(times))
    return {number: _core_time(one) for number, one in zip(numbers, times, strict=True)}


def _core_time(times: NamedTuple) -> CoreTime:
    fields = times._asdict()
    idle = fields["idle"] + fields.get("iowait", 0.0)
    # A guest's time is in the user's already.
    total = sum(fields.values()) - fields.get("guest", 0.0) - fields.get("guest_nice", 0.0)
    return CoreTime(total - idle, total)


def _numbers(online: Path, count: int) -> Sequence[int]:
    """The numbers of the cores that are switched on; from 0 on where that is not told."""
    try:
        numbers = parse_ranges(online.read_text("ascii"))
    except (OSError, ValueError):
        return range(count)
    return numbers if len(numbers) == count else range(count)


def parse_ranges(text: str) -> list[int]:
    """The numbers in a list such as "0-3,8". Raises ``ValueError``."""
    numbers: list[int] = []
    for part in text.strip().split(","):
        first, _, last = part.partition("-")
        numbers.extend(range(int(first), int(last or first) + 1))
    return numbers


def read_process(process: int) -> ProcessTime | None:
    """What psutil tells of a process; ``None`` when it has gone or cannot be looked at."""
    try:
        one = psutil.Process(process)
        with one.oneshot():
            times = one.cpu_times()
            core = one.cpu_num() if hasattr(one, "cpu_num") else None
            return ProcessTime(times.user + times.system, one.memory_info().rss, core)
    except (psutil.Error, OSError):
        return None


class SystemMonitor:
    """Implements ``workers.contract.machine.MachineMonitor`` for the machine that it runs on.

    ``clock`` counts seconds.
    """

    def __init__(
        self, readings: Readings | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._readings = readings or system_readings()
        self._clock = clock
        self._at_s = clock()
        self._cores = self._readings.cores()
        self._processes: dict[int, ProcessTime] = {}
        self._look_at((os.getpid(),))

    def sample(self, workers: Sequence[int]) -> MachineSample:
        """What has been since the last call."""
        cost_s = time.thread_time()
        before_s, self._at_s = self._at_s, self._clock()
        span_s = max(self._at_s - before_s, 1e-3)
        own = os.getpid()
        loads = self._look_at((own, *workers), span_s)
        cores = self._core_loads(loads, span_s)
        program = next((load for load in loads if load.process == own), None)
        others = tuple(load for load in loads if load.process != own)
        return MachineSample(self._at_s, cores, others, program, time.thread_time() - cost_s)

    def _look_at(self, processes: Sequence[int], span_s: float = 1.0) -> tuple[ProcessLoad, ...]:
        """What each took since it was looked at last; nothing for one that is new."""
        read = ((process, self._readings.process(process)) for process in processes)
        seen = {process: now for process, now in read if now is not None}
        loads = []
        for process, now in seen.items():
            before = self._processes.get(process, now)
            took_s = max(now.cpu_s - before.cpu_s, 0.0)
            loads.append(ProcessLoad(process, took_s / span_s, now.resident_bytes, now.core))
        self._processes = seen
        return tuple(loads)

    def _core_loads(self, loads: Sequence[ProcessLoad], span_s: float) -> tuple[CoreLoad, ...]:
        before, self._cores = self._cores, self._readings.cores()
        busy = {
            number: _share(before.get(number), now, span_s) for number, now in self._cores.items()
        }
        ours = shared_out(busy, loads)
        return tuple(CoreLoad(number, busy[number], ours[number]) for number in sorted(busy))


def _share(before: CoreTime | None, now: CoreTime, span_s: float) -> float:
    """The part of the time in which a core was busy; a core that came just now has done nothing."""
    if before is None:
        return 0.0
    # A core that was switched off meanwhile has counted less than went by.
    total_s = max(now.total_s - before.total_s, span_s * 0.5)
    return min(max((now.busy_s - before.busy_s) / total_s, 0.0), 1.0)


def shared_out(busy: Mapping[int, float], loads: Sequence[ProcessLoad]) -> dict[int, float]:
    """How much of each core's ``busy`` time processes with these ``loads`` took.

    A process is seen on one core, but may have run on others since the last look. So it counts
    first where it was seen, as far as that core was busy; what is left counts on all cores, in
    proportion to the work there that is nobody's yet. The sum is exact, the places are likely.
    """
    ours = dict.fromkeys(busy, 0.0)
    left = 0.0
    for load in loads:
        here = 0.0
        if load.core in ours:
            here = min(load.load, busy[load.core] - ours[load.core])
            ours[load.core] += here
        left += load.load - here
    free = sum(busy.values()) - sum(ours.values())
    if left > 0 and free > 0:
        part = min(left / free, 1.0)
        for core, share in ours.items():
            ours[core] = share + (busy[core] - share) * part
    return ours
