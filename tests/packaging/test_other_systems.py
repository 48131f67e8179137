"""What is written for Windows and macOS, as far as it can be looked at elsewhere."""

import ast
import plistlib
import re
from pathlib import Path
from xml.etree import ElementTree

import build_dmg
import build_installer
import icon_files
import pytest
import windows_version
from file_types import endings
from info_plist import bundle_identifier, info_plist
from project import read_project

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
PNGS = {side: b"\x89PNG" + bytes([side % 251]) * 8 for side in icon_files.PNG_SIDES}
IMAGE = Path("dist/d.dmg")
APP = Path("dist/Dropmill.app")


def test_an_ico_file_leads_to_its_pictures() -> None:
    data = icon_files.ico(PNGS)
    count = int.from_bytes(data[4:6], "little")
    for at in range(count):
        entry = data[6 + 16 * at : 22 + 16 * at]
        side = entry[0] or 256
        size, start = (int.from_bytes(entry[i : i + 4], "little") for i in (8, 12))
        assert data[start : start + size] == PNGS[side]
    assert count == 7


def test_an_icns_file_is_a_chain_of_chunks() -> None:
    data = icon_files.icns(PNGS)
    assert int.from_bytes(data[4:8], "big") == len(data)
    at, found = 8, {}
    while at < len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        found[data[at : at + 4]] = data[at + 8 : at + size]
        at += size
    assert found[b"ic10"] == PNGS[1024]
    assert len(found) == 7


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", (1, 2, 3, 0)), ("0.1.0rc2", (0, 1, 0, 0)), ("4", (4, 0, 0, 0))],
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert windows_version.version_numbers(version) == numbers


def test_the_version_of_a_program_can_be_read_by_its_reader() -> None:
    tree = ast.parse(windows_version.version_info(PROJECT, "dropmill-worker"), mode="eval")
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]

    assert PROJECT.version in texts
    assert "dropmill-worker.exe" in texts


def test_the_installer_is_told_name_and_version() -> None:
    text = build_installer.project_include(PROJECT)
    script = (ROOT / "packaging/windows/dropmill.iss").read_text(encoding="utf-8")
    used = set(re.findall(r"\{#(\w+)\}", script)) - {"SignTool"}

    assert used <= set(re.findall(r"^#define (\w+) ", text, flags=re.MULTILINE))
    assert f'#define Version "{PROJECT.version}"' in text


def test_every_ending_gets_an_entry_in_explorers_menu() -> None:
    lines = build_installer.registry_include(PROJECT, endings()).splitlines()
    for ending in endings():
        key = rf'"Software\Classes\SystemFileAssociations\.{ending}\shell\Dropmill.Convert\command"'
        (line,) = [line for line in lines if key in line]
        assert r'ValueData: """{app}\dropmill.exe"" --preset webp-same-size ""%1"""' in line
        assert "Tasks: explorer" in line
    assert all(re.search(r"; Flags: uninsdelete(key|value)$", line) for line in lines)
    assert all(line.count('"') % 2 == 0 for line in lines)


def test_the_files_that_the_installer_names_are_there_or_made() -> None:
    script = (ROOT / "packaging/windows/dropmill.iss").read_text(encoding="utf-8")
    named = re.findall(r"\.\.\\\.\.\\([\w\\.*-]+)", script)

    assert {name.split("\\")[0] for name in named} == {"build", "dist", "LICENSE"}


def test_the_manifest_asks_for_long_paths_and_sharp_pixels() -> None:
    root = ElementTree.parse(ROOT / "packaging/windows/dropmill.manifest").getroot()
    settings = {each.tag.rpartition("}")[2]: each.text for each in root.iter()}

    assert settings["longPathAware"] == "true"
    assert settings["dpiAwareness"] == "PerMonitorV2"


def test_macos_is_told_about_pictures() -> None:
    facts = info_plist(PROJECT)
    again = plistlib.loads(plistlib.dumps(facts))
    (kind,) = again["CFBundleDocumentTypes"]

    assert {"public.jpeg", "public.heic", "public.folder"} <= set(kind["LSItemContentTypes"])
    assert again["CFBundleShortVersionString"] == PROJECT.version
    assert bundle_identifier(PROJECT) == "app.dropmill"


def test_the_entitlements_are_a_property_list() -> None:
    rights = plistlib.loads((ROOT / "packaging/macos/entitlements.plist").read_bytes())

    assert list(rights) == ["com.apple.security.cs.allow-unsigned-executable-memory"]


def test_without_an_identity_nothing_is_signed() -> None:
    (command,) = build_dmg.plan(PROJECT, APP, IMAGE, {})

    assert command[0] == "hdiutil"


def test_what_goes_into_the_image_is_signed_before() -> None:
    environment = {"DROPMILL_CODESIGN_IDENTITY": "me", "DROPMILL_NOTARY_PROFILE": "mine"}
    commands = build_dmg.plan(PROJECT, APP, IMAGE, environment)
    programs = [command[0] for command in commands]

    assert programs == [*["codesign"] * 3, "hdiutil", "codesign", "xcrun", "xcrun"]
    assert commands[0][-1].endswith("dropmill-worker")
    assert commands[1][-1] == str(APP)
    assert "notarytool" in commands[5]
