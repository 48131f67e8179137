import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_help_tells_about_every_target() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    text = subprocess.run(
        ["make", "--no-print-directory", "help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout

    assert [line.split()[1] for line in text.splitlines()] == phony.split()


@pytest.mark.parametrize(
    ("script", "command"), [("run", "make check test"), ("nightly", "make test-all")]
)
def test_ci_runs_what_a_developer_runs(script: str, command: str) -> None:
    path = ROOT / ".ci" / script

    assert path.read_text(encoding="utf-8").splitlines()[-1] == command
    assert os.access(path, os.X_OK)


def test_a_workflow_runs_the_long_tests_every_night() -> None:
    text = (ROOT / ".github/workflows/nightly.yml").read_text(encoding="utf-8")

    assert re.search(r'^  schedule:\n    - cron: "\d+ \d+ \* \* \*"$', text, re.MULTILINE)
    assert "- run: .ci/nightly\n" in text
