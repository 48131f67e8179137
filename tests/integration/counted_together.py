"""An ordinary user with many processes, on whom no limit of threads may be put."""

from __future__ import annotations

import os
import resource
import signal
import sys

from tests.integration.ordinary_user import become_ordinary
from workers.sandbox import lock_down


def main() -> None:
    """Limit threads outside of a user namespace, as an old kernel does inside of one."""
    become_ordinary()
    others = []
    for _ in range(10):
        other = os.fork()
        if other == 0:
            signal.pause()
        others.append(other)
    before = resource.getrlimit(resource.RLIMIT_NPROC)
    try:
        lock_down._limit_threads()
    finally:
        for other in others:
            os.kill(other, signal.SIGKILL)
            os.waitpid(other, 0)
    after = resource.getrlimit(resource.RLIMIT_NPROC)
    sys.stdout.write("as before\n" if after == before else f"{before}, {after}\n")


if __name__ == "__main__":
    main()
