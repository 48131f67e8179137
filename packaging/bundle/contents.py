"""What goes into the bundle and what stays out.

Owns the lists, for all three systems. Pure functions of names: the spec file applies them to what
PyInstaller has collected.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

#: Left out of both programs: nothing here is used, and some of it is large.
UNUSED_MODULES = (
    *("tkinter", "unittest", "pydoc", "doctest", "pdb", "lib2to3", "distutils", "setuptools"),
    *("ssl", "_ssl", "_hashlib", "ftplib", "xmlrpc", "curses", "readline"),
    "_uuid",  # wants a library of the system; uuid, which msgspec loads, does without
    *("numpy", "IPython", "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow", "PIL.ImageGrab"),
    *("olefile", "defusedxml", "pytest", "_pytest", "pkg_resources"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
)
#: What only extras bring: left out also where they are installed.
NOT_FOR_BUNDLES = ("dask", "distributed", "tornado", "cryptography")
#: Left out of the worker as well: it must not be able to load Qt, nor anything of the window.
NOT_FOR_WORKERS = (
    *("PySide6", "shiboken6", "app", "ui", "psutil", "platformdirs", "watchdog", "sqlite3"),
)
#: Run-time hooks of PyInstaller left out on Linux. They load modules at every start, for source
#: texts and module lists that nothing asks for; and the one for Qt would make commands without a
#: window load it, and programs that we open files with look for plugins here.
UNUSED_LINUX_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6")
#: On Linux workers get their memory as descriptors; PyInstaller would load these at every start.
NOT_FOR_LINUX_WORKERS = ("multiprocessing", "pkgutil")

#: The plugins of Qt that a raster window needs. Of image formats only SVG, for the marks and arrows
#: that the style sheet names: the window's process decodes nobody's pictures.
_PLUGINS = {
    "imageformats": r"qsvg",
    "platforms": r"q(xcb|wayland|offscreen|windows|cocoa)(d?)",
    "platformthemes": r"qxdgdesktopportal",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin",
    "wayland-shell-integration": r"xdg-shell",
    "wayland-decoration-client": r".*",
    "styles": r"q(modernwindows|mac)style",
}
#: Libraries of Qt, by the part of their name that is the same on all systems.
_QT_LIBRARIES = {
    *("Core", "Gui", "Widgets", "Svg", "DBus"),
    *("XcbQpa", "WaylandClient", "WlShellIntegration"),
}
#: Python modules of Qt that the program imports.
QT_MODULES = {"QtCore", "QtDBus", "QtGui", "QtSvg", "QtWidgets"}

#: Of the system's own libraries only these come along: desktops often lack them, and nothing else
#: in the process uses them. All others have to be the system's, which drivers and themes expect.
_BUNDLED_SYSTEM_LIBRARIES = (
    *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1"),
    *("libxcb-render-util.so.0", "libxcb-util.so.1", "libxkbcommon-x11.so.0"),
    *("libffi.so.8", "libbz2.so.1.0", "liblzma.so.5", "libsqlite3.so.0"),
)

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?(.+?)\.(?:so|dll|dylib)$")
_LIBRARY = re.compile(r"(?:lib)?Qt6([A-Za-z0-9]+)\.(?:so|dll)|Qt([A-Za-z0-9]+)\.framework/")
_MODULE = re.compile(r"PySide6/(Qt[A-Za-z0-9]+)\.(?:abi3\.so|pyd)$")
#: What Qt itself says (in its dialogs, on standard buttons) in the languages that we speak.
_QT_WORDS = re.compile(r"/qtbase_(de|es|fr|ja|zh_CN)\.qm$")
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def is_wanted(name: str, source: str = "") -> bool:
    """Whether the file that would be ``name`` in the bundle, copied from ``source``, goes in."""
    path = name.replace("\\", "/")
    if "PySide6/" in path and "/translations/" in path:
        return _QT_WORDS.search(path) is not None
    if "PySide6/" in path and "/qml/" in path:
        return False
    if found := _PLUGIN.search(path):
        folder, plugin = found.groups()
        return re.fullmatch(_PLUGINS.get(folder, "(?!)"), plugin) is not None
    if found := _LIBRARY.search(path):
        return (found.group(1) or found.group(2)) in _QT_LIBRARIES
    if found := _MODULE.search(path):
        return found.group(1) in QT_MODULES
    if "opengl32sw" in path.lower() or "d3dcompiler" in path.lower():
        return False  # for OpenGL without a driver; the window is drawn without OpenGL
    if source.startswith(_SYSTEM_FOLDERS):
        return PurePosixPath(path).name in _BUNDLED_SYSTEM_LIBRARIES
    return True
