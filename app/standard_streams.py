"""Standard input, output and error where they are closed or nobody reads them any more.

Owns what is done about that at the start of the process and when writing fails.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO


def fill_closed_streams() -> None:
    """Let every standard stream that is closed lead nowhere.

    Otherwise the next file that is opened gets its number, and with it whatever a library or a
    child process writes there. ``sys.__stdout__`` stays ``None`` for those who want to know.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    try:
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
    except OSError:
        return  # no such device, in a bare container
    os.close(descriptor)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end


def write_out(text: str) -> None:
    """Write ``text`` to standard output, in signs that it takes; nobody need read it.

    Raises ``SystemExit``, after that was told, where it cannot be written.
    """
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"  # not every terminal has "≤"
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        give_up(stream)
    except OSError as error:
        give_up(stream)
        sys.stderr.write(f"Standard output could not be written: {error.strerror}.\n")
        raise SystemExit(1) from error


def give_up(stream: TextIO) -> None:
    """Let a standard stream that cannot be written lead nowhere, or Python complains at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
    except OSError:
        return
    try:
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        pass  # no descriptor behind it
    finally:
        os.close(nowhere)
