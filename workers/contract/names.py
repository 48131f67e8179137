"""How the names of outputs are numbered, wherever a name is chosen."""

from __future__ import annotations

import os

#: Longest file name of common file systems, in bytes (ext4, APFS, NTFS: 255).
MAX_NAME_BYTES = 255


def numbered_name(name: str, number: int) -> str:
    """``name.webp`` for 1, ``name (2).webp`` for 2 and so on.

    What stands before the extension is cut, by whole characters, until the name fits
    ``MAX_NAME_BYTES``. Raises ``UnicodeEncodeError`` for a name that the system cannot write.
    """
    stem, dot, extension = name.rpartition(".")
    if not stem:
        stem, dot, extension = name, "", ""
    end = dot + extension if number == 1 else f" ({number}){dot}{extension}"
    room = MAX_NAME_BYTES - len(os.fsencode(end))
    while stem and len(os.fsencode(stem)) > room:
        stem = stem[:-1]
    return stem + end
