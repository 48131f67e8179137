"""The entry point: ``freeze_support`` first, and never an import of Qt at this level.

Before anything is opened, standard streams that are closed are made to lead nowhere.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run Dropmill with ``argv`` (without the program's name) and return the exit code."""
    if getattr(sys, "frozen", False):  # elsewhere it does nothing, and takes long to import
        import multiprocessing

        multiprocessing.freeze_support()
    from app.standard_streams import fill_closed_streams

    fill_closed_streams()
    from app import cli

    return cli.run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
