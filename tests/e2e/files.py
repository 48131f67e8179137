"""Files as a user has them: made by the test, and looked at afterwards."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.pictures import cut, encoded, scene, textured


def write(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write ``files`` below ``folder`` and return their paths in that order."""
    paths = [folder / name for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return paths


def jpeg(width: int = 120, height: int = 80) -> bytes:
    return encoded(scene(width, height), "JPEG", quality=95)


def photo(width: int = 1600, height: int = 1200) -> bytes:
    """A picture that takes a worker a while."""
    return encoded(textured(width, height), "JPEG", quality=90)


#: Name → content, and a word of the reason that the user is told.
BROKEN: Mapping[str, tuple[bytes, str]] = {
    "empty.jpg": (b"", "empty"),
    "truncated.jpg": (cut(photo(400, 300)), "damaged or incomplete"),
    "truncated.png": (cut(encoded(textured(400, 300), "PNG")), "damaged or incomplete"),
    "mislabelled.jpg": (
        b"Dear diary, this is no picture at all.\n" * 40,
        "no picture",
    ),
    "web-page.png": (b"<!doctype html><title>404</title>" * 20, "which Dropmill does not read"),
}


def fingerprints(folder: Path) -> dict[Path, str]:
    """Every file below ``folder`` and the hash of its content."""
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def webp(path: Path) -> Image.Image:
    """The picture in ``path``, decoded whole, which must be a WebP."""
    image = Image.open(BytesIO(path.read_bytes()))
    assert image.format == "WEBP"
    image.load()
    return image


def report(text: str) -> dict[str, Any]:
    """What a run's JSON tells of each input, by the name of its file."""
    lines = [json.loads(line) for line in text.splitlines()]
    return {Path(line["source"]).name: line for line in lines if "source" in line}
