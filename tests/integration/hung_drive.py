"""A network drive that has stopped answering: a small FUSE server.

``python hung_drive.py FOLDER PICTURE`` mounts a drive on which every name is a copy of the picture,
but there is no ``….webp``. Opening ``open-…``, reading ``read-…`` and looking for ``….webp`` hang
until a line comes on standard input, and no longer; the drive goes away when that ends.

Says ``mounted``, ``held NAME``, or why it cannot mount.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import select
import stat
import struct
import sys
from enum import IntEnum
from pathlib import Path

_IN_HEADER = struct.Struct("=IIQQIIIHH")
_OUT_HEADER = struct.Struct("=IiQ")
_ATTRIBUTES = struct.Struct("=6Q10I")
_LARGEST_REQUEST = 1 << 17
_ROOT = 1
_VALID_S = 3600
_MNT_DETACH = 2


class Ask(IntEnum):
    """What the kernel asks (``enum fuse_opcode``)."""

    LOOKUP = 1
    FORGET = 2
    GETATTR = 3
    OPEN = 14
    READ = 15
    RELEASE = 18
    FLUSH = 25
    INIT = 26
    INTERRUPT = 36
    BATCH_FORGET = 42


_WITHOUT_ANSWER = {Ask.FORGET, Ask.INTERRUPT, Ask.BATCH_FORGET}
_HANGING = {Ask.OPEN: "open-", Ask.READ: "read-", Ask.LOOKUP: r".*\.webp$"}


class Drive:
    """Answers the kernel's questions about files."""

    def __init__(self, kernel: int, picture: bytes) -> None:
        self._kernel = kernel
        self._picture = picture
        self._names: dict[int, str] = {}
        self._hangs = dict(_HANGING)
        self._held: list[tuple[int, bytes | int]] = []

    def serve(self) -> None:
        """Answer one question, or keep the answer."""
        request = os.read(self._kernel, _LARGEST_REQUEST)
        _, question, unique, node, *_ = _IN_HEADER.unpack_from(request)
        if question in _WITHOUT_ANSWER:
            return
        body = request[_IN_HEADER.size :]
        answer = self._answer(question, node, body)
        name = body.rstrip(b"\0").decode() if question == Ask.LOOKUP else self._names.get(node, "")
        if question in self._hangs and re.match(self._hangs[question], name):
            self._held.append((unique, answer))
            say(f"held {name}")
        else:
            self._reply(unique, answer)

    def go_on(self) -> None:
        """Give the answers that were kept, and keep none any more."""
        self._hangs.clear()
        for unique, answer in self._held:
            self._reply(unique, answer)
        self._held.clear()

    def _reply(self, unique: int, answer: bytes | int) -> None:
        body, error = (b"", -answer) if isinstance(answer, int) else (answer, 0)
        header = _OUT_HEADER.pack(_OUT_HEADER.size + len(body), error, unique)
        try:
            os.write(self._kernel, header + body)
        except FileNotFoundError:
            pass  # who asked was killed meanwhile

    def _answer(self, question: int, node: int, body: bytes) -> bytes | int:
        match question:
            case Ask.INIT:
                readahead = struct.unpack_from("=3I", body)[2]
                return struct.pack("=4I2H2I2H8I", 7, 31, readahead, 0, 9, 7, 4096, 1, *[0] * 10)
            case Ask.LOOKUP if body.endswith(b".webp\0"):
                return errno.ENOENT
            case Ask.LOOKUP:
                child = _ROOT + 1 + len(self._names)
                self._names[child] = body.rstrip(b"\0").decode()
                entry = struct.pack("=4Q2I", child, 0, _VALID_S, _VALID_S, 0, 0)
                return entry + self._status(child)
            case Ask.GETATTR:
                return struct.pack("=Q2I", _VALID_S, 0, 0) + self._status(node)
            case Ask.OPEN:
                return struct.pack("=Q2I", 0, 0, 0)
            case Ask.READ:
                offset, size = struct.unpack_from("=8xQI", body)
                return self._picture[offset : offset + size]
            case Ask.RELEASE | Ask.FLUSH:
                return b""
            case _:
                return errno.ENOSYS

    def _status(self, node: int) -> bytes:
        is_root = node == _ROOT
        mode = stat.S_IFDIR | 0o755 if is_root else stat.S_IFREG | 0o644
        size = 0 if is_root else len(self._picture)
        return _ATTRIBUTES.pack(node, size, 1, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)


def say(line: str) -> None:
    """Tell the test."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(folder: str, picture: str) -> None:
    """Mount, serve, unmount."""
    library = ctypes.CDLL(None, use_errno=True)
    kernel = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={kernel},rootmode=40000,user_id=0,group_id=0"
    place = os.fsencode(folder)
    if library.mount(b"hung", place, b"fuse", 0, options.encode()) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    try:
        drive = Drive(kernel, Path(picture).read_bytes())
        say("mounted")
        while True:
            ready, _, _ = select.select([kernel, 0], [], [])
            if 0 in ready:
                if not os.read(0, 64):
                    return
                drive.go_on()
            if kernel in ready:
                drive.serve()
    finally:
        library.umount2(place, _MNT_DETACH)
        os.close(kernel)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except OSError as error:
        say(f"no drive: {error}")
