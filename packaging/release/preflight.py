"""What has to hold before a release: ``make release``.

Owns the list and its order, the cheap things first. Tags and publishes nothing: RELEASING.md says
who does that.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version as installed_version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("bundle", "release")]

import checksums  # noqa: E402 - found through the path set above
from project import read_project  # noqa: E402


class NotReadyError(Exception):
    """Something is in the way of a release; the text says what."""


def changelog_problem(text: str, version: str) -> str:
    """Why the change log does not fit a release of ``version``; empty if it does."""
    found = re.search(
        rf"^## \[{re.escape(version)}\] - (.+)\n((?:(?!## ).*\n?)*)", text, flags=re.MULTILINE
    )
    if found is None:
        return f"CHANGELOG.md has no section for {version}"
    date, body = found.groups()
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        return f"CHANGELOG.md dates {version} {date!r}, not like 2026-01-31"
    return "" if re.search(r"^- ", body, flags=re.MULTILINE) else f"nothing changed in {version}?"


def check_tree() -> None:
    """Everything is committed. Raises ``NotReadyError``."""
    changed = _output("git", "status", "--porcelain")
    if changed:
        raise NotReadyError(f"not committed:\n{changed}")


def check_version() -> None:
    """One version everywhere, not released yet, and told about. Raises ``NotReadyError``."""
    version = read_project(ROOT).version
    installed = installed_version("dropmill")
    if installed != version:
        raise NotReadyError(f"{installed} is installed, pyproject.toml says {version}: make setup")
    if _output("git", "tag", "--list", f"v{version}"):
        raise NotReadyError(f"v{version} was tagged before")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if problem := changelog_problem(changelog, version):
        raise NotReadyError(problem)


def make(*targets: str) -> Callable[[], None]:
    """A step that runs ``make``. Raises ``NotReadyError``."""

    def run() -> None:
        if subprocess.run(["make", *targets], cwd=ROOT, check=False).returncode != 0:
            raise NotReadyError(f"make {' '.join(targets)} failed")

    return run


def check_sums() -> None:
    """Gather the packages with their checksums. Raises ``NotReadyError``."""
    if checksums.main([str(ROOT / "dist")]) != 0:
        raise NotReadyError("there is nothing in dist/")


STEPS: tuple[tuple[str, Callable[[], None]], ...] = (
    ("everything is committed", check_tree),
    ("version and change log", check_version),
    ("checks and all tests", make("check", "test-all")),
    ("dependencies", make("audit")),
    ("build and packages", make("deb")),
    ("self-test of the bundle", make("smoke")),
    ("checksums", check_sums),
)


def _output(*command: str) -> str:
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return answer.stdout.strip()


def main() -> int:
    """Carry out the steps until one fails."""
    for name, step in STEPS:
        print(f"== {name}", flush=True)
        try:
            step()
        except (NotReadyError, subprocess.CalledProcessError) as error:
            print(f"NOT READY: {error}", file=sys.stderr)
            return 1
    print("Ready. RELEASING.md says how to go on.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
