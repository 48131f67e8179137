from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app.lab import chosen_pictures, command
from app.lab.strategies.camera import write_camera_pictures

LAG_KEYS = {"p50", "p95", "p99", "p999", "max"}
KEYS = {
    "name",
    "lag_ms",
    "pictures_per_s",
    "bytes_copied",
    "parent_cpu_s",
    "crashes",
    "completed",
    "failed",
}


def run_lab(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run(
        [sys.executable, "-m", "app", "lab", *arguments],
        env=environment | {"TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.slow
def test_without_a_window_the_lab_writes_its_figures(pictures: list[Path], tmp_path: Path) -> None:
    figures = tmp_path / "lab.json"
    result = run_lab(
        "--headless",
        *("--json", str(figures)),
        *("--strategies", "ui-thread,dropmill-pool"),
        *("--seconds", "0.3"),
        *("--workers", "1"),
        *("--pictures", str(pictures[0].parent)),
        folder=tmp_path,
    )

    assert result.returncode == 0, result.stderr
    document = json.loads(figures.read_text())
    assert document["machine"]["cores_usable"] >= 1
    assert [one["name"] for one in document["strategies"]] == ["ui-thread", "dropmill-pool"]
    for one in document["strategies"]:
        assert one.keys() == KEYS
        assert one["lag_ms"].keys() == LAG_KEYS
        assert one["completed"] > 0
        assert one["failed"] == 0
    assert result.stdout.count("\n") == 3
    assert [path.name for path in tmp_path.iterdir()] == ["lab.json"]  # nothing else is left


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a machine without a display")
def test_the_demo_runs_unseen_and_leaves_a_picture(pictures: list[Path], tmp_path: Path) -> None:
    result = run_lab(
        "--demo",
        *("--strategies", "thread-pool"),
        *("--seconds", "0.3"),
        *("--pictures", str(pictures[0].parent)),
        folder=tmp_path,
    )

    assert (result.returncode, result.stderr) == (0, "")
    assert "thread-pool" in result.stdout
    (picture,) = tmp_path.glob("dropmill-lab-run-*/dropmill-lab.png")
    with Image.open(picture) as image:
        assert image.width > 600
    assert picture.with_suffix(".json").is_file()
    assert picture.with_suffix(".md").read_text().startswith("# Dropmill responsiveness lab")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--strategies", "magic"],
        ["--seconds", "0"],
        ["--seconds", "soon"],
        ["--workers", "0"],
        ["--crash-every", "x"],
        ["--result", "everything"],
        ["--json", "lab.json"],
    ],
)
def test_wrong_options_are_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        command.run(arguments)

    assert left.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_a_folder_without_pictures_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        command.run(["--headless", "--pictures", str(tmp_path)])

    assert "holds no pictures" in capsys.readouterr().err


def test_pictures_that_are_too_large_are_left_out(
    pictures: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = tmp_path / "small.jpg"
    small.write_bytes(pictures[0].read_bytes())
    (tmp_path / "large.jpg").write_bytes(small.read_bytes() * 2)
    monkeypatch.setattr(chosen_pictures, "MAX_PICTURE_BYTES", small.stat().st_size)

    assert chosen_pictures.usable_pictures([tmp_path]) == (small,)


def test_generated_pictures_look_like_a_cameras(tmp_path: Path) -> None:
    paths = write_camera_pictures(tmp_path, count=7, size=(400, 300))

    assert len({path.read_bytes() for path in paths}) == 7
    for path in paths:
        with Image.open(path) as image:
            assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (400, 300))
