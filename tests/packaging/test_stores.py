"""What stores are told, as far as it can be looked at without them."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import build_appimage
import pytest
import store_manifests
import yaml
from info_plist import OLDEST_MACOS, bundle_identifier
from project import read_project
from store_manifests import Release

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
SETUP = f"dropmill-{PROJECT.version}-windows-x64-setup.exe"
IMAGES = [f"dropmill-{PROJECT.version}-macos-{each}.dmg" for each in ("arm64", "x86_64")]
SUMS = {name: digit * 64 for name, digit in zip([SETUP, *IMAGES], "abc", strict=True)}
RELEASE = Release(PROJECT, SUMS, "https://example.invalid/v1", "https://example.invalid/")
FLATPAK = ROOT / "packaging/flatpak/app.dropmill.Dropmill.yml"


def winget() -> dict[str, dict[str, object]]:
    return {name: yaml.safe_load(text) for name, text in store_manifests.winget(RELEASE).items()}


def test_winget_gets_three_files_of_one_package() -> None:
    files = winget()
    assert list(files) == [
        "Dropmill.Dropmill.yaml",
        "Dropmill.Dropmill.installer.yaml",
        "Dropmill.Dropmill.locale.en-US.yaml",
    ]
    kinds = [each["ManifestType"] for each in files.values()]
    assert kinds == ["version", "installer", "defaultLocale"]
    for each in files.values():
        assert each["PackageIdentifier"] == "Dropmill.Dropmill"
        assert each["PackageVersion"] == PROJECT.version
        assert each["ManifestVersion"] == store_manifests.WINGET_VERSION


def test_winget_is_told_what_its_schema_asks_for() -> None:
    version, installer, locale = winget().values()
    assert version["DefaultLocale"] == locale["PackageLocale"] == "en-US"
    assert {"Publisher", "PackageName", "License", "ShortDescription"} <= locale.keys()
    assert locale["License"] == PROJECT.licence
    assert 3 <= len(str(locale["ShortDescription"])) <= 256
    assert installer["InstallerType"] == "inno"
    assert installer["Installers"] == [
        {
            "Architecture": "x64",
            "InstallerUrl": f"https://example.invalid/v1/{SETUP}",
            "InstallerSha256": "A" * 64,
        }
    ]


def test_winget_knows_the_program_as_the_installer_writes_it() -> None:
    script = (ROOT / "packaging/windows/dropmill.iss").read_text(encoding="utf-8")
    (app_id,) = re.findall(r"^AppId=\{(\{.*\})$", script, flags=re.MULTILINE)
    (oldest,) = re.findall(r"^MinVersion=(.*)$", script, flags=re.MULTILINE)
    assert f"{app_id}_is1" == store_manifests.PRODUCT_CODE
    assert f"{oldest}.0" == store_manifests.OLDEST_WINDOWS


def test_a_release_without_a_file_is_not_described() -> None:
    with pytest.raises(KeyError, match="setup"):
        store_manifests.winget(Release(PROJECT, {}, "", ""))


def test_the_cask_has_both_images_and_their_sums() -> None:
    text = store_manifests.cask(RELEASE)
    assert f'version "{PROJECT.version}"' in text
    assert re.findall(r'"([bc]{64})"', text) == ["b" * 64, "c" * 64]
    url = re.search(r'url "(.*)"', text)
    assert url is not None
    filled = url.group(1).replace("#{version}", PROJECT.version)
    assert [filled.replace("#{arch}", each) for each in ("arm64", "x86_64")] == [
        f"https://example.invalid/v1/{image}" for image in IMAGES
    ]
    assert f"{bundle_identifier(PROJECT)}.savedState" in text
    assert (OLDEST_MACOS, store_manifests.OLDEST_MACOS) == ("13.0", ":ventura")
    (does,) = re.findall(r'desc "(.*)"', text)
    assert len(does) < 80
    assert not does.startswith(("A ", "The ", PROJECT.display_name))


@pytest.mark.skipif(shutil.which("ruby") is None, reason="ruby is not installed")
def test_the_cask_is_ruby() -> None:
    text = store_manifests.cask(RELEASE)
    subprocess.run(["ruby", "-c"], input=text, text=True, check=True, capture_output=True)


def test_they_are_written_from_the_checksums_of_a_release() -> None:
    text = "".join(f"{digest}  {name}\n" for name, digest in SUMS.items())
    assert store_manifests.read_sums(text) == SUMS


def test_the_flatpak_has_neither_network_nor_home() -> None:
    manifest = yaml.safe_load(FLATPAK.read_text(encoding="utf-8"))
    assert manifest["id"] == FLATPAK.stem == PROJECT.store_id
    assert {"runtime", "runtime-version", "sdk", "command"} <= manifest.keys()
    assert manifest["finish-args"] == [
        "--socket=wayland",
        "--socket=fallback-x11",
        "--share=ipc",
        "--filesystem=xdg-pictures",
    ]
    (module,) = manifest["modules"]
    folders = [(FLATPAK.parent / each["path"]).resolve() for each in module["sources"]]
    assert folders == [ROOT / "dist/dropmill", ROOT / "build/archive/share"]


@pytest.mark.skipif(os.name != "posix", reason="of links")
def test_an_appimage_starts_the_program_and_has_its_picture(tmp_path: Path) -> None:
    program = tmp_path / "usr/lib/dropmill/dropmill"
    entry = tmp_path / "usr/share/applications/dropmill.desktop"
    picture = tmp_path / "usr/share/icons/hicolor/256x256/apps/dropmill.png"
    for file in (program, entry, picture):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    build_appimage.link_entry(PROJECT, tmp_path)
    assert (tmp_path / "AppRun").resolve() == program
    assert (tmp_path / "dropmill.desktop").resolve() == entry
    assert (tmp_path / ".DirIcon").resolve() == picture
    assert build_appimage.image_command(PROJECT, tmp_path, ["--no-appstream"])[:2] == [
        "appimagetool",
        "--no-appstream",
    ]
