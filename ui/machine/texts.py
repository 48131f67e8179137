"""The machine in words: what screen readers hear, and what stands beside the charts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from ui.charts.core_chart import core_name
from ui.charts.load_texts import no_cores_text
from ui.formatting import format_bytes, format_name, format_percent
from ui.words import counted
from workers.contract.events import PoolChanged, Stage
from workers.contract.machine import (
    Bottleneck,
    CoreLoad,
    Judgement,
    MachineNow,
    WorkerNow,
)

#: More cores than this are summed up instead of read out.
_MAX_CORES_READ_OUT = 16


def cores_text(cores: tuple[CoreLoad, ...]) -> str:
    """The cores one by one, or the busiest of very many, for a screen reader."""
    if not cores:
        return no_cores_text()
    if len(cores) <= _MAX_CORES_READ_OUT:
        return ", ".join(f"{core_name(core.number)} {format_percent(core.busy)}" for core in cores)
    busiest = max(cores, key=lambda core: core.busy)
    text = QCoreApplication.translate("Machine", "The busiest is {core} with {share}")
    return text.format(core=core_name(busiest.number), share=format_percent(busiest.busy))


def pool_text(pool: PoolChanged) -> str:
    """The pool in words: "1 of 2 workers busy", "1 of 2 busy, 1 starting"."""
    starting = max(pool.wanted - pool.ready, 0)
    if pool.ready == 0 and not starting:
        return QCoreApplication.translate("Machine", "No workers")
    if pool.ready == 0:
        return counted("Starting %Ln worker(s)", "", starting)
    if starting:
        text = QCoreApplication.translate("Machine", "{busy} of {ready} busy, {starting} starting")
        return text.format(busy=pool.busy, ready=pool.ready, starting=starting)
    text = counted("{busy} of %Ln worker(s) busy", "", pool.ready)
    return text.format(busy=pool.busy)


def workers_by_core(workers: Iterable[WorkerNow]) -> dict[int, str]:
    """Which workers with work are on which core: "Worker 2: photo.jpg"."""
    texts: dict[int, list[str]] = {}
    for worker in workers:
        if worker.core is not None and worker.picture:
            text = QCoreApplication.translate("Machine", "Worker {number}: {picture}")
            line = text.format(number=worker.number, picture=format_name(worker.picture))
            texts.setdefault(worker.core, []).append(line)
    return {core: ", ".join(lines) for core, lines in texts.items()}


def stage_text(stage: Stage | None, picture: str) -> str:
    """What a worker does with its picture."""
    if not picture:
        return QCoreApplication.translate("Machine", "waits")
    match stage:
        case None:
            return QCoreApplication.translate("Machine", "converts")
        case Stage.DECODING:
            return QCoreApplication.translate("Machine", "decodes")
        case Stage.RESIZING:
            return QCoreApplication.translate("Machine", "resizes")
        case Stage.ENCODING:
            return QCoreApplication.translate("Machine", "encodes")
        case Stage.VERIFYING:
            return QCoreApplication.translate("Machine", "verifies")
        case _:
            assert_never(stage)


def memory_text(now: MachineNow) -> tuple[str, str]:
    """What is taken; then what may be taken, and by whom it is: two lines."""
    workers = sum(worker.resident_bytes for worker in now.workers)
    program = 0 if now.sample.program is None else now.sample.program.resident_bytes
    if now.budget_bytes:
        text = QCoreApplication.translate(
            "Machine", "of {budget}; workers {workers}, this program {program}"
        )
    else:
        text = QCoreApplication.translate("Machine", "workers {workers}, this program {program}")
    remark = text.format(
        budget=format_bytes(now.budget_bytes),
        workers=format_bytes(workers),
        program=format_bytes(program),
    )
    return format_bytes(workers + program), remark


def judgement_text(judgement: Judgement) -> str:
    """What the batch would be faster without, in one sentence."""
    share = "" if judgement.share is None else format_percent(judgement.share)
    return _sentence(judgement.bottleneck).format(share=share)


def _sentence(bottleneck: Bottleneck) -> str:
    match bottleneck:
        case Bottleneck.DECODE:
            return QCoreApplication.translate(
                "Machine", "Reading pictures takes longest: {share} of the workers’ time."
            )
        case Bottleneck.RESIZE:
            return QCoreApplication.translate(
                "Machine", "Resizing takes longest: {share} of the workers’ time."
            )
        case Bottleneck.ENCODE:
            return QCoreApplication.translate(
                "Machine", "Encoding takes longest: {share} of the workers’ time."
            )
        case Bottleneck.OTHERS:
            return QCoreApplication.translate(
                "Machine", "Other programs take {share} of the processor."
            )
        case _:
            return _waiting_sentence(bottleneck)


def _waiting_sentence(bottleneck: Bottleneck) -> str:
    match bottleneck:
        case Bottleneck.READING:
            return QCoreApplication.translate(
                "Machine", "Workers wait for the disk that pictures are read from."
            )
        case Bottleneck.WRITING:
            return QCoreApplication.translate(
                "Machine", "Workers wait for the disk that results are written to."
            )
        case Bottleneck.MEMORY:
            return QCoreApplication.translate(
                "Machine", "Pictures wait until there is memory for them."
            )
        case Bottleneck.HANDING_OUT:
            return QCoreApplication.translate(
                "Machine", "The pictures are so small that handing them out takes longest."
            )
        case Bottleneck.UNKNOWN:
            return QCoreApplication.translate("Machine", "The first pictures are under way.")
        case _:
            return QCoreApplication.translate("Machine", "Nothing: no picture is being converted.")
