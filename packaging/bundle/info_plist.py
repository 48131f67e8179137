"""What macOS is told about the program: its ``Info.plist``.

Owns the keys that PyInstaller does not set. Pure functions.
"""

from __future__ import annotations

from file_types import uniform_types
from project import Project

#: Qt 6.11 and Python's wheels run from this release on.
OLDEST_MACOS = "13.0"


def bundle_identifier(project: Project) -> str:
    """The name that macOS keeps settings and rights under; it must never change."""
    return f"app.{project.name}"


def info_plist(project: Project) -> dict[str, object]:
    """Keys on top of PyInstaller's own."""
    return {
        "CFBundleDisplayName": project.display_name,
        "CFBundleShortVersionString": project.version,
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{project.licence} licence",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Picture",
                "CFBundleTypeRole": "Viewer",
                # Offered under "Open With", never the default for pictures.
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": uniform_types(),
            }
        ],
    }
