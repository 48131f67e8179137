"""Which files of a folder are opened, by whomever, as the kernel tells it (Linux)."""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path
from types import TracebackType

_IN_OPEN, _IN_ISDIR = 0x20, 0x40000000
_EVENT = struct.Struct("iIII")  # watch, mask, cookie, bytes of the name that follows


class FileOpens:
    """Context manager: watches the files that lie in ``folder`` itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> FileOpens:
        libc = ctypes.CDLL(None, use_errno=True)
        self._inotify = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if libc.inotify_add_watch(self._inotify, os.fsencode(self._folder), _IN_OPEN) == -1:
            raise OSError(ctypes.get_errno(), "inotify refuses", str(self._folder))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._inotify)

    def take(self) -> set[str]:
        """Names of the files opened since the last call; every open so far is among them."""
        names = set()
        while events := self._read():
            at = 0
            while at < len(events):
                _, mask, _, length = _EVENT.unpack_from(events, at)
                at += _EVENT.size + length
                if not mask & _IN_ISDIR:
                    names.add(os.fsdecode(events[at - length : at].rstrip(b"\0")))
        return names

    def _read(self) -> bytes:
        try:
            return os.read(self._inotify, 65536)
        except BlockingIOError:
            return b""
