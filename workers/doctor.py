"""Facts about the engine's surroundings, for ``dropmill doctor``.

Owns the wording of these facts. Must not open a picture or start a worker.
"""

from __future__ import annotations

import os

import pi_heif
import PIL
import psutil
from PIL import features

from workers.pipeline.decode.source import FORMATS
from workers.platforms.budget import usable_cpus


def report() -> list[tuple[str, str]]:
    """Return named facts, in the order to show them."""
    memory = psutil.virtual_memory()
    return [
        ("Cores", f"{usable_cpus()} usable of {os.cpu_count()}"),
        ("Memory", f"{_gib(memory.available)} available of {_gib(memory.total)}"),
        ("Pillow", PIL.__version__),
        ("libwebp", _feature_version("webp")),
        ("libjpeg", _jpeg_version()),
        ("libavif", _feature_version("avif")),
        ("libheif", pi_heif.libheif_version()),
        ("Reads", ", ".join(FORMATS)),
    ]


def _feature_version(name: str) -> str:
    return features.version(name) or "not available"


def _jpeg_version() -> str:
    turbo = features.version_feature("libjpeg_turbo")
    return f"libjpeg-turbo {turbo}" if turbo else _feature_version("jpg")


def _gib(count: int) -> str:
    return f"{count / 2**30:.1f} GiB"
