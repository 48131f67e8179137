"""The version that Windows shows in a program's properties, as PyInstaller reads it.

Owns the text of the two files. Pure but for writing them.
"""

from __future__ import annotations

import re
from pathlib import Path

from project import Project

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers of Windows for a version like ``1.2.3`` or ``1.2.3rc1``."""
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    if found is None:
        raise ValueError(f"{version!r} does not begin with a number")
    major, minor, micro = (int(part or 0) for part in found.groups())
    return major, minor, micro, 0


def version_info(project: Project, program: str) -> str:
    """The text for one of the two programs."""
    strings = {
        "CompanyName": project.display_name,
        "FileDescription": project.display_name if program == project.name else program,
        "FileVersion": project.version,
        "InternalName": program,
        "LegalCopyright": f"{project.licence} licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": project.display_name,
        "ProductVersion": project.version,
    }
    lines = [f"      StringStruct({name!r}, {value!r})," for name, value in strings.items()]
    return _TEMPLATE.format(numbers=version_numbers(project.version), strings="\n".join(lines))


def write(project: Project, folder: Path) -> None:
    """Write ``<program>.version`` for both programs into ``folder``."""
    for program in (project.name, f"{project.name}-worker"):
        text = version_info(project, program)
        (folder / f"{program}.version").write_text(text, encoding="utf-8")
