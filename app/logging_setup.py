"""Where log records go. Owns the root logger's handlers; must not be used by a library module."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

#: The log never takes more than four of these, in bytes.
_MAX_BYTES = 500_000
_KEPT_FILES = 3


@contextmanager
def logging_to(file: Path) -> Iterator[None]:
    """Write warnings, errors and what Dropmill itself tells to ``file``, while entered.

    Where the file cannot be written there is no log: that must not keep the window from opening.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file,
            maxBytes=_MAX_BYTES,
            backupCount=_KEPT_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level_before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level_before)
        root.removeHandler(handler)
        handler.close()
