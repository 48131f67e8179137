"""Makes an AppImage out of a finished bundle: ``build_appimage.py [ARGUMENT…]``.

Owns what is in the folder that becomes the image. ``appimagetool`` and the run-time that it puts
in front have to be there; further arguments go to it (``--runtime-file …`` without a network).
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("bundle", "setup")]

from build_deb import DIST, place_desktop_files  # noqa: E402 - found through the path set above
from project import Project, read_project  # noqa: E402
from reproducible import build_environment, set_times  # noqa: E402

STAGE = ROOT / "build" / "AppDir"
_ICON = "usr/share/icons/hicolor/256x256/apps"


def link_entry(project: Project, app_dir: Path) -> None:
    """Put at the top of ``app_dir`` what an AppImage is started and shown by."""
    name = project.name
    (app_dir / "AppRun").symlink_to(f"usr/lib/{name}/{name}")
    (app_dir / f"{name}.desktop").symlink_to(f"usr/share/applications/{name}.desktop")
    (app_dir / f"{name}.png").symlink_to(f"{_ICON}/{name}.png")
    (app_dir / ".DirIcon").symlink_to(f"{name}.png")


def image_command(project: Project, app_dir: Path, arguments: list[str]) -> list[str]:
    """The run of the tool that makes the image."""
    image = DIST / f"{project.name}-{project.version}-{platform.machine()}.AppImage"
    return ["appimagetool", *arguments, str(app_dir), str(image)]


def main() -> int:
    """Fill the folder and run the tool."""
    project = read_project(ROOT)
    built_at = int(build_environment(ROOT, os.environ)["SOURCE_DATE_EPOCH"])
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(DIST / project.name, STAGE / "usr/lib" / project.name, symlinks=True)
    place_desktop_files(project, STAGE / "usr/share", built_at)
    link_entry(project, STAGE)
    set_times(STAGE, built_at)
    command = image_command(project, STAGE, sys.argv[1:])
    if shutil.which(command[0]) is None:
        print(f"{command[0]} is not installed; the folder for it is {STAGE.relative_to(ROOT)}")
        return 1
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
