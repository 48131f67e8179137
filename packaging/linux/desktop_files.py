"""What a Linux desktop is told about the program: menu entry, store page.

Owns these texts. Pure functions of the project's name, version and history.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape

from entry_words import in_all_languages
from file_managers import desktop_actions
from file_types import mime_types
from project import Project

_DESCRIPTION = (
    "Drop pictures or whole folders on the window: each is resized and converted to WebP, on "
    "every core of the machine, while the window stays usable.",
    "Pictures are decoded in processes of their own that cannot reach your files. One that "
    "crashes its decoder fails alone, and the rest goes on. Nothing leaves your computer.",
)


def desktop_entry(project: Project) -> str:
    """The menu entry, which also offers the program under "Open with", and presets."""
    actions, groups = desktop_actions(project)
    return f"""\
[Desktop Entry]
Type=Application
Version=1.5
Name={project.display_name}
{in_all_languages("GenericName", "Picture Converter")}
Comment={project.summary}
Exec={project.name} %F
Icon={project.name}
Terminal=false
StartupNotify=true
StartupWMClass={project.name}
Categories=Graphics;2DGraphics;RasterGraphics;
Keywords=webp;convert;resize;jpeg;png;heic;batch;
MimeType={";".join(mime_types())};
SingleMainWindow=true
Actions={actions}

{groups}"""


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
  <id>{project.store_id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{project.licence}</project_license>
  <name>{project.display_name}</name>
  <developer id="app.{project.name}">
    <name>{project.display_name} developers</name>
  </developer>
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
