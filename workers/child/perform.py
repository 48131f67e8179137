"""One task, carried out with the picture pipeline.

Owns the way from a task to pipeline calls. Must not know the channel or the slab.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, assert_never

from workers.child.loop import Result
from workers.pipeline.convert import convert
from workers.pipeline.frames import count_frames
from workers.pipeline.memory import estimate_bytes, opening_bytes
from workers.pipeline.preview import preview
from workers.pipeline.source import open_picture, picture_info, read_header
from workers.pipeline.thumbnail import thumbnail
from workers.wire.bodies import Facts, Task, TaskKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from workers.contract.events import PictureInfo, Stage

#: Stages are reported for sources of at least this many pixels; smaller ones are done too soon
#: for anyone to see them, and each report costs the engine time.
PROGRESS_MIN_PIXELS = 2_000_000


def perform(
    task: Task,
    stream: BinaryIO,
    admit: Callable[[int], None],
    report: Callable[[Stage], None],
) -> Result:
    """Open the source and do the task, after ``admit`` has taken its memory estimate in bytes.

    ``admit`` is asked twice: for what opening takes, and for all of it once the picture is open.
    Raises what ``admit`` raises, ``PictureError``, ``MemoryError`` and ``OSError``.
    """
    header = read_header(stream)
    admit(opening_bytes(header))
    with open_picture(stream) as image:
        info = picture_info(image)
        if task.kind is not TaskKind.PROBE:
            admit(_estimate(task, image, header.length_bytes))
        if image.width * image.height < PROGRESS_MIN_PIXELS:
            report = _ignore
        match task.kind:
            case TaskKind.CONVERT:
                return _convert(task, image, info, report)
            case TaskKind.THUMBNAIL:
                pixels = thumbnail(image, task.max_px)
                size = pixels.size
                return Result(pixels.rgba, _facts(info, size.width, size.height))
            case TaskKind.PROBE:
                info = replace(info, frames=count_frames(image, stream))
                return Result(b"", _facts(info, info.size.width, info.size.height))
            case TaskKind.PREVIEW:
                shown = preview(image, task.options, task.max_px)
                size = shown.before.size
                facts = _facts(info, size.width, size.height, shown.bytes_out)
                return Result(shown.before.rgba + shown.after.rgba, facts)
            case _:
                assert_never(task.kind)


def _convert(
    task: Task, image: Image.Image, info: PictureInfo, report: Callable[[Stage], None]
) -> Result:
    encoded = convert(image, task.options, report)
    size = encoded.output_size
    return Result(encoded.data, _facts(info, size.width, size.height, len(encoded.data)))


def _estimate(task: Task, image: Image.Image, bytes_in: int) -> int:
    options = None if task.kind is TaskKind.THUMBNAIL else task.options
    return estimate_bytes(image, bytes_in, options, task.max_px or None)


def _facts(info: PictureInfo, width: int, height: int, bytes_out: int = 0) -> Facts:
    return Facts(
        source_width=info.size.width,
        source_height=info.size.height,
        width=width,
        height=height,
        format=info.format,
        mode=info.mode,
        frames=info.frames,
        bytes_out=bytes_out,
    )


def _ignore(_stage: Stage) -> None:
    pass
