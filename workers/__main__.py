"""Entry of a worker process: connect, warm up, work.

Owns the command line between the engine and its workers. Never run by hand.
"""

from __future__ import annotations

import json
import os
import sys

from workers.child.loop import WorkerLoop
from workers.child.perform import perform
from workers.child.transport import (
    PipeChannel,
    SharedMemorySlab,
    SocketChannel,
    map_descriptor,
)
from workers.pipeline.warm_up import warm_up

#: Below normal, so that the window always goes first on a busy machine.
NICENESS = 10


def main(argv: list[str]) -> None:
    """Serve the engine that started this process; returns never."""
    arguments = dict(zip(argv[::2], argv[1::2], strict=True))
    size = int(arguments["--slab-bytes"])
    epoch = int(arguments["--epoch"])
    if "--socket" in arguments:
        channel: SocketChannel | PipeChannel = SocketChannel(int(arguments["--socket"]))
        slab = map_descriptor(int(arguments["--slab"]), size)
    else:
        channel = PipeChannel()
        slab = SharedMemorySlab(arguments["--shared-memory"], size).view
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    loop = WorkerLoop(channel, slab, epoch, perform)
    loop.start_watching()
    warm_up()
    loop.run(posture=0, versions=json.dumps({"python": sys.version.split()[0]}).encode())


if __name__ == "__main__":
    main(sys.argv[1:])
