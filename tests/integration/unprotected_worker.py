"""The real worker on a kernel that lets it change no root and has neither Landlock nor seccomp.

With ``--lacks NAME`` it lacks that layer alone.
"""

from __future__ import annotations

import errno
import os
import sys

from workers import __main__ as entry
from workers.sandbox import empty_root, landlock, seccomp


def refuse() -> None:
    """What such a kernel answers."""
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


def main(argv: list[str]) -> None:
    """Take away what is to be lacking, and serve."""
    lacking = argv[1] if argv[:1] == ["--lacks"] else ""
    if lacking in ("", "empty-root"):
        empty_root.enter = refuse
    if lacking in ("", "landlock"):
        landlock.restrict = refuse
    if lacking in ("", "seccomp"):
        seccomp.restrict = refuse
    entry.main(argv)


if __name__ == "__main__":
    main(sys.argv[1:])
