import configparser
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import build_deb
import dependencies
import desktop_files
import pytest
from file_types import MIME_TYPES, UNIFORM_TYPES, mime_types
from project import Project, read_project

from app.commands.completion import SHELLS
from workers.contract.formats import PICTURE_FORMATS

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
BUILT_AT = 1_700_000_000
CHANGELOG = """\
## [Unreleased]
## [0.3.0] - unreleased
## [0.2.0] - 2026-05-01
## [0.1.1rc1] - 2026-01-31
"""


def test_every_format_has_its_names_on_every_system() -> None:
    ids = {each.id for each in PICTURE_FORMATS} | {"JXL"}  # read where its extra is installed

    assert MIME_TYPES.keys() == ids
    assert UNIFORM_TYPES.keys() == ids


def test_the_menu_entry_opens_files() -> None:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment] # keys keep their case
    parser.read_string(desktop_files.desktop_entry(PROJECT))
    entry = parser["Desktop Entry"]

    assert entry["Exec"] == "dropmill %F"
    assert entry["Icon"] == "dropmill"
    assert entry["MimeType"].split(";")[:-1] == mime_types()
    assert "image/jpeg" in mime_types()


def test_releases_are_dated_ones() -> None:
    assert desktop_files.releases(CHANGELOG) == [
        ("0.2.0", "2026-05-01"),
        ("0.1.1rc1", "2026-01-31"),
    ]


def test_the_store_page_is_well_formed_and_names_this_version() -> None:
    root = ElementTree.fromstring(desktop_files.metainfo(PROJECT, CHANGELOG, BUILT_AT))
    versions = [each.get("version") for each in root.iter("release")]

    assert versions == [PROJECT.version, "0.2.0", "0.1.1rc1"]
    assert root.findtext("project_license") == "MIT"
    assert root.findtext("launchable") == "dropmill.desktop"
    assert root.findtext("id") == PROJECT.store_id == "app.dropmill.Dropmill"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_store_page_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{PROJECT.store_id}.metainfo.xml"
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    file.write_text(desktop_files.metainfo(PROJECT, changelog, BUILT_AT), encoding="utf-8")
    # Not strict: an address of the project and pictures on it are wanted, and there is none yet.
    ran = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout


def test_sonames_are_read() -> None:
    text = "a.so:     file format elf64\n\n  NEEDED               libm.so.6\n  SONAME  liba.so\n"

    assert dependencies.parse_needed(text) == {"libm.so.6"}


def test_the_newest_symbol_decides_about_the_c_library() -> None:
    assert dependencies.oldest_glibc([b"\0GLIBC_2.4\0", b"GLIBC_2.35\0GLIBC_2.17"]) == (2, 35)


def test_libraries_become_packages() -> None:
    sonames = ["libX11.so.6", "libm.so.6", "libgthread-2.0.so.0", "libglib-2.0.so.0"]

    assert dependencies.packages(sonames, (2, 35)) == [
        "libc6 (>= 2.35)",
        "libglib2.0-0",
        "libx11-6",
    ]


def test_an_unknown_library_stops_the_build() -> None:
    with pytest.raises(dependencies.UnknownLibraryError, match=r"libnew\.so\.9"):
        dependencies.packages(["libnew.so.9"], (2, 35))


def test_the_control_file_has_what_dpkg_wants() -> None:
    project = Project("dropmill", "Dropmill", "1.2.3", "Drops.", "MIT", ())
    text = build_deb.control(project, "amd64", ["libc6 (>= 2.35)", "libx11-6"], 1234)
    fields = dict(re.findall(r"^([\w-]+): (.*)$", text, flags=re.MULTILINE))

    assert fields["Package"] == "dropmill"
    assert fields["Version"] == "1.2.3"
    assert fields["Depends"] == "libc6 (>= 2.35), libx11-6"
    assert text.endswith("\n")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_trial_script_is_valid() -> None:
    script = ROOT / "packaging" / "linux" / "try-in-clean-debian"

    assert script.stat().st_mode & 0o100
    subprocess.run(["bash", "-n", str(script)], check=True)


def test_the_package_brings_every_shells_script() -> None:
    assert set(build_deb.COMPLETIONS) == set(SHELLS.values())
    assert all((ROOT / "resources/completions" / name).is_file() for name in SHELLS.values())
