"""Measures what a job takes in memory, in a child of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from workers.contract.recipe import Recipe

_CHILD = """
import sys
import msgspec
from workers.child.memory import WorkerMemory, return_free_memory
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.convert import convert
from workers.pipeline.preview import preview
from workers.pipeline.decode.source import open_picture
from workers.pipeline.thumbnail import thumbnail
from workers.pipeline.warm_up import warm_up


def resident(field):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(field))


class Nobody:
    stage = encoded = lambda *_: None

    def failed(self, _, error):
        raise error


path, kind, wanted = sys.argv[1:]
recipes = msgspec.json.decode(wanted, type=list[Recipe])
warm_up()
return_free_memory()
if kind != "open":  # address space is taken in advance then
    WorkerMemory().keep_blocks()  # as in a worker: what a decoder frees is the encoder's
with open("/proc/self/clear_refs", "w") as peak:
    peak.write("5")  # the peak counts from here
idle, reserved, taken = resident("VmRSS"), resident("VmSize"), 0
with open(path, "rb") as stream:
    image = open_picture(stream)
    if kind == "open":
        taken = resident("VmSize") - reserved  # a canvas that nobody has written to yet
    elif kind == "thumbnail":
        thumbnail(image, 96)
    elif kind == "preview":
        preview(image, Recipe(resize=Resize(width=800, height=800)), 800)
    else:
        convert(image, recipes, Nobody())
print(max(resident("VmHWM") - idle, taken))
"""


def peak_bytes(path: Path, kind: str, recipes: Sequence[Recipe] = ()) -> int:
    """Resident memory above that of an idle worker: of opening, a thumbnail, a preview, or else
    a conversion with ``recipes``.
    """
    wanted = msgspec.json.encode(list(recipes)).decode()
    command = [sys.executable, "-c", _CHILD, str(path), kind, wanted]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
