"""Tasks as a worker carries them out, in this process: what is asked, and what is read, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pictures import animated_gif, encoded, heic, scene, textured
from tests.workers.pipeline.running import CountingFile
from workers.child.keeper import PictureKeeper
from workers.child.memory import NeedsMemoryError, admit
from workers.child.perform import perform
from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.webp_head import HEAD_BYTES
from workers.wire.messages import SourceFacts
from workers.wire.tasks import (
    ConvertTask,
    PreviewTask,
    ProbeTask,
    Task,
    ThumbnailTask,
    VerifyTask,
)

if TYPE_CHECKING:
    from pathlib import Path

    from workers.child.loop import Performed
    from workers.wire.messages import OutputFacts

NOTHING_KEPT = PictureKeeper(0)
CONVERT = ConvertTask((Recipe(),))
TASKS: dict[str, Task] = {
    "convert": CONVERT,
    "several": ConvertTask((Recipe(), Recipe(resize=Resize(width=96)))),
    "thumbnail": ThumbnailTask(96),
    "preview": PreviewTask(Recipe(), 96),
    "probe": ProbeTask(),
    "verify": VerifyTask(),
}
WHOLE = {
    "WEBP": encoded(textured(640, 480), "WEBP"),
    "AVIF": encoded(textured(640, 480), "AVIF"),
    "HEIF": heic(),
}


def file_of(data: bytes, folder: Path) -> CountingFile:
    path = folder / "picture"
    path.write_bytes(data)
    return CountingFile(path)


class Heard:
    """What the engine would be told of the outputs."""

    def __init__(self) -> None:
        self.stages: list[tuple[int, Stage]] = []
        self.outputs: dict[int, tuple[OutputFacts, bytes]] = {}
        self.failures: dict[int, FailureCode] = {}

    def stage(self, output: int, stage: Stage) -> None:
        self.stages.append((output, stage))

    def output(self, output: int, facts: OutputFacts, data: bytes) -> None:
        self.outputs[output] = (facts, data)

    def output_failed(self, output: int, code: FailureCode, detail: str) -> None:
        assert detail
        self.failures[output] = code


def done(
    task: Task, data: bytes, folder: Path, asked: list[int], heard: Heard | None = None
) -> Performed:
    with file_of(data, folder) as stream:
        return perform(task, stream, asked.append, heard or Heard(), keeper=NOTHING_KEPT)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("kind", TASKS)
def test_nothing_is_opened_before_its_memory_is_granted(
    kind: str, name: str, tmp_path: Path
) -> None:
    with file_of(WHOLE[name], tmp_path) as stream, pytest.raises(NeedsMemoryError) as caught:
        perform(TASKS[kind], stream, admit(100), Heard(), keeper=NOTHING_KEPT)  # type: ignore[arg-type]
    assert caught.value.bytes_needed >= 2 * len(WHOLE[name])
    assert stream.taken_bytes <= HEAD_BYTES


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("kind", TASKS)
def test_what_opening_took_may_not_do_for_the_rest(kind: str, name: str, tmp_path: Path) -> None:
    asked: list[int] = []
    done(TASKS[kind], WHOLE[name], tmp_path, asked)
    assert len(asked) == (1 if kind == "probe" else 2)
    assert asked == sorted(asked)


def test_what_is_opened_for_nothing_is_asked_for_once(tmp_path: Path) -> None:
    asked: list[int] = []
    done(CONVERT, encoded(scene(), "PNG"), tmp_path, asked)
    assert asked[0] == 0 < asked[1]


def test_what_follows_a_webp_takes_no_memory(tmp_path: Path) -> None:
    plain: list[int] = []
    followed: list[int] = []
    done(CONVERT, WHOLE["WEBP"], tmp_path, plain)
    done(CONVERT, WHOLE["WEBP"] + bytes(1 << 20), tmp_path, followed)
    assert plain == followed


@pytest.mark.parametrize(("kind", "frames"), [("probe", 3), ("thumbnail", 0), ("convert", 0)])
def test_frames_are_counted_for_a_probe(kind: str, frames: int, tmp_path: Path) -> None:
    assert done(TASKS[kind], animated_gif(), tmp_path, []).source.frames == frames


def test_every_output_is_told_with_its_own_facts_and_the_same_source(tmp_path: Path) -> None:
    heard = Heard()
    source = done(TASKS["several"], WHOLE["WEBP"], tmp_path, [], heard).source

    assert source == SourceFacts(640, 480, "WEBP", "RGB", 1)
    sizes = {place: (facts.width, facts.height) for place, (facts, _) in heard.outputs.items()}
    assert sizes == {0: (640, 480), 1: (96, 72)}
    for facts, data in heard.outputs.values():
        assert facts.source == source
        assert facts.total_bytes == len(data)
        assert data[8:12] == b"WEBP"
    assert heard.stages == []  # it is too small for that


def test_an_output_that_cannot_be_made_is_told_and_costs_no_other(tmp_path: Path) -> None:
    enlarged = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    task = ConvertTask((Recipe(resize=enlarged), Recipe()))
    heard = Heard()
    done(task, WHOLE["WEBP"], tmp_path, [], heard)

    assert heard.failures == {0: FailureCode.TOO_LARGE_FOR_FORMAT}
    assert heard.outputs.keys() == {1}


@pytest.mark.parametrize(("kind", "pictures"), [("thumbnail", 1), ("preview", 2)])
def test_pixels_are_one_output(kind: str, pictures: int, tmp_path: Path) -> None:
    heard = Heard()
    told = done(TASKS[kind], WHOLE["WEBP"], tmp_path, [], heard)

    ((facts, data),) = heard.outputs.values()
    assert (facts.width, facts.height) == (96, 72)
    assert facts.total_bytes == len(data) == pictures * 4 * 96 * 72
    assert (told.previewed is not None) is (kind == "preview")


def test_stages_of_a_small_picture_are_timed_too(tmp_path: Path) -> None:
    performed = done(TASKS["several"], encoded(textured(200, 100), "JPEG"), tmp_path, [])
    stages = performed.stages
    assert min(stages.decode_us, stages.resize_us, stages.encode_us) > 0


def test_a_large_picture_tells_its_stages(tmp_path: Path) -> None:
    heard = Heard()
    done(TASKS["several"], encoded(textured(2000, 1000), "JPEG"), tmp_path, [], heard)

    assert heard.stages == [
        (0, Stage.DECODING),
        (0, Stage.RESIZING),
        (0, Stage.ENCODING),
        (1, Stage.RESIZING),
        (1, Stage.ENCODING),
    ]
