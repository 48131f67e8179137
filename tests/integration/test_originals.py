"""``--on-collision replace`` never costs an original, by whatever name it can be reached."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.command_line import convert, hashes, picture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need no rights elsewhere")


def replace_over(originals: list[Path], *words: object, cwd: Path | None = None) -> set[str]:
    """Convert with ``replace``: nothing happens to ``originals``; returns the results' names."""
    before = hashes(originals)
    ran = convert(*words, "--on-collision", "replace", "--json", "-", cwd=cwd)
    assert ran.returncode == 0, ran.stderr
    outcomes = [json.loads(line) for line in ran.stdout.splitlines()][:-1]
    assert hashes(originals) == before
    assert [outcome["status"] for outcome in outcomes] == ["converted"] * len(outcomes)
    results = {outcome["output"] for outcome in outcomes}
    assert len(results) == len(outcomes)
    assert not {os.path.realpath(one) for one in results} & {str(one) for one in originals}
    return {Path(one).name for one in results}


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    """Two originals, of which the first would be converted over the second."""
    folder = tmp_path.resolve() / "real"
    return [picture(folder / "a.jpg", "red"), picture(folder / "a.webp", "blue")]


def test_a_linked_source_folder(pair: list[Path], tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    assert replace_over(pair, link / "a.jpg", pair[1]) == {"a (2).webp", "a (3).webp"}


def test_a_linked_source_folder_that_is_walked(pair: list[Path], tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    assert replace_over(pair, link, pair[1]) == {"a (2).webp", "a (3).webp"}


@pytest.mark.slow
def test_an_output_folder_that_is_a_link(pair: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.symlink_to(tmp_path / "real")
    assert replace_over(pair, *pair, "-o", out) == {"a (2).webp", "a (3).webp"}


@pytest.mark.slow
def test_a_link_where_the_tree_of_results_will_lie(pair: list[Path], tmp_path: Path) -> None:
    walked = picture(tmp_path / "trip/a.jpg", "green")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/trip").symlink_to(tmp_path / "real")
    originals = [*pair, walked]
    words = (tmp_path / "trip", pair[1], "-o", tmp_path / "out")
    assert replace_over(originals, *words) == {"a (2).webp", "a.webp"}


@pytest.mark.parametrize(
    "out",
    [
        [],
        pytest.param(["-o", "up"], marks=pytest.mark.slow),
        pytest.param(["-o", "."], marks=pytest.mark.slow),
        pytest.param(["-o", "link"], marks=pytest.mark.slow),
        pytest.param(["-o", "real"], marks=pytest.mark.slow),
    ],
)
def test_a_picture_that_looks_like_a_result(
    pair: list[Path], tmp_path: Path, out: list[str]
) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert replace_over(pair, "real", *out, cwd=tmp_path) == {"a (2).webp"}
    assert replace_over(pair, "link", *out, cwd=tmp_path) == {"a (3).webp"}


@pytest.mark.slow
def test_a_linked_working_folder(pair: list[Path], tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    assert replace_over(pair, "a.jpg", link / "a.webp", cwd=link) == {"a (2).webp", "a (3).webp"}


@pytest.mark.slow
def test_a_way_up_through_a_link(pair: list[Path], tmp_path: Path) -> None:
    (tmp_path / "real/sub").mkdir()
    (tmp_path / "far").symlink_to(tmp_path / "real/sub")
    words = (tmp_path / "far/../a.jpg", pair[1])
    assert replace_over(pair, *words) == {"a (2).webp", "a (3).webp"}


def test_a_hard_link(tmp_path: Path) -> None:
    source = picture(tmp_path / "in/a.jpg", "red")
    original = picture(tmp_path / "originals/b.webp", "blue")
    os.link(original, tmp_path / "in/a.webp")
    originals = [source, original, tmp_path / "in/a.webp"]
    assert replace_over(originals, source, original) == {"a (2).webp", "b (2).webp"}


def test_a_linked_picture(tmp_path: Path) -> None:
    source = picture(tmp_path / "in/a.jpg", "red")
    original = picture(tmp_path / "originals/b.webp", "blue")
    (tmp_path / "in/a.webp").symlink_to(original)
    replace_over([source, original, tmp_path / "in/a.webp"], source, original)
    assert (tmp_path / "in/a.webp").is_symlink()


@pytest.mark.slow
def test_an_original_that_the_walk_finds_last(tmp_path: Path) -> None:
    """All are known before the first is converted, however long the walk takes."""
    source = picture(tmp_path / "real/a.jpg", "red")
    original = picture(tmp_path / "real/z/a.webp", "blue")
    (tmp_path / "out").symlink_to(tmp_path / "real/z")
    for number in range(300):
        picture(tmp_path / f"other/{number:03}.png", "green")
    words = (source, tmp_path / "other", original, "-o", tmp_path / "out")
    assert {"a (2).webp", "a (3).webp"} < replace_over([source, original], *words)


def test_results_of_two_spellings_of_a_folder_do_not_replace_each_other(tmp_path: Path) -> None:
    sources = [picture(tmp_path / "real/a.jpg", "red"), picture(tmp_path / "real/a.png", "blue")]
    (tmp_path / "link").symlink_to(tmp_path / "real")
    words = (sources[0], tmp_path / "link/a.png")
    assert replace_over(sources, *words) == {"a.webp", "a (2).webp"}


#: File systems that take "A" and "a" for one name: how to make and mount one, and what to do to a
#: folder of it.
CASELESS = {
    "vfat": (["mkfs.vfat", "-C", "{image}", "16384"], ["mount", "-o", "loop"], []),
    "ext4": (
        ["mkfs.ext4", "-q", "-O", "casefold", "{image}", "16M"],
        ["mount", "-o", "loop"],
        ["chattr", "+F"],
    ),
}


@pytest.fixture(params=CASELESS)
def caseless_folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder in which "A" and "a" are one name, on a file system of the test's own."""
    make, mount, fold = CASELESS[request.param]
    image, disk = tmp_path / "image", tmp_path / "disk"
    disk.mkdir()
    run_or_skip([word.format(image=image) for word in make])
    run_or_skip([*mount, str(image), str(disk)])
    try:
        folder = disk / "folder"
        folder.mkdir()
        if fold:
            run_or_skip([*fold, str(folder)])
        yield folder
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def run_or_skip(command: list[str]) -> None:
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not installed")
    if ran.returncode != 0:
        pytest.skip(f"{command[0]}: {' '.join(ran.stderr.split())}")


def test_another_case_where_case_makes_no_difference(caseless_folder: Path) -> None:
    originals = [
        picture(caseless_folder / "a.jpg", "red"),
        picture(caseless_folder / "A.WEBP", "blue"),
    ]
    assert replace_over(originals, *originals) == {"a (2).webp", "A (3).webp"}


def test_another_case_of_a_folder_where_case_makes_no_difference(caseless_folder: Path) -> None:
    originals = [
        picture(caseless_folder / "trip/a.jpg", "red"),
        picture(caseless_folder / "trip/a.webp", "blue"),
    ]
    words = (caseless_folder / "trip/a.jpg", caseless_folder / "TRIP/a.webp")
    assert replace_over(originals, *words) == {"a (2).webp", "a (3).webp"}
