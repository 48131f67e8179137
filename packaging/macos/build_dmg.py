"""Makes the disk image for macOS out of a finished application: signed and notarised if it can be.

Owns the order: sign from the inside out, check, image, notarise, staple. What is run is decided by
pure functions; only ``main`` runs it. Signing wants ``DROPMILL_CODESIGN_IDENTITY``, notarising the
name of a keychain profile in ``DROPMILL_NOTARY_PROFILE``; without them the image is unsigned.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

from project import Project, read_project  # noqa: E402 - found through the path set above

DIST = ROOT / "dist"
STAGE = ROOT / "build" / "dmg"
Command = list[str]


def sign_commands(app: Path, identity: str, entitlements: Path) -> list[Command]:
    """Sign the worker, then the whole, with the hardened runtime; then check."""
    options = ["--force", "--timestamp", "--options", "runtime", "--sign", identity]
    rights = ["--entitlements", str(entitlements)]
    worker = app / "Contents/MacOS/dropmill-worker"
    return [
        ["codesign", *options, *rights, str(worker)],
        ["codesign", *options, *rights, "--deep", str(app)],
        ["codesign", "--verify", "--deep", "--strict", "--verbose=2", str(app)],
    ]


def image_command(project: Project, stage: Path, image: Path) -> Command:
    """A compressed image of the folder ``stage``."""
    options = ["-volname", project.display_name, "-srcfolder", str(stage)]
    return ["hdiutil", "create", *options, "-fs", "HFS+", "-format", "UDZO", "-ov", str(image)]


def notary_commands(image: Path, profile: str) -> list[Command]:
    """Have Apple look at the image, and fasten the answer to it."""
    submit = ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
    return [submit, ["xcrun", "stapler", "staple", str(image)]]


def plan(project: Project, app: Path, image: Path, environment: Mapping[str, str]) -> list[Command]:
    """Every command, in order."""
    identity = environment.get("DROPMILL_CODESIGN_IDENTITY")
    profile = environment.get("DROPMILL_NOTARY_PROFILE")
    entitlements = ROOT / "packaging" / "macos" / "entitlements.plist"
    commands = []
    if identity:
        commands += sign_commands(app, identity, entitlements)
    commands.append(image_command(project, STAGE, image))
    if identity:
        commands.append(["codesign", "--timestamp", "--sign", identity, str(image)])
    if identity and profile:
        commands += notary_commands(image, profile)
    return commands


def main() -> int:
    """Lay out the image's folder and carry out the plan."""
    project = read_project(ROOT)
    app = DIST / f"{project.display_name}.app"
    image = DIST / f"{project.name}-{project.version}-macos-{platform.machine()}.dmg"
    shutil.rmtree(STAGE, ignore_errors=True)
    STAGE.mkdir(parents=True)
    commands = plan(project, app, image, os.environ)
    for command in commands:
        if command[0] == "hdiutil":  # what goes in has been signed by now
            shutil.copytree(app, STAGE / app.name, symlinks=True)
            (STAGE / "Applications").symlink_to("/Applications")
        subprocess.run(command, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
