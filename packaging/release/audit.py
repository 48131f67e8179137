"""Looks after the pinned dependencies: known vulnerabilities, and newer versions.

Owns both reports. Vulnerabilities are asked of the package index through ``pip-audit``, if that is
installed (it is no dependency); what the index cannot tell is counted as unchecked, never as good.
Ends with 1 if a vulnerability is known.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Findings:
    """What pip-audit told: names checked and not, and a line for each vulnerability."""

    checked: tuple[str, ...]
    unchecked: tuple[str, ...]
    vulnerable: tuple[str, ...]


def findings(report: dict[str, Any]) -> Findings:
    """Read pip-audit's JSON."""
    parts = report["dependencies"]
    return Findings(
        checked=tuple(part["name"] for part in parts if "skip_reason" not in part),
        unchecked=tuple(part["name"] for part in parts if "skip_reason" in part),
        vulnerable=tuple(
            f"{part['name']} {part['version']}: {flaw['id']}, fixed in "
            f"{', '.join(flaw['fix_versions']) or 'no version'}"
            for part in parts
            for flaw in part.get("vulns", ())
        ),
    )


def outdated_lines(listing: list[dict[str, str]], pinned: set[str]) -> list[str]:
    """Pinned packages of which there is a newer version."""
    return [
        f"{each['name']} {each['version']}, newest is {each['latest_version']}"
        for each in listing
        if each["name"].lower().replace("_", "-").replace(".", "-") in pinned
    ]


def _json_of(*command: str) -> Any:  # noqa: ANN401 - whatever the program prints
    answer = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    try:
        return json.loads(answer.stdout)
    except json.JSONDecodeError:
        raise OSError(f"{command[0]} failed: {answer.stderr.strip()}") from None


def main() -> int:
    """Print both reports."""
    constraints = ROOT / "constraints.txt"
    pinned = {line.partition("==")[0] for line in constraints.read_text().splitlines()}
    vulnerable: tuple[str, ...] = ()
    if importlib.util.find_spec("pip_audit") is None:
        print("Vulnerabilities: not checked; pip-audit is not installed in this environment.")
    else:
        options = ["-r", str(constraints), "--no-deps", "--disable-pip", "-f", "json"]
        found = findings(_json_of("pip_audit", *options, "--progress-spinner", "off"))
        vulnerable = found.vulnerable
        print(f"Vulnerabilities: {len(vulnerable)} known in {len(found.checked)} packages.")
        if found.unchecked:
            print(f"The index knows nothing of: {', '.join(found.unchecked)}")
    for line in vulnerable:
        print(f"  {line}")
    newer = outdated_lines(_json_of("pip", "list", "--outdated", "--format", "json"), pinned)
    print(f"Outdated: {len(newer)} of {len(pinned)} pinned packages.")
    for line in newer:
        print(f"  {line}")
    return 1 if vulnerable else 0


if __name__ == "__main__":
    sys.exit(main())
