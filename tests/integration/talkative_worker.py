"""The real worker, with a codec that prints, and reads what it is not to read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO

import workers.__main__ as entry
import workers.child.perform as real
from workers.child.perform import perform

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.child.keeper import PictureKeeper
    from workers.child.loop import Performed
    from workers.child.result_stream import JobResults
    from workers.wire.tasks import Task


def perform_aloud(
    task: Task,
    stream: BinaryIO,
    admit: Callable[[int], None],
    results: JobResults,
    *,
    keeper: PictureKeeper,
) -> Performed:
    """The real work, with noise by Python and by something that knows descriptors only."""
    print("a word", flush=True)  # noqa: T201
    os.write(1, b"another word\n")
    if os.read(0, 100):
        os._exit(98)
    return perform(task, stream, admit, results, keeper=keeper)


if __name__ == "__main__":
    real.perform = perform_aloud
    entry.main(sys.argv[1:])
