"""Starts the frozen window and command line.

The worker's entry script has the same file name: a process that is started for the other
executable would otherwise look for this one's main file.
"""

from __future__ import annotations

import os
import sys


def give_back_library_path() -> None:
    """Undo, for programs that we start, what the bootloader set for this one alone.

    Without that, the file manager or viewer that opens a result would load our libraries.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_library_path()
    from app.__main__ import main

    sys.exit(main())
