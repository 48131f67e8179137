"""Builds ``dist/dropmill``: the folder with both programs, and what is told about it.

Owns the order of the steps and the folders ``build`` and ``dist``. Must not know what an installer
looks like: those take the finished folder.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import dist_metadata
import icon_files
import sbom
import sizes
import strip_symbols
import trim_icu
import windows_version
from project import Project, read_project
from reproducible import build_environment, set_times

ROOT = Path(__file__).parents[2]
MADE = ROOT / "build" / "made"
DIST = ROOT / "dist"


def make_inputs(project: Project) -> None:
    """Write what the spec file takes besides the sources: metadata, icons."""
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    dist_metadata.copy(project, MADE / "metadata")
    icon_files.write(ROOT / "resources" / "icons" / "app.svg", MADE)
    windows_version.write(project, MADE)


def freeze() -> Path:
    """Run PyInstaller; returns the finished folder. Raises ``CalledProcessError``."""
    environment = build_environment(ROOT, os.environ) | {"DROPMILL_MADE_FOLDER": str(MADE)}
    spec = ROOT / "packaging" / "pyinstaller" / "dropmill.spec"
    command = [sys.executable, "-m", "PyInstaller", str(spec)]
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    folders = ["--workpath", str(ROOT / "build" / "pyinstaller"), "--distpath", str(DIST)]
    subprocess.run([*command, *options, *folders], check=True, env=environment, cwd=ROOT)
    return DIST / "dropmill"


def main() -> int:
    """Build the folder and say how large it came out."""
    project = read_project(ROOT)
    make_inputs(project)
    bundle = freeze()
    system = f"{sys.platform}-{platform.machine().lower()}"
    if sys.platform == "linux":
        print(strip_symbols.strip_bundle(bundle))
        print(trim_icu.trim_bundle(bundle))
    sbom.write(project, bundle, DIST / f"{project.name}-{project.version}-{system}.cdx.json")
    set_times(bundle, int(build_environment(ROOT, os.environ)["SOURCE_DATE_EPOCH"]))
    print(sizes.report(bundle), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
