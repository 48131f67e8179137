"""What goes into the bundle fits what the program uses."""

import ast
import re

import pytest
from contents import QT_MODULES, UNUSED_MODULES, is_wanted

from tests.architecture.sources import program_sources


def imported_modules() -> set[str]:
    found: set[str] = set()
    for source in program_sources():
        for node in ast.walk(source.tree):
            match node:
                case ast.ImportFrom(module=str(name), names=names):
                    found.add(name)
                    found |= {f"{name}.{each.name}" for each in names}
                case ast.Import(names=names):
                    found |= {each.name for each in names}
    return found


def test_every_module_of_qt_that_is_imported_comes_along() -> None:
    used = {
        found.group(1)
        for name in imported_modules()
        if (found := re.match(r"PySide6\.(Qt\w+)", name))
    }

    assert used == QT_MODULES


def test_nothing_that_is_imported_is_left_out() -> None:
    assert not imported_modules() & set(UNUSED_MODULES)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt6Widgets.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtSvg.pyd",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "libQt6Core.so.6",
    ],
)
def test_what_is_used_goes_in(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/plugins/platforms/qminimal.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/translations/qtbase_it.qm",
        "PySide6/Qt/translations/assistant_de.qm",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_is_not_used_stays_out(name: str) -> None:
    assert not is_wanted(name)


def test_common_libraries_stay_the_systems() -> None:
    assert not is_wanted("libglib-2.0.so.0", "/lib/x86_64-linux-gnu/libglib-2.0.so.0")
    assert not is_wanted("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6")
    assert is_wanted("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0")
    assert is_wanted("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0")
