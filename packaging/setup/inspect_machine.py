"""Looks at the machine: which libraries, fonts and programs are not there.

Owns the looking. Must not install, print or change anything. Standard library only: it runs
before anything is installed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

#: Modules of PySide6 that the window loads.
QT_MODULES = ("QtCore", "QtGui", "QtWidgets")


def session_platform(environment: Mapping[str, str]) -> str:
    """The Qt platform plugin that a window of this session will load, by Qt's own rules."""
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if wanted:
        return wanted
    return "wayland" if environment.get("WAYLAND_DISPLAY") else "xcb"


def qt_folder() -> Path | None:
    """The installed PySide6 package of this interpreter, without importing it."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent


def qt_files(folder: Path, platforms: Iterable[str]) -> tuple[Path, ...]:
    """The shared objects that a window loads from ``folder``, with these platform plugins."""
    modules = [folder / f"{name}.abi3.so" for name in QT_MODULES]
    plugins = [folder / "Qt/plugins/platforms" / f"libq{name}.so" for name in platforms]
    return tuple(path for path in (*modules, *plugins) if path.is_file())


def parse_ldd(text: str) -> frozenset[str]:
    """The sonames that ``ldd`` reports as not found."""
    lines = (line.split(" => ") for line in text.splitlines())
    return frozenset(
        parts[0].strip() for parts in lines if len(parts) == 2 and parts[1].strip() == "not found"
    )


def missing_sonames(files: Iterable[Path]) -> frozenset[str]:
    """Libraries that the loader cannot find for ``files``; empty where there is no ``ldd``."""
    paths = [str(path) for path in files]
    if not paths or shutil.which("ldd") is None:
        return frozenset()
    listing = subprocess.run(
        ["ldd", *paths],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ, LC_ALL="C"),
    )
    return parse_ldd(listing.stdout)


def has_fonts() -> bool:
    """Whether fontconfig finds any font; without its library the answer is no.

    Asks the library itself (``FcConfigGetFonts``), as ``fc-list`` is often not installed.
    """
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    fontconfig.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(ctypes.c_int)
    config = ctypes.c_void_p(fontconfig.FcInitLoadConfigAndFonts())
    fonts = fontconfig.FcConfigGetFonts(config, 0)  # 0 is FcSetSystem
    return bool(fonts) and fonts[0] > 0  # FcFontSet begins with "int nfont"


def missing_programs(names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` that are not on the search path."""
    return frozenset(name for name in names if shutil.which(name) is None)


def can_make_venv() -> bool:
    """Whether this interpreter has what ``python -m venv`` needs (Debian splits it off)."""
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))
