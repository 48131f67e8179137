from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from workers.contract.events import PictureProbed, PreviewReady, ThumbnailReady
from workers.contract.jobs import ConvertJob, JobId, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.options import ConvertOptions
from workers.protocol import ProtocolError
from workers.results import check_converted, in_memory_event, most_bytes
from workers.wire import Facts

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


def test_every_result_has_a_limit() -> None:
    convert = ConvertJob(SOURCE, Path("a.webp"), ConvertOptions())

    assert most_bytes(convert) == 2**32
    assert most_bytes(ThumbnailJob(SOURCE, 4)) == 4 * 4 * 4
    assert most_bytes(PREVIEW) == 2 * 8 * 8 * 4
    assert most_bytes(ProbeJob(SOURCE)) == 0


@pytest.mark.parametrize(
    ("facts", "total"),
    [
        (FACTS, 19),
        (FACTS, 0),
        (replace(FACTS, bytes_out=0), 0),
        (replace(FACTS, width=0), 20),
        (replace(FACTS, height=16384), 20),
    ],
)
def test_conversions_that_cannot_be(facts: Facts, total: int) -> None:
    with pytest.raises(ProtocolError):
        check_converted(facts, total)


def test_a_conversion_that_can_be() -> None:
    check_converted(FACTS, 20)
