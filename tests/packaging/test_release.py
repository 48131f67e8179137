import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import audit
import checksums
import compare_builds
import preflight
import pytest
import reproducible
import sbom
import sizes
import smoke
from project import read_project

from app.components import components
from app.version import version

ROOT = Path(__file__).parents[2]
CHANGES = (
    "## [Unreleased]\n\n## [1.0.0] - 2026-01-31\n\n### Added\n\n- All.\n\n## [0.9.0] - 2025-01-01\n"
)


def test_there_is_one_version() -> None:
    assert version() == read_project(ROOT).version


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (CHANGES, ""),
        (CHANGES.replace("1.0.0", "1.0.1"), "no section"),
        (CHANGES.replace("2026-01-31", "unreleased"), "dates"),
        (CHANGES.replace("- All.", ""), "nothing changed"),
    ],
)
def test_a_release_has_to_be_told_about(text: str, problem: str) -> None:
    found = preflight.changelog_problem(text, "1.0.0")

    assert problem in found
    assert bool(found) == bool(problem)


def test_every_step_before_a_release_can_be_made() -> None:
    text = (ROOT / "packaging/release/preflight.py").read_text(encoding="utf-8")
    named = {
        target for call in re.findall(r"make\((\"[^)]+)\)", text) for target in call.split(", ")
    }
    phony = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)

    assert {name.strip('"') for name in named} <= set(phony[0].split())
    assert len(preflight.STEPS) == 7


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_checksums_fit_the_files_beside_them(tmp_path: Path) -> None:
    (tmp_path / "linux").mkdir()
    (tmp_path / "dropmill").mkdir()
    (tmp_path / "d_1.deb").write_bytes(b"1")
    (tmp_path / "linux" / "d.tar.xz").write_bytes(b"2")
    (tmp_path / "dropmill" / "dropmill.exe").write_bytes(b"part of a bundle")

    assert [path.name for path in checksums.gather(tmp_path)] == ["d.tar.xz", "d_1.deb"]
    subprocess.run(
        ["sha256sum", "-c", checksums.NAME], cwd=tmp_path / "files", check=True, capture_output=True
    )
    assert [path.name for path in checksums.gather(tmp_path)] == ["d.tar.xz", "d_1.deb"]


def test_what_the_index_does_not_know_is_not_called_safe() -> None:
    report = {
        "dependencies": [
            {"name": "a", "version": "1", "vulns": []},
            {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]},
            {"name": "c", "skip_reason": "not found"},
        ]
    }
    found = audit.findings(report)

    assert (found.checked, found.unchecked) == (("a", "b"), ("c",))
    assert found.vulnerable == ("b 2: CVE-1, fixed in 3",)


def test_only_pinned_packages_are_outdated() -> None:
    listing = [
        {"name": "PySide6_Essentials", "version": "1", "latest_version": "2"},
        {"name": "other", "version": "1", "latest_version": "2"},
    ]
    assert audit.outdated_lines(listing, {"pyside6-essentials"}) == [
        "PySide6_Essentials 1, newest is 2"
    ]


def test_a_build_has_a_fixed_clock_and_seed() -> None:
    fixed = reproducible.build_environment(ROOT, {"PATH": os.environ["PATH"]})

    assert fixed["PYTHONHASHSEED"] == "0"
    assert int(fixed["SOURCE_DATE_EPOCH"]) > 0
    assert (
        reproducible.build_environment(ROOT, {"SOURCE_DATE_EPOCH": "7"})["SOURCE_DATE_EPOCH"] == "7"
    )


def test_times_and_rights_are_made_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "b").chmod(0o711)
    reproducible.set_times(tmp_path, 1000)

    assert {path.stat().st_mtime for path in tmp_path.iterdir()} == {1000}
    if os.name == "posix":
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
        assert modes == {"a": 0o644, "b": 0o755}


def test_differing_builds_are_told_apart() -> None:
    first, second = {"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9", "d": "4"}

    assert compare_builds.differences(first, second) == ["b", "c", "d"]


def test_the_bill_of_materials_is_the_same_for_the_same_bundle(tmp_path: Path) -> None:
    (tmp_path / "lib.so.6").write_bytes(b"library")
    (tmp_path / "text.txt").write_bytes(b"text")
    project = read_project(ROOT)
    bill = sbom.document(project, tmp_path)
    refs = [part["bom-ref"] for part in json.loads(json.dumps(bill))["components"]]

    assert bill == sbom.document(project, tmp_path)
    assert len(refs) == len(set(refs))
    assert "lib.so.6" in refs
    assert "text.txt" not in refs
    assert (
        len([ref for ref in refs if ref.startswith("pkg:pypi/")]) == len(project.requirements) + 1
    )


def test_every_component_has_a_licence_and_its_text() -> None:
    parts = components()

    assert len(parts) == len(read_project(ROOT).requirements) + 2
    assert [part.name for part in parts if not part.licence or not part.texts] == []


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", "Qt libraries"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "ICU (data of Qt)"),
        ("_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "Qt plugins"),
        ("_internal/PySide6/QtGui.abi3.so", "PySide6 bindings"),
        ("_internal/libpython3.11.so.1.0", "Python library"),
        ("dropmill-worker", "Our two programs"),
        ("_internal/libffi.so.8", "Other libraries"),
    ],
)
def test_sizes_are_counted_by_part(name: str, part: str) -> None:
    assert sizes.part_of(name) == part


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_smoke_test_knows_where_the_program_is(system: str) -> None:
    assert smoke.default_program(system).is_relative_to(ROOT / "dist")


def test_the_scripts_that_ci_runs_are_there() -> None:
    for workflow in (ROOT / ".github/workflows").glob("*.yml"):
        text = workflow.read_text(encoding="utf-8")
        named = re.findall(r"(?:packaging|\.ci)/[\w/.-]+", text)

        assert named or "run: make " in text, workflow
        assert [name for name in named if not (ROOT / name).exists()] == []
        assert "\t" not in text
