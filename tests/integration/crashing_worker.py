"""The real worker with a decoder that crashes on pictures that end in a certain word."""

from __future__ import annotations

import signal
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

FATAL = b"fatal"


def perform_or_crash(
    task: Task,
    stream: BinaryIO,
    admit: Callable[[int], None],
    results: JobResults,
    *,
    keeper: PictureKeeper,
) -> Performed:
    """The real work, but for such a picture."""
    stream.seek(0)
    if stream.read().endswith(FATAL):
        signal.signal(signal.SIGSEGV, signal.SIG_DFL)
        signal.raise_signal(signal.SIGSEGV)
    stream.seek(0)
    return perform(task, stream, admit, results, keeper=keeper)


if __name__ == "__main__":
    real.perform = perform_or_crash
    entry.main(sys.argv[1:])
