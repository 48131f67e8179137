"""What a Linux desktop is told about the program: menu entry, store page, manual.

Owns these texts. Pure functions of the project's name, version and history.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape

from file_types import mime_types
from project import Project

_DESCRIPTION = (
    "Drop pictures or whole folders on the window: each is resized and converted to WebP, on "
    "every core of the machine, while the window stays usable.",
    "Pictures are decoded in processes of their own that cannot reach your files. One that "
    "crashes its decoder fails alone, and the rest goes on. Nothing leaves your computer.",
)


def desktop_entry(project: Project) -> str:
    """The menu entry, which also offers the program under "Open with"."""
    return f"""\
[Desktop Entry]
Type=Application
Version=1.5
Name={project.display_name}
GenericName=Picture Converter
Comment={project.summary}
Exec={project.name} %F
Icon={project.name}
Terminal=false
StartupNotify=true
StartupWMClass={project.name}
Categories=Graphics;2DGraphics;RasterGraphics;
Keywords=webp;convert;resize;jpeg;png;heic;batch;
MimeType={";".join(mime_types())};
"""


def releases(changelog: str) -> list[tuple[str, str]]:
    """Versions and dates in ``CHANGELOG.md``, the newest first; unreleased ones are left out."""
    return re.findall(r"^## \[([\d.]+\w*)\] - (\d{4}-\d\d-\d\d)$", changelog, flags=re.MULTILINE)


def metainfo(project: Project, changelog: str, built_at: int) -> str:
    """AppStream metadata; a version without a date in the change log has that of the build."""
    known = releases(changelog)
    if project.version not in [version for version, _ in known]:
        known.insert(0, (project.version, f"{datetime.fromtimestamp(built_at, UTC):%Y-%m-%d}"))
    lines = [f'    <release version="{version}" date="{date}"/>' for version, date in known]
    paragraphs = "\n".join(f"    <p>{escape(text)}</p>" for text in _DESCRIPTION)
    provided = "\n".join(f"    <mediatype>{name}</mediatype>" for name in mime_types())
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{project.name}.desktop</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{project.licence}</project_license>
  <name>{project.display_name}</name>
  <summary>Convert pictures to WebP by dropping them on a window</summary>
  <description>
{paragraphs}
  </description>
  <launchable type="desktop-id">{project.name}.desktop</launchable>
  <provides>
    <binary>{project.name}</binary>
{provided}
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
{chr(10).join(lines)}
  </releases>
</component>
"""


def manual(project: Project, built_at: int) -> str:
    """The manual page, in man's own language."""
    date = f"{datetime.fromtimestamp(built_at, UTC):%Y-%m-%d}"
    name, title = project.name, project.name.upper()
    return rf""".TH {title} 1 {date} "{project.display_name} {project.version}" "User Commands"
.SH NAME
{name} \- resize pictures and convert them to WebP
.SH SYNOPSIS
.B {name}
.RI [ FILE ...]
.br
.B {name} convert
.IR PATH ...
.B \-o
.I FOLDER
.RI [ OPTION ...]
.br
.B {name} watch
.I FOLDER
.RI [ OPTION ...]
.br
.B {name} doctor
.br
.B {name} \-\-self\-test
.SH DESCRIPTION
Without a command, opens a window; files and folders that are named are put on its list.
Each picture is resized and converted to WebP by a pool of processes that cannot reach any file.
.SH COMMANDS
.TP
.B convert
Convert without a window. Folders are walked.
.B {name} convert \-\-help
lists the options. Progress goes to standard error, with
.B \-\-json
a report of every picture to a file or standard output.
.TP
.B watch
Convert what lands in a folder, until Ctrl-C.
.TP
.B doctor
Show what this machine offers: cores, memory, protections, versions, formats.
.TP
.B \-\-self\-test
Find out whether this installation works; needs no screen.
.SH EXIT STATUS
0 when everything was converted, 1 when something failed, 2 for wrong usage.
.SH FILES
.TP
.I ~/.config/{name}/
Settings and the place of the window. Nothing else is left behind when {name} is removed.
.TP
.I ~/.local/state/{name}/
The journal: batches that can go on, and what is done. In log/ the log of the window.
.SH SEE ALSO
.BR cwebp (1)
"""
