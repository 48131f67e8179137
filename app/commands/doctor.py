"""``dropmill doctor``: what this machine offers.

Owns the layout of the report; the engine's own facts come from ``workers.doctor`` and from one
worker, which is started to see what protections it can put on.
"""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from app.commands.arguments import CommandParser
from app.commands.first_worker import lack_of_workers
from app.engines import OpenEngine
from app.standard_streams import write_out
from app.version import APP_NAME, version
from workers.contract.posture_texts import posture_summary


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
    write_out("".join(f"{name:<{width}}  {value}\n" for name, value in facts))
    return 0


def _sandbox(open_engine: OpenEngine) -> str:
    with open_engine(1) as engine:
        return lack_of_workers(engine) or posture_summary(engine.stats().posture)


def _qt_version() -> str:
    # Asked of the installation, not of Qt: this command must run where Qt cannot load.
    try:
        return installed_version("PySide6-Essentials")
    except PackageNotFoundError:
        return "not installed (no window; 'dropmill convert' works)"
