"""Which files an address or a line of text names.

Pure: must not look at the files, nor at anything on the network.
"""

from __future__ import annotations

import os
import re
import shlex
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

#: What file managers of GNOME put in the clipboard: what is to be done, then an address a line.
_GNOME = "x-special/gnome-copied-files"
#: What Flatpak's portal for files is asked with, under its name of today and its first one.
_TRANSFERS = ("application/vnd.portal.filetransfer", "application/vnd.portal.files")
_NOT_NAMES = frozenset({"", "copy", "cut", "x-special/nautilus-clipboard"})

#: More text than this is no list of files that somebody copied, in characters.
_MOST_TEXT = 16_000_000

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|file:|data:", re.IGNORECASE)
_QUOTES = "\"'"


def names_in(mime: QMimeData) -> Sequence[QUrl | str]:
    """Addresses, or lines of text, that may name files; none where there is neither."""
    if mime.hasUrls():
        return mime.urls()
    if mime.hasFormat(_GNOME):
        text = bytes(mime.data(_GNOME).data()).decode("utf-8", "replace")
    else:
        text = mime.text()
    lines = text.splitlines() if len(text) <= _MOST_TEXT else []
    return [line for each in lines if (line := each.strip()) not in _NOT_NAMES]


def names_file(mime: QMimeData) -> bool:
    """Whether an address in ``mime`` is that of a file on this machine; reads no text."""
    return mime.hasFormat(_GNOME) or any(local_file(each) is not None for each in mime.urls())


def has_transfer(mime: QMimeData) -> bool:
    """Whether the system holds files for us that ``mime`` is about."""
    return any(map(mime.hasFormat, _TRANSFERS))


def transfer_key(mime: QMimeData) -> str:
    """The key with which the system hands over the files; empty where they can be had without.

    Who lives in a sandbox cannot reach the paths that others name.
    """
    if not has_transfer(mime) or (names_file(mime) and "FLATPAK_ID" not in os.environ):
        return ""
    keys = (bytes(mime.data(kind).data()) for kind in _TRANSFERS if mime.hasFormat(kind))
    return next(keys).rstrip(b"\0").decode("utf-8", "replace")


def files_named(name: QUrl | str) -> Iterator[Path | QUrl | None]:
    """The files that ``name`` names; an address elsewhere as such, ``None`` for what is none."""
    if isinstance(name, QUrl):
        yield local_file(name) or name
        return
    for word in _unquoted(name):
        if _ADDRESS.match(word):
            address = QUrl(word)
            yield local_file(address) or address
        else:
            yield _whole_path(word)


def local_file(address: QUrl) -> Path | None:
    """The file on this machine at ``address``; ``None`` for one elsewhere."""
    if not address.isLocalFile():
        return None
    host = address.host().lower()
    if host in {"localhost", socket.gethostname().lower()}:
        address = QUrl(address)
        address.setHost("")
    elif host and os.name != "nt":  # there a host is a share, which is a path like any other
        return None
    name = address.toLocalFile()
    return Path(name) if name and "\0" not in name else None


def _unquoted(line: str) -> Sequence[str]:
    """One name, or those that a terminal quotes side by side."""
    if line[0] not in _QUOTES:
        return (line,)
    if os.name == "nt":  # where a backslash is part of a path
        return (line.strip(_QUOTES),)
    try:
        return shlex.split(line)
    except ValueError:
        return (line,)


def _whole_path(word: str) -> Path | None:
    if "\0" in word:
        return None
    is_at_home = word == "~" or word.startswith(("~/", "~\\"))
    path = Path(word).expanduser() if is_at_home else Path(word)
    return path if path.is_absolute() else None
