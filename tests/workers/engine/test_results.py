from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiny_webp import webp
from workers.contract.encoders import WebP
from workers.contract.events import (
    Area,
    PictureInfo,
    PictureProbed,
    Pixels,
    PreviewReady,
    ResultFacts,
    Size,
    ThumbnailReady,
)
from workers.contract.jobs import (
    ConvertJob,
    JobId,
    JobSpec,
    Lane,
    Output,
    PreviewJob,
    ProbeJob,
    ThumbnailJob,
)
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import MAX_SIDE_PX, Fit, Resize
from workers.engine.heads import HEADS
from workers.engine.heads.webp import most_bytes
from workers.engine.jobs.job import NOT_OPENED, Job
from workers.engine.results import check_first, in_memory_event
from workers.pipeline.errors import PictureError
from workers.pipeline.transform.geometry import plan_layout
from workers.wire.framing import ProtocolError
from workers.wire.messages import Done, OutputFacts, PageSize, PreviewFacts, ProbeFacts, SourceFacts

SOURCE = Path("a.jpg")
SOURCE_BYTES = 1000
CAMERA = SourceFacts(400, 300, "JPEG", "RGB", 1)
THUMBNAIL = ThumbnailJob(SOURCE, 4)
PREVIEW = PreviewJob(SOURCE, Recipe(), max_px=8)
PROBE = ProbeJob(SOURCE)


def job_of(spec: JobSpec, wanted: tuple[int, ...] = (0,)) -> Job:
    source = NOT_OPENED._replace(size_bytes=SOURCE_BYTES)
    return Job(JobId(1), spec, Lane.BULK, source=source, wanted=wanted)


def converting(*resizes: Resize) -> ConvertJob:
    outputs = (
        Output(Path(f"{place}.webp"), Recipe(resize=resize)) for place, resize in enumerate(resizes)
    )
    return ConvertJob(SOURCE, tuple(outputs))


def arrive(spec: JobSpec, facts: OutputFacts, data: bytes) -> Job:
    """What the engine does with a result that comes in one piece."""
    job = job_of(spec)
    check_first(job, 0, facts, data)
    job.incoming.begin(0, facts)
    job.incoming.take(0, facts, len(data))
    job.pixels.append(data)
    return job


def pixels(width: int, height: int, length: int) -> OutputFacts:
    return OutputFacts(length, width, height, CAMERA)


# Pixels and facts


def test_pixels_become_events() -> None:
    data = bytes(range(48))
    told = PreviewFacts(77, 40, 30, 8, 6, 16, 12, 0.9, 1, (Note.QUALITY_LOWERED,))
    done = Done(1, CAMERA, previewed=told)
    info = PictureInfo(Size(400, 300), "JPEG", "RGB", 1)

    small = in_memory_event(arrive(THUMBNAIL, pixels(4, 3, 48), data), done)
    shown = in_memory_event(arrive(PREVIEW, pixels(4, 3, 96), data + data[::-1]), done)
    probed = in_memory_event(job_of(PROBE), done)

    size = Size(4, 3)
    assert small == ThumbnailReady(JobId(1), Pixels(size, data), info)
    result = ResultFacts(77, Size(40, 30), 0.9, 1, (Note.QUALITY_LOWERED,))
    area = Area(8, 6, Size(16, 12))
    before, after = Pixels(size, data), Pixels(size, data[::-1])
    assert shown == PreviewReady(JobId(1), before, after, result, area, SOURCE_BYTES, info)
    assert probed == PictureProbed(JobId(1), info)


@pytest.mark.parametrize(
    "told",
    [
        None,
        PreviewFacts(77, 4, 3, 1, 0, 4, 3),  # beyond the right edge
        PreviewFacts(77, 4, 3, 0, 1, 4, 3),
        PreviewFacts(77, 4, 3, 0, 0, 3, 3),  # more pixels than there are
        PreviewFacts(77, 500, 3, 0, 0, 4, 3),  # larger than its source
        PreviewFacts(77, 4, 3, 0, 0, 4, 3, notes=(Note.ORIGINAL_REPLACED,)),
    ],
)
def test_a_preview_that_cannot_be_is_refused(told: PreviewFacts | None) -> None:
    with pytest.raises(ProtocolError):
        in_memory_event(
            arrive(PREVIEW, pixels(4, 3, 96), bytes(96)), Done(1, CAMERA, previewed=told)
        )


