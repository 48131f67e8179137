"""What goes to a node and what comes back, and how much of it at a time.

Frozen values and arithmetic. Must not load Dask.
"""

from __future__ import annotations

import math
import platform
from enum import StrEnum
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from workers.contract.events import ConversionEnded, JobCancelled, JobFailed
from workers.contract.files import FileStamp
from workers.contract.jobs import ConvertJob, JobId
from workers.contract.posture import Posture

#: Shards that a node has at a time: while one is answered, its workers are busy with the other.
SHARDS_AT_A_TIME = 2
#: Seconds that a shard should keep a node busy: some hundred times what Dask needs for a task, and
#: short enough for a count of pictures that moves.
SHARD_S = 0.5
#: What a picture takes a worker before one was seen, in seconds.
PICTURE_S = 0.1
MAX_PICTURES = 256
#: What nodes say they have, by which Dask gives them shards and us their number of workers.
WORKERS_RESOURCE = "dropmill-workers"
#: Packages that decide, with the program itself and the processor, which bytes a result has.
_DECIDING = (
    *("dropmill", "pillow", "cykooz.resizer", "pi-heif", "blazediff-ssim", "pylibjxl"),
    "oxipng-pybind",
)


class FolderProof(Struct, frozen=True):
    """A file that a node finds at ``path``, with ``token`` in it, if it shares the folder."""

    path: Path
    token: bytes


class Picture(Struct, frozen=True):
    """A job with its final names; ``stamp`` is the source's, as it is where the batch runs."""

    job: JobId
    spec: ConvertJob
    stamp: FileStamp


class Shard(Struct, frozen=True):
    """Some pictures for one node; ``run`` tells whose jobs they are.

    With ``returns`` results are not written to their targets but come back as bytes. Workers must
    have all ``required`` protections.
    """

    run: str
    pictures: tuple[Picture, ...]
    proofs: tuple[FolderProof, ...] = ()
    returns: bool = False
    required: Posture = Posture.NONE


class PictureEnd(Struct, frozen=True):
    """How a job ended on a node; ``bodies`` are its outputs' bytes, if they were to come back."""

    job: JobId
    event: ConversionEnded | JobFailed | JobCancelled
    bodies: tuple[bytes, ...] = ()


class Unfit(StrEnum):
    """Why a node cannot do what it was given."""

    SOURCE = "source"
    """It does not see a picture, or sees another one in its place."""
    FOLDER = "folder"
    """It does not share the folder for results."""
    ENGINE = "engine"
    """Its workers cannot be started."""
    SANDBOX = "sandbox"
    """It does not insist on the protections that its workers must have."""


class Answer(Struct, frozen=True):
    """What a node made of a shard. Pictures without an end are to be given to others."""

    node: str
    ends: tuple[PictureEnd, ...] = ()
    unfit: Unfit | None = None
    detail: str = ""


@cache
def node_resource() -> str:
    """What a node calls itself: two with the same name make the same bytes of a picture."""
    versions = (f"{name} {_version(name)}" for name in _DECIDING)
    return ", ".join((*versions, platform.machine()))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def shard_pictures(held: int, nodes: int, workers: int, picture_s: float) -> int:
    """How many pictures the next shard has.

    ``held`` pictures have not ended; ``workers`` are those of all ``nodes``; one picture takes one
    of them ``picture_s`` seconds. A shard has work for ``SHARD_S``, but never more than the share
    that leaves as much for every other place: towards the end of a batch shards become small.
    """
    by_time = SHARD_S * workers / nodes / max(picture_s, 0.001)
    by_share = math.ceil(held / (nodes * SHARDS_AT_A_TIME))
    return max(1, min(MAX_PICTURES, int(by_time), by_share))
