"""Hands the files of a second start to the window that is open already.

Owns where the two meet and what is said there: a socket in a folder that is this user's alone. Must
not import Qt: the second start is over before that would be loaded. Where a system has no such
sockets, each start opens a window.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.paths import state_folder

#: How long a window may take to answer before the second start opens one itself, in seconds.
PATIENCE_S = 3.0
ACCEPTED = b"ok"

#: What says on which screen a window is; one on another screen would help nobody.
_SCREEN = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
#: Longest path of a socket that all systems take.
_MAX_PATH_BYTES = 100


class Handed(msgspec.Struct, frozen=True):
    """What a second start hands over.

    ``token`` lets the window come to the front on Wayland. ``preset`` is what the file of the
    preset holds that is wished for, or empty. A window that does not insist on the ``required``
    protections of its workers does not take it.
    """

    files: tuple[str, ...]
    token: str = ""
    preset: str = ""
    required: int = 0

    def paths(self) -> tuple[Path, ...]:
        """The files and folders."""
        return tuple(map(Path, self.files))


def socket_file() -> Path | None:
    """Where a window of this user listens on this screen, ``None`` where it cannot."""
    if not hasattr(socket, "AF_UNIX"):
        return None
    screen = [os.environ.get(name, "") for name in _SCREEN]
    meant = "\0".join([str(state_folder()), *screen]).encode("utf-8", "surrogateescape")
    name = f"dropmill-{hashlib.blake2b(meant, digest_size=6).hexdigest()}.socket"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime and is_private(Path(runtime)) else state_folder()
    return folder / name if len(os.fsencode(folder / name)) <= _MAX_PATH_BYTES else None


def is_private(folder: Path) -> bool:
    """Whether only this user can put anything into ``folder``, or take it away."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    writable = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not writable


def hand_over(files: Sequence[Path], preset: str = "", required: int = 0) -> bool:
    """Let an open window have ``files`` and come to the front; tells whether there is one.

    ``preset`` is what the file of a preset holds; ``required`` are protections (``Posture``) on
    which the window has to insist.
    """
    place = socket_file()
    if place is None or not is_private(place.parent):
        return False
    handed = Handed(
        tuple(str(file.absolute()) for file in files),
        os.environ.get("XDG_ACTIVATION_TOKEN", ""),
        preset,
        required,
    )
    try:
        with socket.socket(socket.AF_UNIX) as stream:
            stream.settimeout(PATIENCE_S)
            stream.connect(os.fspath(place))
            if not is_same_user(stream):
                return False
            stream.sendall(encoded(handed))
            stream.shutdown(socket.SHUT_WR)
            return stream.recv(len(ACCEPTED)) == ACCEPTED
    except OSError:
        return False  # nobody there, or nobody who answers


def is_same_user(stream: socket.socket) -> bool:
    """Whether the other end is of this user; the folder says so where the system does not."""
    if sys.platform != "linux":
        return True
    _pid, uid, _gid = _peer(stream)
    return uid == os.getuid()


def _peer(stream: socket.socket) -> tuple[int, int, int]:
    size = 12
    body = stream.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    pid, uid, gid = (int.from_bytes(body[at : at + 4], sys.byteorder) for at in (0, 4, 8))
    return pid, uid, gid


def encoded(handed: Handed) -> bytes:
    """``handed`` as it is sent; names may be of any bytes."""
    return json.dumps(msgspec.to_builtins(handed)).encode("ascii")


def decoded(body: bytes) -> Handed:
    """What ``encoded`` made. Raises ``ValueError`` for anything else."""
    try:
        # Not msgspec's decoder: names of files may hold what is no Unicode.
        return msgspec.convert(json.loads(body), Handed)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ValueError(str(error)) from error
