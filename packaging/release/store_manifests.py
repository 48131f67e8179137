"""Writes what winget and Homebrew want to know of a release, into ``dist/manifests``.

``store_manifests.py FILES DOWNLOADS HOMEPAGE``: the folder that ``checksums.py`` has filled, the
address that its files are downloaded from, and that of the project. Owns the texts; the release
itself is told by ``pyproject.toml`` and the checksums. Sends nothing anywhere.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("bundle", "release")]

from checksums import NAME as SUMS  # noqa: E402 - found through the path set above
from info_plist import bundle_identifier  # noqa: E402
from project import Project, read_project  # noqa: E402

#: Of https://github.com/microsoft/winget-cli/tree/master/schemas/JSON/manifests
WINGET_VERSION = "1.12.0"
#: ``AppId`` in ``packaging/windows/dropmill.iss``, as Inno Setup writes it into the registry.
PRODUCT_CODE = "{6B4C0A43-3B2A-4F6E-9C53-4D2B6E0F6C11}_is1"
OLDEST_WINDOWS = "10.0.17763.0"
#: Homebrew's word for ``info_plist.OLDEST_MACOS``.
OLDEST_MACOS = ":ventura"


@dataclass(frozen=True, slots=True)
class Release:
    """A release's files, by name with their SHA-256, and where they can be had."""

    project: Project
    sums: dict[str, str]
    downloads: str
    homepage: str

    def sum_of(self, name: str) -> str:
        """The checksum of a file. Raises ``KeyError`` for one that was not built."""
        return self.sums[name]


def winget_id(project: Project) -> str:
    """Publisher and program, as winget knows them."""
    return f"{project.display_name}.{project.display_name}"


def winget(release: Release) -> dict[str, str]:
    """Winget's three files, by name."""
    project = release.project
    name, identifier = project.display_name, winget_id(project)
    head = f"PackageIdentifier: {identifier}\nPackageVersion: {project.version}\n"
    setup = f"{project.name}-{project.version}-windows-x64-setup.exe"
    installer = f"""\
{head}InstallerType: inno
Scope: user
MinimumOSVersion: {OLDEST_WINDOWS}
UpgradeBehavior: install
ProductCode: '{PRODUCT_CODE}'
Installers:
  - Architecture: x64
    InstallerUrl: {release.downloads}/{setup}
    InstallerSha256: {release.sum_of(setup).upper()}
"""
    locale = f"""\
{head}PackageLocale: en-US
Publisher: {name}
PackageName: {name}
PackageUrl: {release.homepage}
License: {project.licence}
ShortDescription: {project.summary}
Moniker: {project.name}
Tags:
  - avif
  - image-converter
  - resize
  - webp
"""
    kinds = {
        "": ("version", f"{head}DefaultLocale: en-US\n"),
        ".installer": ("installer", installer),
        ".locale.en-US": ("defaultLocale", locale),
    }
    return {f"{identifier}{part}.yaml": _ended(kind, body) for part, (kind, body) in kinds.items()}


def _ended(kind: str, body: str) -> str:
    schema = f"https://aka.ms/winget-manifest.{kind}.{WINGET_VERSION}.schema.json"
    head = f"# yaml-language-server: $schema={schema}\n"
    return f"{head}{body}ManifestType: {kind}\nManifestVersion: {WINGET_VERSION}\n"


def cask(release: Release) -> str:
    """Homebrew's cask."""
    project = release.project
    image = f"{project.name}-{project.version}-macos-{{}}.dmg"
    arm, intel = (release.sum_of(image.format(each)) for each in ("arm64", "x86_64"))
    app = f"{project.display_name}.app"
    return f"""\
cask "{project.name}" do
  arch arm: "arm64", intel: "x86_64"

  version "{project.version}"
  sha256 arm:   "{arm}",
         intel: "{intel}"

  url "{release.downloads}/{project.name}-#{{version}}-macos-#{{arch}}.dmg"
  name "{project.display_name}"
  desc "Resizes pictures and converts them to WebP, AVIF, JPEG or PNG"
  homepage "{release.homepage}"

  depends_on macos: ">= {OLDEST_MACOS}"

  app "{app}"
  binary "#{{appdir}}/{app}/Contents/MacOS/{project.name}"

  zap trash: [
    "~/Library/Application Support/{project.name}",
    "~/Library/Logs/{project.name}",
    "~/Library/Saved Application State/{bundle_identifier(project)}.savedState",
  ]
end
"""


def read_sums(text: str) -> dict[str, str]:
    """Names and checksums out of what ``sha256sum`` writes."""
    pairs = (line.split("  ", 1) for line in text.splitlines())
    return {name: digest for digest, name in pairs}


def main(argv: list[str]) -> int:
    """Write all of them."""
    folder, downloads, homepage = argv
    sums = read_sums((Path(folder) / SUMS).read_text(encoding="utf-8"))
    release = Release(read_project(ROOT), sums, downloads.rstrip("/"), homepage)
    target = ROOT / "dist" / "manifests"
    target.mkdir(parents=True, exist_ok=True)
    for name, text in {**winget(release), "dropmill.rb": cask(release)}.items():
        (target / name).write_text(text, encoding="utf-8")
        print(f"dist/manifests/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
