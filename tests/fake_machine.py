"""A machine that is not there: any number of cores, busy with our workers and with others' work.

Everything follows from the number of the look, so that a picture of it is always the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workers.contract.events import Stage
from workers.contract.machine import (
    Bottleneck,
    CoreLoad,
    Judgement,
    LoopLag,
    MachineNow,
    MachineSample,
    ProcessLoad,
    WorkerNow,
)

MIB = 1024 * 1024
_STEP_S = 0.5
_STAGES = (Stage.ENCODING, Stage.DECODING, Stage.ENCODING, Stage.RESIZING)


@dataclass
class SimulatedMachine:
    """A ``MachineMonitor``; each look is half a second after the one before.

    ``off`` are cores that are switched off. ``looks`` are the workers that were asked for.
    """

    cores: int = 2
    off: frozenset[int] = frozenset()
    program: int = 1
    looks: list[tuple[int, ...]] = field(default_factory=list)

    def sample(self, workers: Sequence[int]) -> MachineSample:
        self.looks.append(tuple(workers))
        turn = len(self.looks)
        cores = tuple(self._core(number, turn) for number in range(self.cores) if self.at(number))
        places: list[int | None] = [core.number for core in cores] or [None]
        loads = tuple(
            ProcessLoad(
                process,
                0.9 + 0.08 * math.sin(turn / 5 + place),
                (88 + place % 7 * 9) * MIB,
                places[place % len(places)],
            )
            for place, process in enumerate(workers)
        )
        program = ProcessLoad(self.program, 0.12, 192 * MIB, places[0])
        return MachineSample(1000 + turn * _STEP_S, cores, loads, program, cost_s=0.0005)

    def at(self, number: int) -> bool:
        return number not in self.off

    def _core(self, number: int, turn: int) -> CoreLoad:
        # Work begins after twenty seconds, and later on the higher cores.
        is_begun = turn * _STEP_S > 20 + number % 7
        wave = math.sin(turn / 7 + number) + math.sin(turn / 2.3 + number * 2.1) / 2
        ours = 0.74 + 0.1 * wave if is_begun and number % 8 != 7 else 0.02
        others = 0.12 + 0.08 * math.sin(turn / 4 + number * 1.7)
        if number % 8 == 7:
            others += 0.25
        busy = min(ours + others, 1.0)
        return CoreLoad(number, busy, ours)


def moments(cores: int, looks: int = 120) -> Iterator[MachineNow]:
    """A minute of a machine that converts photos with a worker a core."""
    machine = SimulatedMachine(cores)
    workers = range(100, 100 + cores)
    for turn in range(looks):
        sample = machine.sample(workers)
        is_begun = turn * _STEP_S > 20
        shown = tuple(
            WorkerNow(
                place + 1,
                f"IMG_{4200 + turn // 3 + place}.jpg" if is_begun else "",
                _STAGES[(turn + place) % len(_STAGES)] if is_begun else None,
                load.core,
                load.load if is_begun else 0.0,
                load.resident_bytes,
            )
            for place, load in enumerate(sample.workers)
        )
        lags = tuple(2 + 3 * abs(math.sin(at * 1.9)) + 14 * (at % 23 == 0) for at in range(60))
        rate = cores * 4.6 * (1 + 0.08 * math.sin(turn / 6)) if is_begun else 0.0
        yield MachineNow(
            sample,
            shown,
            (2 + cores // 4) * 1024 * MIB,
            rate,
            LoopLag(4.6, max(lags), lags),
            Judgement(Bottleneck.ENCODE, 0.71) if is_begun else Judgement(),
        )
