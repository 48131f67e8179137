"""Makes the installer for Windows out of a finished bundle, with Inno Setup.

Owns what the script includes: the project's facts and the registry entries. Everything but the run
of the compiler is pure.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

from file_types import endings  # noqa: E402 - found through the path set above
from project import Project, read_project  # noqa: E402
from windows_version import version_numbers  # noqa: E402

MADE = ROOT / "build" / "made"
_COMMAND = '""{app}\\dropmill.exe"" ""%1""'
#: Opens the window with the preset that the entry names: nothing is converted unseen.
_CONVERT = '""{app}\\dropmill.exe"" --preset webp-same-size ""%1""'
#: Of the compiler, whose installer does not put it on the search path.
_USUAL_PLACE = r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
_VERB = "Dropmill.Convert"


def project_include(project: Project) -> str:
    """The facts of ``pyproject.toml`` as definitions of Inno Setup's preprocessor."""
    numbers = ".".join(map(str, version_numbers(project.version)))
    facts = {
        "Name": project.name,
        "DisplayName": project.display_name,
        "Version": project.version,
        "VersionNumbers": numbers,
    }
    return "".join(f'#define {name} "{value}"\n' for name, value in facts.items())


def registry_include(project: Project, file_endings: list[str]) -> str:
    """Entries for the menu of pictures and folders, and for "Open with"; gone on removal."""
    lines = list(_application(project, file_endings))
    places = [rf"SystemFileAssociations\.{ending}" for ending in file_endings]
    for place in (*places, "Directory"):
        lines += _menu_entry(place)
    return "\n".join(lines) + "\n"


def _application(project: Project, file_endings: list[str]) -> Iterator[str]:
    key = rf"Software\Classes\Applications\{project.name}.exe"
    yield _entry(key, "FriendlyAppName", project.display_name, whole=True)
    yield _entry(rf"{key}\shell\open\command", "", _COMMAND)
    for ending in file_endings:
        yield _entry(rf"{key}\SupportedTypes", f".{ending}", "")


def _menu_entry(place: str) -> Iterator[str]:
    key = rf"Software\Classes\{place}\shell\{_VERB}"
    yield _entry(key, "", "Convert to WebP", task="explorer", whole=True)
    yield _entry(key, "Icon", r"{app}\dropmill.exe,0", task="explorer")
    # All selected files go to one start, not one start to each.
    yield _entry(key, "MultiSelectModel", "Player", task="explorer")
    yield _entry(rf"{key}\command", "", _CONVERT, task="explorer")


def _entry(key: str, name: str, value: str, *, task: str = "", whole: bool = False) -> str:
    """One line; ``whole`` keys are removed with everything in them."""
    parts = [f'Root: HKA; Subkey: "{key}"; ValueType: string; ValueName: "{name}"']
    parts.append(f'ValueData: "{value}"')
    if task:
        parts.append(f"Tasks: {task}")
    parts.append("Flags: " + ("uninsdeletekey" if whole else "uninsdeletevalue"))
    return "; ".join(parts)


def main() -> int:
    """Write the includes and run ``iscc``; further arguments go to it (``/DSignTool=…``)."""
    project = read_project(ROOT)
    MADE.mkdir(parents=True, exist_ok=True)
    (MADE / "project.iss").write_text(project_include(project), encoding="utf-8-sig")
    registry = registry_include(project, endings())
    (MADE / "registry.iss").write_text(registry, encoding="utf-8-sig")
    script = ROOT / "packaging" / "windows" / "dropmill.iss"
    compiler = shutil.which("iscc") or _USUAL_PLACE
    return subprocess.run([compiler, *sys.argv[1:], str(script)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