def test_what_a_probe_has_found_becomes_part_of_its_facts() -> None:
    paged = msgspec.structs.replace(CAMERA, frames=2)
    found = ProbeFacts(16, True, True, "2026:05:31 18:30:05", 2, (PageSize(1, 8, 6),))
    probed = in_memory_event(job_of(PROBE), Done(1, paged, probed=found))
    taken = datetime(2026, 5, 31, 18, 30, 5)
    sizes = (Size(400, 300), Size(8, 6))
    info = PictureInfo(Size(400, 300), "JPEG", "RGB", 2, sizes, 16, True, True, taken)
    assert probed == PictureProbed(JobId(1), info)


@pytest.mark.parametrize(
    "found",
    [
        ProbeFacts(taken="2026:13:31 18:30:05"),
        ProbeFacts(pages=2),
        ProbeFacts(sizes=(PageSize(1, 8, 6),)),
    ],
)
def test_what_no_probe_can_find_is_refused(found: ProbeFacts) -> None:
    with pytest.raises(ProtocolError):
        in_memory_event(job_of(PROBE), Done(1, CAMERA, probed=found))


@pytest.mark.parametrize("spec", [THUMBNAIL, PREVIEW])
def test_pixels_that_did_not_come_are_no_result(spec: JobSpec) -> None:
    job = job_of(spec)
    with pytest.raises(ProtocolError, match="done, but 0 bytes"):
        in_memory_event(job, Done(1, CAMERA))

    pictures = 2 if isinstance(spec, PreviewJob) else 1
    facts = pixels(4, 3, pictures * 48)
    job.incoming.begin(0, facts)
    job.incoming.take(0, facts, 47)
    with pytest.raises(ProtocolError, match="done, but 47 bytes"):
        in_memory_event(job, Done(1, CAMERA))


@pytest.mark.parametrize("length", [0, 47, 49, 96])
def test_thumbnail_pixels_must_fill_their_size(length: int) -> None:
    with pytest.raises(ProtocolError):
        check_first(job_of(THUMBNAIL), 0, pixels(4, 3, length), bytes(length))


@pytest.mark.parametrize("length", [0, 48, 95, 97, 98])
def test_preview_pixels_must_fill_their_size_twice(length: int) -> None:
    with pytest.raises(ProtocolError):
        check_first(job_of(PREVIEW), 0, pixels(4, 3, length), bytes(length))


@pytest.mark.parametrize("spec", [THUMBNAIL, PREVIEW])
@pytest.mark.parametrize("sides", [(9, 3), (4, 9), (4, 2**30)])
def test_pixels_must_fit_what_was_asked(spec: JobSpec, sides: tuple[int, int]) -> None:
    pictures = 2 if isinstance(spec, PreviewJob) else 1
    total = pictures * 4 * sides[0] * sides[1]

    with pytest.raises(ProtocolError, match="at most"):
        check_first(job_of(spec), 0, pixels(*sides, total), b"")


def test_pixels_may_be_as_large_as_was_asked() -> None:
    check_first(job_of(THUMBNAIL), 0, pixels(4, 4, 64), b"")
    check_first(job_of(PREVIEW), 0, pixels(8, 8, 512), b"")


def test_a_probe_brings_no_bytes() -> None:
    with pytest.raises(ProtocolError, match="a job that only looks"):
        check_first(job_of(PROBE), 0, pixels(1, 1, 4), bytes(4))


# Conversions


def _begin(facts: OutputFacts, piece: bytes, **resize: object) -> None:
    """What the engine does with a first piece."""
    spec = converting(Resize(**resize))  # type: ignore[arg-type]  # by name
    check_first(job_of(spec), 0, facts, piece)


def _facts(size: tuple[int, int], source: tuple[int, int], total: int) -> OutputFacts:
    return OutputFacts(total, *size, SourceFacts(*source, "JPEG", "RGB", 1))


def test_a_result_may_be_as_large_as_its_pixels_its_file_and_unpacked_metadata_make_it() -> None:
    most = most_bytes(Size(4, 3)) + SOURCE_BYTES + 40 * 2**20
    data = webp(4, 3, bytes(60))

    with pytest.raises(ProtocolError, match=f"a file of {len(data)} bytes, told as {most}"):
        _begin(_facts((4, 3), (4, 3), most), data)
    with pytest.raises(ProtocolError, match=f"{most + 1} bytes where {most} are most"):
        _begin(_facts((4, 3), (4, 3), most + 1), data)


@pytest.mark.parametrize(
    "changed",
    [{"total_bytes": 45}, {"total_bytes": 47}, {"width": 3}, {"height": 16384}],
)
def test_conversions_that_cannot_be(changed: dict[str, int]) -> None:
    data = webp(4, 3, bytes(21))
    facts = _facts((4, 3), (400, 16384), len(data))
    assert len(data) == 46
    _begin(facts, data)

    with pytest.raises(ProtocolError):
        _begin(msgspec.structs.replace(facts, **changed), data)


