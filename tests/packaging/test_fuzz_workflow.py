"""The workflow that fuzzes each week, read as GitHub would."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.fuzz.__main__ import build_parser

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / ".github/workflows/fuzz.yml").read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
(JOB,) = WORKFLOW["jobs"].values()


def test_it_runs_each_week_and_on_demand_and_may_write_nothing() -> None:
    when = WORKFLOW[True]  # YAML 1.1 takes "on" for a truth
    minute, hour, *days, weekday = when["schedule"][0]["cron"].split()

    assert set(when) == {"schedule", "workflow_dispatch"}
    assert (int(minute) < 60, int(hour) < 24, days) == (True, True, ["*", "*"])
    assert weekday in "0123456"
    assert WORKFLOW["permissions"] == {"contents": "read"}


def test_what_is_found_is_kept_also_when_the_run_fails() -> None:
    fuzz, keep = JOB["steps"][-2:]
    (folder,) = re.findall(r"FINDINGS=(\S+)", fuzz["run"])

    assert keep["uses"].startswith("actions/upload-artifact@")
    assert (keep["if"], keep["with"]["path"]) == ("always()", folder)


def test_no_input_is_pasted_into_a_shell() -> None:
    assert not [step["run"] for step in JOB["steps"] if "${{" in step.get("run", "")]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_its_command_is_one_that_the_fuzzer_knows() -> None:
    """What make would run of it, without running it."""
    command = JOB["steps"][-2]["run"].replace('"$SECONDS_WISHED"', "3600")
    would = subprocess.run(
        [*shlex.split(command), "--dry-run", "--old-file=.venv/.installed-dev"],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    words = shlex.split(would.replace("\\\n", " ").splitlines()[-1])
    arguments = build_parser().parse_args(words[words.index("tests.fuzz") + 1 :])

    assert (arguments.seconds, arguments.findings) == (3600.0, Path("found"))
    assert arguments.require_sandbox
    assert JOB["timeout-minutes"] * 60 > 1.5 * arguments.seconds
