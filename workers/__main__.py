"""Entry of a worker process: connect, warm up, lock down, work.

Owns the command line between the engine and its workers. Never run by hand.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial

from workers.child.transport import (
    PipeChannel,
    SharedMemorySlab,
    SocketChannel,
    map_descriptor,
)

#: Below normal, so that the window always goes first on a busy machine; ``--niceness`` replaces it.
NICENESS = 10
#: Somebody waits for what this one does: it goes before its likes, and behind the window.
RESERVED_NICENESS = 1


def main(argv: list[str]) -> None:
    """Serve the engine that started this process; returns never."""
    arguments = dict(zip(argv[::2], argv[1::2], strict=True))
    size = int(arguments["--slab-bytes"])
    if "--socket" in arguments:
        channel: SocketChannel | PipeChannel = SocketChannel(int(arguments["--socket"]))
        slab = map_descriptor(int(arguments["--slab"]), size)
    else:
        channel = PipeChannel()
        slab = SharedMemorySlab(arguments["--shared-memory"], size).view
    _serve(arguments, channel, slab)


def _serve(
    arguments: dict[str, str], channel: SocketChannel | PipeChannel, slab: memoryview
) -> None:
    # Only now, when the channel is out of the way of whatever these print.
    from workers.child.keeper import PictureKeeper
    from workers.child.loop import WorkerLoop
    from workers.child.memory import WorkerMemory, return_free_memory
    from workers.child.perform import perform
    from workers.pipeline.warm_up import warm_up
    from workers.sandbox.lock_down import bind_to_engine, lock_down
    from workers.wire.messages import MOST_KEPT_BYTES

    is_reserved = arguments.get("--role") == "reserved"
    if hasattr(os, "nice"):
        niceness = RESERVED_NICENESS if is_reserved else NICENESS
        niceness = int(arguments.get("--niceness", niceness))
        os.nice(niceness)
        _give_way_as_session(niceness)
    posture = bind_to_engine()
    warm_up()
    return_free_memory()
    memory = WorkerMemory()
    memory.keep_blocks()
    if "--socket" in arguments:  # by path, sources could not be opened any more
        posture |= lock_down()
    keeper = PictureKeeper(MOST_KEPT_BYTES if is_reserved else 0)
    work = partial(perform, keeper=keeper)
    WorkerLoop(channel, slab, int(arguments["--epoch"]), memory, work, keeper).run(posture)


def _give_way_as_session(niceness: int) -> None:
    """The same for the session: where Linux groups by these, it weighs no others' single process.

    Without such groups there is no such file.
    """
    with suppress(OSError), open("/proc/self/autogroup", "w") as group:  # noqa: PTH123 - no Path needed
        group.write(str(niceness))


if __name__ == "__main__":
    main(sys.argv[1:])
