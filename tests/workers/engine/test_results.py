from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.tiny_webp import webp
from workers.contract.events import PictureProbed, PreviewReady, Size, ThumbnailReady
from workers.contract.jobs import ConvertJob, JobId, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.options import ConvertOptions, Fit, ResizeOptions
from workers.engine.results import check_first, in_memory_event, most_bytes
from workers.pipeline.errors import PictureError
from workers.pipeline.geometry import plan_layout
from workers.wire.bodies import Facts
from workers.wire.protocol import ProtocolError

JOB = JobId(1)
SOURCE = Path("a.jpg")
FACTS = Facts(400, 300, 4, 3, "JPEG", "RGB", 1, bytes_out=20)
PREVIEW = PreviewJob(SOURCE, ConvertOptions(), max_px=8)


def test_pixels_become_events() -> None:
    pixels = bytes(range(48))

    small = in_memory_event(JOB, ThumbnailJob(SOURCE, 4), FACTS, pixels)
    shown = in_memory_event(JOB, PREVIEW, FACTS, pixels + pixels[::-1])
    probed = in_memory_event(JOB, ProbeJob(SOURCE), FACTS, b"")

    assert isinstance(small, ThumbnailReady)
    assert small.pixels.rgba == pixels
    assert isinstance(shown, PreviewReady)
    assert (shown.before.rgba, shown.after.rgba) == (pixels, pixels[::-1])
    assert isinstance(probed, PictureProbed)


@pytest.mark.parametrize("length", [0, 47, 49, 96])
def test_thumbnail_pixels_must_fill_their_size(length: int) -> None:
    with pytest.raises(ProtocolError):
        in_memory_event(JOB, ThumbnailJob(SOURCE, 4), FACTS, bytes(length))


@pytest.mark.parametrize("length", [0, 48, 95, 97, 98])
def test_preview_pixels_must_fill_their_size_twice(length: int) -> None:
    with pytest.raises(ProtocolError):
        in_memory_event(JOB, PREVIEW, FACTS, bytes(length))


@pytest.mark.parametrize("sides", [(0, 3), (4, 0), (5, 3), (4, 2**40)])
def test_pixels_must_fit_what_was_asked(sides: tuple[int, int]) -> None:
    facts = replace(FACTS, width=sides[0], height=sides[1])

    with pytest.raises(ProtocolError):
        in_memory_event(JOB, ThumbnailJob(SOURCE, 4), facts, bytes(4 * sides[0] * 3))


CONVERT = ConvertJob(SOURCE, Path("a.webp"), ConvertOptions())


def _begin(facts: Facts, piece: bytes, total: int | None = None, **resize: object) -> None:
    """What the engine does with a first piece."""
    options = ConvertOptions(resize=ResizeOptions(**resize))  # type: ignore[arg-type] - by name
    spec = replace(CONVERT, options=options)
    check_first(spec, 1000, facts, len(piece) if total is None else total, piece)


def _facts(size: tuple[int, int], source: tuple[int, int], total: int) -> Facts:
    return Facts(*source, *size, "JPEG", "RGB", 1, bytes_out=total)


def test_every_result_has_a_limit() -> None:
    size = Size(4, 3)

    assert most_bytes(CONVERT, 1000, size) == 12 * 6 + 64 * 1024 + 1000 + 40 * 2**20
    assert most_bytes(CONVERT, 2**40, size) == 2**32
    assert most_bytes(ThumbnailJob(SOURCE, 4), 1000, size) == 4 * 4 * 4
    assert most_bytes(PREVIEW, 1000, size) == 2 * 8 * 8 * 4
    assert most_bytes(ProbeJob(SOURCE), 1000, size) == 0


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize(("width", "height"), [(1, 1), (257, 129), (700, 500)])
def test_noise_stays_below_the_limit(width: int, height: int, lossless: bool) -> None:
    noise = Image.frombytes("RGBA", (width, height), random.Random(1).randbytes(4 * width * height))
    stream = BytesIO()
    noise.save(stream, "WEBP", lossless=lossless, quality=100, method=0, exact=True)
    limit = most_bytes(CONVERT, 0, Size(width, height))
    without_metadata = limit - 40 * 2**20

    assert len(stream.getvalue()) < without_metadata
    if width == 700:
        assert len(stream.getvalue()) > without_metadata // 2, "the limit is far too high"


@pytest.mark.parametrize(
    ("spec", "total"), [(ThumbnailJob(SOURCE, 4), 65), (PREVIEW, 513), (ProbeJob(SOURCE), 1)]
)
def test_pixels_above_the_limit_are_refused_at_once(
    spec: ThumbnailJob | PreviewJob | ProbeJob, total: int
) -> None:
    check_first(spec, 1000, FACTS, total - 1, b"")
    with pytest.raises(ProtocolError, match="are most"):
        check_first(spec, 1000, FACTS, total, b"")


@pytest.mark.parametrize(
    ("facts", "total"),
    [
        (FACTS, 45),
        (replace(FACTS, bytes_out=0), 0),
        (replace(FACTS, width=0), 46),
        (replace(FACTS, height=16384, source_height=16384), 46),
    ],
)
def test_conversions_that_cannot_be(facts: Facts, total: int) -> None:
    with pytest.raises(ProtocolError):
        _begin(replace(facts, bytes_out=facts.bytes_out and 46), webp(4, 3, bytes(21)), total)


def test_a_first_piece_must_hold_the_header() -> None:
    data = webp(4, 3, bytes(1000))
    facts = _facts((4, 3), (4, 3), len(data))

    _begin(facts, data[:30], len(data))
    with pytest.raises(ProtocolError, match="begins with 29 bytes"):
        _begin(facts, data[:29], len(data))


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
        planned = plan_layout(Size(*source), ResizeOptions(**resize)).output  # type: ignore[arg-type]
    except PictureError:
        return  # too large for WebP
    data = webp(planned.width, planned.height)

    _begin(_facts((planned.width, planned.height), source, len(data)), data, **resize)
