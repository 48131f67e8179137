"""Runs one command and tells what it took. Unix only (``os.wait4``)."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass

from benchmarks.command import Command

#: ``ru_maxrss`` counts KiB on Linux, bytes on macOS.
RSS_UNIT = 1 if os.uname().sysname == "Darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds on the clock, CPU seconds of all processes, largest process in bytes.

    CPU time and memory count every process that was waited for before the command ended.
    """

    wall_s: float
    cpu_s: float
    largest_process_bytes: int
    printed: str


class CommandError(RuntimeError):
    """The command ended with another exit code than 0; the text is the end of its stderr."""


def run(command: Command) -> Run:
    """Run ``command`` to its end. Raises ``CommandError``."""
    with (
        tempfile.TemporaryFile() as reads,
        tempfile.TemporaryFile() as prints,
        tempfile.TemporaryFile() as complains,
    ):
        reads.write(command.standard_input)
        reads.seek(0)
        start = time.perf_counter()
        process = subprocess.Popen(
            command.arguments,
            stdin=reads,
            stdout=prints,
            stderr=complains,
            env={**os.environ, **command.environment},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # reaped here, not by Popen
        if process.returncode != 0:
            complains.seek(0)
            detail = complains.read().decode(errors="replace")[-2000:]
            raise CommandError(f"{command.arguments[0]}: exit {process.returncode}: {detail}")
        prints.seek(0)
        return Run(
            wall_s=wall_s,
            cpu_s=usage.ru_utime + usage.ru_stime,
            largest_process_bytes=usage.ru_maxrss * RSS_UNIT,
            printed=prints.read().decode(errors="replace"),
        )
