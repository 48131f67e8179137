"""One task, carried out with the picture pipeline.

Owns the way from a task to pipeline calls. Must not know the channel or the slab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, assert_never

from msgspec.structs import replace

from workers.child.loop import Performed
from workers.child.stage_clock import StageClock
from workers.pipeline.convert import convert, damage_accepted
from workers.pipeline.decode.frames import count_frames
from workers.pipeline.decode.needs import opening_bytes
from workers.pipeline.decode.source import open_picture, picture_info, read_header
from workers.pipeline.facts import probe
from workers.pipeline.memory import (
    conversion_bytes,
    preview_bytes,
    thumbnail_bytes,
    verification_bytes,
)
from workers.pipeline.pages import convert_pages, pages_bytes
from workers.pipeline.thumbnail import thumbnail
from workers.pipeline.verify import verify
from workers.wire.messages import (
    MAX_PAGES,
    MAX_SIZES,
    OutputFacts,
    PageSize,
    PreviewFacts,
    ProbeFacts,
    SourceFacts,
    VerifiedFacts,
)
from workers.wire.tasks import (
    ConvertTask,
    PreviewTask,
    ProbeTask,
    Task,
    ThumbnailTask,
    VerifyTask,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from workers.child.keeper import PictureKeeper
    from workers.child.result_stream import JobResults
    from workers.contract.events import PictureInfo, Size, Stage
    from workers.pipeline.convert import Encoded
    from workers.pipeline.errors import PictureError
    from workers.pipeline.preview import Preview
    from workers.wire.messages import StageFacts

#: Stages are reported for sources of at least this many pixels; smaller ones are done too soon
#: for anyone to see them, and each report costs the engine time.
PROGRESS_MIN_PIXELS = 2_000_000


def perform(
    task: Task,
    stream: BinaryIO,
    admit: Callable[[int], None],
    results: JobResults,
    *,
    keeper: PictureKeeper,
) -> Performed:
    """Open the source and do the task, after ``admit`` has taken its memory estimate in bytes.

    ``admit`` is asked twice: for what opening takes, and for all of it once the picture is open.
    Pictures of previews go through ``keeper``. Raises what ``admit`` raises,
    ``PictureError``, ``MemoryError`` and ``OSError``.
    """
    accept_damaged = _accepts_damaged(task)
    header = read_header(stream, accept_damaged=accept_damaged)
    admit(opening_bytes(header))
    bytes_in = header.length_bytes
    with open_picture(stream, accept_damaged=accept_damaged) as image:
        info = picture_info(image)
        source = _source_facts(info)
        match task:
            case ConvertTask():
                stages = _convert(task, image, bytes_in, admit, results)
                return Performed(source, stages=stages)
            case ThumbnailTask(max_px):
                admit(thumbnail_bytes(image, bytes_in, max_px))
                pixels = thumbnail(image, max_px)
                results.output(0, _facts(pixels.rgba, pixels.size, source), pixels.rgba)
                return Performed(source)
            case ProbeTask():
                frames = count_frames(image, stream)
                found = replace(info, frames=frames)
                return Performed(_source_facts(found), probed=_probed(image, frames))
            case PreviewTask(recipe, max_px):
                admit(preview_bytes(image, bytes_in, recipe, max_px))
                shown, is_decoded_before = keeper.preview(image, task)
                data = shown.before.rgba + shown.after.rgba
                results.output(0, _facts(data, shown.before.size, source), data)
                return Performed(source, previewed=_previewed(shown, is_decoded_before))
            case VerifyTask():
                admit(verification_bytes(image, bytes_in))
                verified = verify(image)
                source = _source_facts(verified.info)
                facts = VerifiedFacts(verified.has_profile, verified.orientation)
                return Performed(source, verified=facts)
            case _:
                assert_never(task)


def _convert(
    task: ConvertTask,
    image: Image.Image,
    bytes_in: int,
    admit: Callable[[int], None],
    results: JobResults,
) -> StageFacts:
    clock = StageClock()

    def told() -> _Told:
        reports = image.width * image.height >= PROGRESS_MIN_PIXELS
        return _Told(results, _source_facts(picture_info(image)), clock, reports=reports)

    if task.outputs:
        admit(pages_bytes(image, bytes_in, task.pages))
        convert_pages(image, task.pages, told)
    else:
        admit(conversion_bytes(image, bytes_in, task.recipes))
        convert(image, task.recipes, told())
    return clock.facts()


def _probed(image: Image.Image, frames: int) -> ProbeFacts:
    found = probe(image, min(frames, MAX_PAGES))
    taken = "" if found.taken is None else f"{found.taken:%Y:%m:%d %H:%M:%S}"
    others = [
        PageSize(page, size.width, size.height)
        for page, size in enumerate(found.pages)
        if size != found.pages[0]
    ]
    return ProbeFacts(
        found.bits,
        found.is_animated,
        found.has_profile,
        taken,
        max(1, len(found.pages)),
        tuple(others[:MAX_SIZES]),
    )


def _previewed(shown: Preview, is_decoded_before: bool) -> PreviewFacts:
    result, area = shown.result, shown.area
    return PreviewFacts(
        result.bytes_out,
        result.size.width,
        result.size.height,
        area.left,
        area.top,
        area.size.width,
        area.size.height,
        result.similarity,
        result.frames,
        result.notes,
        result.is_measured,
        is_decoded_before,
    )


def _accepts_damaged(task: Task) -> bool:
    match task:
        case ConvertTask(recipes):
            return damage_accepted(recipes)
        case PreviewTask(recipe):
            return damage_accepted([recipe])
        case ProbeTask(accept_damaged):
            return accept_damaged
        case _:
            return False


class _Told:
    """A conversion's results, told to the engine."""

    def __init__(
        self, results: JobResults, source: SourceFacts, clock: StageClock, *, reports: bool
    ) -> None:
        self._results = results
        self._clock = clock
        self._source = source
        self._reports = reports

    def stage(self, output: int, stage: Stage) -> None:
        self._clock.enter(stage)
        if self._reports:
            self._results.stage(output, stage)

    def encoded(self, output: int, encoded: Encoded) -> None:
        self._clock.leave()  # what comes now may wait for the engine
        facts = OutputFacts(
            len(encoded.data),
            encoded.size.width,
            encoded.size.height,
            self._source,
            encoded.frames,
            encoded.has_profile,
            encoded.notes,
        )
        self._results.output(output, facts, encoded.data)

    def failed(self, output: int, error: PictureError) -> None:
        self._results.output_failed(output, error.code, error.detail)


def _facts(data: bytes, size: Size, source: SourceFacts) -> OutputFacts:
    return OutputFacts(len(data), size.width, size.height, source)


def _source_facts(info: PictureInfo) -> SourceFacts:
    return SourceFacts(info.size.width, info.size.height, info.format, info.mode, info.frames)