def test_a_first_piece_must_hold_the_header() -> None:
    data = webp(4, 3, bytes(1000))
    facts = _facts((4, 3), (4, 3), len(data))

    _begin(facts, data[:30])
    with pytest.raises(ProtocolError, match="begins with 29 bytes"):
        _begin(facts, data[:29])


def test_a_format_need_not_tell_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    data = webp(4, 3, bytes(60))
    silent = HEADS[WebP]._replace(read=lambda _: (None, Size(4, 3)))
    monkeypatch.setitem(HEADS, WebP, silent)
    _begin(_facts((4, 3), (4, 3), len(data) + 7), data)
    with pytest.raises(ProtocolError, match="a picture of 4 × 3, told as 3 × 3"):
        _begin(_facts((3, 3), (4, 3), len(data)), data)


def test_each_output_is_held_against_its_own_recipe() -> None:
    """Places are told among those that are wanted: the first output is there already."""
    boxes = [Resize(width=width, height=width) for width in (100, 10, 50)]
    job = job_of(converting(*boxes), wanted=(1, 2))
    data = webp(50, 50)
    facts = _facts((50, 50), (400, 400), len(data))

    check_first(job, 1, facts, data)
    with pytest.raises(ProtocolError, match="50 × 50 in a box of 10 × 10"):
        check_first(job, 0, facts, data)


BOX = {"width": 100, "height": 80}


@pytest.mark.parametrize(
    ("size", "source", "resize"),
    [
        ((400, 300), (400, 300), {}),
        ((300, 400), (400, 300), {}),
        ((400, 300), (400, 300), {"without_enlargement": False}),
        ((100, 75), (400, 300), BOX),
        ((100, 80), (400, 300), BOX | {"fit": Fit.COVER}),
        ((107, 80), (400, 300), BOX | {"fit": Fit.OUTSIDE}),
        ((100, 80), (10, 10), BOX | {"fit": Fit.CONTAIN}),
        ((80, 80), (10, 10), BOX | {"without_enlargement": False}),
        ((100, 900), (10, 90), {"width": 100, "without_enlargement": False}),
    ],
)
def test_sizes_that_can_be(
    size: tuple[int, int], source: tuple[int, int], resize: dict[str, object]
) -> None:
    data = webp(*size, bytes(9))

    _begin(_facts(size, source, len(data)), data, **resize)


@pytest.mark.parametrize(
    ("size", "source", "resize"),
    [
        ((401, 300), (400, 300), {}),
        ((400, 301), (400, 300), {}),
        ((401, 300), (400, 300), {"without_enlargement": False}),
        ((101, 75), (400, 300), BOX),
        ((100, 81), (400, 300), BOX | {"without_enlargement": False}),
        ((100, 81), (400, 300), BOX | {"fit": Fit.COVER}),
        ((100, 81), (400, 300), BOX | {"fit": Fit.CONTAIN}),
        ((100, 81), (400, 300), BOX | {"fit": Fit.FILL}),
        ((401, 301), (400, 300), BOX | {"fit": Fit.OUTSIDE}),
        ((101, 75), (400, 300), {"width": 100, "fit": Fit.OUTSIDE}),
        ((11, 10), (10, 10), BOX),
    ],
)
def test_sizes_that_cannot_be(
    size: tuple[int, int], source: tuple[int, int], resize: dict[str, object]
) -> None:
    data = webp(*size, bytes(9))

    with pytest.raises(ProtocolError, match=f"an output of {size[0]} × {size[1]} (in|out)"):
        _begin(_facts(size, source, len(data)), data, **resize)


@given(
    st.tuples(st.integers(1, 500), st.integers(1, 500)),
    st.one_of(st.none(), st.integers(1, 700)),
    st.one_of(st.none(), st.integers(1, 700)),
    st.sampled_from(Fit),
    st.booleans(),
)
def test_whatever_the_pipeline_plans_can_be(
    source: tuple[int, int], width: int | None, height: int | None, fit: Fit, small: bool
) -> None:
    resize = {"width": width, "height": height, "fit": fit, "without_enlargement": small}
    try:
        planned = plan_layout(Size(*source), Resize(**resize), MAX_SIDE_PX).output  # type: ignore[arg-type]
    except PictureError:
        return  # too large for WebP
    data = webp(planned.width, planned.height)

    _begin(_facts((planned.width, planned.height), source, len(data)), data, **resize)
