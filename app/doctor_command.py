"""``dropmill doctor``: what this machine offers.

Owns the layout of the report; the engine's own facts come from ``workers.doctor``.
"""

from __future__ import annotations

import argparse
import platform
import sys
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from app.version import APP_NAME, version
from workers import doctor


def run(argv: list[str]) -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(
        prog="dropmill doctor",
        description="Show what this machine offers: cores, memory, versions, formats.",
    )
    parser.parse_args(argv)
    facts = [
        (APP_NAME, version()),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("System", platform.platform()),
        ("Qt for Python", _qt_version()),
        *doctor.report(),
    ]
    width = max(len(name) for name, _ in facts)
    sys.stdout.write("".join(f"{name:<{width}}  {value}\n" for name, value in facts))
    return 0


def _qt_version() -> str:
    # Asked of the installation, not of Qt: this command must run where Qt cannot load.
    try:
        return installed_version("PySide6-Essentials")
    except PackageNotFoundError:
        return "not installed (no window; 'dropmill convert' works)"
