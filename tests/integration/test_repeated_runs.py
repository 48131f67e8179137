"""A command that is run again converts the same pictures, never its own results."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.fast_run import in_part
from tests.integration.command_line import convert, files_below, hashes, pictures

NAMES = ("a.jpg", "b.png", "may/c.jpg", "may/d.webp")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    pictures(tmp_path / "photos", *NAMES)
    return tmp_path / "photos"


def sources_of(*words: object, cwd: Path) -> set[str]:
    """Convert, and return the real paths of what was converted."""
    ran = convert(*words, "--json", "-", cwd=cwd)
    assert ran.returncode == 0, ran.stderr
    *lines, _ = (json.loads(line) for line in ran.stdout.splitlines())
    assert {line["status"] for line in lines} <= {"converted", "skipped"}
    found = [str((cwd / line["source"]).resolve()) for line in lines]
    assert len(found) == len(set(found))
    return set(found)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("root", "out", "collision"),
    [
        ("photos", "photos", "rename"),
        pytest.param("photos", ".", "skip", marks=pytest.mark.slow),
        pytest.param("photos", "link", "rename", marks=pytest.mark.slow),
        pytest.param("photos", "up", "replace", marks=pytest.mark.slow),
        pytest.param("link", "photos", "rename", marks=pytest.mark.slow),
        pytest.param("link", ".", "rename", marks=pytest.mark.slow),
        ("link", "photos/webp", "replace"),
        pytest.param("photos", "far", "rename", marks=pytest.mark.slow),
        pytest.param("up/photos", "link/may", "rename", marks=pytest.mark.slow),
    ],
)
def test_results_never_become_sources(
    photos: Path, tmp_path: Path, root: str, out: str, collision: str
) -> None:
    (tmp_path / "link").symlink_to(photos, target_is_directory=True)
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "far").symlink_to(photos / "results", target_is_directory=True)
    (photos / "results").mkdir()
    before = hashes(photos / name for name in NAMES)
    expected = {str(photos / name) for name in NAMES}
    if out == "link/may":  # the output folder is never entered
        expected = {str(photos / name) for name in NAMES if not name.startswith("may")}
    for _ in range(3):
        again = sources_of(root, "-o", out, "--on-collision", collision, cwd=tmp_path)
        assert again == expected
    assert hashes(before) == before


@pytest.mark.parametrize("out", in_part(["photos", "."], 2))
def test_a_folder_that_is_its_own_output_folder_gets_its_results_next_to_each(
    photos: Path, tmp_path: Path, out: str
) -> None:
    assert convert("photos", "-o", out, cwd=tmp_path).returncode == 0
    assert files_below(photos) == {
        *NAMES,
        *("a.webp", "b.webp", "may/c.webp", "may/d (2).webp"),
    }


def test_a_picture_that_is_named_twice_is_converted_once(photos: Path, tmp_path: Path) -> None:
    words = ("photos/a.jpg", "photos", photos / "a.jpg", "photos/may", "photos/a.jpg")
    assert convert(*words, "-o", "out", cwd=tmp_path).returncode == 0
    assert files_below(tmp_path / "out") == {
        "a.webp",
        *("photos/b.webp", "photos/may/c.webp", "photos/may/d.webp"),
    }
