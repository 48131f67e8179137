"""Too little memory for all workers at once: every picture is converted, none is blamed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.integration.memory_group import memory_group

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="control groups are Linux's")

MIB = 1024 * 1024
#: Enough for the program and one picture, not for the four that the estimate lets in.
GROUP_BYTES = 230 * MIB
PICTURES = 12


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Pictures that take their decoders some 100 MB each."""
    folder = tmp_path / "in"
    folder.mkdir()
    picture = Image.effect_noise((4000, 3000), 20).convert("RGB")
    picture.save(folder / "00.jpg", quality=80, progressive=True)
    for number in range(1, PICTURES):
        (folder / f"{number:02}.jpg").hardlink_to(folder / "00.jpg")
    return folder


@pytest.mark.slow
def test_every_picture_is_converted_in_a_group_with_little_memory(
    photos: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    with memory_group(GROUP_BYTES) as group:
        command = [sys.executable, "-m", "app", "convert", str(photos), "-o", str(tmp_path / "out")]
        options = ["--resize", "800", "--workers", "4", "--json", str(report), "--quiet"]
        done = subprocess.run(
            [*command, *options],
            check=False,
            timeout=100,
            preexec_fn=lambda: (group / "cgroup.procs").write_text(str(os.getpid())),
        )

    outcomes = [json.loads(line) for line in report.read_text().splitlines()]
    failed = [each for each in outcomes[:-1] if each["status"] != "converted"]
    assert failed == []
    assert len(list((tmp_path / "out").rglob("*.webp"))) == PICTURES
    assert done.returncode == 0
