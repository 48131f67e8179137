"""What the engine reports: a closed union of frozen facts, in the order they happened.

Every submitted job ends in exactly one of ``FINAL_EVENTS``. Owns the event values; must not hold
widgets, paths of temp files or views of shared memory (pixels here are private copies).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp
from workers.contract.jobs import JobId
from workers.contract.notes import Note
from workers.contract.places import PlaceTrouble


class Stage(StrEnum):
    """Where a running job stands."""

    DECODING = "decoding"
    RESIZING = "resizing"
    ENCODING = "encoding"
    VERIFYING = "verifying"
    """The result is written and is read once more: it is to take its original's place."""


class Size(Struct, frozen=True):
    """Width and height in pixels, upright (after orientation)."""

    width: int
    height: int


class Pixels(Struct, frozen=True):
    """Upright 8-bit RGBA pixels, not premultiplied, rows packed: ``width * height * 4`` bytes."""

    size: Size
    rgba: bytes


class PictureInfo(Struct, frozen=True):
    """Header facts of a source; ``size`` is upright, ``format`` is Pillow's name ("JPEG").

    ``frames`` are frames or pages as the header tells them, 0 where it does not (GIF, TIFF of
    several pages): those are counted for a probe only, to 10 000 at most and not beyond a broken
    one. What follows ``frames`` is told by a probe only. ``pages`` are the upright sizes of a
    TIFF's pages, none where there is only one. ``bits`` are those
    of a channel; ``taken`` is local time, wherever that was.
    """

    size: Size
    format: str
    mode: str
    frames: int
    pages: tuple[Size, ...] = ()
    bits: int = 8
    is_animated: bool = False
    has_profile: bool = False
    taken: datetime | None = None

    @property
    def page_count(self) -> int:
        """How many pages there are; frames are none."""
        return max(1, len(self.pages))

    def page_size(self, page: int) -> Size:
        """The size of a page, counted from 0."""
        return self.pages[page] if self.pages else self.size


class JobStarted(Struct, frozen=True):
    """A worker has begun this job (again, when a crashed job is retried)."""

    job: JobId


class JobProgress(Struct, frozen=True):
    """A running job has reached ``stage`` with the output in that place; small ones report none."""

    job: JobId
    stage: Stage
    output: int = 0


class Displaced(Struct, frozen=True):
    """The file that had an output's name before: in the trash at ``place``, or overwritten."""

    place: Path | None
    stamp: FileStamp


class OutputWritten(Struct, frozen=True):
    """The output is complete on disk, under ``path``; ``size`` is upright.

    ``frames`` is how many were encoded; a file may hold those that are alike as one. ``stamp`` is
    that of the written file; only stand-ins for the engine leave it out.
    """

    path: Path
    bytes_out: int
    size: Size
    notes: tuple[Note, ...] = ()
    frames: int = 1
    has_profile: bool = False
    stamp: FileStamp | None = None
    displaced: Displaced | None = None


class OutputSkipped(Struct, frozen=True):
    """A file was there already, at ``path``, and was to be left alone."""

    path: Path


class OutputFailed(Struct, frozen=True):
    """Nothing was written; ``code`` says why, ``detail`` is untrusted plain text, at most 1 KiB."""

    code: FailureCode
    detail: str


class OutputKept(Struct, frozen=True):
    """The result would have taken ``bytes_wanted`` bytes, which is no gain: it was not written.

    ``copy`` is a copy of the source in its place, where one was wanted.
    """

    bytes_wanted: int
    copy: Path | None = None


class OutputPostponed(Struct, frozen=True):
    """Nothing was written, because its place takes nothing now; ask again when it does."""

    trouble: PlaceTrouble


OutputEnd = OutputWritten | OutputSkipped | OutputKept | OutputPostponed | OutputFailed


class ConversionEnded(Struct, frozen=True):
    """Final: how each output ended, in the order of the job's.

    ``source_size`` is ``None`` where the source did not have to be read. ``elapsed_ms`` is
    how long a worker was at it. ``source_stamp`` is the source's when it was opened to be read,
    ``source_frames`` as in ``PictureInfo``.
    """

    job: JobId
    outputs: tuple[OutputEnd, ...]
    bytes_in: int = 0
    source_size: Size | None = None
    elapsed_ms: float = 0.0
    source_stamp: FileStamp | None = None
    source_frames: int = 0


class ThumbnailReady(Struct, frozen=True):
    """Final: the thumbnail and the header facts of its source."""

    job: JobId
    pixels: Pixels
    info: PictureInfo


class PictureProbed(Struct, frozen=True):
    """Final: the header facts of the source."""

    job: JobId
    info: PictureInfo


class PictureVerified(Struct, frozen=True):
    """Final: the picture was decoded to its end, ``info.frames`` frames of it.

    ``orientation`` is what its EXIF says (1-8; 1 where it says nothing). ``stamp`` is that of the
    very file that was read.
    """

    job: JobId
    info: PictureInfo
    has_profile: bool
    orientation: int
    stamp: FileStamp


class Area(Struct, frozen=True):
    """A rectangle of whole pixels."""

    left: int
    top: int
    size: Size


class ResultFacts(Struct, frozen=True):
    """What a conversion has made: the encoded bytes' count, and the result's size, upright.

    ``similarity`` is the structural similarity (SSIM, 1 is the same) of the encoded picture to the
    one that was given to the encoder; ``None`` for animations, for pictures too small for it, and
    as long as it is not measured.
    """

    bytes_out: int
    size: Size
    similarity: float | None = None
    frames: int = 1
    notes: tuple[Note, ...] = ()
    is_measured: bool = True


class PreviewReady(Struct, frozen=True):
    """Final: the ``shown`` area of the result, and of the source what the result shows there.

    ``after`` are the pixels of the encoded bytes, decoded; ``before`` is the source at the same
    place and size, with its transparency. Of an animation both are the first frame. Both are sRGB.
    ``shown`` counts in the result's pixels; where it is larger than what was asked for, the
    pixels are scaled down. ``is_decoded_before`` tells that the source's pixels were still there
    from the preview before.
    """

    job: JobId
    before: Pixels
    after: Pixels
    result: ResultFacts
    shown: Area
    bytes_in: int
    source: PictureInfo
    is_decoded_before: bool = False


class JobFailed(Struct, frozen=True):
    """Final: nothing came of it; ``detail`` is untrusted plain text, at most 1 KiB."""

    job: JobId
    code: FailureCode
    detail: str


class JobCancelled(Struct, frozen=True):
    """Final: cancelled before it finished; nothing was written."""

    job: JobId


class PoolChanged(Struct, frozen=True):
    """How many workers are running jobs, are ready (busy ones included), and are wanted."""

    busy: int
    ready: int
    wanted: int


class WorkerSeen(Struct, frozen=True):
    """One worker that is ready; ``epoch`` is never used twice, ``process`` is its system number.

    ``source`` is what it works on, ``stage`` where that stands, if it was told.
    """

    epoch: int
    process: int
    source: Path | None = None
    stage: Stage | None = None


class WorkersSeen(Struct, frozen=True):
    """The workers as they are now, in the order of their starts; told when it was asked for."""

    workers: tuple[WorkerSeen, ...]


class EngineFailed(Struct, frozen=True):
    """The pool has stopped for good; every job left ends as ``ENGINE_STOPPED``."""

    detail: str


FinalEvent = (
    ConversionEnded
    | ThumbnailReady
    | PictureProbed
    | PictureVerified
    | PreviewReady
    | JobFailed
    | JobCancelled
)
EngineEvent = JobStarted | JobProgress | FinalEvent | PoolChanged | WorkersSeen | EngineFailed
