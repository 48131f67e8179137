"""``dropmill doctor``: what this machine offers.

Owns the layout of the report; the engine's own facts come from ``workers.doctor`` and from one
worker, which is started to see what protections it can put on.
"""

from __future__ import annotations

import platform
import sys
import time
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from app.batch.failure_messages import display_lines
from app.commands.arguments import CommandParser
from app.engines import OpenEngine
from app.version import APP_NAME, version
from workers.contract.events import EngineFailed, PoolChanged
from workers.contract.posture_texts import posture_summary

_READY_TIMEOUT_S = 30.0


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill doctor``."""
    return CommandParser(
        prog="dropmill doctor",
        description="Show what this machine offers: cores, memory, sandbox, versions, formats.",
    )


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Print the report."""
    build_parser().parse_args(argv)
    # Not above: it loads the decoders, and this module is loaded by every command.
    from workers import doctor

    facts = [
        (APP_NAME, version()),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("System", platform.platform()),
        ("Qt for Python", _qt_version()),
        *doctor.report(),
        ("Sandbox", _sandbox(open_engine)),
    ]
    width = max(len(name) for name, _ in facts)
    sys.stdout.write("".join(f"{name:<{width}}  {value}\n" for name, value in facts))
    return 0


def _sandbox(open_engine: OpenEngine) -> str:
    with open_engine(1) as engine:
        deadline = time.monotonic() + _READY_TIMEOUT_S
        while (left_s := deadline - time.monotonic()) > 0:
            for event in engine.drain(left_s):
                if isinstance(event, EngineFailed):
                    return f"no worker could be started: {display_lines(event.detail)}"
                if isinstance(event, PoolChanged) and event.ready > 0:
                    return posture_summary(engine.stats().posture)
    return "no worker was ready in time"


def _qt_version() -> str:
    # Asked of the installation, not of Qt: this command must run where Qt cannot load.
    try:
        return installed_version("PySide6-Essentials")
    except PackageNotFoundError:
        return "not installed (no window; 'dropmill convert' works)"
