"""Makes the Debian package and the portable archive out of a finished bundle.

Owns where files go on a Linux system. The package has no maintainer scripts: the desktop's caches
follow by dpkg's triggers, and everything it installs goes when it is removed.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("bundle", "setup")]

import dependencies  # noqa: E402 - found through the path set above
import desktop_files  # noqa: E402
import file_managers  # noqa: E402
from icon_files import PNG_SIDES  # noqa: E402
from project import Project, read_project  # noqa: E402
from reproducible import build_environment, set_times  # noqa: E402

DIST = ROOT / "dist"
STAGE = ROOT / "build" / "deb"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_MAX_HICOLOR_PX = 512
#: Where shells look for the scripts of packages.
COMPLETIONS = {
    "dropmill.bash": "bash-completion/completions/dropmill",
    "_dropmill": "zsh/vendor-completions/_dropmill",
    "dropmill.fish": "fish/vendor_completions.d/dropmill.fish",
}


def place_desktop_files(project: Project, share: Path, built_at: int) -> None:
    """Write menu entry, icons, store page, manual and completion scripts below ``share``."""
    from docs.make_manual import pages

    name = project.name
    _write(share / f"applications/{name}.desktop", desktop_files.desktop_entry(project))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    metainfo = desktop_files.metainfo(project, changelog, built_at)
    _write(share / f"metainfo/{project.store_id}.metainfo.xml", metainfo)
    for page, text in pages(built_at).items():
        _write_gzip(share / f"man/man1/{page}.gz", text)
    for place, text in file_managers.files(project).items():
        _write(share / place, text)
    (share / f"doc/{name}/examples/nautilus-script").chmod(0o755)
    for name_there, place in COMPLETIONS.items():
        _copy(ROOT / "resources/completions" / name_there, share / place)
    icons = share / "icons/hicolor"
    for side in (side for side in PNG_SIDES if side <= _MAX_HICOLOR_PX):
        _copy(ROOT / f"build/made/icons/{side}.png", icons / f"{side}x{side}/apps/{name}.png")
    _copy(ROOT / "resources/icons/app.svg", icons / f"scalable/apps/{name}.svg")


def place_documents(project: Project, folder: Path) -> None:
    """Write what Debian wants in ``/usr/share/doc``."""
    from app.components import components, licence_texts

    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    own = f"{project.display_name} {project.version}\n\n{licence}"
    _write(folder / "copyright", f"{own}\n{'=' * 78}\n\n{licence_texts(components())}")
    _write_gzip(folder / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


def control(project: Project, architecture: str, depends: list[str], kib: int) -> str:
    """The package's control file."""
    return f"""\
Package: {project.name}
Version: {project.version}
Architecture: {architecture}
Maintainer: {project.display_name} developers <{project.name}@example.invalid>
Section: graphics
Priority: optional
Installed-Size: {kib}
Depends: {", ".join(depends)}
Recommends: fonts-dejavu-core | fonts-noto-core, xdg-utils
Description: Convert pictures to WebP by dropping them on a window
 {project.summary}
 .
 Pictures are decoded in processes of their own that cannot reach any file.
"""


def build_deb(project: Project, bundle: Path, built_at: int) -> Path:
    """Write ``dist/<name>_<version>_<architecture>.deb`` and return it."""
    shutil.rmtree(STAGE, ignore_errors=True)
    usr = STAGE / "usr"
    shutil.copytree(bundle, usr / "lib" / project.name, symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / project.name).symlink_to(f"../lib/{project.name}/{project.name}")
    place_desktop_files(project, usr / "share", built_at)
    place_documents(project, usr / "share/doc" / project.name)
    files = sorted(path for path in usr.rglob("*") if path.is_file() and not path.is_symlink())
    kib = sum(-(-path.stat().st_size // 1024) for path in files)
    sonames = dependencies.needed_of_system(bundle)
    glibc = dependencies.oldest_glibc(path.read_bytes() for path in dependencies.elf_files(bundle))
    depends = dependencies.packages(sonames, glibc)
    architecture = _ARCHITECTURES[platform.machine()]
    _write(STAGE / "DEBIAN/control", control(project, architecture, depends, kib))
    _write(STAGE / "DEBIAN/md5sums", "".join(_md5_line(path) for path in files))
    set_times(STAGE, built_at)
    target = DIST / f"{project.name}_{project.version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build"]
    subprocess.run(
        [*command, str(STAGE), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
        env=dict(os.environ, SOURCE_DATE_EPOCH=str(built_at)),
    )
    return target


def build_archive(project: Project, bundle: Path, built_at: int) -> Path:
    """Write ``dist/<name>-<version>-linux-<machine>.tar.xz`` and return it."""
    top = f"{project.name}-{project.version}"
    share = ROOT / "build" / "archive" / "share"
    shutil.rmtree(share, ignore_errors=True)
    place_desktop_files(project, share, built_at)
    set_times(share, built_at)
    target = DIST / f"{top}-linux-{platform.machine()}.tar.xz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        return member

    with tarfile.open(target, "w:xz", preset=6) as archive:
        for source, name in ((bundle, top), (share, f"{top}/share")):
            archive.add(source, name, recursive=False, filter=plain)
            for path in sorted(source.rglob("*")):
                place = f"{name}/{path.relative_to(source).as_posix()}"
                archive.add(path, place, recursive=False, filter=plain)
    return target


def _md5_line(path: Path) -> str:
    digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
    return f"{digest}  {path.relative_to(STAGE).as_posix()}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _write_gzip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def main() -> int:
    """Build both and say how large they are."""
    project = read_project(ROOT)
    built_at = int(build_environment(ROOT, os.environ)["SOURCE_DATE_EPOCH"])
    bundle = DIST / project.name
    for made in (
        build_deb(project, bundle, built_at),
        build_archive(project, bundle, built_at),
    ):
        print(f"{made.stat().st_size / 1e6:7.1f} MB  {made.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
