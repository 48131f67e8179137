"""Prepares a machine for one of the Makefile's targets: ``prepare.py venv|window|tests|build``.

Says in one line what is missing and the command that installs it; installs it when the user is
root. Must not import anything outside the standard library and this folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import debian
import inspect_machine

OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Need:
    """Something that is not there: ``what`` for people, ``packages`` for ``apt-get``.

    ``required`` means that the target cannot work without it.
    """

    what: str
    packages: tuple[str, ...]
    required: bool


def sentence(needs: list[Need], *, installing: bool) -> str:
    """The one line that tells about ``needs`` and the command that ends them."""
    missing = ", ".join(need.what for need in needs)
    command = debian.install_command(package for need in needs for package in need.packages)
    verb = "installing with" if installing else "install with: sudo"
    return f"Missing: {missing}; {verb} {command}"


def window_needs(platforms: tuple[str, ...]) -> list[Need]:
    """What a window with one of these Qt platform plugins lacks on this machine."""
    folder = inspect_machine.qt_folder()
    if folder is None:
        return []
    needs = []
    files = inspect_machine.qt_files(folder, platforms)
    if sonames := inspect_machine.missing_sonames(files):
        packages = debian.packages_for(sonames, debian.PACKAGE_OF_SONAME)
        needs.append(Need("libraries that Qt loads", packages, required=True))
    if sys.platform.startswith("linux") and not inspect_machine.has_fonts():
        needs.append(Need("any font", (debian.FONT_PACKAGE,), required=False))
    return needs


def test_needs() -> list[Need]:
    """What the tests of the real window lack on this machine; they are skipped without it."""
    programs = inspect_machine.missing_programs(debian.PACKAGE_OF_PROGRAM)
    if not programs or not sys.platform.startswith("linux"):
        return []
    packages = debian.packages_for(programs, debian.PACKAGE_OF_PROGRAM)
    return [Need("programs that test the real window", packages, required=False)]


def build_needs() -> list[Need]:
    """What freezing lacks on this machine: a library that is missing could not be taken along."""
    if not sys.platform.startswith("linux"):
        return []
    table = debian.PACKAGE_OF_BUILD_PROGRAM
    if programs := inspect_machine.missing_programs(table):
        return [Need("binary tools", debian.packages_for(programs, table), required=True)]
    return []


def satisfy(needs: list[Need]) -> bool:
    """Install or tell about ``needs``; whether nothing required is missing any more."""
    if not needs:
        return True
    installing = debian.can_install()
    print(sentence(needs, installing=installing), file=sys.stderr, flush=True)
    installed = installing and debian.install(
        package for need in needs for package in need.packages
    )
    return installed or not any(need.required for need in needs)


def make_venv(folder: Path) -> bool:
    """Make the virtual environment ``folder``, over one whose interpreter has gone."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Needs Python 3.11 or later, found {found}: make PYTHON=python3.11", file=sys.stderr)
        return False
    if _works(folder / "bin" / "python"):
        return True
    if not inspect_machine.can_make_venv():
        package = debian.venv_package(sys.version_info[:2])
        if not satisfy([Need("what python -m venv needs", (package,), required=True)]):
            return False
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    return subprocess.run(command, check=False).returncode == 0


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    answer = subprocess.run(
        [str(python), "-m", "pip", "--version"], capture_output=True, check=False
    )
    return answer.returncode == 0


def main(arguments: list[str]) -> int:
    """Carry out one command; the exit code is 0 when the target can go on."""
    match arguments:
        case ["venv", folder]:
            done = make_venv(Path(folder))
        case ["window"]:
            platform = inspect_machine.session_platform(os.environ)
            done = satisfy(window_needs((platform,)))
        case ["tests"]:
            done = satisfy(window_needs(("offscreen", "xcb")) + test_needs())
        case ["build"]:
            done = satisfy(window_needs(("offscreen", "xcb")) + build_needs())
        case _:
            print("Usage: prepare.py venv FOLDER | window | tests | build", file=sys.stderr)
            return 2
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
