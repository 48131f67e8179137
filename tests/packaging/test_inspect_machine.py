import sys
from pathlib import Path

import inspect_machine
import pytest

LDD_OUTPUT = """\
/venv/PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd2a5f2000)
\tlibpyside6.abi3.so.6.11 => /venv/PySide6/libpyside6.abi3.so.6.11 (0x00007f1c9a000000)
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
/venv/PySide6/QtWidgets.abi3.so:
\tlibEGL.so.1 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f1c9b000000)
"""


def test_each_missing_library_is_named_once() -> None:
    assert inspect_machine.parse_ldd(LDD_OUTPUT) == {"libEGL.so.1", "libxcb-cursor.so.0"}


def test_a_listing_without_gaps_names_nothing() -> None:
    assert inspect_machine.parse_ldd("\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n") == frozenset()


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "xcb"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen", "WAYLAND_DISPLAY": "wayland-0"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600;xcb"}, "vnc"),
    ],
)
def test_the_plugin_is_the_one_that_qt_would_load(
    environment: dict[str, str], platform: str
) -> None:
    assert inspect_machine.session_platform(environment) == platform


def test_only_files_that_are_there_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "QtGui.abi3.so").touch()

    assert inspect_machine.qt_files(tmp_path, ("xcb",)) == (tmp_path / "QtGui.abi3.so",)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into ELF files")
def test_the_installed_qt_has_all_it_loads() -> None:
    folder = inspect_machine.qt_folder()
    assert folder is not None
    files = inspect_machine.qt_files(folder, ("offscreen",))

    assert {path.name for path in files} >= {"QtCore.abi3.so", "libqoffscreen.so"}
    assert inspect_machine.missing_sonames(files) == frozenset()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into ELF files")
def test_a_library_that_is_nowhere_is_found_missing(tmp_path: Path) -> None:
    folder = inspect_machine.qt_folder()
    assert folder is not None
    alone = tmp_path / "QtGui.abi3.so"
    alone.write_bytes((folder / "QtGui.abi3.so").read_bytes())  # its neighbours stay behind

    assert "libQt6Gui.so.6" in inspect_machine.missing_sonames([alone])


def test_missing_programs_are_those_not_on_the_path() -> None:
    names = ("sh", "no-program-has-this-name")

    assert inspect_machine.missing_programs(names) == {"no-program-has-this-name"}
