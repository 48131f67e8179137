"""Tasks as a worker carries them out, in this process: what is asked, and what is read, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pictures import animated_gif, encoded, heic, scene, textured
from tests.workers.pipeline.running import CountingFile
from workers.child.memory import NeedsMemoryError, admit
from workers.child.perform import perform
from workers.contract.options import ConvertOptions
from workers.pipeline.header import HEAD_BYTES
from workers.wire.bodies import Task, TaskKind

if TYPE_CHECKING:
    from pathlib import Path

    from workers.child.loop import Result

CONVERT = Task(TaskKind.CONVERT, ConvertOptions())
TASKS = {
    "convert": CONVERT,
    "thumbnail": Task(TaskKind.THUMBNAIL, ConvertOptions(), 96),
    "preview": Task(TaskKind.PREVIEW, ConvertOptions(), 96),
    "probe": Task(TaskKind.PROBE, ConvertOptions()),
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


def done(task: Task, data: bytes, folder: Path, asked: list[int]) -> Result:
    with file_of(data, folder) as stream:
        return perform(task, stream, asked.append, lambda stage: None)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("kind", TASKS)
def test_nothing_is_opened_before_its_memory_is_granted(
    kind: str, name: str, tmp_path: Path
) -> None:
    with file_of(WHOLE[name], tmp_path) as stream, pytest.raises(NeedsMemoryError) as caught:
        perform(TASKS[kind], stream, admit(100), lambda stage: None)
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
    assert done(TASKS[kind], animated_gif(), tmp_path, []).facts.frames == frames
