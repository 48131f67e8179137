"""Files in which Dropmill keeps what the user chose: their versions, and writing them whole.

Owns what such files have in common. What is in them belongs to their own modules.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import msgspec

Table = dict[str, object]
Migration = Callable[[Table], Table]


def migrated(data: object, migrations: Mapping[int, Migration], wanted: int) -> Table:
    """``data`` as version ``wanted`` would have written it; newer data stays as it is.

    Raises ``TypeError`` if ``data`` is no table or its version no whole number.
    """
    if not isinstance(data, dict):
        raise TypeError(f"a table was expected, not {data!r}")
    table = dict(data)
    for step in range(version_of(table), wanted):
        table = migrations[step](table) | {"schema_version": step + 1}
    return table


def version_of(table: Mapping[str, object]) -> int:
    """Which version wrote ``table``. Raises ``TypeError`` for what is no version."""
    version = table.get("schema_version", 1)
    if type(version) is not int or version < 1:
        raise TypeError(f"schema_version cannot be {version!r}")
    return version


def known_keys(data: object, kind: object) -> object:
    """``data``, which is to become a ``kind``, without the keys of other versions at any depth."""
    if isinstance(data, list):
        each = element_of(kind)
        return [known_keys(value, each) for value in data]
    if not isinstance(data, dict) or (struct := struct_for(data, kind)) is None:
        return data
    hints = get_type_hints(struct)
    tag_field = struct.__struct_config__.tag_field
    return {
        name: known_keys(value, hints.get(name))
        for name, value in data.items()
        if name in hints or name == tag_field
    }


def element_of(kind: object) -> object:
    """What a tuple of any length, behind ``Annotated`` too, has in it; ``None`` for all else."""
    while hasattr(kind, "__metadata__"):
        kind = get_args(kind)[0]
    return get_args(kind)[0] if get_origin(kind) is tuple else None


def struct_for(data: Table, kind: object) -> type[msgspec.Struct] | None:
    """The struct that ``kind`` is; of a tagged union, the one whose tag ``data`` bears."""
    structs = structs_in(kind)
    if len(structs) == 1:
        return structs[0]
    for struct in structs:
        config = struct.__struct_config__
        if config.tag_field is not None and data.get(config.tag_field) == config.tag:
            return struct
    return None


def structs_in(kind: object) -> list[type[msgspec.Struct]]:
    """The structs that ``kind`` may be: itself, or the members of a union."""
    members = get_args(kind) or (kind,)
    return [each for each in members if isinstance(each, type) and issubclass(each, msgspec.Struct)]


def path_from(kind: type, value: object) -> object:
    """A path of its text, for msgspec's ``dec_hook``. Raises ``TypeError`` for all else."""
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"{kind.__name__} cannot be {value!r}")


def write_whole(text: str, file: Path) -> None:
    """Write ``file`` whole or not at all, for nobody else to read.

    Raises ``OSError``.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(stored_bytes(text))
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink()
        raise


def stored_bytes(text: str) -> bytes:
    """``text``, which is JSON, in UTF-8; what is no Unicode, as in names of files, is escaped."""
    return text.encode("utf-8", "backslashreplace")
