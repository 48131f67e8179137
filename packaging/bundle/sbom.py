"""The bill of materials of a finished bundle, as CycloneDX 1.6 JSON.

Owns the form. Names what is really in the folder: packages by their metadata, and every shared
library by its hash.
"""

from __future__ import annotations

import json
import platform
import uuid
from importlib.metadata import Distribution
from pathlib import Path

from dist_metadata import packages
from project import Project
from reproducible import file_hash

_LIBRARY_SUFFIXES = {".so", ".dll", ".dylib", ".pyd"}


def document(project: Project, bundle: Path) -> dict[str, object]:
    """The bill; the same for the same bundle, so its serial number comes from its contents."""
    own, *others = packages(project)
    parts = [_python(), *(_package(each) for each in others), *_libraries(bundle)]
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(parts, sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": _package(own) | {"type": "application"}},
        "components": parts,
    }


def write(project: Project, bundle: Path, file: Path) -> None:
    """Write the bill beside the bundle. Raises ``OSError``."""
    text = json.dumps(document(project, bundle), indent=2, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")


def _python() -> dict[str, object]:
    version = platform.python_version()
    return {
        "type": "platform",
        "bom-ref": f"python@{version}",
        "name": "CPython",
        "version": version,
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }


def _package(package: Distribution) -> dict[str, object]:
    name, version = package.metadata["Name"], package.version
    url = f"pkg:pypi/{name.lower().replace('_', '-').replace('.', '-')}@{version}"
    entry: dict[str, object] = {
        "type": "library",
        "bom-ref": url,
        "name": name,
        "version": version,
        "purl": url,
    }
    if expression := package.metadata.json.get("license_expression"):
        entry["licenses"] = [{"expression": expression}]
    elif text := package.metadata.json.get("license"):
        entry["licenses"] = [{"license": {"name": text}}]
    return entry


def _libraries(bundle: Path) -> list[dict[str, object]]:
    found = sorted(
        path
        for path in bundle.rglob("*")
        if not path.is_symlink() and _LIBRARY_SUFFIXES & set(path.suffixes)
    )
    return [
        {
            "type": "file",
            "bom-ref": path.relative_to(bundle).as_posix(),
            "name": path.relative_to(bundle).as_posix(),
            "hashes": [{"alg": "SHA-256", "content": file_hash(path)}],
        }
        for path in found
    ]
