"""Fuzzes the engine for a time, or replays what was found: ``python -m tests.fuzz --help``.

The run is a process of its own, watched from here: it, too, may crash or hang.
"""

from __future__ import annotations

import argparse
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.fuzz.findings import Findings, kept_cases, read_case
from tests.fuzz.session import MEMORY_BYTES, PATIENCE_S, fuzz, replay
from workers.contract.posture import Posture
from workers.engine import ProcessEngine
from workers.platforms.base import current_platform, worker_command

_EXIT_FOUND = 1
_ROOT = Path(__file__).parents[2]


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the fuzzer."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz the engine.")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (%(default)g)")
    parser.add_argument("--seed", type=int, help="the same again; told at the start of each run")
    parser.add_argument("--workers", type=int, help="worker processes (default: one a core)")
    parser.add_argument(
        "--findings",
        type=Path,
        default=_ROOT / "build" / "fuzz",
        help="where to keep what is found (%(default)s)",
    )
    parser.add_argument("--replay", type=Path, help="try the findings in this folder once more")
    parser.add_argument(
        "--require-sandbox", action="store_true", help="end where workers lack a protection"
    )
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Run, and return 1 if there was anything to find."""
    arguments = build_parser().parse_args(words)
    if arguments.seed is None:
        arguments.seed = secrets.randbelow(1_000_000)
    if arguments.work is not None:
        return _run(arguments)
    seed = str(arguments.seed)
    sys.stdout.write(f"Seed {seed}.\n")
    sys.stdout.flush()
    given = sys.argv[1:] if words is None else list(words)
    with tempfile.TemporaryDirectory(prefix="dropmill-fuzz-") as work:
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.fuzz", *given]
        command += ["--seed", seed, "--work", work]
        most_s = arguments.seconds + 3 * PATIENCE_S
        return watch_over(command, Path(work), Findings(arguments.findings, arguments.seed), most_s)


def watch_over(command: Sequence[str], work: Path, findings: Findings, most_s: float) -> int:
    """Run ``command``, which fuzzes in ``work``; its own crash or hang is a finding too."""
    process = subprocess.Popen(command, cwd=_ROOT)
    try:
        code = process.wait(most_s)
        problem = f"the engine's own process ended with {code}"
    except subprocess.TimeoutExpired:
        code = None
        problem = f"the engine's own process has not ended after {most_s:g} s"
    finally:
        process.kill()
        process.wait()
    if code in (0, _EXIT_FOUND):
        return code
    under_way = kept_cases(work)
    for case in under_way:
        findings.add(problem, case)
    if not under_way:
        findings.add(problem)
    sys.stdout.write(f"{problem}; findings: {len(findings.problems)}\n")
    return _EXIT_FOUND


def _run(arguments: argparse.Namespace) -> int:
    findings = Findings(arguments.findings, arguments.seed)
    # Workers give way to a window, which there is none of.
    platform = current_platform([*worker_command(), "--niceness", "0"])
    open_engine = partial(
        ProcessEngine,
        arguments.workers,
        memory_cap_bytes=MEMORY_BYTES,
        platform=platform,
        required=Posture.FULL if arguments.require_sandbox else Posture.NONE,
    )
    if arguments.replay is None:
        told = fuzz(arguments.seed, arguments.seconds, arguments.work, findings, open_engine)
    else:
        cases = [read_case(folder) for folder in kept_cases(arguments.replay)]
        told = replay(cases, arguments.work, findings, open_engine)
    for problem in findings.problems:
        sys.stdout.write(f"FOUND {problem}\n")
    sys.stdout.write(f"{told.closing_line}. Seed {arguments.seed}.\n")
    return _EXIT_FOUND if findings.problems else 0


if __name__ == "__main__":
    sys.exit(main())
