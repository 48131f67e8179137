"""An engine and a worker of an ordinary user, in small: what the one still sees of the other.

Prints one JSON object and waits to be killed, which must be the worker's end as well.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from tests.integration.ordinary_user import become_ordinary
from workers.contract.posture import Posture
from workers.sandbox import empty_root, landlock, seccomp
from workers.sandbox.lock_down import bind_to_engine, lock_down

LIMIT_BYTES = 2**40
#: Loaded before ``become_ordinary``, who may have no access to them.
NEEDED = (empty_root, landlock, seccomp)


def be_worker(tell: int) -> None:
    """Lock down, say so and wait for ever."""
    reader, _ours = os.pipe()
    posture = bind_to_engine() | lock_down()
    os.write(tell, int(posture).to_bytes(1, "little"))
    os.read(reader, 1)


def main() -> None:
    """Start the worker and look at it."""
    become_ordinary()
    hear, tell = os.pipe()
    worker = os.fork()
    if worker == 0:
        be_worker(tell)
    os.close(tell)
    posture = Posture(os.read(hear, 1)[0])
    folder = Path("/proc", str(worker))
    resource.prlimit(worker, resource.RLIMIT_AS, (LIMIT_BYTES, LIMIT_BYTES))
    seen = {
        "worker": worker,
        "posture": int(posture),
        "told": {name: len((folder / name).read_text()) for name in ("stat", "statm", "io")},
        "limit": resource.prlimit(worker, resource.RLIMIT_AS),
        "killed first": (folder / "oom_score_adj").read_text().strip(),
        "root": [path.name for path in (folder / "root").iterdir()],
    }
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
